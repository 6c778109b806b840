"""aiogram over our transport: what it sends arrives, and what goes wrong is in its own family of exceptions."""

from io import BytesIO

import pytest
from aiogram import Bot
from aiogram.client.default import DefaultBotProperties
from aiogram.exceptions import (
    TelegramAPIError,
    TelegramBadRequest,
    TelegramForbiddenError,
    TelegramMigrateToChat,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
    TelegramUnauthorizedError,
)
from aiogram.types import (
    BufferedInputFile,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaDocument,
    LinkPreviewOptions,
)

from bot.session import InDoubt, TelegramSession
from bot.transport import DownloadFailed, Transport
from delivery.ports.limiter import Lane
from emulator.control import Emulator
from tests.transport.conftest import TOKEN, Unlimited


@pytest.fixture
def bot(transport: Transport) -> Bot:
    defaults = DefaultBotProperties(parse_mode="HTML", link_preview_is_disabled=True)
    return Bot(TOKEN, session=TelegramSession(transport), default=defaults)


async def test_texts_keyboards_and_defaults_arrive(bot: Bot, telegram: Emulator, mother: int):
    keys = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="Оценки", callback_data="m")]])
    sent = await bot.send_message(mother, "<b>5</b> &amp; точка", reply_markup=keys)
    assert sent.text == "5 & точка"
    edited = await bot.edit_message_text("<i>4</i>", chat_id=mother, message_id=sent.message_id, reply_markup=keys)
    assert not isinstance(edited, bool)
    assert await bot.delete_message(mother, sent.message_id) is True
    assert [line.method for line in telegram.ledger()] == ["sendMessage", "editMessageText", "deleteMessage"]
    assert telegram.ledger()[0].buttons == [["Оценки"]]


async def test_what_people_see_waits_for_the_limiter_and_the_rest_does_not(
    bot: Bot, limiter: Unlimited, telegram: Emulator, mother: int
):
    sent = await bot.send_message(mother, "x", link_preview_options=LinkPreviewOptions(is_disabled=True))
    await bot.edit_message_text("y", chat_id=mother, message_id=sent.message_id)
    await bot.send_chat_action(mother, "typing")
    await bot.get_me()
    await bot.delete_message(mother, sent.message_id)
    assert limiter.slots == [(mother, False, Lane.REPLY)] * 2


async def test_files_and_albums_go_up_and_come_down(bot: Bot, telegram: Emulator, mother: int):
    data = bytes(range(256)) * 5_000
    sent = await bot.send_document(mother, BufferedInputFile(data, "Оценки.xlsx"), caption="За неделю")
    assert sent.document is not None
    assert sent.document.file_name == "Оценки.xlsx"
    got = await bot.download(sent.document.file_id)
    assert isinstance(got, BytesIO)
    assert got.read() == data
    album = await bot.send_media_group(
        mother,
        [
            InputMediaDocument(media=BufferedInputFile(b"one", "1.txt")),
            InputMediaDocument(media=BufferedInputFile(b"two", "2.txt")),
        ],
    )
    assert [message.document.file_name for message in album if message.document] == ["1.txt", "2.txt"]


async def test_a_download_that_fails_tells_no_token(bot: Bot):
    with pytest.raises(DownloadFailed) as failed:
        await bot.download_file("no/such/file")
    assert "CANARY" not in f"{failed.value!r} {failed.value.__cause__!r}"


EXCEPTIONS = [
    ("429_bare", TelegramRetryAfter),
    ("401", TelegramUnauthorizedError),
    ("403", TelegramForbiddenError),
    ("not_modified", TelegramBadRequest),
    ("500json", TelegramServerError),
    ("502html", TelegramServerError),
    ("200html", TelegramServerError),
    ("reset_before", InDoubt),
    ("reset_after", InDoubt),
    ("hang", InDoubt),
]


@pytest.mark.parametrize(("fault", "expected"), EXCEPTIONS)
async def test_bad_days_raise(bot: Bot, telegram: Emulator, mother: int, fault: str, expected: type[TelegramAPIError]):
    telegram.fail(fault, "sendMessage", times=0)
    with pytest.raises(TelegramAPIError) as raised:
        await bot.send_message(mother, "слово Иванова")
    assert type(raised.value) is expected
    assert "CANARY" not in str(raised.value)
    telegram.clear_faults()


async def test_an_answer_that_aiogram_cannot_read_is_a_server_error_without_its_words(
    bot: Bot, transport: Transport, mother: int, monkeypatch: pytest.MonkeyPatch
):
    from bot.transport import Answer
    from delivery.outcomes import Kind, Outcome

    async def odd(*_: object, **__: object) -> Answer:
        return Answer(Outcome(Kind.DELIVERED), None, 200, '{"ok":true,"result":{"text":"слово Иванова"}}'.encode())

    monkeypatch.setattr(transport, "call", odd)
    with pytest.raises(TelegramServerError) as raised:
        await bot.send_message(mother, "x")
    assert "Иванова" not in str(raised.value)
    assert raised.value.__cause__ is None


async def test_a_blocked_bot_and_a_grown_group_raise(bot: Bot, telegram: Emulator, mother: int):
    group = telegram.create_group("7 Б", [mother], bots=[42])
    new = telegram.migrate_group(group)
    with pytest.raises(TelegramMigrateToChat) as moved:
        await bot.send_message(group, "x")
    assert moved.value.migrate_to_chat_id == new
    telegram.block(42, mother)
    with pytest.raises(TelegramForbiddenError, match="blocked"):
        await bot.send_message(mother, "x")


async def test_a_network_that_is_away_raises_but_not_in_doubt(limiter: Unlimited):
    async with Transport(TOKEN, limiter, api_url="http://127.0.0.1:1", pauses=()) as lost:
        with pytest.raises(TelegramNetworkError) as raised:
            await Bot(TOKEN, session=TelegramSession(lost)).send_message(1, "x")
    assert type(raised.value) is TelegramNetworkError
    assert "CANARY" not in str(raised.value)


async def test_closing_the_bot_leaves_the_transport_to_the_pushes(bot: Bot, transport: Transport, mother: int):
    await bot.send_message(mother, "x")
    await bot.session.close()
    answer = await transport.call("sendMessage", {"chat_id": mother, "text": "y"}, chat=mother, lane=Lane.PUSH)
    assert answer.outcome.fine
