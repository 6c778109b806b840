"""Reading and signing a week; who has signed in a class (B16)."""

from aiogram import Router
from aiogram.filters import Command
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.answers import redraw, reply
from bot.filters import Pressed
from bot.keyboards import signing as buttons
from bot.remark_callbacks import AskSignatures, OpenSignable, OpenSignatures, Sign
from texts import signing as texts
from texts.words import Words
from usecases.asker import Asker
from usecases.signing.staff import AskToSign, ShowSignatures
from usecases.signing.week import ShowSignable, SignWeek

router = Router(name="signing")


@router.message(Command("sign"))
async def running_week(
    message: Message, asker: Asker, t: Words, show_signable: ShowSignable, state: FSMContext
) -> None:
    await state.clear()
    page = await show_signable(asker)
    await reply(message, texts.signable(t, page, asker.zone), buttons.signable(t, page))


@router.callback_query(Pressed(OpenSignable))
async def open_week(
    press: CallbackQuery,
    callback_data: OpenSignable,
    asker: Asker,
    t: Words,
    show_signable: ShowSignable,
    state: FSMContext,
) -> None:
    await state.clear()
    page = await show_signable(asker, callback_data.child_id, callback_data.monday)
    await redraw(press, texts.signable(t, page, asker.zone), buttons.signable(t, page))


@router.callback_query(Pressed(Sign))
async def sign(
    press: CallbackQuery,
    callback_data: Sign,
    asker: Asker,
    t: Words,
    sign_week: SignWeek,
    show_signable: ShowSignable,
) -> None:
    wish = callback_data
    await sign_week(asker, wish.child_id, wish.monday, wish.shown)
    page = await show_signable(asker, wish.child_id, wish.monday)
    await redraw(press, texts.signable(t, page, asker.zone), buttons.signable(t, page), t.plain("signing-done"))


@router.callback_query(Pressed(OpenSignatures))
async def open_signatures(
    press: CallbackQuery, callback_data: OpenSignatures, asker: Asker, t: Words, show_signatures: ShowSignatures
) -> None:
    page = await show_signatures(asker, callback_data.class_id, callback_data.monday)
    number = max(callback_data.page, 0)
    await redraw(press, texts.signatures(t, page, number), buttons.signatures(t, page, number))


@router.callback_query(Pressed(AskSignatures))
async def ask_silent(
    press: CallbackQuery,
    callback_data: AskSignatures,
    asker: Asker,
    t: Words,
    ask_to_sign: AskToSign,
    show_signatures: ShowSignatures,
) -> None:
    count = await ask_to_sign(asker, callback_data.class_id, callback_data.monday)
    page = await show_signatures(asker, callback_data.class_id, callback_data.monday)
    toast = t.plain("signatures-asked", count=count)
    await redraw(press, texts.signatures(t, page, 0), buttons.signatures(t, page, 0), toast)
