"""Consent before anything is stored; what is kept, and taking the consent back."""

import pytest

from storage.models import (
    Chat,
    Consent,
    DialogState,
    LinkedAccount,
    Preference,
)
from tests.conversations.access import is_linked, letter, puts_a_mark
from tests.rig.living import Rig
from tests.rig.people import Talker
from texts import accounts as texts
from texts.words import words


async def chat_of(talker: Talker) -> Chat:
    return await Chat.get(external_id=talker.id)


@pytest.mark.row("A15", "ru")
async def test_nothing_is_stored_before_consent(rig: Rig, stranger: Talker) -> None:
    paper = await letter(rig, "mother", "masha")
    await stranger.opens_link(paper.nonce)
    stranger.sees("Сначала договоримся", "номер этого чата", "/privacy", "Даю согласие", "Не сейчас")
    stranger.does_not_see("Анна", "Мария")
    assert not await Consent.exists()
    waiting = (await DialogState.get()).data
    assert paper.nonce not in str(waiting)
    await stranger.presses("Даю согласие")
    stranger.sees("Это письмо для вас?", "Анна Сергеевна")
    given = await Consent.get(chat_id=(await chat_of(stranger)).id)
    record = texts.consent_record(words("ru"))
    assert (given.version, given.text_hash, given.language) == (record.version, record.digest, "ru")
    assert given.given_at == rig.clock.now()


@pytest.mark.row("A15", "en")
async def test_consent_in_english_and_the_language_switch(rig: Rig) -> None:
    john = rig.newcomer("john", language="de", first_name="John")
    await john.says("/start")
    john.sees("Hello! I am Peremena", "Link the diary", "Русский")
    await john.presses("Link the diary")
    john.sees("Let us agree first", "I agree")
    await john.presses("Русский")
    john.sees("Сначала договоримся")
    await john.presses("English")
    await john.presses("I agree")
    john.sees("How shall we link the diary?", "I have a code from school", "Login and password")
    assert (await Consent.get()).language == "en"
    assert (await chat_of(john)).language == "en"


@pytest.mark.row("A15", "stale")
async def test_a_consent_button_of_another_text_asks_to_read_again(stranger: Talker) -> None:
    await stranger.says("/start")
    await stranger.presses("Привязать дневник")
    await stranger.forges("agree:0:ru")
    stranger.sees("Текст с тех пор поменялся", "Сначала договоримся")
    await stranger.forges("agree:1:en")
    stranger.sees("Текст с тех пор поменялся")
    assert not await Consent.exists()
    await stranger.presses("Даю согласие")
    stranger.sees("Как привяжем дневник?")
    await stranger.forges("agree:1:ru")
    assert "Как привяжем дневник?" in stranger.chat[-1].text
    assert await Consent.all().count() == 1


async def test_not_now_stores_nothing(stranger: Talker) -> None:
    await stranger.says("/start")
    await stranger.presses("Привязать дневник")
    await stranger.presses("Не сейчас")
    stranger.sees("привяжем этот чат")
    assert not await Consent.exists()
    assert not await DialogState.exists()


@pytest.mark.row("A15", "stranger")
async def test_every_way_in_asks_for_consent_first(stranger: Talker) -> None:
    await stranger.says("/start")
    for forged in ("code", "login", "link"):
        await stranger.forges(forged)
        assert "Сначала договоримся" in stranger.chat[-1].text
        await stranger.says("/menu")
    await stranger.forges("letter:1")
    stranger.sees("Кнопка устарела")
    assert not await LinkedAccount.exists()


def test_the_text_of_a_consent_version_never_changes() -> None:
    """Who changes the sentence makes a new version and adds its digests here."""
    known = {
        ("1", "ru"): "9b12be5e5d852509b801c229918cf5e79b4784ce499b7aec13b5de6f892b0ec8",
        ("1", "en"): "142465d3cff1355fa9ad8ded1f31a45cc2c68bdd2fe622ea988b52ad19cad026",
    }
    for language in ("ru", "en"):
        record = texts.consent_record(words(language))
        assert record.digest == known[record.version, language]


# What is kept


@pytest.mark.row("A15", "ru")
async def test_privacy_tells_what_is_kept_and_withdrawing_ends_every_link(rig: Rig, mother: Talker) -> None:
    await mother.says("/privacy")
    mother.sees("Что я храню о вас", "Согласие: 23 ноября, 8:20", "Ветрова Анна Сергеевна", "Ветрова Мария Ильинична")
    mother.sees("/mydata", "/forget", "Скачать мои данные", "Стереть всё", "Забрать согласие")
    await mother.presses("Забрать согласие")
    mother.sees("Забрать согласие?", "новости сразу перестанут приходить", "командой /forget")
    assert await is_linked(mother)
    await mother.presses("Да, забрать и отвязать")
    mother.sees("Согласие снято")
    assert not await is_linked(mother)
    assert (await Consent.get()).withdrawn_at == rig.clock.now()
    await mother.says("/menu")
    mother.sees("привяжем этот чат")
    mother.does_not_see("Мария")
    await mother.presses("Привязать дневник")
    mother.sees("Сначала договоримся")


@pytest.mark.row("A15", "stale")
async def test_news_that_waited_is_not_sent_after_the_withdrawal(
    rig: Rig, father: Talker, mother: Talker, algebra_teacher: Talker
) -> None:
    for parent in (father, mother):
        await parent.forges("newsat:marks:evening")
    await puts_a_mark(algebra_teacher, "Ветрова М.")
    await father.forges("revoke:1")
    await rig.until_local(23, 19, 5)
    await mother.hears("Мария", "Алгебра: 5")
    await father.hears_nothing()


@pytest.mark.row("A15", "stale", "en")
async def test_a_second_withdrawal_does_no_harm(father: Talker) -> None:
    await father.says("/privacy")
    father.sees("What I keep of you", "Marks, dots and homework are kept by the school")
    await father.presses("Take the consent back")
    await father.presses("Yes, take it back and unlink")
    father.sees("The consent is taken back")
    await father.forges("revoke:1")
    assert "The consent is taken back" in father.chat[-1].text
    await father.says("/privacy")
    father.sees("No consent: only the number of the chat")
    father.does_not_see("Take the consent back", "Ветров")


@pytest.mark.row("A15", "stranger")
async def test_a_stranger_sees_only_the_own_empty_record(stranger: Talker, mother: Talker) -> None:
    await stranger.says("/privacy")
    stranger.sees("Согласия нет")
    stranger.does_not_see("Ветрова", "Забрать согласие")
    await stranger.forges("revoke:1")
    assert await is_linked(mother)
    assert await Preference.all().count() == 0
