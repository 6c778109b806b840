"""One reading of a child's year, from which every screen about progress is made."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from school.attendance import AttendanceEntry, count
from school.clock import Clock, local_date
from school.periods import DayRange
from school.progress import SubjectProgress
from usecases.asker import Asker
from usecases.diary import Diary, OpenDiary
from usecases.ports.periods import ChildCalendar, Periods, Span
from usecases.ports.progress import ProgressToRead, ReadAbsence, ReadFinal, ReadMark, SubjectOf


@dataclass(frozen=True, slots=True)
class Opened:
    """Whose diary, the span that was asked for, and today on the school's calendar."""

    diary: Diary
    calendar: ChildCalendar
    span: Span
    today: date


class OpenProgress:
    """`period_id` as in the callbacks: None is the running period, 0 the year. Raises as OpenDiary, and Outdated."""

    def __init__(self, open_diary: OpenDiary, periods: Periods, progress: ProgressToRead, clock: Clock) -> None:
        self._open_diary, self._periods = open_diary, periods
        self._progress, self._clock = progress, clock

    async def __call__(self, asker: Asker, child_id: int | None, period_id: int | None) -> Opened:
        diary = await self._open_diary(asker, child_id)
        today = local_date(self._clock.now(), diary.child.zone)
        calendar = await self._periods.of_child(diary.child)
        return Opened(diary, calendar, calendar.span(period_id, today), today)

    async def subjects(self, opened: Opened) -> tuple[SubjectProgress, ...]:
        """Every subject with a mark or an absence in the span, or with a final mark; by name."""
        child, days = opened.diary.child, opened.span.days
        return subjects(
            await self._progress.marks(child, days),
            await self._progress.attendance(child, days),
            await self._progress.finals(child),
        )

    async def marks(self, opened: Opened, days: DayRange) -> tuple[SubjectProgress, ...]:
        """As `subjects`, without absences and final marks."""
        return subjects(await self._progress.marks(opened.diary.child, days))

    async def weekdays(self, opened: Opened, subject_id: int) -> tuple[int, ...]:
        return await self._progress.weekdays(opened.diary.child, subject_id)


def subjects(
    marks: Iterable[ReadMark], absences: Iterable[ReadAbsence] = (), finals: Iterable[ReadFinal] = ()
) -> tuple[SubjectProgress, ...]:
    found: dict[SubjectOf, _Parts] = {}
    for mark in marks:
        _of(found, mark.subject).marks.append(mark)
    for absence in absences:
        _of(found, absence.subject).entries.append(absence.entry)
    for final in finals:
        _of(found, final.subject).finals[final.period_id] = final.value
    ordered = sorted(found, key=lambda subject: (subject.name, subject.id))
    return tuple(_progress(subject, found[subject]) for subject in ordered)


@dataclass(slots=True)
class _Parts:
    marks: list[ReadMark] = field(default_factory=list)
    entries: list[AttendanceEntry] = field(default_factory=list)
    finals: dict[int, str] = field(default_factory=dict)


def _of(found: dict[SubjectOf, _Parts], subject: SubjectOf) -> _Parts:
    return found.setdefault(subject, _Parts())


def _progress(subject: SubjectOf, parts: _Parts) -> SubjectProgress:
    return SubjectProgress(
        subject.id, subject.name, tuple(mark.record for mark in parts.marks), count(parts.entries), parts.finals
    )
