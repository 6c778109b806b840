"""Which diaries a chat is tied to: several schools, several roles (A10, A11)."""

from dataclasses import replace
from datetime import datetime

from school.clock import Clock
from school.refusals import NotYours
from usecases.accounts.refusals import AlreadyLinked, NotLinked
from usecases.asker import Asker
from usecases.ports.accounts import Accounts, LinkedDiary, Via
from usecases.ports.chats import Chats
from usecases.ports.once import Once


class Tie:
    """The common end of every way in. `within` runs inside the deed's transaction."""

    def __init__(self, accounts: Accounts, chats: Chats) -> None:
        self._accounts = accounts
        self._chats = chats

    async def within(self, asker: Asker, person_id: int, via: Via, at: datetime) -> None:
        """Raises AlreadyLinked."""
        if await self._accounts.is_linked(asker.chat_id, person_id):
            raise AlreadyLinked
        await self._accounts.forget_failures(asker.chat_id, person_id)
        await self._accounts.link(asker.chat_id, person_id, via, at)

    async def known_again(self, asker: Asker) -> Asker:
        """The asker with the people it has become. Deeds of the update go on being counted where they were."""
        fresh = await self._chats.asker(asker.external_id, language=asker.language, inbox_id=asker.inbox_id)
        return replace(asker, people=fresh.people, consented=fresh.consented, zone=fresh.zone, child_id=fresh.child_id)


class ShowDiaries:
    def __init__(self, accounts: Accounts) -> None:
        self._accounts = accounts

    async def __call__(self, asker: Asker) -> tuple[LinkedDiary, ...]:
        """Raises NotLinked."""
        found = await self._accounts.diaries(asker.chat_id)
        if not found:
            raise NotLinked
        return found

    async def one(self, asker: Asker, person_id: int) -> LinkedDiary:
        """Raises NotYours, which looks the same for a foreign person and for none."""
        found = await self._accounts.diaries(asker.chat_id)
        diary = next((diary for diary in found if diary.person_id == person_id), None)
        if diary is None:
            raise NotYours
        return diary


class Unlink:
    """Untie one diary and keep the others. Raises NotYours."""

    def __init__(self, accounts: Accounts, tie: Tie, once: Once, clock: Clock) -> None:
        self._accounts = accounts
        self._tie = tie
        self._once = once
        self._clock = clock

    async def __call__(self, asker: Asker, person_id: int) -> Asker:
        async def work() -> None:
            if not await self._accounts.unlink(asker.chat_id, person_id, self._clock.now()):
                raise NotYours

        await self._once(asker.next_deed(), work)
        return await self._tie.known_again(asker)
