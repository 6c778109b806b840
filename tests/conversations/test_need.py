"""What do I need: marks for a wish, and all subjects against a passing score (B6)."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.progress_callbacks import DropPassing, OpenNeed, OpenNeeds, OpenProgress, TypeNeed, TypePassing
from storage.models import Guardianship, Preference, Subject
from tests.rig.living import Rig
from tests.rig.people import Talker
from tests.rig.written import Written

FOREIGN = "Этого ребёнка в вашем дневнике нет"
OUTDATED = "Откройте заново"
OCTOBER = date(2026, 10, 5)


@pytest.fixture
def written(rig: Rig) -> Written:
    return Written(rig.school)


@pytest.fixture
def masha(rig: Rig) -> int:
    return rig.school.people["masha"]


@pytest.fixture
def algebra(rig: Rig) -> int:
    return rig.school.subjects["Алгебра"]


@pytest.fixture
async def fours(written: Written) -> None:
    """Algebra at exactly four: one 4 of weight 6 and one of weight 2."""
    await written.mark("Алгебра", "4", weight=6)
    await written.mark("Алгебра", "4", on=date(2026, 11, 9), weight=2, form="answer")


@pytest.mark.row("B6", "works", "ru")
async def test_what_is_needed_for_the_next_better_mark(mother: Talker, masha: int, fours: None) -> None:
    """8 of weight at 4: 8 more at 5 make 4.5. A test weighs 6, a quiz 4, an answer 2, homework 1."""
    await mother.forges(OpenProgress(masha).pack())
    await mother.presses("Что нужно?")
    mother.sees("Мария · что нужно, 2 четверть", "В среднем по предметам: 4 (1 предмет)", "[Алгебра · 4]")
    await mother.presses("Алгебра · 4")
    mother.sees("Алгебра, 2 четверть", "Сейчас средний балл с весами: 4", "Хотим в итоге 5: это средний от 4,5.")
    mother.sees("• контрольная (вес 6): 2 оценки 5", "• самостоятельная (вес 4): 2 оценки 5")
    mother.sees("• ответ на уроке (вес 2): 4 оценки 5", "• домашняя работа (вес 1): 8 оценок 5")
    mother.sees("[Итог 3]", "[Итог 4]", "[✓ Итог 5]", "[Другое число]")


@pytest.mark.row("B6", "works", "ru")
async def test_lower_marks_that_do_as_well_are_said(mother: Talker, masha: int, algebra: int, written: Written) -> None:
    await written.mark("Алгебра", "2", weight=2, form="answer")
    await written.mark("Алгебра", "3", weight=2, form="answer", on=date(2026, 11, 9))
    await mother.forges(OpenNeed(masha, algebra, None, "f4").pack())
    mother.sees("Сейчас средний балл с весами: 2,5", "Хотим в итоге 4: это средний от 3,5.")
    mother.sees("• контрольная (вес 6): 1 оценка 5", "• самостоятельная (вес 4): 1 оценка 5")
    mother.sees("• контрольная (вес 6): 2 оценки 4", "• самостоятельная (вес 4): 2 оценки 4")
    await mother.presses("Итог 3")
    mother.sees("Уже есть. Осталось удержать.", "[✓ Итог 3]")


@pytest.mark.row("B6", "works", "ru")
async def test_a_wish_is_typed(mother: Talker, masha: int, algebra: int, fours: None) -> None:
    await mother.forges(OpenNeed(masha, algebra).pack())
    await mother.presses("Другое число")
    mother.sees("Какой средний балл хотите? Напишите число, например 4,6.")
    await mother.says("много")
    mother.sees("«много» не похоже на число")
    await mother.says("5,5")
    mother.sees("нужно число больше 1 и не больше 5")
    await mother.says("4" * 10_000)
    mother.sees("похоже на число")
    await mother.sends_file("voice.ogg", b"OggS", kind="voice")
    mother.sees("Не понял")
    await mother.says("4,2")
    mother.sees("Хотим средний 4,2.", "• контрольная (вес 6): 1 оценка 5", "• самостоятельная (вес 4): 1 оценка 5")
    mother.sees("• ответ на уроке (вес 2): 1 оценка 5", "• домашняя работа (вес 1): 2 оценки 5")
    await mother.says("4,3")
    mother.does_not_see("Хотим")


@pytest.mark.row("B6", "works", "ru")
async def test_what_cannot_be_is_said_kindly(
    rig: Rig, mother: Talker, masha: int, algebra: int, fours: None, written: Written
) -> None:
    await mother.forges(OpenNeed(masha, algebra, None, "5").pack())
    mother.sees("Так уже не выйдет: прежние оценки тоже считаются. Выберите цель поближе.")
    for day in range(10, 20):
        await written.mark("Алгебра", "2", weight=10, on=date(2026, 11, day))
    await mother.forges(OpenNeed(masha, algebra, None, "f5").pack())
    mother.sees("За это время уже не выйдет: столько оценок не успеть.", "Уроков впереди: 22.")
    await mother.presses("1 четверть")
    assert OUTDATED in mother.toast
    await written.mark("Алгебра", "4", on=OCTOBER)
    await mother.presses("1 четверть")
    mother.sees("Это время уже прошло")


async def test_lessons_left_bound_what_is_offered(
    rig: Rig, mother: Talker, masha: int, algebra: int, fours: None
) -> None:
    """On the last Friday before the holidays one Monday and one Tuesday of algebra are left."""
    rig.clock.move_to(datetime(2026, 12, 25, 9, tzinfo=ZoneInfo("Europe/Moscow")))
    await mother.forges(OpenNeed(masha, algebra).pack())
    mother.sees("• контрольная (вес 6): 2 оценки 5", "Уроков впереди: 2.")
    mother.does_not_see("ответ на уроке")


@pytest.mark.row("B6", "works", "ru")
async def test_a_hundred_points(rig: Rig, mother: Talker, masha: int, written: Written) -> None:
    await written.mark("Физика", "60", scale="hundred", weight=2, form="answer")
    await written.mark("Физика", "70", scale="hundred", weight=2, form="answer", on=date(2026, 11, 9))
    await mother.forges(OpenNeed(masha, rig.school.subjects["Физика"]).pack())
    mother.sees("Хотим средний 70.", "• контрольная (вес 6): 1 оценка от 74", "• контрольная (вес 6): 2 оценки от 72")
    mother.sees("• ответ на уроке (вес 2): 1 оценка от 80", "[60]", "[✓ 70]", "[90]")
    await mother.presses("90")
    mother.sees("Хотим средний 90.", "• контрольная (вес 6): 2 оценки от 99")
    mother.does_not_see("1 оценка от")


@pytest.mark.row("B6", "works", "ru")
async def test_the_average_of_all_against_a_passing_score(
    rig: Rig, mother: Talker, father: Talker, masha: int, written: Written
) -> None:
    for subject, value in (("Алгебра", "3"), ("История", "4"), ("Русский язык", "5"), ("Физика", "4")):
        await written.mark(subject, value)
    await mother.forges(OpenNeeds(masha).pack())
    mother.sees("В среднем по предметам: 4 (4 предмета)")
    mother.does_not_see("Проходной балл:")
    await mother.presses("Проходной балл")
    mother.sees("Какой средний балл нужен?")
    await mother.says("<b>")
    mother.sees("«<b>» не похоже на число")
    await mother.says("0")
    mother.sees("нужно число больше 1")
    await mother.says("4.5")
    mother.sees("Проходной балл: 4,5", "Не хватает 0,5: это 2 балла на все предметы вместе.")
    await father.forges(OpenNeeds(masha).pack())
    father.does_not_see("Passing score:", "4.5")
    await mother.forges(OpenNeeds(rig.school.people["petya"]).pack())
    mother.does_not_see("4,5")
    await mother.forges(OpenNeeds(masha).pack())
    await mother.presses("Проходной балл")
    await mother.says("4")
    mother.sees("Проходной балл: 4", "Хватает.")
    assert await Preference.filter(name="passing_score").count() == 1
    await mother.presses("Убрать проходной")
    mother.does_not_see("Проходной балл:", "[Убрать проходной]")
    assert await Preference.filter(name="passing_score").count() == 0


async def test_without_marks_there_is_nothing_to_count(mother: Talker, masha: int, written: Written) -> None:
    await mother.forges(OpenNeeds(masha).pack())
    mother.sees("Оценок пока нет, считать не из чего.")
    await written.mark("Физика", "pass", scale="pass_fail")
    await Subject.filter(name="Алгебра").update(name="<b>А</b> 🧮")
    await written.mark("Алгебра", "4")
    await mother.forges(OpenNeeds(masha).pack())
    mother.sees("[<b>А</b> 🧮 · 4]")
    mother.does_not_see("Физика")
    await mother.presses("🧮")
    mother.sees("Мария · <b>А</b> 🧮, 2 четверть")


@pytest.mark.row("B6", "works", "en")
async def test_father_counts_in_english(father: Talker, masha: int, fours: None) -> None:
    await father.forges(OpenProgress(masha).pack())
    await father.presses("What do I need?")
    father.sees("Мария · what is needed, 2 четверть", "Mean of the subjects: 4 (1 subject)")
    await father.presses("Алгебра · 4")
    father.sees("Weighted average now: 4", "The wish: 5 in the end, an average from 4.5.")
    father.sees("• test (weight 6): 2 marks of 5", "• homework (weight 1): 8 marks of 5", "Lessons ahead: 22.")
    await father.presses("Another number")
    await father.says("much")
    father.sees('"much" is not a number')
    await father.says("4.1")
    father.sees("The wish: an average of 4.1.", "1 mark of 5")
    await father.forges(TypePassing(masha).pack())
    await father.says("4.7")
    father.sees("Passing score: 4.7", "0.7 short: that is 1 point over all subjects.")


@pytest.mark.row("B6", "stranger")
async def test_a_stranger_counts_nothing(
    rig: Rig, stranger: Talker, olyas_father: Talker, masha: int, algebra: int, fours: None
) -> None:
    for who in (stranger, olyas_father):
        for child in (masha, 999_999):
            for press in (
                OpenNeeds(child),
                OpenNeed(child, algebra),
                OpenNeed(child, algebra, None, "f5"),
                TypeNeed(child, algebra),
                TypePassing(child),
                DropPassing(child),
            ):
                await who.forges(press.pack())
                assert who.toast.startswith(FOREIGN)
                who.does_not_see("Алгебра", "Сейчас")
    for subject in (algebra, 999_999):
        await olyas_father.forges(OpenNeed(rig.school.people["olya"], subject).pack())
        assert OUTDATED in olyas_father.toast


@pytest.mark.row("B6", "stranger")
async def test_who_loses_the_right_while_typing_counts_nothing(
    rig: Rig, mother: Talker, masha: int, algebra: int, fours: None
) -> None:
    await mother.forges(TypeNeed(masha, algebra).pack())
    await Guardianship.filter(adult_id=rig.school.people["mother"], child_id=masha).delete()
    await mother.says("4,5")
    mother.sees(FOREIGN)
    mother.does_not_see("Алгебра")
    assert await Preference.filter(name="passing_score").count() == 0


@pytest.mark.row("B6", "stale")
async def test_old_presses_on_wishes_do_no_harm(mother: Talker, masha: int, algebra: int, fours: None) -> None:
    for press in (OpenNeeds(masha, 999), OpenNeed(masha, 999), OpenNeed(masha, algebra, 999), TypeNeed(masha, 999)):
        await mother.forges(press.pack())
        assert OUTDATED in mother.toast
    for wish in ("f", "fx", "NaN", "fNaN", "Infinity", "-Infinity", "1e9", "-3", "f9", "x", "4٫5"):
        await mother.forges(OpenNeed(masha, algebra, None, wish).pack())
        assert mother.toast
        mother.does_not_see("Сейчас")
    for data in (f"need:{masha}:{algebra}:x:", f"need:{masha}", f"passno:{'9' * 19}"):
        await mother.forges(data)
        mother.sees("Кнопка устарела")
    await mother.forges(DropPassing(masha).pack())
    mother.sees("что нужно")
    await mother.forges(DropPassing(masha).pack())
    assert (mother.toast, mother.changed) == ("", ()), "what is gone already is not taken away again"
