"""Buttons of the school day around the lessons, made by hand (see forging.py)."""

from bot import timetable_callbacks as tt
from bot.callbacks import Callback
from tests.rig.small_school import TODAY


def of_school_day(child: int, teacher: int) -> list[Callback]:
    """Buttons that name a child."""
    return [
        tt.OpenTimetable(child),
        tt.OpenTimetable(child, TODAY),
        tt.OpenBells(child),
        tt.OpenRegime(child),
        tt.OpenRegime(child, TODAY),
        tt.OpenTeachers(child),
        tt.OpenTeacherWeek(child, teacher),
        tt.OpenTeacherWeek(child, teacher, TODAY),
    ]


def of_teachers() -> list[Callback]:
    """Buttons that name nobody: whoever presses gets the own week, or none."""
    return [tt.OpenOwnWeek(), tt.OpenOwnWeek(TODAY)]
