"""The summary of a week comes at the hour that was chosen, once, with a picture (C8)."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from storage.models import Event, Period, Preference
from tests.rig.living import Rig
from tests.rig.people import Talker
from tests.rig.questions import questions
from tests.rig.small_school import TODAY
from tests.rig.written import Written


async def a_week_at_school(rig: Rig) -> None:
    """The week of 23 November: two subjects, a lesson missed, a dot and homework ahead."""
    written = Written(rig.school)
    await written.mark("Алгебра", "3", on=TODAY - timedelta(days=7))
    await written.mark("Алгебра", "5", on=TODAY + timedelta(days=1))
    await written.mark("История", "4", on=TODAY + timedelta(days=3))
    await written.attendance("Алгебра", on=TODAY + timedelta(days=4))
    await written.dot(due=date(2026, 12, 2))
    await written.homework(due=date(2026, 11, 30))


async def jumps(rig: Rig, day: int, hour: int, minute: int = 0) -> None:
    """To that day of November 2026 in one step: nothing but the week is looked at here."""
    rig.clock.move_to(datetime(2026, 11, day, hour, minute, tzinfo=ZoneInfo("Europe/Moscow")))
    await rig.sweep()


async def goes(talker: Talker, *labels: str) -> None:
    await talker.says("/settings")
    for label in labels:
        await talker.presses(label)


@pytest.mark.row("C8", "works", "ru")
async def test_the_week_comes_on_sunday_evening_once(rig: Rig, mother: Talker) -> None:
    await a_week_at_school(rig)
    await jumps(rig, 29, 17, 59)
    await mother.heard()
    await jumps(rig, 29, 18, 30)
    told = [text for text in await mother.heard() if "Итоги недели" in text]
    masha = next(text for text in told if "Мария" in text)
    for part in ("Алгебра: 5 · средний 3 → 4", "История: 4 · средний 4", "Пропущено уроков: 1", "без причины: 1"):
        assert part in masha
    assert "📌 Алгебра: точка до" in masha
    assert "Заданий на неделю вперёд: 1" in masha
    assert len(told) == 2, "one for each child"
    assert any(seen.file for seen in mother.chat if "Алгебра: 5" in seen.text), "with a picture"
    await jumps(rig, 30, 12)
    assert not [text for text in await mother.heard() if "Итоги недели" in text]


@pytest.mark.row("C8", "works")
async def test_who_was_told_is_not_asked_about_all_day(rig: Rig, mother: Talker) -> None:
    """Looking goes on for a day after the hour; with a hundred thousand chats each look would take minutes."""
    await a_week_at_school(rig)
    await jumps(rig, 29, 18, 30)
    await mother.heard()
    rig.clock.move_to(rig.clock.now() + timedelta(hours=1))
    with questions() as asked:
        await rig.product.use_cases["tell_weeks"]()
    assert len(asked) == 1, "which chats are due"


@pytest.mark.row("C8", "works", "en")
async def test_father_chooses_friday_morning_and_looks_now(rig: Rig, father: Talker) -> None:
    await a_week_at_school(rig)
    await goes(father, "📊 The week")
    father.sees("Comes on Sunday at 18:00", "✓ Sun", "✓ 18:00")
    await father.presses("Fri")
    await father.presses("9:00")
    father.sees("Comes on Friday at 9:00")
    await jumps(rig, 27, 9, 30)
    assert [text for text in await father.heard() if "The week" in text]
    await jumps(rig, 29, 20)
    assert not [text for text in await father.heard() if "The week" in text]
    await father.says("/children")
    await father.presses("Мария, 7 «Б»")
    await father.presses("Open the diary" if "Open the diary" in father.screen else "Open")
    await goes(father, "📊 The week", "Show now")
    father.sees("Мария", "The week 23.11", "Progress")


@pytest.mark.row("C8", "works", "ru")
async def test_it_can_be_switched_off_and_on(rig: Rig, mother: Talker) -> None:
    await a_week_at_school(rig)
    await goes(mother, "📊 Итоги недели", "Не присылать")
    mother.sees("Сейчас выключены", "Присылать")
    await jumps(rig, 29, 19)
    assert not [text for text in await mother.heard() if "Итоги недели" in text]
    assert not await Event.filter(kind="WeekSummed").exists()
    await mother.presses("Присылать")
    mother.sees("Приходят: воскресенье, 18:00")


@pytest.mark.row("C8", "works", "ru")
async def test_hidden_names_hide_the_week_too(rig: Rig, mother: Talker) -> None:
    await a_week_at_school(rig)
    await goes(mother, "🙈 Спрятать имена")
    await jumps(rig, 29, 18, 30)
    told = [text for text in await mother.heard() if "Итоги недели" in text]
    assert told
    assert not any("Мария" in text or "Алгебра" in text for text in told)
    assert not any(seen.file for seen in mother.chat), "no picture before it is asked for"


@pytest.mark.row("C8", "stranger", "ru")
async def test_strangers_and_late_comers_hear_nothing_of_the_week(
    rig: Rig, stranger: Talker, olyas_father: Talker
) -> None:
    await a_week_at_school(rig)
    for forged in ("weeksum", "weekat:7:18", "weekon:0", "weeknow"):
        await stranger.forges(forged)
        stranger.sees("Сначала привяжем дневник")
    for forged in ("weekat:3:18", "weekat:7:3"):
        await olyas_father.forges(forged)
        olyas_father.sees("С тех пор всё поменялось")
    await olyas_father.forges("weeknow")
    olyas_father.does_not_see("Мария", "Алгебра")
    assert not await Preference.exists()
    await jumps(rig, 29, 18, 10)
    late = await rig.linked("mother")
    await jumps(rig, 29, 20)
    assert not [text for text in await late.heard() if "Итоги недели" in text], "first sight is quiet"


@pytest.mark.row("C8", "works", "ru")
async def test_a_week_of_holidays_is_no_news(rig: Rig, mother: Talker) -> None:
    await Period.filter(name="2 четверть").update(starts_on=date(2026, 11, 30))
    await jumps(rig, 29, 19)
    assert not [text for text in await mother.heard() if "Итоги недели" in text]
    await goes(mother, "📊 Итоги недели", "Показать сейчас")
    mother.sees("на этой неделе не учились")
