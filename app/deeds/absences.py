"""Absences and attendance: what families tell, what the school notes, what both are asked."""

from typing import Any

from app.deeds.parts import Parts
from storage.database import transaction
from storage.repositories.absences.family import AbsenceAnswersInDatabase, AbsencesInDatabase
from storage.repositories.absences.staff import AbsencesForStaffInDatabase
from storage.repositories.absences.sweeps import IllnessSweepsInDatabase
from storage.repositories.attendance.book import AttendanceInDatabase
from storage.repositories.attendance.reading import AttendanceFromDatabase
from storage.repositories.calendars import CalendarsInDatabase
from storage.repositories.lessons.journal import JournalInDatabase
from storage.repositories.lessons.reading import LessonsFromDatabase
from storage.repositories.periods import PeriodsInDatabase
from usecases.absences.alarm import AnswerAlarm, ShowAlarm
from usecases.absences.family import ReadFamily
from usecases.absences.file import ChangeAbsence, FileAbsence, MayReport, RestoreAbsence, WithdrawAbsence
from usecases.absences.illness import AnswerMorning, AskTheIll
from usecases.absences.keeping import KeepNotices
from usecases.absences.show import SendAbsenceFiles, ShowAbsence, ShowAbsenceDraft, ShowAbsences, ShowMonth
from usecases.absences.staff import SeeAbsence, SendReportFiles, ShowClassAbsences, ShowReportedAbsence
from usecases.attendance.note import CallRoll, NoteAttendance, NoteByNotices
from usecases.attendance.roll import ShowRoll
from usecases.attendance.show import ShowAttendance, ShowAttendanceDay, ShowSubjectsAttendance
from usecases.diary import OpenDiary, OpenOwnDiary


def absences(parts: Parts) -> dict[str, Any]:
    return {**_family(parts), **_school(parts), **_reading(parts)}


def _family(parts: Parts) -> dict[str, Any]:
    notices, calendars = AbsencesInDatabase(parts.bot_id, parts.clock), CalendarsInDatabase()
    answers, attendance, once, tell = AbsenceAnswersInDatabase(), AttendanceFromDatabase(), parts.once, parts.tell
    may_report = MayReport(parts.children, notices, calendars, parts.clock)
    keep = KeepNotices(notices, AttendanceInDatabase(), tell)
    return {
        "file_absence": FileAbsence(may_report, notices, keep, once),
        "change_absence": ChangeAbsence(may_report, notices, keep, once),
        "withdraw_absence": WithdrawAbsence(may_report, notices, keep, once),
        "restore_absence": RestoreAbsence(may_report, notices, keep, once),
        "show_month": ShowMonth(may_report),
        "read_family": ReadFamily(parts.children, calendars, parts.clock),
        "show_absence_draft": ShowAbsenceDraft(may_report, LessonsFromDatabase()),
        "show_alarm": ShowAlarm(may_report, answers, attendance),
        "answer_alarm": AnswerAlarm(may_report, notices, answers, attendance, keep, once, tell),
        "answer_morning": AnswerMorning(may_report, notices, keep, once),
    }


def _school(parts: Parts) -> dict[str, Any]:
    notices, journal, book = AbsencesForStaffInDatabase(), JournalInDatabase(), AttendanceInDatabase()
    once, tell, clock = parts.once, parts.tell, parts.clock
    note = NoteAttendance(journal, book, notices, once, tell, clock)
    return {
        "show_reported_absence": ShowReportedAbsence(notices),
        "send_report_files": SendReportFiles(notices),
        "see_absence": SeeAbsence(notices, once, tell, clock),
        "show_class_absences": ShowClassAbsences(notices, clock),
        "show_roll": ShowRoll(journal, book, notices, clock),
        "note_attendance": note,
        "note_by_notices": NoteByNotices(note, journal, book, notices, once),
        "call_roll": CallRoll(journal, book, once, clock),
        "ask_the_ill": AskTheIll(IllnessSweepsInDatabase(), transaction, tell, clock),
    }


def _reading(parts: Parts) -> dict[str, Any]:
    open_diary, clock = OpenDiary(parts.children, parts.chats), parts.clock
    own = OpenOwnDiary(parts.children, parts.chats)  # reasons are the family's own
    notices, attendance = AbsencesInDatabase(parts.bot_id, clock), AttendanceFromDatabase()
    calendars, periods = CalendarsInDatabase(), PeriodsInDatabase()
    return {
        "show_absences": ShowAbsences(own, notices, attendance, calendars, clock),
        "show_absence": ShowAbsence(own, notices, calendars, clock),
        "send_absence_files": SendAbsenceFiles(own, notices),
        "show_attendance": ShowAttendance(open_diary, periods, attendance, clock),
        "show_subjects_attendance": ShowSubjectsAttendance(open_diary, periods, attendance, clock),
        "show_attendance_day": ShowAttendanceDay(own, attendance, notices, calendars, clock),
    }
