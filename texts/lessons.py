"""A day and a week of the diary (B1)."""

from collections.abc import Iterator
from datetime import timedelta

from school.homework import DayState
from school.lessons import DayLesson, LessonStatus
from school.periods import DayRange
from texts.clip import shorten
from texts.dates import day_and_month, hour, numeric_day, short_weekday_and_day
from texts.diary import commas, day_name, school_next, title
from texts.forms import form
from texts.marks import value
from texts.words import Html, Words, lines, paragraphs
from usecases.lessons.compose import DiaryDay, DiaryLesson
from usecases.lessons.show import DayPage, WeekPage
from usecases.ports.homework import DiaryTask
from usecases.ports.marks import DiaryMark

LONGEST_ON_DAY = 160
"""Characters of a task beside its lesson; the homework screen has the rest."""
LONGEST_IN_WEEK = 32
"""Ours: six days of eight lessons fit one message."""


def day(t: Words, page: DayPage) -> Html:
    return paragraphs(
        title(t, page.diary, day_name(t, page.day.on, page.today)),
        None if page.day.lessons else _free(t, page),
        *(_lesson(t, lesson, page) for lesson in page.day.lessons),
        *(_elsewhere(t, task) for task in page.day.elsewhere),
        window_ends(t, page.window, DayRange(page.day.on, page.day.on)),
    )


def week(t: Words, page: WeekPage) -> Html:
    monday, last = page.days[0].on, page.days[-1].on
    head = title(t, page.diary, t("week-title", first=numeric_day(t, monday), last=numeric_day(t, last)))
    if not any(day.lessons for day in page.days):
        return paragraphs(head, t("week-free"), school_next(t, page.school_next, page.today), _ends(t, page))
    silent = any(_is_silent(lesson) for day in page.days for lesson in day.lessons)
    days = (_day_of_week(t, day) for day in page.days)
    return paragraphs(head, *days, t("week-not-filled") if silent else None, _ends(t, page))


def _ends(t: Words, page: WeekPage) -> Html | None:
    return window_ends(t, page.window, DayRange(page.monday, page.monday + timedelta(days=6)))


def window_ends(t: Words, window: DayRange, shown: DayRange) -> Html | None:
    """Where the diary begins or ends, said on its first and last screen and beyond: there the arrows stop (B19)."""
    if shown.starts <= window.starts:
        return t("diary-begins", day=day_and_month(t, window.starts))
    if shown.ends >= window.ends:
        return t("diary-ends", day=day_and_month(t, window.ends))
    return None


def mark_button(t: Words, mark: DiaryMark) -> str:
    return t.plain("button-lesson-mark", value=value(t, mark.record.scale, mark.record.value), subject=mark.subject)


def _free(t: Words, page: DayPage) -> Html:
    free = t("day-without-lessons") if page.is_school_day else t("day-off")
    return lines(free, school_next(t, page.school_next, page.today))


def _lesson(t: Words, it: DiaryLesson, page: DayPage) -> Html:
    return lines(
        _head(t, it.lesson),
        _status(t, it, coming=page.day.on >= page.today),
        t("lesson-topic", topic=it.lesson.topic) if it.lesson.topic else None,
        *_homework(t, it),
        *(_mark(t, mark) for mark in it.marks),
        *(
            t(
                "lesson-dot",
                kind=t(f"dot-kind-{dot.dot.kind}"),
                form=form(t, dot.dot.form),
                day=numeric_day(t, dot.dot.due),
            )
            for dot in it.dots
        ),
    )


def room_name(t: Words, room: str | None) -> Html | None:
    """«каб. 12», but a workshop or a gym by its own name."""
    if not room:
        return None
    return t("lesson-room", room=room) if room[0].isdigit() else t("lesson-named-room", room=room)


def _head(t: Words, lesson: DayLesson) -> Html:
    known = {"number": str(lesson.number), "subject": lesson.subject}
    if not lesson.is_held:
        return t("lesson-cancelled", **known)
    room = room_name(t, lesson.room)
    if lesson.starts is None or lesson.ends is None:
        return commas(t("lesson-head", **known), room)
    return commas(t("lesson-head-timed", **known, starts=hour(t, lesson.starts), ends=hour(t, lesson.ends)), room)


def _status(t: Words, it: DiaryLesson, *, coming: bool) -> Html | None:
    """That a lesson is an extra one matters until it is over; later the timetable itself may have changed."""
    match it.lesson.status:
        case LessonStatus.SUBSTITUTED:
            return t("lesson-substituted", teacher=it.teacher.polite) if it.teacher else t("lesson-substituted-by-whom")
        case LessonStatus.MOVED:
            return t("lesson-moved")
        case LessonStatus.EXTRA if coming:
            return t("lesson-extra")
        case _:
            return None


def _homework(t: Words, it: DiaryLesson) -> Iterator[Html]:
    if it.lesson.is_held and it.homework is DayState.NOTHING_SET:
        yield t("lesson-homework-nothing")
    if _is_silent(it):
        yield t("lesson-homework-not-filled")
    for task in it.tasks:
        yield _task(t, task)


def _task(t: Words, it: DiaryTask) -> Html:
    """What is set, with a tick, a clip for files and "if you like"."""
    return t(
        "lesson-homework-voluntary" if not it.task.mandatory else "lesson-homework",
        text=_short(t, it, LONGEST_ON_DAY),
    )


def _short(t: Words, it: DiaryTask, limit: int) -> str:
    text = shorten(" ".join(it.task.text.split()), limit) or t.plain("lesson-homework-in-file")
    tick = t.plain("lesson-homework-done") if it.done else ""
    clip = t.plain("lesson-homework-files") if it.task.files else ""
    return " ".join(part for part in (tick, text, clip) if part)


def _elsewhere(t: Words, it: DiaryTask) -> Html:
    return lines(t("lesson-elsewhere", subject=it.task.subject), _task(t, it))


def _mark(t: Words, mark: DiaryMark) -> Html:
    return t("lesson-mark", value=value(t, mark.record.scale, mark.record.value), form=form(t, mark.record.form))


def _is_silent(it: DiaryLesson) -> bool:
    return it.lesson.is_held and it.homework is DayState.NOT_FILLED


def _day_of_week(t: Words, it: DiaryDay) -> Html:
    head = t("week-day", day=short_weekday_and_day(t, it.on))
    if not it.lessons:
        return lines(head, t("week-day-free"))
    return lines(head, *(_line(t, lesson) for lesson in it.lessons))


def _line(t: Words, it: DiaryLesson) -> Html:
    known = {"number": str(it.lesson.number), "subject": it.lesson.subject}
    if not it.lesson.is_held:
        return t("week-lesson-cancelled", **known)
    substituted = it.lesson.status is LessonStatus.SUBSTITUTED
    marks = [t("week-mark", value=value(t, m.record.scale, m.record.value)) for m in it.marks]
    tasks = [t("week-homework", text=_short(t, task, LONGEST_IN_WEEK)) for task in it.tasks]
    nothing = t("week-homework-nothing") if it.homework is DayState.NOTHING_SET else None
    head = t("week-lesson-substituted", **known) if substituted else t("week-lesson", **known)
    return Html(": ".join(part for part in (commas(head, *marks), commas(*tasks, nothing)) if part))
