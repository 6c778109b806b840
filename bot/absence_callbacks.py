"""What the buttons of absences and attendance say (bot/callbacks.py tells how). `draft`: an absence in the making.

A draft is used up by the deed: a second press of its button finds the notice and does not file another.
"""

from dataclasses import dataclass
from datetime import date

from bot.callbacks import Callback
from bot.journal_callbacks import OfLesson


@dataclass(frozen=True, slots=True)
class OpenAbsences(Callback, prefix="abs"):
    """Where an absence of a child is told."""

    child_id: int


@dataclass(frozen=True, slots=True)
class BeginAbsence(Callback, prefix="abnew"):
    """A child is away on a day: why?"""

    child_id: int
    on: date


@dataclass(frozen=True, slots=True)
class BeginCalendar(Callback, prefix="abcal"):
    """Choose the days in a calendar."""

    child_id: int


@dataclass(frozen=True, slots=True)
class AskAbsenceWords(Callback, prefix="absay"):
    """Tell it in words."""

    child_id: int


@dataclass(frozen=True, slots=True)
class TurnMonth(Callback, prefix="abmon"):
    draft: int
    month: date


@dataclass(frozen=True, slots=True)
class PickDay(Callback, prefix="abday"):
    """The first day, or the last one when the first is chosen."""

    draft: int
    on: date


@dataclass(frozen=True, slots=True)
class OpenDraft(Callback, prefix="abwhy"):
    """The absence in the making, its reasons; `whole` forgets the lessons."""

    draft: int
    whole: bool = False


@dataclass(frozen=True, slots=True)
class ChooseDays(Callback, prefix="abdays"):
    """Other days for the absence in the making."""

    draft: int


@dataclass(frozen=True, slots=True)
class ChooseLessons(Callback, prefix="abless"):
    """Not the whole day."""

    draft: int


@dataclass(frozen=True, slots=True)
class PickLesson(Callback, prefix="ablno"):
    """The first lesson missed, or the last one when the first is chosen."""

    draft: int
    number: int


@dataclass(frozen=True, slots=True)
class FileFor(Callback, prefix="abfile"):
    """File the absence in the making for this reason."""

    draft: int
    reason: str


@dataclass(frozen=True, slots=True)
class ChooseWho(Callback, prefix="abwho"):
    """Which child was meant."""

    draft: int
    child_id: int


@dataclass(frozen=True, slots=True)
class IsAbsence(Callback, prefix="abyes"):
    """What was typed is about an absence indeed, or it is not."""

    draft: int
    yes: bool


@dataclass(frozen=True, slots=True)
class SendUnderstood(Callback, prefix="absend"):
    """File what was understood."""

    draft: int


@dataclass(frozen=True, slots=True)
class OpenAbsence(Callback, prefix="abone"):
    """The card of a notice."""

    child_id: int
    notice_id: int


@dataclass(frozen=True, slots=True)
class _OfNotice:
    """A notice as the button showed it."""

    child_id: int
    notice_id: int
    version: int


@dataclass(frozen=True, slots=True)
class AskReason(_OfNotice, Callback, prefix="abask"):
    """Another reason: which?"""


@dataclass(frozen=True, slots=True)
class ChangeReason(_OfNotice, Callback, prefix="abre"):
    reason: str


@dataclass(frozen=True, slots=True)
class AskAbsenceComment(_OfNotice, Callback, prefix="abcom"):
    """Write a comment."""


@dataclass(frozen=True, slots=True)
class AskAbsenceFile(_OfNotice, Callback, prefix="abpap"):
    """Send a photo or a file."""


@dataclass(frozen=True, slots=True)
class ChangeDays(_OfNotice, Callback, prefix="abchg"):
    """Other days, in the calendar."""


@dataclass(frozen=True, slots=True)
class ExtendTo(_OfNotice, Callback, prefix="abext"):
    last: date


@dataclass(frozen=True, slots=True)
class KeepOpen(_OfNotice, Callback, prefix="abopen"):
    """An illness without an end, or with one."""

    on: bool


@dataclass(frozen=True, slots=True)
class WithdrawNotice(_OfNotice, Callback, prefix="aboff"):
    """The child comes after all."""


@dataclass(frozen=True, slots=True)
class RestoreNotice(_OfNotice, Callback, prefix="abundo"):
    """It does not, after all."""


@dataclass(frozen=True, slots=True)
class SendPapers(Callback, prefix="abpaps"):
    """The files of a notice."""

    child_id: int
    notice_id: int


@dataclass(frozen=True, slots=True)
class Answer(Callback, prefix="abalarm"):
    """What the family says of a child who is missed; an empty answer shows the question."""

    child_id: int
    on: date
    answer: str = ""


@dataclass(frozen=True, slots=True)
class SayInTheMorning(_OfNotice, Callback, prefix="abmor"):
    """Does the ill child stay at home today too?"""

    on: date
    answer: str


@dataclass(frozen=True, slots=True)
class SeeNotice(Callback, prefix="abseen"):
    """Somebody of the school read this version."""

    notice_id: int
    version: int


@dataclass(frozen=True, slots=True)
class OpenReport(Callback, prefix="abrep"):
    """A notice as staff read it."""

    notice_id: int


@dataclass(frozen=True, slots=True)
class SendReportPapers(Callback, prefix="abrpap"):
    notice_id: int


@dataclass(frozen=True, slots=True)
class OpenClassAbsences(Callback, prefix="abcls"):
    """The absent of a class that the asker leads; None is the first one, and today."""

    class_id: int | None = None
    on: date | None = None


@dataclass(frozen=True, slots=True)
class OpenAttendance(Callback, prefix="att"):
    """What a child missed in a period (as in OpenMarks); pages count from 0."""

    child_id: int
    period_id: int | None = None
    page: int = 0


@dataclass(frozen=True, slots=True)
class OpenAttendanceDay(Callback, prefix="attday"):
    child_id: int
    on: date


@dataclass(frozen=True, slots=True)
class OpenAttendanceSubjects(Callback, prefix="attsub"):
    child_id: int
    period_id: int | None = None


@dataclass(frozen=True, slots=True)
class OpenRoll(OfLesson, Callback, prefix="jroll"):
    """Who is not there; pages count from 0."""

    page: int = 0


@dataclass(frozen=True, slots=True)
class NotePupil(OfLesson, Callback, prefix="jnote"):
    """The code that a pupil gets by the tap, empty for who is there. `version` is what the button showed."""

    enrolment_id: int
    version: int
    code: str
    page: int = 0


@dataclass(frozen=True, slots=True)
class AllOthersThere(OfLesson, Callback, prefix="jthere"):
    page: int = 0


@dataclass(frozen=True, slots=True)
class NoteReported(OfLesson, Callback, prefix="jrepor"):
    """Everybody of whom a notice says so."""

    page: int = 0
