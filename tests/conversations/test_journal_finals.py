"""Final marks put from the journal: who may, what the family sees (E3, B7)."""

import pytest

from bot.progress_callbacks import OpenProgress
from storage.models import FinalMark
from tests.rig.living import Rig
from tests.rig.people import Talker
from tests.rig.written import Written


async def opens(teacher: Talker) -> None:
    for label in ("Журнал", "1. 7 «Б» Алгебра", "Итоги"):
        await teacher.presses(label)


@pytest.mark.row("E3", "works", "stale", "ru")
async def test_a_final_mark_is_put_changed_and_taken_back(rig: Rig, algebra_teacher: Talker, mother: Talker) -> None:
    await Written(rig.school).mark("Алгебра", "4")
    await opens(algebra_teacher)
    algebra_teacher.sees("итоги, 2 четверть", "Ветрова М. · 4")
    await algebra_teacher.presses("Ветрова М.")
    algebra_teacher.sees("Ветрова Мария: итог, 2 четверть", "Средний с весами: 4")
    four = [data for data in algebra_teacher.button_data if data.startswith("jfinto:") and data.endswith(":4")][-1]
    for _ in range(2):
        await algebra_teacher.forges(four)
        algebra_teacher.sees("Записано")
    final = await FinalMark.get()
    assert (final.value, final.version, final.period_id) == ("4", 1, rig.school.periods["2 четверть"])
    await mother.forges(OpenProgress(rig.school.people["masha"]).pack())
    mother.sees("итог 4")
    await algebra_teacher.presses("Ветрова М. · 4 · итог 4")
    algebra_teacher.sees("Сейчас стоит: 4")
    await algebra_teacher.says("7")
    algebra_teacher.sees("«7» здесь не ставят")
    await algebra_teacher.says("пять")
    algebra_teacher.sees("итог 5")
    await algebra_teacher.forges(four)
    algebra_teacher.sees("всё поменялось")
    await algebra_teacher.says("/menu")
    await opens(algebra_teacher)
    await algebra_teacher.presses("Ветрова М.")
    await algebra_teacher.presses("Убрать")
    algebra_teacher.does_not_see("итог 5")
    await algebra_teacher.presses("весь год")
    algebra_teacher.sees("итоги, весь год")


@pytest.mark.row("E3", "works", "en")
async def test_a_final_mark_in_english(rig: Rig) -> None:
    teacher = await rig.linked("class_teacher", "en")
    course = rig.school.courses["7Б", "История"]
    await teacher.forges(f"jfin:{course}:20261123:2::0")
    teacher.sees("final marks, 2 четверть", "The weighted average")
    await teacher.presses("Ветрова М.")
    teacher.sees("No marks in this time")
    await teacher.presses("5")
    teacher.sees("Written down", "final 5")


@pytest.mark.row("E3", "stranger")
async def test_who_substitutes_and_who_is_no_teacher_sums_up_nothing(
    rig: Rig, history_teacher: Talker, mother: Talker, class_teacher: Talker
) -> None:
    course, masha = rig.school.courses["7Б", "Алгебра"], rig.school.enrolments["masha"]
    period = rig.school.periods["2 четверть"]
    await Written(rig.school).lesson(
        "Алгебра",
        rig.clock.now().date(),
        1,
        state="substituted",
        substitute_id=rig.school.people["history_teacher"],
    )
    forged = [
        f"jfin:{course}:20261123:1::0",
        f"jfinof:{course}:20261123:1:{masha}:{period}",
        f"jfinto:{course}:20261123:1:{masha}:{period}:0:5",
    ]
    for nosy in (history_teacher, mother):
        for data in forged:
            await nosy.forges(data)
            nosy.sees("недоступно")
    await class_teacher.forges(f"jfinto:{course}:20261123:1:999999:{period}:0:5")
    class_teacher.sees("недоступно")
    await class_teacher.forges(f"jfin:{course}:20261123:1:{rig.school.periods['4 четверть']}:0")
    class_teacher.sees("всё поменялось")
    assert await FinalMark.all().count() == 0
