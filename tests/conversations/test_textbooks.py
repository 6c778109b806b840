"""The school bag (B11) and curricula (B13)."""

from datetime import date, timedelta

import pytest

from bot.callbacks import OpenBag, OpenCurricula
from storage.models import Curriculum, Lesson, Textbook
from tests.rig.living import Rig
from tests.rig.people import Talker
from tests.rig.small_school import TODAY

FOREIGN = "Этого ребёнка в вашем дневнике нет"
TOMORROW = TODAY + timedelta(days=1)


@pytest.fixture
def masha(rig: Rig) -> int:
    return rig.school.people["masha"]


async def book(rig: Rig, subject: str, title: str, grams: int | None) -> None:
    school = rig.school
    await Textbook.create(
        school_id=school.school, subject_id=school.subjects[subject], grade=7, title=title, grams=grams
    )


async def plan(rig: Rig, name: str, **more: str) -> None:
    await Curriculum.create(school_id=rig.school.school, name=name, **more)


@pytest.mark.row("B11", "works", "ru")
async def test_the_bag_of_tomorrow_is_weighed(rig: Rig, mother: Talker, masha: int) -> None:
    await book(rig, "Алгебра", "Алгебра. 7 класс <b>", 450)
    await book(rig, "История", "История России", None)
    await book(rig, "Физика", "Физика. 7 класс", 400)
    await mother.forges(OpenBag(masha).pack())
    mother.sees("Мария · что взять на завтра", "Алгебра: Алгебра. 7 класс <b>, 450 г", "История: История России")
    mother.sees("Без учебника: Русский язык", "Всего 0,45 кг. Норма: до 3,5 кг.", "Часть книг школа не взвесила")
    mother.does_not_see("Физика")
    await mother.presses("ср 25")
    mother.sees("что взять на среду, 25 ноября", "Физика. 7 класс, 400 г", "Всего 0,85 кг")


@pytest.mark.row("B11", "works", "ru")
async def test_a_bag_above_the_norm_is_said(rig: Rig, mother: Talker, masha: int) -> None:
    await book(rig, "Алгебра", "Большой задачник", 3900)
    await mother.says("/menu")
    await mother.forges(OpenBag(masha).pack())
    mother.sees("Всего 3,9 кг: на 0,4 кг больше нормы (3,5 кг)")


@pytest.mark.row("B11", "stale")
async def test_a_cancelled_lesson_leaves_its_books_at_home(rig: Rig, mother: Talker, masha: int) -> None:
    await book(rig, "Алгебра", "Алгебра. 7 класс", 450)
    await mother.forges(OpenBag(masha, TOMORROW).pack())
    mother.sees("Алгебра. 7 класс, 450 г")
    course = rig.school.courses["7Б", "Алгебра"]
    await Lesson.create(course_id=course, on=TOMORROW, number=2, state="cancelled")
    await mother.forges(OpenBag(masha, TOMORROW).pack())
    mother.does_not_see("450 г")
    await mother.forges(OpenBag(masha, date(2031, 9, 1)).pack())
    mother.sees("Откройте заново")


@pytest.mark.row("B11", "works", "ru")
async def test_a_day_off_needs_no_bag(mother: Talker, masha: int) -> None:
    await mother.forges(OpenBag(masha, date(2026, 11, 29)).pack())
    mother.sees("что взять на воскресенье", "Уроков нет, портфель отдыхает")


@pytest.mark.row("B11", "en")
async def test_the_bag_in_english(rig: Rig, father: Talker, masha: int) -> None:
    await book(rig, "Алгебра", "Algebra 7", 4000)
    await father.says("/menu")
    await father.presses("More…")
    await father.presses("🎒 School bag")
    await father.forges(OpenBag(masha).pack())
    father.sees("what to pack for tomorrow", "Algebra 7, 4000 g", "4 kg in all: 0.5 kg above the norm (3.5 kg)")


@pytest.mark.row("B11", "stranger")
async def test_nobody_looks_into_another_childs_bag(
    rig: Rig, olyas_father: Talker, stranger: Talker, masha: int
) -> None:
    await book(rig, "Алгебра", "Тайный учебник", 450)
    for somebody in (olyas_father, stranger):
        await somebody.forges(OpenBag(masha).pack())
        somebody.does_not_see("Тайный учебник", "Мария")
    await olyas_father.forges(OpenBag(10**9).pack())
    olyas_father.sees(FOREIGN)


@pytest.mark.row("B13", "works", "ru")
async def test_curricula_are_listed(rig: Rig, mother: Talker, masha: int) -> None:
    await plan(rig, "Начальная школа <1>", description="Четыре года. " * 100, classes="1–4")
    await plan(rig, "Старшая школа", profile="естественно-научный", classes="10А, 11А")
    await mother.says("/menu")
    await mother.presses("Ещё…")
    await mother.presses("Учебные планы")
    mother.sees("учебные планы школы", "Начальная школа <1>", "Четыре года.", "…", "Классы: 1–4")
    mother.sees("Старшая школа", "Профиль: естественно-научный")


@pytest.mark.row("B13", "stale", "en")
async def test_curricula_in_english_and_when_they_are_gone(rig: Rig, father: Talker, masha: int) -> None:
    await plan(rig, "Secondary", profile="maths")
    await father.forges(OpenCurricula(masha).pack())
    father.sees("curricula of the school", "Secondary", "Profile: maths")
    await Curriculum.all().delete()
    await father.forges(OpenCurricula(masha).pack())
    father.sees("has not shown its curricula yet")
    father.does_not_see("Secondary")


@pytest.mark.row("B13", "works")
async def test_many_curricula_fit_one_message(rig: Rig, mother: Talker, masha: int) -> None:
    for number in range(12):
        await plan(rig, f"План {number:02}", description="а" * 3000)
    await mother.forges(OpenCurricula(masha).pack())
    mother.sees("План 05", "И ещё 6")
    mother.does_not_see("План 06")
