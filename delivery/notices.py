"""A notice: events for one chat, on their way. States and reasons."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from delivery.kinds import Mode, NoticeKind, Priority
from delivery.quiet import QuietHours
from school.events import Value

Payload = dict[str, Value]


class State(StrEnum):
    """new -> claimed -> sending -> sent | failed; `sending` found after a crash is in doubt and sent once again."""

    NEW = "new"
    CLAIMED = "claimed"
    SENDING = "sending"
    SENT = "sent"
    FAILED = "failed"
    DROPPED = "dropped"


class Action(StrEnum):
    SEND = "send"
    EDIT = "edit"


class Reason(StrEnum):
    """Why a notice is sent when it is sent, held, or dropped."""

    AT_ONCE = "at_once"
    GROUPED = "grouped"
    EVENING = "evening"
    QUIET_HOURS = "quiet_hours"
    CORRECTED_SOON = "corrected_soon"
    CORRECTED_LATER = "corrected_later"
    TAKEN_BACK = "taken_back"
    EXPIRED = "expired"
    NO_RIGHT = "no_right"
    NOT_NEEDED = "not_needed"
    UNREACHABLE = "unreachable"
    OUR_FAULT = "our_fault"
    IN_DOUBT_TWICE = "in_doubt_twice"
    MESSAGE_GONE = "message_gone"


@dataclass(frozen=True, slots=True)
class Recipient:
    """A chat that is to hear of a child, with the wishes of the person in it."""

    chat_id: int
    person_id: int
    child_id: int
    zone: ZoneInfo
    quiet: QuietHours | None
    modes: dict[NoticeKind, Mode]


@dataclass(frozen=True, slots=True)
class Earlier:
    """A notice that the chat has already got, or is about to get."""

    id: int
    child_id: int | None
    kind: NoticeKind
    action: Action
    state: State
    target_id: int | None
    created_at: datetime
    finished_at: datetime | None
    not_before: datetime
    payload: Payload | None

    @property
    def message_notice_id(self) -> int:
        """The notice whose message this one stands in: its own, or the one it edits."""
        return self.target_id if self.action is Action.EDIT and self.target_id else self.id


@dataclass(frozen=True, slots=True)
class EarlierNews:
    """What matters of the past for one chat and one event.

    `told`: the newest notice that told of the same thing. `recent`: the newest sent-as-new notice of the kind about the
    child that still waits or was made within the grouping window. `digest`: the evening message about the same day.
    """

    told: Earlier | None = None
    recent: Earlier | None = None
    digest: Earlier | None = None


@dataclass(frozen=True, slots=True)
class NewNotice:
    """A row for the outbox."""

    recipient: Recipient
    kind: NoticeKind
    action: Action
    priority: Priority
    payload: Payload
    not_before: datetime
    expires_at: datetime | None
    reason: Reason
    target_id: int | None = None


@dataclass(frozen=True, slots=True)
class ChangedNotice:
    """An unsent notice gets another payload; None takes it back."""

    recipient: Recipient
    notice_id: int
    payload: Payload | None


Step = NewNotice | ChangedNotice


@dataclass(frozen=True, slots=True)
class ClaimedNotice:
    """A notice taken for sending, with the address it goes to and what the child is called there."""

    id: int
    chat_id: int
    external_id: int
    person_id: int | None
    child_id: int | None
    child_called: str
    kind: NoticeKind
    action: Action
    target_id: int | None
    payload: Payload
    language: str
    zone: ZoneInfo
    expires_at: datetime | None
    attempts: int
    doubts: int
    reply_to: int | None
    message_id: int | None
