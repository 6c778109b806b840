"""Many marks and absences of one lesson in one deed, and undoing the last deed (E3)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from delivery.tell import Tell
from school.attendance import AttendanceCode
from school.clock import Clock
from school.marks import ControlForm
from school.refusals import Refusal
from usecases.asker import Asker
from usecases.attendance.note import WISHES, NoteAttendance
from usecases.marks.last import UNDO_FOR, LastDeed, last_deed
from usecases.marks.news import removed
from usecases.marks.put import NewMark, PutMark, check_held
from usecases.ports.attendance import AttendanceBook
from usecases.ports.journal import Journal, JournalLesson, LessonAt, Pupil
from usecases.ports.mark_book import MarkBook
from usecases.ports.once import Once


class TooLateToUndo(Refusal):
    """The deed is older than UNDO_FOR. Value: minutes."""


@dataclass(frozen=True, slots=True)
class LineEntry:
    """A mark (`typed`, as in NewMark) or an absence (`code`) of one pupil."""

    enrolment_id: int
    typed: str | None
    code: AttendanceCode | None
    form: ControlForm
    weight: int
    comment: str = ""


@dataclass(frozen=True, slots=True)
class LinePage:
    lesson: JournalLesson
    pupils: Sequence[Pupil]


class ShowMarkLine:
    """The lesson and the class that a line is about. Raises NotYours, LessonIsAhead."""

    def __init__(self, journal: Journal, clock: Clock) -> None:
        self._journal, self._clock = journal, clock

    async def __call__(self, asker: Asker, at: LessonAt) -> LinePage:
        lesson = await self._journal.lesson(asker, at)
        check_held(lesson, self._clock.now())
        return LinePage(lesson, await self._journal.pupils(lesson))


class PutMarkLine:
    """All of it or nothing. How many entries were written. Raises as PutMark and NoteAttendance."""

    def __init__(
        self, journal: Journal, put: PutMark, note: NoteAttendance, book: AttendanceBook, once: Once, clock: Clock
    ) -> None:
        self._journal, self._put, self._note = journal, put, note
        self._book, self._once, self._clock = book, once, clock

    async def __call__(self, asker: Asker, at: LessonAt, entries: Sequence[LineEntry]) -> int:
        return await self._once(asker.next_deed(), lambda: self._write(asker, at, entries))

    async def _write(self, asker: Asker, at: LessonAt, entries: Sequence[LineEntry]) -> int:
        lesson, now = await self._journal.lesson(asker, at), self._clock.now()
        check_held(lesson, now)
        for entry in entries:
            if entry.code is not None:
                await self._away(asker, at, entry.enrolment_id, entry.code, now)
            else:
                pupil = await self._journal.pupil(lesson, entry.enrolment_id)
                await self._put.put(lesson, pupil, _new(at, entry), now)
        return len(entries)

    async def _away(self, asker: Asker, at: LessonAt, enrolment_id: int, code: AttendanceCode, now: datetime) -> None:
        """The lesson is read anew: the first entry may have made its row. What stands already is left alone."""
        lesson = await self._journal.lesson(asker, at)
        stands = (await self._book.roll(lesson)).of(enrolment_id)
        known = stands.code if stands else None
        if known is None or known.is_missed is not code.is_missed:
            await self._note.note(asker, at, enrolment_id, code, stands.version if stands else 0, now)


def _new(at: LessonAt, entry: LineEntry) -> NewMark:
    return NewMark(at, entry.enrolment_id, entry.form, entry.weight, entry.typed or "", entry.comment)


class UndoAtLesson:
    """Takes back what the asker did last at the lesson, if it was at that instant. How many entries.

    Pressed twice it finds nothing to do. A mark that a dot turned into stays: its dot is closed by it.
    Raises NotYours, TooLateToUndo.
    """

    def __init__(
        self,
        journal: Journal,
        marks: MarkBook,
        book: AttendanceBook,
        note: NoteAttendance,
        once: Once,
        tell: Tell,
        clock: Clock,
    ) -> None:
        self._journal, self._marks, self._book, self._note = journal, marks, book, note
        self._once, self._tell, self._clock = once, tell, clock

    async def __call__(self, asker: Asker, at: LessonAt, instant: datetime) -> int:
        return await self._once(asker.next_deed(), lambda: self._undo(asker, at, instant))

    async def _undo(self, asker: Asker, at: LessonAt, instant: datetime) -> int:
        lesson, now = await self._journal.lesson(asker, at), self._clock.now()
        if now - instant > UNDO_FOR:
            raise TooLateToUndo(minutes=int(UNDO_FOR.total_seconds() // 60))
        deed = last_deed(asker, await self._marks.at_lesson(lesson), await self._book.roll(lesson), now)
        if deed is None or deed.at != instant:
            return 0
        return await self._marks_back(asker, deed, now) + await self._absences_back(asker, lesson, deed, now)

    async def _marks_back(self, asker: Asker, deed: LastDeed, now: datetime) -> int:
        of_dots, done = await self._marks.of_dots(deed.marks), 0
        for mark_id in deed.marks:
            if mark_id in of_dots:
                continue
            page = await self._marks.page(asker, mark_id)
            news = await removed(self._marks, page, now)
            if await self._marks.remove(page, now):
                await self._tell(news)
                done += 1
        return done

    async def _absences_back(self, asker: Asker, lesson: JournalLesson, deed: LastDeed, now: datetime) -> int:
        roll, done = await self._book.roll(lesson), 0
        for enrolment_id in deed.noted:
            entry = roll.of(enrolment_id)
            assert entry is not None  # noqa: S101 - the deed was read from this roll
            was = await self._book.before(entry.attendance_id, deed.at)
            wish = WISHES.get(was.value if was else "", AttendanceCode.ABSENT)
            noted = await self._note.note(asker, lesson.at, enrolment_id, wish, entry.version, now)
            done += noted["done"]
        return done
