"""Hours of staff: a message outside of them comes in the morning, and the sender knows (D5)."""

import pytest

from storage.models import Chat, Preference
from tests.conversations.thread_steps import begins, chooses, opens
from tests.rig.living import Rig
from tests.rig.people import Talker


@pytest.mark.row("D5", "works", "ru")
async def test_a_message_of_the_evening_comes_in_the_morning(rig: Rig, mother: Talker, algebra_teacher: Talker) -> None:
    await rig.until_local(23, 19, 30)
    await algebra_teacher.heard()
    await chooses(mother, "Орлова")
    mother.sees("Сейчас не рабочие часы: сообщение дойдёт 24 ноября, 8:00")
    await mother.says("Не спится мне")
    mother.sees("Отправлено: Орлова", "дойдёт 24 ноября, 8:00")
    await opens(mother, "Орлова")
    mother.sees("🕗 Дойдёт 24 ноября, 8:00")
    await rig.until_local(24, 7, 59)
    await algebra_teacher.hears_nothing()
    await rig.until_local(24, 8)
    await algebra_teacher.hears("Не спится мне")
    await opens(mother, "Орлова")
    mother.sees("Доставлено")


@pytest.mark.row("D5", "works", "en")
async def test_on_saturday_it_waits_for_monday(rig: Rig, algebra_teacher: Talker) -> None:
    father = await rig.linked("father", "en")
    await rig.until_local(28, 12)
    await algebra_teacher.heard()
    await father.forges(f"thp:{rig.school.people['algebra_teacher']}")
    father.sees("It is out of working hours: the message arrives 30 November, 8:00")
    await father.says("Hello")
    father.sees("it arrives 30 November, 8:00")
    await rig.until_local(30, 8)
    await algebra_teacher.hears("Hello")


@pytest.mark.row("D5", "works", "ru")
async def test_a_family_hears_a_teacher_in_the_evening_but_not_at_night(
    rig: Rig, mother: Talker, algebra_teacher: Talker
) -> None:
    await begins(mother)
    await rig.until_local(23, 20)
    await mother.heard()
    await algebra_teacher.replies("Добрый день!", "Отвечаю поздно")
    await mother.hears("Отвечаю поздно")
    await rig.until_local(23, 23)
    await algebra_teacher.replies("Добрый день!", "Отвечаю ночью")
    await mother.hears_nothing()
    await rig.until_local(24, 7)
    await mother.hears("Отвечаю ночью")


@pytest.mark.row("D5", "works", "ru")
async def test_a_teacher_chooses_hours(rig: Rig, mother: Talker, algebra_teacher: Talker) -> None:
    await algebra_teacher.says("/messages")
    await algebra_teacher.presses("Мои часы")
    algebra_teacher.sees("Сейчас: по будням, 8:00–18:00", "✓ по будням, 8:00–18:00", "с понедельника по субботу")
    await algebra_teacher.presses("по будням, 8:00–20:00")
    algebra_teacher.sees("Сохранено", "Сейчас: по будням, 8:00–20:00")
    await algebra_teacher.presses("Другие часы")
    for typed in ("ой", "18:00-9:00", "25-26"):
        await algebra_teacher.says(typed)
        algebra_teacher.sees("Не понял часы")
    await algebra_teacher.sends_file("v.ogg", b"OggS", kind="voice")
    algebra_teacher.sees("Напишите часы для будней")
    await algebra_teacher.says("с 10 до 12:30")
    algebra_teacher.sees("Сейчас: по будням, 10:00–12:30", "✓ Другие часы")
    await chooses(mother, "Орлова")
    mother.sees("дойдёт 23 ноября, 10:00")
    await algebra_teacher.forges("thhset:0:0:0")
    algebra_teacher.sees("Сейчас: в любое время")
    await mother.says("Доброе утро")
    await algebra_teacher.hears("Доброе утро")


@pytest.mark.row("D5", "stranger")
async def test_families_have_no_such_hours(mother: Talker) -> None:
    await mother.says("/messages")
    mother.does_not_see("Мои часы")
    for data in ("thhours", "thhown", "thhset:12345:480:1080"):
        await mother.forges(data)
        assert "недоступно" in mother.toast


@pytest.mark.row("C6", "works", "stale", "ru")
async def test_who_switched_messages_off_finds_them_in_the_list(
    rig: Rig, mother: Talker, algebra_teacher: Talker
) -> None:
    await begins(mother)
    await mother.forges("newsat:messages:off")
    mother.sees("Сообщения: не писать")
    await algebra_teacher.replies("Добрый день!", "Тихий ответ")
    await mother.hears_nothing()
    await mother.says("/messages")
    mother.sees("🔵", "Тихий ответ")
    chat = await Chat.get(external_id=mother.id)
    assert await Preference.filter(chat_id=chat.id, name="news:messages", value="off").exists()
