"""A line of marks typed at a lesson, undoing the last deed, and what a mark was for (E3)."""

import pytest

from storage.models import Attendance, Enrolment, Mark, MarkRevision, Person
from tests.rig.living import Rig
from tests.rig.people import Talker

LINE = "ветрова 5, громова 4 за контрольную, дёмин н, зимин 3 не выучил <b>"


async def opens_the_lesson(teacher: Talker) -> None:
    await teacher.presses("Журнал")
    await teacher.presses("1. 7 «Б» Алгебра")


def button(talker: Talker, prefix: str) -> str:
    return [data for data in talker.button_data if data.startswith(prefix)][-1]


@pytest.mark.row("E3", "works", "stale", "ru")
async def test_a_line_is_shown_written_once_and_undone(
    rig: Rig, algebra_teacher: Talker, mother: Talker, olyas_father: Talker
) -> None:
    await opens_the_lesson(algebra_teacher)
    algebra_teacher.sees("Можно одной строкой")
    await algebra_teacher.says(LINE)
    algebra_teacher.sees("Проверьте: 7 «Б», Алгебра", "Ветрова М.: 5, контрольная, вес 6", "Громова О.: 4, контрольная")
    algebra_teacher.sees("Дёмин Д.: н, не было", "Зимин К.: 3, ответ на уроке, вес 2, «не выучил <b>»")
    assert await Mark.all().count() == 0
    save = button(algebra_teacher, "jlsave:")
    await algebra_teacher.forges(save)
    algebra_teacher.sees("Записаны 4 отметки", "Отсутствуют: Дёмин Д.")
    await algebra_teacher.forges(save)
    algebra_teacher.sees("Записаны 4 отметки")
    marks = await Mark.all().select_related("column").order_by("id")
    assert [(one.value, one.column.form, one.column.weight) for one in marks] == [
        ("5", "test", 6),
        ("4", "test", 6),
        ("3", "answer", 2),
    ]
    assert (await Attendance.get()).code == "absent"
    await mother.hears("Алгебра: 5", "контрольная")
    await olyas_father.hears("Алгебра: 4")
    undo = button(algebra_teacher, "jundo:")
    await algebra_teacher.presses("Отменить последнее (4)")
    algebra_teacher.sees("Отменены 4 отметки", "Пока ничего не отмечено")
    await algebra_teacher.forges(undo)
    algebra_teacher.sees("Отменять уже нечего")
    assert await Mark.filter(removed_at=None).count() == 0
    assert (await Attendance.get()).removed_at is not None
    await mother.hears("оценка 5", "убрана")
    await algebra_teacher.forges(save)
    algebra_teacher.sees("всё поменялось")
    assert await Mark.all().count() == 3


@pytest.mark.row("E3", "works", "stale", "ru")
async def test_undoing_works_for_ten_minutes(rig: Rig, algebra_teacher: Talker) -> None:
    await opens_the_lesson(algebra_teacher)
    await algebra_teacher.says("ветрова 5")
    await algebra_teacher.presses("Записать (1)")
    undo = button(algebra_teacher, "jundo:")
    await rig.passes(minutes=11)
    await algebra_teacher.forges(undo)
    algebra_teacher.sees("Отменить можно за 10 минут")
    await algebra_teacher.presses("☰ Меню")
    await opens_the_lesson(algebra_teacher)
    algebra_teacher.does_not_see("Отменить последнее")
    assert await Mark.filter(removed_at=None).count() == 1


