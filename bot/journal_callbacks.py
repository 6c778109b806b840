"""What the buttons of the journal say (bot/callbacks.py tells how). `draft` numbers an entry that is being written.

A draft is used up by the deed: a second press of its button finds the entry and does not make another.
"""

from dataclasses import dataclass
from datetime import date

from bot.callbacks import Callback
from usecases.ports.journal import LessonAt


@dataclass(frozen=True, slots=True)
class OfLesson:
    course_id: int
    on: date
    number: int

    @property
    def at(self) -> LessonAt:
        return LessonAt(self.course_id, self.on, self.number)


def parts(at: LessonAt) -> tuple[int, date, int]:
    """The fields that name a lesson, to be put into callback data."""
    return at.course_id, at.on, at.number


@dataclass(frozen=True, slots=True)
class OpenClassDay(Callback, prefix="jcls"):
    """The lessons of a class that the asker leads."""

    class_id: int
    on: date


@dataclass(frozen=True, slots=True)
class OpenLesson(OfLesson, Callback, prefix="jles"):
    """A lesson and everything put at it."""


@dataclass(frozen=True, slots=True)
class AskTopic(OfLesson, Callback, prefix="jtop"):
    """Write the topic of the lesson."""


@dataclass(frozen=True, slots=True)
class OpenMarkGrid(OfLesson, Callback, prefix="jgrid"):
    """Whom to put a mark. An empty form means the one used last at the lesson; pages count from 0."""

    form: str = ""
    weight: int = 0
    page: int = 0


@dataclass(frozen=True, slots=True)
class ChooseForm(OfLesson, Callback, prefix="jform"):
    """What the next marks are for, and how much they weigh."""

    form: str
    weight: int


@dataclass(frozen=True, slots=True)
class BeginMark(OfLesson, Callback, prefix="jmark"):
    """A pupil was chosen."""

    enrolment_id: int
    form: str
    weight: int


@dataclass(frozen=True, slots=True)
class PutValue(Callback, prefix="jput"):
    """The value of the mark that is being put."""

    draft: int
    value: str


@dataclass(frozen=True, slots=True)
class CommentFirst(Callback, prefix="jcom"):
    """A comment before the value."""

    draft: int


@dataclass(frozen=True, slots=True)
class OpenPutMark(Callback, prefix="jcard"):
    """The teacher's card of a mark."""

    mark_id: int


@dataclass(frozen=True, slots=True)
class AskCorrection(Callback, prefix="jfix"):
    """Choose another value."""

    mark_id: int
    version: int


@dataclass(frozen=True, slots=True)
class CorrectTo(Callback, prefix="jto"):
    mark_id: int
    version: int
    value: str


@dataclass(frozen=True, slots=True)
class AskMarkComment(Callback, prefix="jmcom"):
    """Write or change the comment of a mark."""

    mark_id: int
    version: int


@dataclass(frozen=True, slots=True)
class TakeBackMark(Callback, prefix="jrem"):
    mark_id: int
    version: int


@dataclass(frozen=True, slots=True)
class ChooseMarkWork(Callback, prefix="jfw"):
    """Change what a mark was for, and its weight."""

    mark_id: int
    version: int


@dataclass(frozen=True, slots=True)
class SetMarkWork(Callback, prefix="jfwto"):
    mark_id: int
    version: int
    form: str
    weight: int


@dataclass(frozen=True, slots=True)
class OpenLine(Callback, prefix="jl"):
    """The line of marks that was typed, as it was understood."""

    draft: int


@dataclass(frozen=True, slots=True)
class WhoInLine(Callback, prefix="jlwho"):
    """Who is meant by the part at `place`; 0 leaves the part out."""

    draft: int
    place: int
    enrolment_id: int


@dataclass(frozen=True, slots=True)
class ChooseLineForm(Callback, prefix="jlform"):
    """What the marks are for of which the line does not say it."""

    draft: int


@dataclass(frozen=True, slots=True)
class SetLineForm(Callback, prefix="jlset"):
    draft: int
    form: str


@dataclass(frozen=True, slots=True)
class SaveLine(Callback, prefix="jlsave"):
    draft: int


@dataclass(frozen=True, slots=True)
class UndoLast(OfLesson, Callback, prefix="jundo"):
    """Take back the deed of that instant, in microseconds since 1970."""

    instant: int


