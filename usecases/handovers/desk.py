"""The side of the school: the class teacher for the own class, the secretary for all (FEATURES A19)."""

from collections.abc import Sequence
from dataclasses import dataclass

from delivery.tell import Tell
from school.cards import check_reason
from school.clock import Clock
from school.contacts import HandoverIsDecided, NobodyOfThatName, State
from school.events import ContactsDecided
from school.refusals import NotYours
from usecases.asker import Asker
from usecases.handovers.enter import WriteDown
from usecases.ports.handovers import Candidate, Handover, Handovers
from usecases.ports.once import Once


@dataclass(frozen=True, slots=True)
class HandedPage:
    """`by` is the asker's person who decides. `candidates`: who somebody without a diary may be."""

    one: Handover
    by: int
    candidates: Sequence[Candidate]


class ShowHandovers:
    """What waits. Raises NotYours for who is neither a secretary nor a class teacher."""

    def __init__(self, book: Handovers) -> None:
        self._book = book

    async def __call__(self, asker: Asker) -> Sequence[Handover]:
        desk = await self._book.desk(asker.person_ids)
        if not desk.schools and not desk.classes:
            raise NotYours
        return await self._book.waiting(desk)


class ShowHanded:
    """Raises NotYours for what is for another school or class, and for none; HandoverIsDecided with `waiting`."""

    def __init__(self, book: Handovers) -> None:
        self._book = book

    async def __call__(self, asker: Asker, handover_id: int, *, waiting: bool = False) -> HandedPage:
        desk = await self._book.desk(asker.person_ids)
        one = await self._book.one(handover_id)
        by = None if one is None else desk.schools.get(one.school_id) or desk.classes.get(one.class_id or 0)
        if one is None or by is None:
            raise NotYours
        if waiting and one.state is not State.OPEN:
            raise HandoverIsDecided
        return HandedPage(one, by, await self._candidates(one))

    async def _candidates(self, one: Handover) -> Sequence[Candidate]:
        if not one.from_outside or one.state is not State.OPEN:
            return ()
        return await self._book.candidates(one.school_id, one.class_id, one.name or "")


class EnterContacts:
    """Into the school's own record; who had no diary has one by it. The person is told.

    Raises NotYours, HandoverIsDecided, NobodyOfThatName for an adult of another name.
    """

    def __init__(self, show: ShowHanded, write: WriteDown, once: Once) -> None:
        self._show, self._write, self._once = show, write, once

    async def __call__(self, asker: Asker, handover_id: int, adult_id: int | None) -> None:
        await self._once(asker.next_deed(), lambda: self._enter(asker, handover_id, adult_id))

    async def _enter(self, asker: Asker, handover_id: int, adult_id: int | None) -> None:
        page = await self._show(asker, handover_id, waiting=True)
        adult = next((one for one in page.candidates if one.id == adult_id), None)
        if page.one.from_outside and adult is None:
            raise NobodyOfThatName
        await self._write(page.one, adult, page.by)


class DeclineContacts:
    """With a reason, which the person reads. Raises NotYours, HandoverIsDecided, NoReasonGiven, ReasonTooLong."""

    def __init__(self, book: Handovers, show: ShowHanded, once: Once, tell: Tell, clock: Clock) -> None:
        self._book, self._show, self._once, self._tell, self._clock = book, show, once, tell, clock

    async def __call__(self, asker: Asker, handover_id: int, reason: str) -> None:
        await self._once(asker.next_deed(), lambda: self._decline(asker, handover_id, reason))

    async def _decline(self, asker: Asker, handover_id: int, typed: str) -> None:
        reason = check_reason(typed)
        page, now = await self._show(asker, handover_id, waiting=True), self._clock.now()
        one = page.one
        if not await self._book.decide(one, page.by, State.DECLINED, reason, now):
            raise HandoverIsDecided
        await self._tell(
            ContactsDecided(
                school_id=one.school_id,
                happened_at=now,
                to_chat=one.chat_id,
                handover_id=one.id,
                whose=one.who,
                entered=False,
                opened=False,
                fields=one.contacts.fields,
                reason=reason,
            )
        )
