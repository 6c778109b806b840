"""A family's meetings: the list, one whole, the answer, a file for the calendar (B14)."""

from aiogram import Bot, Router
from aiogram.types import BufferedInputFile, CallbackQuery, InlineKeyboardMarkup

from bot.answers import rebutton, redraw, toast
from bot.filters import Pressed
from bot.keyboards import meetings as buttons
from bot.meeting_callbacks import AnswerInvitation, OpenMeeting, OpenMeetings, SendMeetingFile
from bot.screen import markup
from exchange.calendars import calendar, meeting_entry
from school.clock import Clock
from texts.meetings import show as texts
from texts.words import Words
from usecases.asker import Asker
from usecases.meetings.show import AnswerMeeting, ShowMeeting, ShowMeetings

router = Router(name="meetings-show")


@router.callback_query(Pressed(OpenMeetings))
async def open_list(
    press: CallbackQuery, callback_data: OpenMeetings, asker: Asker, t: Words, show_meetings: ShowMeetings
) -> None:
    page = await show_meetings(asker, callback_data.child_id, past=callback_data.past, page=callback_data.page)
    await redraw(press, texts.listed(t, page), buttons.listed(t, page))


@router.callback_query(Pressed(OpenMeeting))
async def open_card(
    press: CallbackQuery, callback_data: OpenMeeting, asker: Asker, t: Words, show_meeting: ShowMeeting
) -> None:
    card = await show_meeting(asker, callback_data.child_id, callback_data.meeting_id)
    await redraw(press, texts.card(t, card), buttons.card(t, card))


@router.callback_query(Pressed(AnswerInvitation))
async def answer(
    press: CallbackQuery,
    callback_data: AnswerInvitation,
    asker: Asker,
    t: Words,
    answer_meeting: AnswerMeeting,
    show_meeting: ShowMeeting,
) -> None:
    """Under a push only the buttons change: its text is news and stays."""
    wish = callback_data
    await answer_meeting(asker, wish.child_id, wish.meeting_id, wish.timing, wish.coming)
    card, said = await show_meeting(asker, wish.child_id, wish.meeting_id), texts.answered(t, wish.coming)
    if wish.on_card:
        await redraw(press, texts.card(t, card), buttons.card(t, card), said)
        return
    meeting = card.meeting
    keyboard = buttons.invitation(t, wish.child_id, meeting.id, meeting.timing, meeting.plan.link, card.said)
    await rebutton(press, keyboard, said)


@router.callback_query(Pressed(SendMeetingFile))
async def send_file(
    press: CallbackQuery,
    callback_data: SendMeetingFile,
    asker: Asker,
    t: Words,
    show_meeting: ShowMeeting,
    bot: Bot,
    clock: Clock,
) -> None:
    card = await show_meeting(asker, callback_data.child_id, callback_data.meeting_id)
    await toast(press, texts.sending(t))
    content = calendar(t.plain("meeting-calendar"), [meeting_entry(t, card.meeting, bot.id)], clock.now())
    under = InlineKeyboardMarkup.model_validate(markup(buttons.after_file(t, card)))
    file = BufferedInputFile(content, texts.file_name(t, card))
    await bot.send_document(press.from_user.id, file, caption=texts.file_caption(t), reply_markup=under)
