"""Putting, correcting and taking back a mark (E3). A correction leaves history, a removed mark stays as removed."""

from dataclasses import dataclass, replace
from datetime import datetime

from delivery.tell import Tell
from school.clock import Clock, local_date
from school.marks import ControlForm, check_comment, check_weight, parse_mark
from school.refusals import Outdated, Refusal
from usecases.asker import Asker
from usecases.marks.news import corrected, posted, removed
from usecases.ports.journal import Journal, JournalLesson, LessonAt, Pupil
from usecases.ports.mark_book import Entry, MarkBook, MarkPage
from usecases.ports.once import Once


class LessonIsAhead(Refusal):
    """Ours: a mark is put from the day of its lesson on. Value: on (the ISO date of the lesson)."""


class MarkChangedSince(Outdated):
    """Somebody changed the mark after the button was drawn. Values: was (what the button showed), now (as it stands).

    Both are canonical values, `now` is "removed" for a mark that was taken back.
    """


@dataclass(frozen=True, slots=True)
class NewMark:
    """`typed` is a value as the teacher gave it: a button's or typed (texts/understand made signs of words)."""

    at: LessonAt
    enrolment_id: int
    form: ControlForm
    weight: int
    typed: str
    comment: str = ""


class PutMark:
    """Returns the id of the mark. Raises NotYours, LessonIsAhead, NotOnTheScale, WeightOutOfRange, CommentTooLong."""

    def __init__(self, journal: Journal, marks: MarkBook, once: Once, tell: Tell, clock: Clock) -> None:
        self._journal, self._marks = journal, marks
        self._once, self._tell, self._clock = once, tell, clock

    async def __call__(self, asker: Asker, wish: NewMark) -> int:
        return await self._once(asker.next_deed(), lambda: self._put(asker, wish))

    async def _put(self, asker: Asker, wish: NewMark) -> int:
        now = self._clock.now()
        lesson = await self._journal.lesson(asker, wish.at)
        check_held(lesson, now)
        return await self.put(lesson, await self._journal.pupil(lesson, wish.enrolment_id), wish, now)

    async def put(self, lesson: JournalLesson, pupil: Pupil, wish: NewMark, now: datetime) -> int:
        """Within a deed that is done once, at a lesson that the caller has got from the journal."""
        value, weight = parse_mark(lesson.course.scale, wish.typed), check_weight(wish.weight)
        entry = Entry(value, wish.form, weight, check_comment(wish.comment))
        mark_id = await self._marks.put(lesson, pupil.enrolment_id, entry, now)
        await self._tell(await posted(self._marks, lesson, pupil.child_id, mark_id, entry, now))
        return mark_id


def check_held(lesson: JournalLesson, now: datetime) -> None:
    if lesson.at.on > local_date(now, lesson.course.zone):
        raise LessonIsAhead(on=lesson.at.on.isoformat())


class CorrectMark:
    """Changes the value, the comment, or what it was for, of the mark that the button showed at `version`.

    Nothing is written or told when nothing differs. Raises NotYours, MarkChangedSince and the refusals of PutMark.
    """

    def __init__(self, marks: MarkBook, once: Once, tell: Tell, clock: Clock) -> None:
        self._marks, self._once, self._tell, self._clock = marks, once, tell, clock

    async def __call__(
        self,
        asker: Asker,
        mark_id: int,
        version: int,
        *,
        typed: str | None = None,
        comment: str | None = None,
        work: tuple[ControlForm, int] | None = None,
    ) -> int:
        """`work`: the form of control and the weight."""
        return await self._once(asker.next_deed(), lambda: self._correct(asker, mark_id, version, typed, comment, work))

    async def _correct(
        self,
        asker: Asker,
        mark_id: int,
        version: int,
        typed: str | None,
        comment: str | None,
        work: tuple[ControlForm, int] | None,
    ) -> int:
        page = await page_at(self._marks, asker, mark_id, version)
        entry = page.entry
        if work is not None:
            entry = replace(entry, form=work[0], weight=check_weight(work[1]))
        if typed is not None:
            entry = replace(entry, value=parse_mark(page.scale, typed))
        if comment is not None:
            entry = replace(entry, comment=check_comment(comment))
        if entry != page.entry:
            now = self._clock.now()
            news = await corrected(self._marks, page, entry, now)
            if not await self._marks.correct(page, entry, now):
                raise Outdated
            await self._tell(news)
        return mark_id


class RemoveMark:
    """Takes the mark back: it stays with its history and counts for nothing. Raises NotYours, MarkChangedSince."""

    def __init__(self, marks: MarkBook, once: Once, tell: Tell, clock: Clock) -> None:
        self._marks, self._once, self._tell, self._clock = marks, once, tell, clock

    async def __call__(self, asker: Asker, mark_id: int, version: int) -> int:
        return await self._once(asker.next_deed(), lambda: self._remove(asker, mark_id, version))

    async def _remove(self, asker: Asker, mark_id: int, version: int) -> int:
        page, now = await page_at(self._marks, asker, mark_id, version), self._clock.now()
        news = await removed(self._marks, page, now)
        if not await self._marks.remove(page, now):
            raise Outdated
        await self._tell(news)
        return mark_id


class ShowMarkToChange:
    """The mark that a button showed at `version`. Raises NotYours, MarkChangedSince."""

    def __init__(self, marks: MarkBook) -> None:
        self._marks = marks

    async def __call__(self, asker: Asker, mark_id: int, version: int) -> MarkPage:
        return await page_at(self._marks, asker, mark_id, version)


async def page_at(marks: MarkBook, asker: Asker, mark_id: int, version: int) -> MarkPage:
    """The mark, if it still is what the button showed."""
    page = await marks.page(asker, mark_id)
    if page.removed or page.version != version:
        was = await marks.value_at(mark_id, version)
        raise MarkChangedSince(was=was or page.entry.value, now="removed" if page.removed else page.entry.value)
    return page
