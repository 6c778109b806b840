"""Visits and meals."""

from typing import Any

from app.deeds.parts import Parts
from storage.repositories.preferences import PreferencesInDatabase
from storage.repositories.visits import VisitsFromDatabase
from usecases.diary import OpenDiary
from usecases.visits import HearOfVisits, ShowVisits


def visits(parts: Parts) -> dict[str, Any]:
    open_diary, preferences = OpenDiary(parts.children, parts.chats), PreferencesInDatabase()
    return {
        "show_visits": ShowVisits(open_diary, VisitsFromDatabase(), preferences, parts.clock),
        "hear_of_visits": HearOfVisits(parts.children, preferences, parts.once),
    }
