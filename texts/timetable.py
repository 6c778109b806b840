"""Timetables of a week, bells and the day regime."""

from collections.abc import Sequence
from datetime import date, timedelta

from school.bells import Bell
from school.lessons import NOBODY_KNOWN, DayLesson, LessonStatus
from school.regime import DayLine, Now, RegimeItem
from texts.clip import shorten
from texts.dates import hour, numeric_day, short_weekday_and_day
from texts.diary import commas, day_name, title
from texts.lessons import room_name
from texts.words import Html, Words, lines, paragraphs
from usecases.lessons.compose import DiaryDay
from usecases.ports.journal import DayRow
from usecases.ports.timetable import ClassTeacherOf, Schedule
from usecases.timetable import BellsPage, OwnDay, RegimePage, TeachersPage, TeacherWeek, TimetablePage

SATURDAY = 5
LONGEST_SUBJECT = 48
"""Ours: six days of eight lessons fit one message."""
MOST_SCHEDULES = 5
"""Ours: schools have two or three; with these a message is long enough."""


def timetable(t: Words, page: TimetablePage) -> Html:
    head = title(t, page.diary, t("timetable-title", **_week(t, page.monday)))
    if not any(day.lessons for day in page.days):
        return paragraphs(head, t("timetable-free"))
    return paragraphs(head, *(_day(t, day) for day in page.days))


def _week(t: Words, monday: date) -> dict[str, str]:
    return {"first": numeric_day(t, monday), "last": numeric_day(t, monday + timedelta(days=SATURDAY))}


def _day(t: Words, day: DiaryDay) -> Html:
    head = t("timetable-day", day=short_weekday_and_day(t, day.on))
    if not day.lessons:
        return lines(head, t("timetable-day-free"))
    return lines(head, *(_lesson(t, one.lesson) for one in day.lessons))


def _lesson(t: Words, lesson: DayLesson, *of: str, changed: Html | None = None) -> Html:
    """«1. 8:30 Алгебра, каб. 31»."""
    known = {"number": str(lesson.number), "subject": shorten(lesson.subject, LONGEST_SUBJECT)}
    if not lesson.is_held:
        return commas(t("timetable-cancelled", **known), *(t("timetable-part", part=part) for part in of))
    at = f"{hour(t, lesson.starts)} " if lesson.starts else ""
    substituted = t("timetable-substituted") if lesson.status is LessonStatus.SUBSTITUTED else None
    parts = (t("timetable-part", part=part) for part in of)
    return commas(t("timetable-lesson", **known, at=at), *parts, room_name(t, lesson.room), changed or substituted)


def teachers(t: Words, page: TeachersPage) -> Html:
    head = title(t, page.diary, t("teachers-title"))
    if not page.teachers:
        return paragraphs(head, t("teachers-none"))
    return paragraphs(head, lines(*(_teacher(t, one) for one in page.teachers)), t("teachers-choose"))


def _teacher(t: Words, one: ClassTeacherOf) -> Html:
    return t("teachers-line", name=one.name.polite, subjects=", ".join(one.subjects))


def teacher_week(t: Words, page: TeacherWeek) -> Html:
    if page.teacher is None:
        head = t("teacher-own-week", **_week(t, page.monday))
    else:
        head = t("teacher-week", name=page.teacher.name.polite, **_week(t, page.monday))
    days = [_teachers_day(t, day, rows) for day, rows in page.days.items() if rows]
    return paragraphs(head, *(days or [t("timetable-free")]))


def _teachers_day(t: Words, day: date, rows: Sequence[DayRow]) -> Html:
    head = t("timetable-day", day=short_weekday_and_day(t, day))
    return lines(head, *(_teachers_lesson(t, row) for row in rows))


def _teachers_lesson(t: Words, row: DayRow) -> Html:
    """Who stands in for whom: the own lesson that somebody takes, or the lesson of somebody that was taken over."""
    return _lesson(t, row.lesson, row.class_name.display, changed=_change(t, row))


def _change(t: Words, row: DayRow) -> Html | None:
    lesson = row.lesson
    if lesson.status is not LessonStatus.SUBSTITUTED:
        return None
    if row.instead_of:
        return t("timetable-taken", teacher=row.instead_of)
    return t("timetable-lost", teacher=lesson.teacher) if lesson.teacher != NOBODY_KNOWN else t("timetable-substituted")


def own_day(t: Words, page: OwnDay) -> Html:
    head = t("teacher-own-day", day=day_name(t, page.on, page.today))
    return paragraphs(head, lines(*(_teachers_lesson(t, row) for row in page.rows)) or t("timetable-day-free"))


def bells(t: Words, page: BellsPage) -> Html:
    head = title(t, page.diary, t("bells-title"))
    if not page.schedules:
        return paragraphs(head, t("bells-none"))
    shown = (_schedule(t, one, usual=n == 0) for n, one in enumerate(page.schedules[:MOST_SCHEDULES]))
    return paragraphs(head, _now(t, page.now), *shown)


def _now(t: Words, now: Now | None) -> Html:
    match now:
        case None:
            return t("bells-day-off")
        case Now(lesson=Bell() as on):
            return t("bells-lesson-now", number=str(on.number), ends=hour(t, on.ends))
        case Now(next=Bell() as coming):
            return t("bells-lesson-next", number=str(coming.number), starts=hour(t, coming.starts))
        case _:
            return t("bells-over")


def _schedule(t: Words, one: Schedule, *, usual: bool) -> Html:
    head = t("bells-usual" if usual else "bells-other", name=one.name)
    return lines(head, *(_bell(t, bell) for bell in one.bells))


def _bell(t: Words, bell: Bell) -> Html:
    return t("bells-line", number=str(bell.number), starts=hour(t, bell.starts), ends=hour(t, bell.ends))


def regime(t: Words, page: RegimePage) -> Html:
    head = title(t, page.diary, t("regime-title", day=day_name(t, page.on, page.today)))
    if not page.lines:
        return paragraphs(head, t("regime-none"))
    return paragraphs(head, lines(*(_line(t, line) for line in page.lines)))


def _line(t: Words, line: DayLine) -> Html:
    span = {"starts": hour(t, line.starts), "ends": hour(t, line.ends)}
    if line.lesson is not None:
        what = t("regime-lesson", number=str(line.lesson.number), subject=line.lesson.subject)
        return commas(t("regime-line", **span, what=what), room_name(t, line.lesson.room))
    if line.item is None:
        raise AssertionError("a line is a lesson or an item")
    return commas(t("regime-line", **span, what=_item(t, line.item)), room_name(t, line.item.place))


def _item(t: Words, item: RegimeItem) -> Html:
    kind = t(f"regime-kind-{item.kind}")
    return t("regime-item", kind=kind, title=item.title) if item.title else kind
