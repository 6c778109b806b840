"""What a chat is told of an event, when, and in which message: pure rules (ARCHITECTURE section 2)."""

from dataclasses import replace
from datetime import datetime, timedelta
from functools import lru_cache

from delivery.kinds import EDITED_WHENEVER, FOLLOW_UPS, ONLY_IF_TOLD, ROUTES, Mode, NoticeKind, Route
from delivery.merging import replaced, taken_in
from delivery.notices import (
    Action,
    ChangedNotice,
    Earlier,
    EarlierNews,
    Item,
    NewNotice,
    Payload,
    Reason,
    Recipient,
    State,
    Step,
    Unheard,
)
from delivery.passing import passed_over, wanted_of
from delivery.quiet import after_quiet, next_evening, this_evening
from school.events import DotDue, DotTurnedIntoMark, Event, HomeworkDue, HomeworkNews

GROUP_WINDOW = timedelta(minutes=5)
"""The first news goes at once; further ones within this time join one following message."""
EDIT_WINDOW = timedelta(minutes=10)
"""A correction within this time edits what was sent; later it answers it. An edit makes no sound, so edits of the
message do not make the time longer."""
_ON_ITS_WAY = (State.CLAIMED, State.SENDING, State.RETRYING)
"""Perhaps it is in the chat already: what changes it is an edit, which waits for its message."""


def plan(event: Event, to: Recipient, earlier: EarlierNews, now: datetime) -> Step:
    """The step to take for one chat. What it does not hear has a reason too."""
    route = ROUTES[event.kind]
    to = to.without_the_unwanted(route.kind)
    reason = _unwanted(event, to)
    if reason is None and event.kind in FOLLOW_UPS and earlier.told is not None:
        return _follow_up(event, to, earlier.told, now)
    if reason is None:
        to, reason = passed_over(event, to)
    if reason is None and event.kind in ONLY_IF_TOLD:
        reason = Reason.NEVER_TOLD
    if reason is None and _waits_for_digest(event, to, earlier):
        reason = Reason.IN_THE_DIGEST
    if reason is not None:
        return Unheard(to, route.kind, route.priority, reason)
    return _news(event, to, earlier.recent, _earliest(event, to, now))


def _earliest(event: Event, to: Recipient, now: datetime) -> datetime:
    """People of the school have hours of their own: what comes outside waits for them."""
    held = None if to.person_id is None else (event.to or {}).get(to.person_id)
    ready = now + ROUTES[event.kind].grace
    return ready if held is None else max(ready, held)


def _unwanted(event: Event, to: Recipient) -> Reason | None:
    """Also the reminders of other days than the chat chose, and the digest of those who hear of each task at once."""
    mode = to.mode(_route(event, to).kind)
    if mode is Mode.OFF:
        return Reason.SWITCHED_OFF
    if isinstance(event, DotDue) and event.days_left not in (0, to.wishes.dot_days):
        return Reason.OTHER_DAY
    if isinstance(event, HomeworkDue) and mode is not Mode.EVENING:
        return Reason.TOLD_AT_ONCE
    return None


def _waits_for_digest(event: Event, to: Recipient, earlier: EarlierNews) -> bool:
    """Homework in the evening mode is told by the evening message; what comes after that was made goes at once."""
    return isinstance(event, HomeworkNews) and to.mode(NoticeKind.HOMEWORK) is Mode.EVENING and not earlier.digest


def _follow_up(event: Event, to: Recipient, told: Earlier, now: datetime) -> Step:
    route = ROUTES[event.kind]
    if told.payload is not None:
        if told.waiting_edit is not None:
            return ChangedNotice(to, told.waiting_edit, replaced(told.payload, event, known=True))
        if told.state is State.NEW:
            return ChangedNotice(to, told.id, replaced(told.payload, event, known=told.known))
        if told.state in _ON_ITS_WAY or _fresh(told, now) or _to_be_edited(event, told):
            return _edit(event, to, told.id, taken_in(told.payload, event), now)
    elif _to_be_edited(event, told):
        return _edit(event, to, told.id, _payload(event, to), now)
    if told.state is State.SENT:
        return _new(event, to, route, now, Reason.CORRECTED_LATER, target_id=told.id)
    return _new(event, to, route, now, Reason.AT_ONCE)


def _to_be_edited(event: Event, told: Earlier) -> bool:
    return event.kind in EDITED_WHENEVER and told.state is State.SENT


def _fresh(told: Earlier, now: datetime) -> bool:
    return told.state is State.SENT and told.finished_at is not None and now - told.finished_at <= EDIT_WINDOW


def _route(event: Event, to: Recipient) -> Route:
    """Ours: where dots are switched off, the mark that came of one is told as any mark: it counts as much."""
    route = ROUTES[event.kind]
    if isinstance(event, DotTurnedIntoMark) and to.mode(NoticeKind.DOTS) is Mode.OFF:
        return replace(route, kind=NoticeKind.MARKS)
    return route


def _news(event: Event, to: Recipient, recent: Earlier | None, now: datetime) -> Step:
    route = _route(event, to)
    if recent is None or not route.grouped:
        return _new(event, to, route, now, Reason.AT_ONCE)
    if recent.state is State.NEW and recent.payload is not None and recent.waiting_edit is None:
        return ChangedNotice(to, recent.id, taken_in(recent.payload, event))
    return _new(event, to, route, max(now, recent.created_at + GROUP_WINDOW), Reason.GROUPED)


def _new(
    event: Event, to: Recipient, route: Route, at: datetime, reason: Reason, target_id: int | None = None
) -> NewNotice:
    ends, waits = event.worth_until, not route.urgent and route.kind is not NoticeKind.HOMEWORK
    if waits and ends is None and to.mode(route.kind) is Mode.EVENING:
        at, reason = next_evening(at, to.zone, to.wishes.evening), Reason.EVENING
    if isinstance(event, HomeworkDue) and (tonight := this_evening(at, to.zone, to.wishes.evening)) > at:
        at, reason = tonight, Reason.EVENING
    waits_until = at if route.urgent else after_quiet(at, to.wishes.quiet_week, to.zone)
    if ends is not None and waits_until >= ends:
        waits_until = at  # deferred is never dropped (C7): the courier tells it without a sound
    if waits_until != at:
        reason = Reason.QUIET_HOURS
    return NewNotice(
        recipient=to,
        kind=route.kind,
        action=Action.SEND,
        priority=route.priority,
        payload=_payload(event, to),
        not_before=waits_until,
        expires_at=waits_until + route.keeps if route.keeps else ends,
        reason=reason,
        target_id=target_id,
    )


def _payload(event: Event, to: Recipient) -> Payload:
    return {"items": [wanted_of(event, to, _said(event))], "children": list(to.children)}


def _said(event: Event) -> Item:
    """The same for every chat. Notices share it, and whoever changes a notice writes an item of its own (merging)."""
    try:
        return _said_lately(event)
    except TypeError:  # an event with a list in it cannot be looked up
        return event.told()


@lru_cache(maxsize=4)
def _said_lately(event: Event) -> Item:
    return event.told()


def _edit(event: Event, to: Recipient, message_of: int, payload: Payload, now: datetime) -> NewNotice:
    """An edit makes no sound, so it does not wait for the end of quiet hours."""
    route = ROUTES[event.kind]
    return NewNotice(
        recipient=to,
        kind=route.kind,
        action=Action.EDIT,
        priority=route.priority,
        payload=payload,
        not_before=now,
        expires_at=None,
        reason=Reason.CORRECTED_SOON,
        target_id=message_of,
    )
