"""The class teacher's screens of groups, in the private chat."""

from aiogram import Bot, Router
from aiogram.types import CallbackQuery

from bot.answers import redraw
from bot.filters import Pressed
from bot.group_callbacks import EndGroup, OfferToGroup, OpenClassGroup, OpenGroups, SetGroupLanguage, TurnGroup
from bot.keyboards import groups as buttons
from texts import groups as texts
from texts.words import Words
from usecases.asker import Asker
from usecases.groups.connect import OfferGroup
from usecases.groups.show import DisconnectGroup, ShowGroup, ShowGroups, SpeakInGroup, TurnGroupNews

router = Router(name="groups")


@router.callback_query(Pressed(OpenGroups))
async def open_groups(press: CallbackQuery, asker: Asker, t: Words, show_groups: ShowGroups) -> None:
    page = await show_groups(asker)
    await redraw(press, texts.listed(t, page), buttons.listed(t, page))


@router.callback_query(Pressed(OfferToGroup))
async def offer(
    press: CallbackQuery, callback_data: OfferToGroup, asker: Asker, t: Words, offer_group: OfferGroup, bot: Bot
) -> None:
    it = await offer_group(asker, callback_data.class_id)
    username = (await bot.me()).username or ""
    await redraw(press, texts.offer(t, it), buttons.offer(t, it, username))


@router.callback_query(Pressed(OpenClassGroup))
async def open_group(
    press: CallbackQuery, callback_data: OpenClassGroup, asker: Asker, t: Words, show_group: ShowGroup
) -> None:
    group = await show_group(asker, callback_data.group_id)
    await redraw(press, texts.card(t, group), buttons.card(t, group))


@router.callback_query(Pressed(TurnGroup))
async def turn(
    press: CallbackQuery,
    callback_data: TurnGroup,
    asker: Asker,
    t: Words,
    turn_group_news: TurnGroupNews,
    show_group: ShowGroup,
) -> None:
    wish = callback_data
    group = await show_group(asker, await turn_group_news(asker, wish.group_id, wish.kind, told=wish.told))
    await redraw(press, texts.card(t, group), buttons.card(t, group))


@router.callback_query(Pressed(SetGroupLanguage))
async def speak(
    press: CallbackQuery,
    callback_data: SetGroupLanguage,
    asker: Asker,
    t: Words,
    speak_in_group: SpeakInGroup,
    show_group: ShowGroup,
) -> None:
    group = await show_group(asker, await speak_in_group(asker, callback_data.group_id, callback_data.language))
    await redraw(press, texts.card(t, group), buttons.card(t, group))


@router.callback_query(Pressed(EndGroup))
async def end(
    press: CallbackQuery,
    callback_data: EndGroup,
    asker: Asker,
    t: Words,
    show_group: ShowGroup,
    show_groups: ShowGroups,
    disconnect_group: DisconnectGroup,
) -> None:
    if not callback_data.sure:
        group = await show_group(asker, callback_data.group_id)
        await redraw(press, texts.ask_end(t, group), buttons.sure(t, group))
        return
    await disconnect_group(asker, callback_data.group_id)
    page = await show_groups(asker)
    await redraw(press, texts.listed(t, page), buttons.listed(t, page), texts.ended(t))
