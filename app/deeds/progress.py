"""How a child does: tables, charts, what the marks come to, what is needed."""

from typing import Any

from app.deeds.parts import Parts
from exchange.progress_book import ProgressBooks
from pictures.drawn import DrawnPictures
from storage.repositories.periods import PeriodsInDatabase
from storage.repositories.preferences import PreferencesInDatabase
from storage.repositories.progress import ProgressFromDatabase
from usecases.diary import OpenDiary
from usecases.progress.charts import DrawChart, ShowChart
from usecases.progress.interim import ShowInterim
from usecases.progress.looks import Looks
from usecases.progress.need import ShowNeed
from usecases.progress.passing import SetPassingScore, ShowNeeds
from usecases.progress.reading import OpenProgress
from usecases.progress.show import DrawProgress, ShowProgress, WriteProgress


def progress(parts: Parts) -> dict[str, Any]:
    open_diary, preferences = OpenDiary(parts.children, parts.chats), PreferencesInDatabase()
    opens = OpenProgress(open_diary, PeriodsInDatabase(), ProgressFromDatabase(), parts.clock)
    pictures, looks, show = DrawnPictures(), Looks(preferences, parts.once), ShowProgress(opens)
    return {
        "pictures": pictures,
        "show_progress": show,
        "draw_progress": DrawProgress(show, pictures, looks),
        "write_progress": WriteProgress(show, ProgressBooks()),
        "draw_chart": DrawChart(ShowChart(opens), pictures, looks),
        "show_interim": ShowInterim(opens),
        "show_needs": ShowNeeds(opens, preferences),
        "show_need": ShowNeed(opens),
        "set_passing_score": SetPassingScore(open_diary, preferences, parts.once),
    }
