"""Under attendance: days to open, periods, subjects (B9)."""

from bot.absence_callbacks import BeginAbsence, OpenAttendance, OpenAttendanceDay, OpenAttendanceSubjects
from bot.keyboards.diary import behind, foot, in_rows, pages, periods
from bot.screen import Button, Keyboard
from school.attendance import AttendanceCode
from texts import attendance as texts
from texts.words import Words
from usecases.attendance.show import AttendanceDay, AttendancePage, SubjectsAttendance


def of_period(t: Words, page: AttendancePage) -> Keyboard:
    child, span = page.diary.child.id, page.span.period_id
    days = [Button(texts.day_button(t, it), OpenAttendanceDay(child, it.on)) for it in page.days]
    subjects = Button(t.plain("button-attendance-subjects"), OpenAttendanceSubjects(child, span))
    return (
        *in_rows(days, 2),
        pages(t, page.page, page.pages, lambda number: OpenAttendance(child, span, number)),
        (subjects,) if page.days else (),
        *periods(t, page.span, lambda number: OpenAttendance(child, number)),
        *foot(t, page.diary, OpenAttendance),
    )


def of_day(t: Words, page: AttendanceDay) -> Keyboard:
    child = page.diary.child.id
    open_ones = any(lesson.code is AttendanceCode.ABSENT for lesson in page.lessons)
    explain = Button(t.plain("button-attendance-explain"), BeginAbsence(child, page.on))
    return (
        (explain,) if open_ones and page.explainable else (),
        *foot(t, page.diary, OpenAttendance, behind(t, OpenAttendance(child))),
    )


def by_subject(t: Words, page: SubjectsAttendance) -> Keyboard:
    child, span = page.diary.child.id, page.span.period_id
    return (
        (Button(t.plain("button-attendance-days"), OpenAttendance(child, span)),),
        *periods(t, page.span, lambda number: OpenAttendanceSubjects(child, number)),
        *foot(t, page.diary, OpenAttendanceSubjects, behind(t, OpenAttendance(child, span))),
    )
