"""Rows of absence notices as values."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from tortoise.expressions import Q, RawSQL
from tortoise.queryset import QuerySet

from school.absences import Absence, AbsenceKind, Reason
from school.classes import ClassName
from school.people import Name
from storage.models import AbsenceFile, AbsenceNotice, Enrolment
from storage.repositories.people import name_of
from usecases.ports import absences as port
from usecases.ports.homework_book import File

_FILES = '(SELECT COUNT(*) FROM "absence_files" WHERE "absence_files"."notice_id" = "absence_notices"."id")'


def notices() -> QuerySet[AbsenceNotice]:
    """With everything that `notice_of` reads."""
    return AbsenceNotice.annotate(count=RawSQL(_FILES)).select_related("enrolment", "filed_by", "seen_by")


def touching(first: date, last: date) -> Q:
    """What is about any of those days."""
    return Q(first_on__lte=last) & (Q(last_on__gte=first) | Q(open_ended=True))


def notice_of(row: AbsenceNotice) -> port.AbsenceNotice:
    files: int = row.count  # type: ignore[attr-defined]
    return port.AbsenceNotice(
        id=row.id,
        version=row.version,
        child_id=row.enrolment.child_id,
        enrolment_id=row.enrolment_id,
        absence=absence_of(row),
        comment=row.comment or "",
        files=files,
        filed_by=name_of(row.filed_by) if row.filed_by else None,
        filed_at=row.filed_at,
        seen_by=name_of(row.seen_by) if row.seen_by else None,
        seen_at=row.seen_at,
        withdrawn=row.withdrawn_at is not None,
    )


def absence_of(row: AbsenceNotice) -> Absence:
    return Absence(
        first=row.first_on,
        last=row.last_on,
        reason=Reason(row.reason),
        kind=AbsenceKind(row.kind),
        from_lesson=row.from_lesson,
        to_lesson=row.to_lesson,
        open_ended=row.open_ended,
    )


def columns_of(absence: Absence) -> dict[str, Any]:
    return {
        "kind": absence.kind.value,
        "reason": absence.reason.value,
        "first_on": absence.first,
        "last_on": absence.last,
        "from_lesson": absence.from_lesson,
        "to_lesson": absence.to_lesson,
        "open_ended": absence.open_ended,
    }


async def files_of(notice_id: int) -> Sequence[File]:
    rows = await AbsenceFile.filter(notice_id=notice_id).order_by("id")
    return [File(row.file_id, row.kind, row.name, row.mime, row.size) for row in rows]


def class_name_of(row: Enrolment) -> ClassName:
    return ClassName(row.school_class.grade, row.school_class.letter)


def by_enrolment(rows: Iterable[AbsenceNotice]) -> dict[int, list[port.AbsenceNotice]]:
    found: dict[int, list[port.AbsenceNotice]] = {}
    for row in rows:
        found.setdefault(row.enrolment_id, []).append(notice_of(row))
    return found


def member_of(row: Enrolment) -> port.ClassMember:
    name: Name = name_of(row.child)
    return port.ClassMember(row.id, name)
