"""What is kept of a chat, and taking the consent back (A15)."""

from aiogram import Router
from aiogram.filters import Command
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.answers import redraw, show
from bot.callbacks import OpenPrivacy, Withdraw
from bot.filters import Pressed
from bot.keyboards import accounts as buttons
from bot.keyboards.menu import only_back
from bot.screen import Screen
from texts import accounts as texts
from texts.words import Words
from usecases.accounts.consents import ShowKept, WithdrawConsent
from usecases.asker import Asker

router = Router(name="accounts.privacy")


@router.message(Command("privacy"))
@router.callback_query(Pressed(OpenPrivacy))
async def open_privacy(
    event: Message | CallbackQuery, asker: Asker, t: Words, show_kept: ShowKept, state: FSMContext
) -> None:
    """Whoever came back from the question before erasing has thought better of it."""
    kept = await show_kept(asker)
    await state.clear()
    await show(event, Screen(texts.privacy(t, kept, asker.zone), buttons.privacy(t, kept)))


@router.callback_query(Pressed(Withdraw))
async def withdraw(
    press: CallbackQuery,
    callback_data: Withdraw,
    asker: Asker,
    t: Words,
    state: FSMContext,
    withdraw_consent: WithdrawConsent,
) -> None:
    if not callback_data.sure:
        await redraw(press, texts.ask_withdraw(t), buttons.withdraw(t))
        return
    await withdraw_consent(asker)
    await state.clear()
    await redraw(press, texts.withdrawn(t), only_back(t))
