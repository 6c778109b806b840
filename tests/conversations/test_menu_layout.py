"""Everybody arranges the own menu: what is shown, in which order, and nothing gets lost (B21)."""

import pytest

from bot.callbacks import MAX_BYTES
from bot.keyboards import menu
from bot.menu_callbacks import OpenMenuLayout
from storage.models import Preference, StaffRole
from tests.rig.living import Rig
from tests.rig.people import Talker
from usecases.menus import PLACE, Layout, arranged

USUAL = Layout(("marks", "dots", "homework"), ("happenings",))
FIRST_PAGE = 6
COLUMN = 40
"""Characters of the name of a wish in the database."""


def _labels(talker: Talker) -> list[str]:
    return list(talker.chat[-1].labels())


async def _arranges(talker: Talker) -> None:
    await talker.says("/settings")
    await talker.presses("🧩 Разделы меню")


@pytest.mark.row("B21", "works", "ru")
async def test_mother_moves_hides_and_shows_sections(mother: Talker) -> None:
    await _arranges(mother)
    mother.sees("С галочкой — на первой странице", "✓ Оценки", "События", "Нажмите раздел")
    mother.does_not_see("✓ События", "↑")
    await mother.presses("✓ Задания")
    mother.sees("👉 ✓ Задания", "↑", "↓", "Убрать", "Сейчас: Задания")
    for _ in range(3):
        await mother.presses("↑")
    mother.does_not_see("↑")
    assert _labels(mother)[0] == "👉 ✓ Задания"
    await mother.presses("✓ Успеваемость")
    await mother.presses("Убрать")
    mother.sees("👉 Успеваемость", "На первую страницу")
    await mother.presses("События")
    await mother.presses("➕ На первую страницу")
    mother.sees("👉 ✓ События")

    await mother.says("/menu")
    assert _labels(mother)[3:5] == ["Задания", "Оценки"], "the days stay on top"
    mother.sees("События")
    mother.does_not_see("Успеваемость")
    await mother.presses("Ещё…")
    mother.sees("Успеваемость", "🧩 Разделы меню")
    await mother.presses("Успеваемость")
    mother.sees("успеваемость, 2 четверть")


@pytest.mark.row("B21", "works", "en")
async def test_father_arranges_in_english_and_takes_all_back(father: Talker, mother: Talker) -> None:
    await father.says("/menu")
    before = _labels(father)
    await father.presses("More…")
    await father.presses("🧩 Menu sections")
    father.sees("With a tick: on the first page", "✓ Marks")
    await father.presses("✓ Marks")
    father.sees("Now: Marks", "Put away")
    await father.presses("↓")
    assert _labels(father)[:2] == ["✓ Progress", "👉 ✓ Marks"]
    await father.presses("Put away")
    father.sees("To the first page")
    await mother.says("/menu")
    mother.sees("Оценки")
    await father.presses("As it was at first")
    await father.says("/menu")
    assert _labels(father) == before
    assert not await Preference.filter(name__startswith=PLACE).exists()


@pytest.mark.row("B21", "works")
async def test_a_menu_with_nothing_left_still_leads_everywhere(mother: Talker) -> None:
    await _arranges(mother)
    while shown := [label for label in _labels(mother) if label.startswith("✓ ")]:
        await mother.presses(shown[0])
        await mother.presses("Убрать")
    await mother.says("/menu")
    mother.sees("Сегодня", "Завтра", "Неделя", "Дети", "Настройки", "Ещё…")
    await mother.presses("Ещё…")
    mother.sees("Оценки", "Точки", "Собрания", "🤒 Не придёт", "💬 Сообщения")


@pytest.mark.row("B21", "works", "ru")
async def test_a_teacher_arranges_too_and_a_new_role_hides_nothing_for_good(rig: Rig, algebra_teacher: Talker) -> None:
    await _arranges(algebra_teacher)
    algebra_teacher.sees("✓ Журнал", "✓ 💬 Сообщения")
    algebra_teacher.does_not_see("Оценки", "Собрания")
    await algebra_teacher.presses("✓ 💬 Сообщения")
    while _labels(algebra_teacher)[0] != "👉 ✓ 💬 Сообщения":
        await algebra_teacher.presses("↑")
    await StaffRole.create(person_id=rig.school.people["algebra_teacher"], role="organiser")
    await algebra_teacher.says("/menu")
    assert _labels(algebra_teacher)[:2] == ["💬 Сообщения", "Журнал"]
    await algebra_teacher.presses("Ещё…")
    algebra_teacher.sees("событие")
    await algebra_teacher.presses("Опубликовать событие")
    algebra_teacher.does_not_see("недоступно")


@pytest.mark.row("B21", "stale")
async def test_old_and_forged_buttons_change_nothing(mother: Talker) -> None:
    for forged in ("mmove:marks:99", "mmove:marks:-1", "mmove:happenings:0", "mmove:gone:0", "mturn:journal:1"):
        await mother.forges(forged)
        mother.sees("С тех пор всё поменялось")
    assert not await Preference.filter(name__startswith=PLACE).exists()
    await mother.forges("mset:gone")
    mother.sees("Нажмите раздел")
    for _ in range(2):
        await mother.forges("mmove:homework:0")
        assert _labels(mother)[0] == "👉 ✓ Задания", "a second press moves nothing further"
    for _ in range(2):
        await mother.forges("mturn:homework:0")
        assert "👉 Задания" in _labels(mother)


async def test_a_stranger_has_no_menu_to_arrange(stranger: Talker) -> None:
    for forged in ("mset:", "mmove:marks:1", "mturn:marks:0", "musual", "more"):
        await stranger.forges(forged)
        stranger.sees("Сначала привяжем дневник")
    assert not await Preference.exists()


async def test_the_first_page_fits_a_phone(rig: Rig, mother: Talker) -> None:
    await mother.says("/menu")
    assert len(mother.chat[-1].buttons) <= FIRST_PAGE


@pytest.mark.parametrize(
    ("stored", "shown"),
    [
        ({}, ("marks", "dots", "homework")),
        ({"menu:homework": "0", "menu:marks": "1"}, ("homework", "marks")),
        ({"menu:gone": "0", "menu:dots": "1"}, ("dots",)),
        ({"menu:dots": "more"}, ()),
        ({"menu:happenings": "7", "menu:dots": "-1", "menu:marks": "²"}, ("happenings",)),
        ({"news:marks": "off"}, ("marks", "dots", "homework")),
    ],
)
def test_what_is_stored_is_read_whatever_it_is(stored: dict[str, str], shown: tuple[str, ...]) -> None:
    found = arranged(USUAL, stored)
    assert found.shown == shown
    assert sorted(found.every) == sorted(USUAL.every), "no section is ever lost"


def test_every_section_has_one_key_of_a_length_that_is_stored() -> None:
    for sections in (menu.FAMILY, menu.STAFF):
        keys = [section.key for section in sections]
        assert len(set(keys)) == len(keys)
        assert all(len(PLACE + key) <= COLUMN and len(OpenMenuLayout(key).pack()) <= MAX_BYTES for key in keys)
