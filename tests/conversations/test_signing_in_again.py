"""Signing in again: nothing that a person arranged is lost, and nobody else gets in by it (A16)."""

from datetime import timedelta

import pytest

from storage.models import Account, Chat, Consent, Enrolment, FollowedChild, LinkedAccount, Preference
from tests.conversations.access import agrees, is_linked, letter, temporary_password, types_login
from tests.rig.living import Rig
from tests.rig.people import Talker
from tests.rig.small_school import link_chat
from tests.rig.written import Written

OWN = "Синица-в-руках-7"


async def arranges(talker: Talker, rig: Rig, alias: str) -> int:
    """A name for Masha, quiet hours, evening news. The chat's id."""
    await talker.forges(f"kidname:{rig.school.people['masha']}")
    await talker.says(alias)
    chat = await Chat.get(external_id=talker.id)
    await Preference.update_or_create({"value": "evening"}, chat_id=chat.id, name="news:marks")
    return chat.id


async def leaves(talker: Talker, rig: Rig, who: str) -> None:
    await talker.forges(f"unlink:{rig.school.people[who]}:1")
    assert not await is_linked(talker)


async def kept(chat_id: int) -> list[tuple[str, str]]:
    return [(row.name, row.value) for row in await Preference.filter(chat_id=chat_id).order_by("name")]


@pytest.mark.row("A16", "works", "ru")
async def test_by_a_new_letter_everything_is_where_it_was(rig: Rig, mother: Talker) -> None:
    await Written(rig.school).mark(comment="За контрольную")
    petya = rig.school.people["petya"]
    chat_id = await arranges(mother, rig, "Машуля")
    await mother.forges(f"kidhide:{petya}")
    before = await kept(chat_id)
    assert ("news:marks", "evening") in before
    await leaves(mother, rig, "mother")
    await mother.says("/marks")
    mother.does_not_see("Алгебра")
    paper = await letter(rig, "mother", "masha")
    await mother.says(paper.code)
    mother.sees("Это письмо для вас?")
    await mother.presses("Да, это я")
    mother.sees("дневник привязан")
    assert await kept(chat_id) == before
    rows = {row.child_id: row for row in await FollowedChild.filter(chat_id=chat_id)}
    assert (rows[rig.school.people["masha"]].alias, rows[petya].hidden) == ("Машуля", True)
    await mother.says("/marks")
    mother.sees("Машуля", "Алгебра")
    assert await LinkedAccount.filter(chat_id=chat_id).count() == 2, "the history of links stays"


@pytest.mark.row("A16", "works", "en")
async def test_by_a_changed_password_in_english(rig: Rig) -> None:
    father = await rig.linked("father", "en")
    chat_id = await arranges(father, rig, "Mashulya")
    before = await kept(chat_id)
    await leaves(father, rig, "father")
    login, password = await temporary_password(rig, "father")
    await father.says("/start")
    await father.presses("Link the diary")
    await father.presses("Login and password")
    await father.says(login)
    await father.says(password)
    await father.says(OWN)
    await father.says(OWN)
    father.sees("the diary is linked")
    assert await kept(chat_id) == before
    await father.says("/children")
    father.sees("Mashulya")
    assert (await Chat.get(id=chat_id)).language == "en"


@pytest.mark.row("A16", "works", "ru")
async def test_a_new_password_does_not_cut_off_who_is_signed_in(rig: Rig, mother: Talker) -> None:
    """Credentials are asked for once: the chat stays tied until somebody unties it."""
    await temporary_password(rig, "mother")
    await mother.says("/children")
    mother.sees("Мария", "Пётр")
    await rig.passes(days=8)
    await mother.says("/children")
    mother.sees("Мария", "Пётр")
    assert (await Account.get(person_id=rig.school.people["mother"])).password_temporary


@pytest.mark.row("A16", "stale", "ru")
async def test_the_earlier_password_and_the_used_letter_open_nothing(rig: Rig, stranger: Talker) -> None:
    login, first = await temporary_password(rig, "mother")
    _, second = await temporary_password(rig, "mother")
    paper = await letter(rig, "mother")
    await agrees(stranger)
    await types_login(stranger, login)
    await stranger.says(first)
    stranger.sees("не подошли")
    await stranger.says(second)
    await stranger.says(OWN)
    await stranger.says(OWN)
    stranger.sees("дневник привязан")
    await leaves(stranger, rig, "mother")
    await stranger.says("/start")
    await stranger.presses("Привязать дневник")
    await types_login(stranger, login)
    await stranger.says(second)
    stranger.sees("не подошли")
    await stranger.says(OWN)
    stranger.sees("дневник привязан")
    await stranger.opens_link(paper.nonce)
    stranger.sees("уже привязан")
    assert await LinkedAccount.filter(chat__external_id=stranger.id, ended_at=None).count() == 1