@dataclass(frozen=True, slots=True)
class OpenFinals(OfLesson, Callback, prefix="jfin"):
    """Final marks of the subject; periods as in OpenMarks, pages count from 0."""

    period_id: int | None = None
    page: int = 0


@dataclass(frozen=True, slots=True)
class FinalOf(OfLesson, Callback, prefix="jfinof"):
    """A pupil was chosen."""

    enrolment_id: int
    period_id: int


@dataclass(frozen=True, slots=True)
class PutFinal(OfLesson, Callback, prefix="jfinto"):
    """An empty value takes the final mark back; `version` 0 where nothing was put yet."""

    enrolment_id: int
    period_id: int
    version: int
    value: str


@dataclass(frozen=True, slots=True)
class BeginDot(OfLesson, Callback, prefix="jdot"):
    """Set a dot: for whom?"""


@dataclass(frozen=True, slots=True)
class ChooseForDot(Callback, prefix="jdwho"):
    """One more pupil, or one fewer."""

    draft: int
    enrolment_id: int


@dataclass(frozen=True, slots=True)
class OpenDotPupils(Callback, prefix="jdgrid"):
    """The pupils of the dot that is being set; pages count from 0."""

    draft: int
    page: int = 0


@dataclass(frozen=True, slots=True)
class OpenDotDraft(Callback, prefix="jdraft"):
    """The dot that is being set."""

    draft: int


@dataclass(frozen=True, slots=True)
class ChangeDotDraft(Callback, prefix="jdch"):
    """`field` is kind, form, due or then; an empty value of `then` lets the dot disappear."""

    draft: int
    field: str
    value: str


@dataclass(frozen=True, slots=True)
class ChooseDotForm(Callback, prefix="jdform"):
    draft: int


@dataclass(frozen=True, slots=True)
class AskDotWords(Callback, prefix="jdask"):
    """`field` is due or comment: it is typed."""

    draft: int
    field: str


@dataclass(frozen=True, slots=True)
class SaveDot(Callback, prefix="jdset"):
    draft: int


@dataclass(frozen=True, slots=True)
class _OfDot:
    """A dot, seen from a lesson of its course."""

    dot_id: int
    on: date
    number: int


@dataclass(frozen=True, slots=True)
class OpenSetDot(_OfDot, Callback, prefix="jdcard"):
    """The teacher's card of a dot."""


@dataclass(frozen=True, slots=True)
class AskDotMark(_OfDot, Callback, prefix="jdmark"):
    """The pupil answered: which mark?"""

    version: int


@dataclass(frozen=True, slots=True)
class TurnDotInto(_OfDot, Callback, prefix="jdturn"):
    version: int
    value: str


@dataclass(frozen=True, slots=True)
class AskProlong(_OfDot, Callback, prefix="jdlong"):
    version: int


@dataclass(frozen=True, slots=True)
class ProlongTo(_OfDot, Callback, prefix="jdto"):
    version: int
    due: date


@dataclass(frozen=True, slots=True)
class CloseThisDot(_OfDot, Callback, prefix="jdend"):
    version: int


@dataclass(frozen=True, slots=True)
class BeginHomework(OfLesson, Callback, prefix="jhw"):
    """Set homework for the class."""


@dataclass(frozen=True, slots=True)
class ChangeTaskDraft(Callback, prefix="jhch"):
    """`field` is due, mandatory or independent."""

    draft: int
    field: str
    value: str


@dataclass(frozen=True, slots=True)
class AskTaskDue(Callback, prefix="jhdue"):
    """The day is typed."""

    draft: int


@dataclass(frozen=True, slots=True)
class SayNothing(Callback, prefix="jhnone"):
    draft: int


@dataclass(frozen=True, slots=True)
class _OfTask:
    """A task, seen from a lesson of its course."""

    homework_id: int
    on: date
    number: int


@dataclass(frozen=True, slots=True)
class OpenSetTask(_OfTask, Callback, prefix="jhcard"):
    """The teacher's card of a task."""


@dataclass(frozen=True, slots=True)
class AskTaskText(_OfTask, Callback, prefix="jhtext"):
    version: int


@dataclass(frozen=True, slots=True)
class MakeMandatory(_OfTask, Callback, prefix="jhmust"):
    version: int
    mandatory: bool


@dataclass(frozen=True, slots=True)
class TakeBackTask(_OfTask, Callback, prefix="jhrem"):
    version: int
