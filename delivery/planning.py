"""What a chat is told of an event, when, and in which message: pure rules (ARCHITECTURE section 2)."""

from datetime import datetime, timedelta

from delivery.kinds import FOLLOW_UPS, ROUTES, TAKEN_BACK, Mode, NoticeKind, Route
from delivery.notices import (
    Action,
    ChangedNotice,
    Earlier,
    EarlierNews,
    NewNotice,
    Payload,
    Reason,
    Recipient,
    State,
    Step,
)
from delivery.quiet import after_quiet, next_evening
from school.events import DotDue, Event, Value

GROUP_WINDOW = timedelta(minutes=5)
"""The first news goes at once; further ones within this time join one following message."""
EDIT_WINDOW = timedelta(minutes=10)
"""A correction within this time edits what was sent; later it answers it."""


def plan(event: Event, to: Recipient, earlier: EarlierNews, now: datetime) -> Step | None:
    """The step to take for one chat, or None when it wants to hear nothing or will hear it in the evening."""
    told, recent = earlier.told, earlier.recent
    route = ROUTES[event.kind]
    if to.modes[route.kind] is Mode.OFF:
        return None
    if event.kind in FOLLOW_UPS and told is not None and told.payload is not None:
        if told.state is State.NEW:
            return ChangedNotice(to, told.id, _without_or_with(told.payload, event))
        if told.state in (State.CLAIMED, State.SENDING) or _fresh(told, now):
            return _edit(event, to, told, route, now)
        if told.state is State.SENT:
            return _new(event, to, route, now, Reason.CORRECTED_LATER, target_id=told.message_notice_id)
    if _waits_for_digest(event, to, route, earlier.digest):
        return None
    if recent is not None and recent.state is State.NEW and recent.payload is not None and route.grouped:
        return ChangedNotice(to, recent.id, _with(recent.payload, event.values()))
    if recent is not None and route.grouped:
        return _new(event, to, route, max(now, recent.created_at + GROUP_WINDOW), Reason.GROUPED)
    return _new(event, to, route, now, Reason.AT_ONCE)


def _fresh(told: Earlier, now: datetime) -> bool:
    return told.state is State.SENT and told.finished_at is not None and now - told.finished_at <= EDIT_WINDOW


def _waits_for_digest(event: Event, to: Recipient, route: Route, digest: Earlier | None) -> bool:
    """Homework in the evening mode is told by the evening message; what comes after it goes at once."""
    told_already = digest is not None and digest.state is not State.NEW
    return event.about == "homework" and to.modes[route.kind] is Mode.EVENING and not told_already


def _new(
    event: Event, to: Recipient, route: Route, at: datetime, reason: Reason, target_id: int | None = None
) -> NewNotice:
    if to.modes[route.kind] is Mode.EVENING and not route.urgent and route.kind is not NoticeKind.HOMEWORK:
        at, reason = next_evening(at, to.zone), Reason.EVENING
    waits_until = at if route.urgent else after_quiet(at, to.quiet, to.zone)
    if waits_until != at:
        reason = Reason.QUIET_HOURS
    return NewNotice(
        recipient=to,
        kind=route.kind,
        action=Action.SEND,
        priority=route.priority,
        payload={"items": [event.values()]},
        not_before=waits_until,
        expires_at=_expiry(event, route, waits_until),
        reason=reason,
        target_id=target_id,
    )


def _edit(event: Event, to: Recipient, told: Earlier, route: Route, now: datetime) -> NewNotice:
    """An edit makes no sound, so it does not wait for the end of quiet hours."""
    assert told.payload is not None  # noqa: S101 - the caller looked
    return NewNotice(
        recipient=to,
        kind=route.kind,
        action=Action.EDIT,
        priority=route.priority,
        payload=_with(told.payload, event.values()),
        not_before=now,
        expires_at=None,
        reason=Reason.CORRECTED_SOON,
        target_id=told.message_notice_id,
    )


def _expiry(event: Event, route: Route, at: datetime) -> datetime | None:
    if isinstance(event, DotDue):
        return event.valid_until
    return at + route.keeps if route.keeps else None


def _without_or_with(payload: Payload, event: Event) -> Payload | None:
    if event.kind not in TAKEN_BACK:
        return _with(payload, event.values())
    left = [item for item in _items(payload) if item["about"] != event.values()["about"]]
    return {**payload, "items": list(left)} if left else None


def _with(payload: Payload, values: dict[str, Value]) -> Payload:
    """The payload with `values` in the place of what it said of the same thing, or at its end."""
    items = _items(payload)
    if any(item["about"] == values["about"] for item in items):
        merged = [values if item["about"] == values["about"] else item for item in items]
    else:
        merged = [*items, values]
    return {**payload, "items": list(merged)}


def _items(payload: Payload) -> list[dict[str, Value]]:
    items = payload["items"]
    assert isinstance(items, list)  # noqa: S101 - we wrote it
    return [item for item in items if isinstance(item, dict)]
