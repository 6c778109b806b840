"""What a chat wishes to hear and when, read from its stored preferences. Unknown or broken values mean the default."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import time

from delivery.kinds import DEFAULT_MODES, Mode, NoticeKind
from delivery.quiet import DEFAULT_QUIET, QuietHours

QUIET = "quiet"
DOT_DAYS = "dots:days_before"
DEFAULT_DOT_DAYS = 1
NO_QUIET = "off"


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
    modes = {kind: _mode(stored.get(news(kind)), DEFAULT_MODES[kind]) for kind in NoticeKind}
    return Wishes(_quiet(stored.get(QUIET)), modes, _days(stored.get(DOT_DAYS)))


def written(quiet: QuietHours | None) -> str:
    """How quiet hours are stored: «22:00-07:00» or «off»."""
    return NO_QUIET if quiet is None else f"{quiet.starts:%H:%M}-{quiet.ends:%H:%M}"


def allowed(kind: NoticeKind) -> Iterable[Mode]:
    """The modes a person may choose for a kind."""
    return (Mode.AT_ONCE, Mode.EVENING, Mode.OFF) if kind is not NoticeKind.DOTS else (Mode.AT_ONCE, Mode.OFF)


def _mode(value: str | None, default: Mode) -> Mode:
    return Mode(value) if value in set(Mode) else default


def _quiet(value: str | None) -> QuietHours | None:
    if value is None:
        return DEFAULT_QUIET
    if value == NO_QUIET:
        return None
    try:
        starts, _, ends = value.partition("-")
        return QuietHours(time.fromisoformat(starts), time.fromisoformat(ends))
    except ValueError:
        return DEFAULT_QUIET


def _days(value: str | None) -> int:
    return int(value) if value is not None and value.isdigit() else DEFAULT_DOT_DAYS
