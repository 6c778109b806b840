"""Marks with their cards (B2)."""

from datetime import date, timedelta

import pytest

from bot.callbacks import OpenMark, OpenMarks, OpenSubjectMarks
from storage.models import Subject
from tests.rig.living import Rig
from tests.rig.people import Talker
from tests.rig.small_school import NOW, TODAY
from tests.rig.written import Written

FOREIGN = "Этого ребёнка в вашем дневнике нет"
NOT_YOURS = "Это вам недоступно"
OUTDATED = "Откройте заново"


@pytest.fixture
def written(rig: Rig) -> Written:
    return Written(rig.school)


@pytest.fixture
def masha(rig: Rig) -> int:
    return rig.school.people["masha"]


@pytest.mark.row("B2", "works", "ru")
async def test_marks_by_subject_with_averages(mother: Talker, masha: int, written: Written) -> None:
    await written.mark("Алгебра", "3", on=date(2026, 11, 9), weight=1, form="homework")
    await written.mark("Алгебра", "5", weight=3)
    await written.mark("История", "4")
    await written.mark("История", "2", whose="olya")
    await mother.forges(OpenMarks(masha).pack())
    mother.sees("Мария · оценки, 2 четверть", "Алгебра: 3, 5 (ср. 4,5)", "История: 4 (ср. 4)", "[✓ 2 четверть]")
    mother.does_not_see("4, 2", "●")


@pytest.mark.row("B2", "works", "ru")
async def test_a_period_and_the_year_are_chosen(mother: Talker, masha: int, written: Written) -> None:
    await written.mark("Алгебра", "3", on=date(2026, 9, 7))
    await written.mark("Алгебра", "5")
    await mother.forges(OpenMarks(masha).pack())
    mother.sees("Алгебра: 5 ")
    mother.does_not_see("3 четверть")
    await mother.presses("1 четверть")
    mother.sees("оценки, 1 четверть", "Алгебра: 3 ")
    await mother.presses("весь год")
    mother.sees("оценки, весь год", "Алгебра: 3, 5 (ср. 4)", "[✓ весь год]")


@pytest.mark.row("B2", "works", "ru")
async def test_a_subject_opens_its_marks_and_a_mark_its_card(mother: Talker, masha: int, written: Written) -> None:
    await written.mark("Алгебра", "4", on=date(2026, 11, 9), weight=2, form="answer")
    await written.mark("Алгебра", "5", weight=6, comment="Отличная работа")
    await mother.forges(OpenMarks(masha).pack())
    await mother.presses("Алгебра")
    mother.sees("Алгебра, 2 четверть", "Средний балл: 4,5", "С весами: 4,75")
    mother.sees("20.11  5  контрольная, вес 6", "09.11  4  ответ на уроке, вес 2")
    await mother.presses("5 · 20.11")
    mother.sees("Мария · Алгебра", "5, контрольная", "Вес: 6", "Урок: пятница, 20 ноября")
    mother.sees("Поставлена: 20 ноября, 12:00, Елена Викторовна", "«Отличная работа»")
    mother.sees("средний балл с весами 4 → 4,75 (+0,75)", "Сейчас (2 четверть): средний 4,5, с весами 4,75")
    mother.does_not_see("Что с ней было")
    await mother.presses("Назад")
    mother.sees("Алгебра, 2 четверть", "[4 · 09.11]")


@pytest.mark.row("B2", "works", "ru")
async def test_edited_and_removed_marks_keep_their_history(mother: Talker, masha: int, written: Written) -> None:
    mark = await written.mark("Алгебра", "5", comment="Молодец")
    await written.correction(mark, "4", at=NOW)
    await mother.forges(OpenSubjectMarks(masha, 1).pack())
    await mother.forges(OpenMark(masha, mark.id).pack())
    mother.sees("4, контрольная", "Что с ней было", "20 ноября, 12:00: поставлена 5, Елена Викторовна")
    mother.sees("23 ноября, 8:20: было 5, стало 4, Нина Олеговна")
    await written.removal(mark, at=NOW + timedelta(minutes=5))
    await mother.forges(OpenMark(masha, mark.id).pack())
    mother.sees("Учитель убрал эту оценку", "23 ноября, 8:25: убрана 4, Нина Олеговна", "Других оценок нет")
    await mother.presses("Назад")
    mother.sees("20.11  4  контрольная, убрана", "[✕ 4 · 20.11]")
    await mother.forges(OpenMarks(masha).pack())
    mother.sees("Оценок пока нет")


