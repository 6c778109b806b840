"""How the week went: the class teacher's word about every pupil (B15)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypedDict

from delivery.tell import Tell
from school.clock import Clock, local_date
from school.events import BehaviourChanged, BehaviourNoted
from school.refusals import NotYours, Outdated
from school.remarks import Behaviour, check_behaviour, check_not_ahead, monday_of
from usecases.asker import Asker
from usecases.ports.once import Once
from usecases.ports.remarks import BehaviourBook, ClassToLead, NotedPupil


class BehaviourChangedSince(Outdated):
    """Another word was said about the week after the button was drawn."""


@dataclass(frozen=True, slots=True)
class BehaviourPage:
    """`monday` is the first day of the week."""

    led: ClassToLead
    monday: date
    today: date
    pupils: Sequence[NotedPupil]

    def of(self, enrolment_id: int) -> NotedPupil:
        """Raises NotYours for somebody who is not in the class."""
        found = next((one for one in self.pupils if one.pupil.enrolment_id == enrolment_id), None)
        if found is None:
            raise NotYours
        return found


class ShowBehaviour:
    """The week of the wished day, or the running one. Raises NotYours, RemarkIsAhead, Outdated beyond the year."""

    def __init__(self, book: BehaviourBook, clock: Clock) -> None:
        self._book, self._clock = book, clock

    async def __call__(self, asker: Asker, class_id: int, wished: date | None = None) -> BehaviourPage:
        led = await self._book.led(asker, class_id)
        today = local_date(self._clock.now(), led.zone)
        monday = week_of(led, wished, today)
        return BehaviourPage(led, monday, today, await self._book.of_week(led, monday))


def week_of(led: ClassToLead, wished: date | None, today: date) -> date:
    """The Monday of the wished week. Raises RemarkIsAhead, Outdated."""
    monday = monday_of(wished or today)
    check_not_ahead(monday, today)
    if monday < monday_of(led.year.starts):
        raise Outdated
    return monday


class NoteBehaviour:
    """`text` None keeps the words. The id of the note.

    Raises NotYours, BehaviourChangedSince, RemarkTooLong and as ShowBehaviour.
    """

    def __init__(self, book: BehaviourBook, once: Once, tell: Tell, clock: Clock) -> None:
        self._book, self._once, self._tell, self._clock = book, once, tell, clock
        self._show = ShowBehaviour(book, clock)

    async def __call__(
        self,
        asker: Asker,
        place: tuple[int, date],
        enrolment_id: int,
        version: int,
        value: Behaviour,
        text: str | None = None,
    ) -> int:
        """`place` is the class and the Monday."""
        return await self._once(asker.next_deed(), lambda: self._note(asker, place, enrolment_id, version, value, text))

    async def _note(
        self,
        asker: Asker,
        place: tuple[int, date],
        enrolment_id: int,
        version: int,
        value: Behaviour,
        text: str | None,
    ) -> int:
        page = await self._show(asker, *place)
        noted, now = page.of(enrolment_id), self._clock.now()
        said = noted.text if text is None else check_behaviour(text)
        if noted.version != version:
            raise BehaviourChangedSince
        note_id = await self._book.note(page.led, noted, page.monday, value, said, now)
        if note_id is None:
            raise BehaviourChangedSince
        event = BehaviourChanged if noted.version else BehaviourNoted
        await self._tell(event(**_told(page, noted, note_id, (value, said), now)))
        return note_id


class _Told(TypedDict):
    school_id: int
    child_id: int
    happened_at: datetime
    note_id: int
    version: int
    monday: date
    value: str
    text: str
    author: str | None


def _told(page: BehaviourPage, noted: NotedPupil, note_id: int, said: tuple[Behaviour, str], now: datetime) -> _Told:
    return _Told(
        school_id=page.led.school_id,
        child_id=noted.pupil.child_id,
        happened_at=now,
        note_id=note_id,
        version=noted.version + 1,
        monday=page.monday,
        value=said[0].value,
        text=said[1],
        author=page.led.writer.polite,
    )
