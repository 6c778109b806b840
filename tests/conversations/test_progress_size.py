"""Screens of progress in a full school year: few questions to the database, short enough for a message."""

from datetime import date, timedelta

import pytest

from bot.progress_callbacks import OpenChart, OpenNeeds, OpenProgress, together
from storage.models import Attendance, Course, Lesson, LessonColumn, Mark, Subject
from tests.rig.living import Rig
from tests.rig.people import Talker
from tests.rig.questions import asks_little
from tests.rig.small_school import NOW
from texts.clip import MAX_CAPTION, MAX_TEXT
from usecases.asker import Asker
from usecases.progress.charts import ChartKind, ChartWish

SUBJECTS, LESSONS = 16, 60


@pytest.fixture
async def full_year(rig: Rig) -> None:
    """Every pupil of the class has a mark at each of 60 lessons of 16 subjects, and misses every tenth."""
    for number in range(SUBJECTS):
        subject = await Subject.create(
            school_id=rig.school.school, name=f"Основы безопасности и защиты Родины {number}"
        )
        course = await Course.create(school_class_id=rig.school.classes["7Б"], subject_id=subject.id)
        days = [date(2026, 9, 1) + timedelta(days=day) for day in range(LESSONS)]
        await Lesson.bulk_create([Lesson(course_id=course.id, on=day, number=1) for day in days])
        lessons = await Lesson.filter(course_id=course.id).order_by("on")
        await LessonColumn.bulk_create([LessonColumn(lesson_id=it.id, form="answer", weight=2) for it in lessons])
        columns = await LessonColumn.filter(lesson__course_id=course.id)
        pupils = [rig.school.enrolments[who] for who in ("masha", "olya", "dima")]
        await Mark.bulk_create(
            [
                Mark(enrolment_id=pupil, column_id=column.id, value=str(2 + column.id % 4), scale="five", set_at=NOW)
                for pupil in pupils
                for column in columns
            ]
        )
        await Attendance.bulk_create(
            [
                Attendance(enrolment_id=pupil, lesson_id=lesson.id, code="absent", set_at=NOW)
                for pupil in pupils
                for lesson in lessons[::10]
            ]
        )


@pytest.fixture
async def asker(rig: Rig, mother: Talker) -> Asker:
    return await rig.product.engine.parts.chats.asker(mother.id, language="ru", inbox_id=None)


@pytest.mark.row("B3", "works")
@pytest.mark.row("B4", "works")
@pytest.mark.row("B5", "works")
@pytest.mark.row("B6", "works")
async def test_a_full_year_takes_few_questions(rig: Rig, asker: Asker, full_year: None) -> None:
    deeds, masha = rig.product.use_cases, rig.school.people["masha"]
    subject = (await Subject.filter(name__startswith="Основы").order_by("id").first()).id  # type: ignore[union-attr]
    await asks_little(
        deeds,
        ("show_progress", asker, masha, 0),
        ("draw_progress", asker, masha, 0),
        ("write_progress", asker, masha, 0),
        ("draw_chart", asker, masha, ChartWish(ChartKind.PERIODS, (), None, None)),
        ("show_interim", asker, masha, 0),
        ("show_needs", asker, masha, 0),
        ("show_need", asker, masha, subject, 0),
    )


async def test_a_full_year_fits_one_message(rig: Rig, mother: Talker, full_year: None) -> None:
    masha = rig.school.people["masha"]
    subjects = await Subject.filter(name__startswith="Основы").order_by("id").values_list("id", flat=True)
    for press in (OpenProgress(masha, 0), OpenProgress(masha, 0, weak=True), OpenNeeds(masha, 0)):
        await mother.forges(press.pack())
        text = mother.changed[-1].text
        assert len(text) < MAX_TEXT
        assert not text.endswith("…")
    for kind in ChartKind:
        chosen = together(tuple(int(str(number)) for number in subjects[:3]))
        await mother.forges(OpenChart(masha, kind, chosen, 0, None).pack())
        assert len(mother.changed[-1].text) < MAX_CAPTION
