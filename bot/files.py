"""What people send besides words: a photo or a document, kept by reference (ARCHITECTURE 3, Attachments)."""

from contextlib import suppress

from aiogram import Bot, F
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import InlineKeyboardMarkup, Message

from bot.drafts import WORDS
from bot.screen import Keyboard, markup
from texts.clip import clip
from texts.words import Html
from usecases.ports.homework_book import File

TASK = WORDS | F.photo | F.document


def words_of(message: Message) -> str:
    return message.text or message.caption or ""


def files_of(message: Message) -> tuple[File, ...]:
    if message.document is not None:
        sent = message.document
        return (File(sent.file_id, "document", sent.file_name, sent.mime_type, sent.file_size),)
    if message.photo:
        largest = message.photo[-1]
        return (File(largest.file_id, "photo", size=largest.file_size),)
    return ()


async def redraw_card(message: Message, card_id: int, text: Html, buttons: Keyboard) -> None:
    """Edit a card that was sent before. A person may have deleted it: then there is nothing to redraw."""
    if message.bot is None:
        return
    keyboard = InlineKeyboardMarkup.model_validate(markup(buttons))
    with suppress(TelegramBadRequest):
        await message.bot.edit_message_text(
            clip(text), chat_id=message.chat.id, message_id=card_id, reply_markup=keyboard
        )


async def relay(
    bot: Bot, chat_id: int, file: File, caption: Html, gone: Html, under: InlineKeyboardMarkup | None = None
) -> None:
    """A file that the messenger has forgotten is said by name (`gone`): the others still go."""
    try:
        if file.kind == "photo":
            await bot.send_photo(chat_id, file.file_id, caption=caption, reply_markup=under)
        else:
            await bot.send_document(chat_id, file.file_id, caption=caption, reply_markup=under)
    except TelegramBadRequest:
        await bot.send_message(chat_id, gone, reply_markup=under)
