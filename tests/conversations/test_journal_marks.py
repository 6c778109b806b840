"""A teacher between two lessons puts marks, corrects them and takes them back (E3)."""

import pytest

from storage.models import Mark, MarkRevision
from tests.rig.living import Rig
from tests.rig.people import Talker

LONG = "а" * 501


async def opens_the_lesson(teacher: Talker) -> None:
    await teacher.presses("Журнал")
    await teacher.presses("1. 7 «Б» Алгебра")


async def puts(teacher: Talker, pupil: str, value: str) -> None:
    await opens_the_lesson(teacher)
    await teacher.presses("Оценка")
    await teacher.presses(pupil)
    await teacher.presses(value)


@pytest.mark.row("E3", "works", "ru")
async def test_a_mark_takes_five_taps_and_mother_hears_it(algebra_teacher: Talker, mother: Talker) -> None:
    await algebra_teacher.presses("Журнал")
    algebra_teacher.sees("понедельник, 23 ноября", "▶ 1. 7 «Б» Алгебра, 8:30", "4. 7 «Б» Физика")
    await algebra_teacher.presses("1. 7 «Б» Алгебра")
    algebra_teacher.sees("7 «Б», Алгебра", "1-й урок", "Пока ничего не отмечено", "Точка", "Задание", "Тема")
    await algebra_teacher.presses("Оценка")
    algebra_teacher.sees("Кому оценка?", "ответ на уроке, вес 2", "Ветрова М.", "Шилов Е.")
    await algebra_teacher.presses("Ветрова М.")
    algebra_teacher.sees("Ветрова Мария", "Какая оценка?", "С комментарием")
    await algebra_teacher.presses("5")
    algebra_teacher.sees("Ветрова Мария: 5", "ответ на уроке, вес 2", "Исправить", "Комментарий", "Убрать")
    algebra_teacher.sees("Следующий ученик", "Поставлено: 5")
    await mother.hears("Мария", "Алгебра: 5", "ответ на уроке", "вес 2", "Средний балл: 5")


@pytest.mark.row("E3", "works", "ru")
async def test_a_comment_goes_first_so_that_mother_reads_it(algebra_teacher: Talker, mother: Talker) -> None:
    await opens_the_lesson(algebra_teacher)
    await algebra_teacher.presses("Оценка")
    await algebra_teacher.presses("Ветрова М.")
    await algebra_teacher.presses("С комментарием")
    await algebra_teacher.says(LONG)
    algebra_teacher.sees("Слишком длинный комментарий")
    await algebra_teacher.says("Решила <b>все</b> задачи 🎉")
    algebra_teacher.sees("Комментарий: «Решила <b>все</b> задачи 🎉»")
    await algebra_teacher.presses("5")
    algebra_teacher.sees("Ветрова Мария: 5", "Решила <b>все</b> задачи 🎉")
    assert len(await mother.heard()) == 1
    assert (await Mark.get()).comment == "Решила <b>все</b> задачи 🎉"


@pytest.mark.row("E3", "works", "ru")
async def test_the_tail_of_a_message_that_the_messenger_cut_is_no_comment(algebra_teacher: Talker) -> None:
    await opens_the_lesson(algebra_teacher)
    await algebra_teacher.presses("Оценка")
    await algebra_teacher.presses("Ветрова М.")
    await algebra_teacher.says("5" * 10_000)
    await algebra_teacher.presses("С комментарием")
    await algebra_teacher.says("б" * 4200)
    algebra_teacher.sees("разрезал сообщение на части")
    algebra_teacher.does_not_see("Какая оценка?")
    assert not await Mark.exists()
    await algebra_teacher.presses("К уроку")
    algebra_teacher.sees("Пока ничего не отмечено")


@pytest.mark.row("E3", "works", "ru")
async def test_the_form_stays_while_many_marks_are_put(algebra_teacher: Talker, rig: Rig) -> None:
    await opens_the_lesson(algebra_teacher)
    await algebra_teacher.presses("Оценка")
    await algebra_teacher.presses("ответ на уроке, вес 2")
    await algebra_teacher.presses("контрольная")
    algebra_teacher.sees("контрольная, вес 6")
    await algebra_teacher.presses("контрольная, вес 6")
    await algebra_teacher.presses("×9")
    await algebra_teacher.presses("Громова О.")
    await algebra_teacher.presses("4")
    await algebra_teacher.presses("Следующий ученик")
    algebra_teacher.sees("контрольная, вес 9", "Громова О. · 4")
    await algebra_teacher.presses("Дёмин Д.")
    await algebra_teacher.presses("3")
    await algebra_teacher.presses("К уроку")
    algebra_teacher.sees("контрольная, вес 9: Громова О. 4, Дёмин Д. 3")
    await algebra_teacher.presses("Оценка")
    algebra_teacher.sees("контрольная, вес 9")
    marks = await Mark.all().select_related("column").order_by("id")
    assert [(m.value, m.column.form, m.column.weight) for m in marks] == [("4", "test", 9), ("3", "test", 9)]
    assert {m.column_id for m in marks} == {marks[0].column_id}


