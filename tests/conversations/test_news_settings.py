"""Finer settings: presets, sounds, children, subjects, weekdays, hidden pushes, and what comes of them (C7)."""

import pytest

from delivery.notices import Reason
from storage.models import Notice, Preference
from tests.conversations.access import puts_a_mark
from tests.conversations.test_preferences import stored
from tests.rig.living import Rig
from tests.rig.people import Talker


async def goes(talker: Talker, *labels: str) -> None:
    await talker.says("/settings")
    for label in labels:
        await talker.presses(label)


@pytest.mark.row("C7", "works", "ru")
async def test_one_press_sets_everything(mother: Talker) -> None:
    await goes(mother, "Вечером")
    mother.sees("✓ Вечером", "Вечером: Оценки", "Сразу: Точки", "Сохранено")
    await mother.presses("Важное")
    mother.sees(
        "✓ Важное",
        "Не пишу: Домашнее задание, События",
        "Оценки: только ниже 4",
        "Сразу: Оценки, Итоговые оценки, Точки, Собрания",
    )
    await mother.presses("Всё сразу")
    mother.sees("✓ Всё сразу", "Сразу: всё")
    mother.does_not_see("Вечером:", "Не пишу")
    mother.does_not_see("только ниже")
    await mother.presses("🔔 О чём писать")
    await mother.presses("Оценки")
    await mother.presses("Вечером")
    await mother.says("/settings")
    mother.does_not_see("✓ Всё сразу")


@pytest.mark.row("C7", "works", "en")
async def test_father_hides_names_until_he_presses(rig: Rig, algebra_teacher: Talker, father: Talker) -> None:
    await goes(father, "🙈 Hide names")
    father.sees("✓ 🙈 Hide names", "Names and marks are hidden")
    await puts_a_mark(algebra_teacher, "Ветрова М.", "3")
    told = await father.hears("News of marks")
    assert "Мария" not in told
    assert "Алгебра" not in told
    await father.presses("Show")
    father.sees("Мария", "Алгебра", "3")


@pytest.mark.row("C7", "stranger", "ru")
async def test_nobody_else_opens_a_hidden_push(
    rig: Rig, algebra_teacher: Talker, mother: Talker, olyas_father: Talker, stranger: Talker
) -> None:
    await goes(mother, "🙈 Спрятать имена")
    await puts_a_mark(algebra_teacher, "Ветрова М.", "3")
    await mother.hears("Новое об оценках", "Показать")
    number = (await Notice.get(chat__external_id=mother.id)).id
    for talker in (olyas_father, stranger):
        await talker.forges(f"shownews:{number}")
        there = talker.toast
        await talker.forges(f"shownews:{number + 999}")
        assert talker.toast == there
        talker.does_not_see("Мария", "Алгебра")


@pytest.mark.row("C7", "works", "ru")
async def test_only_low_marks_of_the_subjects_she_chose(rig: Rig, algebra_teacher: Talker, mother: Talker) -> None:
    await goes(mother, "🔔 О чём писать", "Оценки", "Ниже 4")
    mother.sees("✓ Ниже 4", "Сохранено")
    await puts_a_mark(algebra_teacher, "Ветрова М.", "5")
    await mother.hears_nothing()
    assert (await Notice.get()).reason == Reason.GOOD_ENOUGH
    await algebra_teacher.presses("Исправить")
    await algebra_teacher.presses("3")
    await mother.hears("Алгебра", "3")
    await goes(mother, "👧 По детям", "Мария", "📚 Предметы", "✓ Алгебра")
    mother.sees("Алгебра", "Сохранено")
    mother.does_not_see("✓ Алгебра")
    await puts_a_mark(algebra_teacher, "Ветрова М.", "2")
    await mother.hears_nothing()
    assert await Notice.filter(reason=Reason.OTHER_SUBJECT).count() == 1


