"""The card of a dot: answered, prolonged, closed (E4)."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from aiogram import Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.answers import redraw, reply
from bot.filters import Pressed
from bot.handlers.journal.drafts import WORDS
from bot.journal_callbacks import AskDotMark, AskProlong, CloseThisDot, OpenSetDot, ProlongTo, TurnDotInto
from bot.keyboards.journal import dots as buttons
from bot.keyboards.journal import marks as mark_buttons
from bot.states import AnsweringDot, ProlongingDot
from school.clock import Clock, local_date
from texts.journal import dots as texts
from texts.journal import marks as mark_texts
from texts.understand.days import parse_day
from texts.understand.marks import mark_sign
from texts.words import Words
from usecases.asker import Asker
from usecases.dots.drafts import ShowDotToChange, ShowSetDot
from usecases.dots.set import CloseDot, ProlongDot, TurnDot
from usecases.marks.grid import ShowPutMark

router = Router(name="journal-dot-cards")


@router.callback_query(Pressed(OpenSetDot))
async def open_card(
    press: CallbackQuery,
    callback_data: OpenSetDot,
    asker: Asker,
    t: Words,
    show_set_dot: ShowSetDot,
    state: FSMContext,
) -> None:
    page = await show_set_dot(asker, callback_data.dot_id)
    await state.clear()
    place = (callback_data.on, callback_data.number)
    await redraw(press, texts.card(t, page), buttons.card(t, page, place))


@router.callback_query(Pressed(AskDotMark))
async def ask_mark(
    press: CallbackQuery,
    callback_data: AskDotMark,
    asker: Asker,
    t: Words,
    show_dot_to_change: ShowDotToChange,
    state: FSMContext,
) -> None:
    wish = callback_data
    page = (await show_dot_to_change(asker, wish.dot_id, wish.version)).page
    await state.set_state(AnsweringDot.value)
    await state.set_data(_kept(wish))
    await redraw(press, texts.ask_mark(t, page), buttons.choose_mark(t, page, (wish.on, wish.number)))


@router.callback_query(Pressed(TurnDotInto))
async def turn(
    press: CallbackQuery,
    callback_data: TurnDotInto,
    asker: Asker,
    t: Words,
    turn_dot: TurnDot,
    show_put_mark: ShowPutMark,
    state: FSMContext,
) -> None:
    wish = callback_data
    mark_id = await turn_dot(asker, wish.dot_id, wish.version, wish.on, wish.number, wish.value)
    await state.clear()
    mark = await show_put_mark(asker, mark_id)
    toast = mark_texts.put_toast(t, mark.scale, mark.entry)
    await redraw(press, mark_texts.card(t, mark), mark_buttons.card(t, mark), toast)


@router.message(AnsweringDot.value, WORDS)
async def turn_typed(
    message: Message, asker: Asker, t: Words, turn_dot: TurnDot, show_put_mark: ShowPutMark, state: FSMContext
) -> None:
    known, typed = await state.get_data(), mark_sign(message.text or "")
    on, number = _place(known)
    mark_id = await turn_dot(asker, known["dot_id"], known["version"], on, number, typed)
    await state.clear()
    mark = await show_put_mark(asker, mark_id)
    await reply(message, mark_texts.card(t, mark), mark_buttons.card(t, mark))


@router.callback_query(Pressed(AskProlong))
async def ask_prolong(
    press: CallbackQuery,
    callback_data: AskProlong,
    asker: Asker,
    t: Words,
    show_dot_to_change: ShowDotToChange,
    state: FSMContext,
) -> None:
    wish = callback_data
    to_change = await show_dot_to_change(asker, wish.dot_id, wish.version)
    await state.set_state(ProlongingDot.due)
    await state.set_data(_kept(wish))
    keyboard = buttons.choose_day(t, to_change, (wish.on, wish.number))
    await redraw(press, texts.ask_prolong(t, to_change), keyboard)


@router.callback_query(Pressed(ProlongTo))
async def prolong(
    press: CallbackQuery,
    callback_data: ProlongTo,
    asker: Asker,
    t: Words,
    prolong_dot: ProlongDot,
    show_set_dot: ShowSetDot,
    state: FSMContext,
) -> None:
    wish = callback_data
    page = await show_set_dot(asker, await prolong_dot(asker, wish.dot_id, wish.version, wish.due))
    await state.clear()
    keyboard = buttons.card(t, page, (wish.on, wish.number))
    await redraw(press, texts.card(t, page), keyboard, texts.prolonged_toast(t, page.dot.due))


@router.message(ProlongingDot.due, WORDS)
async def prolong_typed(
    message: Message,
    asker: Asker,
    t: Words,
    prolong_dot: ProlongDot,
    show_set_dot: ShowSetDot,
    clock: Clock,
    state: FSMContext,
) -> None:
    known = await state.get_data()
    zone = (await show_set_dot(asker, known["dot_id"])).course.zone
    due = parse_day(message.text or "", local_date(clock.now(), zone))
    page = await show_set_dot(asker, await prolong_dot(asker, known["dot_id"], known["version"], due))
    await state.clear()
    await reply(message, texts.card(t, page), buttons.card(t, page, _place(known)))


@router.callback_query(Pressed(CloseThisDot))
async def close(
    press: CallbackQuery,
    callback_data: CloseThisDot,
    asker: Asker,
    t: Words,
    close_dot: CloseDot,
    show_set_dot: ShowSetDot,
) -> None:
    wish = callback_data
    page = await show_set_dot(asker, await close_dot(asker, wish.dot_id, wish.version))
    await redraw(press, texts.card(t, page), buttons.card(t, page, (wish.on, wish.number)), texts.closed_toast(t))


def _kept(wish: AskDotMark | AskProlong) -> dict[str, Any]:
    return {"dot_id": wish.dot_id, "version": wish.version, "on": wish.on.isoformat(), "number": wish.number}


def _place(known: Mapping[str, Any]) -> buttons.Place:
    return date.fromisoformat(known["on"]), known["number"]
