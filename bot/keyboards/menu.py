"""The main menu and the ways back to it."""

from datetime import date, timedelta

from bot.callbacks import (
    OpenChildren,
    OpenDay,
    OpenDots,
    OpenHomework,
    OpenJournal,
    OpenMarks,
    OpenMenu,
    OpenSettings,
    OpenWeek,
)
from bot.screen import Button, Keyboard
from texts.words import Words


def back(t: Words) -> tuple[Button, ...]:
    """The last row of every screen."""
    return (Button(t.plain("button-menu"), OpenMenu()),)


def only_back(t: Words) -> Keyboard:
    return (back(t),)


def parent(t: Words, child_id: int, today: date, *, teaches: bool) -> Keyboard:
    monday = today - timedelta(days=today.weekday())
    rows = [
        (
            Button(t.plain("button-today"), OpenDay(child_id, today)),
            Button(t.plain("button-tomorrow"), OpenDay(child_id, today + timedelta(days=1))),
            Button(t.plain("button-week"), OpenWeek(child_id, monday)),
        ),
        (
            Button(t.plain("button-marks"), OpenMarks(child_id)),
            Button(t.plain("button-dots"), OpenDots(child_id)),
        ),
        (Button(t.plain("button-homework"), OpenHomework(child_id)),),
        (
            Button(t.plain("button-children"), OpenChildren()),
            Button(t.plain("button-settings"), OpenSettings()),
        ),
    ]
    return (*((_journal(t),) if teaches else ()), *rows)


def staff(t: Words, *, teaches: bool) -> Keyboard:
    return (
        *((_journal(t),) if teaches else ()),
        (Button(t.plain("button-settings"), OpenSettings()),),
    )


def _journal(t: Words) -> tuple[Button, ...]:
    return (Button(t.plain("button-journal"), OpenJournal()),)
