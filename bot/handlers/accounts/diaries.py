"""Which diaries the chat is tied to, and untying one of several (A10)."""

from aiogram import Router
from aiogram.types import CallbackQuery

from bot.answers import redraw, show
from bot.callbacks import OpenDiaries, OpenDiary, UnlinkDiary
from bot.filters import Pressed
from bot.keyboards import accounts as buttons
from bot.menu import MainMenu
from bot.screen import Screen
from texts import accounts as texts
from texts.words import Words
from usecases.accounts.data import ShowData
from usecases.accounts.links import ShowDiaries, Unlink
from usecases.asker import Asker

router = Router(name="accounts.diaries")


@router.callback_query(Pressed(OpenDiaries))
async def open_diaries(press: CallbackQuery, asker: Asker, t: Words, show_diaries: ShowDiaries) -> None:
    await redraw(press, texts.diaries(t), buttons.diaries(t, await show_diaries(asker)))


@router.callback_query(Pressed(OpenDiary))
async def open_diary(
    press: CallbackQuery, callback_data: OpenDiary, asker: Asker, t: Words, show_data: ShowData
) -> None:
    card = await show_data(asker, callback_data.person_id)
    await redraw(press, texts.data(t, card), buttons.diary(t, card.diary.person_id))


@router.callback_query(Pressed(UnlinkDiary))
async def unlink_diary(
    press: CallbackQuery,
    callback_data: UnlinkDiary,
    asker: Asker,
    t: Words,
    show_diaries: ShowDiaries,
    unlink: Unlink,
    main_menu: MainMenu,
) -> None:
    if not callback_data.sure:
        diary = await show_diaries.one(asker, callback_data.person_id)
        await redraw(press, texts.unlink(t, diary), buttons.unlink(t, diary.person_id))
        return
    left = await unlink(asker, callback_data.person_id)
    if left.linked:
        screen = Screen(texts.diaries(t), buttons.diaries(t, await show_diaries(left)))
    else:
        screen = await main_menu(left, t)
    await show(press, screen, toast=texts.unlinked(t))
