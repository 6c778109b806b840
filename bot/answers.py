"""Answering a person: one message per answer, an edit where a button was pressed."""

from contextlib import suppress

from aiogram.exceptions import TelegramAPIError, TelegramBadRequest
from aiogram.types import CallbackQuery, InlineKeyboardMarkup, LinkPreviewOptions, Message

from bot.screen import Keyboard, Screen, markup, may_hold_a_link
from texts.clip import clip
from texts.words import Html

TOAST_LIMIT = 200


async def reply(message: Message, text: Html, buttons: Keyboard = ()) -> Message:
    """Answer with a new message."""
    return await message.answer(clip(text), reply_markup=keyboard(buttons), link_preview_options=_preview(text))


async def redraw(press: CallbackQuery, text: Html, buttons: Keyboard = (), toast: str | None = None) -> None:
    """Turn the message whose button was pressed into another screen; send a new one where it cannot be edited."""
    await answered(press, toast)
    message = press.message
    if not isinstance(message, Message):
        if press.bot is not None:
            await press.bot.send_message(
                press.from_user.id, clip(text), reply_markup=keyboard(buttons), link_preview_options=_preview(text)
            )
        return
    if message.text is None:
        # A picture or a file stays as it is: it cannot become words, and people keep it.
        await reply(message, text, buttons)
        return
    try:
        await message.edit_text(clip(text), reply_markup=keyboard(buttons), link_preview_options=_preview(text))
    except TelegramBadRequest as refusal:
        if "message is not modified" not in refusal.message:
            await reply(message, text, buttons)


async def show(event: Message | CallbackQuery, screen: Screen, toast: str | None = None) -> None:
    """The same screen after a command and after a press."""
    if isinstance(event, Message):
        await reply(event, screen.text, screen.buttons)
    else:
        await redraw(event, screen.text, screen.buttons, toast)


async def rebutton(press: CallbackQuery, buttons: Keyboard, said: str) -> None:
    """Change only the buttons: the text above them is news and stays. A message that is gone stays as it is."""
    await answered(press, said)
    if isinstance(press.message, Message):
        with suppress(TelegramBadRequest):
            await press.message.edit_reply_markup(reply_markup=keyboard(buttons))


async def toast(press: CallbackQuery, text: str, *, alert: bool = False) -> None:
    """Answer a press without touching the screen."""
    await answered(press, text, alert=alert)


async def forget(message: Message) -> bool:
    """Delete what a person wrote (a password). False when the messenger would not let us."""
    try:
        return await message.delete()
    except TelegramAPIError as failure:
        return "message to delete not found" in failure.message


async def answered(press: CallbackQuery, text: str | None = None, *, alert: bool = False) -> None:
    """Take the clock off the button that was pressed."""
    # A press older than a few minutes cannot be answered any more; the screen below still changes.
    with suppress(TelegramBadRequest):
        await press.answer(text[:TOAST_LIMIT] if text else None, show_alert=alert)


def _preview(text: Html) -> LinkPreviewOptions | None:
    return LinkPreviewOptions(is_disabled=True) if may_hold_a_link(text) else None


def keyboard(buttons: Keyboard) -> InlineKeyboardMarkup | None:
    """As aiogram wants it."""
    return InlineKeyboardMarkup.model_validate(markup(buttons)) if buttons else None
