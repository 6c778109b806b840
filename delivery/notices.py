"""A notice: events for one chat, on their way. States and reasons."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import cast
from zoneinfo import ZoneInfo

from delivery.kinds import ROUTES, Mode, NoticeKind, Priority
from delivery.wishes import Wishes
from school.events import Event, Value

Item = dict[str, Value]
Payload = dict[str, Value]

MAX_DOUBTS = 1
"""So often a notice that may have arrived is sent again; then it is given up with an alarm (ARCHITECTURE section 2)."""


class State(StrEnum):
    """new -> claimed -> sending -> sent | failed | retrying -> claimed ...; dropped from any state before sending.

    `retrying` did not arrive or may not have arrived; `sending` found after a crash becomes it.
    """

    NEW = "new"
    RETRYING = "retrying"
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
    SWITCHED_OFF = "switched_off"
    NO_RIGHT = "no_right"
    NOT_NEEDED = "not_needed"
    OUR_FAULT = "our_fault"
    IN_DOUBT_TWICE = "in_doubt_twice"
    MESSAGE_GONE = "message_gone"
    OTHER_DAY = "other_day"
    IN_THE_DIGEST = "in_the_digest"
    TOLD_AT_ONCE = "told_at_once"
    REPLAYED = "replayed"
    NEVER_TOLD = "never_told"
    OTHER_SUBJECT = "other_subject"
    GOOD_ENOUGH = "good_enough"
    OTHER_CHILDREN = "other_children"
    CHAT_CLOSED = "chat_closed"


@dataclass(frozen=True, slots=True)
class Recipient:
    """A chat that is to hear of a child, or of several that sit in one class, with the wishes of the person in it.

    Without children the news is for the person, without a person for the chat itself: a group's, or one that asked.
    """

    chat_id: int
    person_id: int | None
    children: tuple[int, ...]
    zone: ZoneInfo
    wishes: Wishes

    @property
    def child_id(self) -> int | None:
        """None for news of no child: a message, what staff hear."""
        return self.children[0] if self.children else None

    def mode(self, kind: NoticeKind) -> Mode:
        """Of one message about several children: as soon as any of them is to be heard of."""
        if not self.children:
            return self.wishes.modes[kind]
        modes = {self.wishes.mode(kind, child_id) for child_id in self.children}
        return next(mode for mode in (Mode.AT_ONCE, Mode.EVENING, Mode.OFF) if mode in modes)

    def without_the_unwanted(self, kind: NoticeKind) -> "Recipient":
        """Only the children of whom the chat hears such news; all of them when there is none."""
        wanted = self.wishes.heard_of(kind, self.children)
        return replace(self, children=wanted or self.children)


@dataclass(frozen=True, slots=True)
class Audience:
    """A portion of those who are to hear of an event. `cursor`: where the next one begins, None when this is all."""

    recipients: Sequence[Recipient]
    cursor: int | None


@dataclass(frozen=True, slots=True)
class Fanout:
    """An event that is being told in portions: up to `cursor` it is done."""

    event_id: int
    event: Event
    cursor: int


@dataclass(frozen=True, slots=True)
class Earlier:
    """A message that the chat has got, or will get: the notice it is sent by, and what it says after its last edit.

    `known`: the chat was told of the thing before, or perhaps was. `waiting_edit` is an edit that was not taken for
    sending yet. `payload` is None when it was wiped.
    """

    id: int
    state: State
    known: bool
    created_at: datetime
    finished_at: datetime | None
    payload: Payload | None
    waiting_edit: int | None = None


@dataclass(frozen=True, slots=True)
class EarlierNews:
    """What matters of the past for one chat and one event.

    `told`: the newest message that tells of the same thing. `recent`: the newest message with news of the kind about
    the child that still waits or was made within the grouping window. `digest`: the evening message about the day was
    made already, and there is no second one.
    """

    told: Earlier | None = None
    recent: Earlier | None = None
    digest: bool = False


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


@dataclass(frozen=True, slots=True)
class Unheard:
    """The chat does not hear of the event. Kept, so that we can say why."""

    recipient: Recipient
    kind: NoticeKind
    priority: Priority
    reason: Reason


Step = NewNotice | ChangedNotice | Unheard


@dataclass(frozen=True, slots=True)
class ClaimedNotice:
    """A notice taken for sending: where it goes, what the child is called there, and what the chat wishes now.

    `group`: it goes to the group of a class, there into `topic` if one was chosen. `message_id` and `also` are the
    messages that it edits: an album is several. `claimed_at` tells one claim of it from the next; it is None
    where news that was never claimed is only read. `refused`: it was held because of a mistake of ours last.
    """

    id: int
    chat_id: int
    external_id: int
    children: tuple[int, ...]
    child_called: str
    kind: NoticeKind
    action: Action
    payload: Payload
    language: str
    zone: ZoneInfo
    wishes: Wishes
    created_at: datetime
    claimed_at: datetime | None
    expires_at: datetime | None
    attempts: int
    doubts: int
    reply_to: int | None
    message_id: int | None
    group: bool = False
    topic: int | None = None
    also: tuple[int, ...] = ()
    refused: bool = False

    @property
    def child_id(self) -> int | None:
        return self.children[0] if self.children else None

    @property
    def messages(self) -> int:
        """How many it becomes: the messenger counts each file of an album."""
        more = next(iter(items_of(self.payload)), {}).get("more")
        return 1 + (len(more) if isinstance(more, list) and self.action is Action.SEND else 0)

    @property
    def urgent(self) -> bool:
        return any(ROUTES[str(item["event"])].urgent for item in items_of(self.payload))

    @property
    def silent(self) -> bool:
        """The chat wants no sound for such news. What is urgent rings whatever was chosen."""
        return self.kind in self.wishes.silent and not self.urgent

    @property
    def unwanted(self) -> bool:
        """The kind was switched off while the notice waited."""
        if not self.children:
            return self.wishes.modes[self.kind] is Mode.OFF
        return not self.wishes.heard_of(self.kind, self.children)


def items_of(payload: Payload) -> Sequence[Item]:
    """What the notice tells, one item an event. The outbox writes nothing else under this name."""
    return cast("Sequence[Item]", payload["items"])
