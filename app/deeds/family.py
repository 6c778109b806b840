"""What a family can ask of the diary, built once, under the names by which handlers ask for it."""

from typing import Any

from school.clock import Clock
from storage.repositories.dots.reading import DotsFromDatabase
from storage.repositories.homework.reading import HomeworkFromDatabase
from storage.repositories.lessons.reading import LessonsFromDatabase
from storage.repositories.marks.reading import MarksFromDatabase
from storage.repositories.periods import PeriodsInDatabase
from usecases.diary import OpenDiary, OpenOwnDiary
from usecases.dots.show import ShowDot, ShowDots
from usecases.homework.show import ShowHomework, ShowHomeworkSubjects, ShowSubjectHomework, ShowTask
from usecases.homework.tick import TickTask
from usecases.lessons.show import ReadPages, ShowDay, ShowWeek
from usecases.marks.show import ShowMark, ShowMarks, ShowSubjectMarks
from usecases.ports.chats import Chats
from usecases.ports.children import Children
from usecases.ports.once import Once


def family_deeds(children: Children, chats: Chats, once: Once, clock: Clock) -> dict[str, Any]:
    periods, lessons, homework = PeriodsInDatabase(), LessonsFromDatabase(), HomeworkFromDatabase()
    marks, dots = MarksFromDatabase(), DotsFromDatabase()
    open_diary = OpenDiary(children, chats)
    read_pages = ReadPages(periods, lessons, homework, marks, dots)
    return {
        "show_day": ShowDay(open_diary, read_pages, clock),
        "show_week": ShowWeek(open_diary, read_pages, clock),
        "show_marks": ShowMarks(open_diary, periods, marks, dots, clock),
        "show_subject_marks": ShowSubjectMarks(open_diary, periods, marks, dots, clock),
        "show_mark": ShowMark(open_diary, periods, marks),
        "show_dots": ShowDots(open_diary, dots, clock),
        "show_dot": ShowDot(open_diary, dots, clock),
        "show_homework": ShowHomework(open_diary, periods, lessons, homework, clock),
        "show_homework_subjects": ShowHomeworkSubjects(open_diary, periods, homework, clock),
        "show_subject_homework": ShowSubjectHomework(open_diary, periods, homework, clock),
        "show_task": ShowTask(open_diary, homework, clock),
        "tick_task": TickTask(OpenOwnDiary(children, chats), homework, once, clock),
    }
