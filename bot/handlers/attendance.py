"""Attendance of a child: a period, a day, subjects (B9)."""

from aiogram import Router
from aiogram.filters import Command
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.absence_callbacks import OpenAttendance, OpenAttendanceDay, OpenAttendanceSubjects
from bot.answers import redraw, show
from bot.filters import Pressed
from bot.keyboards import attendance as buttons
from bot.screen import Screen
from texts import attendance as texts
from texts.words import Words
from usecases.asker import Asker
from usecases.attendance.show import ShowAttendance, ShowAttendanceDay, ShowSubjectsAttendance

router = Router(name="attendance")


@router.message(Command("attendance"))
@router.callback_query(Pressed(OpenAttendance))
async def open_period(
    event: Message | CallbackQuery,
    asker: Asker,
    t: Words,
    show_attendance: ShowAttendance,
    state: FSMContext,
    callback_data: OpenAttendance | None = None,
) -> None:
    wish = callback_data
    page = await (show_attendance(asker, wish.child_id, wish.period_id, wish.page) if wish else show_attendance(asker))
    await state.clear()
    await show(event, Screen(texts.of_period(t, page), buttons.of_period(t, page)))


@router.callback_query(Pressed(OpenAttendanceDay))
async def open_day(
    press: CallbackQuery,
    callback_data: OpenAttendanceDay,
    asker: Asker,
    t: Words,
    show_attendance_day: ShowAttendanceDay,
) -> None:
    page = await show_attendance_day(asker, callback_data.child_id, callback_data.on)
    await redraw(press, texts.of_day(t, page), buttons.of_day(t, page))


@router.callback_query(Pressed(OpenAttendanceSubjects))
async def open_subjects(
    press: CallbackQuery,
    callback_data: OpenAttendanceSubjects,
    asker: Asker,
    t: Words,
    show_subjects_attendance: ShowSubjectsAttendance,
) -> None:
    page = await show_subjects_attendance(asker, callback_data.child_id, callback_data.period_id)
    await redraw(press, texts.by_subject(t, page), buttons.by_subject(t, page))
