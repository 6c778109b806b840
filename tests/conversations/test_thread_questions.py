"""A question about a mark, a dot, a task opens a thread with its context filled in (D7)."""

from datetime import date

import pytest

from storage.models import Homework, Person, Thread
from tests.conversations.forging import other_family
from tests.conversations.thread_steps import opens
from tests.rig.living import Rig
from tests.rig.people import Talker
from tests.rig.small_school import TODAY
from tests.rig.written import Written


async def asks(rig: Rig, talker: Talker, kind: str, about: int, label: str) -> None:
    card = {"mark": "mark", "dot": "dot", "homework": "task"}[kind]
    await talker.forges(f"{card}:{rig.school.people['masha']}:{about}")
    await talker.presses(label)


@pytest.mark.row("D7", "works", "stale", "ru")
async def test_why_this_mark(rig: Rig, mother: Talker, algebra_teacher: Talker) -> None:
    mark = await Written(rig.school).mark(value="3", comment="<i>мало</i>")
    await asks(rig, mother, "mark", mark.id, "Спросить")
    mother.sees("Кому: Орлова Елена Викторовна", "О чём: Оценка 3, Алгебра, 20 ноября", "Напишите сообщение")
    await mother.says("За что <b>тройка</b>? 😢")
    mother.sees("Отправлено: Орлова Елена Викторовна")
    await algebra_teacher.hears("Оценка 3, Алгебра, 20 ноября", "О ребёнке: Мария В.", "За что <b>тройка</b>? 😢")
    await algebra_teacher.replies("тройка", "Ошибка в знаке")
    await mother.hears("Оценка 3, Алгебра, 20 ноября", "Ошибка в знаке")
    await asks(rig, mother, "mark", mark.id, "Спросить")
    mother.sees("Оценка 3, Алгебра, 20 ноября", "Ошибка в знаке", "Ответить")
    assert await Thread.all().count() == 1, "one thread for each thing"
    await opens(algebra_teacher, "Оценка 3")
    algebra_teacher.sees("О ребёнке: Мария В.", "Здесь: Ветрова А. С.")


@pytest.mark.row("D7", "works", "en")
async def test_questions_in_english(rig: Rig) -> None:
    father, teacher = await rig.linked("father", "en"), await rig.linked("algebra_teacher", "en")
    written = Written(rig.school)
    mark = await written.mark(value="pass", scale="pass_fail")
    dot, task = await written.dot(), await written.homework(due=date(2026, 11, 24))
    for kind, row, told in (
        ("mark", mark, "Mark pass, Алгебра, 20 November"),
        ("dot", dot, "Dot, Алгебра, due 30 November"),
        ("homework", task, "Homework, Алгебра, for 24 November"),
    ):
        await asks(rig, father, kind, row.id, "Ask")
        father.sees("To: Орлова Елена Викторовна", f"About: {told}")
        await father.says(f"What of the {kind}?")
        await teacher.hears(told, "About: Мария В.", f"What of the {kind}?")
    assert await Thread.all().count() == 3


@pytest.mark.row("D7", "works", "ru")
async def test_a_dot_and_a_task_have_their_questions(rig: Rig, mother: Talker, algebra_teacher: Talker) -> None:
    written = Written(rig.school)
    dot, task = await written.dot(), await written.homework(due=date(2026, 11, 24))
    await asks(rig, mother, "dot", dot.id, "Спросить")
    mother.sees("О чём: Точка, Алгебра, срок 30 ноября")
    await mother.says("Когда пересдача?")
    await algebra_teacher.hears("Точка, Алгебра, срок 30 ноября", "Когда пересдача?")
    await asks(rig, mother, "homework", task.id, "Спросить")
    mother.sees("О чём: Задание, Алгебра, на 24 ноября")
    await mother.sends_file("v.ogg", b"OggS", kind="voice")
    mother.sees("Отправлено")
    lesson = await written.lesson("История", TODAY, 2)
    await mother.forges(f"ask:lesson:{lesson.id}:{rig.school.people['masha']}")
    mother.sees("Кому: Сомов Юрий Ильич", "О чём: Урок, История, 23 ноября")


@pytest.mark.row("D7", "works", "ru")
async def test_each_family_asks_about_the_same_task_on_its_own(
    rig: Rig, mother: Talker, olyas_father: Talker, algebra_teacher: Talker
) -> None:
    task = await Written(rig.school).homework(due=date(2026, 11, 24))
    await asks(rig, mother, "homework", task.id, "Спросить")
    await mother.says("Какой номер?")
    await olyas_father.forges(f"task:{rig.school.people['olya']}:{task.id}")
    await olyas_father.presses("Спросить")
    olyas_father.sees("Напишите сообщение")
    olyas_father.does_not_see("Какой номер?")
    await olyas_father.says("А в тетради?")
    await algebra_teacher.hears("О ребёнке: Ольга Г.", "А в тетради?")
    assert await Thread.all().count() == 2


@pytest.mark.row("D7", "works", "ru")
async def test_the_teacher_who_wrote_it_has_left(rig: Rig, mother: Talker, class_teacher: Talker) -> None:
    """Then the class teacher is asked."""
    mark = await Written(rig.school).mark()
    await Person.filter(id=rig.school.people["algebra_teacher"]).update(archived_at=rig.clock.now())
    await asks(rig, mother, "mark", mark.id, "Спросить")
    mother.sees("Кому: Белова Нина Олеговна")
    await mother.says("Кого спросить?")
    await class_teacher.hears("Оценка 5, Алгебра", "Кого спросить?")


@pytest.mark.row("D7", "stale", "ru")
async def test_what_is_asked_about_is_gone_meanwhile(rig: Rig, mother: Talker) -> None:
    task = await Written(rig.school).homework(due=date(2026, 11, 24))
    await asks(rig, mother, "homework", task.id, "Спросить")
    await Homework.filter(id=task.id).delete()
    await mother.says("Какой номер?")
    mother.sees("недоступно")
    await mother.forges(f"ask:homework:{task.id}:{rig.school.people['masha']}")
    assert "недоступно" in mother.toast
    assert not await Thread.exists()


@pytest.mark.row("D7", "stranger")
async def test_nobody_asks_about_anothers_child(rig: Rig, mother: Talker, stranger: Talker) -> None:
    written, people = Written(rig.school), rig.school.people
    mark, dot, task = await written.mark(), await written.dot(), await written.homework()
    vanyas_father = await other_family(rig)
    await stranger.says("/start")
    for nosy, child in ((vanyas_father, "masha"), (vanyas_father, "vanya"), (stranger, "masha"), (mother, "petya")):
        for kind, row in (("mark", mark), ("dot", dot), ("homework", task)):
            await nosy.forges(f"ask:{kind}:{row.id}:{people[child]}")
            said = nosy.toast
            await nosy.forges(f"ask:{kind}:999999:{people[child]}")
            assert nosy.toast == said
            nosy.does_not_see("Орлова", "Алгебра")
    await mother.forges(f"ask:nothing:1:{people['masha']}")
    assert "недоступно" in mother.toast
    assert not await Thread.exists()
