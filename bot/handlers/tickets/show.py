"""The own tickets: reading, adding, settling, and the files of both sides (D6)."""

from aiogram import Bot, F, Router
from aiogram.filters import Command
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.answers import redraw, reply, show, toast
from bot.files import TASK, files_of, redraw_card, relay, words_of
from bot.filters import Pressed
from bot.keyboards import tickets as buttons
from bot.screen import Screen
from bot.states import WritingTicket
from bot.ticket_callbacks import AddToTicket, OpenTicket, OpenTickets, SendTicketFile, SettleTicket
from school.refusals import Outdated
from school.tickets import after_words
from texts import tickets as texts
from texts.words import Words
from usecases.asker import Asker
from usecases.tickets import file as deeds
from usecases.tickets.show import ShowTicket, ShowTicketFile, ShowTickets

router = Router(name="tickets.show")


@router.message(Command("support"))
@router.callback_query(Pressed(OpenTickets))
async def open_tickets(
    event: Message | CallbackQuery,
    asker: Asker,
    t: Words,
    show_tickets: ShowTickets,
    state: FSMContext,
    callback_data: OpenTickets | None = None,
) -> None:
    await state.clear()
    own, page = await show_tickets(asker), max(callback_data.page, 0) if callback_data else 0
    await show(event, Screen(texts.tickets(t, own), buttons.tickets(t, own, page)))


@router.callback_query(Pressed(OpenTicket))
async def open_ticket(
    press: CallbackQuery, callback_data: OpenTicket, asker: Asker, t: Words, show_ticket: ShowTicket, state: FSMContext
) -> None:
    page = await show_ticket(asker, callback_data.ticket_id)
    await state.clear()
    await redraw(press, texts.ticket(t, page, asker.zone), buttons.ticket(t, page))


@router.callback_query(Pressed(AddToTicket))
async def ask_more(
    press: CallbackQuery, callback_data: AddToTicket, asker: Asker, t: Words, show_ticket: ShowTicket, state: FSMContext
) -> None:
    page = await show_ticket(asker, callback_data.ticket_id)
    after_words(page.ticket.state, by_staff=False)
    await state.set_state(WritingTicket.more)
    await state.set_data({"ticket_id": page.ticket.id})
    await redraw(press, texts.ask_more(t, page.ticket.id), buttons.to_ticket(t, page.ticket.id))


@router.message(WritingTicket.more, TASK)
async def add(
    message: Message,
    asker: Asker,
    t: Words,
    add_to_ticket: deeds.AddToTicket,
    show_ticket: ShowTicket,
    state: FSMContext,
) -> None:
    number = (await state.get_data())["ticket_id"]
    await add_to_ticket(asker, number, words_of(message), next(iter(files_of(message)), None))
    await state.clear()
    page = await show_ticket(asker, number)
    card = await reply(message, texts.ticket(t, page, asker.zone), buttons.ticket(t, page))
    if message.media_group_id is not None:
        await state.set_state(WritingTicket.album)
        await state.set_data({"album": message.media_group_id, "card": card.message_id, "ticket_id": number})


@router.message(WritingTicket.album, F.media_group_id, F.photo | F.document)
async def more_of_the_album(
    message: Message,
    asker: Asker,
    t: Words,
    add_to_ticket: deeds.AddToTicket,
    show_ticket: ShowTicket,
    state: FSMContext,
) -> None:
    """The rest of an album comes as messages of their own; the card under the first one is redrawn."""
    known = await state.get_data()
    if known["album"] != message.media_group_id:
        raise Outdated
    await add_to_ticket(asker, known["ticket_id"], words_of(message), next(iter(files_of(message)), None), more=True)
    page = await show_ticket(asker, known["ticket_id"])
    await redraw_card(message, known["card"], texts.ticket(t, page, asker.zone), buttons.ticket(t, page))


@router.message(WritingTicket.more)
async def words_or_file_please(message: Message, t: Words, state: FSMContext) -> None:
    number = (await state.get_data())["ticket_id"]
    await reply(message, texts.words_please(t, or_file=True), buttons.to_ticket(t, number))


@router.callback_query(Pressed(SettleTicket))
async def settle(
    press: CallbackQuery,
    callback_data: SettleTicket,
    asker: Asker,
    t: Words,
    settle_ticket: deeds.SettleTicket,
    show_ticket: ShowTicket,
) -> None:
    await settle_ticket(asker, callback_data.ticket_id)
    page = await show_ticket(asker, callback_data.ticket_id)
    await redraw(press, texts.ticket(t, page, asker.zone), buttons.ticket(t, page), t.plain("ticket-settled"))


@router.callback_query(Pressed(SendTicketFile))
async def send_file(
    press: CallbackQuery,
    callback_data: SendTicketFile,
    asker: Asker,
    t: Words,
    show_ticket_file: ShowTicketFile,
    bot: Bot,
) -> None:
    file, number = await show_ticket_file(asker, callback_data.message_id)
    await toast(press, t.plain("ticket-file-sent"))
    await relay(bot, press.from_user.id, file, texts.file_caption(t, number), texts.file_gone(t))
