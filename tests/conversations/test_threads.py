"""People of the school write to each other: whom, the first words, an answer by replying (D5)."""

import pytest

from storage.models import Thread, ThreadMessage
from tests.rig.living import Rig
from tests.rig.people import Talker


async def writes_to(talker: Talker, whom: str, text: str) -> None:
    """Through the menu and the search."""
    await talker.says("/menu")
    await talker.presses("Сообщения")
    await talker.presses("Написать")
    await talker.says(whom)
    await talker.presses(whom.split()[0] if whom[0].isupper() else talker.buttons[0])
    await talker.says(text)


@pytest.mark.row("D5", "works", "ru")
@pytest.mark.row("C6", "works", "ru")
async def test_a_mother_asks_the_maths_teacher_and_reads_the_answer(
    rig: Rig, mother: Talker, algebra_teacher: Talker
) -> None:
    await mother.presses("Сообщения")
    mother.sees("Пока тихо")
    await mother.presses("Написать")
    mother.sees("Кому написать?", "Учителя (", "Администрация (1)", "Родители (")
    await mother.says("математичка")
    mother.sees("Нашлись", "Орлова Е. В.: учитель: Алгебра, Физика")
    await mother.presses("Орлова")
    mother.sees("Кому: Орлова Елена Викторовна, учитель: Алгебра, Физика", "Напишите сообщение")
    await mother.says("Маша заболела, что <b>задали</b>? 🤒")
    mother.sees("Отправлено: Орлова Елена Викторовна")
    await algebra_teacher.hears(
        "Ветрова Анна Сергеевна, родитель: 3 «А», 7 «Б»", "О ребёнке: Мария В.", "<b>задали</b>"
    )
    await algebra_teacher.replies("Маша заболела", "№ 345. Выздоравливайте!")
    algebra_teacher.sees("Отправлено: Ветрова Анна Сергеевна")
    await mother.hears("Орлова Елена Викторовна, учитель: Алгебра, Физика", "№ 345. Выздоравливайте!")
    await mother.replies("№ 345", "Спасибо!")
    await algebra_teacher.hears("Спасибо!")
    assert await Thread.all().count() == 1
    assert [row.text for row in await ThreadMessage.all().order_by("id")][1:] == ["№ 345. Выздоравливайте!", "Спасибо!"]
    await mother.says("/messages")
    mother.sees("Сообщения", "Орлова Е. В.", "вы: Спасибо!")
    await mother.presses("Орлова Е. В.")
    mother.sees(
        "Вы, 23 ноября", "№ 345", "Спасибо!", "Доставлено", "Ответить", "Участники", "Без звука", "Пожаловаться"
    )
    await algebra_teacher.presses("Переписка")
    algebra_teacher.sees("О ребёнке: Мария В.", "Спасибо!")
    await mother.says("/messages")
    await mother.presses("Орлова Е. В.")
    mother.sees("Прочитано")
