"""What the buttons of the office say (bot/callbacks.py tells how)."""

from dataclasses import dataclass

from bot.callbacks import Callback


@dataclass(frozen=True, slots=True)
class OpenOffice(Callback, prefix="office"):
    """The books of the office."""


@dataclass(frozen=True, slots=True)
class AskFile(Callback, prefix="offile"):
    """Lists from a file: we ask for it."""


@dataclass(frozen=True, slots=True)
class SendTemplate(Callback, prefix="oftempl"):
    """An empty school book."""


@dataclass(frozen=True, slots=True)
class SendRoster(Callback, prefix="ofroster"):
    """The school as OneRoster CSV."""


@dataclass(frozen=True, slots=True)
class ApplyFile(Callback, prefix="ofapply"):
    """`archive`: pupils whom the file does not name leave; `sure` where they are many."""

    draft: int
    archive: bool = False
    sure: bool = False


@dataclass(frozen=True, slots=True)
class OpenRolls(Callback, prefix="ofcls"):
    """The classes of the school. Pages count from 0."""

    page: int = 0


@dataclass(frozen=True, slots=True)
class OpenRoll(Callback, prefix="ofroll"):
    """Pages count from 0."""

    class_id: int
    page: int = 0


@dataclass(frozen=True, slots=True)
class OpenPupil(Callback, prefix="ofpup"):
    child_id: int


@dataclass(frozen=True, slots=True)
class AskClass(Callback, prefix="ofmove"):
    """To which class the pupil goes, or comes back. Pages count from 0."""

    child_id: int
    page: int = 0


@dataclass(frozen=True, slots=True)
class MoveTo(Callback, prefix="ofto"):
    child_id: int
    class_id: int
    sure: bool = False


@dataclass(frozen=True, slots=True)
class Archive(Callback, prefix="ofgone"):
    child_id: int
    sure: bool = False


@dataclass(frozen=True, slots=True)
class OpenNewYear(Callback, prefix="ofyear"):
    """The next school year, looked at. `ninth`: whether the ninth classes go on to the tenth."""

    ninth: bool = False


@dataclass(frozen=True, slots=True)
class BeginNewYear(Callback, prefix="ofbegin"):
    """`year_id` is the year that ends."""

    year_id: int
    ninth: bool
