"""The office looks at what it is asked to correct, and decides (A5, B17)."""

from aiogram import Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.answers import redraw, reply
from bot.card_callbacks import Corrected, OpenCorrection, OpenCorrections, RefuseCorrection
from bot.drafts import WORDS
from bot.filters import Pressed
from bot.keyboards import cards as buttons
from bot.states import RefusingCorrection
from texts import cards as texts
from texts.words import Words
from usecases.asker import Asker
from usecases.cards.office import DecideCorrection, ShowCorrection, ShowCorrections

router = Router(name="cards.office")


@router.callback_query(Pressed(OpenCorrections))
async def open_list(
    press: CallbackQuery, callback_data: OpenCorrections, asker: Asker, t: Words, show_corrections: ShowCorrections
) -> None:
    waiting = await show_corrections(asker)
    await redraw(press, texts.corrections(t, waiting), buttons.corrections(t, waiting, max(callback_data.page, 0)))


@router.callback_query(Pressed(OpenCorrection))
async def open_one(
    press: CallbackQuery,
    callback_data: OpenCorrection,
    asker: Asker,
    t: Words,
    show_correction: ShowCorrection,
    state: FSMContext,
) -> None:
    one = await show_correction(asker, callback_data.request_id)
    await state.clear()
    await redraw(press, texts.correction(t, one, asker.zone), buttons.correction(t, one))


@router.callback_query(Pressed(Corrected))
async def corrected(
    press: CallbackQuery,
    callback_data: Corrected,
    asker: Asker,
    t: Words,
    decide_correction: DecideCorrection,
    show_correction: ShowCorrection,
) -> None:
    await decide_correction(asker, callback_data.request_id)
    one = await show_correction(asker, callback_data.request_id)
    toast = t.plain("correction-told")
    await redraw(press, texts.correction(t, one, asker.zone), buttons.correction(t, one), toast)


@router.callback_query(Pressed(RefuseCorrection))
async def ask_reason(
    press: CallbackQuery,
    callback_data: RefuseCorrection,
    asker: Asker,
    t: Words,
    show_correction: ShowCorrection,
    state: FSMContext,
) -> None:
    one = await show_correction(asker, callback_data.request_id, waiting=True)
    await state.set_state(RefusingCorrection.reason)
    await state.set_data({"request_id": one.id})
    await redraw(press, texts.ask_reason(t, one), buttons.to_correction(t, one.id))


@router.message(RefusingCorrection.reason, WORDS)
async def refuse(
    message: Message,
    asker: Asker,
    t: Words,
    decide_correction: DecideCorrection,
    show_correction: ShowCorrection,
    state: FSMContext,
) -> None:
    request_id = (await state.get_data())["request_id"]
    await decide_correction(asker, request_id, message.text or "")
    await state.clear()
    one = await show_correction(asker, request_id)
    await reply(message, texts.correction(t, one, asker.zone), buttons.correction(t, one))
