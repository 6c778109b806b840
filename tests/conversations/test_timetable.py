"""Timetables of classes and teachers, bells, the day regime (B10)."""

from datetime import date

import pytest

from bot.timetable_callbacks import OpenBells, OpenOwnWeek, OpenRegime, OpenTeachers, OpenTeacherWeek, OpenTimetable
from storage.models import Bell, Course, RegimeItem, Subject, TimetableSlot
from tests.rig.living import Rig
from tests.rig.people import Talker
from tests.rig.small_school import TODAY
from tests.rig.statements import statements
from tests.rig.written import Written

FOREIGN = "Этого ребёнка в вашем дневнике нет"
LONG_NAME = "Очень длинное название предмета, " * 3


@pytest.fixture
def masha(rig: Rig) -> int:
    return rig.school.people["masha"]


@pytest.fixture
def written(rig: Rig) -> Written:
    return Written(rig.school)


async def open_week(mother: Talker) -> None:
    await mother.presses("Расписание")
    await mother.presses("Показать: Мария")


async def item(rig: Rig, kind: str, starts: int, ends: int, title: str = "", **more: object) -> None:
    await RegimeItem.create(year_id=rig.school.year, kind=kind, starts=starts, ends=ends, title=title, **more)


@pytest.mark.row("B10", "works", "ru")
async def test_the_week_of_a_class(mother: Talker, written: Written, rig: Rig) -> None:
    await written.lesson("Алгебра", TODAY, 1, state="cancelled")
    await written.lesson("История", TODAY, 2, state="substituted", substitute_id=rig.school.people["algebra_teacher"])
    await open_week(mother)
    mother.sees(
        "Мария · расписание 23.11–28.11", "пн, 23 ноября", "1. Алгебра: отменён", "2. 9:25 История, каб. 31, замена"
    )
    mother.sees("вт, 24 ноября", "1. 8:30 Русский язык, каб. 31", "пт, 27 ноября")
    await mother.presses("30.11–05.12 ›")
    mother.sees("расписание 30.11–05.12", "1. 8:30 Алгебра, каб. 31")
    mother.does_not_see("отменён", "замена")
    await mother.forges(OpenTimetable(rig.school.people["masha"], date(2027, 1, 4)).pack())
    mother.sees("На этой неделе уроков нет")


@pytest.mark.row("B10", "works", "ru")
async def test_the_week_of_a_teacher_as_families_read_it(mother: Talker) -> None:
    await open_week(mother)
    await mother.presses("Расписание учителей")
    mother.sees("кто ведёт уроки", "Елена Викторовна: Алгебра, Физика", "Нина Олеговна: Русский язык")
    await mother.presses("Елена Викторовна")
    mother.sees("Елена Викторовна, уроки 23.11–28.11", "1. 8:30 Алгебра, 7 «Б», каб. 31", "4. 11:35 Физика, 7 «Б»")
    mother.does_not_see("История")
    await mother.presses("‹ Назад")
    mother.sees("Чьё расписание показать?")


@pytest.mark.row("B10", "works", "ru")
async def test_a_teacher_reads_the_own_week(rig: Rig, algebra_teacher: Talker, written: Written) -> None:
    teacher = rig.school.people["algebra_teacher"]
    await written.lesson("История", TODAY, 2, state="substituted", substitute_id=teacher)
    await algebra_teacher.presses("Мои уроки")
    algebra_teacher.sees(
        "Ваши уроки, 23.11–28.11", "1. 8:30 Алгебра, 7 «Б», каб. 31", "2. 9:25 История, 7 «Б», каб. 31, замена"
    )
    await algebra_teacher.presses("30.11–05.12 ›")
    algebra_teacher.sees("30.11–05.12", "Физика")
    algebra_teacher.does_not_see("История")


