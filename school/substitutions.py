"""A lesson goes to another teacher or is cancelled, and goes back as the timetable has it (FEATURES E8, C6)."""

from school.people import HEADS, Role
from school.refusals import Outdated, Refusal

CHANGE_LESSONS = frozenset({Role.SECRETARY, *HEADS})
"""Who tells the school of a substitution. Ours: those who keep the timetable."""


class DayIsOver(Refusal):
    """What was taught is not changed any more."""


class TeacherIsBusy(Refusal):
    """Has a lesson of that number on that day. Value: teacher."""


class LessonChangedSince(Outdated):
    """No such lesson on that day any more, or no such teacher."""
