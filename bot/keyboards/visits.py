"""Under visits and meals."""

from datetime import timedelta

from bot.keyboards.diary import behind, foot, in_rows
from bot.screen import Button, Keyboard
from bot.visit_callbacks import OpenVisitDay, OpenVisits, TellOfVisits
from texts import visits as texts
from texts.diary import day_after, day_before, short_day, week_after, week_before
from texts.words import Words
from usecases.visits import VisitsDay, VisitsWeek

WEEK = timedelta(days=7)


def week(t: Words, page: VisitsWeek) -> Keyboard:
    child, before, after = page.diary.child.id, page.monday - WEEK, page.monday + WEEK
    days = [Button(short_day(t, day.on), OpenVisitDay(child, day.on)) for day in page.days]
    earlier = (Button(week_before(t, before), OpenVisits(child, before)),)
    later = (Button(week_after(t, after), OpenVisits(child, after)),) if after <= page.today else ()
    hear = (Button(texts.hear_label(t, told=page.told), TellOfVisits(child, not page.told)),) if page.may_hear else ()
    return (
        *in_rows(days, 3),
        (*earlier, *later),
        hear,
        *foot(t, page.diary, lambda other: OpenVisits(other, page.monday)),
    )


def day(t: Words, page: VisitsDay) -> Keyboard:
    child, on = page.diary.child.id, page.day.on
    earlier = (Button(day_before(t, page.before), OpenVisitDay(child, page.before)),) if page.before else ()
    later = (Button(day_after(t, page.after), OpenVisitDay(child, page.after)),) if page.after else ()
    to_week = behind(t, OpenVisits(child, on - timedelta(days=on.weekday())))
    return ((*earlier, *later), *foot(t, page.diary, lambda other: OpenVisitDay(other, on), to_week))
