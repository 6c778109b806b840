"""The school writes contacts down, and a diary opens by them (FEATURES A19; Rules from the seeds: Matching)."""

from delivery.tell import Tell
from school.clock import Clock
from school.contacts import HandoverIsDecided, State
from school.events import ContactsDecided
from usecases.ports.accounts import Accounts, Via
from usecases.ports.handovers import Candidate, Handover, Handovers
from usecases.ports.once import Transaction


class WriteDown:
    """Inside the caller's transaction. Raises HandoverIsDecided, also where the chat took its consent back."""

    def __init__(self, book: Handovers, accounts: Accounts, tell: Tell, clock: Clock) -> None:
        self._book, self._accounts, self._tell, self._clock = book, accounts, tell, clock

    async def __call__(self, one: Handover, adult: Candidate | None, by: int | None) -> None:
        """`adult` is who somebody without a diary is, None for the contacts of a family that has one."""
        now = self._clock.now()
        whose = adult.id if adult is not None else one.about_id
        allowed = not one.from_outside or await self._book.consented(one.chat_id)
        if whose is None or not allowed or not await self._book.decide(one, by, State.ENTERED, None, now):
            raise HandoverIsDecided
        await self._book.write_down(whose, one.contacts)
        opened = adult is not None and await self._open(one.chat_id, adult.id)
        await self._tell(
            ContactsDecided(
                school_id=one.school_id,
                happened_at=now,
                to_chat=one.chat_id,
                handover_id=one.id,
                whose=adult.name.full if adult else one.who,
                entered=True,
                opened=opened,
                fields=one.contacts.fields,
                reason=None,
            )
        )

    async def _open(self, chat_id: int, adult_id: int) -> bool:
        if await self._accounts.is_linked(chat_id, adult_id):
            return False
        await self._accounts.forget_failures(chat_id, adult_id)
        await self._accounts.link(chat_id, adult_id, Via.CONTACT, self._clock.now())
        return True


class OpenByMatch:
    """The school's record has the number that the messenger vouches for, with the same full name: nobody need decide.

    A sweep, for the office may have written the number down by a list; how many diaries opened.
    """

    def __init__(self, book: Handovers, write: WriteDown, transaction: Transaction) -> None:
        self._book, self._write, self._transaction = book, write, transaction

    async def __call__(self) -> int:
        opened = 0
        for one in await self._book.waiting_outside():
            async with self._transaction():
                opened += await self.one(one.id)
        return opened

    async def one(self, handover_id: int) -> bool:
        """Inside the caller's transaction."""
        one = await self._book.one(handover_id)
        if one is None or one.state is not State.OPEN or not one.from_outside or not one.phone_own:
            return False
        same = await self._book.candidates(one.school_id, None, one.name or "")
        found = [adult for adult in same if adult.phone == one.contacts.phone]
        if len(found) != 1 or not await self._book.consented(one.chat_id):
            return False
        await self._write(one, found[0], None)
        return True
