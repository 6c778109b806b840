"""Meetings: what the school does, what families do, what the clock does."""

from typing import Any

from app.deeds.parts import Parts
from storage.database import transaction
from storage.repositories.meetings.reading import MeetingsFromDatabase
from storage.repositories.meetings.sweeps import MeetingSweepsInDatabase
from storage.repositories.meetings.writing import MeetingBookInDatabase
from usecases.diary import OpenDiary
from usecases.meetings.call import AskSilentFamilies, CallMeeting, CancelMeeting, ChangeMeeting
from usecases.meetings.drafts import (
    ShowCalledMeeting,
    ShowCalledMeetings,
    ShowMeetingAnswers,
    ShowMeetingDraft,
    ShowMeetingToChange,
)
from usecases.meetings.remind import RemindOfMeetings
from usecases.meetings.show import AnswerMeeting, ShowMeeting, ShowMeetings


def meetings(parts: Parts) -> dict[str, Any]:
    once, tell, clock = parts.once, parts.tell, parts.clock
    book, sweeps, read = MeetingBookInDatabase(clock), MeetingSweepsInDatabase(), MeetingsFromDatabase(clock)
    open_diary = OpenDiary(parts.children, parts.chats)
    return {
        "show_meetings": ShowMeetings(open_diary, read, clock),
        "show_meeting": ShowMeeting(open_diary, read, clock),
        "answer_meeting": AnswerMeeting(parts.children, read, once, clock),
        "show_meeting_draft": ShowMeetingDraft(book, clock),
        "show_meeting_to_change": ShowMeetingToChange(book, clock),
        "show_called_meetings": ShowCalledMeetings(book, clock),
        "show_called_meeting": ShowCalledMeeting(book, clock),
        "show_meeting_answers": ShowMeetingAnswers(book),
        "call_meeting": CallMeeting(book, once, tell, clock),
        "change_meeting": ChangeMeeting(book, once, tell, clock),
        "cancel_meeting": CancelMeeting(book, once, tell, clock),
        "ask_silent_families": AskSilentFamilies(book, sweeps, once, tell, clock),
        "remind_of_meetings": RemindOfMeetings(sweeps, transaction, tell, clock),
    }
