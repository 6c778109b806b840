"""An application that is there: its papers, sending it, taking it back (A9)."""

import io

from aiogram import Bot, F, Router
from aiogram.exceptions import TelegramBadRequest
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.answers import redraw, reply, show
from bot.application_callbacks import (
    ChoosePaper,
    DropPapers,
    OpenApplication,
    SaveForm,
    SendApplication,
    WithdrawApplication,
)
from bot.drafts import WORDS, current, made_before, used_up
from bot.files import files_of, redraw_card
from bot.filters import Pressed
from bot.handlers.applications.common import form_of
from bot.keyboards import applications as buttons
from bot.screen import Screen
from bot.states import Applying
from school.applications import PAPERS_DUE, Paper, PaperTooLarge, missing
from school.clock import Clock, local_date
from school.papers import MEGABYTES, check_size
from school.refusals import Outdated
from texts import applications as texts
from texts.words import Words
from usecases.applications import apply as deeds
from usecases.applications.show import ApplicationPage, ShowApplication
from usecases.asker import Asker

router = Router(name="applications.papers")


@router.callback_query(Pressed(SaveForm))
async def save_form(
    press: CallbackQuery,
    callback_data: SaveForm,
    asker: Asker,
    t: Words,
    state: FSMContext,
    begin_application: deeds.BeginApplication,
    show_application: ShowApplication,
    clock: Clock,
) -> None:
    number = await made_before(state, callback_data.draft)
    if number is None:
        draft = await current(state, callback_data.draft)
        consent = texts.consent_record(t)
        if draft["consent"] != consent.digest:  # the language was changed in between: what was read is another text
            raise Outdated
        number = await begin_application(asker, draft["school"][0], form_of(draft), consent)
        await used_up(state, callback_data.draft, number)
    await _open(press, t, state, await show_application(asker, number), clock)


@router.callback_query(Pressed(OpenApplication))
async def open_one(
    press: CallbackQuery,
    callback_data: OpenApplication,
    asker: Asker,
    t: Words,
    show_application: ShowApplication,
    state: FSMContext,
    clock: Clock,
) -> None:
    page = await show_application(asker, callback_data.application_id)
    await state.clear()
    await _open(press, t, state, page, clock)


@router.callback_query(Pressed(ChoosePaper))
async def choose_paper(
    press: CallbackQuery,
    callback_data: ChoosePaper,
    asker: Asker,
    t: Words,
    add_paper: deeds.AddPaper,
    state: FSMContext,
    clock: Clock,
) -> None:
    if callback_data.paper not in set(Paper):
        raise Outdated
    paper = Paper(callback_data.paper)
    page = await add_paper.check(asker, callback_data.application_id, paper)
    await state.clear()
    await _open(press, t, state, page, clock, paper)


@router.message(Applying.papers, F.photo | F.document)
async def take_paper(
    message: Message,
    asker: Asker,
    t: Words,
    bot: Bot,
    add_paper: deeds.AddPaper,
    show_application: ShowApplication,
    state: FSMContext,
    clock: Clock,
) -> None:
    """Pictures of an album come as messages of their own: the card under the first is redrawn."""
    known, file = await state.get_data(), files_of(message)[0]
    number, paper = known["application_id"], Paper(known["paper"])
    await add_paper.check(asker, number, paper)
    check_size(file.size)
    await add_paper(asker, number, paper, await _content(bot, file.file_id))
    screen = _screen(t, await show_application(asker, number), clock, paper)
    album = message.media_group_id
    if album is not None and known.get("album") == album:
        await redraw_card(message, known["card"], screen.text, screen.buttons)
        return
    card = await reply(message, screen.text, screen.buttons)
    await state.update_data(album=album, card=card.message_id)


async def _content(bot: Bot, file_id: str) -> bytes:
    """Raises PaperTooLarge where the messenger had not told the size before."""
    content = io.BytesIO()
    try:
        await bot.download(file_id, content)
    except TelegramBadRequest as refusal:
        if "file is too big" in refusal.message:
            raise PaperTooLarge(limit=MEGABYTES) from None
        raise
    return content.getvalue()


@router.message(Applying.papers, WORDS | ~F.text)
async def paper_please(
    message: Message, asker: Asker, t: Words, show_application: ShowApplication, state: FSMContext
) -> None:
    known = await state.get_data()
    page = await show_application(asker, known["application_id"])
    awaited = Paper(known["paper"]) if page.application.state.takes_papers else None
    await reply(message, texts.not_a_paper(t), buttons.application(t, page, awaited))


@router.callback_query(Pressed(DropPapers))
async def drop(
    press: CallbackQuery,
    callback_data: DropPapers,
    asker: Asker,
    t: Words,
    drop_papers: deeds.DropPapers,
    show_application: ShowApplication,
    state: FSMContext,
    clock: Clock,
) -> None:
    if callback_data.paper not in set(Paper):
        raise Outdated
    paper = Paper(callback_data.paper)
    await drop_papers(asker, callback_data.application_id, paper)
    page = await show_application(asker, callback_data.application_id)
    await _open(press, t, state, page, clock, paper, t.plain("application-paper-kept"))


@router.callback_query(Pressed(SendApplication))
async def send(
    press: CallbackQuery,
    callback_data: SendApplication,
    asker: Asker,
    t: Words,
    file_application: deeds.FileApplication,
    show_application: ShowApplication,
    state: FSMContext,
    clock: Clock,
) -> None:
    await file_application(asker, callback_data.application_id)
    page = await show_application(asker, callback_data.application_id)
    await state.clear()
    await _open(press, t, state, page, clock, toast=t.plain("application-sent"))


@router.callback_query(Pressed(WithdrawApplication))
async def withdraw(
    press: CallbackQuery,
    callback_data: WithdrawApplication,
    asker: Asker,
    t: Words,
    withdraw_application: deeds.WithdrawApplication,
    show_application: ShowApplication,
    state: FSMContext,
    clock: Clock,
) -> None:
    page = await show_application(asker, callback_data.application_id)
    if not callback_data.sure:
        await redraw(press, texts.ask_withdraw(t, page.application), buttons.sure(t, page.application))
        return
    await withdraw_application(asker, callback_data.application_id)
    page = await show_application(asker, callback_data.application_id)
    await state.clear()
    await _open(press, t, state, page, clock, toast=t.plain("application-gone"))


async def _open(
    press: CallbackQuery,
    t: Words,
    state: FSMContext,
    page: ApplicationPage,
    clock: Clock,
    awaited: Paper | None = None,
    toast: str | None = None,
) -> None:
    """Where papers are taken, the first one that is missing is awaited unless another was chosen."""
    it = page.application
    if it.state.takes_papers:
        absent = missing(it.form.applicant, page.given)
        awaited = awaited or (absent or PAPERS_DUE[it.form.applicant])[0]
        await state.set_state(Applying.papers)
        await state.update_data(application_id=it.id, paper=awaited.value)
    screen = _screen(t, page, clock, awaited if it.state.takes_papers else None)
    await show(press, screen, toast)


def _screen(t: Words, page: ApplicationPage, clock: Clock, awaited: Paper | None) -> Screen:
    today = local_date(clock.now(), page.application.zone)
    return Screen(texts.application(t, page, today, awaited), buttons.application(t, page, awaited))
