"""Which news is of which kind, how urgent it is, and how long it is worth telling. One table."""

from dataclasses import dataclass
from datetime import timedelta
from enum import IntEnum, StrEnum


class NoticeKind(StrEnum):
    """What a person can set apart in the settings."""

    MARKS = "marks"
    DOTS = "dots"
    HOMEWORK = "homework"


class Mode(StrEnum):
    """When a person wants to hear of a kind."""

    AT_ONCE = "at_once"
    EVENING = "evening"
    OFF = "off"


class Priority(IntEnum):
    """Lower goes first (ARCHITECTURE section 2, Priorities). Replies do not pass through the outbox at all."""

    ALARM = 10
    MESSAGE = 20
    NEWS = 30
    BROADCAST = 40


@dataclass(frozen=True, slots=True)
class Route:
    """`grouped`: several within a few minutes join one message. `keeps`: dropped with a reason when older than this."""

    kind: NoticeKind
    priority: Priority
    grouped: bool = False
    urgent: bool = False
    keeps: timedelta | None = None


_MARK = Route(NoticeKind.MARKS, Priority.NEWS, grouped=True)
_DOT = Route(NoticeKind.DOTS, Priority.NEWS)
_HOMEWORK = Route(NoticeKind.HOMEWORK, Priority.NEWS, grouped=True, keeps=timedelta(days=3))

ROUTES: dict[str, Route] = {
    "MarkPosted": _MARK,
    "MarkCorrected": _MARK,
    "MarkRemoved": _MARK,
    "DotSet": _DOT,
    "DotProlonged": _DOT,
    "DotClosed": _DOT,
    "DotDue": Route(NoticeKind.DOTS, Priority.NEWS),
    "DotTurnedIntoMark": _DOT,
    "DotExpired": _DOT,
    "HomeworkAssigned": _HOMEWORK,
    "HomeworkChanged": _HOMEWORK,
    "HomeworkRemoved": _HOMEWORK,
    "HomeworkDue": Route(NoticeKind.HOMEWORK, Priority.BROADCAST, keeps=timedelta(hours=12)),
}

FOLLOW_UPS = frozenset({"MarkCorrected", "MarkRemoved", "HomeworkChanged", "HomeworkRemoved"})
"""Events that change what was told: they edit the message or answer it."""

TAKEN_BACK = frozenset({"MarkRemoved", "HomeworkRemoved"})
"""Follow-ups after which nothing is left to tell when the first news was not sent yet."""

DEFAULT_MODES: dict[NoticeKind, Mode] = {
    NoticeKind.MARKS: Mode.AT_ONCE,
    NoticeKind.DOTS: Mode.AT_ONCE,
    NoticeKind.HOMEWORK: Mode.EVENING,
}
"""Homework comes once in the evening, as parents ask in PEERS section 3; the rest when it happens."""
