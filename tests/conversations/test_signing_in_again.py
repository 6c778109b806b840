"""Signing in again: nothing that a person arranged is lost, and nobody else gets in by it (A16)."""

import pytest

from storage.models import Account, Chat, Enrolment, FollowedChild, LinkedAccount, Preference
from tests.conversations.access import agrees, is_linked, letter, temporary_password, types_login
from tests.rig.living import Rig
from tests.rig.people import Talker
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
