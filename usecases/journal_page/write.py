"""Writing into a cell of the grid (E3): what was typed becomes marks and absences by the same deeds as in the chat.

The wish names what the page showed. Where somebody wrote meanwhile, nothing is done and the person chooses.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from school.clock import Clock
from school.journal_page import CellChangedSince, steps
from usecases.asker import Asker
from usecases.attendance.note import NoteAttendance
from usecases.journal_page.show import ColumnKey
from usecases.marks.put import CorrectMark, NewMark, PutMark, RemoveMark, check_held
from usecases.ports.attendance import AttendanceBook
from usecases.ports.journal import Journal, JournalLesson, LessonAt
from usecases.ports.journal_page import JournalPages
from usecases.ports.mark_book import MarkBook
from usecases.ports.once import Once


@dataclass(frozen=True, slots=True)
class CellWish:
    """What is to stand in a cell. `marks` None leaves the marks, `code` None the absence; "" takes it back.

    `seen` are the marks that the page showed with their versions, `noted` the version of the absence, 0 for none.
    """

    course_id: int
    enrolment_id: int
    column: ColumnKey
    marks: Sequence[str] | None
    code: str | None
    seen: Sequence[tuple[int, int]]
    noted: int

    @property
    def at(self) -> LessonAt:
        return LessonAt(self.course_id, self.column.on, self.column.number)


class WriteCell:
    """All of it or nothing. Raises CellChangedSince, and as PutMark, CorrectMark, RemoveMark and NoteAttendance."""

    def __init__(
        self,
        pages: JournalPages,
        journal: Journal,
        marks: MarkBook,
        book: AttendanceBook,
        put: PutMark,
        correct: CorrectMark,
        remove: RemoveMark,
        note: NoteAttendance,
        once: Once,
        clock: Clock,
    ) -> None:
        self._pages, self._journal, self._marks, self._book = pages, journal, marks, book
        self._put, self._correct, self._remove, self._note = put, correct, remove, note
        self._once, self._clock = once, clock

    async def __call__(self, asker: Asker, wish: CellWish) -> None:
        await self._once(asker.next_deed(), lambda: self._write(asker, wish))

    async def _write(self, asker: Asker, wish: CellWish) -> None:
        """Whoever holds the lesson's row writes first: two who type into an empty cell meet here."""
        lesson, now = await self._journal.lesson(asker, wish.at), self._clock.now()
        check_held(lesson, now)
        await self._journal.pupil(lesson, wish.enrolment_id)
        lesson = replace(lesson, lesson_id=await self._pages.hold(lesson))
        if wish.marks is not None:
            await self._write_marks(asker, lesson, wish, wish.marks, now)
        if wish.code is not None:
            await self._write_code(asker, lesson, wish, wish.code)

    async def _write_marks(
        self, asker: Asker, lesson: JournalLesson, wish: CellWish, typed: Sequence[str], now: datetime
    ) -> None:
        standing = await self._standing(lesson, wish)
        if standing != [tuple(one) for one in wish.seen]:
            raise CellChangedSince
        versions = dict(standing)
        for step in steps([number for number, _ in standing], typed):
            if step.stands is None:
                await self._put_new(lesson, wish, step.typed or "", now)
            elif step.typed is None:
                await self._remove(asker, step.stands, versions[step.stands])
            else:
                await self._correct(asker, step.stands, versions[step.stands], typed=step.typed)

    async def _standing(self, lesson: JournalLesson, wish: CellWish) -> list[tuple[int, int]]:
        column = (wish.enrolment_id, wish.column.form, wish.column.weight)
        return [
            (mark.mark_id, mark.version)
            for mark in await self._marks.at_lesson(lesson)
            if (mark.enrolment_id, mark.entry.form, mark.entry.weight) == column
        ]

    async def _put_new(self, lesson: JournalLesson, wish: CellWish, typed: str, now: datetime) -> None:
        pupil = await self._journal.pupil(lesson, wish.enrolment_id)
        new = NewMark(wish.at, wish.enrolment_id, wish.column.form, wish.column.weight, typed)
        await self._put.put(lesson, pupil, new, now)

    async def _write_code(self, asker: Asker, lesson: JournalLesson, wish: CellWish, code: str) -> None:
        """An absence that somebody explained already is an absence: noting it anew changes nothing."""
        entry = (await self._book.roll(lesson)).of(wish.enrolment_id)
        if (entry.version if entry else 0) != wish.noted:
            raise CellChangedSince
        stands = entry.code if entry else None
        if (stands.value if stands else "") == code or (code == "absent" and stands and stands.is_missed):
            return
        noted = await self._note(asker, wish.at, wish.enrolment_id, code, wish.noted)
        if not noted["done"]:
            raise CellChangedSince
