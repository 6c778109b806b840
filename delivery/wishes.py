"""What a chat wishes to hear and when, read from its stored preferences. Unknown or broken values mean the default."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import time
from functools import lru_cache

from delivery.kinds import DEFAULT_MODES, Mode, NoticeKind
from delivery.quiet import DEFAULT_QUIET, EVENING, QuietHours, QuietWeek
from school.weeks import SummaryHour

QUIET = "quiet"
DOT_DAYS = "dots:days_before"
SILENT, HIDDEN, EVENING_AT, BELOW = "silent", "hidden", "evening", "marks:below"
ON = "on"
EVENINGS = (EVENING, time(20), time(21))
"""When the evening message may come. Not before EVENING: by then the school has said what is for tomorrow."""
WEEK_AT = "week_at"
WEEK_DAYS = (5, 6, 7, 1)
WEEK_HOURS = (time(9), time(18), time(20))
DEFAULT_WEEK = SummaryHour(7, time(18))
BELOW_CHOICES = (5, 4, 3)
LONGEST_SUBJECT = 60
"""Characters of a subject's name that are kept with a wish about it."""
DEFAULT_DOT_DAYS = 1
MAX_DOT_DAYS = 14
NO_QUIET = "off"
SUBJECT = "subject:"
_QUIET = re.compile(r"([01][0-9]|2[0-3]):([0-5][0-9])-([01][0-9]|2[0-3]):([0-5][0-9])", re.ASCII)


def news(kind: NoticeKind) -> str:
    """The name under which a chat's wish about a kind is stored."""
    return f"news:{kind}"


def silent(kind: NoticeKind) -> str:
    """The name of the wish to hear of a kind without a sound."""
    return f"{SILENT}:{kind}"


def subject(subject_id: int) -> str:
    """The name of the wish not to hear of a subject of one child. Its value is the name of the subject, as in news."""
    return f"{SUBJECT}{subject_id}"


def quiet_on(weekday: int) -> str:
    """The name of the quiet hours that begin on a weekday, 1 to 7."""
    return f"{QUIET}:{weekday}"


@dataclass(frozen=True, slots=True)
class Wishes:
    """`dot_days`: how many days before a dot's deadline a reminder comes besides the one on the day; 0 means none.

    `quiet_days` and `children` hold only what differs: quiet hours of a weekday, modes of one child. `below`: only
    marks below this of the five-point scale are told. `muted` are subjects of a child that are not told of, by name.
    `hidden`: a push shows neither names nor marks before it is opened.
    """

    quiet: QuietHours | None
    modes: Mapping[NoticeKind, Mode]
    dot_days: int
    quiet_days: Mapping[int, QuietHours | None] = field(default_factory=dict)
    children: Mapping[int, Mapping[NoticeKind, Mode]] = field(default_factory=dict)
    muted: Mapping[int, frozenset[str]] = field(default_factory=dict)
    silent: frozenset[NoticeKind] = frozenset()
    hidden: bool = False
    evening: time = EVENING
    below: int | None = None
    week: SummaryHour = DEFAULT_WEEK

    @property
    def quiet_week(self) -> QuietWeek:
        return QuietWeek(self.quiet, self.quiet_days)

    def mode(self, kind: NoticeKind, child_id: int) -> Mode:
        return self.children.get(child_id, self.modes).get(kind, self.modes[kind])

    def skips(self, subject: str, child_id: int) -> bool:
        """Was this subject of the child taken off?"""
        return subject[:LONGEST_SUBJECT] in self.muted.get(child_id, ())

    def heard_of(self, kind: NoticeKind, children: Sequence[int]) -> tuple[int, ...]:
        """Those of the children of whom the chat wants to hear such news at all."""
        return tuple(child_id for child_id in children if self.mode(kind, child_id) is not Mode.OFF)


def wishes(stored: Mapping[str, str], of_children: Mapping[int, Mapping[str, str]] | None = None) -> Wishes:
    """`stored` are the wishes about everybody, `of_children` those about one child, by name."""
    general = _about_everybody(frozenset(stored.items()))
    if not of_children:
        return general
    children = {child: _differing(own) for child, own in of_children.items()}
    muted = {child: _muted(own) for child, own in of_children.items()}
    return replace(general, children=children, muted=muted)


@lru_cache(maxsize=1024)
def _about_everybody(items: frozenset[tuple[str, str]]) -> Wishes:
    """Most chats wish the same, and one announcement asks for the wishes of a hundred thousand."""
    stored = dict(items)
    modes = {kind: _mode(stored.get(news(kind)), kind) for kind in NoticeKind}
    days = {day: _quiet(stored[quiet_on(day)]) for day in range(1, 8) if quiet_on(day) in stored}
    return Wishes(
        _quiet(stored.get(QUIET)),
        modes,
        _days(stored.get(DOT_DAYS)),
        days,
        silent=frozenset(kind for kind in NoticeKind if stored.get(silent(kind)) == ON),
        hidden=stored.get(HIDDEN) == ON,
        evening=_evening(stored.get(EVENING_AT)),
        below=_below(stored.get(BELOW)),
        week=_week(stored.get(WEEK_AT)),
    )


def written_week(hour: SummaryHour) -> str:
    """How the hour of the weekly summary is stored: «7 18:00»."""
    return f"{hour.weekday} {hour.at:%H:%M}"


def _week(value: str | None) -> SummaryHour:
    offered = [SummaryHour(day, at) for day in WEEK_DAYS for at in WEEK_HOURS]
    return next((one for one in offered if written_week(one) == value), DEFAULT_WEEK)


def _muted(own: Mapping[str, str]) -> frozenset[str]:
    return frozenset(value for name, value in own.items() if name.startswith(SUBJECT))


def _evening(value: str | None) -> time:
    return next((hour for hour in EVENINGS if value == f"{hour:%H:%M}"), EVENING)


def _below(value: str | None) -> int | None:
    return next((mark for mark in BELOW_CHOICES if value == str(mark)), None)


def _differing(own: Mapping[str, str]) -> dict[NoticeKind, Mode]:
    return {kind: _mode(own[news(kind)], kind) for kind in NoticeKind if news(kind) in own}


def written(quiet: QuietHours | None) -> str:
    """How quiet hours are stored: «22:00-07:00» or «off»."""
    return NO_QUIET if quiet is None else f"{quiet.starts:%H:%M}-{quiet.ends:%H:%M}"


_PUNCTUAL = frozenset(
    {
        *(NoticeKind.DOTS, NoticeKind.MEETINGS, NoticeKind.LESSONS, NoticeKind.WEEK),
        *(NoticeKind.ATTENDANCE, NoticeKind.VISITS),
    }
)


def allowed(kind: NoticeKind) -> Sequence[Mode]:
    """The modes a person may choose for a kind. Dots and meetings have hours of their own, they wait for no evening."""
    return (Mode.AT_ONCE, Mode.OFF) if kind in _PUNCTUAL else (Mode.AT_ONCE, Mode.EVENING, Mode.OFF)


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
