"""The page of the security settings: what is done, and what is left (FEATURES A17)."""

from collections.abc import Sequence
from dataclasses import dataclass

from school.clock import Clock
from school.refusals import NotYours
from school.security import ContactKind, Step
from usecases.accounts.links import ShowDiaries
from usecases.asker import Asker
from usecases.ports.accounts import LinkedDiary
from usecases.ports.once import Once
from usecases.ports.security import SecureAccount, SecurityBook


@dataclass(frozen=True, slots=True)
class SecurityPage:
    """`left` are the steps that are still to be done, in their order. `mails`: letters can be sent."""

    diary: LinkedDiary
    account: SecureAccount
    left: tuple[Step, ...]
    mails: bool

    @property
    def differs(self) -> tuple[ContactKind, ...]:
        """Confirmed contacts of which the school knows another, or none."""
        own = self.account.contacts
        return tuple(kind for kind in own if self.account.at_school.get(kind) != own[kind].value)


class ShowSecurity:
    """Raises NotYours for a person who is not linked to this chat, or has no login."""

    def __init__(self, book: SecurityBook, diaries: ShowDiaries, *, mails: bool) -> None:
        self._book, self._diaries, self._mails = book, diaries, mails

    async def __call__(self, asker: Asker, person_id: int) -> SecurityPage:
        diary = await self._diaries.one(asker, person_id)
        account = await self._book.account(person_id, asker.chat_id)
        if account is None:
            raise NotYours
        return SecurityPage(diary, account, tuple(self._left(diary, account)), self._mails)

    def _left(self, diary: LinkedDiary, account: SecureAccount) -> Sequence[Step]:
        left = [
            (Step.DATA, diary.checked_at is None),
            (Step.PASSWORD, not account.own_password),
            (Step.EMAIL, self._mails and ContactKind.EMAIL not in account.contacts),
            (Step.PHONE, ContactKind.PHONE not in account.contacts),
        ]
        return [step for step, missing in left if missing]


class ShowUnfinished:
    """Of the asker's people those who began their security settings and stopped on the way."""

    def __init__(self, book: SecurityBook, *, mails: bool) -> None:
        self._book = book
        self._wanted = (ContactKind.EMAIL, ContactKind.PHONE) if mails else (ContactKind.PHONE,)

    async def __call__(self, asker: Asker) -> Sequence[int]:
        return await self._book.unfinished(asker.person_ids, self._wanted) if asker.linked else ()


class AskNoMore:
    """The person does not want to be asked for the rest. Raises NotYours."""

    def __init__(self, book: SecurityBook, show: ShowSecurity, once: Once, clock: Clock) -> None:
        self._book, self._show, self._once, self._clock = book, show, once, clock

    async def __call__(self, asker: Asker, person_id: int) -> None:
        async def work() -> None:
            page = await self._show(asker, person_id)
            await self._book.ask_no_more(page.account.id, self._clock.now())

        await self._once(asker.next_deed(), work)
