"""A teacher sets dots, puts the mark they waited for, prolongs and closes them (E3, E4)."""

import pytest

from storage.models import Dot, Event, Mark
from tests.rig.living import Rig
from tests.rig.people import Talker


async def begins_a_dot(teacher: Talker, *pupils: str) -> None:
    await teacher.presses("Журнал")
    await teacher.presses("1. 7 «Б» Алгебра")
    await teacher.presses("Точка")
    await teacher.presses(pupils[0])
    for pupil in pupils[1:]:
        await teacher.presses("+ ещё ученик")
        await teacher.presses(pupil)
        await teacher.presses("Готово")


async def sets_a_dot(teacher: Talker, pupil: str = "Ветрова М.") -> None:
    await begins_a_dot(teacher, pupil)
    await teacher.presses("Поставить точку")


def button(teacher: Talker, prefix: str) -> str:
    return [data for data in teacher.button_data if data.startswith(prefix)][-1]


@pytest.mark.row("E4", "works", "ru")
async def test_a_dot_takes_five_taps_and_mother_hears_it(algebra_teacher: Talker, mother: Talker) -> None:
    await begins_a_dot(algebra_teacher, "Ветрова М.")
    algebra_teacher.sees("Точка: Ветрова Мария", "долг, ответ на уроке", "Срок: вторник, 24 ноября", "станет оценкой 2")
    algebra_teacher.sees("✓ долг", "✓ 24.11", "25.11", "26.11", "✓ Станет 2", "Исчезнет")
    await algebra_teacher.presses("Поставить точку")
    algebra_teacher.sees("Ветрова Мария: точка", "Точка поставлена", "Поставить оценку", "Продлить", "Закрыть")
    await mother.hears("Алгебра", "точка", "долг", "24 ноября", "станет оценкой 2")
    await algebra_teacher.presses("К уроку")
    algebra_teacher.sees("Ветрова М.: долг, ответ на уроке, до 24.11", "● Ветрова М., до 24.11")


@pytest.mark.row("E3", "works", "ru")
async def test_everything_about_a_dot_can_be_chosen(algebra_teacher: Talker) -> None:
    await begins_a_dot(algebra_teacher, "Ветрова М.", "Шилов Е.")
    algebra_teacher.sees("Точка: Ветрова Мария, Шилов Егор")
    await algebra_teacher.presses("пересдать")
    await algebra_teacher.presses("За что")
    await algebra_teacher.presses("контрольная")
    await algebra_teacher.presses("Исчезнет")
    await algebra_teacher.presses("Другой день")
    await algebra_teacher.says("до 4 декабря")
    algebra_teacher.sees("пересдать, контрольная", "Срок: пятница, 4 декабря", "просто исчезнет", "✓ 04.12")
    await algebra_teacher.presses("Комментарий")
    await algebra_teacher.says("Принесите <b>тетрадь</b> 📗")
    algebra_teacher.sees("Принесите <b>тетрадь</b> 📗")
    await algebra_teacher.presses("Поставить точку")
    algebra_teacher.sees("Поставлено 2 точки", "Шилов Е.: пересдать, контрольная, до 04.12")
    dots = await Dot.all().order_by("id")
    assert {(d.kind, d.form, str(d.due_on), d.turns_into) for d in dots} == {("retake", "test", "2026-12-04", None)}
    assert len(dots) == 2


@pytest.mark.row("E3", "works", "ru")
async def test_a_wrong_day_is_refused_in_words(algebra_teacher: Talker) -> None:
    await begins_a_dot(algebra_teacher, "Ветрова М.")
    await algebra_teacher.presses("Другой день")
    for typed, answer in (
        ("20.11", "уже прошёл"),
        ("вчера", "уже прошёл"),
        ("1.06.2027", "после конца учебного года"),
        ("31.11", "Не понял, какой это день"),
        ("ы" * 4000, "Не понял, какой это день"),
    ):
        await algebra_teacher.says(typed)
        algebra_teacher.sees(answer)
    await algebra_teacher.says("в пятницу")
    algebra_teacher.sees("Срок: пятница, 27 ноября")
    await algebra_teacher.says("слова вместо кнопки")
    algebra_teacher.sees("Точка: Ветрова Мария", "Поставить точку")


@pytest.mark.row("E4", "works", "ru")
async def test_the_answer_becomes_a_mark_and_is_told_once(algebra_teacher: Talker, mother: Talker) -> None:
    await sets_a_dot(algebra_teacher)
    await mother.hears("точка")
    await algebra_teacher.presses("Поставить оценку")
    algebra_teacher.sees("Ветрова Мария закрывает точку")
    await algebra_teacher.says("9")
    algebra_teacher.sees("от 1 до 5")
    await algebra_teacher.presses("4")
    algebra_teacher.sees("Ветрова Мария: 4", "ответ на уроке, вес 2", "Поставлено: 4")
    told = await mother.heard()
    assert len(told) == 1
    assert "точка стала оценкой 4" in told[0]
    assert "Средний балл: 4" in told[0]
    dot, mark = await Dot.get(), await Mark.get()
    assert (dot.state, dot.mark_id) == ("turned", mark.id)
    assert not await Event.exists(kind="MarkPosted")
    await algebra_teacher.presses("К уроку")
    algebra_teacher.does_not_see("● Ветрова")


