"""What families and staff are told of an absence notice: the same event in two voices."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import TypedDict

from delivery.tell import Tell
from school.events import (
    AbsenceChanged,
    AbsenceFiled,
    AbsenceReportChanged,
    AbsenceReported,
    AbsenceReportWithdrawn,
    AbsenceSeen,
    AbsenceWithdrawn,
)
from school.people import Name
from usecases.ports.absences import AbsenceNotice, PupilOfNotice, StaffNotice
from usecases.ports.children import VisibleChild

FILED = (AbsenceFiled, AbsenceReported)
CHANGED = (AbsenceChanged, AbsenceReportChanged)
WITHDRAWN = (AbsenceWithdrawn, AbsenceReportWithdrawn)
Voices = (
    tuple[type[AbsenceFiled], type[AbsenceReported]]
    | tuple[type[AbsenceChanged], type[AbsenceReportChanged]]
    | tuple[type[AbsenceWithdrawn], type[AbsenceReportWithdrawn]]
)


class Said(TypedDict):
    school_id: int
    happened_at: datetime
    notice_id: int
    version: int
    child: str
    school_class: str
    absence_kind: str
    reason: str
    first_on: date
    last_on: date
    open_ended: bool
    from_lesson: int | None
    to_lesson: int | None
    comment: str | None
    files: int
    by: str | None


def pupil_of(child: VisibleChild) -> PupilOfNotice:
    return PupilOfNotice(child.school_id, child.id, child.class_id, child.name, child.class_name, child.zone)


async def tell_both(
    tell: Tell,
    voices: Voices,
    notice: AbsenceNotice,
    pupil: PupilOfNotice,
    staff: Sequence[int],
    now: datetime,
    besides: int | None = None,
) -> None:
    """`besides` is the chat that did it. Staff hear at the first hour at which they want to hear anything."""
    family, school = voices
    known = said(notice, pupil, now)
    await tell(family(child_id=pupil.child_id, besides=besides, **known))
    if staff:
        await tell(school(to=dict.fromkeys(staff), **known))


def seen(page: StaffNotice, by: Name, now: datetime) -> AbsenceSeen:
    known = said(page.notice, page.pupil, now)
    return AbsenceSeen(
        child_id=page.pupil.child_id, seen_by=by.polite, seen_at=now.astimezone(page.pupil.zone), **known
    )


def said(notice: AbsenceNotice, pupil: PupilOfNotice, now: datetime) -> Said:
    absence = notice.absence
    return Said(
        school_id=pupil.school_id,
        happened_at=now,
        notice_id=notice.id,
        version=notice.version,
        child=f"{pupil.name.surname} {pupil.name.given}",
        school_class=pupil.class_name.display,
        absence_kind=absence.kind.value,
        reason=absence.reason.value,
        first_on=absence.first,
        last_on=absence.last,
        open_ended=absence.open_ended,
        from_lesson=absence.from_lesson,
        to_lesson=absence.to_lesson,
        comment=notice.comment or None,
        files=notice.files,
        by=notice.filed_by.polite if notice.filed_by else None,
    )
