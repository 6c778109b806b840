"""The office on PostgreSQL: trust with a last day, forgetting, tickets, final marks, lists, a move, the new year."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from delivery.tell import Tell
from school.children import Right
from school.clock import MovableClock
from storage.database import transaction
from storage.models import Chat, Enrolment, FinalMark, Leaving, LinkedAccount, Look, Notice, Person, Trust, Visit
from storage.once import OnceInDatabase
from storage.repositories.chats import ChatsInDatabase
from storage.repositories.children import ChildrenInDatabase
from storage.repositories.imports import ImportsInDatabase
from storage.repositories.imports.reading import read_school
from storage.repositories.lessons.journal import JournalInDatabase
from storage.repositories.marks.finals import FinalBookInDatabase
from storage.repositories.notices import NoticesInDatabase
from storage.repositories.office.years import YearsInDatabase
from storage.repositories.own_data import OwnDataInDatabase
from storage.repositories.own_data.leaving import LeavingsInDatabase
from storage.repositories.preferences import PreferencesInDatabase
from storage.repositories.trust import LookKeeping, TrustInDatabase
from storage.repositories.visits import VisitListenersInDatabase
from tests.rig.small_school import BOT_ID, NOW, TODAY, SmallSchool, build_small_school, link_chat
from usecases.asker import Asker
from usecases.diary import OpenDiary
from usecases.imports import ImportSchool
from usecases.marks.finals import PutFinalMark, ShowFinals
from usecases.office.years import PlanYear
from usecases.ports.journal import LessonAt
from usecases.ports.school_book import VisitRow
from usecases.trust.end import EndTrustInTime
from usecases.trust.show import ShowTrust
from usecases.visits import TellPasses

pytestmark = pytest.mark.usefixtures("opened")


async def asker(school: SmallSchool, clock: MovableClock, who: str, number: int) -> Asker:
    await link_chat(school, who, number, "ru", NOW)
    return await ChatsInDatabase(BOT_ID, clock, "Europe/Moscow").asker(number, language="ru", inbox_id=None)


async def test_trust_ends_with_its_day_and_who_looked_is_kept() -> None:
    school, clock = await build_small_school(), MovableClock(NOW)
    mother, granny = await asker(school, clock, "mother", 1), await asker(school, clock, "grandmother", 2)
    book, children, masha = TrustInDatabase(clock), ChildrenInDatabase(clock), school.people["masha"]
    await book.give(granny.people[0].id, masha, mother.people[0].id, [Right.DIARY], NOW, TODAY)
    open_diary = OpenDiary(children, ChatsInDatabase(BOT_ID, clock, "Europe/Moscow"))
    for _ in range(2):
        assert (await open_diary(granny, masha)).child.trusted
    assert await Look.all().count() == 1
    show = ShowTrust(children, book, clock)
    page = await show.looks(mother, granny.people[0].id)
    assert [(one.child, one.on, one.what) for one in page.looks] == [(masha, TODAY, Right.DIARY)]
    clock.move_to(NOW + timedelta(days=1))
    assert await children.all_of(granny) == ()
    end = EndTrustInTime(book, transaction, Tell(NoticesInDatabase(), clock), clock)
    assert (await end(), await end()) == (1, 0)
    assert await Trust.filter(ended_at=None).count() == 0
    assert await Notice.filter(kind="messages").count() == 2
    clock.move_to(NOW + timedelta(days=400))
    assert await LookKeeping(clock).purge() == 1


async def test_who_asks_to_be_forgotten_comes_back_or_is_erased() -> None:
    school, clock = await build_small_school(), MovableClock(NOW)
    mother = await asker(school, clock, "mother", 1)
    leavings, ends = LeavingsInDatabase(), NOW + timedelta(days=3)
    for _ in range(2):
        assert await leavings.part(mother.chat_id, NOW, ends) == ends
    assert not await LinkedAccount.filter(ended_at=None).exists()
    chats = ChatsInDatabase(BOT_ID, clock, "Europe/Moscow")
    assert (await chats.asker(1, language="ru", inbox_id=None)).erased_at == ends
    assert await leavings.take_back(mother.chat_id)
    assert not await leavings.take_back(mother.chat_id)
    assert (await chats.asker(1, language="ru", inbox_id=None)).person_ids == mother.person_ids
    await leavings.part(mother.chat_id, NOW, ends)
    assert await leavings.due(NOW) == {}
    due = await leavings.due(ends)
    assert due == {mother.chat_id: list(mother.person_ids)}
    async with transaction():
        counts = await OwnDataInDatabase().erase(mother.chat_id, due[mother.chat_id], ends)
    assert counts["diaries"] == 1
    assert not await Chat.filter(id=mother.chat_id).exists()
    assert not await Leaving.exists()


async def test_a_final_mark_is_put_changed_and_told() -> None:
    school, clock = await build_small_school(), MovableClock(NOW)
    teacher, mother = await asker(school, clock, "algebra_teacher", 1), await asker(school, clock, "mother", 2)
    show = ShowFinals(JournalInDatabase(), FinalBookInDatabase(), clock)
    put = PutFinalMark(show, FinalBookInDatabase(), OnceInDatabase(), Tell(NoticesInDatabase(), clock), clock)
    at, enrolment = LessonAt(school.courses["7Б", "Алгебра"], TODAY, 1), school.enrolments["masha"]
    period = school.periods["2 четверть"]
    await put(teacher, at, enrolment, period, 0, "4")
    await put(teacher, at, enrolment, period, 1, "5")
    final = await FinalMark.get()
    assert (final.value, final.version) == ("5", 2)
    [told] = await Notice.filter(chat_id=mother.chat_id, kind="finals")
    assert [item["value"] for item in told.payload["items"]] == ["5"]  # type: ignore[index,call-overload,union-attr]


async def test_lists_are_updated_somebody_moves_and_the_turnstile_is_told() -> None:
    school, clock = await build_small_school(), MovableClock(NOW)
    mother = await asker(school, clock, "mother", 1)
    masha, preferences = school.people["masha"], PreferencesInDatabase()
    await preferences.put_about(mother.chat_id, masha, "news:visits", "at_once")
    clock.move_to(NOW + timedelta(hours=1))
    tell = TellPasses(VisitListenersInDatabase(), Tell(NoticesInDatabase(), clock), clock)
    take, whole = ImportSchool(ImportsInDatabase(), transaction, clock, tell), await read_school(school.school)
    keys = {who: str((await Person.get(id=school.people[who])).key) for who in ("masha", "olya")}
    third = next(one.name for one in whole.classes if one.name.grade == 3)
    people = [replace(one, school_class=third) if one.key == keys["olya"] else one for one in whole.people]
    minutes = 8 * 60 + 40
    book = replace(whole, people=tuple(people), visits=(VisitRow(keys["masha"], TODAY, minutes, None, ("lunch",)),))
    found = await take.preview(book)
    assert len(found.moved) == 1
    assert not await Visit.exists(), "a look changes nothing"
    done = await take(book)
    assert done.moved == 1
    row = await Enrolment.get(child_id=school.people["olya"], until=None)
    assert row.school_class_id == school.classes["3А"]
    assert await Notice.filter(chat_id=mother.chat_id, kind="visits", state="new").count() == 1
    await take(book)
    assert await Notice.filter(kind="visits").count() == 1


async def test_the_school_begins_its_next_year() -> None:
    school, clock = await build_small_school(), MovableClock(datetime(2027, 6, 15, 9, tzinfo=UTC))
    plan = PlanYear(YearsInDatabase(), clock)
    wanted = await plan(school.school, ninth=True)
    async with transaction():
        await plan.begin(wanted)
    assert await Enrolment.filter(child_id=school.people["masha"], school_class__grade=8).exists()
