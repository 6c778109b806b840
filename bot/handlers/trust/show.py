"""Who is trusted with the children, and ending it."""

from aiogram import Router
from aiogram.filters import Command
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.answers import redraw, show
from bot.filters import Pressed
from bot.keyboards import trust as buttons
from bot.screen import Screen
from bot.trust_callbacks import (
    DropInvitation,
    EndTrust,
    LimitTrust,
    OpenLooks,
    OpenTrusted,
    OpenTrustedPerson,
    OpenTrustTerm,
)
from school.refusals import Outdated
from school.trust import TERMS
from texts import trust as texts
from texts.words import Words
from usecases.asker import Asker
from usecases.trust.end import EndTrust as End
from usecases.trust.end import LimitTrust as Limit
from usecases.trust.offer import DropInvitation as Drop
from usecases.trust.show import ShowTrust

router = Router(name="trust.show")


@router.message(Command("trusted"))
@router.callback_query(Pressed(OpenTrusted))
async def open_page(
    event: Message | CallbackQuery, asker: Asker, t: Words, state: FSMContext, show_trust: ShowTrust
) -> None:
    await state.clear()
    page = await show_trust(asker)
    await show(event, Screen(texts.page(t, page, asker.zone), buttons.page(t, page)))


@router.callback_query(Pressed(OpenTrustedPerson))
async def open_person(
    press: CallbackQuery, callback_data: OpenTrustedPerson, asker: Asker, t: Words, show_trust: ShowTrust
) -> None:
    grants = await show_trust.one(asker, callback_data.adult_id)
    await redraw(press, texts.person(t, grants, asker.zone), buttons.person(t, callback_data.adult_id))


@router.callback_query(Pressed(OpenLooks))
async def open_looks(
    press: CallbackQuery, callback_data: OpenLooks, asker: Asker, t: Words, show_trust: ShowTrust
) -> None:
    page = await show_trust.looks(asker, callback_data.adult_id)
    await redraw(press, texts.looks(t, page, asker.zone), buttons.to_person(t, callback_data.adult_id))


@router.callback_query(Pressed(OpenTrustTerm))
async def open_term(
    press: CallbackQuery, callback_data: OpenTrustTerm, asker: Asker, t: Words, show_trust: ShowTrust
) -> None:
    grants = await show_trust.one(asker, callback_data.adult_id)
    await redraw(press, texts.ask_term(t, grants), buttons.terms_of(t, callback_data.adult_id))


@router.callback_query(Pressed(LimitTrust))
async def limit(
    press: CallbackQuery, callback_data: LimitTrust, asker: Asker, t: Words, limit_trust: Limit, show_trust: ShowTrust
) -> None:
    if callback_data.days not in (None, *TERMS):
        raise Outdated
    await limit_trust(asker, callback_data.adult_id, callback_data.days)
    grants = await show_trust.one(asker, callback_data.adult_id)
    text, under = texts.person(t, grants, asker.zone), buttons.person(t, callback_data.adult_id)
    await redraw(press, text, under, t.plain("trust-limited"))


@router.callback_query(Pressed(EndTrust))
async def end_trust(
    press: CallbackQuery, callback_data: EndTrust, asker: Asker, t: Words, end_trust: End, show_trust: ShowTrust
) -> None:
    if not callback_data.sure:
        grants = await show_trust.one(asker, callback_data.adult_id)
        await redraw(press, texts.ask_end(t, grants), buttons.sure(t, callback_data.adult_id))
        return
    await end_trust(asker, callback_data.adult_id)
    page = await show_trust(asker)
    await redraw(press, texts.page(t, page, asker.zone), buttons.page(t, page), t.plain("trust-ended"))


@router.callback_query(Pressed(DropInvitation))
async def drop_invitation(
    press: CallbackQuery,
    callback_data: DropInvitation,
    asker: Asker,
    t: Words,
    drop_invitation: Drop,
    show_trust: ShowTrust,
) -> None:
    await drop_invitation(asker, callback_data.invitation_id)
    page = await show_trust(asker)
    await redraw(press, texts.page(t, page, asker.zone), buttons.page(t, page), t.plain("trust-dropped"))
