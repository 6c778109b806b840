"""Substitutions for forging.py: buttons of the office."""

from typing import Any

from bot import substitution_callbacks as s
from bot.callbacks import Callback
from tests.rig.small_school import TODAY


def of_timetable_keepers(ids: Any) -> list[Callback]:
    at = (ids.course, TODAY, 1)
    return [
        s.OpenAbsentTeacher(TODAY, ids.other),
        s.OpenLessonToChange(*at),
        s.GiveLesson(*at, ids.other),
        s.CancelLesson(*at),
        s.PutLessonBack(*at),
    ]


def of_oneself() -> list[Callback]:
    return [s.OpenSchoolDay(), s.OpenSchoolDay(TODAY, 1)]
