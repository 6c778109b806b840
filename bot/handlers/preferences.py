"""Settings: language, quiet hours, which news when (C7)."""

from dataclasses import replace
from datetime import time

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.answers import redraw, reply, show
from bot.callbacks import (
    OpenDotDays,
    OpenNews,
    OpenQuietHours,
    OpenSettings,
    SetDotDays,
    SetLanguage,
    SetNews,
    SetQuietHours,
    TypeQuietHours,
)
from bot.commands import offer_commands_in
from bot.filters import Pressed, Said
from bot.keyboards import preferences as buttons
from bot.keyboards.news_settings import kinds
from bot.screen import Screen
from bot.states import ChoosingQuietHours
from delivery.kinds import NoticeKind
from delivery.quiet import QuietHours
from school.refusals import Outdated
from texts import preferences as texts
from texts.understand.hours import quiet_hours
from texts.words import Words, words
from usecases.asker import Asker
from usecases.preferences import (
    ChooseDotDays,
    ChooseLanguage,
    ChooseNews,
    ChooseQuietHours,
    NotQuietHours,
    ShowSettings,
)

router = Router(name="preferences")

MINUTES_A_DAY = 24 * 60


@router.message(Command("settings"))
@router.callback_query(Pressed(OpenSettings))
async def open_settings(
    event: Message | CallbackQuery, asker: Asker, t: Words, state: FSMContext, show_settings: ShowSettings
) -> None:
    await state.clear()
    await show(event, await _screen(asker, t, show_settings))


@router.callback_query(Pressed(SetLanguage))
async def set_language(
    press: CallbackQuery,
    callback_data: SetLanguage,
    asker: Asker,
    choose_language: ChooseLanguage,
    show_settings: ShowSettings,
) -> None:
    await choose_language(asker, callback_data.language)
    speaker, t = replace(asker, language=callback_data.language), words(callback_data.language)
    await show(press, await _screen(speaker, t, show_settings), texts.saved(t))
    if press.bot is not None:
        await offer_commands_in(press.bot, speaker)


@router.callback_query(Pressed(OpenQuietHours))
async def ask_quiet(press: CallbackQuery, asker: Asker, t: Words, show_settings: ShowSettings) -> None:
    chosen = await show_settings(asker)
    await redraw(press, texts.ask_quiet(t, chosen), buttons.quiet_hours(t, chosen))


@router.callback_query(Pressed(SetQuietHours))
async def set_quiet(
    press: CallbackQuery,
    callback_data: SetQuietHours,
    asker: Asker,
    t: Words,
    choose_quiet_hours: ChooseQuietHours,
    show_settings: ShowSettings,
) -> None:
    await choose_quiet_hours(asker, _quiet(callback_data))
    await show(press, await _screen(asker, t, show_settings), texts.saved(t))


@router.callback_query(Pressed(TypeQuietHours))
async def ask_own_quiet(press: CallbackQuery, t: Words, state: FSMContext) -> None:
    await state.set_state(ChoosingQuietHours.hours)
    await redraw(press, texts.type_quiet(t), buttons.only_back(t))


@router.message(ChoosingQuietHours.hours, Said())
async def set_own_quiet(
    message: Message,
    said: str,
    asker: Asker,
    t: Words,
    state: FSMContext,
    choose_quiet_hours: ChooseQuietHours,
    show_settings: ShowSettings,
) -> None:
    hours = quiet_hours(said)
    if hours is None:
        raise NotQuietHours
    await choose_quiet_hours(asker, hours)
    await state.clear()
    await show(message, await _screen(asker, t, show_settings))


@router.message(ChoosingQuietHours.hours, ~F.text)
async def hours_please(message: Message, t: Words) -> None:
    await reply(message, texts.type_quiet(t), buttons.only_back(t))


@router.callback_query(Pressed(OpenNews))
async def ask_news(
    press: CallbackQuery, callback_data: OpenNews, asker: Asker, t: Words, show_settings: ShowSettings
) -> None:
    if callback_data.kind not in set(NoticeKind):
        raise Outdated
    kind, chosen = NoticeKind(callback_data.kind), await show_settings(asker)
    await redraw(press, texts.ask_news(t, kind, chosen.wishes), buttons.news(t, kind, chosen))


@router.callback_query(Pressed(SetNews))
async def set_news(
    press: CallbackQuery,
    callback_data: SetNews,
    asker: Asker,
    t: Words,
    choose_news: ChooseNews,
    show_settings: ShowSettings,
) -> None:
    await choose_news(asker, callback_data.kind, callback_data.mode)
    chosen = await show_settings(asker)
    await redraw(press, texts.ask_kinds(t, chosen), kinds(t, chosen), texts.saved(t))


@router.callback_query(Pressed(OpenDotDays))
async def ask_dot_days(press: CallbackQuery, asker: Asker, t: Words, show_settings: ShowSettings) -> None:
    await redraw(press, texts.ask_dot_days(t), buttons.dot_days(t, await show_settings(asker)))


@router.callback_query(Pressed(SetDotDays))
async def set_dot_days(
    press: CallbackQuery,
    callback_data: SetDotDays,
    asker: Asker,
    t: Words,
    choose_dot_days: ChooseDotDays,
    show_settings: ShowSettings,
) -> None:
    await choose_dot_days(asker, callback_data.days)
    await show(press, await _screen(asker, t, show_settings), texts.saved(t))


async def _screen(asker: Asker, t: Words, show_settings: ShowSettings) -> Screen:
    chosen = await show_settings(asker)
    return Screen(texts.settings(t, chosen), buttons.settings(t, chosen))


def _quiet(chosen: SetQuietHours) -> QuietHours | None:
    """Raises Outdated for minutes that no clock shows: a button made by hand."""
    if chosen.starts is None or chosen.ends is None:
        return None
    if not (0 <= chosen.starts < MINUTES_A_DAY and 0 <= chosen.ends < MINUTES_A_DAY):
        raise Outdated
    return QuietHours(_time(chosen.starts), _time(chosen.ends))


def _time(minutes: int) -> time:
    return time(*divmod(minutes, 60))
