"""How many taps common tasks take. The numbers are promises: docs/taps.md shows them."""

from datetime import timedelta
from pathlib import Path

import pytest

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
