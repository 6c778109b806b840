"""The journal in classes unlike others: other scales, many pupils, strange names, somebody who stands in."""

from datetime import date

import pytest

from storage.models import Course, Dot, Enrolment, Lesson, Mark, Person, SchoolClass
from tests.rig.living import Rig
from tests.rig.people import Talker


async def opens_the_lesson(teacher: Talker) -> None:
    await teacher.presses("Журнал")
    await teacher.presses("1. 7 «Б» Алгебра")


@pytest.mark.row("E3", "works", "ru")
async def test_a_hundred_point_mark_is_typed(algebra_teacher: Talker, mother: Talker, rig: Rig) -> None:
    await SchoolClass.filter(id=rig.school.classes["7Б"]).update(scale="hundred")
    await opens_the_lesson(algebra_teacher)
    await algebra_teacher.presses("Оценка")
    await algebra_teacher.presses("Ветрова М.")
    algebra_teacher.sees("Напишите число от 0 до 100")
    await algebra_teacher.says("101")
    algebra_teacher.sees("«101» здесь не ставят", "от 0 до 100")
    await algebra_teacher.says("087")
    algebra_teacher.sees("Ветрова Мария: 87")
    await mother.hears("Алгебра: 87")
    await algebra_teacher.presses("Исправить")
    await algebra_teacher.says("90")
    algebra_teacher.sees("Ветрова Мария: 90")
    await mother.hears("90", "было 87")


@pytest.mark.row("E4", "works", "ru")
async def test_a_dot_of_a_hundred_point_class_is_answered_by_a_number(algebra_teacher: Talker, rig: Rig) -> None:
    await SchoolClass.filter(id=rig.school.classes["7Б"]).update(scale="hundred")
    await opens_the_lesson(algebra_teacher)
    await algebra_teacher.presses("Точка")
    await algebra_teacher.presses("Ветрова М.")
    algebra_teacher.sees("станет оценкой 0")
    await algebra_teacher.presses("Поставить точку")
    await algebra_teacher.presses("Поставить оценку")
    await algebra_teacher.says("75")
    algebra_teacher.sees("Ветрова Мария: 75")
    assert (await Dot.get()).state == "turned"


@pytest.mark.row("E3", "works", "ru")
async def test_pass_and_fail_are_words_and_have_no_average(algebra_teacher: Talker, mother: Talker, rig: Rig) -> None:
    await SchoolClass.filter(id=rig.school.classes["7Б"]).update(scale="pass_fail")
    await opens_the_lesson(algebra_teacher)
    await algebra_teacher.presses("Оценка")
    await algebra_teacher.presses("Ветрова М.")
    await algebra_teacher.says("5")
    algebra_teacher.sees("зачёт или незачёт")
    await algebra_teacher.presses("незачёт")
    old = next(data for data in algebra_teacher.button_data if data.startswith("jfix:"))
    told = await mother.hears("Алгебра: незачёт")
    assert "Средний балл" not in told
    await algebra_teacher.presses("Исправить")
    await algebra_teacher.says("зачет")
    algebra_teacher.sees("Ветрова Мария: зачёт")
    await algebra_teacher.forges(old)
    algebra_teacher.sees("было незачёт, стало зачёт")


@pytest.mark.row("E3", "works", "ru")
async def test_names_of_any_kind_and_a_class_of_many(algebra_teacher: Talker, rig: Rig) -> None:
    names = [("<b>Жирный</b>", "<i>Ян</i>"), ("Ветрова", "Марина"), ("👩‍🚀" * 10, "🎉"), ("Ж" * 80, "Ы" * 80)]
    names += [(f"Ученик{number:02d}", "Лев") for number in range(30)]
    for number, (surname, given) in enumerate(names):
        person = await Person.create(school_id=rig.school.school, key=f"X{number}", surname=surname, given=given)
        await Enrolment.create(child_id=person.id, school_class_id=rig.school.classes["7Б"], since=date(2026, 9, 1))
    await opens_the_lesson(algebra_teacher)
    await algebra_teacher.presses("Оценка")
    algebra_teacher.sees("<b>Жирный</b>", "Ветрова М. И.", "Дальше ›")
    algebra_teacher.does_not_see("Ученик29")
    await algebra_teacher.presses("<b>Жирный</b>")
    algebra_teacher.sees("<b>Жирный</b> <i>Ян</i>")
    await algebra_teacher.presses("4")
    algebra_teacher.sees("<b>Жирный</b> <i>Ян</i>: 4")
    await algebra_teacher.presses("Следующий ученик")
    await algebra_teacher.presses("Дальше ›")
    algebra_teacher.sees("Ученик29", "‹ Начало списка")
    await algebra_teacher.presses("К уроку")
    algebra_teacher.sees("<b>Жирный</b> <. 4")


