"""Dots: what waits and what has become of the others, one dot's card (B7)."""

from aiogram import Router
from aiogram.filters import Command
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.answers import redraw, reply
from bot.callbacks import OpenDot, OpenDots
from bot.filters import Pressed
from bot.keyboards import dots as buttons
from texts import dots as texts
from texts.words import Words
from usecases.asker import Asker
from usecases.dots.show import ShowDot, ShowDots

router = Router(name="dots")


@router.message(Command("dots"))
async def dots(message: Message, asker: Asker, t: Words, show_dots: ShowDots, state: FSMContext) -> None:
    await state.clear()
    page = await show_dots(asker)
    await reply(message, texts.listed(t, page), buttons.listed(t, page))


@router.callback_query(Pressed(OpenDots))
async def open_dots(press: CallbackQuery, callback_data: OpenDots, asker: Asker, t: Words, show_dots: ShowDots) -> None:
    page = await show_dots(asker, callback_data.child_id)
    await redraw(press, texts.listed(t, page), buttons.listed(t, page))


@router.callback_query(Pressed(OpenDot))
async def open_dot(press: CallbackQuery, callback_data: OpenDot, asker: Asker, t: Words, show_dot: ShowDot) -> None:
    card = await show_dot(asker, callback_data.child_id, callback_data.dot_id)
    await redraw(press, texts.card(t, card, asker.zone), buttons.card(t, card))
