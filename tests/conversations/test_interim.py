"""What the marks of a period come to, with the reasoning (B5; docs/decisions/0003)."""

from collections.abc import Sequence
from datetime import date, timedelta

import pytest

from bot.progress_callbacks import OpenInterim, OpenProgress
from storage.models import Subject
from tests.rig.living import Rig
from tests.rig.people import Talker
from tests.rig.written import Written

FOREIGN = "Этого ребёнка в вашем дневнике нет"
OUTDATED = "Откройте заново"
OCTOBER = date(2026, 10, 5)
Works = Sequence[tuple[str, str]]


@pytest.fixture
def written(rig: Rig) -> Written:
    return Written(rig.school)


@pytest.fixture
def masha(rig: Rig) -> int:
    return rig.school.people["masha"]


async def put(written: Written, subject: str, works: Works, since: date = date(2026, 11, 9)) -> None:
    for days, (form, value) in enumerate(works):
        await written.mark(subject, value, form=form, weight=2, on=since + timedelta(days=days))


H, C, T = "homework", "answer", "test"
HOME, CLASS, TESTS = "дома", "на уроке", "контрольные"


@pytest.mark.row("B5", "works", "ru")
@pytest.mark.parametrize(
    ("works", "result", "groups", "reason"),
    [
        ([(H, "5"), (C, "4"), (T, "4")], 4, "дома 5 (1), на уроке 4 (1), контрольные 4 (1)", "подтвердились"),
        ([(H, "4"), (C, "5"), (T, "4")], 4, "дома 4 (1), на уроке 5 (1), контрольные 4 (1)", "подтвердились"),
        ([(H, "5"), (C, "5"), (T, "3")], 3, "дома 5 (1), на уроке 5 (1), контрольные 3 (1)", "разошлись"),
        ([(T, "3"), (T, "4"), (T, "4")], 4, "контрольные 4 (3)", "Есть только контрольные."),
        ([(H, "4"), (C, "4"), (C, "4")], 4, "дома 4 (1), на уроке 4 (2)", "это объективно"),
        ([(H, "5"), (C, "3"), (C, "3")], 3, "дома 5 (1), на уроке 3 (2)", "верим уроку"),
        ([(C, "3"), (C, "4"), (C, "4")], 4, "на уроке 4 (3)", "Есть только работа на уроке."),
        ([(H, "5"), (H, "5"), (H, "4")], 5, "дома 5 (3)", "вывод непрочный"),
    ],
)
async def test_the_rule_and_its_reason(
    mother: Talker, masha: int, written: Written, works: Works, result: int, groups: str, reason: str
) -> None:
    await put(written, "Алгебра", works)
    await mother.forges(OpenInterim(masha).pack())
    mother.sees("Мария · что выходит, 2 четверть", f"Алгебра: выходит {result}\n{groups}\n", reason)
    mother.sees("Правило: сначала контрольные", "итог ставит учитель")


@pytest.mark.row("B5", "works", "ru")
async def test_it_is_chosen_by_period_from_the_table(mother: Talker, masha: int, written: Written) -> None:
    await put(written, "Алгебра", [(T, "5"), (T, "5"), (T, "5")], since=OCTOBER)
    await put(written, "Алгебра", [(C, "3"), (C, "3"), (C, "3")])
    await put(written, "История", [(C, "4"), (C, "5")])
    await mother.forges(OpenProgress(masha).pack())
    await mother.presses("Что выходит")
    mother.sees("Алгебра: выходит 3", "История: пока рано, нужно ещё 1 оценку")
    await mother.presses("1 четверть")
    mother.sees("что выходит, 1 четверть", "Алгебра: выходит 5")
    mother.does_not_see("История")
    await mother.presses("весь год")
    mother.sees("Алгебра: выходит 5", "на уроке 3 (3), контрольные 5 (3)")
    await mother.presses("Назад")
    mother.sees("успеваемость, весь год")


async def test_without_marks_and_with_passes_only(mother: Talker, masha: int, written: Written) -> None:
    await mother.forges(OpenInterim(masha).pack())
    mother.sees("Оценок пока нет.")
    for days in range(3):
        on = date(2026, 11, 9) + timedelta(days=days)
        await written.mark("Физика", "pass", scale="pass_fail", on=on)
        await written.mark("История", ("80", "91", "90")[days], scale="hundred", on=on)
    await Subject.filter(name="История").update(name="<i>История</i> 🏛")
    await mother.forges(OpenInterim(masha).pack())
    mother.sees("<i>История</i> 🏛: выходит 87")
    mother.does_not_see("Физика")


@pytest.mark.row("B5", "works", "en")
async def test_father_reads_the_reasoning_in_english(father: Talker, masha: int, written: Written) -> None:
    await put(written, "Алгебра", [(H, "5"), (C, "5"), (T, "3")])
    await put(written, "История", [(C, "4")])
    await father.forges(OpenProgress(masha).pack())
    await father.presses("What it comes to")
    father.sees("Мария · what it comes to, 2 четверть", "Алгебра: comes to 3")
    father.sees("homework 5 (1), in class 5 (1), tests 3 (1)", "The tests differ from the rest")
    father.sees("История: too early, 2 more marks are needed", "The rule: tests first")


@pytest.mark.row("B5", "stranger")
async def test_a_stranger_learns_nothing_of_results(
    stranger: Talker, olyas_father: Talker, algebra_teacher: Talker, masha: int, written: Written
) -> None:
    await put(written, "Алгебра", [(T, "5"), (T, "5"), (T, "5")])
    for who in (stranger, olyas_father, algebra_teacher):
        for child in (masha, 999_999):
            await who.forges(OpenInterim(child).pack())
            assert who.toast.startswith(FOREIGN)
            who.does_not_see("Алгебра", "выходит")


@pytest.mark.row("B5", "stale")
async def test_old_presses_on_results_do_no_harm(mother: Talker, masha: int, written: Written) -> None:
    await mother.forges(OpenInterim(masha, 999).pack())
    assert OUTDATED in mother.toast
    for data in (f"interim:{masha}:-", f"interim:{masha}", "interim::", f"interim:{'9' * 19}:"):
        await mother.forges(data)
        mother.sees("Кнопка устарела")
    await put(written, "Алгебра", [(T, "5"), (T, "5"), (T, "5")])
    await mother.forges(OpenInterim(masha).pack())
    await put(written, "Алгебра", [(T, "2"), (T, "2"), (T, "2")], since=date(2026, 11, 16))
    await mother.presses("✓ 2 четверть")
    mother.sees("Алгебра: выходит 4")