@pytest.mark.row("E3", "works", "stranger")
async def test_who_stands_in_writes_to_that_lesson_and_to_no_other(
    history_teacher: Talker, algebra_teacher: Talker, mother: Talker, rig: Rig
) -> None:
    course = rig.school.courses["7Б", "Алгебра"]
    await Lesson.create(
        course_id=course,
        on=date(2026, 11, 23),
        number=1,
        state="substituted",
        substitute_id=rig.school.people["history_teacher"],
    )
    await Dot.create(
        enrolment_id=rig.school.enrolments["olya"],
        course_id=course,
        kind="debt",
        form="answer",
        due_on=date(2026, 11, 30),
        set_at=rig.clock.now(),
        author_id=rig.school.people["algebra_teacher"],
    )
    await opens_the_lesson(history_teacher)
    history_teacher.does_not_see("Громова")
    await history_teacher.presses("Оценка")
    await history_teacher.presses("Ветрова М.")
    await history_teacher.presses("5")
    await mother.hears("Алгебра: 5")
    assert (await Mark.get()).author_id == rig.school.people["history_teacher"]
    await history_teacher.forges(f"jles:{course}:20261124:2")
    history_teacher.sees("недоступно")
    await opens_the_lesson(algebra_teacher)
    algebra_teacher.sees("Ветрова М. 5", "Громова О.")


@pytest.mark.row("E3", "works", "stranger")
async def test_who_gave_the_course_away_or_stood_in_long_ago_changes_nothing_there(
    history_teacher: Talker, algebra_teacher: Talker, rig: Rig
) -> None:
    """What was written stays; the course's teacher of today goes on with it."""
    course, people = rig.school.courses["7Б", "Алгебра"], rig.school.people
    lesson = await Lesson.create(
        course_id=course, on=date(2026, 11, 23), number=1, state="substituted", substitute_id=people["history_teacher"]
    )
    await opens_the_lesson(history_teacher)
    await history_teacher.presses("Задание")
    await history_teacher.says("Стр. 5")
    change = [data for data in history_teacher.button_data if data.startswith("jhtext:")][-1]
    await history_teacher.forges(change)
    history_teacher.sees("Стр. 5")
    await lesson.filter(id=lesson.id).update(on=date(2026, 11, 8))
    await history_teacher.forges(change)
    history_teacher.sees("недоступно")

    await algebra_teacher.forges(f"jles:{course}:20261124:2")
    await algebra_teacher.presses("Задание")
    await algebra_teacher.says("Стр. 6")
    change = [data for data in algebra_teacher.button_data if data.startswith("jhtext:")][-1]
    await Course.filter(id=course).update(teacher_id=people["history_teacher"])
    await algebra_teacher.forges(change)
    algebra_teacher.sees("недоступно")
    await history_teacher.forges(change)
    history_teacher.sees("Стр. 6")


async def test_a_pupil_who_left_the_class_gets_no_mark(algebra_teacher: Talker, rig: Rig) -> None:
    course, masha = rig.school.courses["7Б", "Алгебра"], rig.school.enrolments["masha"]
    await Enrolment.filter(id=masha).update(until=date(2026, 11, 20))
    await opens_the_lesson(algebra_teacher)
    await algebra_teacher.presses("Оценка")
    algebra_teacher.does_not_see("Ветрова")
    await algebra_teacher.forges(f"jmark:{course}:20261123:1:{masha}:answer:2")
    algebra_teacher.sees("недоступно")


async def test_in_holidays_and_on_sunday_there_are_no_lessons(algebra_teacher: Talker, rig: Rig) -> None:
    for day in ("20261122", "20261230"):
        await algebra_teacher.forges(f"jour:{day}")
        algebra_teacher.sees("уроков нет")


async def test_after_the_lesson_the_next_one_is_marked(algebra_teacher: Talker, rig: Rig) -> None:
    await rig.until_local(23, 9, 20)
    await algebra_teacher.presses("Журнал")
    assert algebra_teacher.buttons[0].startswith("▶ 4. 7 «Б» Физика")
    await rig.until_local(23, 15)
    await algebra_teacher.presses("Меню")
    await algebra_teacher.presses("Журнал")
    algebra_teacher.does_not_see("▶")
