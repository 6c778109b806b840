"""The progress table as a screen, a picture and a spreadsheet, and what the marks come to (B3, B5)."""

from aiogram import Router
from aiogram.filters import Command
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.answers import redraw, reply
from bot.filters import Pressed
from bot.keyboards.progress import table as buttons
from bot.pictures import SentPictures, send_document, show_picture
from bot.progress_callbacks import OpenInterim, OpenProgress, SendProgressBook, SendProgressPicture, SetProgressLook
from texts.progress import interim as interim_texts
from texts.progress import table as texts
from texts.words import Words
from usecases.asker import Asker
from usecases.ports.pictures import Picture, Theme
from usecases.progress.interim import ShowInterim
from usecases.progress.show import DrawProgress, ProgressPage, ShowProgress, WriteProgress

router = Router(name="progress-table")


@router.message(Command("progress"))
async def progress(message: Message, asker: Asker, t: Words, show_progress: ShowProgress, state: FSMContext) -> None:
    await state.clear()
    page = await show_progress(asker)
    await reply(message, texts.table(t, page), buttons.table(t, page))


@router.callback_query(Pressed(OpenProgress))
async def open_progress(
    press: CallbackQuery, callback_data: OpenProgress, asker: Asker, t: Words, show_progress: ShowProgress
) -> None:
    wish = callback_data
    page = await show_progress(asker, wish.child_id, wish.period_id, weak=wish.weak)
    await redraw(press, texts.table(t, page), buttons.table(t, page))


@router.callback_query(Pressed(SendProgressPicture))
async def send_picture(
    press: CallbackQuery,
    callback_data: SendProgressPicture,
    asker: Asker,
    t: Words,
    draw_progress: DrawProgress,
    sent_pictures: SentPictures,
) -> None:
    drawn = await draw_progress(asker, callback_data.child_id, callback_data.period_id)
    await _show(press, t, sent_pictures, *drawn)


@router.callback_query(Pressed(SetProgressLook))
async def set_look(
    press: CallbackQuery,
    callback_data: SetProgressLook,
    asker: Asker,
    t: Words,
    draw_progress: DrawProgress,
    sent_pictures: SentPictures,
) -> None:
    wish, theme = callback_data, Theme.DARK if callback_data.dark else Theme.LIGHT
    drawn = await draw_progress(asker, wish.child_id, wish.period_id, theme)
    await _show(press, t, sent_pictures, *drawn)


@router.callback_query(Pressed(SendProgressBook))
async def send_book(
    press: CallbackQuery, callback_data: SendProgressBook, asker: Asker, t: Words, write_progress: WriteProgress
) -> None:
    page, book = await write_progress(asker, callback_data.child_id, callback_data.period_id)
    await send_document(press, book, texts.book_caption(t, page), buttons.book(t, page))


@router.callback_query(Pressed(OpenInterim))
async def open_interim(
    press: CallbackQuery, callback_data: OpenInterim, asker: Asker, t: Words, show_interim: ShowInterim
) -> None:
    page = await show_interim(asker, callback_data.child_id, callback_data.period_id)
    await redraw(press, interim_texts.interim(t, page), buttons.interim(t, page))


async def _show(
    press: CallbackQuery,
    t: Words,
    sent_pictures: SentPictures,
    page: ProgressPage,
    theme: Theme,
    picture: Picture | None,
) -> None:
    if picture is None:
        await redraw(press, texts.table(t, page), buttons.table(t, page), texts.nothing_yet(t))
    else:
        await show_picture(press, picture, texts.caption(t, page), buttons.picture(t, page, theme), sent_pictures)
