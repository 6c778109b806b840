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
from usecases.ports.pictures import Theme
from usecases.progress.charts import ChartWish, DrawChart
from usecases.progress.looks import ChooseLook

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
    wish = callback_data
    await _show(press, asker, t, draw_chart, sent_pictures, wish.child_id, wish.wish, wish.picks)


@router.callback_query(Pressed(SetChartLook))
async def set_look(
    press: CallbackQuery,
    callback_data: SetChartLook,
    asker: Asker,
    t: Words,
    choose_look: ChooseLook,
    draw_chart: DrawChart,
    sent_pictures: SentPictures,
) -> None:
    await choose_look(asker, Theme.DARK if callback_data.dark else Theme.LIGHT)
    await _show(press, asker, t, draw_chart, sent_pictures, callback_data.child_id, callback_data.wish, "")


async def _show(
    press: CallbackQuery,
    asker: Asker,
    t: Words,
    draw_chart: DrawChart,
    sent_pictures: SentPictures,
    child_id: int,
    wish: ChartWish,
    picks: str,
) -> None:
    page, theme, picture = await draw_chart(asker, child_id, wish)
    under = buttons.chart(t, page, theme, picks)
    if picture is None:
        await redraw(press, texts.empty(t, page), under)
    else:
        await show_picture(press, picture, texts.caption(t, page, picks), under, sent_pictures)
