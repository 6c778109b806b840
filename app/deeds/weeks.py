"""The summary of a week: when it comes, how it looks now, the clock's telling."""

from typing import Any

from app.deeds.parts import Parts
from storage.database import transaction
from storage.repositories.dots.reading import DotsFromDatabase
from storage.repositories.homework.reading import HomeworkFromDatabase
from storage.repositories.meetings.reading import MeetingsFromDatabase
from storage.repositories.periods import PeriodsInDatabase
from storage.repositories.preferences import PreferencesInDatabase
from storage.repositories.progress import ProgressFromDatabase
from storage.repositories.weeks import WeekSweepsInDatabase
from usecases.children import LookedAtChild
from usecases.weeks import ChooseWeekHour, PreviewWeek, SumUpWeek, TellWeeks, WeekSources


def weeks(parts: Parts) -> dict[str, Any]:
    preferences, children = PreferencesInDatabase(), parts.children
    sources = WeekSources(
        PeriodsInDatabase(),
        ProgressFromDatabase(),
        DotsFromDatabase(),
        HomeworkFromDatabase(),
        MeetingsFromDatabase(parts.clock),
    )
    sum_up = SumUpWeek(sources, parts.clock)
    return {
        "preview_week": PreviewWeek(LookedAtChild(children), preferences, sum_up),
        "choose_week_hour": ChooseWeekHour(preferences, parts.once),
        "tell_weeks": TellWeeks(
            WeekSweepsInDatabase(parts.chats), children, preferences, sum_up, transaction, parts.tell, parts.clock
        ),
    }
