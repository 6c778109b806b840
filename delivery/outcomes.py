"""What became of one call to the messenger: a table, so that every caller decides from the same words.

The texts are the official server's own (tdlib/telegram-bot-api 10.0: STACK section 3.1). What is not in the tables is
never read as "this chat is gone": an unknown 403 disables nobody (RELIABILITY section 1, healthchecks' taxonomy).
"""

import enum
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass

FLOOD_WITHOUT_A_NUMBER = 5.0
"""Seconds to wait after a 429 that names none (RELIABILITY F6)."""


class Kind(enum.StrEnum):
    """What the caller may do next."""

    DELIVERED = "delivered"
    UNCHANGED = "unchanged"
    """The message already looks like this: a success."""
    GONE = "gone"
    """The message that the call edits, deletes or answers is not there or may not be touched: send a new one."""
    FLOOD = "flood"
    """Wait `retry_after` seconds; not an attempt."""
    RETRY_LATER = "retry_later"
    """Surely not delivered: may be repeated. A 504 is read so as well: losing is worse than telling twice."""
    DOUBT = "doubt"
    """The request was written and no answer came: it may have been delivered (RELIABILITY F4)."""
    UNREACHABLE = "unreachable"
    """The chat cannot hear us; `reason` says why."""
    MIGRATED = "migrated"
    """The group has a new id, `new_chat_id`."""
    OUR_FAULT = "our_fault"
    """Repeating the same call gives the same answer."""
    CONFLICT = "conflict"
    """Somebody else polls with this token, or a webhook is set."""
    STALE_QUERY = "stale_query"
    """The press is too old to be answered."""


class Failure(enum.Enum):
    """How a call ended without an answer. Whoever speaks HTTP knows whether the request had left the machine."""

    NOT_SENT = enum.auto()
    NO_ANSWER = enum.auto()


@dataclass(frozen=True, slots=True)
class Outcome:
    """`retry_after` is in seconds. `reason` is short and stable (stored); `description` is for the log only."""

    kind: Kind
    retry_after: float | None = None
    new_chat_id: int | None = None
    reason: str | None = None
    description: str = ""

    @property
    def fine(self) -> bool:
        return self.kind in (Kind.DELIVERED, Kind.UNCHANGED)


MAY_NOT_WRITE = "may not write"
"""Of a group: nobody tells us when we may again, so it is tried anew from time to time."""
UNREACHABLE: Mapping[str, str] = {
    "Forbidden: bot was blocked by the user": "blocked",
    "Forbidden: user is deactivated": "deactivated",
    "Forbidden: bot was kicked from the group chat": "kicked",
    "Forbidden: bot was kicked from the supergroup chat": "kicked",
    "Forbidden: bot was kicked from the channel chat": "kicked",
    "Forbidden: bot is not a member of the group chat": "not a member",
    "Forbidden: bot is not a member of the supergroup chat": "not a member",
    "Forbidden: bot is not a member of the channel chat": "not a member",
    "Forbidden: the group chat was deleted": "group deleted",
    "Forbidden: bot can't initiate conversation with a user": "never started",
    "Forbidden: bot can't send messages to bots": "is a bot",
    "Bad Request: chat not found": "chat not found",
    "Bad Request: not enough rights to send text messages to the chat": MAY_NOT_WRITE,
    "Bad Request: have no rights to send a message": MAY_NOT_WRITE,
    "Bad Request: CHAT_WRITE_FORBIDDEN": MAY_NOT_WRITE,
    "Bad Request: CHAT_RESTRICTED": MAY_NOT_WRITE,
}
"""The exact texts after which a chat is paused, and the reason that is stored with it.

A group that takes no photos still takes words, so only the right to write counts.
"""

_BAD_REQUESTS: tuple[tuple[str, Kind], ...] = (
    ("message is not modified", Kind.UNCHANGED),
    ("message to edit not found", Kind.GONE),
    ("message to delete not found", Kind.GONE),
    ("message to be replied not found", Kind.GONE),
    ("message can't be edited", Kind.GONE),
    ("message can't be deleted", Kind.GONE),
    ("there is no caption in the message to edit", Kind.GONE),
    ("there is no text in the message to edit", Kind.GONE),
    ("MESSAGE_ID_INVALID", Kind.GONE),
    ("query is too old", Kind.STALE_QUERY),
    ("QUERY_ID_INVALID", Kind.STALE_QUERY),
)
"""Beginnings of the text after "Bad Request: "."""

