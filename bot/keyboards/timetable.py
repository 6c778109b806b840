"""Under timetables, bells and the day regime."""

from collections.abc import Callable
from datetime import date, timedelta

from bot.callbacks import Callback, OpenJournal
from bot.keyboards.diary import behind, foot, in_rows
from bot.keyboards.menu import back
from bot.screen import Button, Keyboard
from bot.timetable_callbacks import (
    OpenBells,
    OpenOwnDay,
    OpenOwnWeek,
    OpenRegime,
    OpenTeachers,
    OpenTeacherWeek,
    OpenTimetable,
)
from texts.clip import shorten
from texts.diary import day_after, day_before, short_day, week_after, week_before
from texts.words import Words
from usecases.timetable import BellsPage, OwnDay, RegimePage, TeachersPage, TeacherWeek, TimetablePage

DAY = timedelta(days=1)
WEEK = timedelta(days=7)
LONGEST_NAME = 32


def timetable(t: Words, page: TimetablePage) -> Keyboard:
    child = page.diary.child.id
    return (
        _weeks(t, page.monday, lambda monday: OpenTimetable(child, monday)),
        (Button(t.plain("button-bells"), OpenBells(child)), Button(t.plain("button-regime"), OpenRegime(child))),
        (Button(t.plain("button-teachers"), OpenTeachers(child)),),
        *foot(t, page.diary, lambda other: OpenTimetable(other, page.monday)),
    )


def bells(t: Words, page: BellsPage) -> Keyboard:
    return foot(t, page.diary, OpenBells, behind(t, OpenTimetable(page.diary.child.id)))


def regime(t: Words, page: RegimePage) -> Keyboard:
    child = page.diary.child.id
    earlier = (Button(day_before(t, page.before), OpenRegime(child, page.before)),) if page.before else ()
    later = (Button(day_after(t, page.after), OpenRegime(child, page.after)),) if page.after else ()
    return ((*earlier, *later), *foot(t, page.diary, OpenRegime, behind(t, OpenTimetable(child))))


def teachers(t: Words, page: TeachersPage) -> Keyboard:
    child = page.diary.child.id
    rows = tuple(
        (Button(shorten(one.name.polite, LONGEST_NAME), OpenTeacherWeek(child, one.id)),) for one in page.teachers
    )
    return (*rows, *foot(t, page.diary, OpenTeachers, behind(t, OpenTimetable(child))))


def teacher_week(t: Words, page: TeacherWeek) -> Keyboard:
    """Of a family, which came from the list of teachers."""
    if page.diary is None or page.teacher is None:
        return own_week(t, page)
    child, teacher = page.diary.child.id, page.teacher.id
    return (
        _weeks(t, page.monday, lambda monday: OpenTeacherWeek(child, teacher, monday)),
        (behind(t, OpenTeachers(child)), *back(t)),
    )


def own_week(t: Words, page: TeacherWeek) -> Keyboard:
    days = [Button(short_day(t, day), OpenOwnDay(day)) for day, rows in page.days.items() if rows]
    return (*in_rows(days, 3), _weeks(t, page.monday, OpenOwnWeek), back(t))


def own_day(t: Words, page: OwnDay) -> Keyboard:
    before, after = page.on - DAY, page.on + DAY
    journal = (Button(t.plain("section-journal"), OpenJournal(page.on)),) if page.rows else ()
    return (
        (Button(day_before(t, before), OpenOwnDay(before)), Button(day_after(t, after), OpenOwnDay(after))),
        (*journal, Button(t.plain("button-own-week"), OpenOwnWeek(page.on))),
        back(t),
    )


def _weeks(t: Words, monday: date, way: Callable[[date], Callback]) -> tuple[Button, ...]:
    before, after = monday - WEEK, monday + WEEK
    return Button(week_before(t, before), way(before)), Button(week_after(t, after), way(after))
