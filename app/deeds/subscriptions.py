"""Calendar subscriptions."""

from typing import Any

from app.deeds.parts import Parts
from storage.repositories.dots.reading import DotsFromDatabase
from storage.repositories.homework.reading import HomeworkFromDatabase
from storage.repositories.lessons.reading import LessonsFromDatabase
from storage.repositories.meetings.reading import MeetingsFromDatabase
from storage.repositories.periods import PeriodsInDatabase
from storage.repositories.subscriptions import SubscriptionsInDatabase
from usecases.diary import OpenDiary
from usecases.subscriptions import Addresses, ChangeSubscription, ReadCalendar, ShowSubscription
from usecases.timetable import ReadClass


def subscriptions(parts: Parts) -> dict[str, Any]:
    links, addresses = SubscriptionsInDatabase(), Addresses(parts.public_url, parts.secret)
    open_diary = OpenDiary(parts.children, parts.chats)
    return {
        "show_subscription": ShowSubscription(open_diary, links, addresses),
        "change_subscription": ChangeSubscription(parts.children, links, addresses, parts.once, parts.clock),
        "read_calendar": ReadCalendar(
            links,
            parts.chats,
            parts.children,
            ReadClass(PeriodsInDatabase(), LessonsFromDatabase()),
            HomeworkFromDatabase(),
            DotsFromDatabase(),
            MeetingsFromDatabase(parts.clock),
            addresses,
            parts.clock,
        ),
    }
