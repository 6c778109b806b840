"""Every answer and every update is parsed by the types of the real client library, which know Telegram's schema.

Answers go through `aiogram.Bot` itself, so the wire format (forms, multipart with `attach://`) is the real one too.
"""

import asyncio
from collections.abc import AsyncIterator

import aiogram
import pytest
from aiogram import exceptions, types
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.methods import TelegramMethod
from aiogram.types import BufferedInputFile

from emulator.control import Emulator
from emulator.methods import METHODS
from tests.emulator.conftest import TOKEN
from tests.emulator.pictures import png


@pytest.fixture
async def client(emulator: Emulator, bot: int) -> AsyncIterator[aiogram.Bot]:
    session = AiohttpSession(api=TelegramAPIServer.from_base(emulator.address))
    async with aiogram.Bot(TOKEN, session=session) as client:
        yield client


class Recorder:
    """Remembers which methods the client has called."""

    def __init__(self) -> None:
        self.called: set[str] = set()

    async def __call__(self, make_request, bot, method: TelegramMethod):  # type: ignore[no-untyped-def]
        self.called.add(method.__api_method__)
        return await make_request(bot, method)


async def test_every_method_answers_in_telegrams_schema(
    emulator: Emulator, client: aiogram.Bot, bot: int, mother: int
) -> None:
    recorder = Recorder()
    client.session.middleware(recorder)
    group = emulator.create_group("7 «Б»", [mother])
    emulator.join_group(bot, group, administrator=True)
    await sending(client, mother)
    await files(emulator, client, bot, mother)
    await group_life(client, group, mother)
    await profile(client)
    await callbacks(emulator, client, bot, mother)
    await receiving(client)
    assert recorder.called == {name for name, _ in METHODS.values()}


async def sending(client: aiogram.Bot, mother: int) -> None:
    assert (await client.get_me()).username == "peremena_bot"
    button = types.InlineKeyboardButton(text="Да", callback_data="yes")
    sent = await client.send_message(
        mother,
        "<b>Маша</b>: <a href='https://school.example'>5</a> <tg-time unix='1795000000' format='wDT'>завтра</tg-time>",
        parse_mode="HTML",
        reply_markup=types.InlineKeyboardMarkup(inline_keyboard=[[button]]),
        link_preview_options=types.LinkPreviewOptions(is_disabled=True),
        protect_content=True,
    )
    assert [entity.type for entity in sent.entities or []] == ["bold", "text_link", "date_time"]
    assert sent.reply_markup is not None
    assert sent.reply_markup.inline_keyboard[0][0].model_dump() == button.model_dump()
    answer = await client.send_message(mother, "x", reply_parameters=types.ReplyParameters(message_id=sent.message_id))
    assert answer.reply_to_message is not None
    assert answer.reply_to_message.message_id == sent.message_id
    edited = await client.edit_message_text("y", chat_id=mother, message_id=answer.message_id)
    assert isinstance(edited, types.Message)
    await client.edit_message_reply_markup(chat_id=mother, message_id=sent.message_id)
    copy = await client.copy_message(mother, mother, answer.message_id)
    forward = await client.forward_message(mother, mother, answer.message_id)
    assert isinstance(forward.forward_origin, types.MessageOriginUser)
    assert await client.delete_message(mother, copy.message_id)
    assert await client.delete_messages(mother, [answer.message_id, forward.message_id])
    assert await client.send_chat_action(mother, "typing")


async def files(emulator: Emulator, client: aiogram.Bot, bot: int, mother: int) -> None:
    photo = await client.send_photo(
        mother, BufferedInputFile(png(), "неделя.png"), caption="<i>x</i>", parse_mode="HTML"
    )
    assert photo.photo is not None
    assert (await client.edit_message_caption(chat_id=mother, message_id=photo.message_id, caption="y")).caption == "y"  # type: ignore[union-attr]
    document = await client.send_document(mother, BufferedInputFile(b"x", "журнал.xlsx"))
    assert document.document is not None
    assert document.document.file_name == "журнал.xlsx"
    assert (await client.send_voice(mother, BufferedInputFile(b"OggS", "v.ogg"))).voice is not None
    assert (await client.send_audio(mother, BufferedInputFile(b"ID3", "a.mp3"))).audio is not None
    assert (await client.send_video(mother, BufferedInputFile(b"x", "a.mp4"))).video is not None
    assert (await client.send_animation(mother, BufferedInputFile(b"x", "b.mp4"))).animation is not None
    assert (await client.send_video_note(mother, BufferedInputFile(b"x", "c.mp4"))).video_note is not None
    new = types.InputMediaPhoto(media=BufferedInputFile(png(), "другая.png"), caption="z")
    changed = await client.edit_message_media(new, chat_id=mother, message_id=photo.message_id)
    assert isinstance(changed, types.Message)
    assert changed.caption == "z"
    media = [types.InputMediaPhoto(media=BufferedInputFile(png(), f"{number}.png")) for number in range(2)]
    album = await client.send_media_group(mother, list(media))
    assert len({message.media_group_id for message in album}) == 1
    file = await client.get_file(document.document.file_id)
    assert file.file_path is not None
    downloaded = await client.download_file(file.file_path)
    assert downloaded is not None
    assert downloaded.read() == b"x"


