"""Final marks: the class, a pupil, the value (E3)."""

from aiogram import Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.answers import redraw, reply
from bot.filters import Pressed
from bot.handlers.journal.drafts import WORDS, lesson_of, new_draft
from bot.journal_callbacks import FinalOf, OpenFinals, PutFinal
from bot.keyboards.journal import finals as buttons
from bot.states import PuttingFinal
from texts.journal import finals as texts
from texts.understand.marks import mark_sign
from texts.words import Words
from usecases.asker import Asker
from usecases.marks.finals import PutFinalMark, ShowFinals

router = Router(name="journal-finals")


@router.callback_query(Pressed(OpenFinals))
async def open_finals(
    press: CallbackQuery, callback_data: OpenFinals, asker: Asker, t: Words, show_finals: ShowFinals, state: FSMContext
) -> None:
    page = await show_finals(asker, callback_data.at, callback_data.period_id)
    await state.clear()
    await redraw(press, texts.finals(t, page), buttons.finals(t, page, max(callback_data.page, 0)))


@router.callback_query(Pressed(FinalOf))
async def choose_value(
    press: CallbackQuery, callback_data: FinalOf, asker: Asker, t: Words, show_finals: ShowFinals, state: FSMContext
) -> None:
    wish = callback_data
    page = await show_finals(asker, wish.at, wish.period_id)
    text = texts.ask(t, page, wish.enrolment_id)
    version = page.final(wish.enrolment_id).version
    await state.set_state(PuttingFinal.value)
    await state.set_data(
        new_draft(wish.at, enrolment_id=wish.enrolment_id, period_id=page.span.period_id, version=version)
    )
    await redraw(press, text, buttons.ask(t, page, wish.enrolment_id))


@router.callback_query(Pressed(PutFinal))
async def put(
    press: CallbackQuery,
    callback_data: PutFinal,
    asker: Asker,
    t: Words,
    put_final_mark: PutFinalMark,
    show_finals: ShowFinals,
    state: FSMContext,
) -> None:
    wish = callback_data
    await put_final_mark(asker, wish.at, wish.enrolment_id, wish.period_id, wish.version, wish.value)
    await state.clear()
    page = await show_finals(asker, wish.at, wish.period_id)
    await redraw(press, texts.finals(t, page), buttons.finals(t, page, 0), texts.saved(t))


@router.message(PuttingFinal.value, WORDS)
async def put_typed(
    message: Message, asker: Asker, t: Words, put_final_mark: PutFinalMark, show_finals: ShowFinals, state: FSMContext
) -> None:
    known, typed = await state.get_data(), mark_sign(message.text or "")
    at = lesson_of(known)
    await put_final_mark(asker, at, known["enrolment_id"], known["period_id"], known["version"], typed)
    await state.clear()
    page = await show_finals(asker, at, known["period_id"])
    await reply(message, texts.finals(t, page), buttons.finals(t, page, 0))
