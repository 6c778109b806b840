"""Pushes over real HTTP: what Telegram gets, and what it makes of our mistakes."""

from collections.abc import AsyncIterator

import pytest

from bot.callbacks import OpenMarks
from bot.push.messenger import TelegramMessenger
from bot.screen import Button, Media, Screen
from bot.transport import Transport
from delivery.limits import Limits, ProcessLimiter
from delivery.outcomes import Kind
from emulator.control import Emulator
from emulator.server import running
from tests.emulator.pictures import png
from texts.clip import MAX_CAPTION, MAX_TEXT
from texts.words import Html

TOKEN, BOT = "42:TEST-canary-token", "peremena_bot"


@pytest.fixture
async def telegram() -> AsyncIterator[Emulator]:
    async with running() as emulator:
        emulator.add_bot(TOKEN, BOT, "Перемена")
        yield emulator


@pytest.fixture
def person(telegram: Emulator) -> int:
    who = telegram.add_person("Анна")
    telegram.say(BOT, who, "/start")
    return who


@pytest.fixture
async def messenger(telegram: Emulator) -> AsyncIterator[TelegramMessenger]:
    limits = ProcessLimiter(Limits(bot_per_second=1000, chat_per_second=1000, chat_burst=100))
    async with Transport(TOKEN, limits, api_url=telegram.address, timeout=0.3) as transport:
        yield TelegramMessenger(transport)


def screen(text: str = "<b>Маша</b>: 5") -> Screen:
    return Screen(Html(text), ((Button("Открыть", OpenMarks(1)),),))


async def test_news_is_sent_with_its_button(messenger: TelegramMessenger, telegram: Emulator, person: int) -> None:
    sent = await messenger.send(person, screen(), reply_to=None, silent=False)
    seen = telegram.chat(BOT, person)[-1]
    assert (sent.outcome.kind, sent.message_id) == (Kind.DELIVERED, seen.id)
    assert (seen.text, seen.labels()) == ("Маша: 5", ["Открыть"])
    assert not seen.silent


async def test_a_silent_answer(messenger: TelegramMessenger, telegram: Emulator, person: int) -> None:
    first = await messenger.send(person, screen(), reply_to=None, silent=False)
    await messenger.send(person, screen("теперь 4"), reply_to=first.message_id, silent=True)
    seen = telegram.chat(BOT, person)[-1]
    assert (seen.reply_to, seen.silent) == (first.message_id, True)


async def test_an_answer_to_a_deleted_message_is_still_said(
    messenger: TelegramMessenger, telegram: Emulator, person: int
) -> None:
    sent = await messenger.send(person, screen(), reply_to=123456, silent=False)
    assert sent.outcome.kind is Kind.DELIVERED


async def test_an_edit(messenger: TelegramMessenger, telegram: Emulator, person: int) -> None:
    first = await messenger.send(person, screen(), reply_to=None, silent=False)
    assert first.message_id is not None
    assert (await messenger.edit(person, first.message_id, screen("4"))).outcome.kind is Kind.DELIVERED
    assert (await messenger.edit(person, first.message_id, screen("4"))).outcome.kind is Kind.UNCHANGED
    assert (await messenger.edit(person, 123456, screen("4"))).outcome.kind is Kind.GONE
    assert telegram.chat(BOT, person)[-1].text == "4"


async def test_a_text_is_never_too_long(messenger: TelegramMessenger, telegram: Emulator, person: int) -> None:
    await messenger.send(person, screen("<i>" + "слово " * 2000 + "</i>"), reply_to=None, silent=False)
    assert 0 < len(telegram.chat(BOT, person)[-1].text) <= MAX_TEXT


@pytest.mark.fault("3.2 markup that cannot be parsed")
async def test_broken_markup_goes_as_plain_text(
    messenger: TelegramMessenger, telegram: Emulator, person: int, caplog: pytest.LogCaptureFixture
) -> None:
    sent = await messenger.send(person, screen("<b>Маша: 5 &lt; 6"), reply_to=None, silent=False)
    assert sent.outcome.kind is Kind.DELIVERED
    assert telegram.chat(BOT, person)[-1].text == "Маша: 5 < 6"
    assert "cannot read our markup" in caplog.text


@pytest.mark.parametrize(
    ("fault", "kind"),
    [
        ("429", Kind.FLOOD),
        ("500json", Kind.RETRY_LATER),
        ("502html", Kind.RETRY_LATER),
        ("200html", Kind.RETRY_LATER),
        ("401", Kind.OUR_FAULT),
        ("403", Kind.OUR_FAULT),
        ("reset_after", Kind.DOUBT),
        ("hang", Kind.DOUBT),
        ("timeout_after", Kind.DOUBT),
    ],
)
async def test_a_bad_day_is_told_once_and_not_repeated_here(
    messenger: TelegramMessenger, telegram: Emulator, person: int, fault: str, kind: Kind
) -> None:
    telegram.fail(fault)
    sent = await messenger.send(person, screen(), reply_to=None, silent=False)
    assert sent.outcome.kind is kind
    assert sent.message_id is None
    telegram.clear_faults()
    assert len(telegram.calls("sendMessage")) == 1, "when to try again is the courier's to decide"


