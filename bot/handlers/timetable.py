"""Timetables, bells, the day regime (B10)."""

from aiogram import Router
from aiogram.types import CallbackQuery

from bot.answers import redraw
from bot.filters import Pressed
from bot.keyboards import timetable as buttons
from bot.timetable_callbacks import (
    OpenBells,
    OpenOwnDay,
    OpenOwnWeek,
    OpenRegime,
    OpenTeachers,
    OpenTeacherWeek,
    OpenTimetable,
)
from texts import timetable as texts
from texts.words import Words
from usecases.asker import Asker
from usecases.timetable import (
    ShowBells,
    ShowOwnDay,
    ShowOwnWeek,
    ShowRegime,
    ShowTeachers,
    ShowTeacherWeek,
    ShowTimetable,
)

router = Router(name="timetable")


@router.callback_query(Pressed(OpenTimetable))
async def open_timetable(
    press: CallbackQuery, callback_data: OpenTimetable, asker: Asker, t: Words, show_timetable: ShowTimetable
) -> None:
    page = await show_timetable(asker, callback_data.child_id, callback_data.monday)
    await redraw(press, texts.timetable(t, page), buttons.timetable(t, page))


@router.callback_query(Pressed(OpenBells))
async def open_bells(
    press: CallbackQuery, callback_data: OpenBells, asker: Asker, t: Words, show_bells: ShowBells
) -> None:
    page = await show_bells(asker, callback_data.child_id)
    await redraw(press, texts.bells(t, page), buttons.bells(t, page))


@router.callback_query(Pressed(OpenRegime))
async def open_regime(
    press: CallbackQuery, callback_data: OpenRegime, asker: Asker, t: Words, show_regime: ShowRegime
) -> None:
    page = await show_regime(asker, callback_data.child_id, callback_data.on)
    await redraw(press, texts.regime(t, page), buttons.regime(t, page))


@router.callback_query(Pressed(OpenTeachers))
async def open_teachers(
    press: CallbackQuery, callback_data: OpenTeachers, asker: Asker, t: Words, show_teachers: ShowTeachers
) -> None:
    page = await show_teachers(asker, callback_data.child_id)
    await redraw(press, texts.teachers(t, page), buttons.teachers(t, page))


@router.callback_query(Pressed(OpenTeacherWeek))
async def open_teacher_week(
    press: CallbackQuery, callback_data: OpenTeacherWeek, asker: Asker, t: Words, show_teacher_week: ShowTeacherWeek
) -> None:
    page = await show_teacher_week(asker, callback_data.child_id, callback_data.teacher_id, callback_data.monday)
    await redraw(press, texts.teacher_week(t, page), buttons.teacher_week(t, page))


@router.callback_query(Pressed(OpenOwnWeek))
async def open_own_week(
    press: CallbackQuery, callback_data: OpenOwnWeek, asker: Asker, t: Words, show_own_week: ShowOwnWeek
) -> None:
    page = await show_own_week(asker, callback_data.monday)
    await redraw(press, texts.teacher_week(t, page), buttons.own_week(t, page))


@router.callback_query(Pressed(OpenOwnDay))
async def open_own_day(
    press: CallbackQuery, callback_data: OpenOwnDay, asker: Asker, t: Words, show_own_day: ShowOwnDay
) -> None:
    page = await show_own_day(asker, callback_data.on)
    await redraw(press, texts.own_day(t, page), buttons.own_day(t, page))
