"""Marks: by subject, a subject's own, and the card of one (B2)."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby

from school.averages import Change, effect_of, effect_of_removal, plain, weighted
from school.clock import Clock, local_date
from school.marks import Scale
from school.refusals import NotYours, Outdated
from usecases.asker import Asker
from usecases.diary import Diary, OpenDiary
from usecases.marks.history import MarkStep, history
from usecases.ports.dots import DiaryDot, DotsToRead
from usecases.ports.marks import DiaryMark, MarksToRead
from usecases.ports.periods import Periods, Span

MARKS_ON_A_PAGE = 12


@dataclass(frozen=True, slots=True)
class Averages:
    """To hundredths; None where nothing can be averaged."""

    plain: Decimal | None
    weighted: Decimal | None


@dataclass(frozen=True, slots=True)
class SubjectMarks:
    """A subject's standing marks in the order of lessons, and its open dots."""

    id: int
    name: str
    marks: tuple[DiaryMark, ...]
    dots: tuple[DiaryDot, ...]
    averages: Averages


@dataclass(frozen=True, slots=True)
class MarksPage:
    diary: Diary
    span: Span
    subjects: tuple[SubjectMarks, ...]


@dataclass(frozen=True, slots=True)
class SubjectPage:
    """`shown` are the marks of one page, newest first, removed ones too; pages count from 0."""

    diary: Diary
    span: Span
    subject: SubjectMarks
    shown: tuple[DiaryMark, ...]
    page: int
    pages: int


@dataclass(frozen=True, slots=True)
class MarkCard:
    """`span` is the period in which the mark counts, and of which the averages are.

    `change` is what putting the mark did to the weighted average, or what removing it did.
    """

    diary: Diary
    mark: DiaryMark
    span: Span
    averages: Averages
    change: Change
    history: tuple[MarkStep, ...]


class ShowMarks:
    """`period_id` as in the callback: None is the running period, 0 the year. Raises Outdated for no such period."""

    def __init__(
        self, open_diary: OpenDiary, periods: Periods, marks: MarksToRead, dots: DotsToRead, clock: Clock
    ) -> None:
        self._open_diary, self._periods = open_diary, periods
        self._marks, self._dots, self._clock = marks, dots, clock

    async def __call__(self, asker: Asker, child_id: int | None = None, period_id: int | None = None) -> MarksPage:
        diary = await self._open_diary(asker, child_id)
        today = local_date(self._clock.now(), diary.child.zone)
        span = (await self._periods.of_child(diary.child)).span(period_id, today)
        marks = await self._marks.of_child(diary.child, span.days)
        dots = await self._dots.of_child(diary.child)
        return MarksPage(diary, span, _by_subject([mark for mark in marks if mark.stands], dots))


class ShowSubjectMarks:
    """Raises Outdated when the subject has neither marks nor dots there."""

    def __init__(
        self, open_diary: OpenDiary, periods: Periods, marks: MarksToRead, dots: DotsToRead, clock: Clock
    ) -> None:
        self._open_diary, self._periods = open_diary, periods
        self._marks, self._dots, self._clock = marks, dots, clock

    async def __call__(
        self, asker: Asker, child_id: int, subject_id: int, period_id: int | None, page: int = 0
    ) -> SubjectPage:
        diary = await self._open_diary(asker, child_id)
        today = local_date(self._clock.now(), diary.child.zone)
        span = (await self._periods.of_child(diary.child)).span(period_id, today)
        marks = await self._marks.of_child(diary.child, span.days, subject_id)
        dots = tuple(dot for dot in await self._dots.of_child(diary.child) if dot.subject_id == subject_id)
        if not marks and not dots:
            raise Outdated
        pages = max(1, -(-len(marks) // MARKS_ON_A_PAGE))
        page = min(max(page, 0), pages - 1)
        shown = marks[::-1][page * MARKS_ON_A_PAGE :][:MARKS_ON_A_PAGE]
        standing = tuple(mark for mark in marks if mark.stands)
        name = (marks or dots)[0].subject
        subject = SubjectMarks(subject_id, name, standing, dots, _averages(standing))
        return SubjectPage(diary, span, subject, shown, page, pages)


class ShowMark:
    """Raises NotYours for a mark of another child and for none."""

    def __init__(self, open_diary: OpenDiary, periods: Periods, marks: MarksToRead) -> None:
        self._open_diary, self._periods, self._marks = open_diary, periods, marks

    async def __call__(self, asker: Asker, child_id: int, mark_id: int) -> MarkCard:
        diary = await self._open_diary(asker, child_id)
        mark = await self._marks.one(diary.child, mark_id)
        if mark is None:
            raise NotYours
        known = await self._periods.of_child(diary.child)
        span = known.of(mark.record.on)
        around = [m for m in await self._marks.of_child(diary.child, span.days, mark.subject_id) if m.stands]
        past = await self._marks.past_of(mark.id) if mark.version > 1 else ()
        averages = _averages(around, mark.record.scale)
        return MarkCard(diary, mark, span, averages, _change(mark, around), history(mark, past))


def _change(mark: DiaryMark, around: Iterable[DiaryMark]) -> Change:
    """Ours: what a mark did is counted against the marks put before it, as they stand today."""
    if not mark.stands:
        return effect_of_removal([m.record for m in around], mark.record)
    before = [m.record for m in around if (m.set_at, m.id) < (mark.set_at, mark.id)]
    return effect_of(before, mark.record)


def _by_subject(marks: Iterable[DiaryMark], dots: Iterable[DiaryDot]) -> tuple[SubjectMarks, ...]:
    of_marks = {key: tuple(group) for key, group in groupby(sorted(marks, key=_subject), key=_subject)}
    of_dots = {key: tuple(group) for key, group in groupby(sorted(dots, key=_subject), key=_subject)}
    return tuple(
        SubjectMarks(key[1], key[0], of_marks.get(key, ()), of_dots.get(key, ()), _averages(of_marks.get(key, ())))
        for key in sorted({*of_marks, *of_dots})
    )


def _subject(item: DiaryMark | DiaryDot) -> tuple[str, int]:
    return item.subject, item.subject_id


def _averages(marks: Iterable[DiaryMark], scale: Scale | None = None) -> Averages:
    """On the given scale, else on that of the latest mark: a class may have changed its scale."""
    records = [mark.record for mark in marks if mark.stands]
    if not records:
        return Averages(None, None)
    chosen = scale or records[-1].scale
    return Averages(plain(records, chosen), weighted(records, chosen))
