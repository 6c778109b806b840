"""What the buttons of remarks, behaviour and signed weeks say (bot/callbacks.py tells how)."""

from dataclasses import dataclass
from datetime import date

from bot.callbacks import Callback
from bot.journal_callbacks import OfLesson


@dataclass(frozen=True, slots=True)
class OpenRemarks(Callback, prefix="rms"):
    """What was said of a child in a period (as in OpenMarks), newest first; pages count from 0."""

    child_id: int
    period_id: int | None = None
    page: int = 0


@dataclass(frozen=True, slots=True)
class OpenRemark(Callback, prefix="rm"):
    """One remark, whole."""

    child_id: int
    remark_id: int


@dataclass(frozen=True, slots=True)
class BeginRemark(OfLesson, Callback, prefix="jrm"):
    """A remark or praise at a lesson: about whom? Pages count from 0."""

    page: int = 0


@dataclass(frozen=True, slots=True)
class RemarkOn(OfLesson, Callback, prefix="jrmwho"):
    """A pupil was chosen."""

    enrolment_id: int


@dataclass(frozen=True, slots=True)
class SayReady(Callback, prefix="jrmsay"):
    """One of the ready phrases, by its name."""

    draft: int
    phrase: str


@dataclass(frozen=True, slots=True)
class TypeRemark(Callback, prefix="jrmtype"):
    """In own words."""

    draft: int
    kind: str


@dataclass(frozen=True, slots=True)
class OpenSetRemark(Callback, prefix="jrmcard"):
    """The teacher's card of a remark."""

    remark_id: int


@dataclass(frozen=True, slots=True)
class AskRemarkText(Callback, prefix="jrmtext"):
    """Say it in other words."""

    remark_id: int
    version: int


@dataclass(frozen=True, slots=True)
class TakeRemarkBack(Callback, prefix="jrmrem"):
    remark_id: int
    version: int


@dataclass(frozen=True, slots=True)
class OpenBehaviour(Callback, prefix="bhv"):
    """How the week of a class went; `monday` None is the running one. Pages count from 0."""

    class_id: int
    monday: date | None = None
    page: int = 0


@dataclass(frozen=True, slots=True)
class BehaviourOf(Callback, prefix="bhvof"):
    """Of one pupil."""

    class_id: int
    monday: date
    enrolment_id: int


@dataclass(frozen=True, slots=True)
class SetBehaviour(Callback, prefix="bhvset"):
    """`version` is that of the note, 0 for none."""

    class_id: int
    monday: date
    enrolment_id: int
    version: int
    value: str


@dataclass(frozen=True, slots=True)
class AskBehaviourWords(Callback, prefix="bhvask"):
    """Add words to what was noted."""

    class_id: int
    monday: date
    enrolment_id: int
    version: int


@dataclass(frozen=True, slots=True)
class OpenSignable(Callback, prefix="sgn"):
    """A child's week in short, to be signed; `monday` None is the running one."""

    child_id: int
    monday: date | None = None


@dataclass(frozen=True, slots=True)
class Sign(Callback, prefix="sgndo"):
    """The week is read. `shown` is the beginning of the hash of what the screen says."""

    child_id: int
    monday: date
    shown: str


@dataclass(frozen=True, slots=True)
class OpenSignatures(Callback, prefix="sgncls"):
    """Who signed the week of a class. Pages count from 0."""

    class_id: int
    monday: date | None = None
    page: int = 0


@dataclass(frozen=True, slots=True)
class AskSignatures(Callback, prefix="sgnask"):
    """Remind the silent families."""

    class_id: int
    monday: date
