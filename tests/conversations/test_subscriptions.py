"""A calendar subscription by a secret link (B18): the link is made in the chat and fetched over real HTTP."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import icalendar
import pytest
import vobject
from aiohttp import ClientSession, web
from aiohttp.test_utils import TestServer

from bot.subscription_callbacks import (
    CloseSubscription,
    HoldPart,
    MakeSubscription,
    OpenSubscription,
    RenewSubscription,
)
from storage.models import CalendarLink, Guardianship, LinkedAccount, Meeting, MeetingClass
from tests.rig.living import Rig, living
from tests.rig.people import Talker
from tests.rig.small_school import TODAY, SmallSchool
from tests.rig.written import Written
from web.calendars import MOST, PATH, CalendarPage
from web.server import make_web

ADDRESS = "https://diary.example"
FOREIGN = "Этого ребёнка в вашем дневнике нет"
MOSCOW = ZoneInfo("Europe/Moscow")


@dataclass(frozen=True)
class Fetched:
    status: int
    body: bytes
    etag: str
    cache: str

    @property
    def events(self) -> dict[str, icalendar.Event]:
        """By title; the file must open in both libraries."""
        assert vobject.readOne(self.body.decode()) is not None
        found = icalendar.Calendar.from_ical(self.body)
        return {str(event["summary"]): event for event in found.walk("VEVENT")}


@dataclass
class Phone:
    """A calendar that fetches what stands in the chat, from a server of its own."""

    server: TestServer

    async def fetches(self, address: str, **headers: str) -> Fetched:
        assert address.startswith(ADDRESS)
        url = self.server.make_url(address.removeprefix(ADDRESS))
        async with ClientSession() as session, session.get(url, headers=headers) as answer:
            body = await answer.read()
            named = answer.headers
            return Fetched(answer.status, body, named.get("ETag", ""), named.get("Cache-Control", ""))


@pytest.fixture
async def rig(template: tuple[Path, SmallSchool], tmp_path: Path) -> AsyncIterator[Rig]:
    async with living(*template, tmp_path, public_url=ADDRESS) as made:
        yield made


@pytest.fixture
async def phone(rig: Rig) -> AsyncIterator[Phone]:
    async with serving(rig) as server:
        yield Phone(server)


@asynccontextmanager
async def serving(rig: Rig) -> AsyncIterator[TestServer]:
    page = CalendarPage(rig.product.use_cases["read_calendar"], 42, rig.clock)
    app: web.Application = make_web({}, pages={PATH: page})
    server = TestServer(app)
    await server.start_server()
    try:
        yield server
    finally:
        await server.close()


@pytest.fixture
def masha(rig: Rig) -> int:
    return rig.school.people["masha"]


@pytest.fixture
def written(rig: Rig) -> Written:
    return Written(rig.school)


async def meeting(rig: Rig) -> None:
    starts = datetime(2026, 11, 26, 18, 0, tzinfo=MOSCOW)
    row = await Meeting.create(
        school_id=rig.school.school,
        called_by_id=rig.school.people["class_teacher"],
        starts_at=starts,
        ends_at=starts + timedelta(hours=1),
        place="кабинет 31",
        agenda="Итоги четверти",
        whole_school=False,
        called_at=rig.clock.now(),
        timed_at=rig.clock.now(),
    )
    await MeetingClass.create(meeting_id=row.id, school_class_id=rig.school.classes["7Б"])


async def link(talker: Talker, child: int) -> str:
    """Makes the link as a person does and reads it from the screen."""
    await talker.forges(MakeSubscription(child).pack())
    return next(line for line in talker.screen.splitlines() if line.startswith(ADDRESS))


async def link_id(child: int) -> int:
    return (await CalendarLink.get(child_id=child, revoked_at=None)).id


@pytest.mark.row("B18", "works", "ru")
async def test_the_diary_stands_in_the_calendar(
    rig: Rig, mother: Talker, masha: int, phone: Phone, written: Written
) -> None:
    await written.homework("Алгебра", "№ 345; запятая, <b> и 🎈", due=date(2026, 11, 24))
    await written.homework("История", "", nothing=True)
    await written.dot("Алгебра")
    await written.lesson("История", TODAY, 2, state="cancelled")
    await meeting(rig)
    await mother.forges(OpenSubscription(masha).pack())
    mother.sees("Мария · календарь в телефоне", "Сделать ссылку")
    await mother.presses("Сделать ссылку")
    mother.sees("Кто знает ссылку, тот видит календарь", "✓ Уроки", "✓ Сроки точек", "Ссылка готова")
    address = next(line for line in mother.screen.splitlines() if line.startswith(ADDRESS))
    file = await phone.fetches(address)
    assert (file.status, file.cache) == (200, "private, max-age=600")
    calendar = icalendar.Calendar.from_ical(file.body)
    assert calendar["x-wr-calname"] == "Мария: школа"
    assert calendar["refresh-interval"].dt == timedelta(hours=1)
    assert [zone["tzid"] for zone in calendar.walk("VTIMEZONE")] == ["Europe/Moscow"]
    algebra = file.events["Алгебра"]
    assert algebra["dtstart"].params["TZID"] == "Europe/Moscow"
    assert str(algebra["location"]) == "31"
    assert file.events["История: отменён"]["status"] == "CANCELLED"
    assert file.events["ДЗ, Алгебра: № 345; запятая, <b> и 🎈"]["dtstart"].dt == date(2026, 11, 24)
    assert any(name.startswith("● Точка, Алгебра: долг") for name in file.events)
    gathering = next(event for event in file.events.values() if str(event["uid"]).startswith("meeting-"))
    assert gathering["dtstart"].dt == datetime(2026, 11, 26, 18, 0, tzinfo=MOSCOW)
    assert not [name for name in file.events if name.startswith("ДЗ, История")]


@pytest.mark.row("B18", "works", "ru")
async def test_entries_keep_their_names_and_phones_hear_not_modified(
    mother: Talker, masha: int, phone: Phone, written: Written, rig: Rig
) -> None:
    address = await link(mother, masha)
    first = await phone.fetches(address)
    await rig.passes(minutes=30)
    again = await phone.fetches(address, **{"If-None-Match": first.etag})
    assert (again.status, again.body, again.etag) == (304, b"", first.etag)
    await written.lesson("Алгебра", TODAY, 1, room="12")
    changed = await phone.fetches(address, **{"If-None-Match": first.etag})
    assert changed.status == 200
    assert changed.etag != first.etag

    def names(file: Fetched) -> set[str]:
        found = icalendar.Calendar.from_ical(file.body)
        every = [str(event["uid"]) for event in found.walk("VEVENT")]
        assert len(every) == len(set(every))
        return set(every)

    assert names(first) == names(changed)
    assert b"LOCATION:12" in changed.body
    assert b"LOCATION:12" not in first.body


@pytest.mark.row("B18", "works", "ru")
async def test_the_family_chooses_what_the_calendar_holds(
    mother: Talker, masha: int, phone: Phone, written: Written
) -> None:
    await written.homework("Алгебра", "№ 345")
    address = await link(mother, masha)
    await mother.presses("✓ Уроки")
    mother.sees("[Уроки]", "[✓ Задания]")
    titles = (await phone.fetches(address)).events
    assert "Алгебра" not in titles
    assert any(title.startswith("ДЗ, Алгебра") for title in titles)
    for label in ("✓ Задания", "✓ Собрания", "✓ Сроки точек"):
        await mother.presses(label)
    assert (await phone.fetches(address)).events == {}
    await mother.presses("Уроки")
    assert "Алгебра" in (await phone.fetches(address)).events


@pytest.mark.row("B18", "stale")
async def test_a_new_link_closes_the_old_one_and_old_buttons_do_nothing(
    mother: Talker, masha: int, phone: Phone
) -> None:
    first = await link(mother, masha)
    await mother.says("/menu")
    assert await link(mother, masha) == first, "a second press makes no other link"
    old = await link_id(masha)
    await mother.presses("Новая ссылка")
    second = next(line for line in mother.screen.splitlines() if line.startswith(ADDRESS))
    assert second != first
    assert (await phone.fetches(first)).status == 404
    assert (await phone.fetches(second)).status == 200
    for button in (RenewSubscription(masha, old), HoldPart(masha, old, "dots", False)):
        await mother.says("/menu")
        await mother.forges(button.pack())
        mother.sees("Откройте заново")
    await mother.says("/menu")
    await mother.forges(HoldPart(masha, await link_id(masha), "marks", True).pack())
    mother.sees("Откройте заново")
    await mother.forges(OpenSubscription(masha).pack())
    await mother.presses("Закрыть ссылку")
    mother.sees("Закрыть ссылку? В календаре ничего не останется.")
    await mother.presses("Да, закрыть")
    mother.sees("Ссылка закрыта", "Сделать ссылку")
    gone = await phone.fetches(second)
    never = await phone.fetches(f"{ADDRESS}/calendar/1-{'0' * 32}.ics")
    assert (gone.status, gone.body) == (never.status, never.body) == (404, never.body)


@pytest.mark.row("B18", "stranger")
async def test_who_may_no_longer_see_the_child_fetches_an_empty_calendar(
    rig: Rig, mother: Talker, masha: int, phone: Phone
) -> None:
    address = await link(mother, masha)
    person = rig.school.people["mother"]
    await Guardianship.filter(adult_id=person, child_id=masha).update(until=date(2026, 11, 1))
    file = await phone.fetches(address)
    assert (file.status, file.events) == (200, {})
    assert "Мария" not in file.body.decode()
    await Guardianship.filter(adult_id=person, child_id=masha).update(until=None)
    assert (await phone.fetches(address)).events
    await LinkedAccount.filter(person_id=person).update(ended_at=rig.clock.now())
    assert (await phone.fetches(address)).events == {}


@pytest.mark.row("B18", "stranger")
async def test_strangers_make_no_links_and_guess_none(
    rig: Rig, mother: Talker, olyas_father: Talker, stranger: Talker, masha: int, phone: Phone
) -> None:
    address = await link(mother, masha)
    number = await link_id(masha)
    buttons = (OpenSubscription(masha), MakeSubscription(masha), RenewSubscription(masha, number))
    for button in (*buttons, CloseSubscription(masha, number, sure=True), HoldPart(masha, number, "dots", False)):
        for somebody in (olyas_father, stranger):
            await somebody.forges(button.pack())
            somebody.does_not_see("Мария", ADDRESS)
        olyas_father.sees(FOREIGN)
    assert await CalendarLink.all().count() == 1
    olya = rig.school.people["olya"]
    await olyas_father.forges(RenewSubscription(olya, number).pack())
    olyas_father.sees("Откройте заново")
    assert (await phone.fetches(address)).status == 200
    for wrong in (f"{number}-", f"{number + 1}-{address[-36:-4]}", "²-x", "9" * 40, f"{number}"):
        assert (await phone.fetches(f"{ADDRESS}/calendar/{wrong}.ics")).status == 404


async def test_who_asks_too_often_is_told_to_wait(rig: Rig, mother: Talker, masha: int, phone: Phone) -> None:
    address = await link(mother, masha)
    assert {(await phone.fetches(address)).status for _ in range(MOST)} == {200}
    assert (await phone.fetches(address)).status == 429
    rig.clock.move_to(rig.clock.now() + timedelta(minutes=1))
    assert (await phone.fetches(address)).status == 200


@pytest.mark.row("B18", "en")
async def test_the_calendar_in_english(father: Talker, masha: int, phone: Phone, written: Written) -> None:
    await written.homework("Алгебра", "Ex. 5")
    await father.says("/menu")
    await father.presses("More…")
    await father.presses("📅 To the phone")
    await father.presses("Show Мария")
    father.sees("phone calendar", "Press “Make a link”")
    address = await link(father, masha)
    father.sees("Whoever knows the link sees the calendar", "✓ Dot deadlines")
    file = await phone.fetches(address)
    assert "Homework, Алгебра: Ex. 5" in file.events
    assert icalendar.Calendar.from_ical(file.body)["x-wr-calname"] == "Мария: school"


async def test_two_links_of_two_parents_are_apart(mother: Talker, father: Talker, masha: int, phone: Phone) -> None:
    hers, his = await link(mother, masha), await link(father, masha)
    assert hers != his
    await father.presses("Close the link")
    await father.presses("Yes, close it")
    assert (await phone.fetches(his)).status == 404
    assert (await phone.fetches(hers)).status == 200


@pytest.mark.row("B18", "works", "ru")
async def test_where_nobody_reaches_the_server_the_screen_says_so(
    template: tuple[Path, SmallSchool], tmp_path: Path
) -> None:
    async with living(*template, tmp_path) as closed:
        mother = await closed.linked("mother")
        child = closed.school.people["masha"]
        await mother.forges(OpenSubscription(child).pack())
        mother.sees("календари пока не включены")
        mother.does_not_see("Сделать ссылку")
        await mother.forges(MakeSubscription(child).pack())
        mother.sees("Календари в этой школе пока не включены")
        assert not await CalendarLink.exists()
