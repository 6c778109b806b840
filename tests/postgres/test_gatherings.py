"""Meetings and the event feed on PostgreSQL: who hears in portions, what is listed, reminders that lost their point."""

from datetime import timedelta

import pytest

from delivery.fanout import Spread
from delivery.notices import Reason
from delivery.tell import Tell
from school.clock import MovableClock
from school.events import MeetingCalled
from school.happenings import Entry, HappeningKind, Level
from school.meetings import Coming, Plan
from storage.database import transaction
from storage.models import Chat, Event, Notice
from storage.repositories.chats import ChatsInDatabase
from storage.repositories.children import ChildrenInDatabase
from storage.repositories.happenings.reading import HappeningsFromDatabase
from storage.repositories.happenings.writing import HappeningBookInDatabase
from storage.repositories.meetings.reading import MeetingsFromDatabase
from storage.repositories.meetings.sweeps import MeetingSweepsInDatabase
from storage.repositories.meetings.writing import MeetingBookInDatabase
from storage.repositories.notices import NoticesInDatabase, OutboxInDatabase
from tests.rig.small_school import BOT_ID, NOW, TODAY, build_small_school, link_chat
from usecases.asker import Asker
from usecases.meetings.call import said
from usecases.meetings.remind import RemindOfMeetings
from usecases.ports.happenings import Sieve

STARTS = NOW + timedelta(hours=30)


@pytest.mark.usefixtures("opened")
async def test_a_meeting_of_two_classes_is_told_once_to_a_family_of_both(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("delivery.tell.AT_ONCE", 1)
    monkeypatch.setattr("delivery.fanout.PORTION", 1)
    school, clock = await build_small_school(), MovableClock(NOW)
    for number, who in enumerate(("mother", "father", "olyas_father", "class_teacher"), start=1):
        await link_chat(school, who, number, "ru", NOW)
    book, store = MeetingBookInDatabase(clock), NoticesInDatabase()
    teacher = await _asker(4, clock)
    caller = await book.caller(teacher, NOW)
    both = tuple(school.classes.values())
    plan = Plan(STARTS, STARTS + timedelta(hours=1), "Зал")
    async with transaction():
        meeting_id = await book.call(caller, plan, caller.classes, whole_school=False, at=NOW)
        meeting = await book.one(teacher, meeting_id)
        await Tell(store, clock)(MeetingCalled(**{**said(meeting, NOW), "class_ids": both}))
    assert await Spread(store, transaction, clock)() == 3
    assert await Notice.filter(kind="meetings").count() == 3
    assert [one.id for one in await book.listed(caller, NOW, past=False, offset=0, limit=5)] == [meeting_id]
    await _reminds_only_who_may_come(clock, store, meeting_id)


async def _reminds_only_who_may_come(clock: MovableClock, store: NoticesInDatabase, meeting_id: int) -> None:
    mother = await _asker(1, clock)
    read = MeetingsFromDatabase(clock)
    child = next(one for one in await ChildrenInDatabase(clock).all_of(mother) if one.class_name.grade == 7)
    assert [one.id for one in await read.of_child(child, NOW, past=False, offset=0, limit=5)] == [meeting_id]
    await read.answer(meeting_id, await read.adults(mother, child), Coming.NO, NOW)
    await Notice.all().update(state="sent")
    clock.move_to(STARTS - timedelta(minutes=40))
    remind = RemindOfMeetings(MeetingSweepsInDatabase(), transaction, Tell(store, clock), clock)
    assert (await remind(), await remind()) == (1, 0)
    await Spread(store, transaction, clock)()
    outbox = OutboxInDatabase()
    assert await Event.filter(kind="MeetingSoon").count() == 1
    for claimed in await outbox.claim(clock.now(), 10):
        reason = await outbox.sending(claimed, clock.now())
        assert reason == (Reason.NOT_NEEDED if claimed.chat_id == mother.chat_id else None)


@pytest.mark.usefixtures("opened")
async def test_the_feed_is_sifted_and_followed() -> None:
    school, clock = await build_small_school(), MovableClock(NOW)
    for number, who in enumerate(("mother", "secretary"), start=1):
        await link_chat(school, who, number, "ru", NOW)
    book, feed = HappeningBookInDatabase(), HappeningsFromDatabase()
    publisher = await book.publisher(await _asker(2, clock))
    day, physics = TODAY + timedelta(days=1), school.subjects["Физика"]
    entry = Entry(HappeningKind.OLYMPIAD, Level.CITY, "Олимпиада", day, day, grade_from=7, subject_id=physics)
    number = await book.publish(publisher, entry, NOW)
    sieve = Sieve(HappeningKind.OLYMPIAD, physics, 7)
    assert [one.id for one in await feed.ahead(school.school, TODAY, sieve, offset=0, limit=5)] == [number]
    assert [one.name for one in await feed.subjects(school.school, TODAY)] == ["Физика"]
    assert len(await book.classes(school.school, entry.grades, TODAY)) == 1
    mother = await _asker(1, clock)
    child = (await ChildrenInDatabase(clock).all_of(mother))[0]
    for _ in range(2):
        await feed.follow(number, child, mother.person_ids, NOW)
    assert [one.child_id for one in await feed.wanted(TODAY)] == [child.id]


async def _asker(external_id: int, clock: MovableClock) -> Asker:
    assert await Chat.exists(external_id=external_id)
    return await ChatsInDatabase(BOT_ID, clock, "Europe/Moscow").asker(external_id, language="ru", inbox_id=None)
