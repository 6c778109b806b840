"""Final marks told to the family: those of a day in one message, in the evening, and as they stand then (C6)."""

import pytest

from storage.models import FinalMark, Notice
from tests.rig.living import Rig
from tests.rig.people import Talker


async def puts(rig: Rig, teacher: Talker, subject: str, value: str, pupil: str = "masha", version: int = 0) -> None:
    course, period = rig.school.courses["7Б", subject], rig.school.periods["2 четверть"]
    number = 2 if subject == "История" else 1
    data = f"jfinto:{course}:20261123:{number}:{rig.school.enrolments[pupil]}:{period}:{version}:{value}"
    await teacher.forges(data)


@pytest.mark.row("C6", "works", "ru", "en")
async def test_the_final_marks_of_a_day_are_one_message(
    rig: Rig, mother: Talker, father: Talker, class_teacher: Talker
) -> None:
    await puts(rig, class_teacher, "Алгебра", "4")
    await puts(rig, class_teacher, "История", "5")
    await mother.hears_nothing()
    await puts(rig, class_teacher, "Алгебра", "5", version=1)
    await rig.until_local(23, 19, 5)
    [told] = await mother.heard()
    assert told.splitlines()[0] == "Мария"
    assert "Итоговые оценки: 2 четверть" in told
    assert "Алгебра: 5" in told
    assert "История: 5" in told
    assert "было" not in told, "what never stood when it was told is no change"
    await father.hears("Final marks: 2 четверть", "Алгебра: 5", "История: 5")
    await mother.presses("Открыть")
    mother.sees("Мария", "Алгебра")


@pytest.mark.row("C6", "works", "ru")
async def test_a_later_change_and_a_mark_taken_back_are_told(rig: Rig, mother: Talker, class_teacher: Talker) -> None:
    await puts(rig, class_teacher, "Алгебра", "4")
    await rig.until_local(23, 19, 5)
    await mother.hears("Алгебра: 4")
    await puts(rig, class_teacher, "Алгебра", "3", version=1)
    await rig.until_local(24, 19, 5)
    await mother.hears("Алгебра: 3 (было 4)")
    await puts(rig, class_teacher, "Алгебра", "", version=2)
    await rig.until_local(25, 19, 5)
    await mother.hears("итог 3 убран")
    assert (await FinalMark.get()).removed_at is not None


@pytest.mark.row("C6", "stale", "ru")
async def test_what_was_taken_back_before_the_evening_is_not_told(
    rig: Rig, mother: Talker, class_teacher: Talker
) -> None:
    await puts(rig, class_teacher, "Алгебра", "2")
    await puts(rig, class_teacher, "Алгебра", "", version=1)
    await rig.until_local(23, 21, 0)
    await mother.hears_nothing()
    assert await Notice.filter(kind="finals", state="dropped", reason="taken_back").exists()


@pytest.mark.row("C6", "stranger", "ru")
async def test_another_family_hears_nothing(
    rig: Rig, mother: Talker, olyas_father: Talker, class_teacher: Talker
) -> None:
    await puts(rig, class_teacher, "Алгебра", "4")
    await rig.until_local(23, 19, 5)
    await mother.hears("Алгебра: 4")
    await olyas_father.hears_nothing()


async def test_who_wants_them_at_once_hears_at_once(rig: Rig, mother: Talker, class_teacher: Talker) -> None:
    await mother.forges("newsat:finals:at_once")
    await puts(rig, class_teacher, "Алгебра", "4")
    await mother.hears("Итоговые оценки", "Алгебра: 4")
    await mother.forges("newsat:finals:off")
    await puts(rig, class_teacher, "История", "4")
    await rig.passes(days=1)
    assert all("История" not in text for text in await mother.heard())
