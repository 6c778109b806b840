"""When a member of staff hears of messages."""

from datetime import time

from aiogram import Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.answers import redraw, reply
from bot.drafts import WORDS
from bot.filters import Pressed
from bot.keyboards import threads as buttons
from bot.states import ChoosingHours
from bot.thread_callbacks import OpenHours, SetHours, TypeHours
from school.refusals import Outdated
from school.threads import USUAL_HOURS, Hours, NotWorkingHours
from texts import threads as texts
from texts.understand.hours import quiet_hours
from texts.words import Words
from usecases.asker import Asker
from usecases.threads.hours import ChooseHours, ShowHours

router = Router(name="threads-hours")

MINUTES_A_DAY = 24 * 60


@router.callback_query(Pressed(OpenHours))
async def open_hours(press: CallbackQuery, asker: Asker, t: Words, show_hours: ShowHours, state: FSMContext) -> None:
    chosen = (await show_hours(asker)).hours
    await state.clear()
    await redraw(press, texts.hours(t, chosen), buttons.hours(t, chosen))


@router.callback_query(Pressed(SetHours))
async def set_hours(
    press: CallbackQuery,
    callback_data: SetHours,
    asker: Asker,
    t: Words,
    choose_hours: ChooseHours,
    show_hours: ShowHours,
) -> None:
    await choose_hours(asker, _hours(callback_data))
    chosen = (await show_hours(asker)).hours
    await redraw(press, texts.hours(t, chosen), buttons.hours(t, chosen), t.plain("preferences-saved"))


@router.callback_query(Pressed(TypeHours))
async def type_hours(press: CallbackQuery, asker: Asker, t: Words, show_hours: ShowHours, state: FSMContext) -> None:
    await show_hours(asker)
    await state.set_state(ChoosingHours.hours)
    await redraw(press, texts.type_hours(t), buttons.only_to_hours(t))


@router.message(ChoosingHours.hours, WORDS)
async def set_typed_hours(
    message: Message, asker: Asker, t: Words, choose_hours: ChooseHours, show_hours: ShowHours, state: FSMContext
) -> None:
    typed = quiet_hours(message.text or "")
    if typed is None:
        raise NotWorkingHours
    await choose_hours(asker, Hours(USUAL_HOURS.days, typed.starts, typed.ends))
    await state.clear()
    chosen = (await show_hours(asker)).hours
    await reply(message, texts.hours(t, chosen), buttons.hours(t, chosen))


@router.message(ChoosingHours.hours)
async def hours_in_words(message: Message, t: Words) -> None:
    await reply(message, texts.type_hours(t), buttons.only_to_hours(t))


def _hours(wish: SetHours) -> Hours:
    """Raises Outdated for days and minutes that no calendar shows: a button made by hand."""
    days = set(str(wish.days).lstrip("0"))
    minutes = (wish.starts, wish.ends)
    if not days <= set("1234567") or not all(0 <= it < MINUTES_A_DAY for it in minutes):
        raise Outdated
    return Hours(frozenset(map(int, days)), time(*divmod(wish.starts, 60)), time(*divmod(wish.ends, 60)))
