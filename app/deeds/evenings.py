"""What the clock does about dots and homework."""

from typing import Any

from app.deeds.parts import Parts
from storage.database import transaction
from storage.repositories.dots.sweeps import DotSweepsInDatabase
from storage.repositories.dots.writing import DotBookInDatabase
from storage.repositories.homework.evening import HomeworkSweepsInDatabase
from storage.repositories.marks.writing import MarkBookInDatabase
from usecases.dots.expire import CloseDotsOfPeriod, ExpireDots, RemindOfDots
from usecases.homework.evening import TellHomeworkForTomorrow


def evenings(parts: Parts) -> dict[str, Any]:
    dots, marks, tell, clock = DotBookInDatabase(parts.clock), MarkBookInDatabase(), parts.tell, parts.clock
    waiting = DotSweepsInDatabase()
    return {
        "expire_dots": ExpireDots(waiting, dots, marks, transaction, tell, clock),
        "close_dots_of_period": CloseDotsOfPeriod(waiting, dots, marks, transaction, tell, clock),
        "remind_of_dots": RemindOfDots(waiting, transaction, tell, clock),
        "tell_homework_for_tomorrow": TellHomeworkForTomorrow(HomeworkSweepsInDatabase(), transaction, tell, clock),
    }