@pytest.mark.row("E4", "works", "stale", "ru")
async def test_a_dot_is_prolonged_forward_only_and_old_buttons_do_no_harm(
    algebra_teacher: Talker, mother: Talker
) -> None:
    await sets_a_dot(algebra_teacher)
    await mother.hears("точка")
    close, mark = button(algebra_teacher, "jdend:"), button(algebra_teacher, "jdmark:")
    await algebra_teacher.presses("Продлить")
    algebra_teacher.sees("точка до 24 ноября", "25.11", "26.11", "30.11")
    await algebra_teacher.says("сегодня")
    algebra_teacher.sees("только вперёд")
    await algebra_teacher.presses("26.11")
    algebra_teacher.sees("до 26 ноября", "Новый срок")
    await mother.hears("срок точки перенесён", "Новый срок: четверг, 26 ноября", "Был: вторник, 24 ноября")
    for old in (close, mark):
        await algebra_teacher.forges(old)
        algebra_teacher.sees("она открыта, но запись другая")
    assert (await Dot.get()).state == "open"


@pytest.mark.row("E4", "works", "stale", "ru")
async def test_a_dot_is_closed_once(algebra_teacher: Talker, mother: Talker) -> None:
    await sets_a_dot(algebra_teacher)
    await mother.hears("точка")
    close, mark = button(algebra_teacher, "jdend:"), button(algebra_teacher, "jdmark:")
    await algebra_teacher.presses("Закрыть")
    algebra_teacher.sees("Точка закрыта")
    assert "Поставить оценку" not in algebra_teacher.buttons
    await mother.hears("точка закрыта")
    for old in (close, mark):
        await algebra_teacher.forges(old)
        algebra_teacher.sees("её закрыли")
    assert await Event.filter(kind="DotClosed").count() == 1


@pytest.mark.row("E4", "stale")
@pytest.mark.row("E3", "stale")
async def test_two_presses_set_one_dot(algebra_teacher: Talker, mother: Talker) -> None:
    await begins_a_dot(algebra_teacher, "Ветрова М.")
    save = button(algebra_teacher, "jdset:")
    await algebra_teacher.forges(save)
    await algebra_teacher.forges(save)
    algebra_teacher.sees("Точка поставлена")
    assert await Dot.all().count() == 1
    assert len(await mother.heard()) == 1
    await algebra_teacher.presses("Меню")
    await algebra_teacher.forges(save)
    algebra_teacher.sees("всё поменялось")
    assert await Dot.all().count() == 1


@pytest.mark.row("E4", "stranger")
async def test_others_learn_nothing_of_a_dot(
    algebra_teacher: Talker, history_teacher: Talker, mother: Talker, stranger: Talker, rig: Rig
) -> None:
    await sets_a_dot(algebra_teacher)
    await mother.hears("точка")
    await algebra_teacher.presses("Меню")
    await begins_a_dot(algebra_teacher, "Шилов Е.")
    dot, course = await Dot.get(), rig.school.courses["7Б", "Алгебра"]
    draft = button(algebra_teacher, "jdset:").partition(":")[2]
    of_dot = [f"jd{deed}:{dot.id}:20261123:1" for deed in ("card",)]
    of_dot += [f"jd{deed}:{dot.id}:20261123:1:1" for deed in ("mark", "long", "end")]
    of_dot += [f"jdturn:{dot.id}:20261123:1:1:5", f"jdto:{dot.id}:20261123:1:1:20261130"]
    of_draft = [f"jdset:{draft}", f"jdraft:{draft}", f"jdgrid:{draft}:0", f"jdwho:{draft}:1", f"jdask:{draft}:due"]
    await stranger.says("/start")
    for nosy in (history_teacher, mother, stranger):
        for data in [f"jdot:{course}:20261123:1", *of_dot, *of_draft]:
            await nosy.forges(data)
            assert ("всё поменялось" if data in of_draft else "недоступно") in nosy.toast, data
    father = await rig.linked("father")
    for data in of_dot:
        await father.forges(data.replace(f":{dot.id}:", ":999999:", 1))
        assert "недоступно" in father.toast
    await dot.refresh_from_db()
    assert (dot.state, dot.version, await Dot.all().count()) == ("open", 1, 1)


@pytest.mark.row("E4", "works", "en")
@pytest.mark.row("E3", "works", "en")
async def test_a_teacher_who_reads_english(rig: Rig) -> None:
    teacher, father = await rig.linked("algebra_teacher", "en"), await rig.linked("father", "en")
    await teacher.presses("Journal")
    await teacher.presses("1. 7 «Б» Алгебра")
    await teacher.presses("Dot")
    await teacher.presses("Ветрова М.")
    teacher.sees("A dot: Ветрова Мария", "Due: Tuesday, 24 November", "it turns into 2", "Disappears")
    await teacher.presses("Another day")
    await teacher.says("on Friday")
    teacher.sees("Friday, 27 November")
    await teacher.presses("Set the dot")
    teacher.sees("The dot is set", "Put the mark", "Prolong", "Close")
    await father.hears("Алгебра", "27 November")
    await teacher.presses("Prolong")
    await teacher.says("30.11")
    teacher.sees("due 30 November")
    await teacher.presses("Close")
    teacher.sees("The dot is closed")
    await father.hears("the dot is closed")
