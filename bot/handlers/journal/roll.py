"""Who is not there: a tap a pupil, saved at once (E3)."""

from aiogram import Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery

from bot.absence_callbacks import AllOthersThere, NotePupil, NoteReported, OpenRoll
from bot.answers import redraw
from bot.filters import Pressed
from bot.keyboards.journal import roll as buttons
from texts.journal import roll as texts
from texts.words import Words
from usecases.asker import Asker
from usecases.attendance.note import CallRoll, NoteAttendance, NoteByNotices
from usecases.attendance.roll import ShowRoll

router = Router(name="journal-roll")


@router.callback_query(Pressed(OpenRoll))
async def open_roll(
    press: CallbackQuery, callback_data: OpenRoll, asker: Asker, t: Words, show_roll: ShowRoll, state: FSMContext
) -> None:
    page = await show_roll(asker, callback_data.at)
    await state.clear()
    await redraw(press, texts.roll(t, page), buttons.roll(t, page, callback_data.page))


@router.callback_query(Pressed(NotePupil))
async def note(
    press: CallbackQuery,
    callback_data: NotePupil,
    asker: Asker,
    t: Words,
    note_attendance: NoteAttendance,
    show_roll: ShowRoll,
) -> None:
    wish = callback_data
    noted = await note_attendance(asker, wish.at, wish.enrolment_id, wish.code, wish.version)
    page = await show_roll(asker, wish.at)
    keyboard = buttons.roll(t, page, wish.page, (wish.enrolment_id, noted))
    await redraw(press, texts.roll(t, page), keyboard, texts.noted(t, page, wish.enrolment_id, done=noted["done"]))


@router.callback_query(Pressed(AllOthersThere))
async def all_others_there(
    press: CallbackQuery,
    callback_data: AllOthersThere,
    asker: Asker,
    t: Words,
    call_roll: CallRoll,
    show_roll: ShowRoll,
) -> None:
    await call_roll(asker, callback_data.at)
    page = await show_roll(asker, callback_data.at)
    await redraw(press, texts.roll(t, page), buttons.roll(t, page, callback_data.page), texts.all_there(t))


@router.callback_query(Pressed(NoteReported))
async def note_reported(
    press: CallbackQuery,
    callback_data: NoteReported,
    asker: Asker,
    t: Words,
    note_by_notices: NoteByNotices,
    show_roll: ShowRoll,
) -> None:
    count = await note_by_notices(asker, callback_data.at)
    page = await show_roll(asker, callback_data.at)
    await redraw(press, texts.roll(t, page), buttons.roll(t, page, callback_data.page), texts.by_notices(t, count))
