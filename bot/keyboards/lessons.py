"""Under a day and a week: arrows, marks of the day, its homework (B1)."""

from datetime import date, timedelta

from bot.callbacks import OpenDay, OpenHomework, OpenMark, OpenWeek
from bot.keyboards.diary import foot, in_rows
from bot.remark_callbacks import OpenSignable
from bot.screen import Button, Keyboard
from school.periods import DayRange
from texts import diary as texts
from texts.lessons import mark_button
from texts.words import Words
from usecases.lessons.show import DayPage, WeekPage

MOST_MARKS = 6


def day(t: Words, page: DayPage) -> Keyboard:
    child, on = page.diary.child.id, page.day.on
    before, after = _around(page.window, on, on)
    marks = [Button(mark_button(t, mark), OpenMark(child, mark.id)) for mark in page.day.marks[:MOST_MARKS]]
    return (
        (
            *((Button(texts.day_before(t, before), OpenDay(child, before)),) if before else ()),
            Button(t.plain("button-week"), OpenWeek(child, on - timedelta(days=on.weekday()))),
            *((Button(texts.day_after(t, after), OpenDay(child, after)),) if after else ()),
        ),
        *(_to_school(t, child, page.school_next)),
        *in_rows(marks, 2),
        *(((Button(t.plain("button-day-homework"), OpenHomework(child, on)),),) if page.day.tasks else ()),
        *foot(t, page.diary, lambda child_id: OpenDay(child_id, on)),
    )


def week(t: Words, page: WeekPage) -> Keyboard:
    child, monday = page.diary.child.id, page.monday
    before, after = (day and _monday_of(day) for day in _around(page.window, monday, monday + timedelta(days=6)))
    days = [Button(texts.short_day(t, day.on), OpenDay(child, day.on)) for day in page.days]
    return (
        *in_rows(days, 3),
        (
            *((Button(texts.week_before(t, before), OpenWeek(child, before)),) if before else ()),
            *((Button(texts.week_after(t, after), OpenWeek(child, after)),) if after else ()),
        ),
        *(((Button(t.plain("button-signing"), OpenSignable(child, monday)),),) if monday <= page.today else ()),
        *(_to_school(t, child, page.school_next)),
        *foot(t, page.diary, lambda child_id: OpenWeek(child_id, monday)),
    )


def _around(window: DayRange, first: date, last: date) -> tuple[date | None, date | None]:
    """The days before and after what is shown, None where the diary has nothing there (B19).

    From a day out of the year an arrow leads back to its edge.
    """
    before, after = min(first - timedelta(days=1), window.ends), max(last + timedelta(days=1), window.starts)
    return before if before >= window.starts else None, after if after <= window.ends else None


def _monday_of(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _to_school(t: Words, child: int, school_next: date | None) -> Keyboard:
    if school_next is None:
        return ()
    return ((Button(texts.to_school_day(t, school_next), OpenDay(child, school_next)),),)
