"""Pushes about meetings: the evening before, an hour before, edits and answers, silence after a cancellation (C4)."""

import pytest

from storage.models import Enrolment, Event, Guardianship, Meeting, Notice
from tests.conversations.meeting_steps import calls
from tests.rig.living import Rig
from tests.rig.people import Talker


@pytest.mark.row("C4", "works", "ru")
async def test_reminders_come_the_evening_before_and_an_hour_before_once(
    class_teacher: Talker, mother: Talker, rig: Rig
) -> None:
    await calls(class_teacher)
    await mother.hears("Вас зовут")
    await rig.until_local(25, 17, 30)
    await mother.hears_nothing()
    await rig.until_local(25, 18, 30)
    await mother.hears("Напоминаю о собрании", "четверг, 26 ноября, 18:00–19:30", "Кабинет 31", "[Приду]")
    await rig.until_local(26, 16, 30)
    await mother.hears_nothing()
    await rig.until_local(26, 17, 30)
    await mother.hears("Скоро собрание: начало в 18:00", "Кабинет 31")
    await rig.until_local(27, 12)
    await mother.hears_nothing()
    assert await Event.filter(kind="MeetingSoon").count() == 2


@pytest.mark.row("C4", "works", "en")
async def test_who_cannot_come_hears_of_changes_only(
    class_teacher: Talker, mother: Talker, father: Talker, rig: Rig
) -> None:
    await calls(class_teacher)
    await mother.hears("Вас зовут")
    await father.hears("You are invited")
    await father.presses("I cannot")
    await rig.until_local(25, 19)
    await mother.hears("Напоминаю")
    await father.hears_nothing()
    await class_teacher.says("/menu")
    await class_teacher.presses("Созвать собрание")
    await class_teacher.presses("Открыть 26.11, 18:00")
    await class_teacher.presses("Изменить")
    await class_teacher.presses("Место")
    await class_teacher.says("Спортзал")
    await class_teacher.presses("Сохранить и сообщить")
    await father.hears("something changed", "Спортзал")
    await rig.until_local(26, 17, 30)
    await father.hears_nothing()
    await mother.hears("Спортзал")
    assert await Notice.filter(reason="not_needed", state="dropped").count() == 2


@pytest.mark.row("C4", "stale", "ru")
async def test_a_cancelled_meeting_is_reminded_of_no_more_even_if_the_reminder_waits(
    class_teacher: Talker, mother: Talker, rig: Rig
) -> None:
    await calls(class_teacher)
    await mother.hears("Вас зовут")
    rig.emulator.block("peremena_bot", mother.id)
    await rig.until_local(25, 18, 30)
    await _cancels(class_teacher)
    rig.emulator.unblock("peremena_bot", mother.id)
    await mother.says("/menu")
    told = await mother.heard()
    assert not [text for text in told if "Напоминаю" in text]
    await rig.until_local(27, 9)
    told = [seen.text for seen in mother.chat]
    assert len([text for text in told if "Собрание отменили" in text]) == 1
    assert not [text for text in told if "Скоро собрание" in text]


async def _cancels(teacher: Talker) -> None:
    await teacher.presses("Отменить собрание")
    await teacher.says("Карантин")


@pytest.mark.row("C4", "works", "ru")
async def test_a_change_edits_the_message_at_first_and_answers_it_later(
    class_teacher: Talker, mother: Talker, rig: Rig
) -> None:
    await calls(class_teacher)
    await mother.hears("Вас зовут")
    push = mother.chat[-1].id
    await rig.passes(minutes=5)
    await _moves(class_teacher, "18:30-20:00")
    await mother.hears("Собрание перенесли", "18:30–20:00", "Было: чт, 26 ноября, 18:00–19:30")
    assert mother.chat[-1].id == push
    await rig.passes(minutes=20)
    await _moves(class_teacher, "19:00-20:00")
    await mother.hears("Собрание перенесли", "19:00–20:00", "Было: чт, 26 ноября, 18:30")
    assert (mother.chat[-1].id > push, mother.chat[-1].reply_to) == (True, push)


async def _moves(teacher: Talker, time: str) -> None:
    await teacher.presses("Изменить")
    await teacher.presses("Время")
    await teacher.says(time)
    await teacher.presses("Сохранить и сообщить")


@pytest.mark.row("C4", "works", "ru")
async def test_what_was_changed_at_night_is_one_message_in_the_morning(
    class_teacher: Talker, mother: Talker, rig: Rig
) -> None:
    await rig.until_local(23, 23)
    await calls(class_teacher, day="26.11")
    await _moves(class_teacher, "19:00-20:00")
    await mother.hears_nothing()
    await rig.until_local(24, 7, 30)
    told = await mother.heard()
    assert len(told) == 1
    assert "Вас зовут" in told[0]
    assert "19:00–20:00" in told[0]
    await _moves(class_teacher, "18:00-20:00")


@pytest.mark.row("C4", "works", "ru")
async def test_a_meeting_called_and_dropped_at_night_wakes_nobody(
    class_teacher: Talker, mother: Talker, rig: Rig
) -> None:
    await rig.until_local(23, 23)
    await calls(class_teacher)
    await _cancels(class_teacher)
    await rig.until_local(24, 12)
    await mother.hears_nothing()


@pytest.mark.row("C4", "works", "ru")
async def test_a_moved_meeting_reminds_at_its_new_hours(class_teacher: Talker, mother: Talker, rig: Rig) -> None:
    await calls(class_teacher)
    await mother.hears("Вас зовут")
    await rig.until_local(25, 17, 30)
    await class_teacher.presses("Изменить")
    await class_teacher.presses("День")
    await class_teacher.says("30.11")
    await class_teacher.presses("Сохранить и сообщить")
    await mother.hears("Собрание перенесли", "понедельник, 30 ноября")
    await rig.until_local(29, 17, 30)
    await mother.hears_nothing()
    await rig.until_local(29, 18, 30)
    await mother.hears("Напоминаю", "понедельник, 30 ноября")


@pytest.mark.row("C4", "works", "ru")
async def test_a_meeting_called_after_its_hour_of_reminding_reminds_only_of_what_is_ahead(
    class_teacher: Talker, mother: Talker, rig: Rig
) -> None:
    await calls(class_teacher, day="сегодня", time="9:00-10:00")
    await mother.hears("Вас зовут")
    await rig.until_local(23, 10)
    await mother.hears_nothing()
    assert not await Event.filter(kind="MeetingSoon").exists()


@pytest.mark.row("C4", "works", "ru")
async def test_two_children_in_one_class_are_one_message(class_teacher: Talker, mother: Talker, rig: Rig) -> None:
    await Enrolment.filter(id=rig.school.enrolments["petya"]).update(school_class_id=rig.school.classes["7Б"])
    await calls(class_teacher)
    told = await mother.heard()
    assert len(told) == 1
    assert "Мария" in told[0].splitlines()[0]
    assert "Пётр" in told[0].splitlines()[0]
    await rig.until_local(25, 18, 30)
    assert len(await mother.heard()) == 1


@pytest.mark.row("C4", "stranger", "ru")
async def test_a_parent_who_lost_the_right_is_not_reminded(class_teacher: Talker, mother: Talker, rig: Rig) -> None:
    await calls(class_teacher)
    await mother.hears("Вас зовут")
    await Guardianship.filter(adult_id=rig.school.people["mother"], child_id=rig.school.people["masha"]).delete()
    await rig.until_local(25, 18, 30)
    await mother.hears_nothing()
    assert await Meeting.all().count() == 1
