"""Meetings that the asker leads: the list, one with who comes, asking the silent, cancelling (E2)."""

from aiogram import Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.answers import redraw, reply
from bot.drafts import WORDS
from bot.filters import Pressed
from bot.keyboards import calling as buttons
from bot.meeting_callbacks import (
    AskSilent,
    BeginMeetingCancel,
    OpenCalledMeeting,
    OpenCalledMeetings,
    OpenMeetingAnswers,
)
from bot.states import CancellingMeeting
from texts.meetings import calling as texts
from texts.words import Words, paragraphs
from usecases.asker import Asker
from usecases.meetings.call import AskSilentFamilies, CancelMeeting
from usecases.meetings.drafts import ShowCalledMeeting, ShowCalledMeetings, ShowMeetingAnswers, ShowMeetingToChange

router = Router(name="meetings-looking-after")


@router.callback_query(Pressed(OpenCalledMeetings))
async def open_list(
    press: CallbackQuery,
    callback_data: OpenCalledMeetings,
    asker: Asker,
    t: Words,
    show_called_meetings: ShowCalledMeetings,
    state: FSMContext,
) -> None:
    page = await show_called_meetings(asker, past=callback_data.past, page=callback_data.page)
    await state.clear()
    await redraw(press, texts.called(t, page), buttons.called(t, page))


@router.callback_query(Pressed(OpenCalledMeeting))
async def open_card(
    press: CallbackQuery,
    callback_data: OpenCalledMeeting,
    asker: Asker,
    t: Words,
    show_called_meeting: ShowCalledMeeting,
    state: FSMContext,
) -> None:
    card = await show_called_meeting(asker, callback_data.meeting_id)
    await state.clear()
    await redraw(press, texts.card(t, card), buttons.card(t, card))


@router.callback_query(Pressed(OpenMeetingAnswers))
async def open_answers(
    press: CallbackQuery,
    callback_data: OpenMeetingAnswers,
    asker: Asker,
    t: Words,
    show_meeting_answers: ShowMeetingAnswers,
) -> None:
    page = await show_meeting_answers(asker, callback_data.meeting_id, callback_data.page)
    await redraw(press, texts.answers(t, page), buttons.answers(t, page))


@router.callback_query(Pressed(AskSilent))
async def ask_silent(
    press: CallbackQuery,
    callback_data: AskSilent,
    asker: Asker,
    t: Words,
    ask_silent_families: AskSilentFamilies,
    show_called_meeting: ShowCalledMeeting,
) -> None:
    count = await ask_silent_families(asker, callback_data.meeting_id)
    card = await show_called_meeting(asker, callback_data.meeting_id)
    await redraw(press, texts.card(t, card), buttons.card(t, card), texts.asked(t, count))


@router.callback_query(Pressed(BeginMeetingCancel))
async def begin_cancel(
    press: CallbackQuery,
    callback_data: BeginMeetingCancel,
    asker: Asker,
    t: Words,
    show_meeting_to_change: ShowMeetingToChange,
    state: FSMContext,
) -> None:
    page = await show_meeting_to_change(asker, callback_data.meeting_id, callback_data.version)
    assert page.was is not None  # noqa: S101 - it is the meeting that was asked for
    await state.set_state(CancellingMeeting.reason)
    await state.set_data({"meeting_id": callback_data.meeting_id, "version": callback_data.version})
    await redraw(press, texts.ask_reason(t, page.was), buttons.only_to_card(t, callback_data.meeting_id))


@router.message(CancellingMeeting.reason, WORDS)
async def cancel(
    message: Message,
    asker: Asker,
    t: Words,
    cancel_meeting: CancelMeeting,
    show_called_meeting: ShowCalledMeeting,
    state: FSMContext,
) -> None:
    known = await state.get_data()
    meeting_id = await cancel_meeting(asker, known["meeting_id"], known["version"], message.text or "")
    await state.clear()
    card = await show_called_meeting(asker, meeting_id)
    await reply(message, paragraphs(texts.was_cancelled(t), texts.card(t, card)), buttons.card(t, card))


@router.message(CancellingMeeting.reason)
async def words_needed(message: Message, t: Words, state: FSMContext) -> None:
    known = await state.get_data()
    await reply(message, texts.words_needed(t), buttons.only_to_card(t, known["meeting_id"]))
