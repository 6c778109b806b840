"""The class teacher and the office read what was handed over, write it down or decline (A19)."""

from aiogram import F, Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.answers import redraw, reply
from bot.drafts import WORDS
from bot.filters import Pressed
from bot.handover_callbacks import DeclineContacts, EnterContacts, OpenHanded, OpenHandovers
from bot.keyboards import handovers as buttons
from bot.states import DecliningContacts
from texts import handovers as texts
from texts.words import Words
from usecases.asker import Asker
from usecases.handovers.desk import DeclineContacts as Decline
from usecases.handovers.desk import EnterContacts as Enter
from usecases.handovers.desk import ShowHanded, ShowHandovers

router = Router(name="handovers.desk")


@router.callback_query(Pressed(OpenHandovers))
async def open_queue(
    press: CallbackQuery, callback_data: OpenHandovers, asker: Asker, t: Words, show_handovers: ShowHandovers
) -> None:
    them = await show_handovers(asker)
    await redraw(press, texts.waiting(t, them), buttons.waiting(t, them, max(callback_data.page, 0)))


@router.callback_query(Pressed(OpenHanded))
async def open_one(
    press: CallbackQuery, callback_data: OpenHanded, asker: Asker, t: Words, state: FSMContext, show_handed: ShowHanded
) -> None:
    page = await show_handed(asker, callback_data.handover_id)
    await state.clear()
    await redraw(press, texts.handed(t, page, asker.zone), buttons.handed(t, page))


@router.callback_query(Pressed(EnterContacts))
async def enter(
    press: CallbackQuery,
    callback_data: EnterContacts,
    asker: Asker,
    t: Words,
    enter_contacts: Enter,
    show_handed: ShowHanded,
) -> None:
    await enter_contacts(asker, callback_data.handover_id, callback_data.adult_id or None)
    page = await show_handed(asker, callback_data.handover_id)
    await redraw(press, texts.handed(t, page, asker.zone), buttons.handed(t, page), t.plain("hand-entered"))


@router.callback_query(Pressed(DeclineContacts))
async def ask_reason(
    press: CallbackQuery,
    callback_data: DeclineContacts,
    asker: Asker,
    t: Words,
    state: FSMContext,
    show_handed: ShowHanded,
) -> None:
    page = await show_handed(asker, callback_data.handover_id, waiting=True)
    await state.set_state(DecliningContacts.reason)
    await state.set_data({"handover_id": page.one.id})
    await redraw(press, texts.ask_reason(t, page.one), buttons.to_handed(t, page.one.id))


@router.message(DecliningContacts.reason, WORDS)
async def decline(
    message: Message, asker: Asker, t: Words, state: FSMContext, decline_contacts: Decline, show_handed: ShowHanded
) -> None:
    number = (await state.get_data())["handover_id"]
    await decline_contacts(asker, number, message.text or "")
    await state.clear()
    page = await show_handed(asker, number)
    await reply(message, texts.handed(t, page, asker.zone), buttons.handed(t, page))


@router.message(DecliningContacts.reason, ~F.text)
async def words_please(message: Message, t: Words, state: FSMContext) -> None:
    number = (await state.get_data())["handover_id"]
    await reply(message, texts.words_please(t), buttons.to_handed(t, number))
