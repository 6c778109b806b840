"""What a teacher looks at while a dot is set, prolonged or answered (E3, E4)."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from school.clock import Clock, local_date
from school.refusals import NotYours
from usecases.asker import Asker
from usecases.dots.set import dot_at
from usecases.ports.dot_book import DotBook, DotPage
from usecases.ports.journal import Journal, JournalLesson, LessonAt, Pupil

OFFERED_DAYS = 3
"""So many next lessons are offered as deadlines; any other day is typed."""


@dataclass(frozen=True, slots=True)
class DotDraftPage:
    """`chosen` are pupils out of `pupils`; `days` are those of the next lessons of the course."""

    lesson: JournalLesson
    pupils: Sequence[Pupil]
    chosen: Sequence[Pupil]
    days: Sequence[date]
    today: date


class ShowDotDraft:
    """Raises NotYours, also for a pupil who is not in the class."""

    def __init__(self, journal: Journal, clock: Clock) -> None:
        self._journal, self._clock = journal, clock

    async def __call__(self, asker: Asker, at: LessonAt, enrolment_ids: Collection[int] = ()) -> DotDraftPage:
        lesson = await self._journal.lesson(asker, at)
        pupils = await self._journal.pupils(lesson)
        chosen = [pupil for pupil in pupils if pupil.enrolment_id in enrolment_ids]
        if len(chosen) != len(set(enrolment_ids)):
            raise NotYours
        today = local_date(self._clock.now(), lesson.course.zone)
        after = await self._journal.next_lessons(lesson.course, max(at.on, today), OFFERED_DAYS)
        return DotDraftPage(lesson, pupils, chosen, [one.on for one in after], today)


class ShowSetDot:
    """The teacher's card of a dot. Raises NotYours."""

    def __init__(self, dots: DotBook) -> None:
        self._dots = dots

    async def __call__(self, asker: Asker, dot_id: int) -> DotPage:
        return await self._dots.page(asker, dot_id)


@dataclass(frozen=True, slots=True)
class DotToChange:
    """`days` are those of the lessons after the dot's date."""

    page: DotPage
    days: Sequence[date]
    today: date


class ShowDotToChange:
    """The dot that a button showed at `version`. Raises NotYours, DotChangedSince."""

    def __init__(self, journal: Journal, dots: DotBook, clock: Clock) -> None:
        self._journal, self._dots, self._clock = journal, dots, clock

    async def __call__(self, asker: Asker, dot_id: int, version: int) -> DotToChange:
        page = await dot_at(self._dots, asker, dot_id, version)
        after = await self._journal.next_lessons(page.course, page.dot.due, OFFERED_DAYS)
        return DotToChange(page, [one.on for one in after], local_date(self._clock.now(), page.course.zone))
