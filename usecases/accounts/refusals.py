"""What is refused on the way to a diary."""

from school.passwords import Confusion
from school.refusals import Refusal


class ConsentNeeded(Refusal):
    """Nothing about a person is stored before they agreed (A15)."""


class NotLinked(Refusal):
    """Only a chat that is tied to a diary has this."""


class AlreadyLinked(Refusal):
    """The same account is tied to this chat already."""


class LoginRejected(Refusal):
    """Login and password do not belong together: the same for an unknown login, a wrong password and a locked account.

    `hints` come from what was typed, never from what is stored, so they betray nothing (A18).
    """

    def __init__(self, hints: frozenset[Confusion] = frozenset()) -> None:
        super().__init__()
        self.hints = hints


class NoSuchLogin(Refusal):
    """For the office: nobody has this login. Value: login."""


class LoginOfMany(Refusal):
    """For the office: schools of this installation gave out the same login. Value: login."""


class CorrectionIsEmpty(Refusal):
    """What is wrong was not said."""


class CorrectionTooLong(Refusal):
    """Value: limit (characters)."""
