"""Buttons that arrange the menu: its sections as they stand there, and what can be done with the one in hand."""

from bot.callbacks import OpenSettings
from bot.keyboards.menu import back, fitting, label
from bot.menu_callbacks import MenuAsUsual, MoveSection, OpenMenuLayout, TurnSection
from bot.screen import Button, Keyboard
from texts.words import Words
from usecases.menus import Layout


def layout(t: Words, now: Layout, key: str | None, *, arranged: bool) -> Keyboard:
    """The shown ones carry a tick, the one in hand is pointed at."""
    shown = [_section(t, one, one == key, shown=True) for one in now.shown]
    rest = [_section(t, one, one == key, shown=False) for one in now.rest]
    usual = (Button(t.plain("button-menu-as-usual"), MenuAsUsual()),) if arranged else ()
    away = (Button(t.plain("button-back"), OpenSettings()), *back(t))
    return (*fitting(shown), *fitting(rest), _steps(t, now, key), usual, away)


def _section(t: Words, key: str, chosen: bool, *, shown: bool) -> Button:
    name = label(t, key)
    name = t.plain("button-chosen", label=name) if shown else name
    name = t.plain("button-in-hand", label=name) if chosen else name
    return Button(name, OpenMenuLayout(None if chosen else key))


def _steps(t: Words, now: Layout, key: str | None) -> tuple[Button, ...]:
    """Up, down, and off the first page; or back onto it. Nothing before a section was chosen."""
    if key is None:
        return ()
    if key not in now.shown:
        return (Button(t.plain("button-section-show"), TurnSection(key, shown=True)),)
    place = now.shown.index(key)
    up = (Button(t.plain("button-section-up"), MoveSection(key, place - 1)),) if place > 0 else ()
    last = place == len(now.shown) - 1
    down = () if last else (Button(t.plain("button-section-down"), MoveSection(key, place + 1)),)
    return (*up, *down, Button(t.plain("button-section-hide"), TurnSection(key, shown=False)))
