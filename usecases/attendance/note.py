"""Who is not there, noted by the teacher: a tap a pupil, saved at once (E3), explained by notices (D4), told (C5)."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TypedDict

from delivery.tell import Tell
from school.absences import covering
from school.attendance import AttendanceCode
from school.clock import Clock, local_date
from school.events import AbsenceNoted, AbsenceTakenBack, PupilIsThere, PupilMarkedAbsent
from school.refusals import Outdated, Refusal
from usecases.asker import Asker
from usecases.ports.absences import AbsenceNotice, AbsencesForStaff
from usecases.ports.attendance import AttendanceBook, RollEntry
from usecases.ports.journal import Journal, JournalLesson, LessonAt, Pupil
from usecases.ports.once import Once


class RollIsAhead(Refusal):
    """Ours: who is there is noted from the day of the lesson on."""


class Noted(TypedDict):
    """`done` False: somebody had changed it meanwhile, nothing was written. `was` and `version` are for an undo."""

    done: bool
    was: str
    version: int


WISHES = {"": None, AttendanceCode.ABSENT.value: AttendanceCode.ABSENT, AttendanceCode.LATE.value: AttendanceCode.LATE}
"""What a teacher can note. A reason comes from a notice: who wishes one notes an absence."""


class NoteAttendance:
    """Raises NotYours, RollIsAhead; Outdated for a code that no button holds."""

    def __init__(
        self,
        journal: Journal,
        book: AttendanceBook,
        absences: AbsencesForStaff,
        once: Once,
        tell: Tell,
        clock: Clock,
    ) -> None:
        self._journal, self._book, self._absences = journal, book, absences
        self._once, self._tell, self._clock = once, tell, clock

    async def __call__(self, asker: Asker, at: LessonAt, enrolment_id: int, code: str, version: int) -> Noted:
        if code not in set(AttendanceCode) | {""}:
            raise Outdated
        wish = WISHES.get(code, AttendanceCode.ABSENT)
        return await self._once(asker.next_deed(), lambda: self.note(asker, at, enrolment_id, wish, version))

    async def note(
        self,
        asker: Asker,
        at: LessonAt,
        enrolment_id: int,
        wish: AttendanceCode | None,
        version: int,
        now: datetime | None = None,
    ) -> Noted:
        """Within a deed that is done once. `now`: the instant of a deed that does more than this."""
        lesson = await self.lesson(asker, at)
        pupil = await self._journal.pupil(lesson, enrolment_id)
        before = (await self._book.roll(lesson)).of(enrolment_id)
        stands = before.version if before else 0
        was = before.code if before else None
        entry = await self.write(lesson, pupil, wish, version, now) if stands == version else None
        if entry is not None:
            await self._say(lesson, pupil, was, entry)
        return Noted(done=entry is not None, was=was.value if was else "", version=entry.version if entry else stands)

    async def lesson(self, asker: Asker, at: LessonAt) -> JournalLesson:
        lesson = await self._journal.lesson(asker, at)
        if at.on > local_date(self._clock.now(), lesson.course.zone):
            raise RollIsAhead
        return lesson

    async def write(
        self,
        lesson: JournalLesson,
        pupil: Pupil,
        wish: AttendanceCode | None,
        version: int,
        now: datetime | None = None,
    ) -> RollEntry | None:
        notice = None
        if wish is AttendanceCode.ABSENT:
            known = await self._absences.of_pupil(pupil.enrolment_id, lesson.at.on)
            notice = covering(lesson.at.on, lesson.at.number, [(one, one.absence) for one in known])
        code = notice.absence.reason.code if notice else wish
        return await self._book.note(
            lesson, pupil.enrolment_id, code, version, notice.id if notice else None, now or self._clock.now()
        )

    async def _say(self, lesson: JournalLesson, pupil: Pupil, was: AttendanceCode | None, entry: RollEntry) -> None:
        """The first lesson without a reason today calls, and when none is left the call is taken back.

        Of an earlier day the family hears without an alarm: nobody is to be looked for any more.
        """
        now = self._clock.now()
        if entry.code is was:
            return
        if lesson.at.on != local_date(now, lesson.course.zone):
            await self._tell(_noted(lesson, pupil, was, entry, now))
            return
        open_ones = await self._book.unexplained(pupil.enrolment_id, lesson.at.on)
        if entry.code is AttendanceCode.ABSENT and list(open_ones) == [entry.attendance_id]:
            await self._tell(_missed(lesson, pupil, entry, now))
        if was is AttendanceCode.ABSENT and not open_ones:
            await self._tell(_there(lesson, pupil, entry, now))


class NoteByNotices:
    """Everybody of whom a notice says so is noted at once. How many were. Raises NotYours, RollIsAhead."""

    def __init__(
        self, note: NoteAttendance, journal: Journal, book: AttendanceBook, absences: AbsencesForStaff, once: Once
    ) -> None:
        self._note, self._journal, self._book = note, journal, book
        self._absences, self._once = absences, once

    async def __call__(self, asker: Asker, at: LessonAt) -> int:
        return await self._once(asker.next_deed(), lambda: self._note_all(asker, at))

    async def _note_all(self, asker: Asker, at: LessonAt) -> int:
        lesson = await self._note.lesson(asker, at)
        pupils, roll = await self._journal.pupils(lesson), await self._book.roll(lesson)
        away = covered_at(lesson, await self._absences.at_lesson(lesson))
        noted = 0
        for pupil in pupils:
            entry = roll.of(pupil.enrolment_id)
            if pupil.enrolment_id in away and (entry is None or entry.code is None):
                version = entry.version if entry else 0
                noted += await self._note.write(lesson, pupil, AttendanceCode.ABSENT, version) is not None
        return noted


def covered_at(lesson: JournalLesson, notices: Mapping[int, Sequence[AbsenceNotice]]) -> frozenset[int]:
    """Enrolments whose notice explains this very lesson."""
    at = lesson.at
    return frozenset(
        enrolment
        for enrolment, known in notices.items()
        if covering(at.on, at.number, [(one, one.absence) for one in known]) is not None
    )


class CallRoll:
    """All the others are there: the teacher has looked. Raises NotYours, RollIsAhead."""

    def __init__(self, journal: Journal, book: AttendanceBook, once: Once, clock: Clock) -> None:
        self._journal, self._book, self._once, self._clock = journal, book, once, clock

    async def __call__(self, asker: Asker, at: LessonAt) -> None:
        await self._once(asker.next_deed(), lambda: self._call(asker, at))

    async def _call(self, asker: Asker, at: LessonAt) -> None:
        lesson, now = await self._journal.lesson(asker, at), self._clock.now()
        if at.on > local_date(now, lesson.course.zone):
            raise RollIsAhead
        await self._book.call(lesson, now)


def _noted(
    lesson: JournalLesson, pupil: Pupil, was: AttendanceCode | None, entry: RollEntry, now: datetime
) -> AbsenceNoted:
    kind, code = (AbsenceTakenBack, was) if entry.code is None else (AbsenceNoted, entry.code)
    return kind(
        school_id=lesson.course.school_id,
        happened_at=now,
        child_id=pupil.child_id,
        attendance_id=entry.attendance_id,
        version=entry.version,
        on=lesson.at.on,
        number=lesson.at.number,
        subject=lesson.course.subject,
        code=code.value if code is not None else "",
    )


def _missed(lesson: JournalLesson, pupil: Pupil, entry: RollEntry, now: datetime) -> PupilMarkedAbsent:
    return PupilMarkedAbsent(
        school_id=lesson.course.school_id,
        happened_at=now,
        child_id=pupil.child_id,
        child_number=pupil.child_id,
        on=lesson.at.on,
        attendance_id=entry.attendance_id,
        version=entry.version,
        number=lesson.at.number,
        subject=lesson.course.subject,
    )


def _there(lesson: JournalLesson, pupil: Pupil, entry: RollEntry, now: datetime) -> PupilIsThere:
    return PupilIsThere(
        school_id=lesson.course.school_id,
        happened_at=now,
        child_id=pupil.child_id,
        child_number=pupil.child_id,
        on=lesson.at.on,
        attendance_id=entry.attendance_id,
        version=entry.version,
        late=entry.code is AttendanceCode.LATE,
    )
