"""Every screen of absences and attendance asks the database little, for a class of 35 with a term of gaps."""

from datetime import UTC, date, datetime, timedelta

import pytest

from storage.models import AbsenceNotice, Attendance
from tests.rig.living import Rig
from tests.rig.questions import asks_little, full_class
from tests.rig.written import Written
from usecases.asker import Asker
from usecases.ports.journal import LessonAt


async def asker(rig: Rig, who: str) -> Asker:
    talker = await rig.linked(who)
    chats = rig.product.engine.parts.chats
    return await chats.asker(talker.id, language="ru", inbox_id=None)


async def a_large_class(rig: Rig) -> None:
    written, now = Written(rig.school), datetime(2026, 11, 20, 9, tzinfo=UTC)
    lessons = [
        await written.lesson("Алгебра", day, 1) for day in (date(2026, 11, 2) + timedelta(days=n) for n in range(22))
    ]
    await full_class(rig.school)
    for enrolment in rig.school.enrolments.values():
        rows = [Attendance(enrolment_id=enrolment, lesson_id=one.id, code="absent", set_at=now) for one in lessons]
        await Attendance.bulk_create(rows)
        await AbsenceNotice.create(
            enrolment_id=enrolment,
            kind="absent",
            reason="ill",
            first_on=date(2026, 11, 23),
            last_on=date(2026, 11, 24),
            filed_at=now,
        )


@pytest.mark.row("B9", "works")
@pytest.mark.row("E3", "works")
async def test_no_screen_asks_for_each_row(rig: Rig) -> None:
    await a_large_class(rig)
    mother, teacher = await asker(rig, "mother"), await asker(rig, "class_teacher")
    deeds, masha = rig.product.use_cases, rig.school.people["masha"]
    lesson = LessonAt(rig.school.courses["7Б", "Алгебра"], date(2026, 11, 23), 1)
    notice = await AbsenceNotice.filter(enrolment_id=rig.school.enrolments["masha"]).first()
    assert notice is not None
    await asks_little(
        deeds,
        ("show_absences", mother, masha),
        ("show_absence", mother, masha, notice.id),
        ("show_month", mother, masha),
        ("show_attendance", mother, masha),
        ("show_subjects_attendance", mother, masha),
        ("show_roll", teacher, lesson),
        ("show_class_absences", teacher),
        ("show_reported_absence", teacher, notice.id),
    )
