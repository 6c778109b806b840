"""The weekly summary: when it comes, and how it looks now (C8)."""

from aiogram import Router
from aiogram.types import CallbackQuery

from bot.answers import redraw
from bot.filters import Pressed
from bot.keyboards import weeks as buttons
from bot.pictures import SentPictures, show_picture
from bot.week_callbacks import OpenWeekSummary, SetWeekHour, ShowWeekNow, TurnWeekSummary
from delivery.kinds import Mode, NoticeKind
from texts import news, weeks
from texts.words import Words
from usecases.accounts.refusals import NotLinked
from usecases.asker import Asker
from usecases.ports.pictures import Pictures, Theme
from usecases.preferences import ChooseNews, ShowSettings
from usecases.weeks import ChooseWeekHour, PreviewWeek

router = Router(name="weeks")


@router.callback_query(Pressed(OpenWeekSummary))
async def open_summary(press: CallbackQuery, asker: Asker, t: Words, show_settings: ShowSettings) -> None:
    await _draw(press, asker, t, show_settings)


@router.callback_query(Pressed(SetWeekHour))
async def set_hour(
    press: CallbackQuery,
    callback_data: SetWeekHour,
    asker: Asker,
    t: Words,
    choose_week_hour: ChooseWeekHour,
    show_settings: ShowSettings,
) -> None:
    await choose_week_hour(asker, callback_data.weekday, callback_data.hour)
    await _draw(press, asker, t, show_settings)


@router.callback_query(Pressed(TurnWeekSummary))
async def turn_summary(
    press: CallbackQuery,
    callback_data: TurnWeekSummary,
    asker: Asker,
    t: Words,
    choose_news: ChooseNews,
    show_settings: ShowSettings,
) -> None:
    mode = Mode.AT_ONCE if callback_data.told else Mode.OFF
    await choose_news(asker, NoticeKind.WEEK.value, mode.value)
    await _draw(press, asker, t, show_settings)


@router.callback_query(Pressed(ShowWeekNow))
async def show_now(
    press: CallbackQuery,
    asker: Asker,
    t: Words,
    preview_week: PreviewWeek,
    pictures: Pictures,
    sent_pictures: SentPictures,
) -> None:
    child, summed = await preview_week(asker)
    under = buttons.under_week(t, child.id)
    if summed is None:
        await redraw(press, weeks.nothing(t, child.called), under)
        return
    item = summed.told()
    text = news.news(t, child.called, [item])
    if not summed.subjects:
        await redraw(press, text, under)
        return
    picture = await pictures.week(child.called, item, t.language, Theme(summed.theme))
    await show_picture(press, picture, text, under, sent_pictures)


async def _draw(press: CallbackQuery, asker: Asker, t: Words, show_settings: ShowSettings) -> None:
    if not asker.linked:
        raise NotLinked
    wanted = (await show_settings(asker)).wishes
    off = wanted.modes[NoticeKind.WEEK] is Mode.OFF
    await redraw(press, weeks.ask(t, wanted, off=off), buttons.summary(t, wanted, off=off))
