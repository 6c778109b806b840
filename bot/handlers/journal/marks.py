"""Putting a mark: whom, for what, which (E3)."""

from typing import Any

from aiogram import Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.answers import redraw, reply
from bot.filters import Pressed
from bot.handlers.journal.drafts import WORDS, current, lesson_of, made_before, new_draft, used_up
from bot.journal_callbacks import BeginMark, ChooseForm, CommentFirst, OpenMarkGrid, PutValue
from bot.keyboards.journal import marks as buttons
from bot.states import PuttingMark
from school.marks import check_comment
from texts.journal import marks as texts
from texts.understand.marks import mark_sign
from texts.words import Words
from usecases.asker import Asker
from usecases.marks.grid import ShowMarkGrid, ShowPutMark, ShowValues, ValuePage, known_form
from usecases.marks.put import NewMark, PutMark

router = Router(name="journal-marks")


@router.callback_query(Pressed(OpenMarkGrid))
async def open_grid(
    press: CallbackQuery,
    callback_data: OpenMarkGrid,
    asker: Asker,
    t: Words,
    show_mark_grid: ShowMarkGrid,
    state: FSMContext,
) -> None:
    page = await show_mark_grid(asker, callback_data.at, callback_data.form, callback_data.weight)
    await state.clear()
    await redraw(press, texts.grid(t, page), buttons.grid(t, page, callback_data.page))


@router.callback_query(Pressed(ChooseForm))
async def choose_form(
    press: CallbackQuery, callback_data: ChooseForm, asker: Asker, t: Words, show_mark_grid: ShowMarkGrid
) -> None:
    page = await show_mark_grid(asker, callback_data.at, callback_data.form, callback_data.weight)
    keyboard = buttons.choose_form(t, callback_data.at, page.form, page.weight)
    await redraw(press, texts.choose_form(t, page.form, page.weight), keyboard)


@router.callback_query(Pressed(BeginMark))
async def begin_mark(
    press: CallbackQuery, callback_data: BeginMark, asker: Asker, t: Words, show_values: ShowValues, state: FSMContext
) -> None:
    wish = callback_data
    page = await show_values(asker, wish.at, wish.enrolment_id, wish.form, wish.weight)
    draft = new_draft(wish.at, enrolment_id=wish.enrolment_id, form=wish.form, weight=wish.weight, comment="")
    await state.set_state(PuttingMark.value)
    await state.set_data(draft)
    keyboard = buttons.choose_value(t, page, draft["draft"], commented=False)
    await redraw(press, texts.choose_value(t, page, ""), keyboard)


@router.callback_query(Pressed(CommentFirst))
async def ask_comment(
    press: CallbackQuery,
    callback_data: CommentFirst,
    asker: Asker,
    t: Words,
    show_values: ShowValues,
    state: FSMContext,
) -> None:
    draft = await current(state, callback_data.draft)
    page = await _values(asker, draft, show_values)
    await state.set_state(PuttingMark.comment)
    await redraw(press, texts.ask_comment(t, page), buttons.back_to_lesson(t, page.lesson.at))


@router.message(PuttingMark.comment, WORDS)
async def keep_comment(message: Message, asker: Asker, t: Words, show_values: ShowValues, state: FSMContext) -> None:
    draft = await state.get_data() | {"comment": check_comment(message.text or "")}
    page = await _values(asker, draft, show_values)
    await state.set_state(PuttingMark.value)
    await state.set_data(draft)
    keyboard = buttons.choose_value(t, page, draft["draft"], commented=True)
    await reply(message, texts.choose_value(t, page, draft["comment"]), keyboard)


@router.callback_query(Pressed(PutValue))
async def put_value(
    press: CallbackQuery,
    callback_data: PutValue,
    asker: Asker,
    t: Words,
    put_mark: PutMark,
    show_put_mark: ShowPutMark,
    state: FSMContext,
) -> None:
    mark_id = await made_before(state, callback_data.draft)
    if mark_id is None:
        draft = await current(state, callback_data.draft)
        mark_id = await put_mark(asker, _wish(draft, callback_data.value))
        await used_up(state, callback_data.draft, mark_id)
    page = await show_put_mark(asker, mark_id)
    await redraw(press, texts.card(t, page), buttons.card(t, page), texts.put_toast(t, page.scale, page.entry))


@router.message(PuttingMark.value, WORDS)
async def put_typed(
    message: Message, asker: Asker, t: Words, put_mark: PutMark, show_put_mark: ShowPutMark, state: FSMContext
) -> None:
    draft = await state.get_data()
    mark_id = await put_mark(asker, _wish(draft, mark_sign(message.text or "")))
    await used_up(state, draft["draft"], mark_id)
    page = await show_put_mark(asker, mark_id)
    await reply(message, texts.card(t, page), buttons.card(t, page))


async def _values(asker: Asker, draft: dict[str, Any], show_values: ShowValues) -> ValuePage:
    return await show_values(asker, lesson_of(draft), draft["enrolment_id"], draft["form"], draft["weight"])


def _wish(draft: dict[str, Any], typed: str) -> NewMark:
    at, form = lesson_of(draft), known_form(draft["form"])
    return NewMark(at, draft["enrolment_id"], form, draft["weight"], typed, draft["comment"])
