"""A family tells the school that a child is away (D1)."""

import pytest

from storage.models import AbsenceNotice
from tests.rig.living import Rig
from tests.rig.people import Talker


@pytest.mark.row("D1", "works", "ru")
async def test_three_taps_from_the_menu_and_the_class_teacher_knows(
    mother: Talker, class_teacher: Talker, history_teacher: Talker, rig: Rig
) -> None:
    await mother.says("/menu")
    await mother.presses("🤒 Не придёт")
    mother.sees("Кто не придёт в школу?", "[Мария: сегодня]", "[Мария: завтра]", "[Пётр: сегодня]", "[📅 Мария]")
    await mother.presses("Мария: сегодня")
    mother.sees("Мария", "понедельник, 23 ноября. Почему?", "[🤒 Болеет]", "[🏥 К врачу]", "[🕘 Не весь день]")
    await mother.presses("🤒 Болеет")
    mother.sees("Отправлено в школу", "не придёт", "понедельник, 23 ноября", "Причина: болеет", "[✕ Отозвать]")
    mother.sees("Анна Сергеевна, 23 ноября, 8:20", "Классный руководитель получит это сразу")
    notice = await AbsenceNotice.get()
    assert (str(notice.first_on), str(notice.last_on), notice.reason) == ("2026-11-23", "2026-11-23", "ill")
    await class_teacher.hears("Ветрова Мария, 7 «Б»: не придёт", "понедельник, 23 ноября, болеет", "Анна Сергеевна")
    await history_teacher.hears("Ветрова Мария, 7 «Б»: не придёт")
    await class_teacher.presses("👁 Вижу")
    class_teacher.sees("Ветрова Мария", "В школе видели: Нина Олеговна", "Семья узнает")
    await mother.hears("В школе видели: Нина Олеговна, 23 ноября, 8:20")
