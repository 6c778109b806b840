"""A child's calendar in the phone: the link, what it holds, a new one, none (B18)."""

from aiogram import Router
from aiogram.types import CallbackQuery

from bot.answers import redraw
from bot.filters import Pressed
from bot.keyboards import subscriptions as buttons
from bot.subscription_callbacks import (
    CloseSubscription,
    HoldPart,
    MakeSubscription,
    OpenSubscription,
    RenewSubscription,
)
from texts import subscriptions as texts
from texts.words import Words
from usecases.asker import Asker
from usecases.subscriptions import ChangeSubscription, ShowSubscription

router = Router(name="subscriptions")


@router.callback_query(Pressed(OpenSubscription))
async def open_subscription(
    press: CallbackQuery, callback_data: OpenSubscription, asker: Asker, t: Words, show_subscription: ShowSubscription
) -> None:
    page = await show_subscription(asker, callback_data.child_id)
    await redraw(press, texts.subscription(t, page), buttons.subscription(t, page))


@router.callback_query(Pressed(MakeSubscription))
async def make_subscription(
    press: CallbackQuery,
    callback_data: MakeSubscription,
    asker: Asker,
    t: Words,
    change_subscription: ChangeSubscription,
    show_subscription: ShowSubscription,
) -> None:
    await change_subscription.make(asker, callback_data.child_id)
    page = await show_subscription(asker, callback_data.child_id)
    await redraw(press, texts.subscription(t, page), buttons.subscription(t, page), t.plain("calendar-made"))


@router.callback_query(Pressed(RenewSubscription))
async def renew_subscription(
    press: CallbackQuery,
    callback_data: RenewSubscription,
    asker: Asker,
    t: Words,
    change_subscription: ChangeSubscription,
    show_subscription: ShowSubscription,
) -> None:
    await change_subscription.renew(asker, callback_data.child_id, callback_data.link_id)
    page = await show_subscription(asker, callback_data.child_id)
    await redraw(press, texts.subscription(t, page), buttons.subscription(t, page), t.plain("calendar-renewed"))


@router.callback_query(Pressed(CloseSubscription))
async def close_subscription(
    press: CallbackQuery,
    callback_data: CloseSubscription,
    asker: Asker,
    t: Words,
    change_subscription: ChangeSubscription,
    show_subscription: ShowSubscription,
) -> None:
    child, link = callback_data.child_id, callback_data.link_id
    if not callback_data.sure:
        page = await show_subscription(asker, child)
        await redraw(press, texts.sure(t, page), buttons.sure(t, child, link))
        return
    await change_subscription.close(asker, child, link)
    page = await show_subscription(asker, child)
    await redraw(press, texts.subscription(t, page), buttons.subscription(t, page), t.plain("calendar-closed"))


@router.callback_query(Pressed(HoldPart))
async def hold_part(
    press: CallbackQuery,
    callback_data: HoldPart,
    asker: Asker,
    t: Words,
    change_subscription: ChangeSubscription,
    show_subscription: ShowSubscription,
) -> None:
    it = callback_data
    await change_subscription.choose(asker, it.child_id, it.link_id, it.part, held=it.held)
    page = await show_subscription(asker, it.child_id)
    await redraw(press, texts.subscription(t, page), buttons.subscription(t, page))