@pytest.mark.row("B2", "works", "ru")
async def test_what_a_teacher_does_in_the_chat_stands_on_the_card(
    mother: Talker, algebra_teacher: Talker, written: Written
) -> None:
    await written.mark("Алгебра", "3", weight=2, form="answer")
    for label in ("Журнал", "1. 7 «Б» Алгебра", "Оценка", "Ветрова М.", "5"):
        await algebra_teacher.presses(label)
    await algebra_teacher.presses("Исправить")
    await algebra_teacher.presses("4")
    await mother.says("/marks")
    await mother.presses("Показать: Мария")
    mother.sees("Алгебра: 3, 4 (ср. 3,5)")
    await mother.presses("Алгебра")
    await mother.presses("4 · 23.11")
    mother.sees("4, ответ на уроке", "Вес: 2", "Поставлена: 23 ноября, 8:20, Елена Викторовна", "3 → 3,5 (+0,5)")
    mother.sees("23 ноября, 8:20: поставлена 5", "было 5, стало 4, Елена Викторовна")
    await algebra_teacher.presses("Убрать")
    await mother.presses("Назад")
    mother.sees("[✕ 4 · 23.11]")
    await mother.presses("✕ 4 · 23.11")
    mother.sees("Учитель убрал эту оценку", "убрана 4, Елена Викторовна", "3,5 → 3 (−0,5)")


async def test_what_taking_a_mark_back_did(mother: Talker, masha: int, written: Written) -> None:
    await written.mark("Алгебра", "5", on=date(2026, 11, 9))
    mark = await written.mark("Алгебра", "2")
    await written.removal(mark)
    await mother.forges(OpenMark(masha, mark.id).pack())
    mother.sees("Без неё средний балл с весами: 3,5 → 5 (+1,5)")
    await written.mark("Алгебра", "4", on=TODAY)
    await mother.forges(OpenSubjectMarks(masha, await _subject("Алгебра")).pack())
    await mother.presses("4 · 23.11")
    mother.sees("средний балл с весами 5 → 4,5 (−0,5)")


async def _subject(name: str) -> int:
    return (await Subject.get(name=name)).id


async def test_a_dot_beside_the_marks_is_shown_as_such(mother: Talker, masha: int, written: Written) -> None:
    await written.mark("Алгебра", "5")
    await written.dot("Алгебра")
    await written.dot("Физика", kind="planned", form="lab")
    await mother.forges(OpenMarks(masha).pack())
    mother.sees("Алгебра: 5, ● (ср. 5)", "Физика: ●", "открытая точка")
    await mother.presses("Физика")
    mother.sees("● впереди работа: лабораторная, до 30 ноября")


async def test_a_pass_is_a_word_and_counts_in_no_average(mother: Talker, masha: int, written: Written) -> None:
    mark = await written.mark("Физика", "pass", scale="pass_fail", form="oral_test")
    await mother.forges(OpenMarks(masha).pack())
    mother.sees("Физика: зачёт")
    mother.does_not_see("ср.")
    await mother.forges(OpenMark(masha, mark.id).pack())
    mother.sees("зачёт, устный зачёт", "В средний балл не входит")


