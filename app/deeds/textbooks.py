"""The school bag and curricula."""

from typing import Any

from app.deeds.parts import Parts
from storage.repositories.lessons.reading import LessonsFromDatabase
from storage.repositories.periods import PeriodsInDatabase
from storage.repositories.textbooks import TextbooksInDatabase
from usecases.diary import OpenDiary
from usecases.textbooks import ShowBag, ShowCurricula


def textbooks(parts: Parts) -> dict[str, Any]:
    open_diary, books = OpenDiary(parts.children, parts.chats), TextbooksInDatabase()
    return {
        "show_bag": ShowBag(open_diary, PeriodsInDatabase(), LessonsFromDatabase(), books, parts.clock),
        "show_curricula": ShowCurricula(open_diary, books),
    }
