"""Who hears of a child: exactly the chats that may see it, each once."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from delivery.kinds import Mode, NoticeKind
from delivery.notices import Recipient
from delivery.quiet import QuietHours
from school.events import Event
from storage.models import Chat, Enrolment, FollowedChild, Guardianship, LinkedAccount, Person, Preference
from storage.repositories.notices import NoticesInDatabase
from storage.repositories.notices.links import links
from tests.delivery.samples import assigned, posted
from tests.rig.small_school import NOW, TODAY, SmallSchool, link_chat

LATER = NOW + timedelta(minutes=1)
MOTHER, FATHER, OLYAS_FATHER = 500, 501, 502


async def linked(school: SmallSchool) -> dict[str, int]:
    """Chats of three adults, by name."""
    who = {"mother": MOTHER, "father": FATHER, "olyas_father": OLYAS_FATHER}
    return {name: await link_chat(school, name, external_id, "ru", NOW) for name, external_id in who.items()}


async def hearing(event: Event) -> dict[int, Recipient]:
    found = (await NoticesInDatabase().audience(event, 0, 1000)).recipients
    assert len({to.chat_id for to in found}) == len(found), "somebody hears it twice"
    return {to.chat_id: to for to in found}


async def may_hear(chat_id: int, children: Sequence[int], now: datetime) -> bool:
    """Of any of the children."""
    return any(not link.hidden for link in await links(children, now, [chat_id]))


def of_masha(school: SmallSchool, **said: Any) -> Event:
    return posted(school_id=school.school, child_id=school.people["masha"], **{"happened_at": LATER, **said})


def of_7b(school: SmallSchool) -> Event:
    return assigned(school_id=school.school, class_id=school.classes["7Б"], happened_at=LATER)


async def test_both_parents_hear_of_their_child_and_nobody_else(school: SmallSchool) -> None:
    chats = await linked(school)
    found = await hearing(of_masha(school))
    assert set(found) == {chats["mother"], chats["father"]}
    assert found[chats["mother"]].children == (school.people["masha"],)
    assert found[chats["mother"]].person_id == school.people["mother"]


async def test_news_of_a_class_goes_to_the_families_of_the_class(school: SmallSchool) -> None:
    chats = await linked(school)
    found = await hearing(of_7b(school))
    assert set(found) == set(chats.values())
    assert found[chats["mother"]].children == (school.people["masha"],), "Петя learns elsewhere"
    assert found[chats["olyas_father"]].children == (school.people["olya"],)


async def test_twins_in_one_class_are_one_message(school: SmallSchool) -> None:
    chats = await linked(school)
    await Guardianship.create(
        adult_id=school.people["mother"], child_id=school.people["vera"], kind="mother", since=date(2026, 9, 1)
    )
    found = await hearing(of_7b(school))
    assert set(found[chats["mother"]].children) == {school.people["masha"], school.people["vera"]}


async def test_a_pupil_hears_of_itself_from_fourteen_on(school: SmallSchool) -> None:
    chat_id = await link_chat(school, "masha", 600, "ru", NOW)
    masha = Person.filter(id=school.people["masha"])
    for born, hears in ((TODAY.replace(year=2012), True), (TODAY.replace(year=2012, month=12), False), (None, False)):
        await masha.update(birth_date=born)
        assert (chat_id in await hearing(of_masha(school))) is hears, born


async def test_parents_hear_until_eighteen_and_never_of_an_archived_pupil(school: SmallSchool) -> None:
    chats = await linked(school)
    masha = Person.filter(id=school.people["masha"])
    await masha.update(birth_date=TODAY.replace(year=2008))
    assert await hearing(of_masha(school)) == {}
    assert not await may_hear(chats["mother"], [school.people["masha"]], NOW)
    await masha.update(birth_date=TODAY.replace(year=2008) + timedelta(days=1))
    assert len(await hearing(of_masha(school))) == 2
    await masha.update(archived_at=NOW)
    assert await hearing(of_masha(school)) == {}


async def test_two_accounts_in_one_chat_hear_once(school: SmallSchool) -> None:
    chats = await linked(school)
    await LinkedAccount.filter(chat_id=chats["father"]).update(chat_id=chats["mother"])
    assert set(await hearing(of_masha(school))) == {chats["mother"]}


async def test_one_adult_in_two_chats_hears_in_both(school: SmallSchool) -> None:
    chats = await linked(school)
    second = await link_chat(school, "mother", 700, "ru", NOW)
    assert set(await hearing(of_masha(school))) == {chats["mother"], chats["father"], second}


async def test_guardianship_is_asked_for_the_day(school: SmallSchool) -> None:
    chats = await linked(school)
    tie = Guardianship.filter(adult_id=school.people["father"], child_id=school.people["masha"])
    for since, until, hears in (
        (date(2026, 9, 1), TODAY - timedelta(days=1), False),
        (date(2026, 9, 1), TODAY, True),
        (date(2026, 9, 1), date(2027, 5, 31), True),
        (TODAY + timedelta(days=1), None, False),
    ):
        await tie.update(since=since, until=until)
        assert (chats["father"] in await hearing(of_masha(school))) is hears, (since, until)
        assert await may_hear(chats["father"], [school.people["masha"]], NOW) is hears


async def test_an_ended_link_an_archived_adult_and_a_hidden_child_hear_nothing(school: SmallSchool) -> None:
    chats, masha = await linked(school), school.people["masha"]
    await LinkedAccount.filter(chat_id=chats["father"]).update(ended_at=NOW)
    assert set(await hearing(of_masha(school))) == {chats["mother"]}
    await LinkedAccount.filter(chat_id=chats["father"]).update(ended_at=None)
    await Person.filter(id=school.people["father"]).update(archived_at=NOW)
    assert set(await hearing(of_masha(school))) == {chats["mother"]}
    await FollowedChild.filter(chat_id=chats["mother"], child_id=masha).update(hidden=True)
    assert await hearing(of_masha(school)) == {}
    assert not await may_hear(chats["mother"], [masha], NOW)
    assert await may_hear(chats["mother"], [masha, school.people["petya"]], NOW), "of the other one it may"


async def test_a_group_is_no_place_for_marks(school: SmallSchool) -> None:
    chats = await linked(school)
    await Chat.filter(id=chats["mother"]).update(kind="group")
    assert chats["mother"] not in await hearing(of_masha(school))


async def test_what_happened_before_the_link_is_known_already(school: SmallSchool) -> None:
    """The first link is quiet (C9)."""
    await linked(school)
    assert await hearing(of_masha(school, happened_at=NOW - timedelta(seconds=1))) == {}
    assert len(await hearing(of_masha(school, happened_at=NOW))) == 2


async def test_a_child_that_came_later_counts_from_the_link(school: SmallSchool) -> None:
    """Nobody opened its card yet, so no row says since when it is followed."""
    chats = await linked(school)
    await FollowedChild.all().delete()
    assert await hearing(of_masha(school, happened_at=NOW - timedelta(seconds=1))) == {}
    assert chats["mother"] in await hearing(of_masha(school))


async def test_a_pupil_who_left_the_class_does_not_hear_of_it(school: SmallSchool) -> None:
    chats = await linked(school)
    await Enrolment.filter(id=school.enrolments["olya"]).update(until=TODAY)
    assert chats["olyas_father"] not in await hearing(of_7b(school))


async def test_wishes_and_zones_are_those_of_the_chat(school: SmallSchool) -> None:
    chats = await linked(school)
    await Chat.filter(id=chats["mother"]).update(zone="Asia/Vladivostok")
    for name, value in (("quiet", "off"), ("news:marks", "evening"), ("dots:days_before", "3")):
        await Preference.create(chat_id=chats["mother"], name=name, value=value)
    await Preference.create(chat_id=chats["father"], name="quiet", value="nonsense")
    found = await hearing(of_masha(school))
    hers, his = found[chats["mother"]], found[chats["father"]]
    assert (hers.zone.key, his.zone.key) == ("Asia/Vladivostok", "Europe/Moscow")
    assert (hers.wishes.quiet, hers.wishes.modes[NoticeKind.MARKS], hers.wishes.dot_days) == (None, Mode.EVENING, 3)
    assert isinstance(his.wishes.quiet, QuietHours)


async def test_an_event_without_anybody_to_hear_it(school: SmallSchool) -> None:
    assert await hearing(of_masha(school)) == {}
    assert await hearing(of_7b(school)) == {}
    assert await hearing(replace(of_7b(school), class_id=999)) == {}
