"""Under a day of the school, a teacher's lessons, and a lesson that somebody takes over (E8)."""

from collections.abc import Mapping, Sequence
from datetime import timedelta

from bot.keyboards.diary import behind, in_rows, leaves
from bot.keyboards.menu import HALF_A_ROW, back, fitting
from bot.screen import Button, Keyboard
from bot.substitution_callbacks import (
    CancelLesson,
    GiveLesson,
    OpenAbsentTeacher,
    OpenLessonToChange,
    OpenSchoolDay,
    PutLessonBack,
)
from bot.timetable_callbacks import OpenOwnDay
from texts import substitutions as texts
from texts.clip import shorten
from texts.diary import day_after, day_before
from texts.words import Words
from usecases.ports.substitutions import Person, SchoolLesson
from usecases.substitutions import LessonToChange, SchoolDay

DAY = timedelta(days=1)
ON_A_PAGE = 16
"""Names side by side: eight rows of a phone."""
Item = Mapping[str, object]


def under_push(t: Words, item: Item) -> Keyboard | None:
    """None for news of anything else."""
    if item["event"] != "LessonHandedOver":
        return None
    day = OpenOwnDay(texts.on(item))
    return ((Button(t.plain("button-substitution-day"), day, keeps_message=True),),)


def day(t: Words, it: SchoolDay, page: int) -> Keyboard:
    teachers = it.teachers[page * ON_A_PAGE : (page + 1) * ON_A_PAGE]
    before, after = it.on - DAY, it.on + DAY
    return (
        (Button(day_before(t, before), OpenSchoolDay(before)), Button(day_after(t, after), OpenSchoolDay(after))),
        *fitting(Button(_name(one), OpenAbsentTeacher(it.on, one.id)) for one in teachers),
        leaves(t, page, -(-len(it.teachers) // ON_A_PAGE), lambda number: OpenSchoolDay(it.on, number)),
        back(t),
    )


def of_teacher(t: Words, it: SchoolDay, lessons: Sequence[SchoolLesson]) -> Keyboard:
    found = [Button(texts.label(t, one), _open(one)) for one in lessons] if it.on >= it.today else []
    return (*in_rows(found, 1), (behind(t, OpenSchoolDay(it.on)), *back(t)))


def _open(one: SchoolLesson, page: int = 0) -> OpenLessonToChange:
    return OpenLessonToChange(one.at.course_id, one.at.on, one.at.number, page)


def lesson(t: Words, page: LessonToChange, number: int) -> Keyboard:
    one, at = page.lesson, (page.lesson.at.course_id, page.lesson.at.on, page.lesson.at.number)
    free = page.free[number * ON_A_PAGE : (number + 1) * ON_A_PAGE]
    cancel = (Button(t.plain("button-substitution-cancel"), CancelLesson(*at)),) if one.is_held else ()
    usual = (Button(t.plain("button-substitution-usual"), PutLessonBack(*at)),) if one.changed else ()
    teacher = one.teacher
    way = OpenSchoolDay(one.at.on) if teacher is None else OpenAbsentTeacher(one.at.on, teacher.id)
    return (
        *fitting(Button(_name(who), GiveLesson(*at, who.id)) for who in free),
        leaves(t, number, -(-len(page.free) // ON_A_PAGE), lambda to: _open(one, to)),
        cancel,
        usual,
        (behind(t, way), *back(t)),
    )


def _name(one: Person) -> str:
    return shorten(one.name.initials, HALF_A_ROW)