async def test_a_blocked_chat_is_unreachable(messenger: TelegramMessenger, telegram: Emulator, person: int) -> None:
    telegram.block(BOT, person)
    sent = await messenger.send(person, screen(), reply_to=None, silent=False)
    assert (sent.outcome.kind, sent.outcome.reason) == (Kind.UNREACHABLE, "blocked")


async def test_a_picture_made_just_now_is_sent_up(
    messenger: TelegramMessenger, telegram: Emulator, person: int
) -> None:
    drawn = Media.drawn(png(9, 4), Html("no picture"))
    told = Screen(Html("<b>Неделя</b> " + "а" * 2000), screen().buttons, drawn)
    sent = await messenger.send(person, told, reply_to=None, silent=True)
    seen = telegram.chat(BOT, person)[-1]
    assert seen.file is not None
    assert (sent.outcome.kind, seen.file.kind, seen.file.width, seen.silent) == (Kind.DELIVERED, "photo", 9, True)
    assert (seen.text[:6], len(seen.text) <= MAX_CAPTION, seen.labels()) == ("Неделя", True, ["Открыть"])


async def test_a_picture_with_broken_markup_goes_with_plain_words(
    messenger: TelegramMessenger, telegram: Emulator, person: int
) -> None:
    sent = await messenger.send(
        person, Screen(Html("<b>x"), media=Media.drawn(png(9, 4), Html("no picture"))), reply_to=None, silent=False
    )
    seen = telegram.chat(BOT, person)[-1]
    assert (sent.outcome.kind, seen.text) == (Kind.DELIVERED, "x")
    assert seen.file is not None


def album(telegram: Emulator, person: int, *, words: str = "<b>К объявлению</b>", lost: bool = False) -> Screen:
    known = []
    for number in range(3):
        telegram.send_file(BOT, person, f"{number}.png", png(9, 4 + number), "photo")
        seen = telegram.chat(BOT, person)[-1].file
        assert seen is not None
        known.append(Media("photo", seen.id, Html("the files are lost")))
    if lost:
        known[1] = Media("photo", "no such file", Html("the files are lost"))
    return Screen(Html(words), media=known[0], more=tuple(known[1:]))


async def test_an_album_is_one_request_with_words_under_the_first(
    messenger: TelegramMessenger, telegram: Emulator, person: int
) -> None:
    told = album(telegram, person)
    assert await messenger.slot(person, 3) == 0
    sent = await messenger.send(person, told, reply_to=None, silent=True)
    seen = telegram.chat(BOT, person)[-3:]
    assert (sent.message_id, *sent.also) == tuple(one.id for one in seen)
    assert len({one.album for one in seen}) == 1
    assert seen[0].album is not None
    assert [one.text for one in seen] == ["К объявлению", "", ""]
    assert all(one.silent for one in seen)
    assert len(telegram.calls("sendMediaGroup")) == 1
    assert sent.message_id is not None
    corrected = Screen(Html("иначе"), media=told.media)
    assert (await messenger.edit(person, sent.message_id, corrected, also=sent.also)).outcome.kind is Kind.DELIVERED
    assert telegram.chat(BOT, person)[-3].text == "иначе"
    gone = Screen(Html("отозвано"), media=told.media, gone=True)
    assert (await messenger.edit(person, sent.message_id, gone, also=sent.also)).outcome.kind is Kind.DELIVERED
    assert all(one.deleted or one.album is None for one in telegram.chat(BOT, person))


async def test_an_album_with_a_lost_file_is_said_to_be_lost(
    messenger: TelegramMessenger, telegram: Emulator, person: int, caplog: pytest.LogCaptureFixture
) -> None:
    sent = await messenger.send(person, album(telegram, person, lost=True), reply_to=None, silent=False)
    seen = telegram.chat(BOT, person)[-1]
    assert (sent.outcome.kind, sent.message_id, sent.also) == (Kind.DELIVERED, seen.id, ())
    assert seen.text == "the files are lost"
    assert "does not take a file again" in caplog.text


async def test_an_album_with_broken_markup_goes_with_plain_words(
    messenger: TelegramMessenger, telegram: Emulator, person: int
) -> None:
    sent = await messenger.send(person, album(telegram, person, words="<b>x"), reply_to=None, silent=False)
    assert (sent.outcome.kind, len(sent.also)) == (Kind.DELIVERED, 2)
    assert telegram.chat(BOT, person)[-3].text == "x"


async def test_an_album_too_old_to_be_deleted_loses_its_words(
    messenger: TelegramMessenger, telegram: Emulator, person: int
) -> None:
    """deleteMessages would pass it over in silence."""
    told = album(telegram, person)
    sent = await messenger.send(person, told, reply_to=None, silent=False)
    telegram.world.clock.offset = 3 * 24 * 3600
    gone = Screen(Html("отозвано"), media=told.media, gone=True)
    assert sent.message_id is not None
    assert (await messenger.edit(person, sent.message_id, gone, also=sent.also)).outcome.kind is Kind.DELIVERED
    assert [one.text for one in telegram.chat(BOT, person)[-3:]] == ["отозвано", "", ""]
    assert (await messenger.edit(person, 123456, gone)).outcome.kind is Kind.GONE