@pytest.mark.row("E3", "works", "stale", "ru")
async def test_a_correction_edits_what_mother_read_and_leaves_history(algebra_teacher: Talker, mother: Talker) -> None:
    await puts(algebra_teacher, "Ветрова М.", "5")
    await mother.hears("Алгебра: 5")
    old = [data for data in algebra_teacher.button_data if data.startswith("jfix:")][-1]
    await algebra_teacher.presses("Исправить")
    await algebra_teacher.presses("4")
    algebra_teacher.sees("Ветрова Мария: 4", "Исправлено: 4")
    await mother.hears("Алгебра: 4", "исправлено, было 5", "Средний балл: 5 → 4")
    await algebra_teacher.forges(old)
    algebra_teacher.sees("было 5, стало 4")
    revision = await MarkRevision.get()
    assert (revision.version, revision.value, revision.form) == (1, "5", "answer")


@pytest.mark.row("E3", "works", "stale", "ru")
async def test_a_mark_is_taken_back_once(algebra_teacher: Talker, mother: Talker) -> None:
    await puts(algebra_teacher, "Ветрова М.", "2")
    await mother.hears("Алгебра: 2")
    old = [data for data in algebra_teacher.button_data if data.startswith("jrem:")][-1]
    await algebra_teacher.presses("Убрать")
    algebra_teacher.sees("Оценка убрана")
    assert "Исправить" not in algebra_teacher.buttons
    await mother.hears("оценка 2", "убрана")
    await algebra_teacher.forges(old)
    algebra_teacher.sees("стало убрано")
    assert await MarkRevision.all().count() == 1
    await algebra_teacher.presses("К уроку")
    algebra_teacher.sees("Пока ничего не отмечено")


@pytest.mark.row("E3", "stale")
async def test_two_presses_of_one_value_put_one_mark(algebra_teacher: Talker, mother: Talker) -> None:
    await opens_the_lesson(algebra_teacher)
    await algebra_teacher.presses("Оценка")
    await algebra_teacher.presses("Ветрова М.")
    screen = algebra_teacher.button_data
    five, four = ([data for data in screen if data.startswith("jput:") and data.endswith(end)][-1] for end in "54")
    await algebra_teacher.forges(five)
    await algebra_teacher.forges(five)
    algebra_teacher.sees("Поставлено: 5")
    await algebra_teacher.forges(four)
    algebra_teacher.sees("Поставлено: 5")
    assert await Mark.all().count() == 1
    assert len(await mother.heard()) == 1
    await algebra_teacher.presses("Следующий ученик")
    await algebra_teacher.forges(five)
    algebra_teacher.sees("С тех пор всё поменялось")
    assert await Mark.all().count() == 1


@pytest.mark.row("E3", "works", "ru")
async def test_a_seven_on_a_five_point_scale_is_refused_and_a_typed_word_is_understood(algebra_teacher: Talker) -> None:
    await opens_the_lesson(algebra_teacher)
    await algebra_teacher.presses("Оценка")
    await algebra_teacher.presses("Ветрова М.")
    await algebra_teacher.says("7")
    algebra_teacher.sees("«7» здесь не ставят", "от 1 до 5")
    assert not await Mark.exists()
    await algebra_teacher.says("Пятёрка")
    algebra_teacher.sees("Ветрова Мария: 5")
    await algebra_teacher.presses("Комментарий")
    await algebra_teacher.says("Молодец")
    algebra_teacher.sees("«Молодец»")
    await algebra_teacher.presses("Комментарий")
    await algebra_teacher.says("-")
    algebra_teacher.does_not_see("Молодец")


