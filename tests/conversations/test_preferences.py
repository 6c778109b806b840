"""Settings: language, quiet hours, which news when."""

from datetime import time

import pytest

from bot.callbacks import MAX_BYTES
from delivery.quiet import QuietHours
from storage.models import Chat, Preference
from tests.rig.living import Rig
from tests.rig.people import Talker
from texts.understand.hours import quiet_hours


async def stored(talker: Talker) -> dict[str, str]:
    return {row.name: row.value for row in await Preference.filter(chat__external_id=talker.id)}


@pytest.mark.row("C7", "ru")
async def test_mother_chooses_what_to_hear_and_when(mother: Talker) -> None:
    await mother.says("/settings")
    mother.sees("Настройки", "Язык: русский", "Тихие часы: 22:00–7:00", "Сразу: Оценки, Точки")
    mother.sees("Вечером: Итоговые оценки, Домашнее", "Не пишу: Вход и выход")
    mother.sees("Напоминать о точке: за 1 день и в её день")
    for way, choose, result in (
        (("Тихие часы",), "23:00–6:00", "Тихие часы: 23:00–6:00"),
        (("🔔 О чём писать", "Оценки"), "Вечером", "Оценки: вечером"),
        (("🔔 О чём писать", "Задание"), "Сразу", "Домашнее задание: сразу"),
        (("Срок точки",), "За 3 дня", "за 3 дня и в её день"),
        (("Срок точки",), "Только в этот день", "только в её день"),
        (("🔔 О чём писать", "Точки"), "Не писать", "Точки: не писать"),
        (("Тихие часы",), "Без тихих часов", "Тихих часов нет"),
    ):
        await mother.says("/settings")
        for label in way:
            await mother.presses(label)
        await mother.presses(choose)
        mother.sees(result, "Сохранено")
    assert await stored(mother) == {
        "quiet": "off",
        "news:marks": "evening",
        "news:dots": "off",
        "news:homework": "at_once",
        "dots:days_before": "0",
    }


@pytest.mark.row("C7", "en")
@pytest.mark.row("G6", "en")
async def test_father_chooses_in_english_and_changes_the_language(rig: Rig, father: Talker) -> None:
    await father.says("/settings")
    father.sees("Settings", "Quiet hours: 22:00–7:00", "In the evening: Final marks, Homework", "✓ English")
    await father.presses("Dot deadline")
    father.sees("How many days before", "✓ 1 day before", "7 days before")
    await father.presses("7 days before")
    father.sees("7 days before and on its day", "Saved")
    await father.presses("Русский")
    father.sees("Настройки", "Язык: русский", "за 7 дней и в её день", "✓ Русский")
    assert (await Chat.get(external_id=father.id)).language == "ru"
    offered = [command["description"] for command in rig.emulator.commands("peremena_bot", father.id)]
    assert "Главное меню" in offered
    await father.says("/menu")
    father.sees("Пётр", "Сегодня")


async def test_the_choice_of_now_carries_a_tick(mother: Talker) -> None:
    await mother.says("/settings")
    await mother.presses("Тихие часы")
    mother.sees("✓ 22:00–7:00", "21:00–8:00", "23:00–6:00", "Свои часы", "Без тихих часов")
    await mother.presses("Свои часы")
    await mother.says("22:30-6:45")
    mother.sees("Тихие часы: 22:30–6:45")
    await mother.presses("Тихие часы")
    mother.sees("✓ Свои часы")
    mother.does_not_see("✓ 22:00")


@pytest.mark.parametrize("typed", ["ночью", "25-7", "22:75-6", "22-22", "9" * 4000, "<b>😀</b>", "22"])
async def test_hours_that_no_clock_shows_are_asked_again(mother: Talker, typed: str) -> None:
    await mother.says("/settings")
    await mother.presses("Тихие часы")
    await mother.presses("Свои часы")
    await mother.says(typed)
    mother.sees("Не понял часы", "22:30-6:45")
    await mother.sends_file("hours.txt", b"22-7")
    mother.sees("Напишите свои часы")
    await mother.says("с 21.15 до 7")
    mother.sees("Тихие часы: 21:15–7:00")
    assert await stored(mother) == {"quiet": "21:15-07:00"}


