"""How the school stands, for its head and deputies."""

from typing import Any

from app.deeds.parts import Parts
from storage.database import transaction
from storage.repositories.overview.reading import OverviewFromDatabase
from storage.repositories.preferences import PreferencesInDatabase
from usecases.overview.remind import RemindOfJournals
from usecases.overview.show import DrawSchoolWeek, ShowOverdueJournals, ShowOverview
from usecases.ports.pictures import Pictures
from usecases.progress.looks import Looks


def overview(parts: Parts, pictures: Pictures) -> dict[str, Any]:
    known, clock = OverviewFromDatabase(), parts.clock
    looks = Looks(PreferencesInDatabase(), parts.once)
    return {
        "show_overview": ShowOverview(known, clock),
        "show_overdue_journals": ShowOverdueJournals(known, clock),
        "draw_school_week": DrawSchoolWeek(known, pictures, looks, clock),
        "remind_of_journals": RemindOfJournals(known, transaction, parts.tell, clock),
    }
