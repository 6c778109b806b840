"""Announcements: making them, looking after them, reading them, and the clock that sends them."""

from typing import Any

from app.deeds.parts import Parts
from storage.repositories.announcements.writing import AnnouncementBookInDatabase, AnnouncementReadingInDatabase
from usecases.announcements.announce import (
    Announce,
    CorrectAnnouncement,
    RemindSilent,
    SendDueAnnouncements,
    WithdrawAnnouncement,
)
from usecases.announcements.show import (
    AcknowledgeAnnouncement,
    ShowAnnouncement,
    ShowAnnouncementDraft,
    ShowAnnouncements,
    ShowCallList,
)


def announcements(parts: Parts) -> dict[str, Any]:
    once, tell, clock = parts.once, parts.tell, parts.clock
    book, reading = AnnouncementBookInDatabase(clock), AnnouncementReadingInDatabase(clock)
    return {
        "announce": Announce(book, once, tell, clock),
        "correct_announcement": CorrectAnnouncement(book, once, tell, clock),
        "withdraw_announcement": WithdrawAnnouncement(book, once, tell, clock),
        "remind_silent": RemindSilent(book, once, tell, clock),
        "send_due_announcements": SendDueAnnouncements(book, once, tell, clock),
        "show_announcement_draft": ShowAnnouncementDraft(book, clock, parts.rate_per_second),
        "show_announcements": ShowAnnouncements(book, clock),
        "show_announcement": ShowAnnouncement(book),
        "show_call_list": ShowCallList(book),
        "acknowledge_announcement": AcknowledgeAnnouncement(reading, once, clock),
    }
