"""Events about absences as plain values, one of each."""

from datetime import UTC, date, datetime
from typing import Any

from school import events
from school.events import Event

NOON = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
TODAY = date(2026, 11, 23)
FAMILY, STAFF = {"child_id": 1}, {"to": {70: None}}
BASE: dict[str, Any] = {"school_id": 1, "happened_at": NOON}
NOTICE: dict[str, Any] = {
    **BASE,
    "notice_id": 40,
    "version": 1,
    "child": "Ветрова Мария",
    "school_class": "7 «Б»",
    "absence_kind": "absent",
    "reason": "ill",
    "first_on": TODAY,
    "last_on": date(2026, 11, 24),
    "open_ended": False,
    "from_lesson": None,
    "to_lesson": None,
    "comment": "кашляет",
    "files": 1,
    "by": "Анна Сергеевна",
}
DAY: dict[str, Any] = {**BASE, "child_number": 1, "on": TODAY}
EARLIER: dict[str, Any] = {
    **BASE,
    **FAMILY,
    "attendance_id": 9,
    "version": 1,
    "on": date(2026, 11, 20),
    "number": 1,
    "subject": "Алгебра",
    "code": "absent",
}
ANSWER: dict[str, Any] = {**DAY, "answer": "ill", "answer_version": 1, "by": "Анна Сергеевна"}


def one_of_each_absence() -> list[Event]:
    return [
        events.AbsenceFiled(**NOTICE, **FAMILY),
        events.AbsenceChanged(**NOTICE, **FAMILY),
        events.AbsenceWithdrawn(**NOTICE, **FAMILY),
        events.AbsenceSeen(**NOTICE, **FAMILY, seen_by="Нина Олеговна", seen_at=NOON),
        events.AbsenceReported(**NOTICE, **STAFF),
        events.AbsenceReportChanged(**NOTICE, **STAFF),
        events.AbsenceReportWithdrawn(**NOTICE, **STAFF),
        missed(),
        there(),
        noted(),
        events.AbsenceTakenBack(**EARLIER),
        events.AlarmAnswered(**ANSWER, **FAMILY),
        events.FamilyAnswered(**ANSWER, **STAFF, child="Ветрова Мария", school_class="7 «Б»", notice_id=None),
        events.IllnessQuestion(**BASE, **FAMILY, notice_id=40, version=1, on=TODAY, valid_until=NOON),
    ]


def missed() -> events.PupilMarkedAbsent:
    return events.PupilMarkedAbsent(**DAY, **FAMILY, attendance_id=9, version=1, number=1, subject="Алгебра")


def noted() -> events.AbsenceNoted:
    return events.AbsenceNoted(**EARLIER)


def there() -> events.PupilIsThere:
    return events.PupilIsThere(**DAY, **FAMILY, attendance_id=9, version=2, late=True)
