"""A month of buttons: days with lessons can be chosen, the first and the last one (D1)."""

from datetime import date, timedelta

from babel.dates import format_date

from bot.absence_callbacks import OpenAbsence, OpenAbsences, PickDay, TurnMonth
from bot.keyboards.diary import behind
from bot.keyboards.menu import back
from bot.screen import Button, Keyboard
from texts.dates import numeric_day
from texts.words import Words
from usecases.absences.show import MonthPage

WEEK = 7


def month(t: Words, page: MonthPage, number: int, first: date | None, notice_id: int | None) -> Keyboard:
    """`first` is the first day when it is chosen already; `notice_id` the notice whose days are changed."""
    child = page.told.child.id
    way_back = OpenAbsences(child) if notice_id is None else OpenAbsence(child, notice_id)
    return (
        _turning(t, page, number),
        *_weeks(t, page, number, first),
        _only(t, number, first),
        (behind(t, way_back), *back(t)),
    )


def _turning(t: Words, page: MonthPage, number: int) -> tuple[Button, ...]:
    before = (Button(_named(t, page.before, "‹ {}"), TurnMonth(number, page.before)),) if page.before else ()
    after = (Button(_named(t, page.after, "{} ›"), TurnMonth(number, page.after)),) if page.after else ()
    return (*before, Button(_named(t, page.month, "{}"), TurnMonth(number, page.month)), *after)


def _named(t: Words, month: date, pattern: str) -> str:
    return pattern.format(format_date(month, "LLLL", locale=t.language))


def _weeks(t: Words, page: MonthPage, number: int, first: date | None) -> Keyboard:
    """Sundays are left out where no class has lessons on them: six columns are easier to hit."""
    start = page.month - timedelta(days=page.month.weekday())
    rows = []
    while start.replace(day=1) <= page.month:
        week = [start + timedelta(days=n) for n in range(WEEK)]
        if any(day in page.days for day in week):
            rows.append(tuple(_day(t, page, number, day, first) for day in week if _shown(page, day)))
        start += timedelta(days=WEEK)
    return tuple(rows)


def _shown(page: MonthPage, day: date) -> bool:
    return day.isoweekday() in page.told.calendar.weekdays


def _day(t: Words, page: MonthPage, number: int, day: date, first: date | None) -> Button:
    if day not in page.days or day.month != page.month.month:
        return Button(t.plain("button-absence-free-day"), TurnMonth(number, page.month))
    label = str(day.day)
    return Button(t.plain("button-absence-picked", label=label) if day == first else label, PickDay(number, day))


def _only(t: Words, number: int, first: date | None) -> tuple[Button, ...]:
    if first is None:
        return ()
    return (Button(t.plain("button-absence-only-day", day=numeric_day(t, first)), PickDay(number, first)),)
