"""Buttons of the settings. What is chosen now carries a tick."""

from datetime import time

from bot.callbacks import (
    OpenDiaries,
    OpenDotDays,
    OpenPrivacy,
    OpenQuietHours,
    OpenSettings,
    SetDotDays,
    SetLanguage,
    SetNews,
    SetQuietHours,
    TypeQuietHours,
)
from bot.keyboards.menu import back
from bot.keyboards.news_settings import back_to_kinds, below, news_rows
from bot.menu_callbacks import OpenMenuLayout
from bot.screen import Button, Keyboard
from bot.security_callbacks import OpenAccount
from bot.settings_callbacks import OpenQuietWeek, TurnSound
from delivery.kinds import NoticeKind
from delivery.quiet import QuietHours
from delivery.wishes import allowed
from texts import dates
from texts.words import LANGUAGES, Words
from usecases.preferences import DOT_DAY_CHOICES, QUIET_CHOICES, Settings


def settings(t: Words, chosen: Settings) -> Keyboard:
    rows = [
        tuple(
            Button(_chosen(t, t.plain(f"button-language-{language}"), language == t.language), SetLanguage(language))
            for language in LANGUAGES
        )
    ]
    if chosen.hears:
        rows += news_rows(t, chosen)
    if chosen.linked:
        quiet = (Button(t.plain("button-quiet"), OpenQuietHours()),)
        rows.append((*quiet, Button(t.plain("button-dot-days"), OpenDotDays())) if chosen.hears_of_dots else quiet)
        rows.append(
            (Button(t.plain("button-diaries"), OpenDiaries()), Button(t.plain("button-privacy"), OpenPrivacy()))
        )
        rows.append((Button(t.plain("button-account"), OpenAccount()),))
        rows.append((Button(t.plain("button-arrange-menu"), OpenMenuLayout()),))
    return (*rows, back(t))


def quiet_hours(t: Words, chosen: Settings) -> Keyboard:
    now = chosen.wishes.quiet
    presets = tuple((Button(_chosen(t, _hours(t, it), it == now), _set(it)),) for it in QUIET_CHOICES)
    off = Button(_chosen(t, t.plain("button-quiet-off"), now is None), SetQuietHours())
    own = Button(
        _chosen(t, t.plain("button-quiet-own"), now is not None and now not in QUIET_CHOICES), TypeQuietHours()
    )
    week = (Button(t.plain("button-quiet-week"), OpenQuietWeek()),)
    return (*presets, (own, off), week, _back(t))


def news(t: Words, kind: NoticeKind, chosen: Settings) -> Keyboard:
    now = chosen.wishes.modes[kind]
    quiet = kind in chosen.wishes.silent
    sound = (Button(_chosen(t, t.plain("button-silent"), quiet), TurnSound(kind.value, silent=not quiet)),)
    limits = below(t, chosen) if kind is NoticeKind.MARKS else ()
    modes = tuple(
        (Button(_chosen(t, t.plain("button-mode", mode=mode.value), mode is now), SetNews(kind.value, mode.value)),)
        for mode in allowed(kind)
    )
    return (*modes, limits, sound, back_to_kinds(t))


def dot_days(t: Words, chosen: Settings) -> Keyboard:
    days = tuple(
        (
            Button(
                _chosen(t, t.plain("button-dot-days-before", days=days), days == chosen.wishes.dot_days),
                SetDotDays(days),
            ),
        )
        for days in DOT_DAY_CHOICES
    )
    return (*days, _back(t))


def only_back(t: Words) -> Keyboard:
    return (_back(t),)


def _back(t: Words) -> tuple[Button, ...]:
    return (Button(t.plain("button-back"), OpenSettings()), *back(t))


def _chosen(t: Words, label: str, is_it: bool) -> str:
    return t.plain("button-chosen", label=label) if is_it else label


def _hours(t: Words, quiet: QuietHours) -> str:
    return t.plain("button-quiet-hours", starts=dates.hour(t, quiet.starts), ends=dates.hour(t, quiet.ends))


def _set(quiet: QuietHours) -> SetQuietHours:
    return SetQuietHours(_minutes(quiet.starts), _minutes(quiet.ends))


def _minutes(at: time) -> int:
    return at.hour * 60 + at.minute