async def test_a_year_of_marks_fits_and_turns_its_pages(mother: Talker, masha: int, written: Written) -> None:
    for day in range(50):
        await written.mark("Алгебра", "5" if day % 2 else "4", on=date(2026, 9, 1) + timedelta(days=day))
    await mother.forges(OpenMarks(masha, 0).pack())
    mother.sees("Алгебра: …, 4, 5")
    await mother.presses("Алгебра")
    assert len([label for label in mother.buttons if " · " in label]) == 12
    for _ in range(4):
        await mother.presses("Раньше ›")
    mother.sees("01.09", "[‹ Новее]")
    assert "[Раньше ›]" not in mother.screen
    await mother.presses("‹ Новее")
    await mother.forges(OpenSubjectMarks(masha, await _subject("Алгебра"), 0, page=99).pack())
    mother.sees("01.09")


@pytest.mark.row("B2", "works", "en")
async def test_father_reads_marks_in_english(father: Talker, masha: int, written: Written) -> None:
    await written.mark("Алгебра", "3", on=date(2026, 11, 9), weight=2, form="answer")
    mark = await written.mark("Алгебра", "5", weight=6, comment="Отличная работа")
    await written.correction(mark, "4")
    await father.forges(OpenMarks(masha).pack())
    father.sees("Мария · marks, 2 четверть", "Алгебра: 3, 4 (avg 3.75)")
    await father.presses("Алгебра")
    father.sees("Plain average: 3.5", "Weighted: 3.75", "20.11  4  test, weight 6, corrected")
    await father.presses("4 · 20.11")
    father.sees(
        "4, test", "Weight: 6", "Put: 20 November, 12:00, Елена Викторовна", "What it did: weighted average 3 → 3.75"
    )
    father.sees("Now (2 четверть): plain 3.5, weighted 3.75", "was 5, now 4")


@pytest.mark.row("B2", "stranger")
async def test_a_stranger_learns_nothing_of_a_mark(
    rig: Rig, stranger: Talker, olyas_father: Talker, masha: int, written: Written
) -> None:
    mark, olya = await written.mark("Алгебра", "5", comment="тайна"), rig.school.people["olya"]
    subject = await _subject("Алгебра")
    for who in (stranger, olyas_father):
        for child in (masha, 999_999):
            for press in (OpenMarks(child), OpenSubjectMarks(child, subject), OpenMark(child, mark.id)):
                await who.forges(press.pack())
                assert who.toast.startswith(FOREIGN)
                who.does_not_see("тайна", "Алгебра", "Мария")
    for foreign in (mark.id, 999_999):
        await olyas_father.forges(OpenMark(olya, foreign).pack())
        assert olyas_father.toast.startswith(NOT_YOURS)
        olyas_father.does_not_see("тайна", "Алгебра")
    await stranger.says("/marks")
    stranger.does_not_see("Алгебра", "оценки")


@pytest.mark.row("B2", "stale")
async def test_old_presses_on_marks_do_no_harm(mother: Talker, masha: int, written: Written) -> None:
    mark = await written.mark("Алгебра", "5")
    await mother.forges(OpenMarks(masha).pack())
    await mother.presses("Алгебра")
    await written.removal(mark)
    await mother.presses("5 · 20.11")
    mother.sees("Учитель убрал эту оценку")
    for press in (OpenMarks(masha, 999), OpenSubjectMarks(masha, 999), OpenSubjectMarks(masha, 1, 999)):
        await mother.forges(press.pack())
        assert OUTDATED in mother.toast
    for data in (f"mark:{masha}:{'9' * 19}", f"mark:{masha}:-", f"smarks:{masha}:1::x"):
        await mother.forges(data)
        mother.sees("Кнопка устарела")


async def test_hostile_words_of_a_teacher_are_only_words(mother: Talker, masha: int, written: Written) -> None:
    await Subject.filter(name="Алгебра").update(name="<b>Алгебра</b> 🧮")
    mark = await written.mark("Алгебра", "5", comment="</i><b>" + "&" * 490)
    await mother.forges(OpenMarks(masha).pack())
    mother.sees("<b>Алгебра</b> 🧮: 5")
    await mother.forges(OpenMark(masha, mark.id).pack())
    mother.sees("«</i><b>&&&")
