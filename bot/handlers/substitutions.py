"""Who stands in for whom: the office chooses a day, a teacher, a lesson, and who takes it (E8)."""

from aiogram import Router
from aiogram.types import CallbackQuery

from bot.answers import redraw
from bot.filters import Pressed
from bot.keyboards import substitutions as buttons
from bot.substitution_callbacks import (
    CancelLesson,
    GiveLesson,
    OpenAbsentTeacher,
    OpenLessonToChange,
    OpenSchoolDay,
    PutLessonBack,
)
from texts import substitutions as texts
from texts.words import Words
from usecases.asker import Asker
from usecases.ports.journal import LessonAt
from usecases.substitutions import ChangeLesson, ShowLessonToChange, ShowSchoolDay

router = Router(name="substitutions")
Named = OpenLessonToChange | GiveLesson | CancelLesson | PutLessonBack


@router.callback_query(Pressed(OpenSchoolDay))
async def open_day(
    press: CallbackQuery, callback_data: OpenSchoolDay, asker: Asker, t: Words, show_school_day: ShowSchoolDay
) -> None:
    day = await show_school_day(asker, callback_data.on)
    await redraw(press, texts.day(t, day), buttons.day(t, day, max(callback_data.page, 0)))


@router.callback_query(Pressed(OpenAbsentTeacher))
async def open_teacher(
    press: CallbackQuery, callback_data: OpenAbsentTeacher, asker: Asker, t: Words, show_school_day: ShowSchoolDay
) -> None:
    day = await show_school_day(asker, callback_data.on)
    lessons = day.of(callback_data.teacher_id)
    await redraw(press, texts.of_teacher(t, day, lessons), buttons.of_teacher(t, day, lessons))


@router.callback_query(Pressed(OpenLessonToChange))
async def open_lesson(
    press: CallbackQuery,
    callback_data: OpenLessonToChange,
    asker: Asker,
    t: Words,
    show_lesson_to_change: ShowLessonToChange,
) -> None:
    page = await show_lesson_to_change(asker, _at(callback_data))
    await redraw(press, texts.lesson(t, page), buttons.lesson(t, page, max(callback_data.page, 0)))


@router.callback_query(Pressed(GiveLesson))
async def give(
    press: CallbackQuery,
    callback_data: GiveLesson,
    asker: Asker,
    t: Words,
    change_lesson: ChangeLesson,
    show_lesson_to_change: ShowLessonToChange,
) -> None:
    await change_lesson.give(asker, _at(callback_data), callback_data.teacher_id)
    await _changed(press, callback_data, asker, t, show_lesson_to_change)


@router.callback_query(Pressed(CancelLesson))
async def cancel(
    press: CallbackQuery,
    callback_data: CancelLesson,
    asker: Asker,
    t: Words,
    change_lesson: ChangeLesson,
    show_lesson_to_change: ShowLessonToChange,
) -> None:
    await change_lesson.cancel(asker, _at(callback_data))
    await _changed(press, callback_data, asker, t, show_lesson_to_change)


@router.callback_query(Pressed(PutLessonBack))
async def put_back(
    press: CallbackQuery,
    callback_data: PutLessonBack,
    asker: Asker,
    t: Words,
    change_lesson: ChangeLesson,
    show_lesson_to_change: ShowLessonToChange,
) -> None:
    await change_lesson.put_back(asker, _at(callback_data))
    await _changed(press, callback_data, asker, t, show_lesson_to_change)


async def _changed(
    press: CallbackQuery, wish: Named, asker: Asker, t: Words, show_lesson_to_change: ShowLessonToChange
) -> None:
    page = await show_lesson_to_change(asker, _at(wish))
    await redraw(press, texts.lesson(t, page), buttons.lesson(t, page, 0), t.plain("substitution-told"))


def _at(wish: Named) -> LessonAt:
    return LessonAt(wish.course_id, wish.on, wish.number)
