"""What the buttons of handing out logins and codes say (bot/callbacks.py tells how)."""

from dataclasses import dataclass

from bot.callbacks import Callback


@dataclass(frozen=True, slots=True)
class OpenAccess(Callback, prefix="acc"):
    """The classes whose logins the asker hands out. Pages count from 0."""

    page: int = 0


@dataclass(frozen=True, slots=True)
class OpenAccessClass(Callback, prefix="accls"):
    class_id: int
    page: int = 0


@dataclass(frozen=True, slots=True)
class OpenAccessPupil(Callback, prefix="acpup"):
    class_id: int
    child_id: int


@dataclass(frozen=True, slots=True)
class OpenAccessAdult(Callback, prefix="acad"):
    class_id: int
    child_id: int
    adult_id: int


@dataclass(frozen=True, slots=True)
class AskWhyAccess(Callback, prefix="acwhy"):
    """A code, or with `password` a temporary password: we ask why."""

    class_id: int
    child_id: int
    adult_id: int
    password: bool


@dataclass(frozen=True, slots=True)
class GiveAccess(Callback, prefix="acgive"):
    """`why`: school.office.Why."""

    draft: int
    why: str


@dataclass(frozen=True, slots=True)
class AskLetters(Callback, prefix="acask"):
    """Letters for a class: we ask, for earlier ones stop working."""

    class_id: int


@dataclass(frozen=True, slots=True)
class PrintClassLetters(Callback, prefix="acpdf"):
    draft: int


@dataclass(frozen=True, slots=True)
class RevokeClassLetters(Callback, prefix="acrev"):
    class_id: int
    sure: bool = False


@dataclass(frozen=True, slots=True)
class OpenClassIssues(Callback, prefix="acjour"):
    """Who got what, from whom, when and why."""

    class_id: int