@pytest.mark.row("E3", "stranger")
async def test_others_learn_nothing_from_any_button(
    algebra_teacher: Talker, history_teacher: Talker, mother: Talker, stranger: Talker, rig: Rig
) -> None:
    await puts(algebra_teacher, "Ветрова М.", "2")
    await algebra_teacher.presses("К уроку")
    await algebra_teacher.presses("Оценка")
    await algebra_teacher.presses("Шилов Е.")
    mark = await Mark.get()
    course = rig.school.courses["7Б", "Алгебра"]
    forged = [
        f"jles:{course}:20261123:1",
        f"jgrid:{course}:20261123:1::0:0",
        f"jform:{course}:20261123:1:answer:2",
        f"jmark:{course}:20261123:1:{mark.enrolment_id}:answer:2",
        f"jtop:{course}:20261123:1",
        f"jcls:{rig.school.classes['7Б']}:20261123",
        f"jcard:{mark.id}",
        f"jfix:{mark.id}:1",
        f"jto:{mark.id}:1:5",
        f"jmcom:{mark.id}:1",
        f"jrem:{mark.id}:1",
        next(data for data in algebra_teacher.button_data if data.startswith("jput:")),
        next(data for data in algebra_teacher.button_data if data.startswith("jcom:")),
    ]
    await stranger.says("/start")
    for nosy in (history_teacher, mother, stranger):
        for data in forged:
            await nosy.forges(data)
            nosy.does_not_see("Ветрова М", "Мария", "Шилов", "Алгебра", ": 2")
            of_draft = data.startswith(("jput:", "jcom:"))
            assert ("всё поменялось" if of_draft else "недоступно") in nosy.toast
    father = await rig.linked("father")
    for data in forged[:-2]:
        await father.forges(data.replace(f":{course}:", ":999999:").replace(f":{mark.id}", ":999999"))
        assert father.toast == "Это вам недоступно. Если так быть не должно, спросите школу."
    await mark.refresh_from_db()
    assert (mark.value, mark.version) == ("2", 1)


async def test_a_lesson_that_the_timetable_does_not_have_is_nobodys(algebra_teacher: Talker, rig: Rig) -> None:
    course = rig.school.courses["7Б", "Алгебра"]
    for data in (f"jles:{course}:20261123:2", f"jles:{course}:20260722:1", f"jgrid:{course}:20261123:1:nonsense:2:0"):
        await algebra_teacher.forges(data)
        algebra_teacher.sees("недоступно")


async def test_a_mark_is_not_put_at_a_lesson_ahead(algebra_teacher: Talker, rig: Rig) -> None:
    course, masha = rig.school.courses["7Б", "Алгебра"], rig.school.enrolments["masha"]
    await algebra_teacher.presses("Журнал")
    await algebra_teacher.presses("24.11 ›")
    await algebra_teacher.presses("2. 7 «Б» Алгебра")
    assert "Оценка" not in algebra_teacher.buttons
    await algebra_teacher.forges(f"jmark:{course}:20261124:2:{masha}:answer:2")
    await algebra_teacher.presses("5")
    algebra_teacher.sees("ещё впереди")
    assert not await Mark.exists()


async def test_the_class_teacher_opens_every_subject_of_the_class(class_teacher: Talker, mother: Talker) -> None:
    await class_teacher.presses("Журнал")
    class_teacher.sees("3. 7 «Б» Русский язык", "Мой класс: 7 «Б»")
    class_teacher.does_not_see("Алгебра")
    await class_teacher.presses("Мой класс: 7 «Б»")
    await class_teacher.presses("1. 7 «Б» Алгебра")
    await class_teacher.presses("Оценка")
    await class_teacher.presses("Ветрова М.")
    await class_teacher.presses("4")
    await mother.hears("Алгебра: 4")


async def test_a_topic_is_written_and_its_length_is_watched(algebra_teacher: Talker) -> None:
    await opens_the_lesson(algebra_teacher)
    await algebra_teacher.presses("Тема")
    await algebra_teacher.says("т" * 301)
    algebra_teacher.sees("Слишком длинная тема")
    await algebra_teacher.says("Дроби <i>и</i> проценты")
    algebra_teacher.sees("Тема: Дроби <i>и</i> проценты")


@pytest.mark.row("E3", "works", "en")
async def test_a_teacher_who_reads_english(rig: Rig, mother: Talker) -> None:
    teacher = await rig.linked("algebra_teacher", "en")
    await teacher.presses("Journal")
    teacher.sees("Monday, 23 November", "▶ 1. 7 «Б» Алгебра")
    await teacher.presses("1. 7 «Б» Алгебра")
    teacher.sees("lesson 1", "Nothing is entered yet")
    await teacher.presses("Mark")
    teacher.sees("A mark for whom?", "weight 2")
    await teacher.presses("Ветрова М.")
    await teacher.says("seven")
    teacher.sees("is no mark here", "from 1 to 5")
    await teacher.says("five")
    teacher.sees("Ветрова Мария: 5", "Correct", "Take back", "Next pupil")
    await mother.hears("Алгебра: 5")
    await teacher.presses("Take back")
    teacher.sees("The mark is taken back")
