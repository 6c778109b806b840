"""Buttons of the finer settings. What is chosen now carries a tick."""

from collections.abc import Sequence

from bot.callbacks import OpenNews, OpenQuietHours, OpenSettings
from bot.keyboards.menu import back, fitting, pairs
from bot.screen import Button, Keyboard
from bot.settings_callbacks import (
    ChoosePreset,
    OpenChildKind,
    OpenChildNews,
    OpenChildrenNews,
    OpenChildSubjects,
    OpenEvening,
    OpenKinds,
    OpenQuietDay,
    OpenQuietWeek,
    SetBelow,
    SetChildKind,
    SetEvening,
    SetQuietDay,
    TurnChildSubject,
    TurnHidden,
    TurnSound,
)
from bot.week_callbacks import OpenWeekSummary
from delivery.kinds import NoticeKind
from delivery.presets import Preset, preset_of
from delivery.quiet import QuietHours
from delivery.wishes import BELOW_CHOICES, EVENINGS, allowed
from texts import dates
from texts.words import Words
from usecases.news_settings import ChildNews
from usecases.ports.children import VisibleChild
from usecases.preferences import QUIET_CHOICES, Settings


def news_rows(t: Words, chosen: Settings) -> list[tuple[Button, ...]]:
    """The presets, and the ways to what is set one by one."""
    now, hidden = preset_of(chosen.wishes), chosen.wishes.hidden
    presets = tuple(
        Button(_tick(t, t.plain("button-preset", preset=one.value), one is now), ChoosePreset(one.value))
        for one in Preset
    )
    ways = (Button(t.plain("button-kinds"), OpenKinds()), Button(t.plain("button-by-child"), OpenChildrenNews()))
    looks = (
        Button(t.plain("button-evening"), OpenEvening()),
        Button(_tick(t, t.plain("button-hide-names"), hidden), TurnHidden(not hidden)),
    )
    week = (Button(t.plain("button-week-summary"), OpenWeekSummary()),)
    return [presets, ways, looks, week]


def kinds(t: Words, chosen: Settings) -> Keyboard:
    rows = pairs([Button(t.plain("button-news", kind=kind.value), OpenNews(kind.value)) for kind in chosen.kinds])
    quiet = set(chosen.kinds) <= chosen.wishes.silent
    sound = (Button(_tick(t, t.plain("button-all-silent"), quiet), TurnSound(None, silent=not quiet)),)
    return (*rows, sound, _back(t))


def below(t: Words, chosen: Settings) -> tuple[Button, ...]:
    now = chosen.wishes.below
    return tuple(
        Button(_tick(t, t.plain("button-below", mark=mark or 0), mark == now), SetBelow(mark))
        for mark in (None, *BELOW_CHOICES)
    )


def evening(t: Words, chosen: Settings) -> Keyboard:
    hours = tuple(
        Button(_tick(t, dates.hour(t, at), at == chosen.wishes.evening), SetEvening(at.hour)) for at in EVENINGS
    )
    return (hours, _back(t))


def family(t: Words, children: Sequence[VisibleChild]) -> Keyboard:
    return (*((Button(child.called, OpenChildNews(child.id)),) for child in children), _back(t))


def child(t: Words, of: ChildNews) -> Keyboard:
    rows = pairs(
        [Button(t.plain("button-news", kind=one.value), OpenChildKind(of.child.id, one.value)) for one in of.kinds]
    )
    subjects = (Button(t.plain("button-subjects"), OpenChildSubjects(of.child.id)),)
    return (*rows, subjects, (Button(t.plain("button-back"), OpenChildrenNews()), *back(t)))


def child_kind(t: Words, of: ChildNews, kind: NoticeKind) -> Keyboard:
    own = of.own(kind)
    modes = tuple(
        (Button(_tick(t, t.plain("button-mode", mode=one.value), one is own), _set(of, kind, one.value)),)
        for one in allowed(kind)
    )
    general = (Button(_tick(t, t.plain("button-as-everybody"), own is None), _set(of, kind, None)),)
    return (*modes, general, _back_to_child(t, of))


def child_subjects(t: Words, of: ChildNews) -> Keyboard:
    """Names of subjects can be long: they are cut where a phone would cut them."""
    subjects = [
        Button(
            _tick(t, one.name, told)[:LONGEST],
            TurnChildSubject(of.child.id, one.id, told=not told),
        )
        for one, told in of.subjects
    ]
    return (*fitting(subjects), _back_to_child(t, of))


LONGEST = 40


def quiet_week(t: Words, chosen: Settings) -> Keyboard:
    week = chosen.wishes.quiet_week
    days = [
        Button(
            t.plain("button-weekday", day=day, hours=_hours(t, week.days.get(day, week.every_day))), OpenQuietDay(day)
        )
        for day in range(1, 8)
    ]
    return (*pairs(days), (Button(t.plain("button-back"), OpenQuietHours()), *back(t)))


def quiet_day(t: Words, chosen: Settings, day: int) -> Keyboard:
    days = chosen.wishes.quiet_days
    hours = tuple(
        (Button(_tick(t, _hours(t, it), day in days and days[day] == it), SetQuietDay(day, place)),)
        for place, it in [*enumerate(QUIET_CHOICES), (-1, None)]
    )
    usual = (Button(_tick(t, t.plain("button-as-every-day"), day not in days), SetQuietDay(day, None)),)
    return (*hours, usual, (Button(t.plain("button-back"), OpenQuietWeek()), *back(t)))


def back_to_kinds(t: Words) -> tuple[Button, ...]:
    return (Button(t.plain("button-back"), OpenKinds()), *back(t))


def _set(of: ChildNews, kind: NoticeKind, mode: str | None) -> SetChildKind:
    return SetChildKind(of.child.id, kind.value, mode)


def _hours(t: Words, quiet: QuietHours | None) -> str:
    if quiet is None:
        return t.plain("button-no-quiet")
    return t.plain("button-quiet-hours", starts=dates.hour(t, quiet.starts), ends=dates.hour(t, quiet.ends))


def _tick(t: Words, label: str, is_it: bool) -> str:
    return t.plain("button-chosen", label=label) if is_it else label


def _back(t: Words) -> tuple[Button, ...]:
    return (Button(t.plain("button-back"), OpenSettings()), *back(t))


def _back_to_child(t: Words, of: ChildNews) -> tuple[Button, ...]:
    return (Button(t.plain("button-back"), OpenChildNews(of.child.id)), *back(t))
