"""The card of a mark: corrected, commented, taken back (E3)."""

from aiogram import Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.answers import redraw, reply
from bot.filters import Pressed
from bot.handlers.journal.drafts import WORDS
from bot.journal_callbacks import (
    AskCorrection,
    AskMarkComment,
    ChooseMarkWork,
    CorrectTo,
    OpenPutMark,
    SetMarkWork,
    TakeBackMark,
)
from bot.keyboards.journal import marks as buttons
from bot.states import CorrectingMark
from texts.journal import marks as texts
from texts.understand.marks import mark_sign
from texts.words import Words
from usecases.asker import Asker
from usecases.marks.grid import ShowPutMark, known_form
from usecases.marks.put import CorrectMark, RemoveMark, ShowMarkToChange

router = Router(name="journal-mark-cards")

NO_COMMENT = frozenset({".", "-", "\N{EM DASH}"})


@router.callback_query(Pressed(OpenPutMark))
async def open_card(
    press: CallbackQuery,
    callback_data: OpenPutMark,
    asker: Asker,
    t: Words,
    show_put_mark: ShowPutMark,
    state: FSMContext,
) -> None:
    page = await show_put_mark(asker, callback_data.mark_id)
    await state.clear()
    await redraw(press, texts.card(t, page), buttons.card(t, page))


@router.callback_query(Pressed(AskCorrection))
async def ask_correction(
    press: CallbackQuery,
    callback_data: AskCorrection,
    asker: Asker,
    t: Words,
    show_mark_to_change: ShowMarkToChange,
    state: FSMContext,
) -> None:
    page = await show_mark_to_change(asker, callback_data.mark_id, callback_data.version)
    await state.set_state(CorrectingMark.value)
    await state.set_data({"mark_id": page.mark_id, "version": page.version})
    await redraw(press, texts.ask_correction(t, page), buttons.correction(t, page))


@router.callback_query(Pressed(CorrectTo))
async def correct(
    press: CallbackQuery,
    callback_data: CorrectTo,
    asker: Asker,
    t: Words,
    correct_mark: CorrectMark,
    show_put_mark: ShowPutMark,
    state: FSMContext,
) -> None:
    wish = callback_data
    page = await show_put_mark(asker, await correct_mark(asker, wish.mark_id, wish.version, typed=wish.value))
    await state.clear()
    await redraw(press, texts.card(t, page), buttons.card(t, page), texts.corrected_toast(t, page.scale, page.entry))


@router.message(CorrectingMark.value, WORDS)
async def correct_typed(
    message: Message, asker: Asker, t: Words, correct_mark: CorrectMark, show_put_mark: ShowPutMark, state: FSMContext
) -> None:
    known = await state.get_data()
    mark_id = await correct_mark(asker, known["mark_id"], known["version"], typed=mark_sign(message.text or ""))
    await state.clear()
    page = await show_put_mark(asker, mark_id)
    await reply(message, texts.card(t, page), buttons.card(t, page))


@router.callback_query(Pressed(ChooseMarkWork))
async def choose_work(
    press: CallbackQuery, callback_data: ChooseMarkWork, asker: Asker, t: Words, show_mark_to_change: ShowMarkToChange
) -> None:
    page = await show_mark_to_change(asker, callback_data.mark_id, callback_data.version)
    text = texts.choose_form(t, page.entry.form.value, page.entry.weight)
    await redraw(press, text, buttons.choose_work(t, page))


@router.callback_query(Pressed(SetMarkWork))
async def set_work(
    press: CallbackQuery,
    callback_data: SetMarkWork,
    asker: Asker,
    t: Words,
    correct_mark: CorrectMark,
    show_put_mark: ShowPutMark,
) -> None:
    wish = callback_data
    work = (known_form(wish.form), wish.weight)
    page = await show_put_mark(asker, await correct_mark(asker, wish.mark_id, wish.version, work=work))
    await redraw(press, texts.card(t, page), buttons.card(t, page), texts.work_toast(t))


@router.callback_query(Pressed(AskMarkComment))
async def ask_comment(
    press: CallbackQuery,
    callback_data: AskMarkComment,
    asker: Asker,
    t: Words,
    show_mark_to_change: ShowMarkToChange,
    state: FSMContext,
) -> None:
    page = await show_mark_to_change(asker, callback_data.mark_id, callback_data.version)
    await state.set_state(CorrectingMark.comment)
    await state.set_data({"mark_id": page.mark_id, "version": page.version})
    await redraw(press, texts.ask_mark_comment(t, page), (buttons.to_card(t, page),))


@router.message(CorrectingMark.comment, WORDS)
async def comment(
    message: Message, asker: Asker, t: Words, correct_mark: CorrectMark, show_put_mark: ShowPutMark, state: FSMContext
) -> None:
    known, typed = await state.get_data(), (message.text or "").strip()
    said = "" if typed in NO_COMMENT else typed
    mark_id = await correct_mark(asker, known["mark_id"], known["version"], comment=said)
    await state.clear()
    page = await show_put_mark(asker, mark_id)
    await reply(message, texts.card(t, page), buttons.card(t, page))


@router.callback_query(Pressed(TakeBackMark))
async def take_back(
    press: CallbackQuery,
    callback_data: TakeBackMark,
    asker: Asker,
    t: Words,
    remove_mark: RemoveMark,
    show_put_mark: ShowPutMark,
) -> None:
    mark_id = await remove_mark(asker, callback_data.mark_id, callback_data.version)
    page = await show_put_mark(asker, mark_id)
    await redraw(press, texts.card(t, page), buttons.card(t, page), texts.removed_toast(t))
