"""The next school year: looked at, then begun (E11)."""

from aiogram import Router
from aiogram.types import CallbackQuery

from bot.answers import redraw
from bot.filters import Pressed
from bot.keyboards import office as buttons
from bot.office_callbacks import BeginNewYear, OpenNewYear
from texts import office as texts
from texts.words import Words
from usecases.asker import Asker
from usecases.office.years import BeginYear, ShowNewYear

router = Router(name="office.years")


@router.callback_query(Pressed(OpenNewYear))
async def look(
    press: CallbackQuery, callback_data: OpenNewYear, asker: Asker, t: Words, show_new_year: ShowNewYear
) -> None:
    plan = await show_new_year(asker, ninth=callback_data.ninth)
    await redraw(press, texts.new_year(t, plan), buttons.new_year(t, plan))


@router.callback_query(Pressed(BeginNewYear))
async def begin(
    press: CallbackQuery, callback_data: BeginNewYear, asker: Asker, t: Words, begin_year: BeginYear
) -> None:
    stayed, left = await begin_year(asker, callback_data.year_id, ninth=callback_data.ninth)
    await redraw(press, texts.year_begun(t, stayed, left), buttons.to_office(t))