@pytest.mark.row("E8", "works", "ru")
async def test_a_teacher_sees_what_is_lost_and_what_is_taken_over(
    rig: Rig, algebra_teacher: Talker, history_teacher: Talker, written: Written
) -> None:
    orlova, somov = rig.school.people["algebra_teacher"], rig.school.people["history_teacher"]
    await written.lesson("История", TODAY, 2, state="substituted", substitute_id=orlova, room="<b>12")
    await written.lesson("Физика", TODAY, 4, state="substituted", substitute_id=somov)
    await written.lesson("Алгебра", date(2026, 11, 24), 2, state="substituted")
    await written.lesson("Алгебра", date(2026, 11, 25), 2, state="cancelled")
    await algebra_teacher.presses("Мои уроки")
    algebra_teacher.sees("2. 9:25 История, 7 «Б», <b>12, замена вместо: Сомов Ю. И.")
    algebra_teacher.sees(
        "4. 11:35 Физика, 7 «Б», каб. 31, замена: Сомов Ю. И.", "2. 9:25 Алгебра, 7 «Б», каб. 31, замена"
    )
    algebra_teacher.sees("2. Алгебра: отменён")
    await algebra_teacher.presses("пн 23")
    algebra_teacher.sees("Ваши уроки, сегодня, понедельник, 23 ноября", "замена вместо: Сомов Ю. И.", "Журнал")
    algebra_teacher.does_not_see("24 ноября")
    await algebra_teacher.presses("вт 24 ›")
    algebra_teacher.sees("Ваши уроки, завтра", "2. 9:25 Алгебра")
    await algebra_teacher.presses("Вся неделя")
    algebra_teacher.sees("Ваши уроки, 23.11–28.11")
    await history_teacher.presses("Мои уроки")
    history_teacher.sees("2. 9:25 История, 7 «Б», <b>12, замена: Орлова Е. В.", "замена вместо: Орлова Е. В.")
    await history_teacher.forges("ttday:20261129")
    history_teacher.sees("воскресенье, 29 ноября", "уроков нет")


@pytest.mark.row("E8", "works", "en")
async def test_a_substitution_in_english(rig: Rig, written: Written) -> None:
    teacher = await rig.linked("algebra_teacher", "en")
    await written.lesson("История", TODAY, 2, state="substituted", substitute_id=rig.school.people["algebra_teacher"])
    await teacher.presses("My lessons")
    teacher.sees("Your lessons, 23.11", "История, 7 «Б», room 31, substituting for: Сомов Ю. И.")
    await teacher.presses("Mon 23")
    teacher.sees("Your lessons, today", "substituting for", "Whole week")


@pytest.mark.row("E8", "stranger", "ru")
async def test_nobody_else_has_lessons_of_their_own(rig: Rig, mother: Talker, stranger: Talker) -> None:
    await stranger.says("/start")
    for nosy in (mother, stranger, await rig.linked("secretary")):
        for data in ("ttday", "ttday:", "ttown", "ttown:20261123"):
            await nosy.forges(data)
            nosy.does_not_see("Ваши уроки", "Алгебра, 7")


@pytest.mark.row("E8", "stale", "ru")
async def test_days_out_of_reach(algebra_teacher: Talker) -> None:
    for data in ("ttday:19990101", "ttown:19990101"):
        await algebra_teacher.forges(data)
        algebra_teacher.sees("всё поменялось")


@pytest.mark.row("B10", "works", "ru")
async def test_bells_say_what_goes_on_now(rig: Rig, mother: Talker, masha: int) -> None:
    await Bell.create(year_id=rig.school.year, schedule="короткие <30>", number=1, starts=510, ends=540)
    await open_week(mother)
    await mother.presses("🔔 Звонки")
    mother.sees("Сейчас не урок. 1-й начнётся в 8:30.", "Каждый день: обычное", "6. 13:25–14:10")
    mother.sees("короткие <30>: когда объявит школа", "1. 8:30–9:00")
    for hour, minute, said in ((8, 30, "Сейчас 1-й урок, до 9:15."), (12, 20, "закончились")):
        await rig.until_local(23, hour, minute)
        await mother.forges(OpenBells(masha).pack())
        mother.sees(said)
    await rig.until_local(29, 12)
    await mother.forges(OpenBells(masha).pack())
    mother.sees("Сегодня уроков нет")


@pytest.mark.row("B10", "works", "ru")
async def test_the_regime_of_a_day_by_the_clock(rig: Rig, mother: Talker) -> None:
    school = rig.school
    await item(rig, "meal", 610, 630, "завтрак <b>", place="столовая")
    await item(rig, "pause", 675, 685, weekday=1, grade=7)
    await item(rig, "club", 900, 960, "шахматы ♟", school_class_id=school.classes["7Б"], weekday=1, place="12")
    await item(rig, "walk", 800, 860, "чужая прогулка", school_class_id=school.classes["3А"])
    await item(rig, "activity", 860, 890, "не для нас", grade=3)
    await item(rig, "extra", 860, 890, "завтрашнее", weekday=2)
    await open_week(mother)
    await mother.presses("Режим дня")
    mother.sees("режим дня, сегодня, понедельник, 23 ноября", "8:30–9:15 1. Алгебра, каб. 31", "9:15–9:25 перемена")
    mother.sees("10:10–10:30 🍽 Еда: завтрак <b>, столовая", "11:15–11:25 Динамическая пауза")
    mother.sees("15:00–16:00 🎨 Кружок: шахматы ♟, каб. 12")
    mother.does_not_see("чужая прогулка", "не для нас", "завтрашнее", "10:10–10:30 перемена")
    await mother.presses("вт 24 ›")
    mother.sees("завтра, вторник, 24 ноября", "Внеурочное занятие: завтрашнее")
    mother.does_not_see("шахматы")


