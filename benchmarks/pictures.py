"""Screens of progress over the demo school's term: processor time of a screen, time and memory of a chart.

In a process of its own for each run, for the first picture brings matplotlib with it.
"""

import asyncio
import gc
import json
import os
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Awaitable, Callable, Mapping
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from pydantic import SecretStr

from app.demo.opening import open_school
from app.demo.school import NOW, ZONE
from app.engine import build_engine
from app.settings import Settings
from benchmarks.harness import RUNS, Figure, figure, megabytes, write
from bot.keyboards.progress import need as need_buttons
from bot.keyboards.progress import table as buttons
from bot.screen import markup
from school.clock import MovableClock
from storage.database import close_database, open_database
from storage.models import Guardianship, Mark
from storage.repositories.people import name_of
from texts.progress import need as need_texts
from texts.progress import table as texts
from texts.words import words
from usecases.asker import Asker, LinkedPerson
from usecases.progress.charts import ChartKind, ChartWish

SCREEN_LIMIT_MS, CHART_LIMIT_MS, CHART_LIMIT_MB = 50, 400, 60
TIMES = 10


def measure(folder: Path) -> list[Figure]:
    write("== Screens and charts of progress over the demo school")
    settings = Settings(
        _env_file=None,  # type: ignore[call-arg]
        database_url=f"sqlite://{folder / 'pictures.sqlite3'}",
        data_dir=folder,
    )
    asyncio.run(open_school(settings, MovableClock(NOW), lambda _: None))
    runs = [_one(folder / "pictures.sqlite3") for _ in range(RUNS)]
    return [
        figure("progress table, a screen", "ms", SCREEN_LIMIT_MS, [run["table"] for run in runs]),
        figure("progress table of the year, a screen", "ms", SCREEN_LIMIT_MS, [run["year"] for run in runs]),
        figure("what is needed, a screen", "ms", SCREEN_LIMIT_MS, [run["need"] for run in runs]),
        figure("a chart", "ms", CHART_LIMIT_MS, [run["chart"] for run in runs]),
        figure("the table as a picture", "ms", CHART_LIMIT_MS, [run["picture"] for run in runs]),
        figure("charts above idle, at their highest", "MB", CHART_LIMIT_MB, [run["memory"] for run in runs]),
    ]


def _one(database: Path) -> dict[str, float]:
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.pictures", str(database)], check=True, stdout=subprocess.PIPE, text=True
    )
    run: dict[str, float] = json.loads(done.stdout)
    write(f"   a screen {run['table']:.0f} ms, a chart {run['chart']:.0f} ms, {run['memory']:.0f} MB")
    return run


async def _inside(database: str) -> dict[str, float]:
    settings = Settings(
        _env_file=None,  # type: ignore[call-arg]
        database_url=f"sqlite://{database}",
        bot_token=SecretStr("42:benchmark-token"),
    )
    await open_database(settings.database_url)
    try:
        engine = build_engine(settings, MovableClock(NOW), b"not a secret")
        return await _figures(engine.use_cases, *await _reader())
    finally:
        await close_database()


async def _reader() -> tuple[Asker, int, int]:
    """A parent of the pupil with most marks: who asks, the child, the subject with most of them."""
    ties = {tie.child_id: tie for tie in await Guardianship.all().select_related("adult")}
    counted = Counter(
        await Mark.filter(enrolment__child_id__in=list(ties)).values_list("enrolment__child_id", flat=True)
    )
    child = int(str(counted.most_common(1)[0][0]))
    tie = ties[child]
    subjects = Counter(
        await Mark.filter(enrolment__child_id=child).values_list("column__lesson__course__subject_id", flat=True)
    )
    zone = ZoneInfo(ZONE)
    person = LinkedPerson(tie.adult_id, tie.adult.school_id, name_of(tie.adult), frozenset(), zone)
    asker = Asker(1, 1, "ru", zone, consented=True, people=(person,))
    return asker, child, int(str(subjects.most_common(1)[0][0]))


async def _figures(deeds: Mapping[str, Any], asker: Asker, child: int, subject: int) -> dict[str, float]:
    """Processor time of all threads. What every process has once (the sentences, the plans of SQL) is had before."""
    t = words("ru")

    async def table(period: int | None) -> None:
        page = await deeds["show_progress"](asker, child, period)
        texts.table(t, page), markup(buttons.table(t, page))

    async def need() -> None:
        page = await deeds["show_need"](asker, child, subject, 0)
        need_texts.need(t, page), markup(need_buttons.need(t, page))

    async def chart() -> None:
        deeds["pictures"].forget()
        await deeds["draw_chart"](asker, child, ChartWish(ChartKind.SUBJECTS, (), 0))

    async def picture() -> None:
        deeds["pictures"].forget()
        await deeds["draw_progress"](asker, child, 0)

    measured = {
        "table": await _milliseconds(lambda: table(None)),
        "year": await _milliseconds(lambda: table(0)),
        "need": await _milliseconds(need),
    }
    idle = megabytes(os.getpid())
    drawn = {"chart": await _milliseconds(chart), "picture": await _milliseconds(picture)}
    return {**measured, **drawn, "memory": megabytes(os.getpid(), "VmHWM") - idle}


async def _milliseconds(deed: Callable[[], Awaitable[None]]) -> float:
    await deed()
    gc.collect()
    began = time.process_time()
    for _ in range(TIMES):
        await deed()
    return (time.process_time() - began) * 1000 / TIMES


if __name__ == "__main__":
    sys.stdout.write(json.dumps(asyncio.run(_inside(sys.argv[1]))))
