"""Buttons of those who read whole classes and keep the order of the school, for forging.py."""

from typing import TYPE_CHECKING

from bot import class_callbacks as c
from bot import overview_callbacks as o
from bot.callbacks import Callback

if TYPE_CHECKING:
    from tests.conversations.forging import Ids


def of_class_readers(ids: "Ids") -> list[Callback]:
    """Of everybody who teaches the class."""
    at = ids.school_class
    return [
        c.OpenClass(at),
        c.OpenClassTable(at),
        c.OpenClassSubject(at, ids.subject),
        c.SendClassPicture(at),
        c.SendClassBook(at),
    ]


def of_class_leaders(ids: "Ids") -> list[Callback]:
    return [c.OpenUnlinked(ids.school_class)]


def of_oneself() -> list[Callback]:
    return [c.OpenClasses(), o.OpenOverview(), o.OpenLinkedClasses(), o.OpenOverdueJournals(), o.SendSchoolWeek()]
