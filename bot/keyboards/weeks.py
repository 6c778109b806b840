"""Buttons of the weekly summary. What is chosen now carries a tick."""

from bot.callbacks import OpenSettings
from bot.keyboards.menu import back
from bot.progress_callbacks import OpenProgress
from bot.screen import Button, Keyboard
from bot.week_callbacks import OpenWeekSummary, SetWeekHour, ShowWeekNow, TurnWeekSummary
from delivery.wishes import WEEK_DAYS, WEEK_HOURS, Wishes
from texts import dates
from texts.words import Words


def summary(t: Words, wanted: Wishes, *, off: bool) -> Keyboard:
    now = wanted.week
    days = tuple(
        Button(_tick(t, t.plain("button-week-day", day=day), day == now.weekday), SetWeekHour(day, now.at.hour))
        for day in WEEK_DAYS
    )
    hours = tuple(
        Button(_tick(t, dates.hour(t, at), at == now.at), SetWeekHour(now.weekday, at.hour)) for at in WEEK_HOURS
    )
    label = t.plain("button-week-on") if off else t.plain("button-week-off")
    turn = (Button(label, TurnWeekSummary(told=off)),)
    preview = (Button(t.plain("button-week-now"), ShowWeekNow()),)
    away = (Button(t.plain("button-back"), OpenSettings()), *back(t))
    return (preview, turn, away) if off else (preview, days, hours, turn, away)


def under_week(t: Words, child_id: int) -> Keyboard:
    """To all of it, and to when it comes."""
    more = Button(t.plain("section-progress"), OpenProgress(child_id), keeps_message=True)
    return ((more, Button(t.plain("button-settings"), OpenWeekSummary(), keeps_message=True)),)


def _tick(t: Words, label: str, is_it: bool) -> str:
    return t.plain("button-chosen", label=label) if is_it else label
