"""How much a lesson and its final marks ask of the database in a class of 35 with a term of marks."""

from datetime import timedelta

import pytest

from storage.models import Attendance, FinalMark
from storage.repositories.chats import ChatsInDatabase
from tests.rig.living import Rig
from tests.rig.questions import MOST, full_class, questions
from tests.rig.small_school import BOT_ID, NOW, TODAY, link_chat
from tests.rig.written import Written
from usecases.ports.journal import LessonAt


async def a_term(rig: Rig) -> None:
    """Marks of every day for everybody, dots and tasks today, and a final mark for each pupil."""
    written, pupils = Written(rig.school), [who for who in rig.school.enrolments if who not in ("petya", "katya")]
    for day in (TODAY - timedelta(days=n) for n in range(20)):
        for whose in pupils:
            await written.mark("Алгебра", "4", whose=whose, on=day)
    lesson = await written.lesson("Алгебра", TODAY, 1)
    for number in range(5):
        await written.homework("Алгебра", f"№ {number}", due=TODAY + timedelta(days=1))
        await written.dot("Алгебра")
    for whose in pupils:
        enrolment = rig.school.enrolments[whose]
        await Attendance.create(enrolment_id=enrolment, lesson_id=lesson.id, code="late", set_at=NOW)
        await FinalMark.create(
            enrolment_id=enrolment,
            subject_id=rig.school.subjects["Алгебра"],
            period_id=rig.school.periods["2 четверть"],
            value="4",
            scale="five",
            set_at=NOW,
        )


@pytest.mark.parametrize("screen", ["show_lesson", "show_finals", "show_mark_grid"])
async def test_a_class_of_35_asks_no_more_than_one_pupil(rig: Rig, screen: str) -> None:
    await full_class(rig.school)
    await link_chat(rig.school, "algebra_teacher", 900, "ru", NOW)
    asker = await ChatsInDatabase(BOT_ID, rig.clock, "Europe/Moscow").asker(900, language="ru", inbox_id=None)
    at, deed = LessonAt(rig.school.courses["7Б", "Алгебра"], TODAY, 1), rig.product.use_cases[screen]
    with questions() as empty:
        await deed(asker, at)
    await a_term(rig)
    with questions() as asked:
        page = await deed(asker, at)
    assert page
    assert 2 < len(asked) <= MOST, "\n".join(asked)
    assert len(asked) <= len(empty) + 2, "no question for every row"
