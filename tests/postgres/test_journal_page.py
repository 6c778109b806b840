"""The journal page on PostgreSQL: the grid is read, two who type into one cell meet, a repeated request is one deed."""

import asyncio
from datetime import timedelta

import pytest

from app.deeds import Parts, use_cases
from delivery.tell import Tell
from school.clock import MovableClock
from school.journal_page import CellChangedSince
from storage.models import Mark, PageDeed, PageSession, Person, StaffRole
from storage.once import OnceInDatabase
from storage.repositories.chats import ChatsInDatabase
from storage.repositories.children import ChildrenInDatabase
from storage.repositories.journal_page import PageKeeping
from storage.repositories.notices import NoticesInDatabase
from tests.rig.living import SECRET
from tests.rig.small_school import BOT_ID, NOW, build_small_school, link_chat
from usecases.journal_page.show import ColumnKey
from usecases.journal_page.write import CellWish

TODAY_COLUMN = ColumnKey.read("2026-11-23.1.answer.2")


@pytest.mark.usefixtures("opened")
async def test_two_teachers_one_cell_and_a_repeat() -> None:
    school, clock = await build_small_school(), MovableClock(NOW)
    head = await Person.create(school_id=school.school, key="H", surname="Горин", given="Лев")
    await StaffRole.create(person_id=head.id, role="head")
    school.people["head"] = head.id
    chats = ChatsInDatabase(BOT_ID, clock, "Europe/Moscow")
    askers = {}
    for number, who in enumerate(("algebra_teacher", "class_teacher", "head"), start=1):
        await link_chat(school, who, number, "ru", NOW)
        askers[who] = await chats.asker(number, language="ru", inbox_id=None)
    parts = Parts(
        chats=chats,
        children=ChildrenInDatabase(clock),
        clock=clock,
        once=OnceInDatabase(),
        tell=Tell(NoticesInDatabase(), clock),
        secret=SECRET.encode(),
        bot_id=BOT_ID,
        public_url="https://diary.example",
    )
    deeds, course = use_cases(parts), school.courses["7Б", "Алгебра"]

    def wish(who: str, typed: str) -> CellWish:
        return CellWish(course, school.enrolments[who], TODAY_COLUMN, [typed], "late", [], 0)

    both = (askers["algebra_teacher"], askers["class_teacher"])
    for who in ("masha", "olya", "dima", "kirill"):
        done = await asyncio.gather(
            *(deeds["write_cell"](asker, wish(who, typed)) for asker, typed in zip(both, "54", strict=True)),
            return_exceptions=True,
        )
        assert [type(one) for one in done if one is not None] == [CellChangedSince]
    assert await Mark.all().count() == 4
    way = await deeds["open_journal_page"](both[0])
    token = await deeds["enter_journal_page"](way.address.rpartition("/")[2])
    signed = await deeds["know_browser"](token, busy=True)
    repeated = [
        deeds["once_on_page"](signed.session_id, "a" * 32, lambda: deeds["write_cell"](both[0], wish("vera", "3")))
        for _ in range(4)
    ]
    assert await asyncio.gather(*repeated) == [None] * 4
    assert (await Mark.all().count(), await PageDeed.all().count()) == (5, 1)
    page = await deeds["show_journal_grid"](askers["head"], course)
    assert [row.cells[TODAY_COLUMN].marks[0].record.value for row in page.rows if row.average] == [
        mark.value for mark in await Mark.all().order_by("id")
    ]
    assert page.pulse == await deeds["feel_pulse"](askers["head"], course)
    assert not page.of.writable
    clock.move(timedelta(days=30))
    assert await PageKeeping(clock).purge() > 0
    assert (await PageSession.all().count(), await PageDeed.all().count()) == (0, 0)
