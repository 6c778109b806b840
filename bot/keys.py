"""The one key under the messenger's own keyboard: it shares the contact of who presses it, and nobody can type that."""

from aiogram.types import KeyboardButton, Message, ReplyKeyboardMarkup, ReplyKeyboardRemove

from texts.words import Html


async def offer_contact_key(message: Message, text: Html, label: str) -> None:
    key = KeyboardButton(text=label, request_contact=True)
    keys = ReplyKeyboardMarkup(keyboard=[[key]], resize_keyboard=True, one_time_keyboard=True)
    await message.answer(text, reply_markup=keys)


async def take_key_away(message: Message, text: Html) -> None:
    """Needs a message of its own: the messenger takes keys away only with one."""
    await message.answer(text, reply_markup=ReplyKeyboardRemove())
