"""Pictures and files on their way to a person."""

from collections import OrderedDict

from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import BufferedInputFile, CallbackQuery, InputMediaPhoto, Message

from bot.answers import answered, keyboard
from bot.screen import Keyboard
from texts.clip import MAX_CAPTION, clip
from texts.words import Html
from usecases.ports.pictures import Document, Picture

NOT_MODIFIED = "message is not modified"
REMEMBERED = 500


class SentPictures:
    """The messenger's references to pictures that it has: the same picture is not uploaded twice."""

    def __init__(self, most: int = REMEMBERED) -> None:
        self._most = most
        self._ids: OrderedDict[str, str] = OrderedDict()

    def find(self, picture: Picture) -> str | None:
        return self._ids.get(picture.key)

    def remember(self, picture: Picture, message: Message | bool) -> None:
        if isinstance(message, Message) and message.photo:
            self._ids[picture.key] = message.photo[-1].file_id
            while len(self._ids) > self._most:
                self._ids.popitem(last=False)

    def forget(self, picture: Picture) -> None:
        self._ids.pop(picture.key, None)


async def show_picture(
    event: Message | CallbackQuery, picture: Picture, caption: Html, buttons: Keyboard, sent: SentPictures
) -> None:
    """A picture as an answer. Under a picture a press turns it into the other one; a text stays and is answered."""
    if isinstance(event, CallbackQuery):
        await answered(event)
    known = sent.find(picture)
    try:
        shown = await _show(event, known or _upload(picture), clip(caption, MAX_CAPTION), buttons)
    except TelegramBadRequest as refusal:
        if NOT_MODIFIED in refusal.message:
            return
        if known is None:
            raise
        # The reference is known no more, or never was to this bot.
        sent.forget(picture)
        shown = await _show(event, _upload(picture), clip(caption, MAX_CAPTION), buttons)
    sent.remember(picture, shown)


async def send_document(event: CallbackQuery, document: Document, caption: Html, buttons: Keyboard) -> None:
    """A file as a message of its own."""
    await answered(event)
    file = BufferedInputFile(document.content, document.name)
    bot, under = _bot(event), keyboard(buttons)
    await bot.send_document(event.from_user.id, file, caption=clip(caption, MAX_CAPTION), reply_markup=under)


async def _show(
    event: Message | CallbackQuery, file: str | BufferedInputFile, caption: Html, buttons: Keyboard
) -> Message | bool:
    message = event.message if isinstance(event, CallbackQuery) else None
    if isinstance(message, Message) and message.photo:
        media = InputMediaPhoto(media=file, caption=caption)
        return await message.edit_media(media, reply_markup=keyboard(buttons))
    bot = _bot(event)
    chat_id = event.chat.id if isinstance(event, Message) else event.from_user.id
    return await bot.send_photo(chat_id, file, caption=caption, reply_markup=keyboard(buttons))


def _upload(picture: Picture) -> BufferedInputFile:
    return BufferedInputFile(picture.content, f"{picture.key[:12]}.png")


def _bot(event: Message | CallbackQuery) -> Bot:
    assert event.bot is not None  # noqa: S101 - whatever came to a handler came through a bot
    return event.bot
