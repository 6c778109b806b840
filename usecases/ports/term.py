"""A journal that was kept elsewhere, taken over as it is: nobody is told of what happened long ago."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from school.attendance import AttendanceCode
from school.classes import ClassName
from school.dots import DotKind
from school.marks import ControlForm
from school.remarks import Behaviour, RemarkKind


@dataclass(frozen=True, slots=True)
class PastLesson:
    school_class: ClassName
    subject: str
    on: date
    number: int


@dataclass(frozen=True, slots=True)
class PastMark:
    pupil_key: str
    lesson: PastLesson
    value: str
    form: ControlForm
    weight: int
    comment: str | None


@dataclass(frozen=True, slots=True)
class PastAbsence:
    pupil_key: str
    lesson: PastLesson
    code: AttendanceCode


@dataclass(frozen=True, slots=True)
class PastDot:
    pupil_key: str
    lesson: PastLesson
    kind: DotKind
    form: ControlForm
    due_on: date
    turns_into: str | None
    comment: str | None


@dataclass(frozen=True, slots=True)
class PastHomework:
    """`lesson` is the one it is for, `set_on` the day on which it was set."""

    lesson: PastLesson
    set_on: date
    text: str
    mandatory: bool


@dataclass(frozen=True, slots=True)
class PastRemark:
    pupil_key: str
    lesson: PastLesson
    kind: RemarkKind
    text: str


@dataclass(frozen=True, slots=True)
class PastBehaviour:
    """`monday` is that of the week which is spoken of."""

    pupil_key: str
    monday: date
    value: Behaviour
    text: str


@dataclass(frozen=True, slots=True)
class PastTerm:
    marks: Iterable[PastMark]
    absences: Iterable[PastAbsence]
    dots: Iterable[PastDot]
    homework: Iterable[PastHomework]
    remarks: Iterable[PastRemark] = ()
    behaviour: Iterable[PastBehaviour] = ()


class PastTerms(Protocol):
    async def write(self, school_id: int, term: PastTerm) -> int:
        """In one transaction, without events; the number of marks. KeyError for an unknown pupil or course."""
        ...
