"""Buttons of the school day around the lessons, made by hand (see forging.py)."""

from bot import subscription_callbacks as sub
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
        sub.OpenSubscription(child),
        sub.MakeSubscription(child),
        sub.HoldPart(child, 1, "dots", False),
        sub.RenewSubscription(child, 1),
        sub.CloseSubscription(child, 1),
        sub.CloseSubscription(child, 1, sure=True),
    ]


def of_teachers() -> list[Callback]:
    """Buttons that name nobody: whoever presses gets the own week, or none."""
    return [tt.OpenOwnWeek(), tt.OpenOwnWeek(TODAY), tt.OpenOwnDay(), tt.OpenOwnDay(TODAY)]
