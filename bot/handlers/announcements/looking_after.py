"""What was announced: the list, counters, reminding, calling, correcting, taking back; and reading it (E1, C6)."""

from aiogram import Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.announcement_callbacks import (
    AcknowledgePush,
    BeginAnnouncementCorrection,
    OpenAnnouncement,
    OpenAnnouncements,
    OpenCallList,
    RemindAnnouncement,
    TakeAnnouncementBack,
)
from bot.answers import rebutton, redraw, reply
from bot.drafts import WORDS
from bot.filters import Pressed
from bot.handlers.announcements.drafting import markup_of
from bot.keyboards import announcements as buttons
from bot.states import CorrectingAnnouncement
from school.announcements import check_length
from texts.announcements import making as texts
from texts.clip import visible_length
from texts.words import Words, paragraphs
from usecases.announcements.announce import CorrectAnnouncement, RemindSilent, WithdrawAnnouncement
from usecases.announcements.show import AcknowledgeAnnouncement, ShowAnnouncement, ShowAnnouncements, ShowCallList
from usecases.asker import Asker

router = Router(name="announcements-looking-after")


@router.callback_query(Pressed(AcknowledgePush))
async def acknowledge(
    press: CallbackQuery,
    callback_data: AcknowledgePush,
    asker: Asker,
    t: Words,
    acknowledge_announcement: AcknowledgeAnnouncement,
) -> None:
    """Only the button changes: what the school said stays."""
    number = await acknowledge_announcement(asker, callback_data.announcement_id)
    await rebutton(press, buttons.read(t, number, done=True), texts.thanks(t))


@router.callback_query(Pressed(OpenAnnouncements))
async def open_list(
    press: CallbackQuery,
    callback_data: OpenAnnouncements,
    asker: Asker,
    t: Words,
    show_announcements: ShowAnnouncements,
    state: FSMContext,
) -> None:
    page = await show_announcements(asker, callback_data.page)
    await state.clear()
    await redraw(press, texts.listed(t, page), buttons.listed(t, page))


@router.callback_query(Pressed(OpenAnnouncement))
async def open_card(
    press: CallbackQuery,
    callback_data: OpenAnnouncement,
    asker: Asker,
    t: Words,
    show_announcement: ShowAnnouncement,
    state: FSMContext,
) -> None:
    card = await show_announcement(asker, callback_data.announcement_id)
    await state.clear()
    await redraw(press, texts.card(t, card), buttons.card(t, card))


@router.callback_query(Pressed(OpenCallList))
async def open_call_list(
    press: CallbackQuery, callback_data: OpenCallList, asker: Asker, t: Words, show_call_list: ShowCallList
) -> None:
    page = await show_call_list(asker, callback_data.announcement_id, callback_data.page)
    await redraw(press, texts.call_list(t, page), buttons.call_list(t, page))


@router.callback_query(Pressed(RemindAnnouncement))
async def remind(
    press: CallbackQuery,
    callback_data: RemindAnnouncement,
    asker: Asker,
    t: Words,
    remind_silent: RemindSilent,
    show_announcement: ShowAnnouncement,
) -> None:
    count = await remind_silent(asker, callback_data.announcement_id)
    card = await show_announcement(asker, callback_data.announcement_id)
    await redraw(press, texts.card(t, card), buttons.card(t, card), texts.reminded(t, count))


@router.callback_query(Pressed(TakeAnnouncementBack))
async def take_back(
    press: CallbackQuery,
    callback_data: TakeAnnouncementBack,
    asker: Asker,
    t: Words,
    show_announcement: ShowAnnouncement,
    withdraw_announcement: WithdrawAnnouncement,
) -> None:
    number, version = callback_data.announcement_id, callback_data.version
    if not callback_data.sure:
        it = await show_announcement.at(asker, number, version)
        await redraw(press, texts.ask_back(t, it), buttons.ask_back(t, it))
        return
    await withdraw_announcement(asker, number, version)
    card = await show_announcement(asker, number)
    await redraw(press, texts.card(t, card), buttons.card(t, card), texts.was_taken_back(t))


@router.callback_query(Pressed(BeginAnnouncementCorrection))
async def begin_correction(
    press: CallbackQuery,
    callback_data: BeginAnnouncementCorrection,
    asker: Asker,
    t: Words,
    show_announcement: ShowAnnouncement,
    state: FSMContext,
) -> None:
    it = await show_announcement.at(asker, callback_data.announcement_id, callback_data.version)
    await state.set_state(CorrectingAnnouncement.words)
    await state.set_data({"number": it.id, "version": it.version, "files": len(it.files)})
    await redraw(press, texts.ask_correction(t, it), buttons.only_to_card(t, it.id))


@router.message(CorrectingAnnouncement.words, WORDS)
async def correct(
    message: Message,
    asker: Asker,
    t: Words,
    correct_announcement: CorrectAnnouncement,
    show_announcement: ShowAnnouncement,
    state: FSMContext,
) -> None:
    known, text = await state.get_data(), markup_of(message)
    check_length(visible_length(text), known["files"])
    number = await correct_announcement(asker, known["number"], known["version"], text)
    await state.clear()
    card = await show_announcement(asker, number)
    await reply(message, paragraphs(texts.corrected(t), texts.card(t, card)), buttons.card(t, card))


@router.message(CorrectingAnnouncement.words)
async def words_needed(message: Message, t: Words, state: FSMContext) -> None:
    known = await state.get_data()
    await reply(message, texts.words_needed(t), buttons.only_to_card(t, known["number"]))
