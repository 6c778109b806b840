"""How many questions the screens of messages ask of the database: a full class, twenty threads, a long thread."""

from datetime import timedelta

import pytest

from storage.models import Thread, ThreadMember, ThreadMessage
from storage.repositories.chats import ChatsInDatabase
from tests.rig.living import Rig
from tests.rig.people import Talker
from tests.rig.questions import MOST, full_class, questions
from tests.rig.small_school import BOT_ID
from usecases.asker import Asker


async def _fill(rig: Rig) -> Thread:
    """35 pupils with a parent each in 7Б; the algebra teacher writes with twenty of them, with one a hundred times."""
    school, now = rig.school, rig.clock.now()
    teacher = school.people["algebra_teacher"]
    await full_class(school, families=True)
    for number in range(20):
        adult = school.people[f"mother{number}"]
        child = school.people[f"pupil{number}"]
        thread = await Thread.create(
            school_id=school.school, child_id=child, created_by_id=adult, created_at=now, last_at=now
        )
        for person in (adult, teacher):
            await ThreadMember.create(thread_id=thread.id, person_id=person, joined_at=now)
        await ThreadMessage.create(thread_id=thread.id, author_id=adult, text="Да", sent_at=now)
    for number in range(100):
        at = now + timedelta(seconds=number)
        author = (adult, teacher)[number % 2]
        await ThreadMessage.create(thread_id=thread.id, author_id=author, text=f"{number}", sent_at=at)
    return thread


async def _asker(rig: Rig, talker: Talker) -> Asker:
    chats = ChatsInDatabase(BOT_ID, rig.clock, "Europe/Moscow")
    return await chats.asker(talker.id, language="ru", inbox_id=None)


@pytest.mark.row("D5", "works")
async def test_no_screen_asks_for_every_row(rig: Rig, algebra_teacher: Talker) -> None:
    thread, deeds = await _fill(rig), rig.product.use_cases
    last = (await ThreadMessage.filter(thread_id=thread.id).order_by("-id"))[0].id
    for name, values in (
        ("show_threads", ()),
        ("show_thread", (thread.id,)),
        ("show_thread", (thread.id, last - 10)),
        ("show_members", (thread.id,)),
        ("show_people", ()),
        ("show_people", (thread.id,)),
        ("show_beginning", (rig.school.people["mother"],)),
        ("show_reportable", (thread.id,)),
        ("show_sent", (last,)),
        ("show_hours", ()),
    ):
        with questions() as asked:
            await deeds[name](await _asker(rig, algebra_teacher), *values)
        assert 4 <= len(asked) <= MOST, "\n".join([f"{name} asks", *asked])


@pytest.mark.row("D5", "works", "ru")
async def test_a_full_class_is_leafed_through(rig: Rig, algebra_teacher: Talker) -> None:
    await _fill(rig)
    await algebra_teacher.says("/messages")
    assert sum("🔵" in label for label in algebra_teacher.buttons) == 6
    await algebra_teacher.presses("Раньше")
    assert sum("🔵" in label for label in algebra_teacher.buttons) == 6
    await algebra_teacher.forges("thr:99")
    assert "всё поменялось" in algebra_teacher.toast
    await algebra_teacher.forges("thw")
    algebra_teacher.sees("Ученики (35)", "Родители (32)")
    await algebra_teacher.presses("Ученики (")
    await algebra_teacher.presses("Дальше по списку")
    assert len([label for label in algebra_teacher.buttons if "ученик" in label]) == 8
