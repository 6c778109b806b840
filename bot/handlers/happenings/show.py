"""The feed as a family reads it: the list, its sieve, one entry, the reminder (B12)."""

from aiogram import Router
from aiogram.types import CallbackQuery

from bot.answers import redraw
from bot.filters import Pressed
from bot.happening_callbacks import (
    ChooseHappeningKind,
    ChooseHappeningSubject,
    FollowThisHappening,
    OpenHappening,
    OpenHappenings,
)
from bot.keyboards import happenings as buttons
from texts.happenings import show as texts
from texts.words import Words
from usecases.asker import Asker
from usecases.happenings.show import FollowHappening, ShowHappening, ShowHappenings

router = Router(name="happenings-show")


@router.callback_query(Pressed(OpenHappenings))
async def open_list(
    press: CallbackQuery, callback_data: OpenHappenings, asker: Asker, t: Words, show_happenings: ShowHappenings
) -> None:
    feed = await show_happenings(asker, callback_data.child_id, callback_data.wish)
    await redraw(press, texts.listed(t, feed), buttons.listed(t, feed))


@router.callback_query(Pressed(ChooseHappeningKind))
async def choose_kind(
    press: CallbackQuery, callback_data: ChooseHappeningKind, asker: Asker, t: Words, show_happenings: ShowHappenings
) -> None:
    feed = await show_happenings(asker, callback_data.child_id, callback_data.wish)
    await redraw(press, texts.choose_kind(t, feed), buttons.kinds(t, feed))


@router.callback_query(Pressed(ChooseHappeningSubject))
async def choose_subject(
    press: CallbackQuery,
    callback_data: ChooseHappeningSubject,
    asker: Asker,
    t: Words,
    show_happenings: ShowHappenings,
) -> None:
    feed = await show_happenings(asker, callback_data.child_id, callback_data.wish)
    await redraw(press, texts.choose_subject(t, feed), buttons.subjects(t, feed))


@router.callback_query(Pressed(OpenHappening))
async def open_card(
    press: CallbackQuery, callback_data: OpenHappening, asker: Asker, t: Words, show_happening: ShowHappening
) -> None:
    card = await show_happening(asker, callback_data.child_id, callback_data.happening_id)
    await redraw(press, texts.card(t, card), buttons.card(t, card))


@router.callback_query(Pressed(FollowThisHappening))
async def follow(
    press: CallbackQuery,
    callback_data: FollowThisHappening,
    asker: Asker,
    t: Words,
    follow_happening: FollowHappening,
    show_happening: ShowHappening,
) -> None:
    wish = callback_data
    await follow_happening(asker, wish.child_id, wish.happening_id, wanted=wish.wanted)
    card = await show_happening(asker, wish.child_id, wish.happening_id)
    await redraw(press, texts.card(t, card), buttons.card(t, card), texts.followed(t, wanted=wish.wanted))
