"""A class as those who work with it see it: today, its table, a subject (E5, E12)."""

from aiogram import Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery

from bot.answers import redraw
from bot.class_callbacks import (
    OpenClass,
    OpenClasses,
    OpenClassSubject,
    OpenClassTable,
    OpenUnlinked,
    SendClassBook,
    SendClassPicture,
)
from bot.filters import Pressed
from bot.keyboards import classes as buttons
from bot.pictures import SentPictures, send_document, show_picture
from texts import classes as texts
from texts.words import Words
from usecases.asker import Asker
from usecases.classes.show import ShowClass, ShowClasses, ShowUnlinked
from usecases.classes.table import DrawClassTable, ShowClassTable, WriteClassTable
from usecases.journal_page.signing_in import OpenJournalPage
from usecases.ports.pictures import Theme

router = Router(name="classes")


@router.callback_query(Pressed(OpenClasses))
async def open_classes(
    press: CallbackQuery,
    callback_data: OpenClasses,
    asker: Asker,
    t: Words,
    show_classes: ShowClasses,
    show_class: ShowClass,
    open_journal_page: OpenJournalPage,
    state: FSMContext,
) -> None:
    found = await show_classes(asker)
    browser = open_journal_page.offered
    await state.clear()
    if len(found) == 1:
        page = await show_class(asker, found[0].id)
        await redraw(press, texts.today(t, page), buttons.today(t, page, only=True, browser=browser))
    else:
        await redraw(press, texts.choose(t), buttons.choose(t, found, callback_data.page, browser=browser))


@router.callback_query(Pressed(OpenClass))
async def open_class(
    press: CallbackQuery,
    callback_data: OpenClass,
    asker: Asker,
    t: Words,
    show_class: ShowClass,
    open_journal_page: OpenJournalPage,
) -> None:
    page = await show_class(asker, callback_data.class_id)
    await redraw(press, texts.today(t, page), buttons.today(t, page, only=False, browser=open_journal_page.offered))


@router.callback_query(Pressed(OpenUnlinked))
async def open_unlinked(
    press: CallbackQuery, callback_data: OpenUnlinked, asker: Asker, t: Words, show_unlinked: ShowUnlinked
) -> None:
    page = await show_unlinked(asker, callback_data.class_id)
    await redraw(press, texts.unlinked(t, page), buttons.unlinked(t, page))


@router.callback_query(Pressed(OpenClassTable))
async def open_table(
    press: CallbackQuery, callback_data: OpenClassTable, asker: Asker, t: Words, show_class_table: ShowClassTable
) -> None:
    page = await show_class_table(asker, callback_data.class_id, callback_data.period_id)
    await redraw(press, texts.table(t, page), buttons.table(t, page))


@router.callback_query(Pressed(OpenClassSubject))
async def open_subject(
    press: CallbackQuery, callback_data: OpenClassSubject, asker: Asker, t: Words, show_class_table: ShowClassTable
) -> None:
    page = await show_class_table(asker, callback_data.class_id, callback_data.period_id)
    await redraw(press, texts.subject(t, page, callback_data.subject_id), buttons.subject(t, page))


@router.callback_query(Pressed(SendClassPicture))
async def send_picture(
    press: CallbackQuery,
    callback_data: SendClassPicture,
    asker: Asker,
    t: Words,
    draw_class_table: DrawClassTable,
    sent_pictures: SentPictures,
) -> None:
    wish = callback_data
    chosen = None if wish.dark is None else Theme.DARK if wish.dark else Theme.LIGHT
    page, theme, picture = await draw_class_table(asker, wish.class_id, wish.period_id, wish.part, chosen)
    if picture is None:
        await redraw(press, texts.table(t, page), buttons.table(t, page), texts.nothing_yet(t))
    else:
        keyboard = buttons.picture(t, page, theme, wish.part)
        await show_picture(press, picture, texts.caption(t, page), keyboard, sent_pictures)


@router.callback_query(Pressed(SendClassBook))
async def send_book(
    press: CallbackQuery, callback_data: SendClassBook, asker: Asker, t: Words, write_class_table: WriteClassTable
) -> None:
    page, book = await write_class_table(asker, callback_data.class_id, callback_data.period_id)
    await send_document(press, book, texts.book_caption(t, page), buttons.book(t, page))
