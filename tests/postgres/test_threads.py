"""Threads on PostgreSQL: the questions in plain SQL, written and read through the same deeds."""

import pytest

from app.engine import build_engine
from app.settings import Settings
from school.clock import MovableClock
from school.threads import Group
from storage.models import Notice
from storage.repositories.chats import ChatsInDatabase
from storage.repositories.notices.claimed import claimed
from storage.repositories.notices.concern import why_not_told
from tests.rig.small_school import BOT_ID, NOW, build_small_school, link_chat
from usecases.threads.say import Written

SECRET = b"s" * 32


@pytest.mark.usefixtures("opened")
async def test_a_mother_and_a_teacher_write_to_each_other(url: str) -> None:
    school, clock = await build_small_school(), MovableClock(NOW)
    for number, who in ((500, "mother"), (600, "algebra_teacher")):
        await link_chat(school, who, number, "ru", NOW)
    chats = ChatsInDatabase(BOT_ID, clock, "Europe/Moscow")
    mother, teacher = [await chats.asker(number, language="ru", inbox_id=None) for number in (500, 600)]
    settings = Settings(_env_file=None, bot_token=f"{BOT_ID}:x", database_url=url)  # type: ignore[call-arg, arg-type]
    deeds = build_engine(settings, clock, SECRET).use_cases
    for reading in ("show_day", "show_week", "show_marks", "show_progress", "show_absences"):
        assert await deeds[reading](mother, school.people["masha"]), reading
    assert await deeds["show_kept"](mother)
    people = await deeds["show_people"](mother)
    assert {it.one.name.surname for it in people.of(Group.TEACHERS)} == {"Орлова", "Сомов", "Белова", "Тихая"}
    message_id = await deeds["start_thread"](mother, school.people["algebra_teacher"], Written("Добрый день!"))
    thread_id = (await deeds["show_sent"](mother, message_id)).place.thread.id
    notices = await claimed([row.id for row in await Notice.filter(chat_id=teacher.chat_id)], NOW)
    assert await why_not_told([(notice, NOW) for notice in notices]) == {}
    listed = await deeds["show_threads"](teacher)
    assert [(it.id, it.unread, it.last_text) for it in listed.threads] == [(thread_id, 1, "Добрый день!")]
    assert await deeds["start_thread"](mother, school.people["algebra_teacher"], Written("Ещё")) > message_id
    page = await deeds["show_thread"](teacher, thread_id)
    assert [said.text for said in page.messages] == ["Добрый день!", "Ещё"]
    await deeds["leave_thread"](teacher, thread_id)
    assert await why_not_told([(notice, NOW) for notice in notices]) != {}
