"""Consent, recorded before anything is stored and withdrawn as easily (FEATURES A15)."""

from dataclasses import dataclass

from school.clock import Clock
from usecases.asker import Asker
from usecases.ports.accounts import Accounts, LinkedDiary
from usecases.ports.children import Children, VisibleChild
from usecases.ports.consents import Consents, ConsentText, GivenConsent, KeptCounts
from usecases.ports.once import Once


class GiveConsent:
    """Giving it twice records it once."""

    def __init__(self, consents: Consents, once: Once, clock: Clock) -> None:
        self._consents = consents
        self._once = once
        self._clock = clock

    async def __call__(self, asker: Asker, text: ConsentText) -> None:
        now = self._clock.now()
        await self._once(asker.next_deed(), lambda: self._consents.give(asker.chat_id, text, now))


class WithdrawConsent:
    """Ends every link of the chat at once: queued news finds nobody and is dropped (RELIABILITY T19)."""

    def __init__(self, consents: Consents, accounts: Accounts, once: Once, clock: Clock) -> None:
        self._consents = consents
        self._accounts = accounts
        self._once = once
        self._clock = clock

    async def __call__(self, asker: Asker) -> None:
        async def work() -> None:
            await self._accounts.unlink(asker.chat_id, None, self._clock.now())
            await self._consents.withdraw(asker.chat_id, self._clock.now())

        await self._once(asker.next_deed(), work)


@dataclass(frozen=True, slots=True)
class Kept:
    consent: GivenConsent | None
    diaries: tuple[LinkedDiary, ...]
    children: tuple[VisibleChild, ...]
    counts: KeptCounts

    @property
    def can_withdraw(self) -> bool:
        return self.consent is not None or bool(self.diaries)


class ShowKept:
    """What is kept of the asker's own chat, and of nobody else's."""

    def __init__(self, consents: Consents, accounts: Accounts, children: Children) -> None:
        self._consents = consents
        self._accounts = accounts
        self._children = children

    async def __call__(self, asker: Asker) -> Kept:
        return Kept(
            consent=await self._consents.given(asker.chat_id),
            diaries=await self._accounts.diaries(asker.chat_id),
            children=await self._children.all_of(asker),
            counts=await self._consents.kept(asker.chat_id),
        )
