"""A class as those who work with it see it, from the database: bare values, for a term of a class is many rows."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from tortoise.expressions import Q

from school.attendance import AttendanceCode
from school.periods import DayRange
from storage.asking import as_moment, ask
from storage.models import Attendance, Enrolment, Mark, WeekSignature
from storage.repositories.absences.staff import AbsencesForStaffInDatabase
from storage.repositories.classes import rights
from storage.repositories.notices.links import Link, links
from storage.repositories.people import name_of
from storage.repositories.periods import calendar_of_class
from storage.repositories.progress import ABSENCE, MARK, absence_of, mark_of
from usecases.asker import Asker
from usecases.ports.absences import AbsenceNotice
from usecases.ports.classes import AskedToRead, ClassToRead, MissedToday
from usecases.ports.journal import Pupil
from usecases.ports.periods import ChildCalendar
from usecases.ports.progress import ReadAbsence, ReadMark

_ASKED = """
    SELECT DISTINCT a.id AS id, a.text AS text, a.sent_at AS sent_at, e.id AS enrolment_id
    FROM announcement_classes ac JOIN announcements a ON a.id = ac.announcement_id
    LEFT JOIN announcement_acks k ON k.announcement_id = a.id AND k.version = a.version
    LEFT JOIN guardianships g ON g.adult_id = k.person_id
    LEFT JOIN enrolments e ON e.child_id = g.child_id AND e.school_class_id = ac.school_class_id AND e.until IS NULL
    WHERE ac.school_class_id = ? AND a.sent_at >= ? AND a.stopped_at IS NULL AND a.acknowledge <> 'none'
    ORDER BY a.sent_at DESC, a.id DESC
"""


class ClassesFromDatabase:
    """See usecases.ports.classes.Classes."""

    async def readable(self, asker: Asker, today: date) -> Sequence[ClassToRead]:
        return await rights.readable(asker, today)

    async def one(self, asker: Asker, class_id: int) -> ClassToRead:
        return await rights.one(asker, class_id)

    async def calendar(self, it: ClassToRead) -> ChildCalendar:
        return await calendar_of_class(it.year_id, it.name.grade)

    async def pupils(self, it: ClassToRead, day: date) -> Sequence[Pupil]:
        here = Q(until=None) | Q(until__gte=day)
        rows = (
            await Enrolment.filter(here, school_class_id=it.id, since__lte=day, child__archived_at=None)
            .select_related("child")
            .order_by("child__surname", "child__given", "child__patronymic", "id")
        )
        return [Pupil(row.id, row.child_id, name_of(row.child)) for row in rows]

    async def marks(self, it: ClassToRead, days: DayRange) -> Mapping[int, Sequence[ReadMark]]:
        rows = (
            await Mark.filter(
                enrolment__school_class_id=it.id,
                removed_at=None,
                column__lesson__on__gte=days.starts,
                column__lesson__on__lte=days.ends,
            )
            .order_by("column__lesson__on", "column__lesson__number", "id")
            .values_list("enrolment_id", *MARK)
        )
        found: dict[int, list[ReadMark]] = {}
        for enrolment, *mark in rows:
            found.setdefault(enrolment, []).append(mark_of(mark))
        return found

    async def absences(self, it: ClassToRead, days: DayRange) -> Mapping[int, Sequence[ReadAbsence]]:
        found: dict[int, list[ReadAbsence]] = {}
        for enrolment, *absence in await _attendance(it, days, *ABSENCE):
            found.setdefault(enrolment, []).append(absence_of(absence))
        return found

    async def missed_on(self, it: ClassToRead, day: date) -> Sequence[MissedToday]:
        rows = await _attendance(it, DayRange(day, day), "lesson__number", "code")
        return [MissedToday(enrolment, number, AttendanceCode(code)) for enrolment, number, code in rows]

    async def notices(self, it: ClassToRead, day: date) -> Sequence[AbsenceNotice]:
        return await AbsencesForStaffInDatabase().of_class(it.id, day, day)

    async def signed(self, it: ClassToRead, monday: date) -> Collection[int]:
        rows = WeekSignature.filter(enrolment__school_class_id=it.id, monday=monday).distinct()
        return {enrolment for (enrolment,) in await rows.values_list("enrolment_id")}

    async def asked_to_read(self, it: ClassToRead, since: datetime) -> Sequence[AskedToRead]:
        by_id: dict[int, list[dict[str, Any]]] = {}
        for row in await ask(_ASKED, it.id, since):
            by_id.setdefault(row["id"], []).append(row)
        return [
            AskedToRead(
                number,
                rows[0]["text"],
                as_moment(rows[0]["sent_at"]),
                frozenset(row["enrolment_id"] for row in rows if row["enrolment_id"] is not None),
            )
            for number, rows in by_id.items()
        ]

    async def with_adult(self, pupils: Sequence[Pupil], now: datetime) -> Collection[int]:
        of_adults = {one.child_id for one in await links([it.child_id for it in pupils], now) if not _own(one)}
        return {pupil.enrolment_id for pupil in pupils if pupil.child_id in of_adults}


def _own(link: Link) -> bool:
    """A pupil's own chat is not an adult."""
    return link.person_id == link.child_id


async def _attendance(it: ClassToRead, days: DayRange, *columns: str) -> list[tuple[Any, ...]]:
    rows = Attendance.filter(
        enrolment__school_class_id=it.id, removed_at=None, lesson__on__gte=days.starts, lesson__on__lte=days.ends
    )
    ordered = rows.order_by("lesson__on", "lesson__number", "id")
    return list(await ordered.values_list("enrolment_id", *columns))
