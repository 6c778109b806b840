"""How the school stands, for its head and deputies (E7)."""

from aiogram import Router
from aiogram.types import CallbackQuery

from bot.answers import redraw
from bot.filters import Pressed
from bot.keyboards import overview as buttons
from bot.keyboards.diary import on_page
from bot.overview_callbacks import OpenLinkedClasses, OpenOverdueJournals, OpenOverview, SendSchoolWeek
from bot.pictures import SentPictures, show_picture
from texts import overview as texts
from texts.words import Words
from usecases.asker import Asker
from usecases.overview.show import DrawSchoolWeek, ShowOverdueJournals, ShowOverview
from usecases.ports.pictures import Theme

router = Router(name="overview")


@router.callback_query(Pressed(OpenOverview))
async def open_overview(press: CallbackQuery, asker: Asker, t: Words, show_overview: ShowOverview) -> None:
    page = await show_overview(asker)
    await redraw(press, texts.overview(t, page), buttons.overview(t))


@router.callback_query(Pressed(OpenLinkedClasses))
async def open_linked(
    press: CallbackQuery, callback_data: OpenLinkedClasses, asker: Asker, t: Words, show_overview: ShowOverview
) -> None:
    page = await show_overview(asker)
    shown = on_page(page.classes, callback_data.page)
    await redraw(press, texts.linked(t, shown), buttons.linked(t, page, callback_data.page))


@router.callback_query(Pressed(OpenOverdueJournals))
async def open_journals(
    press: CallbackQuery,
    callback_data: OpenOverdueJournals,
    asker: Asker,
    t: Words,
    show_overdue_journals: ShowOverdueJournals,
) -> None:
    page = await show_overdue_journals(asker, callback_data.on)
    await redraw(press, texts.journals(t, page), buttons.journals(t, page))


@router.callback_query(Pressed(SendSchoolWeek))
async def send_week(
    press: CallbackQuery,
    callback_data: SendSchoolWeek,
    asker: Asker,
    t: Words,
    draw_school_week: DrawSchoolWeek,
    sent_pictures: SentPictures,
) -> None:
    dark = callback_data.dark
    chosen = None if dark is None else Theme.DARK if dark else Theme.LIGHT
    page, theme, picture = await draw_school_week(asker, chosen)
    await show_picture(press, picture, texts.week_caption(t, page), buttons.picture(t, theme), sent_pictures)
