"""Today, tomorrow, the week; arrows lead on (B1)."""

from aiogram import Router
from aiogram.filters import Command
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.answers import redraw, reply
from bot.callbacks import OpenDay, OpenWeek
from bot.filters import Pressed
from bot.keyboards import lessons as buttons
from texts import lessons as texts
from texts.words import Words
from usecases.asker import Asker
from usecases.lessons.show import ShowDay, ShowWeek

router = Router(name="lessons")


@router.message(Command("today"))
async def today(message: Message, asker: Asker, t: Words, show_day: ShowDay, state: FSMContext) -> None:
    await state.clear()
    page = await show_day(asker)
    await reply(message, texts.day(t, page), buttons.day(t, page))


@router.message(Command("tomorrow"))
async def tomorrow(message: Message, asker: Asker, t: Words, show_day: ShowDay, state: FSMContext) -> None:
    await state.clear()
    page = await show_day(asker, ahead=1)
    await reply(message, texts.day(t, page), buttons.day(t, page))


@router.message(Command("week"))
async def running_week(message: Message, asker: Asker, t: Words, show_week: ShowWeek, state: FSMContext) -> None:
    await state.clear()
    page = await show_week(asker)
    await reply(message, texts.week(t, page), buttons.week(t, page))


@router.callback_query(Pressed(OpenDay))
async def open_day(
    press: CallbackQuery, callback_data: OpenDay, asker: Asker, t: Words, show_day: ShowDay, state: FSMContext
) -> None:
    await state.clear()
    page = await show_day(asker, callback_data.child_id, callback_data.on)
    await redraw(press, texts.day(t, page), buttons.day(t, page))


@router.callback_query(Pressed(OpenWeek))
async def open_week(
    press: CallbackQuery, callback_data: OpenWeek, asker: Asker, t: Words, show_week: ShowWeek, state: FSMContext
) -> None:
    await state.clear()
    page = await show_week(asker, callback_data.child_id, callback_data.monday)
    await redraw(press, texts.week(t, page), buttons.week(t, page))
