"""What a teacher looks at on the way to a mark: whom, for what, on which scale (E3)."""

from collections.abc import Sequence
from dataclasses import dataclass

from school.marks import ControlForm, check_weight
from school.refusals import NotYours
from usecases.asker import Asker
from usecases.ports.journal import Journal, JournalLesson, LessonAt, Pupil
from usecases.ports.mark_book import MarkBook, MarkPage, PutEntry

USUAL_FORM = ControlForm.ANSWER
"""Ours: what most marks between two lessons are for."""


@dataclass(frozen=True, slots=True)
class MarkGrid:
    lesson: JournalLesson
    pupils: Sequence[Pupil]
    marks: Sequence[PutEntry]
    form: ControlForm
    weight: int


class ShowMarkGrid:
    """The class with the marks already put at the lesson.

    Without a `form` the one that was used last at the lesson is offered: it stays while many marks are put. Raises
    NotYours, WeightOutOfRange.
    """

    def __init__(self, journal: Journal, marks: MarkBook) -> None:
        self._journal, self._marks = journal, marks

    async def __call__(self, asker: Asker, at: LessonAt, form: str = "", weight: int = 0) -> MarkGrid:
        lesson = await self._journal.lesson(asker, at)
        marks = await self._marks.at_lesson(lesson)
        chosen = known_form(form) if form else marks[-1].entry.form if marks else USUAL_FORM
        offered = marks[-1].entry.weight if marks and not form else chosen.default_weight
        return MarkGrid(
            lesson, await self._journal.pupils(lesson), marks, chosen, check_weight(weight) if weight else offered
        )


@dataclass(frozen=True, slots=True)
class ValuePage:
    """A pupil is chosen, a value is awaited; `marks` are those that the pupil has at the lesson."""

    lesson: JournalLesson
    pupil: Pupil
    form: ControlForm
    weight: int
    marks: Sequence[PutEntry]


class ShowValues:
    """Raises NotYours, WeightOutOfRange."""

    def __init__(self, journal: Journal, marks: MarkBook) -> None:
        self._journal, self._marks = journal, marks

    async def __call__(self, asker: Asker, at: LessonAt, enrolment_id: int, form: str, weight: int) -> ValuePage:
        lesson = await self._journal.lesson(asker, at)
        pupil = await self._journal.pupil(lesson, enrolment_id)
        marks = [put for put in await self._marks.at_lesson(lesson) if put.enrolment_id == enrolment_id]
        return ValuePage(lesson, pupil, known_form(form), check_weight(weight), marks)


class ShowPutMark:
    """The teacher's card of a mark. Raises NotYours."""

    def __init__(self, marks: MarkBook) -> None:
        self._marks = marks

    async def __call__(self, asker: Asker, mark_id: int) -> MarkPage:
        return await self._marks.page(asker, mark_id)


def known_form(code: str) -> ControlForm:
    """A form that a button names; a button made by hand is refused like any other."""
    if code not in set(ControlForm):
        raise NotYours
    return ControlForm(code)
