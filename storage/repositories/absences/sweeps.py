"""Illnesses after whose last day a family may be asked, in the database."""

from collections.abc import Collection, Sequence
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from tortoise.expressions import Q

from school.absences import LONGEST_WEEKEND, AbsenceKind, Reason
from school.clock import local_date
from storage.models import AbsenceNotice
from storage.repositories.absences.rows import class_name_of, notice_of, notices
from storage.repositories.calendars import ClassKey, calendars_of
from storage.repositories.events import happened
from storage.repositories.people import name_of
from usecases.ports import absences as port

_DAY = timedelta(days=1)


class IllnessSweepsInDatabase:
    """See usecases.ports.absences.IllnessSweeps."""

    async def open(self, now: datetime) -> Sequence[port.OpenIllness]:
        rows = await _lately_ended(now)
        calendars = await calendars_of({_key(row) for row in rows}) if rows else {}
        taken = await _told_otherwise(rows, now)
        return [
            port.OpenIllness(notice_of(row), _pupil(row), calendars[_key(row)]) for row in rows if row.id not in taken
        ]

    async def told(self, keys: Collection[str]) -> frozenset[str]:
        return frozenset(await happened(keys))


async def _lately_ended(now: datetime) -> list[AbsenceNotice]:
    """A day more at both ends: schools have zones of their own."""
    today = now.astimezone(UTC).date()
    ended = Q(last_on__gte=today - LONGEST_WEEKEND - _DAY, last_on__lte=today + _DAY) | Q(open_ended=True)
    return (
        await notices()
        .select_related("enrolment__child", "enrolment__school_class__year__school", "filed_by", "seen_by")
        .filter(
            ended,
            reason=Reason.ILL,
            kind=AbsenceKind.ABSENT,
            from_lesson=None,
            to_lesson=None,
            withdrawn_at=None,
            enrolment__until=None,
            enrolment__child__archived_at=None,
        )
        .order_by("id")
    )


async def _told_otherwise(rows: Sequence[AbsenceNotice], now: datetime) -> set[int]:
    """Notices of children about whom another one speaks of today already."""
    children = {row.enrolment.child_id for row in rows}
    others = await AbsenceNotice.filter(
        enrolment__child_id__in=list(children), withdrawn_at=None, open_ended=False
    ).select_related("enrolment")
    return {
        row.id
        for row in rows
        for other in others
        if other.id != row.id
        and other.enrolment.child_id == row.enrolment.child_id
        and other.first_on <= _today(row, now) <= other.last_on
    }


def _today(row: AbsenceNotice, now: datetime):  # type: ignore[no-untyped-def]
    return local_date(now, ZoneInfo(row.enrolment.school_class.year.school.zone))


def _key(row: AbsenceNotice) -> ClassKey:
    school_class = row.enrolment.school_class
    return ClassKey(school_class.id, school_class.year_id, school_class.grade)


def _pupil(row: AbsenceNotice) -> port.PupilOfNotice:
    enrolment = row.enrolment
    school = enrolment.school_class.year.school
    return port.PupilOfNotice(
        school_id=school.id,
        child_id=enrolment.child_id,
        class_id=enrolment.school_class_id,
        name=name_of(enrolment.child),
        class_name=class_name_of(enrolment),
        zone=ZoneInfo(school.zone),
    )
