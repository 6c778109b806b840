"""How many taps common tasks take. The numbers are promises: docs/taps.md shows them."""

from datetime import timedelta
from pathlib import Path

import pytest

from tests.conversations.meeting_steps import calls
from tests.rig.effort import PAGE, TASKS, Task, page, task
from tests.rig.living import Rig
from tests.rig.small_school import TODAY
from tests.rig.written import Written


@task("What is at school today", "mother", taps=1)
async def today(rig: Rig) -> None:
    mother = rig.talkers["mother"]
    await mother.presses("Сегодня")
    mother.sees("сегодня, понедельник")


@task("What is for tomorrow: lessons and homework", "mother", taps=1)
async def tomorrow(rig: Rig) -> None:
    mother = rig.talkers["mother"]
    await mother.presses("Завтра")
    mother.sees("завтра, вторник")


@task("Homework for tomorrow, whole", "mother", taps=1)
async def homework(rig: Rig) -> None:
    mother = rig.talkers["mother"]
    await mother.presses("Задания")
    mother.sees("задание на завтра")


@task("Why this mark: what for, its weight, when", "mother", taps=2)
async def why_this_mark(rig: Rig) -> None:
    mother = rig.talkers["mother"]
    await mother.presses("Оценки")
    await mother.presses("Алгебра")
    mother.sees("контрольная, вес 6")


@task("Report illness today", "mother", taps=3)
async def ill_today(rig: Rig) -> None:
    mother = rig.talkers["mother"]
    await mother.presses("🤒 Не придёт")
    await mother.presses("Мария: сегодня")
    await mother.presses("🤒 Болеет")
    mother.sees("Отправлено в школу")


@task("Report an absence in own words", "mother", taps=1, typed=1)
async def absence_in_words(rig: Rig) -> None:
    mother = rig.talkers["mother"]
    await mother.says("Маша заболела, до среды не придёт")
    await mother.presses("✓ Отправить")
    mother.sees("Отправлено в школу")


@task("How the child does: averages, weak spots, absences", "mother", taps=1)
async def how_is_it_going(rig: Rig) -> None:
    mother = rig.talkers["mother"]
    await mother.presses("Успеваемость")
    mother.sees("успеваемость", "Алгебра")


@task("A chart of the marks", "mother", taps=2)
async def chart(rig: Rig) -> None:
    mother = rig.talkers["mother"]
    await mother.presses("Успеваемость")
    await mother.presses("График")
    assert mother.changed[-1].file is not None


@task("What is needed for a better mark", "mother", taps=3)
async def what_is_needed(rig: Rig) -> None:
    mother = rig.talkers["mother"]
    await mother.presses("Успеваемость")
    await mother.presses("Что нужно?")
    await mother.presses("Алгебра")
    mother.sees("Алгебра")


@task("What to pack for tomorrow", "mother", taps=2)
async def bag(rig: Rig) -> None:
    mother = rig.talkers["mother"]
    await mother.presses("Ещё…")
    await mother.presses("🎒 Портфель")
    mother.sees("что взять на завтра")


@task("Write to the maths teacher", "mother", taps=3, typed=2)
async def write_to_a_teacher(rig: Rig) -> None:
    mother = rig.talkers["mother"]
    await mother.presses("Сообщения")
    await mother.presses("Написать")
    await mother.says("математичка")
    await mother.presses("Орлова")
    await mother.says("Что задали Маше?")
    mother.sees("Отправлено")


@task("Answer a message", "algebra_teacher", taps=0, typed=1)
async def answer(rig: Rig) -> None:
    await write_to_a_teacher.does(rig)
    teacher = rig.talkers["algebra_teacher"]
    await teacher.replies("Что задали Маше?", "№ 345")
    await rig.talkers["mother"].hears("№ 345")


@task("Say that one comes to the meeting", "mother", taps=1)
async def come_to_the_meeting(rig: Rig) -> None:
    await calls(rig.talkers["class_teacher"])
    mother = rig.talkers["mother"]
    await mother.hears("Родительское собрание")
    await mother.presses("Приду")
    mother.sees("✓ Приду")


@task("Put a mark", "algebra_teacher", taps=5)
async def mark(rig: Rig) -> None:
    teacher = rig.talkers["algebra_teacher"]
    await teacher.presses("Журнал")
    await teacher.presses("1. 7 «Б» Алгебра")
    await teacher.presses("Оценка")
    await teacher.presses("Ветрова М.")
    await teacher.presses("5")
    teacher.sees("Ветрова Мария: 5")


@task("Set homework for the next lesson", "algebra_teacher", taps=3, typed=1)
async def set_homework(rig: Rig) -> None:
    teacher = rig.talkers["algebra_teacher"]
    await teacher.presses("Журнал")
    await teacher.presses("1. 7 «Б» Алгебра")
    await teacher.presses("Задание")
    await teacher.says("№ 41, 42")
    teacher.sees("№ 41, 42")


@task("Note who is missing at a lesson", "algebra_teacher", taps=4)
async def roll(rig: Rig) -> None:
    teacher = rig.talkers["algebra_teacher"]
    await teacher.presses("Журнал")
    await teacher.presses("1. 7 «Б» Алгебра")
    await teacher.presses("Отсутствуют")
    await teacher.presses("Ветрова М.")
    teacher.sees("н Ветрова М.")


@pytest.mark.parametrize("one", TASKS, ids=lambda one: one.does.__name__)
async def test_a_task_takes_as_many_taps_as_we_say(rig: Rig, one: Task) -> None:
    written = Written(rig.school)
    await written.mark("Алгебра", "5", weight=6, on=TODAY - timedelta(days=3))
    for who in ("mother", "algebra_teacher", "class_teacher"):
        talker = await rig.linked(who)
        if who == "mother":
            await talker.says("/children")
            await talker.presses("Мария, 7 «Б»")
            await talker.presses("Открыть дневник")
        talker.begins()
    await one.does(rig)
    assert (rig.talkers[one.who].taps, rig.talkers[one.who].typed) == (one.taps, one.typed)


def test_the_page_says_what_the_tests_count() -> None:
    assert Path(PAGE).read_text("utf-8") == page(), "run `python -m tests.taps`"
