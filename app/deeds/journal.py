"""What teachers do."""

from typing import Any

from app.deeds.parts import Parts
from storage.repositories.absences.staff import AbsencesForStaffInDatabase
from storage.repositories.attendance.book import AttendanceInDatabase
from storage.repositories.dots.writing import DotBookInDatabase
from storage.repositories.homework.writing import HomeworkBookInDatabase
from storage.repositories.lessons.journal import JournalInDatabase
from storage.repositories.marks.finals import FinalBookInDatabase
from storage.repositories.marks.writing import MarkBookInDatabase
from usecases.attendance.note import NoteAttendance
from usecases.dots.drafts import ShowDotDraft, ShowDotToChange, ShowSetDot
from usecases.dots.set import CloseDot, ProlongDot, SetDot, TurnDot
from usecases.homework.drafts import ShowHomeworkDraft, ShowSetTask, ShowTaskToChange
from usecases.homework.set import ChangeHomework, RemoveHomework, SayNothingIsSet, SetHomework
from usecases.lessons.journal import SetTopic, ShowJournalDay, ShowLesson
from usecases.marks.finals import PutFinalMark, ShowFinals
from usecases.marks.grid import ShowMarkGrid, ShowPutMark, ShowValues
from usecases.marks.line import PutMarkLine, ShowMarkLine, UndoAtLesson
from usecases.marks.put import CorrectMark, PutMark, RemoveMark, ShowMarkToChange


def journal(parts: Parts) -> dict[str, Any]:
    journal, marks, dots = JournalInDatabase(), MarkBookInDatabase(), DotBookInDatabase(parts.clock)
    homework = HomeworkBookInDatabase(parts.bot_id, parts.clock)
    once, tell, clock = parts.once, parts.tell, parts.clock
    book, put = AttendanceInDatabase(), PutMark(journal, marks, once, tell, clock)
    finals = ShowFinals(journal, FinalBookInDatabase(), clock)
    note = NoteAttendance(journal, book, AbsencesForStaffInDatabase(), once, tell, clock)
    return {
        "show_journal_day": ShowJournalDay(journal, clock),
        "show_lesson": ShowLesson(journal, book, marks, dots, homework, clock),
        "show_finals": finals,
        "put_final_mark": PutFinalMark(finals, FinalBookInDatabase(), once, tell, clock),
        "set_topic": SetTopic(journal, once),
        "show_mark_grid": ShowMarkGrid(journal, marks),
        "show_values": ShowValues(journal, marks),
        "show_put_mark": ShowPutMark(marks),
        "show_mark_to_change": ShowMarkToChange(marks),
        "put_mark": put,
        "show_mark_line": ShowMarkLine(journal, clock),
        "put_mark_line": PutMarkLine(journal, put, note, book, once, clock),
        "undo_at_lesson": UndoAtLesson(journal, marks, book, note, once, tell, clock),
        "correct_mark": CorrectMark(marks, once, tell, clock),
        "remove_mark": RemoveMark(marks, once, tell, clock),
        "show_dot_draft": ShowDotDraft(journal, clock),
        "show_set_dot": ShowSetDot(dots),
        "show_dot_to_change": ShowDotToChange(journal, dots, clock),
        "set_dot": SetDot(journal, dots, once, tell, clock),
        "prolong_dot": ProlongDot(dots, once, tell, clock),
        "turn_dot": TurnDot(journal, dots, marks, once, tell, clock),
        "close_dot": CloseDot(dots, once, tell, clock),
        "show_homework_draft": ShowHomeworkDraft(journal, homework, clock),
        "show_set_task": ShowSetTask(homework),
        "show_task_to_change": ShowTaskToChange(homework),
        "set_homework": SetHomework(journal, homework, once, tell, clock),
        "say_nothing_is_set": SayNothingIsSet(journal, homework, once, clock),
        "change_homework": ChangeHomework(homework, once, tell, clock),
        "remove_homework": RemoveHomework(homework, once, tell, clock),
    }