@pytest.mark.row("C7", "works", "ru")
async def test_one_child_can_be_different(rig: Rig, algebra_teacher: Talker, mother: Talker) -> None:
    await goes(mother, "👧 По детям", "Мария")
    mother.sees("Оценки: сразу (как у всех)")
    await mother.presses("Оценки")
    mother.sees("✓ Как у всех")
    await mother.presses("Не писать")
    mother.sees("Оценки: не писать", "Сохранено")
    mother.does_not_see("Оценки: не писать (как у всех)")
    await puts_a_mark(algebra_teacher, "Ветрова М.")
    await mother.hears_nothing()
    await goes(mother, "👧 По детям", "Пётр")
    mother.sees("Оценки: сразу (как у всех)")
    await goes(mother, "👧 По детям", "Мария", "Оценки", "Как у всех")
    mother.sees("Оценки: сразу (как у всех)")
    assert await stored(mother) == {}


@pytest.mark.row("C7", "works", "ru")
async def test_news_comes_without_a_sound_and_an_evening_later(
    rig: Rig, algebra_teacher: Talker, mother: Talker
) -> None:
    await goes(mother, "🔔 О чём писать", "Оценки", "🔕 Без звука")
    mother.sees("✓ 🔕 Без звука")
    await mother.presses("Вечером")
    mother.sees("Оценки: вечером, без звука")
    await goes(mother, "🌆 Час вечера", "20:00")
    mother.sees("Вечернее сообщение: около 20:00")
    await puts_a_mark(algebra_teacher, "Ветрова М.")
    await rig.until_local(23, 19, 59)
    await mother.hears_nothing()
    await rig.until_local(23, 20)
    await mother.hears("Алгебра: 5")
    assert [seen.silent for seen in mother.chat if "Алгебра: 5" in seen.text] == [True]
    await goes(mother, "🔔 О чём писать", "🔕 Всё без звука")
    mother.sees("✓ 🔕 Всё без звука", "Собрания: сразу, без звука")
    await mother.says("/settings")
    mother.sees("🔕 Без звука: всё")


@pytest.mark.row("C7", "works", "ru")
async def test_a_weekday_has_quiet_hours_of_its_own(rig: Rig, algebra_teacher: Talker, mother: Talker) -> None:
    await goes(mother, "Тихие часы", "📅 По дням")
    mother.sees("Пн 22:00–7:00")
    await mother.presses("Пн 22:00–7:00")
    mother.sees("понедельник", "✓ Как каждый день")
    await mother.presses("Без тихих часов" if "Без тихих часов" in mother.screen else "без тишины")
    mother.sees("Пн без тишины", "Вт 22:00–7:00", "Сохранено")
    await rig.until_local(23, 23)
    await puts_a_mark(algebra_teacher, "Ветрова М.")
    await mother.hears("Алгебра: 5")
    await goes(mother, "Тихие часы", "📅 По дням", "Пн без тишины", "Как каждый день")
    mother.sees("Пн 22:00–7:00")
    assert await stored(mother) == {}


@pytest.mark.row("C7", "stale")
async def test_what_was_never_offered_changes_nothing(rig: Rig, mother: Talker) -> None:
    masha = rig.school.people["masha"]
    for forged in (
        "preset:all",
        "below:2",
        "sound:money:1",
        "eveningat:3",
        "quietdayat:8:0",
        "quietdayat:1:9",
        "quietday:0",
        f"kidkindat:{masha}:messages:off",
        f"kidkindat:{masha}:dots:evening",
        f"kidkind:{masha}:money",
        f"kidsub:{masha}:99999:0",
        "shownews:99999",
    ):
        await mother.forges(forged)
        mother.sees("С тех пор всё поменялось")
    assert not await Preference.exists()
    for _ in range(2):
        await mother.forges("hide:1")
    assert await stored(mother) == {"hidden": "on"}


@pytest.mark.row("C7", "stranger", "ru")
async def test_strangers_set_nothing(rig: Rig, stranger: Talker, olyas_father: Talker) -> None:
    for forged in ("preset:evening", "below:4", "sound::1", "hide:1", "eveningat:20", "quietdayat:1:0", "kidsnews"):
        await stranger.forges(forged)
        stranger.sees("Сначала привяжем дневник")
    masha, algebra = rig.school.people["masha"], rig.school.subjects["Алгебра"]
    for talker in (stranger, olyas_father):
        for forged in (f"kidnews:{masha}", f"kidkindat:{masha}:marks:off", f"kidsub:{masha}:{algebra}:0"):
            await talker.forges(forged)
            talker.sees("Этого ребёнка в вашем дневнике нет")
    assert not await Preference.exists()
