"""Writing to support: kind, school, subject, words with a screenshot, contacts, sending (D6)."""

from typing import Any

from aiogram import F, Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.answers import redraw, reply, show
from bot.drafts import WORDS, current, made_before, numbered, used_up
from bot.files import TASK, files_of, words_of
from bot.filters import Pressed
from bot.keyboards import tickets as buttons
from bot.screen import Screen
from bot.states import FilingTicket
from bot.ticket_callbacks import (
    BeginTicket,
    ChooseTicketKind,
    ChooseTicketSchool,
    OpenTicketSchools,
    SendTicket,
    SkipContacts,
)
from school.clock import Clock
from school.refusals import NotYours, Outdated
from school.tickets import FILES_LIMIT, Contacts, TicketKind, TooManyTicketFiles, check_subject, check_text, contacts_of
from texts import tickets as texts
from texts.words import Words
from usecases.asker import Asker
from usecases.ports.homework_book import File
from usecases.ports.tickets import NewTicket
from usecases.tickets.file import FileTicket
from usecases.tickets.show import ShowTicket, ShowTicketSchools

router = Router(name="tickets.file")
Draft = dict[str, Any]


@router.callback_query(Pressed(BeginTicket))
async def begin(
    press: CallbackQuery, asker: Asker, t: Words, show_ticket_schools: ShowTicketSchools, state: FSMContext
) -> None:
    await show_ticket_schools(asker)
    await state.clear()
    await redraw(press, texts.choose_kind(t), buttons.kinds(t, linked=asker.linked))


@router.callback_query(Pressed(ChooseTicketKind))
async def choose_kind(
    press: CallbackQuery,
    callback_data: ChooseTicketKind,
    asker: Asker,
    t: Words,
    show_ticket_schools: ShowTicketSchools,
    state: FSMContext,
) -> None:
    if callback_data.kind not in set(TicketKind):
        raise Outdated
    schools = await show_ticket_schools(asker)
    draft = numbered(kind=callback_data.kind, school=None, subject=None, text=None, email=None, phone=None, files=[])
    await state.set_data(draft)
    if len(schools) == 1:
        await _ask_subject(press, t, state, {**draft, "school": [schools[0].id, schools[0].name]})
        return
    await state.set_state(FilingTicket.draft)
    await redraw(press, texts.choose_school(t), buttons.schools(t, schools, draft["draft"], 0))


@router.callback_query(Pressed(OpenTicketSchools))
async def turn_page(
    press: CallbackQuery,
    callback_data: OpenTicketSchools,
    asker: Asker,
    t: Words,
    show_ticket_schools: ShowTicketSchools,
    state: FSMContext,
) -> None:
    draft, schools = await current(state, callback_data.draft), await show_ticket_schools(asker)
    page = max(callback_data.page, 0)
    await redraw(press, texts.choose_school(t), buttons.schools(t, schools, draft["draft"], page))


@router.callback_query(Pressed(ChooseTicketSchool))
async def choose_school(
    press: CallbackQuery,
    callback_data: ChooseTicketSchool,
    asker: Asker,
    t: Words,
    show_ticket_schools: ShowTicketSchools,
    state: FSMContext,
) -> None:
    draft = await current(state, callback_data.draft)
    chosen = [one for one in await show_ticket_schools(asker) if one.id == callback_data.school_id]
    if not chosen:
        raise NotYours
    await _ask_subject(press, t, state, {**draft, "school": [chosen[0].id, chosen[0].name]})


async def _ask_subject(press: CallbackQuery, t: Words, state: FSMContext, draft: Draft) -> None:
    await state.set_data(draft)
    await state.set_state(FilingTicket.subject)
    await redraw(press, texts.ask_subject(t, TicketKind(draft["kind"])), buttons.only_to_kinds(t))


@router.message(FilingTicket.subject, WORDS)
async def take_subject(message: Message, t: Words, state: FSMContext) -> None:
    subject = check_subject(message.text or "")
    await state.update_data(subject=subject)
    await state.set_state(FilingTicket.text)
    await reply(message, texts.ask_text(t, subject), buttons.only_to_kinds(t))


@router.message(FilingTicket.text, TASK)
async def take_text(message: Message, t: Words, state: FSMContext, file_ticket: FileTicket) -> None:
    """A picture without words is kept, and the words are asked for: once for an album."""
    again = await _kept(message, state)
    if files_of(message) and not words_of(message).strip():
        if not again:
            await reply(message, texts.ask_words(t), buttons.only_to_kinds(t))
        return
    await state.update_data(text=check_text(words_of(message)))
    await state.set_state(FilingTicket.contacts)
    number = (await state.get_data())["draft"]
    await reply(message, texts.ask_contacts(t, by_mail=file_ticket.by_mail), buttons.contacts(t, number))


