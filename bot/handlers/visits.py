"""When a child came and went, and what it ate (B20)."""

from aiogram import Router
from aiogram.types import CallbackQuery

from bot.answers import redraw
from bot.filters import Pressed
from bot.keyboards import visits as buttons
from bot.visit_callbacks import OpenVisitDay, OpenVisits, TellOfVisits
from texts import visits as texts
from texts.words import Words
from usecases.asker import Asker
from usecases.visits import HearOfVisits, ShowVisits

router = Router(name="visits")


@router.callback_query(Pressed(OpenVisits))
async def open_week(
    press: CallbackQuery, callback_data: OpenVisits, asker: Asker, t: Words, show_visits: ShowVisits
) -> None:
    page = await show_visits.week(asker, callback_data.child_id, callback_data.monday)
    await redraw(press, texts.week(t, page), buttons.week(t, page))


@router.callback_query(Pressed(OpenVisitDay))
async def open_day(
    press: CallbackQuery, callback_data: OpenVisitDay, asker: Asker, t: Words, show_visits: ShowVisits
) -> None:
    page = await show_visits.day(asker, callback_data.child_id, callback_data.on)
    await redraw(press, texts.day(t, page), buttons.day(t, page))


@router.callback_query(Pressed(TellOfVisits))
async def tell_of_visits(
    press: CallbackQuery,
    callback_data: TellOfVisits,
    asker: Asker,
    t: Words,
    hear_of_visits: HearOfVisits,
    show_visits: ShowVisits,
) -> None:
    await hear_of_visits(asker, callback_data.child_id, told=callback_data.told)
    page = await show_visits.week(asker, callback_data.child_id)
    await redraw(press, texts.week(t, page), buttons.week(t, page), texts.heard(t, told=page.told))
