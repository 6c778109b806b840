"""The progress chart: one living picture that its buttons turn into another (B4)."""

from aiogram import Router
from aiogram.types import CallbackQuery

from bot.answers import redraw
from bot.filters import Pressed
from bot.keyboards.progress import charts as buttons
from bot.pictures import SentPictures, show_picture
from bot.progress_callbacks import OpenChart, SetChartLook
from texts.progress import charts as texts
from texts.words import Words
from usecases.asker import Asker
from usecases.ports.pictures import Picture, Theme
from usecases.progress.charts import ChartPage, DrawChart

router = Router(name="progress-charts")


@router.callback_query(Pressed(OpenChart))
async def open_chart(
    press: CallbackQuery,
    callback_data: OpenChart,
    asker: Asker,
    t: Words,
    draw_chart: DrawChart,
    sent_pictures: SentPictures,
) -> None:
    drawn = await draw_chart(asker, callback_data.child_id, callback_data.wish)
    await _show(press, t, sent_pictures, *drawn, picks=callback_data.picks)


@router.callback_query(Pressed(SetChartLook))
async def set_look(
    press: CallbackQuery,
    callback_data: SetChartLook,
    asker: Asker,
    t: Words,
    draw_chart: DrawChart,
    sent_pictures: SentPictures,
) -> None:
    theme = Theme.DARK if callback_data.dark else Theme.LIGHT
    drawn = await draw_chart(asker, callback_data.child_id, callback_data.wish, theme)
    await _show(press, t, sent_pictures, *drawn)


async def _show(
    press: CallbackQuery,
    t: Words,
    sent_pictures: SentPictures,
    page: ChartPage,
    theme: Theme,
    picture: Picture | None,
    picks: str = "",
) -> None:
    under = buttons.chart(t, page, theme, picks)
    if picture is None:
        await redraw(press, texts.empty(t, page), under)
    else:
        await show_picture(press, picture, texts.caption(t, page, picks), under, sent_pictures)
