"""The event feed: what organisers publish, what families read, what the clock does."""

from typing import Any

from app.deeds.parts import Parts
from storage.database import transaction
from storage.repositories.happenings.reading import HappeningsFromDatabase
from storage.repositories.happenings.writing import HappeningBookInDatabase
from usecases.diary import OpenDiary
from usecases.happenings.drafts import ShowHappeningDraft, ShowPublished, ShowPublishedCard
from usecases.happenings.publish import CancelHappening, ChangeHappening, PublishHappening
from usecases.happenings.remind import RemindOfHappenings
from usecases.happenings.show import FollowHappening, ShowHappening, ShowHappenings


def happenings(parts: Parts) -> dict[str, Any]:
    once, tell, clock = parts.once, parts.tell, parts.clock
    feed, book, open_diary = (
        HappeningsFromDatabase(),
        HappeningBookInDatabase(),
        OpenDiary(parts.children, parts.chats),
    )
    return {
        "show_happenings": ShowHappenings(open_diary, feed, clock),
        "show_happening": ShowHappening(open_diary, feed, clock),
        "follow_happening": FollowHappening(parts.children, feed, once, clock),
        "show_published": ShowPublished(book),
        "show_published_card": ShowPublishedCard(book, clock),
        "show_happening_draft": ShowHappeningDraft(book, clock),
        "publish_happening": PublishHappening(book, once, tell, clock),
        "change_happening": ChangeHappening(book, once, tell, clock),
        "cancel_happening": CancelHappening(book, once, tell, clock),
        "remind_of_happenings": RemindOfHappenings(feed, transaction, tell, clock),
    }