@pytest.mark.row("A16", "stranger", "ru", "en")
async def test_signing_in_on_a_used_phone_shows_nothing_of_who_was_there(rig: Rig, mother: Talker) -> None:
    """Olya's father gets the phone of Masha's mother: her diary does not come back with his letter."""
    await leaves(mother, rig, "mother")
    paper = await letter(rig, "olyas_father", "olya")
    await mother.says(paper.code)
    await mother.presses("Да, это я")
    await mother.says("/children")
    mother.sees("Ольга")
    mother.does_not_see("Мария", "Пётр")
    await mother.forges(f"kid:{rig.school.people['masha']}")
    mother.does_not_see("Ветрова")
    await mother.forges("lang:en:0")
    await mother.forges(f"kid:{rig.school.people['masha']}")
    mother.does_not_see("Ветрова")
    assert await Enrolment.filter(until=None).count() == 7


async def signed_out(rig: Rig, by: Talker, who: str, language: str = "ru") -> Talker:
    """A tablet on which the same person was signed in, and is no more: it has heard of that."""
    tablet = rig.newcomer(f"{who}'s tablet", language)
    await link_chat(rig.school, who, tablet.id, language, rig.clock.now())
    await tablet.says("/menu")
    await by.forges(f"secout:{rig.school.people[who]}:1")
    return tablet


@pytest.mark.row("A16", "works", "ru")
async def test_who_was_signed_out_is_reminded_once_a_day_and_not_for_ever(rig: Rig, mother: Talker) -> None:
    tablet = await signed_out(rig, mother, "mother")
    (first,) = await tablet.heard()
    assert "Здесь больше не открыт дневник: Анна Сергеевна" in first
    told = []
    for _ in range(6):
        rig.clock.move(timedelta(hours=12))
        await rig.sweep()
        told.append(len(await tablet.heard()))
    assert sum(told) == 2, "two more, on two more days"
    assert max(told) == 1
    for _ in range(3):
        rig.clock.move(timedelta(days=1))
        await rig.sweep()
    await tablet.hears_nothing()
    paper = await letter(rig, "mother")
    await tablet.presses("🔑 Войти снова")
    tablet.sees("Как привяжем дневник?")
    await tablet.presses("Есть код из школы")
    await tablet.says(paper.code)
    await tablet.presses("Да, это я")
    tablet.sees("дневник привязан")


@pytest.mark.row("A16", "works", "en")
@pytest.mark.row("A16", "stale", "en")
async def test_reminding_stops_when_asked_and_after_signing_in(rig: Rig, father: Talker) -> None:
    tablet = await signed_out(rig, father, "father", "en")
    await tablet.hears("The diary is no longer open here", "Sign in again", "Do not remind me")
    await tablet.presses("Do not remind me")
    tablet.sees("I will remind you no more")
    await tablet.presses("Do not remind me")
    tablet.sees("I will remind you no more")
    other = await signed_out(rig, father, "father", "en")
    await other.heard()
    other_chat = await Chat.get(external_id=other.id)
    now = rig.clock.now()
    await LinkedAccount.create(person_id=rig.school.people["father"], chat_id=other_chat.id, via="code", linked_at=now)
    rig.clock.move(timedelta(days=1, hours=6))
    await rig.sweep()
    await tablet.hears_nothing()
    await other.hears_nothing()


@pytest.mark.row("A16", "stranger", "ru")
async def test_nobody_stops_the_reminding_of_another_chat(rig: Rig, mother: Talker, olyas_father: Talker) -> None:
    tablet = await signed_out(rig, mother, "mother")
    await tablet.heard()
    link = await LinkedAccount.get(chat__external_id=tablet.id)
    answers = []
    for number in (link.id, link.id + 10**6):
        await olyas_father.forges(f"sechush:{number}")
        answers.append(olyas_father.screen)
    assert answers[0] == answers[1]
    await Consent.filter(chat_id=link.chat_id).update(withdrawn_at=rig.clock.now())
    rig.clock.move(timedelta(days=1, hours=6))
    await rig.sweep()
    await tablet.hears_nothing()


@pytest.mark.row("A16", "works", "ru")
async def test_a_temporary_password_that_ended_is_told_once(rig: Rig, mother: Talker, stranger: Talker) -> None:
    login, _ = await temporary_password(rig, "mother")
    rig.clock.move(timedelta(days=14, hours=5))
    await rig.sweep()
    await mother.hears(f"Временный пароль к логину {login} больше не подойдёт", "🔐 Открыть")
    await mother.presses("🔐 Открыть")
    mother.sees("○ Пароль временный")
    rig.clock.move(timedelta(days=1))
    await rig.sweep()
    await mother.hears_nothing()
    await temporary_password(rig, "mother")
    rig.clock.move(timedelta(days=14, hours=5))
    await rig.sweep()
    await mother.hears("больше не подойдёт")
