"""Groups of the messenger in which a class hears its news (FEATURES C11)."""

from datetime import timedelta

from school.refusals import Refusal

CODE_LIFETIME = timedelta(hours=1)
"""Ours: time enough to make a group, too little to be found in it later."""
MOST_GROUPS = 3
"""Of one class. Ours: parents, pupils, and one too many."""
TITLE_LIMIT = 128
"""Characters of a group's name, as in the messenger."""


class GroupCodeWrong(Refusal):
    """No such code, or it is used, too old, or another's: who reads it in the group learns nothing from it."""


class GroupIsTaken(Refusal):
    """The group belongs to another class."""


class TooManyGroups(Refusal):
    """Values: limit."""
