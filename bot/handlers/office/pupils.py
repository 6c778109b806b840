"""Pupils one by one: to another class, away, and back (E6)."""

from aiogram import Router
from aiogram.types import CallbackQuery

from bot.answers import redraw
from bot.filters import Pressed
from bot.keyboards import office as buttons
from bot.office_callbacks import Archive, AskClass, MoveTo, OpenPupil, OpenRoll, OpenRolls
from texts import office as texts
from texts.words import Words
from usecases.asker import Asker
from usecases.office.pupils import ArchivePupil, MovePupil, ShowPupils

router = Router(name="office.pupils")


@router.callback_query(Pressed(OpenRolls))
async def open_classes(
    press: CallbackQuery, callback_data: OpenRolls, asker: Asker, t: Words, show_pupils: ShowPupils
) -> None:
    classes = await show_pupils.classes(asker)
    await redraw(press, t("office-classes"), buttons.classes(t, classes, callback_data.page))


@router.callback_query(Pressed(OpenRoll))
async def open_class(
    press: CallbackQuery, callback_data: OpenRoll, asker: Asker, t: Words, show_pupils: ShowPupils
) -> None:
    roll = await show_pupils.roll(asker, callback_data.class_id)
    await redraw(press, texts.roll(t, roll), buttons.roll(t, roll, max(callback_data.page, 0)))


@router.callback_query(Pressed(OpenPupil))
async def open_pupil(
    press: CallbackQuery, callback_data: OpenPupil, asker: Asker, t: Words, show_pupils: ShowPupils
) -> None:
    _, pupil = await show_pupils.pupil(asker, callback_data.child_id)
    await redraw(press, texts.pupil(t, pupil), buttons.pupil(t, pupil))


@router.callback_query(Pressed(AskClass))
async def ask_class(
    press: CallbackQuery, callback_data: AskClass, asker: Asker, t: Words, show_pupils: ShowPupils
) -> None:
    _, pupil = await show_pupils.pupil(asker, callback_data.child_id)
    classes = await show_pupils.classes(asker)
    await redraw(press, texts.ask_class(t, pupil), buttons.where_to(t, pupil, classes, callback_data.page))


@router.callback_query(Pressed(MoveTo))
async def move(
    press: CallbackQuery,
    callback_data: MoveTo,
    asker: Asker,
    t: Words,
    show_pupils: ShowPupils,
    move_pupil: MovePupil,
) -> None:
    office, pupil = await show_pupils.pupil(asker, callback_data.child_id)
    of = await show_pupils.one_class(office, callback_data.class_id)
    if not callback_data.sure:
        await redraw(press, texts.ask_move(t, pupil, of), buttons.sure_to_move(t, pupil, of))
        return
    await move_pupil(asker, callback_data.child_id, callback_data.class_id)
    _, pupil = await show_pupils.pupil(asker, callback_data.child_id)
    await redraw(press, texts.pupil(t, pupil), buttons.pupil(t, pupil), t.plain("office-moved"))


@router.callback_query(Pressed(Archive))
async def archive(
    press: CallbackQuery,
    callback_data: Archive,
    asker: Asker,
    t: Words,
    show_pupils: ShowPupils,
    archive_pupil: ArchivePupil,
) -> None:
    _, pupil = await show_pupils.pupil(asker, callback_data.child_id)
    if not callback_data.sure:
        await redraw(press, texts.ask_archive(t, pupil), buttons.sure_to_archive(t, pupil))
        return
    await archive_pupil(asker, callback_data.child_id)
    _, pupil = await show_pupils.pupil(asker, callback_data.child_id)
    await redraw(press, texts.pupil(t, pupil), buttons.pupil(t, pupil), t.plain("office-archived"))