@pytest.mark.parametrize(
    ("typed", "hours"),
    [
        ("22-7", (22, 0, 7, 0)),
        ("22:30-6:45", (22, 30, 6, 45)),
        (" 22.30 — 6.45 ", (22, 30, 6, 45)),
        ("с 22 до 7", (22, 0, 7, 0)),
        ("from 22:05 to 07:00.", (22, 5, 7, 0)),
        ("24-7", (0, 0, 7, 0)),
        ("22 7", (22, 0, 7, 0)),
        ("24:30-7", None),
        ("22", None),
        ("22-7-8", None),
        ("2230-645", None),
        ("٢٢-٧", None),
        ("", None),
    ],
)
def test_hours_as_people_type_them(typed: str, hours: tuple[int, int, int, int] | None) -> None:
    expected = hours and QuietHours(time(hours[0], hours[1]), time(hours[2], hours[3]))
    assert quiet_hours(typed) == expected


@pytest.mark.row("C7", "stale")
async def test_buttons_that_were_never_offered_change_nothing(mother: Talker) -> None:
    for forged in (
        "newsat:marks:never",
        "newsat:dots:evening",
        "newsat:money:off",
        "news:money",
        "dotdaysat:5",
        "dotdaysat:-1",
        "quietat:1440:0",
        "quietat:-1:7",
        "lang:xx",
        "lang0:xx:0",
    ):
        assert len(forged) <= MAX_BYTES
        await mother.forges(forged)
        mother.sees("С тех пор всё поменялось")
    await mother.forges("quietat:60:60")
    mother.sees("Начало и конец должны быть разными")
    assert await stored(mother) == {}
    await mother.forges("dotdaysat:many")
    mother.sees("Кнопка устарела")


@pytest.mark.row("C7", "stale")
async def test_pressing_twice_keeps_one_wish(mother: Talker) -> None:
    for _ in range(2):
        await mother.forges("newsat:marks:off")
    assert await Preference.filter(chat__external_id=mother.id).count() == 1


@pytest.mark.row("C7", "stranger")
async def test_a_stranger_has_a_language_and_nothing_else(stranger: Talker) -> None:
    await stranger.says("/settings")
    stranger.sees("Язык: русский", "English")
    stranger.does_not_see("Тихие часы", "Оценки", "Дневники")
    for forged in ("quietat::", "newsat:marks:off", "dotdaysat:3"):
        await stranger.forges(forged)
        stranger.sees("Сначала привяжем дневник")
    await stranger.forges("quietown")
    await stranger.says("22-7")
    stranger.sees("Сначала привяжем дневник")
    await stranger.forges("diaries")
    stranger.sees("Сначала привяжем дневник")
    assert not await Preference.exists()


async def test_a_teacher_without_children_is_not_asked_about_news_of_children(algebra_teacher: Talker) -> None:
    await algebra_teacher.says("/settings")
    algebra_teacher.sees("Тихие часы", "Дневники")
    algebra_teacher.does_not_see("Оценки", "Срок точки")


@pytest.mark.row("G6", "ru")
async def test_the_settings_have_a_way_back(mother: Talker) -> None:
    await mother.says("/settings")
    await mother.presses("🔔 О чём писать")
    await mother.presses("Точки")
    mother.sees("Когда писать о точках?")
    mother.does_not_see("Вечером")
    await mother.presses("‹ Назад")
    mother.sees("О чём писать")
    await mother.presses("‹ Назад")
    mother.sees("Настройки")
    await mother.presses("☰ Меню")
    mother.sees("Сегодня")


@pytest.mark.row("G6", "works", "ru")
async def test_no_reminder_is_promised_where_dots_are_switched_off(mother: Talker) -> None:
    await mother.says("/settings")
    mother.sees("Напоминать о точке")
    await mother.presses("🔔 О чём писать")
    await mother.presses("Точки")
    await mother.presses("Не писать")
    mother.sees("Точки: не писать")
    await mother.presses("‹ Назад")
    mother.does_not_see("Напоминать о точке", "Срок точки")
