"""Those who answer: what waits, taking, answering and closing (D6)."""

from aiogram import F, Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.answers import redraw, reply
from bot.drafts import WORDS
from bot.filters import Pressed
from bot.keyboards import tickets as buttons
from bot.states import WritingTicket
from bot.ticket_callbacks import AnswerTicket, CloseTicket, OpenDesk, OpenDeskTicket, TakeTicket
from school.tickets import after_words
from texts import tickets as texts
from texts.words import Words
from usecases.asker import Asker
from usecases.tickets import desk as deeds
from usecases.tickets.desk import ShowDesk, ShowDeskTicket

router = Router(name="tickets.desk")


@router.callback_query(Pressed(OpenDesk))
async def open_desk(press: CallbackQuery, callback_data: OpenDesk, asker: Asker, t: Words, show_desk: ShowDesk) -> None:
    waiting = await show_desk(asker)
    await redraw(press, texts.desk(t, waiting), buttons.desk(t, waiting, max(callback_data.page, 0)))


@router.callback_query(Pressed(OpenDeskTicket))
async def open_one(
    press: CallbackQuery,
    callback_data: OpenDeskTicket,
    asker: Asker,
    t: Words,
    show_desk_ticket: ShowDeskTicket,
    state: FSMContext,
) -> None:
    await _draw(press, callback_data.ticket_id, asker, t, show_desk_ticket)
    await state.clear()


@router.callback_query(Pressed(TakeTicket))
async def take(
    press: CallbackQuery,
    callback_data: TakeTicket,
    asker: Asker,
    t: Words,
    take_ticket: deeds.TakeTicket,
    show_desk_ticket: ShowDeskTicket,
) -> None:
    await take_ticket(asker, callback_data.ticket_id)
    await _draw(press, callback_data.ticket_id, asker, t, show_desk_ticket, t.plain("desk-taken"))


@router.callback_query(Pressed(CloseTicket))
async def close(
    press: CallbackQuery,
    callback_data: CloseTicket,
    asker: Asker,
    t: Words,
    close_ticket: deeds.CloseTicket,
    show_desk_ticket: ShowDeskTicket,
) -> None:
    await close_ticket(asker, callback_data.ticket_id)
    await _draw(press, callback_data.ticket_id, asker, t, show_desk_ticket, t.plain("desk-closed"))


@router.callback_query(Pressed(AnswerTicket))
async def ask_answer(
    press: CallbackQuery,
    callback_data: AnswerTicket,
    asker: Asker,
    t: Words,
    show_desk_ticket: ShowDeskTicket,
    answer_ticket: deeds.AnswerTicket,
    state: FSMContext,
) -> None:
    one = (await show_desk_ticket(asker, callback_data.ticket_id)).ticket
    after_words(one.state, by_staff=True)
    await state.set_state(WritingTicket.answer)
    await state.set_data({"ticket_id": one.id})
    text = texts.ask_answer(t, one, by_mail=answer_ticket.by_mail)
    await redraw(press, text, buttons.to_desk_ticket(t, one.id))


@router.message(WritingTicket.answer, WORDS)
async def answer(
    message: Message,
    asker: Asker,
    t: Words,
    answer_ticket: deeds.AnswerTicket,
    show_desk_ticket: ShowDeskTicket,
    state: FSMContext,
) -> None:
    number = (await state.get_data())["ticket_id"]
    await answer_ticket(asker, number, message.text or "")
    await state.clear()
    page = await show_desk_ticket(asker, number)
    await reply(message, texts.desk_ticket(t, page, asker.zone), buttons.desk_ticket(t, page))


@router.message(WritingTicket.answer, ~F.text)
async def words_please(message: Message, t: Words, state: FSMContext) -> None:
    number = (await state.get_data())["ticket_id"]
    await reply(message, texts.words_please(t, or_file=False), buttons.to_desk_ticket(t, number))


async def _draw(
    press: CallbackQuery, number: int, asker: Asker, t: Words, show: ShowDeskTicket, toast: str | None = None
) -> None:
    page = await show(asker, number)
    await redraw(press, texts.desk_ticket(t, page, asker.zone), buttons.desk_ticket(t, page), toast)
