"""Classes, pupils, their adults, and the journal of what was handed out (E9)."""

from aiogram import Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery

from bot.access_callbacks import OpenAccess, OpenAccessAdult, OpenAccessClass, OpenAccessPupil, OpenClassIssues
from bot.answers import redraw
from bot.filters import Pressed
from bot.keyboards import access as buttons
from texts import access as texts
from texts.words import Words
from usecases.access.show import ShowAccess
from usecases.asker import Asker

router = Router(name="access.show")


@router.callback_query(Pressed(OpenAccess))
async def open_classes(
    press: CallbackQuery, callback_data: OpenAccess, asker: Asker, t: Words, show_access: ShowAccess
) -> None:
    classes = await show_access.classes(asker)
    await redraw(press, texts.classes(t, classes), buttons.classes(t, classes, max(callback_data.page, 0)))


@router.callback_query(Pressed(OpenAccessClass))
async def open_class(
    press: CallbackQuery,
    callback_data: OpenAccessClass,
    asker: Asker,
    t: Words,
    show_access: ShowAccess,
    state: FSMContext,
) -> None:
    page = await show_access.pupils(asker, callback_data.class_id)
    await state.clear()
    await redraw(press, texts.pupils(t, page), buttons.pupils(t, page, max(callback_data.page, 0)))


@router.callback_query(Pressed(OpenAccessPupil))
async def open_pupil(
    press: CallbackQuery, callback_data: OpenAccessPupil, asker: Asker, t: Words, show_access: ShowAccess
) -> None:
    page = await show_access.pupil(asker, callback_data.class_id, callback_data.child_id)
    await redraw(press, texts.pupil(t, page), buttons.pupil(t, page))


@router.callback_query(Pressed(OpenAccessAdult))
async def open_adult(
    press: CallbackQuery,
    callback_data: OpenAccessAdult,
    asker: Asker,
    t: Words,
    show_access: ShowAccess,
    state: FSMContext,
) -> None:
    them = callback_data
    page, adult = await show_access.adult(asker, them.class_id, them.child_id, them.adult_id)
    await state.clear()
    await redraw(press, texts.adult(t, page, adult, asker.zone), buttons.adult(t, page, adult))


@router.callback_query(Pressed(OpenClassIssues))
async def open_journal(
    press: CallbackQuery, callback_data: OpenClassIssues, asker: Asker, t: Words, show_access: ShowAccess
) -> None:
    of, lines = await show_access.journal(asker, callback_data.class_id)
    await redraw(press, texts.journal(t, of, lines, asker.zone), buttons.to_class(t, of.id))
