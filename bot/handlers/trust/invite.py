"""A guardian puts an invitation together: which children, what of them, to whom."""

from datetime import date, timedelta
from typing import Any

from aiogram import Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message
from aiogram.utils.deep_linking import create_start_link

from bot.answers import redraw, reply
from bot.drafts import current, numbered
from bot.filters import Pressed, Said
from bot.keyboards import trust as buttons
from bot.states import Trusting
from bot.trust_callbacks import (
    AskTrustLogin,
    BeginTrust,
    OfferByCode,
    SetTrustTerm,
    TurnTrustChild,
    TurnTrustRight,
)
from school.children import Right
from school.refusals import Outdated
from school.trust import TERMS, OnlyGuardiansTrust, check_until
from texts import trust as texts
from texts.understand.days import NotADay, parse_day
from texts.words import Words
from usecases.asker import Asker
from usecases.trust.offer import OfferTrust, Terms
from usecases.trust.show import ShowTrust, TrustPage

router = Router(name="trust.invite")

LINK = "tr-"
"""Before the code in a start parameter: letters of the school have other ones."""


@router.callback_query(Pressed(BeginTrust))
async def begin(press: CallbackQuery, asker: Asker, t: Words, state: FSMContext, show_trust: ShowTrust) -> None:
    page = await show_trust(asker)
    if not page.wards:
        raise OnlyGuardiansTrust
    draft = numbered(
        children=[child.id for child in page.wards], rights=[right.value for right in page.offered], until=None
    )
    await state.set_state(Trusting.draft)
    await state.set_data(draft)
    await _draw(press, t, page, draft)


@router.callback_query(Pressed(TurnTrustChild))
async def turn_child(
    press: CallbackQuery,
    callback_data: TurnTrustChild,
    asker: Asker,
    t: Words,
    state: FSMContext,
    show_trust: ShowTrust,
) -> None:
    page = await show_trust(asker)
    if callback_data.child_id not in {child.id for child in page.wards}:
        raise Outdated
    await _turn(
        press, t, state, page, callback_data.draft, "children", callback_data.child_id, chosen=callback_data.chosen
    )


@router.callback_query(Pressed(TurnTrustRight))
async def turn_right(
    press: CallbackQuery,
    callback_data: TurnTrustRight,
    asker: Asker,
    t: Words,
    state: FSMContext,
    show_trust: ShowTrust,
) -> None:
    page = await show_trust(asker)
    if callback_data.right not in {right.value for right in page.offered}:
        raise Outdated
    await _turn(press, t, state, page, callback_data.draft, "rights", callback_data.right, chosen=callback_data.chosen)


@router.callback_query(Pressed(SetTrustTerm))
async def set_term(
    press: CallbackQuery,
    callback_data: SetTrustTerm,
    asker: Asker,
    t: Words,
    state: FSMContext,
    show_trust: ShowTrust,
) -> None:
    if callback_data.days not in (None, *TERMS):
        raise Outdated
    page, draft = await show_trust(asker), await current(state, callback_data.draft)
    until = None if callback_data.days is None else page.today + timedelta(days=callback_data.days)
    draft["until"] = until.isoformat() if until else None
    await state.set_data(draft)
    await _draw(press, t, page, draft)


@router.callback_query(Pressed(OfferByCode))
async def offer_by_code(
    press: CallbackQuery,
    callback_data: OfferByCode,
    asker: Asker,
    t: Words,
    state: FSMContext,
    offer_trust: OfferTrust,
) -> None:
    draft = await current(state, callback_data.draft)
    code, until = await offer_trust.by_code(asker, _terms(draft))
    await state.clear()
    assert press.bot is not None  # noqa: S101 - a press comes through a bot
    link = await create_start_link(press.bot, f"{LINK}{code}")
    await redraw(press, texts.code(t, code, link, until, asker.zone), buttons.to_page(t))


@router.callback_query(Pressed(AskTrustLogin))
async def ask_login(
    press: CallbackQuery,
    callback_data: AskTrustLogin,
    asker: Asker,
    t: Words,
    state: FSMContext,
    offer_trust: OfferTrust,
) -> None:
    draft = await current(state, callback_data.draft)
    await offer_trust.check(asker, _terms(draft))
    await state.set_state(Trusting.login)
    await redraw(press, texts.ask_login(t), buttons.to_page(t))


@router.message(Trusting.login, Said())
async def offer_by_login(
    message: Message,
    said: str,
    asker: Asker,
    t: Words,
    state: FSMContext,
    offer_trust: OfferTrust,
    show_trust: ShowTrust,
) -> None:
    draft = await state.get_data()
    await offer_trust.by_login(asker, _terms(draft), said)
    await state.clear()
    page = await show_trust(asker)
    await reply(message, texts.offered(t, page, asker.zone), buttons.page(t, page))


@router.message(Trusting.draft, Said())
async def type_last_day(
    message: Message, said: str, asker: Asker, t: Words, state: FSMContext, show_trust: ShowTrust
) -> None:
    """Everything else of a draft is chosen with buttons. Raises TrustEndsBadly."""
    page, draft = await show_trust(asker), await state.get_data()
    try:
        until = parse_day(said, page.today)
    except NotADay:
        await reply(message, texts.press_a_button(t, texts.draft(t, page, draft)), buttons.draft(t, page, draft))
        return
    check_until(until, page.today)
    draft["until"] = until.isoformat()
    await state.set_data(draft)
    await reply(message, texts.draft(t, page, draft), buttons.draft(t, page, draft))


def _terms(draft: dict[str, Any]) -> Terms:
    until = date.fromisoformat(draft["until"]) if draft.get("until") else None
    return Terms(tuple(draft["children"]), tuple(Right(name) for name in draft["rights"]), until)


async def _turn(
    press: CallbackQuery,
    t: Words,
    state: FSMContext,
    page: TrustPage,
    number: int,
    part: str,
    value: int | str,
    *,
    chosen: bool,
) -> None:
    draft = await current(state, number)
    left = [one for one in draft[part] if one != value]
    draft[part] = [*left, value] if chosen else left
    await state.set_data(draft)
    await _draw(press, t, page, draft)


async def _draw(press: CallbackQuery, t: Words, page: TrustPage, draft: dict[str, Any]) -> None:
    await redraw(press, texts.draft(t, page, draft), buttons.draft(t, page, draft))