_OUR_FAULT_REASONS: Mapping[int, str] = {
    401: "token refused",
    404: "no such method",
    413: "too large",
    501: "no such method",
}
_REFUSED_WITH_A_500 = "Internal Server Error: sent message was immediately deleted"
"""Somebody in the chat lets nothing of ours stand: the next one would fare no better."""
_NUMBER_IN_TEXT = re.compile(r"retry after (\d+)")


def parse(body: bytes) -> Mapping[str, object] | None:
    """The answer of a Bot API server, or None when somebody else spoke: a proxy's page, a provider's block page."""
    try:
        answer = json.loads(body)
    except ValueError:
        return None
    return answer if isinstance(answer, dict) and isinstance(answer.get("ok"), bool) else None


def judge(status: int, answer: Mapping[str, object] | None) -> Outcome:
    """The outcome of an HTTP answer. `answer` is what `parse` made of its body."""
    if answer is None:
        return _judge_stranger(status)
    if answer["ok"] and status < 300:
        return Outcome(Kind.DELIVERED)
    code, text = answer.get("error_code"), str(answer.get("description") or "")
    parameters = answer.get("parameters")
    return _judge_refusal(
        code if isinstance(code, int) else status, text, parameters if isinstance(parameters, dict) else {}
    )


def judge_failure(failure: Failure, description: str) -> Outcome:
    """The outcome of a call that got no answer. `description` must not hold the token."""
    kind = Kind.RETRY_LATER if failure is Failure.NOT_SENT else Kind.DOUBT
    return Outcome(kind, reason="not sent" if failure is Failure.NOT_SENT else "no answer", description=description)


def _judge_stranger(status: int) -> Outcome:
    if status == 413:
        return Outcome(Kind.OUR_FAULT, reason="too large", description="HTTP 413 from a proxy")
    if status == 429:
        return Outcome(Kind.FLOOD, retry_after=FLOOD_WITHOUT_A_NUMBER, description="HTTP 429 from a proxy")
    return Outcome(Kind.RETRY_LATER, reason="not the Bot API", description=f"HTTP {status}, not the Bot API's JSON")


def _judge_refusal(code: int, text: str, parameters: Mapping[str, object]) -> Outcome:
    if (moved := _whole(parameters.get("migrate_to_chat_id"))) is not None:
        return Outcome(Kind.MIGRATED, new_chat_id=moved, description=text)
    if code == 429 or "retry_after" in parameters:
        return Outcome(Kind.FLOOD, retry_after=_seconds(parameters, text), description=text)
    if code == 409:
        return Outcome(Kind.CONFLICT, description=text)
    if text == _REFUSED_WITH_A_500:
        return Outcome(Kind.OUR_FAULT, reason="deleted at once", description=text)
    if code >= 500 and code != 501:  # 501 is for ever: other servers of the same API say so of a method they lack
        return Outcome(Kind.RETRY_LATER, reason=f"HTTP {code}", description=text)
    if (why := UNREACHABLE.get(text)) is not None:
        return Outcome(Kind.UNREACHABLE, reason=why, description=text)
    if code == 400:
        words = text.removeprefix("Bad Request: ")
        kind = next((kind for start, kind in _BAD_REQUESTS if words.startswith(start)), Kind.OUR_FAULT)
        return Outcome(kind, description=text)
    return Outcome(Kind.OUR_FAULT, reason=_OUR_FAULT_REASONS.get(code), description=text)


def _seconds(parameters: Mapping[str, object], text: str) -> float:
    named = _whole(parameters.get("retry_after"))
    if named is None and (found := _NUMBER_IN_TEXT.search(text)):
        named = int(found.group(1))
    return FLOOD_WITHOUT_A_NUMBER if named is None else float(named)


def _whole(value: object) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) else None
