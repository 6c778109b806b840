"""What the school refuses, and why. Each refusal is a class; its sentence stands in texts/locales/*/errors.ftl."""

import re


class Refusal(Exception):
    """A person asked for something that cannot be done. Nothing was changed.

    Subclasses are named after what was refused (`NotYourChild`). Keyword values go into the sentence.
    """

    def __init__(self, **values: str | int) -> None:
        super().__init__(type(self).__name__)
        self.values = values

    @property
    def sentence_id(self) -> str:
        """The id of the sentence in errors.ftl: NotYourChild -> refusal-not-your-child."""
        return "refusal-" + re.sub(r"(?<!^)(?=[A-Z])", "-", type(self).__name__).lower()


class NotYourChild(Refusal):
    """The asker has no right to see this child, or the child does not exist: the two must look the same."""


class NotYours(Refusal):
    """The asker has no right to this thing (a lesson, a mark, a class), or it does not exist."""


class Outdated(Refusal):
    """What a button speaks of has changed or gone since the button was drawn."""


class RemindedToday(Refusal):
    """The silent were reminded today already: twice a day is pestering."""
