"""What the buttons of substitutions say (bot/callbacks.py tells how)."""

from dataclasses import dataclass
from datetime import date

from bot.callbacks import Callback


@dataclass(frozen=True, slots=True)
class OpenSchoolDay(Callback, prefix="lsub"):
    """What is changed on a day, and whose lessons may be; `on` None is today. Pages count from 0."""

    on: date | None = None
    page: int = 0


@dataclass(frozen=True, slots=True)
class OpenAbsentTeacher(Callback, prefix="lsubt"):
    """The lessons of a teacher on that day."""

    on: date
    teacher_id: int


@dataclass(frozen=True, slots=True)
class OpenLessonToChange(Callback, prefix="lsubl"):
    """Who could stand in. Pages count from 0."""

    course_id: int
    on: date
    number: int
    page: int = 0


@dataclass(frozen=True, slots=True)
class GiveLesson(Callback, prefix="lsubg"):
    course_id: int
    on: date
    number: int
    teacher_id: int


@dataclass(frozen=True, slots=True)
class CancelLesson(Callback, prefix="lsubc"):
    course_id: int
    on: date
    number: int


@dataclass(frozen=True, slots=True)
class PutLessonBack(Callback, prefix="lsubp"):
    """As the timetable has it."""

    course_id: int
    on: date
    number: int