async def group_life(client: aiogram.Bot, group: int, mother: int) -> None:
    sent = await client.send_message(group, "Объявление")
    assert await client.pin_chat_message(group, sent.message_id)
    chat = await client.get_chat(group)
    assert chat.pinned_message is not None
    assert chat.pinned_message.message_id == sent.message_id
    assert await client.unpin_chat_message(group)
    assert isinstance(await client.get_chat_member(group, mother), types.ChatMemberOwner)
    assert isinstance(await client.get_chat_member(group, client.id), types.ChatMemberAdministrator)
    assert (await client.get_chat(mother)).first_name == "Анна"
    assert await client.leave_chat(group)


async def profile(client: aiogram.Bot) -> None:
    commands = [types.BotCommand(command="start", description="Начать")]
    scope = types.BotCommandScopeAllPrivateChats()
    assert await client.set_my_commands(commands, scope=scope, language_code="ru")
    assert [each.command for each in await client.get_my_commands(scope=scope, language_code="ru")] == ["start"]
    assert await client.delete_my_commands(scope=scope, language_code="ru")
    assert await client.set_my_description("Дневник")
    assert (await client.get_my_description()).description == "Дневник"
    assert await client.set_my_short_description("Дневник")
    assert (await client.get_my_short_description()).short_description == "Дневник"
    assert await client.set_chat_menu_button(menu_button=types.MenuButtonCommands())


async def callbacks(emulator: Emulator, client: aiogram.Bot, bot: int, mother: int) -> None:
    press = emulator.press(bot, mother, data="x")
    assert await client.answer_callback_query(press, text="Ага")


async def receiving(client: aiogram.Bot) -> None:
    assert await client.get_updates(limit=1)
    assert await client.set_webhook("http://127.0.0.1:9/hook", secret_token="s")
    assert (await client.get_webhook_info()).url == "http://127.0.0.1:9/hook"
    assert await client.delete_webhook(drop_pending_updates=True)


async def test_every_update_is_in_telegrams_schema(
    emulator: Emulator, client: aiogram.Bot, bot: int, mother: int
) -> None:
    said = emulator.say(bot, mother, "/start@peremena_bot https://school.example")
    emulator.say(bot, mother, "ответ", reply_to=said)
    emulator.edit(bot, mother, said, "исправлено")
    emulator.share_contact(bot, mother)
    emulator.send_file(bot, mother, "a.png", png(), "photo", "<подпись>")
    emulator.send_file(bot, mother, "a.ogg", b"OggS", "voice")
    emulator.send_file(bot, mother, "a.pdf", b"%PDF")
    emulator.press(bot, mother, data="x", message_id=said)
    emulator.press(bot, mother, data="x", message_id=999)
    emulator.block(bot, mother)
    emulator.unblock(bot, mother)
    group = emulator.create_group("7 «Б»", [mother], bots=[bot])
    emulator.enter_group(emulator.add_person("Игорь"), group)
    emulator.kick_bot(bot, group)
    emulator.join_group(bot, group, administrator=True)
    emulator.add_topic(emulator.migrate_group(group), "Алгебра")
    updates = await client.get_updates()
    events = [update.event_type for update in updates]
    assert events.count("my_chat_member") == 5
    assert events.count("callback_query") == 2
    assert events.count("edited_message") == 1
    queries = [update.callback_query for update in updates if update.callback_query]
    assert isinstance(queries[0].message, types.Message)
    assert isinstance(queries[1].message, types.InaccessibleMessage)
    kinds = [update.message.content_type for update in updates if update.message]
    expected = ["text", "text", "contact", "photo", "voice", "document", "new_chat_members", "new_chat_members"]
    expected += ["left_chat_member", "new_chat_members", "migrate_to_chat_id", "migrate_from_chat_id"]
    assert kinds == [*expected, "forum_topic_created"]


async def test_refusals_become_the_clients_exceptions(
    emulator: Emulator, client: aiogram.Bot, bot: int, mother: int
) -> None:
    group = emulator.create_group("7 «Б»", [mother], bots=[bot])
    emulator.migrate_group(group)
    with pytest.raises(exceptions.TelegramMigrateToChat):
        await client.send_message(group, "x")
    with pytest.raises(exceptions.TelegramBadRequest, match="message text is empty"):
        await client.send_message(mother, "")
    emulator.fail("429", retry_after=7)
    with pytest.raises(exceptions.TelegramRetryAfter) as waiting:
        await client.send_message(mother, "x")
    assert waiting.value.retry_after == 7
    for fault, error in (
        ("401", exceptions.TelegramUnauthorizedError),
        ("403", exceptions.TelegramForbiddenError),
        ("500json", exceptions.TelegramServerError),
        ("502html", exceptions.ClientDecodeError),
        ("reset_after", exceptions.TelegramNetworkError),
    ):
        emulator.fail(fault)
        with pytest.raises(error):
            await client.send_message(mother, "x")
    emulator.bot(bot).inbox.pending.clear()
    poll = asyncio.create_task(client.get_updates(timeout=30, allowed_updates=["callback_query"]))
    await asyncio.sleep(0.05)
    await client.get_updates()
    with pytest.raises(exceptions.TelegramConflictError):
        await poll
