"""Setting, prolonging, answering and closing dots (E3, E4)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from delivery.tell import Tell
from school.clock import Clock, local_date
from school.dots import Dot, DotKind, DotState, OnExpiry, check_due, close, prolong, turn
from school.marks import ControlForm, Scale, check_comment, parse_mark
from school.refusals import Outdated, Refusal
from usecases.asker import Asker
from usecases.dots.news import dot_closed, dot_prolonged, dot_set, dot_turned
from usecases.marks.put import check_held
from usecases.ports.dot_book import DotBook, DotPage
from usecases.ports.journal import Journal, LessonAt
from usecases.ports.mark_book import Entry, MarkBook
from usecases.ports.once import Once

WORST = {Scale.FIVE: "2", Scale.HUNDRED: "0", Scale.PASS_FAIL: "fail"}
"""Ours: what a dot offers to turn into. A teacher of a five-point class almost never means a one."""


class NobodyChosen(Refusal):
    """A dot for no pupil."""


class DotChangedSince(Outdated):
    """The dot was changed after the button was drawn. Values: state, due (ISO date) as they stand."""


@dataclass(frozen=True, slots=True)
class NewDot:
    """`turns_into` is a typed mark, None lets the dot disappear."""

    at: LessonAt
    enrolment_ids: Sequence[int]
    kind: DotKind
    form: ControlForm
    due: date
    turns_into: str | None
    comment: str = ""


class SetDot:
    """One dot for each pupil; the ids of the dots.

    Raises NotYours, NobodyChosen, DueInThePast, DueAfterTheYear, NotOnTheScale, CommentTooLong.
    """

    def __init__(self, journal: Journal, dots: DotBook, once: Once, tell: Tell, clock: Clock) -> None:
        self._journal, self._dots = journal, dots
        self._once, self._tell, self._clock = once, tell, clock

    async def __call__(self, asker: Asker, wish: NewDot) -> list[int]:
        return await self._once(asker.next_deed(), lambda: self._set(asker, wish))

    async def _set(self, asker: Asker, wish: NewDot) -> list[int]:
        if not wish.enrolment_ids:
            raise NobodyChosen
        now = self._clock.now()
        lesson = await self._journal.lesson(asker, wish.at)
        dot = _new(wish, lesson.course.scale, local_date(now, lesson.course.zone), lesson.course.year_ends)
        made = []
        for enrolment_id in sorted(set(wish.enrolment_ids)):
            pupil = await self._journal.pupil(lesson, enrolment_id)
            dot_id = await self._dots.set(lesson, enrolment_id, dot, now)
            await self._tell(dot_set(DotPage(dot_id, 1, pupil, dot, lesson.course), now))
            made.append(dot_id)
        return made


def _new(wish: NewDot, scale: Scale, today: date, year_ends: date) -> Dot:
    on_expiry = OnExpiry() if wish.turns_into is None else OnExpiry.mark(scale, wish.turns_into)
    due = check_due(wish.due, today, year_ends)
    return Dot(wish.kind, wish.form, due, on_expiry, comment=check_comment(wish.comment))


class ProlongDot:
    """Raises NotYours, DotChangedSince, DotIsOver, DueIsNotLater, DueInThePast, DueAfterTheYear."""

    def __init__(self, dots: DotBook, once: Once, tell: Tell, clock: Clock) -> None:
        self._dots, self._once, self._tell, self._clock = dots, once, tell, clock

    async def __call__(self, asker: Asker, dot_id: int, version: int, due: date) -> int:
        return await self._once(asker.next_deed(), lambda: self._prolong(asker, dot_id, version, due))

    async def _prolong(self, asker: Asker, dot_id: int, version: int, due: date) -> int:
        page, now = await dot_at(self._dots, asker, dot_id, version), self._clock.now()
        today = local_date(now, page.course.zone)
        await _write(self._dots, page, prolong(page.dot, due, today, page.course.year_ends), now)
        await self._tell(dot_prolonged(page, due, now))
        return dot_id


class CloseDot:
    """Without a mark. Raises NotYours, DotChangedSince, DotIsOver."""

    def __init__(self, dots: DotBook, once: Once, tell: Tell, clock: Clock) -> None:
        self._dots, self._once, self._tell, self._clock = dots, once, tell, clock

    async def __call__(self, asker: Asker, dot_id: int, version: int) -> int:
        return await self._once(asker.next_deed(), lambda: self._close(asker, dot_id, version))

    async def _close(self, asker: Asker, dot_id: int, version: int) -> int:
        page, now = await dot_at(self._dots, asker, dot_id, version), self._clock.now()
        await _write(self._dots, page, close(page.dot), now)
        await self._tell(dot_closed(page, now))
        return dot_id


class TurnDot:
    """The pupil answered: a real mark stands at a lesson of the dot's course, the dot is over. The id of the mark.

    One event tells of both. Raises NotYours, DotChangedSince, DotIsOver, LessonIsAhead, NotOnTheScale.
    """

    def __init__(self, journal: Journal, dots: DotBook, marks: MarkBook, once: Once, tell: Tell, clock: Clock) -> None:
        self._journal, self._dots, self._marks = journal, dots, marks
        self._once, self._tell, self._clock = once, tell, clock

    async def __call__(self, asker: Asker, dot_id: int, version: int, on: date, number: int, typed: str) -> int:
        return await self._once(asker.next_deed(), lambda: self._turn(asker, dot_id, version, (on, number), typed))

    async def _turn(self, asker: Asker, dot_id: int, version: int, place: tuple[date, int], typed: str) -> int:
        page, now = await dot_at(self._dots, asker, dot_id, version), self._clock.now()
        lesson = await self._journal.lesson(asker, LessonAt(page.course.id, *place))
        check_held(lesson, now)
        form = page.dot.form
        entry = Entry(parse_mark(lesson.course.scale, typed), form, form.default_weight, page.dot.comment)
        mark_id = await self._marks.put(lesson, page.pupil.enrolment_id, entry, now)
        await _write(self._dots, page, turn(page.dot), now, mark_id)
        await self._tell(await dot_turned(self._marks, page, lesson, mark_id, entry, now))
        return mark_id


async def dot_at(dots: DotBook, asker: Asker, dot_id: int, version: int) -> DotPage:
    """The dot, if it still is what the button showed."""
    page = await dots.page(asker, dot_id)
    if page.version != version or page.dot.state is not DotState.OPEN:
        raise DotChangedSince(state=page.dot.state.value, due=page.dot.due.isoformat())
    return page


async def _write(dots: DotBook, page: DotPage, dot: Dot, now: datetime, mark_id: int | None = None) -> None:
    if not await dots.change(page, dot, now, mark_id):
        raise Outdated
