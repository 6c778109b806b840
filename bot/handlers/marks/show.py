"""Marks: by subject, a subject's own, one mark's card (B2)."""

from aiogram import Router
from aiogram.filters import Command
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.answers import redraw, reply
from bot.callbacks import OpenMark, OpenMarks, OpenSubjectMarks
from bot.filters import Pressed
from bot.keyboards import marks as buttons
from texts import marks as texts
from texts.words import Words
from usecases.asker import Asker
from usecases.marks.show import ShowMark, ShowMarks, ShowSubjectMarks

router = Router(name="marks")


@router.message(Command("marks"))
async def marks(message: Message, asker: Asker, t: Words, show_marks: ShowMarks, state: FSMContext) -> None:
    await state.clear()
    page = await show_marks(asker)
    await reply(message, texts.by_subject(t, page), buttons.by_subject(t, page))


@router.callback_query(Pressed(OpenMarks))
async def open_marks(
    press: CallbackQuery, callback_data: OpenMarks, asker: Asker, t: Words, show_marks: ShowMarks, state: FSMContext
) -> None:
    await state.clear()
    page = await show_marks(asker, callback_data.child_id, callback_data.period_id)
    await redraw(press, texts.by_subject(t, page), buttons.by_subject(t, page))


@router.callback_query(Pressed(OpenSubjectMarks))
async def open_subject(
    press: CallbackQuery, callback_data: OpenSubjectMarks, asker: Asker, t: Words, show_subject_marks: ShowSubjectMarks
) -> None:
    wish = callback_data
    page = await show_subject_marks(asker, wish.child_id, wish.subject_id, wish.period_id, wish.page)
    await redraw(press, texts.subject(t, page), buttons.subject(t, page))


@router.callback_query(Pressed(OpenMark))
async def open_mark(press: CallbackQuery, callback_data: OpenMark, asker: Asker, t: Words, show_mark: ShowMark) -> None:
    card = await show_mark(asker, callback_data.child_id, callback_data.mark_id)
    await redraw(press, texts.card(t, card, asker.zone), buttons.card(t, card))