@router.message(FilingTicket.contacts, F.photo | F.document)
async def take_more(message: Message, t: Words, state: FSMContext, file_ticket: FileTicket) -> None:
    """The rest of an album comes as messages of their own. Who sends another picture is asked for contacts again."""
    if await _kept(message, state):
        return
    number = (await state.get_data())["draft"]
    await reply(message, texts.ask_contacts(t, by_mail=file_ticket.by_mail), buttons.contacts(t, number))


@router.message(FilingTicket.contacts, WORDS)
async def take_contacts(message: Message, t: Words, state: FSMContext, file_ticket: FileTicket, clock: Clock) -> None:
    given = contacts_of(message.text or "", clock.now())
    await state.update_data(email=given.email, phone=given.phone)
    await _show_preview(message, t, state, file_ticket)


@router.callback_query(Pressed(SkipContacts))
async def skip_contacts(
    press: CallbackQuery, callback_data: SkipContacts, t: Words, state: FSMContext, file_ticket: FileTicket
) -> None:
    draft = await current(state, callback_data.draft)
    if draft["text"] is None:
        raise Outdated
    await state.update_data(email=None, phone=None)
    await _show_preview(press, t, state, file_ticket)


@router.message(FilingTicket.draft, F.photo | F.document)
async def take_file(message: Message, t: Words, state: FSMContext, file_ticket: FileTicket) -> None:
    draft = await state.get_data()
    if draft["text"] is None:
        await reply(message, texts.press_please(t), buttons.only_to_kinds(t))
        return
    if not await _kept(message, state):
        await _show_preview(message, t, state, file_ticket)


@router.message(FilingTicket.draft)
async def button_please(message: Message, t: Words) -> None:
    await reply(message, texts.press_please(t), buttons.only_to_kinds(t))


@router.message(FilingTicket.subject, ~F.text)
@router.message(FilingTicket.contacts, ~F.text)
async def words_please(message: Message, t: Words) -> None:
    await reply(message, texts.words_please(t, or_file=False), buttons.only_to_kinds(t))


@router.message(FilingTicket.text)
async def words_or_picture_please(message: Message, t: Words) -> None:
    await reply(message, texts.words_please(t, or_file=True), buttons.only_to_kinds(t))


@router.callback_query(Pressed(SendTicket))
async def send(
    press: CallbackQuery,
    callback_data: SendTicket,
    asker: Asker,
    t: Words,
    state: FSMContext,
    file_ticket: FileTicket,
    show_ticket: ShowTicket,
) -> None:
    number = await made_before(state, callback_data.draft)
    if number is None:
        number = await file_ticket(asker, _new(t, await current(state, callback_data.draft)))
        await used_up(state, callback_data.draft, number)
    page = await show_ticket(asker, number)
    await redraw(press, texts.ticket(t, page, asker.zone), buttons.ticket(t, page), t.plain("ticket-sent"))


async def _show_preview(event: Message | CallbackQuery, t: Words, state: FSMContext, file_ticket: FileTicket) -> None:
    await state.set_state(FilingTicket.draft)
    draft = await state.get_data()
    new = _new(t, draft)
    shown = texts.Drafted(new.kind, new.subject, draft["school"][1], new.text, new.contacts, len(new.files))
    text = texts.preview(t, shown, by_mail=file_ticket.by_mail)
    await show(event, Screen(text, buttons.preview(t, draft["draft"])))


def _new(t: Words, draft: Draft) -> NewTicket:
    """Raises Outdated for a draft that is not whole."""
    try:
        school, files = draft["school"], tuple(File(*packed) for packed in draft["files"])
        subject, text = check_subject(draft["subject"]), check_text(draft["text"])
        contacts = Contacts(draft["email"], draft["phone"])
        return NewTicket(school[0], TicketKind(draft["kind"]), subject, text, contacts, texts.consent_record(t), files)
    except (KeyError, TypeError, AttributeError):
        raise Outdated from None


async def _kept(message: Message, state: FSMContext) -> bool:
    """Keep what the message brings besides words. Whether it is the rest of an album that we answered already.

    Raises TooManyTicketFiles.
    """
    draft, album = await state.get_data(), message.media_group_id
    files = draft["files"] + [[one.file_id, one.kind, one.name] for one in files_of(message)]
    if len(files) > FILES_LIMIT:
        raise TooManyTicketFiles(limit=FILES_LIMIT)
    await state.update_data(files=files, album=album)
    return album is not None and draft.get("album") == album
