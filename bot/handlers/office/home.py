"""Where the secretary begins."""

from aiogram import Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery

from bot.answers import redraw
from bot.filters import Pressed
from bot.keyboards import office as buttons
from bot.office_callbacks import OpenOffice
from texts import office as texts
from texts.words import Words
from usecases.asker import Asker
from usecases.office.show import ShowOffice

router = Router(name="office.home")


@router.callback_query(Pressed(OpenOffice))
async def open_home(press: CallbackQuery, asker: Asker, t: Words, show_office: ShowOffice, state: FSMContext) -> None:
    office = await show_office(asker)
    await state.clear()
    await redraw(press, texts.home(t, office), buttons.home(t))
