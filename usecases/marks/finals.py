"""Final marks of a subject, put from the journal by its teacher or the teacher of the class, and told (E3, C6)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any

from delivery.tell import Tell
from school.averages import weighted
from school.clock import Clock, local_date
from school.events import FinalMarkChanged, FinalMarkPut, FinalMarkRemoved, FinalNews
from school.marks import parse_mark
from school.refusals import NotYours, Outdated
from usecases.asker import Asker
from usecases.ports.finals import FinalBook, PutFinal
from usecases.ports.journal import Journal, JournalLesson, LessonAt, Pupil
from usecases.ports.once import Once
from usecases.ports.periods import Span

NOTHING = PutFinal()


@dataclass(frozen=True, slots=True)
class FinalsPage:
    """`averages` are the weighted ones of the span, by enrolment."""

    lesson: JournalLesson
    span: Span
    pupils: Sequence[Pupil]
    averages: Mapping[int, Decimal | None]
    finals: Mapping[int, PutFinal]

    def pupil(self, enrolment_id: int) -> Pupil:
        """Raises NotYours for a pupil who is not in the class."""
        found = next((pupil for pupil in self.pupils if pupil.enrolment_id == enrolment_id), None)
        if found is None:
            raise NotYours
        return found

    def final(self, enrolment_id: int) -> PutFinal:
        return self.finals.get(enrolment_id, NOTHING)


class ShowFinals:
    """`period_id` None is the running period, 0 the year. Raises NotYours, Outdated for no such period.

    Who substitutes for one lesson sums up nothing.
    """

    def __init__(self, journal: Journal, book: FinalBook, clock: Clock) -> None:
        self._journal, self._book, self._clock = journal, book, clock

    async def __call__(self, asker: Asker, at: LessonAt, period_id: int | None = None) -> FinalsPage:
        lesson = await self._journal.lesson(asker, at)
        if lesson.course.substituting:
            raise NotYours
        today = local_date(self._clock.now(), lesson.course.zone)
        span = (await self._book.calendar(lesson)).span(period_id, today)
        if span.period is not None and span.period not in span.offered:
            raise Outdated
        marks = await self._book.marks(lesson, span.days)
        scale = lesson.course.scale
        return FinalsPage(
            lesson=lesson,
            span=span,
            pupils=await self._journal.pupils(lesson),
            averages={one: weighted(known, scale) for one, known in marks.items()},
            finals=await self._book.of_period(lesson, span.period.id if span.period else None),
        )


class PutFinalMark:
    """Puts, changes, or with nothing typed takes back a final mark. Raises as ShowFinals, NotOnTheScale, Outdated."""

    def __init__(self, show: ShowFinals, book: FinalBook, once: Once, tell: Tell, clock: Clock) -> None:
        self._show, self._book, self._once, self._tell, self._clock = show, book, once, tell, clock

    async def __call__(
        self, asker: Asker, at: LessonAt, enrolment_id: int, period_id: int, version: int, typed: str
    ) -> None:
        await self._once(asker.next_deed(), lambda: self._put(asker, at, enrolment_id, period_id, version, typed))

    async def _put(
        self, asker: Asker, at: LessonAt, enrolment_id: int, period_id: int, version: int, typed: str
    ) -> None:
        """Pressed twice it finds the same value there and changes nothing."""
        page = await self._show(asker, at, period_id)
        pupil, was, now = page.pupil(enrolment_id), page.final(enrolment_id), self._clock.now()
        value = parse_mark(page.lesson.course.scale, typed) if typed.strip() else None
        if was.value == value:
            return
        period = page.span.period.id if page.span.period else None
        final_id = await self._book.put(page.lesson, enrolment_id, period, value, version, now)
        if final_id is None:
            raise Outdated
        await self._tell(_news(page, pupil, was, final_id, value, now))


def _news(page: FinalsPage, pupil: Pupil, was: PutFinal, final_id: int, value: str | None, at: datetime) -> FinalNews:
    said: dict[str, Any] = {
        "school_id": page.lesson.course.school_id,
        "happened_at": at,
        "child_id": pupil.child_id,
        "final_id": final_id,
        "version": was.version + 1,
        "subject": page.lesson.course.subject,
        "scale": page.lesson.course.scale.value,
        "period": page.span.period.name if page.span.period else None,
    }
    if value is None:
        return FinalMarkRemoved(**said, value=was.value or "")
    if was.value is None:
        return FinalMarkPut(**said, value=value)
    return FinalMarkChanged(**said, value=value, was_value=was.value)
