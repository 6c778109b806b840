"""A guardian lets the child have a diary of its own, and takes it back (A13)."""

from aiogram import Router
from aiogram.types import CallbackQuery

from bot.answers import redraw
from bot.filters import Pressed
from bot.keyboards import own_access as buttons
from bot.own_access_callbacks import GrantAccess, MakeOwnCode, OpenOwnAccess, WithdrawAccess
from texts import own_access as texts
from texts.words import Words
from usecases.asker import Asker
from usecases.own_access import GrantOwnAccess, IssueOwnCode, ShowOwnAccess, WithdrawOwnAccess

router = Router(name="own-access")


@router.callback_query(Pressed(OpenOwnAccess))
async def open_page(
    press: CallbackQuery, callback_data: OpenOwnAccess, asker: Asker, t: Words, show_own_access: ShowOwnAccess
) -> None:
    page = await show_own_access(asker, callback_data.child_id)
    await redraw(press, texts.page(t, page, asker.zone), buttons.page(t, page))


@router.callback_query(Pressed(GrantAccess))
async def grant(
    press: CallbackQuery,
    callback_data: GrantAccess,
    asker: Asker,
    t: Words,
    grant_own_access: GrantOwnAccess,
    show_own_access: ShowOwnAccess,
) -> None:
    await grant_own_access(asker, callback_data.child_id)
    page = await show_own_access(asker, callback_data.child_id)
    await redraw(press, texts.page(t, page, asker.zone), buttons.page(t, page), t.plain("own-access-granted"))


@router.callback_query(Pressed(MakeOwnCode))
async def make_code(
    press: CallbackQuery, callback_data: MakeOwnCode, asker: Asker, t: Words, issue_own_code: IssueOwnCode
) -> None:
    page, code, until = await issue_own_code(asker, callback_data.child_id)
    await redraw(press, texts.code(t, page, code, until, asker.zone), buttons.to_page(t, callback_data.child_id))


@router.callback_query(Pressed(WithdrawAccess))
async def withdraw(
    press: CallbackQuery,
    callback_data: WithdrawAccess,
    asker: Asker,
    t: Words,
    withdraw_own_access: WithdrawOwnAccess,
    show_own_access: ShowOwnAccess,
) -> None:
    page = await show_own_access(asker, callback_data.child_id)
    if not callback_data.sure:
        await redraw(press, texts.ask_withdraw(t, page), buttons.sure(t, callback_data.child_id))
        return
    await withdraw_own_access(asker, callback_data.child_id)
    page = await show_own_access(asker, callback_data.child_id)
    await redraw(press, texts.page(t, page, asker.zone), buttons.page(t, page), t.plain("own-access-withdrawn"))
