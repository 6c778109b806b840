"""What the buttons of a class say (bot/callbacks.py tells how). Periods as in OpenMarks."""

from dataclasses import dataclass

from bot.callbacks import Callback


@dataclass(frozen=True, slots=True)
class OpenClasses(Callback, prefix="cls"):
    """The classes that the asker may read; a single one opens at once. Pages count from 0."""

    page: int = 0


@dataclass(frozen=True, slots=True)
class OpenClass(Callback, prefix="cl"):
    """A class today."""

    class_id: int


@dataclass(frozen=True, slots=True)
class OpenUnlinked(Callback, prefix="clno"):
    """Pupils without an adult in a chat."""

    class_id: int


@dataclass(frozen=True, slots=True)
class OpenClassTable(Callback, prefix="cltab"):
    """Averages and absences."""

    class_id: int
    period_id: int | None = None


@dataclass(frozen=True, slots=True)
class OpenClassSubject(Callback, prefix="clsub"):
    """The marks of a class in one subject."""

    class_id: int
    subject_id: int
    period_id: int | None = None


@dataclass(frozen=True, slots=True)
class SendClassPicture(Callback, prefix="clpic"):
    """The table as a picture; `part` of the pupils, from 0. `dark` is a choice that is kept, None leaves it."""

    class_id: int
    period_id: int | None = None
    part: int = 0
    dark: bool | None = None


@dataclass(frozen=True, slots=True)
class SendClassBook(Callback, prefix="clbook"):
    """The table as a spreadsheet."""

    class_id: int
    period_id: int | None = None