@pytest.mark.row("B10", "works", "ru")
async def test_on_a_sunday_the_regime_of_monday_opens(rig: Rig, mother: Talker, masha: int) -> None:
    await rig.until_local(29, 12)
    await mother.forges(OpenRegime(masha).pack())
    mother.sees("завтра, понедельник, 30 ноября", "8:30–9:15 1. Алгебра")
    await mother.forges(OpenRegime(masha, date(2026, 11, 29)).pack())
    mother.sees("сегодня, воскресенье", "можно отдыхать")


@pytest.mark.row("B10", "stale")
async def test_old_buttons_of_timetables(rig: Rig, mother: Talker, masha: int) -> None:
    teacher = rig.school.people["history_teacher"]
    await mother.forges(OpenTeacherWeek(masha, teacher).pack())
    mother.sees("Юрий Ильич, уроки")
    await Course.filter(teacher_id=teacher).update(teacher_id=None)
    await mother.forges(OpenTeacherWeek(masha, teacher).pack())
    mother.sees("Откройте заново")
    for button in (OpenTimetable(masha, date(2031, 9, 1)), OpenRegime(masha, date(2031, 9, 1))):
        await mother.says("/menu")
        await mother.forges(button.pack())
        mother.sees("Откройте заново")
    await TimetableSlot.all().delete()
    await mother.forges(OpenTimetable(masha).pack())
    mother.sees("На этой неделе уроков нет")


@pytest.mark.row("B10", "en")
async def test_the_school_day_in_english(rig: Rig, father: Talker, algebra_teacher: Talker, masha: int) -> None:
    await item(rig, "meal", 610, 630)
    await father.presses("Timetable")
    await father.presses("Show Мария")
    father.sees("timetable", "1. 8:30 Алгебра")
    await father.presses("🔔 Bells")
    father.sees("Lesson 1 begins at 8:30.", "Every day: обычное")
    await father.presses("‹ Back")
    await father.presses("Day regime")
    father.sees("day regime, today", "10:10–10:30 🍽 Meal")
    await father.forges(OpenTeachers(masha).pack())
    father.sees("who teaches", "Whose timetable would you like to see?")


@pytest.mark.row("B10", "stranger")
async def test_nobody_looks_at_the_school_day_of_another_child(
    rig: Rig, olyas_father: Talker, stranger: Talker, mother: Talker
) -> None:
    petya, teacher = rig.school.people["petya"], rig.school.people["primary_teacher"]
    buttons = (OpenTimetable(petya), OpenBells(petya), OpenRegime(petya), OpenTeachers(petya))
    for button in (*buttons, OpenTeacherWeek(petya, teacher), OpenTimetable(10**9)):
        for somebody in (olyas_father, stranger):
            await somebody.forges(button.pack())
            somebody.does_not_see("Чтение", "Пётр", "Ирина")
        olyas_father.sees(FOREIGN)
    await olyas_father.forges(OpenTeacherWeek(rig.school.people["olya"], teacher).pack())
    olyas_father.sees("Откройте заново")
    for somebody in (olyas_father, stranger):
        await somebody.forges(OpenOwnWeek().pack())
        somebody.does_not_see("Ваши уроки")


async def test_the_week_of_a_large_class_fits_one_message(rig: Rig, mother: Talker, masha: int) -> None:
    for number in range(5, 9):
        subject = await Subject.create(school_id=rig.school.school, name=f"{LONG_NAME}{number}")
        course = await Course.create(
            school_class_id=rig.school.classes["7Б"],
            subject_id=subject.id,
            teacher_id=rig.school.people["history_teacher"],
        )
        for weekday in range(1, 7):
            await TimetableSlot.create(
                course_id=course.id, weekday=weekday, number=number, room="мастерская", since=date(2026, 9, 1)
            )
    await mother.forges(OpenTimetable(masha).pack())
    mother.sees("сб, 28 ноября", "8. Очень длинное")
    assert "\n…" not in mother.screen


async def test_screens_of_the_school_day_ask_few_questions(rig: Rig, mother: Talker, masha: int) -> None:
    """Eight of the screen, beside those that know the asker and keep the update."""
    teacher = rig.school.people["algebra_teacher"]
    counted = []
    for button in (OpenTimetable(masha), OpenBells(masha), OpenRegime(masha), OpenTeacherWeek(masha, teacher)):
        async with statements() as menu:
            await mother.forges("menu")
        async with statements() as given:
            await mother.forges(button.pack())
        counted.append(given.count("SELECT") - menu.count("SELECT"))
    assert max(counted) <= 8, counted
