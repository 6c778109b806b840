"""A meeting as everybody reads it: its name, time, place, agenda, link. Times are those of the school's clock."""

from collections.abc import Sequence
from datetime import datetime
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from school.meetings import Plan
from texts.clip import shorten
from texts.dates import hour, numeric_day, short_weekday_and_day, weekday_and_day
from texts.words import Html, Words, lines

CLASSES_ROOM = 80
"""Characters for the names of the invited classes: more of them are a list that nobody reads."""


def name(t: Words, title: str, classes: Sequence[str]) -> str:
    """`classes` is empty for the whole school."""
    invited = shorten(", ".join(classes), CLASSES_ROOM)
    if title:
        if not invited:
            return t.plain("meeting-named-of-school", title=title)
        return t.plain("meeting-named", title=title, classes=invited)
    return t.plain("meeting-of-class", classes=invited) if invited else t.plain("meeting-of-school")


def when(t: Words, plan: Plan, zone: ZoneInfo) -> Html:
    starts, ends = plan.starts_at.astimezone(zone), plan.ends_at.astimezone(zone)
    day = weekday_and_day(t, starts.date())
    return t("meeting-when", day=day, starts=hour(t, starts.time()), ends=hour(t, ends.time()))


def when_shortly(t: Words, starts_at: datetime, zone: ZoneInfo) -> str:
    starts = starts_at.astimezone(zone)
    day = short_weekday_and_day(t, starts.date())
    return t.plain("meeting-when-short", day=day, starts=hour(t, starts.time()))


def details(t: Words, plan: Plan, zone: ZoneInfo, *, agenda_room: int) -> Html:
    """`agenda_room`: characters that the agenda may take."""
    agenda = shorten(plan.agenda, agenda_room)
    return lines(
        when(t, plan, zone),
        t("meeting-where", place=plan.place),
        t("meeting-online", host=host(plan.link)) if plan.link else None,
        t("meeting-agenda", agenda=agenda) if agenda else None,
    )


def host(link: str) -> str:
    """Where a link leads: shown, so that nobody presses blindly."""
    return urlsplit(link).hostname or ""


def open_button(t: Words, starts_at: datetime, zone: ZoneInfo) -> str:
    starts = starts_at.astimezone(zone)
    return t.plain("button-meeting-open", day=numeric_day(t, starts.date()), starts=hour(t, starts.time()))
