"""What a child missed: by period, by day, by subject (B9)."""

from datetime import UTC, date, datetime, timedelta

import pytest

from storage.models import Attendance, Subject
from tests.rig.living import Rig
from tests.rig.people import Talker
from tests.rig.small_school import TODAY
from tests.rig.written import Written


@pytest.fixture
def written(rig: Rig) -> Written:
    return Written(rig.school)


async def missed(
    rig: Rig, written: Written, subject: str, on: date, number: int, code: str, who: str = "masha"
) -> None:
    lesson = await written.lesson(subject, on, number)
    await Attendance.create(
        enrolment_id=rig.school.enrolments[who],
        lesson_id=lesson.id,
        code=code,
        author_id=rig.school.people["class_teacher"],
        set_at=datetime(2026, 11, 20, 9, tzinfo=UTC),
    )


async def a_bad_week(rig: Rig, written: Written) -> None:
    friday = TODAY - timedelta(days=3)
    await missed(rig, written, "Русский язык", friday, 1, "ill")
    await missed(rig, written, "Физика", friday, 2, "ill")
    await missed(rig, written, "История", TODAY - timedelta(days=4), 1, "late")
    await missed(rig, written, "Алгебра", TODAY - timedelta(days=4), 3, "absent")
    await missed(rig, written, "Алгебра", date(2026, 9, 8), 2, "excused")
    await missed(rig, written, "Алгебра", friday, 3, "absent", "olya")


@pytest.mark.row("B9", "works", "ru")
async def test_a_period_with_what_nobody_explained_apart(mother: Talker, rig: Rig, written: Written) -> None:
    await a_bad_week(rig, written)
    await mother.says("/menu")
    await mother.forges(f"att:{rig.school.people['masha']}::0")
    mother.sees("Мария · посещаемость, 2 четверть", "Пропущено: 3 урока", "по болезни: 2", "без объяснения: 1")
    mother.sees("Опоздания: 1", "пт, 20 ноября: б ×2", "чт, 19 ноября: н, оп", "[20.11 · б ×2]")
    mother.does_not_see("8 сентября", "уважительной")
    await mother.presses("20.11 · б ×2")
    mother.sees("пятница, 20 ноября", "1. Русский язык: болезнь", "2. Физика: болезнь")
    mother.does_not_see("Объяснить")
    await mother.presses("Назад")
    await mother.presses("19.11 · н, оп")
    mother.sees("1. История: опоздание", "3. Алгебра: пропуск без объяснения", "[Объяснить пропуск]")
    await mother.presses("Объяснить пропуск")
    await mother.presses("🏠 Семейные дела")
    mother.sees("Отправлено в школу")
    assert await Attendance.filter(code="absent", enrolment_id=rig.school.enrolments["masha"]).count() == 0
    await mother.forges(f"attday:{rig.school.people['masha']}:20261119")
    mother.sees("3. Алгебра: уважительная причина", "Сообщили школе: не придёт, семейные дела")


@pytest.mark.row("B9", "works", "ru")
async def test_by_subject_and_other_periods(mother: Talker, rig: Rig, written: Written) -> None:
    await a_bad_week(rig, written)
    await Subject.filter(name="Физика").update(name="<b>Физика 🧲")
    await mother.forges(f"att:{rig.school.people['masha']}::0")
    await mother.presses("По предметам")
    mother.sees("Алгебра: пропущено 1, из них без объяснения 1", "История: опоздания 1", "<b>Физика 🧲: пропущено 1")
    await mother.presses("1 четверть")
    mother.sees("Алгебра: пропущено 1")
    mother.does_not_see("Русский язык")
    await mother.presses("По дням")
    mother.sees("вт, 8 сентября: у", "по уважительной причине: 1")
    await mother.presses("весь год")
    mother.sees("Пропущено: 4 урока")


@pytest.mark.row("B9", "works", "ru")
async def test_a_child_who_missed_nothing(olyas_father: Talker, rig: Rig) -> None:
    await olyas_father.says("/attendance")
    olyas_father.sees("Ольга · посещаемость", "Ни одного пропуска")
    await olyas_father.forges(f"attday:{rig.school.people['olya']}:20261119")
    olyas_father.sees("В этот день пропусков нет")


@pytest.mark.row("B9", "works", "en")
async def test_in_english(father: Talker, rig: Rig, written: Written) -> None:
    await a_bad_week(rig, written)
    await father.forges(f"att:{rig.school.people['masha']}::0")
    father.sees("attendance, 2 четверть", "Missed: 3 lessons", "ill: 2", "without a reason: 1", "Late: 1", "A, L")
    await father.presses("19.11 · A, L")
    father.sees("3. Алгебра: missed without a reason", "[Explain it]")


@pytest.mark.row("B9", "stranger", "ru")
async def test_strangers_see_nothing(
    olyas_father: Talker, stranger: Talker, algebra_teacher: Talker, rig: Rig, written: Written
) -> None:
    await a_bad_week(rig, written)
    await stranger.says("/start")
    for nosy in (olyas_father, stranger, algebra_teacher):
        for child in (rig.school.people["masha"], 999_999):
            for forged in (f"att:{child}::0", f"attday:{child}:20261119", f"attsub:{child}:"):
                await nosy.forges(forged)
                assert "в вашем дневнике нет" in nosy.toast
                nosy.does_not_see("Алгебра", "Мария")


@pytest.mark.row("B9", "stale", "ru")
async def test_periods_and_days_that_are_not_there(mother: Talker, rig: Rig, written: Written) -> None:
    await a_bad_week(rig, written)
    masha = rig.school.people["masha"]
    for forged in (f"att:{masha}:999999:0", f"attsub:{masha}:999999", f"attday:{masha}:20200101"):
        await mother.forges(forged)
        assert "всё поменялось" in mother.toast
    await mother.forges(f"att:{masha}::77")
    mother.sees("Пропущено: 3 урока")
    await mother.says("пропуски! " * 100)
    mother.sees("Кажется, вы об этом", "[Посещаемость]")
