"""The school bag (B11) and curricula (B13)."""

from aiogram import Router
from aiogram.types import CallbackQuery

from bot.answers import redraw
from bot.callbacks import OpenBag, OpenCurricula
from bot.filters import Pressed
from bot.keyboards import textbooks as buttons
from texts import textbooks as texts
from texts.words import Words
from usecases.asker import Asker
from usecases.textbooks import ShowBag, ShowCurricula

router = Router(name="textbooks")


@router.callback_query(Pressed(OpenBag))
async def open_bag(press: CallbackQuery, callback_data: OpenBag, asker: Asker, t: Words, show_bag: ShowBag) -> None:
    page = await show_bag(asker, callback_data.child_id, callback_data.on)
    await redraw(press, texts.bag(t, page), buttons.bag(t, page))


@router.callback_query(Pressed(OpenCurricula))
async def open_curricula(
    press: CallbackQuery, callback_data: OpenCurricula, asker: Asker, t: Words, show_curricula: ShowCurricula
) -> None:
    page = await show_curricula(asker, callback_data.child_id)
    await redraw(press, texts.curricula(t, page), buttons.curricula(t, page))
