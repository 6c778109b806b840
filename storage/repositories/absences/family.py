"""Absence notices for families, and what families answer, in the database."""

from collections.abc import Collection, Sequence
from datetime import date, datetime

from tortoise.expressions import Q

from school.absences import Absence, OnlyParentsReport
from school.attendance import AttendanceCode
from school.children import FULL_AGE
from school.clock import Clock, local_date
from school.people import age_on
from storage.models import (
    AbsenceAnswer,
    AbsenceFile,
    AbsenceNotice,
    AbsenceRevision,
    Attendance,
    Guardianship,
    Lesson,
    Person,
    SchoolClass,
    TimetableSlot,
)
from storage.repositories.absences.rows import columns_of, files_of, notice_of, notices
from storage.repositories.lessons.rights import held_on
from storage.repositories.people import name_of
from usecases.asker import Asker
from usecases.ports import absences as port
from usecases.ports.children import VisibleChild
from usecases.ports.homework_book import File


class AbsencesInDatabase:
    """See usecases.ports.absences.Absences. `bot_id` is the bot that was sent the files."""

    def __init__(self, bot_id: int, clock: Clock) -> None:
        self._bot_id, self._clock = bot_id, clock

    async def reporter(self, asker: Asker, child: VisibleChild) -> int:
        today = local_date(self._clock.now(), child.zone)
        alive = Q(until=None) | Q(until__gte=today)
        tie = await Guardianship.filter(
            alive, adult_id__in=asker.person_ids, child_id=child.id, since__lte=today
        ).first()
        if tie is not None:
            return tie.adult_id
        person = await Person.get(id=child.id)
        if person.id in asker.person_ids and person.birth_date and age_on(person.birth_date, today) >= FULL_AGE:
            return person.id
        raise OnlyParentsReport

    async def of_child(self, child: VisibleChild, since: date) -> Sequence[port.AbsenceNotice]:
        return await self.of_family([child], since)

    async def of_family(self, children: Collection[VisibleChild], since: date) -> Sequence[port.AbsenceNotice]:
        ids = [child.id for child in children]
        rows = (
            await notices()
            .filter(Q(last_on__gte=since) | Q(open_ended=True), enrolment__child_id__in=ids, withdrawn_at=None)
            .order_by("first_on", "id")
        )
        return [notice_of(row) for row in rows]

    async def one(self, child: VisibleChild, notice_id: int) -> port.AbsenceNotice | None:
        row = await notices().get_or_none(id=notice_id, enrolment__child_id=child.id)
        return notice_of(row) if row else None

    async def files(self, notice_id: int) -> Sequence[File]:
        return await files_of(notice_id)

    async def file(self, child: VisibleChild, absence: Absence, comment: str, by: int, at: datetime) -> int:
        row = await AbsenceNotice.create(
            enrolment_id=child.enrolment_id,
            comment=comment or None,
            filed_by_id=by,
            filed_at=at,
            **columns_of(absence),
        )
        return row.id

    async def change(
        self,
        notice: port.AbsenceNotice,
        absence: Absence,
        comment: str,
        by: int,
        at: datetime,
        *,
        withdrawn: bool = False,
        files: Sequence[File] = (),
    ) -> bool:
        changed = await AbsenceNotice.filter(id=notice.id, version=notice.version).update(
            **columns_of(absence),
            comment=comment or None,
            withdrawn_at=at if withdrawn else None,
            seen_by_id=None,
            seen_at=None,
            version=notice.version + 1,
        )
        if changed:
            await _keep_history(notice, by, at)
            await self._attach(notice.id, files)
        return bool(changed)

    async def _attach(self, notice_id: int, files: Sequence[File]) -> None:
        for file in files:
            await AbsenceFile.create(
                notice_id=notice_id,
                bot=self._bot_id,
                file_id=file.file_id,
                kind=file.kind,
                name=file.name,
                mime=file.mime,
                size=file.size,
            )

    async def hearers(self, child: VisibleChild, absence: Absence, today: date) -> Sequence[int]:
        return list(dict.fromkeys([*await _leaders(child), *await _teachers_today(child, absence, today)]))


class AbsenceAnswersInDatabase:
    """See usecases.ports.absences.AbsenceAnswers."""

    async def of_day(self, child: VisibleChild, on: date) -> port.Answered | None:
        row = await AbsenceAnswer.get_or_none(enrolment__child_id=child.id, on=on).select_related("answered_by")
        if row is None:
            return None
        by = name_of(row.answered_by) if row.answered_by else None
        return port.Answered(row.answer, row.version, row.notice_id, by, row.answered_at)

    async def keep(
        self, child: VisibleChild, on: date, answer: str, by: int, at: datetime, notice_id: int | None
    ) -> int:
        values = {"answer": answer, "answered_by_id": by, "answered_at": at, "notice_id": notice_id}
        row, made = await AbsenceAnswer.get_or_create(enrolment_id=child.enrolment_id, on=on, defaults=values)
        if made:
            return row.version
        await AbsenceAnswer.filter(id=row.id).update(**values, version=row.version + 1)
        return row.version + 1

    async def hearers(self, child: VisibleChild, on: date) -> Sequence[int]:
        rows = await Attendance.filter(
            enrolment__child_id=child.id, lesson__on=on, removed_at=None, author_id__isnull=False
        ).exclude(code=AttendanceCode.LATE)
        return list(dict.fromkeys([*await _leaders(child), *(row.author_id for row in rows if row.author_id)]))


async def _keep_history(notice: port.AbsenceNotice, by: int, at: datetime) -> None:
    await AbsenceRevision.create(
        notice_id=notice.id,
        version=notice.version,
        comment=notice.comment or None,
        withdrawn=notice.withdrawn,
        changed_by_id=by,
        changed_at=at,
        **columns_of(notice.absence),
    )


async def _leaders(child: VisibleChild) -> list[int]:
    row = await SchoolClass.get(id=child.class_id)
    return [row.class_teacher_id] if row.class_teacher_id is not None else []


async def _teachers_today(child: VisibleChild, absence: Absence, today: date) -> list[int]:
    """Who holds the lessons that are missed today, stand-ins in the place of those whom they stand in for."""
    slots = await TimetableSlot.filter(held_on(today), course__school_class_id=child.class_id).select_related("course")
    rows = await Lesson.filter(on=today, course__school_class_id=child.class_id).select_related("course")
    held = {(slot.course_id, slot.number): slot.course.teacher_id for slot in slots}
    for row in rows:
        own = row.substitute_id if row.state == "substituted" else row.course.teacher_id
        held[row.course_id, row.number] = None if row.state == "cancelled" else own
    return [who for (_, number), who in sorted(held.items()) if who and absence.covers(today, number)]
