"""What the buttons of timetables, bells and the day regime say (bot/callbacks.py tells how)."""

from dataclasses import dataclass
from datetime import date

from bot.callbacks import Callback


@dataclass(frozen=True, slots=True)
class OpenTimetable(Callback, prefix="tt"):
    """A week of a child's class; `monday` None is the running one."""

    child_id: int
    monday: date | None = None


@dataclass(frozen=True, slots=True)
class OpenBells(Callback, prefix="bells"):
    """When lessons begin and end, and what goes on now."""

    child_id: int


@dataclass(frozen=True, slots=True)
class OpenRegime(Callback, prefix="regime"):
    """A child's day by the clock; `on` None is today or the next school day."""

    child_id: int
    on: date | None = None


@dataclass(frozen=True, slots=True)
class OpenTeachers(Callback, prefix="ttwho"):
    """Who teaches a child's class."""

    child_id: int


@dataclass(frozen=True, slots=True)
class OpenTeacherWeek(Callback, prefix="ttof"):
    """The week of one of them; `monday` as in OpenTimetable."""

    child_id: int
    teacher_id: int
    monday: date | None = None


@dataclass(frozen=True, slots=True)
class OpenOwnDay(Callback, prefix="ttday"):
    """A teacher's own day; `on` None is today."""

    on: date | None = None


@dataclass(frozen=True, slots=True)
class OpenOwnWeek(Callback, prefix="ttown"):
    """A teacher's own week; `monday` as in OpenTimetable."""

    monday: date | None = None