@pytest.mark.row("E3", "works", "ru")
async def test_who_is_meant_is_asked_and_the_unknown_is_left_out(rig: Rig, algebra_teacher: Talker) -> None:
    twin = await Person.create(school_id=rig.school.school, key="T1", surname="Ветрова", given="Нина")
    await Enrolment.create(child_id=twin.id, school_class_id=rig.school.classes["7Б"], since="2026-09-01")
    await opens_the_lesson(algebra_teacher)
    await algebra_teacher.says("Ветрова 5, Неизвестных 4, шилоф 3")
    algebra_teacher.sees("«Ветрова», 5, ответ на уроке, вес 2: кто это?", "«Неизвестных»", "такого ученика не нашли")
    algebra_teacher.does_not_see("Записать")
    await algebra_teacher.presses("Ветрова Н.")
    await algebra_teacher.presses("Не писать: Неизвестных")
    algebra_teacher.sees("Ветрова Н.: 5", "Шилов Е.: 3", "Записать (2)")
    await algebra_teacher.presses("За что: ответ на уроке")
    await algebra_teacher.presses("диктант")
    algebra_teacher.sees("Ветрова Н.: 5, диктант, вес 5")
    await algebra_teacher.presses("Записать (2)")
    marks = await Mark.all().select_related("enrolment", "column").order_by("id")
    assert [(one.enrolment.child_id, one.value) for one in marks] == [
        (twin.id, "5"),
        (rig.school.people["egor"], "3"),
    ]
    assert {one.column.form for one in marks} == {"dictation"}


@pytest.mark.row("E3", "works", "ru")
async def test_a_wrong_mark_refuses_the_whole_line_and_other_words_are_answered(algebra_teacher: Talker) -> None:
    await opens_the_lesson(algebra_teacher)
    await algebra_teacher.says("ветрова 5, громова 7")
    algebra_teacher.sees("«7» здесь не ставят")
    await algebra_teacher.says("Добрый день, коллеги")
    algebra_teacher.sees("Не получилось прочитать строку")
    await algebra_teacher.says("ветрова 5 вес 40")
    algebra_teacher.sees("от 1 до 10")
    assert await Mark.all().count() == 0
    await algebra_teacher.says("ветрова 5")
    algebra_teacher.sees("Записать (1)")


@pytest.mark.row("E3", "works", "en")
async def test_a_line_in_english(rig: Rig, mother: Talker) -> None:
    teacher = await rig.linked("algebra_teacher", "en")
    await teacher.presses("Journal")
    await teacher.presses("1. 7 «Б» Алгебра")
    teacher.sees("One line will do")
    await teacher.says("Vetrova 5 for test, Shilov absent, Nobodyski 3")
    teacher.sees("Please check", "Ветрова М.: 5", "weight 6", "Шилов Е.: absent", "no such pupil")
    await teacher.presses("Leave out: Nobodyski")
    await teacher.presses("Write it down (2)")
    teacher.sees("2 entries are written")
    await mother.hears("Алгебра: 5")
    await teacher.presses("Undo the last (2)")
    teacher.sees("2 entries are undone")


@pytest.mark.row("E3", "works", "stale", "ru")
async def test_what_a_mark_was_for_and_its_weight_are_changed_with_history(
    algebra_teacher: Talker, mother: Talker
) -> None:
    await opens_the_lesson(algebra_teacher)
    for label in ("Оценка", "Ветрова М.", "5"):
        await algebra_teacher.presses(label)
    await mother.hears("Алгебра: 5")
    old = button(algebra_teacher, "jfw:")
    await algebra_teacher.presses("За что и вес")
    await algebra_teacher.presses("контрольная")
    algebra_teacher.sees("Изменено", "контрольная, вес 6")
    await mother.hears("Алгебра", "контрольная")
    await algebra_teacher.presses("За что и вес")
    await algebra_teacher.presses("×9")
    algebra_teacher.sees("контрольная, вес 9")
    await algebra_teacher.forges(old)
    algebra_teacher.sees("поменял")
    revisions = await MarkRevision.all().order_by("version")
    assert [(one.form, one.weight) for one in revisions] == [("answer", 2), ("test", 6)]


@pytest.mark.row("E3", "stranger")
async def test_a_colleague_and_a_parent_write_no_line(
    rig: Rig, algebra_teacher: Talker, history_teacher: Talker, mother: Talker
) -> None:
    await opens_the_lesson(algebra_teacher)
    await algebra_teacher.says("ветрова 5")
    save = button(algebra_teacher, "jlsave:")
    await algebra_teacher.forges(save)
    undo = button(algebra_teacher, "jundo:")
    for nosy in (history_teacher, mother):
        await nosy.forges(undo)
        assert "недоступно" in nosy.toast
        await nosy.forges(save)
        assert "всё поменялось" in nosy.toast
    assert await Mark.filter(removed_at=None).count() == 1
