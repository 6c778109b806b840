"""Timetables, bells and the day regime."""

from typing import Any

from app.deeds.parts import Parts
from storage.repositories.lessons.journal import JournalInDatabase
from storage.repositories.lessons.reading import LessonsFromDatabase
from storage.repositories.periods import PeriodsInDatabase
from storage.repositories.timetable import TimetablesInDatabase
from usecases.diary import OpenDiary
from usecases.timetable import (
    ReadClass,
    ShowBells,
    ShowOwnDay,
    ShowOwnWeek,
    ShowRegime,
    ShowTeachers,
    ShowTeacherWeek,
    ShowTimetable,
)


def timetable(parts: Parts) -> dict[str, Any]:
    open_diary, clock = OpenDiary(parts.children, parts.chats), parts.clock
    read, timetables = ReadClass(PeriodsInDatabase(), LessonsFromDatabase()), TimetablesInDatabase()
    return {
        "show_timetable": ShowTimetable(open_diary, read, clock),
        "show_bells": ShowBells(open_diary, read, timetables, clock),
        "show_regime": ShowRegime(open_diary, read, timetables, clock),
        "show_teachers": ShowTeachers(open_diary, timetables),
        "show_teacher_week": ShowTeacherWeek(open_diary, timetables, clock),
        "show_own_day": ShowOwnDay(JournalInDatabase(), timetables, clock),
        "show_own_week": ShowOwnWeek(JournalInDatabase(), timetables, clock),
    }
