"""Visits and meals."""

from typing import Any

from app.deeds.parts import Parts
from storage.repositories.visits import VisitsFromDatabase
from usecases.diary import OpenDiary
from usecases.visits import ShowVisits


def visits(parts: Parts) -> dict[str, Any]:
    open_diary = OpenDiary(parts.children, parts.chats)
    return {"show_visits": ShowVisits(open_diary, VisitsFromDatabase(), parts.clock)}
