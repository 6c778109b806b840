"""Under a day and a week: arrows, marks of the day, its homework (B1)."""

from datetime import date, timedelta

from bot.callbacks import OpenDay, OpenHomework, OpenMark, OpenWeek
from bot.keyboards.diary import foot, in_rows
from bot.remark_callbacks import OpenSignable
from bot.screen import Button, Keyboard
from texts import diary as texts
from texts.lessons import mark_button
from texts.words import Words
from usecases.lessons.show import DayPage, WeekPage

MOST_MARKS = 6
WEEK = timedelta(days=7)


def day(t: Words, page: DayPage) -> Keyboard:
    child, on = page.diary.child.id, page.day.on
    before, after = on - timedelta(days=1), on + timedelta(days=1)
    marks = [Button(mark_button(t, mark), OpenMark(child, mark.id)) for mark in page.day.marks[:MOST_MARKS]]
    return (
        (
            Button(texts.day_before(t, before), OpenDay(child, before)),
            Button(t.plain("button-week"), OpenWeek(child, on - timedelta(days=on.weekday()))),
            Button(texts.day_after(t, after), OpenDay(child, after)),
        ),
        *(_to_school(t, child, page.school_next)),
        *in_rows(marks, 2),
        *(((Button(t.plain("button-day-homework"), OpenHomework(child, on)),),) if page.day.tasks else ()),
        *foot(t, page.diary, lambda child_id: OpenDay(child_id, on)),
    )


def week(t: Words, page: WeekPage) -> Keyboard:
    child, monday = page.diary.child.id, page.monday
    days = [Button(texts.short_day(t, day.on), OpenDay(child, day.on)) for day in page.days]
    return (
        *in_rows(days, 3),
        (
            Button(texts.week_before(t, monday - WEEK), OpenWeek(child, monday - WEEK)),
            Button(texts.week_after(t, monday + WEEK), OpenWeek(child, monday + WEEK)),
        ),
        *(((Button(t.plain("button-signing"), OpenSignable(child, monday)),),) if monday <= page.today else ()),
        *(_to_school(t, child, page.school_next)),
        *foot(t, page.diary, lambda child_id: OpenWeek(child_id, monday)),
    )


def _to_school(t: Words, child: int, school_next: date | None) -> Keyboard:
    if school_next is None:
        return ()
    return ((Button(texts.to_school_day(t, school_next), OpenDay(child, school_next)),),)
