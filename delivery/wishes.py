"""What a chat wishes to hear and when, read from its stored preferences. Unknown or broken values mean the default."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import time

from delivery.kinds import DEFAULT_MODES, Mode, NoticeKind
from delivery.quiet import DEFAULT_QUIET, QuietHours

QUIET = "quiet"
DOT_DAYS = "dots:days_before"
DEFAULT_DOT_DAYS = 1
MAX_DOT_DAYS = 14
NO_QUIET = "off"
_QUIET = re.compile(r"([01][0-9]|2[0-3]):([0-5][0-9])-([01][0-9]|2[0-3]):([0-5][0-9])", re.ASCII)


def news(kind: NoticeKind) -> str:
    """The name under which a chat's wish about a kind is stored."""
    return f"news:{kind}"


@dataclass(frozen=True, slots=True)
class Wishes:
    """`dot_days`: how many days before a dot's deadline a reminder comes besides the one on the day; 0 means none."""

    quiet: QuietHours | None
    modes: Mapping[NoticeKind, Mode]
    dot_days: int


def wishes(stored: Mapping[str, str]) -> Wishes:
    modes = {kind: _mode(stored.get(news(kind)), kind) for kind in NoticeKind}
    return Wishes(_quiet(stored.get(QUIET)), modes, _days(stored.get(DOT_DAYS)))


def written(quiet: QuietHours | None) -> str:
    """How quiet hours are stored: «22:00-07:00» or «off»."""
    return NO_QUIET if quiet is None else f"{quiet.starts:%H:%M}-{quiet.ends:%H:%M}"


def allowed(kind: NoticeKind) -> Sequence[Mode]:
    """The modes a person may choose for a kind. Dots have deadlines of their own, they do not wait for an evening."""
    return (Mode.AT_ONCE, Mode.OFF) if kind is NoticeKind.DOTS else (Mode.AT_ONCE, Mode.EVENING, Mode.OFF)


def _mode(value: str | None, kind: NoticeKind) -> Mode:
    return Mode(value) if value in set(allowed(kind)) else DEFAULT_MODES[kind]


def _quiet(value: str | None) -> QuietHours | None:
    if value == NO_QUIET:
        return None
    found = _QUIET.fullmatch(value or "")
    if found is None:
        return DEFAULT_QUIET
    hours = [int(part) for part in found.groups()]
    return QuietHours(time(hours[0], hours[1]), time(hours[2], hours[3]))


def _days(value: str | None) -> int:
    days = int(value) if value is not None and re.fullmatch("[0-9]{1,2}", value) else DEFAULT_DOT_DAYS
    return days if days <= MAX_DOT_DAYS else DEFAULT_DOT_DAYS
