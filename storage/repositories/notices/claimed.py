"""A claimed notice with everything that sending it takes, in as many questions for one as for a hundred.

Plain values, not rows of the models: on the way of every message those cost more than the message.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from delivery.kinds import NoticeKind
from delivery.notices import Action, ClaimedNotice, Payload, Reason
from delivery.wishes import Wishes
from storage.asking import as_moment, ask
from storage.repositories.notices.audience import wishes_of
from storage.repositories.notices.concern import still_heard_of

Names = Mapping[tuple[int, int], str]
_OF_EVENT = """SELECT z.zone FROM notice_events ne JOIN events e ON e.id = ne.event_id
    JOIN schools z ON z.id = e.school_id WHERE ne.notice_id = n.id ORDER BY ne.id LIMIT 1"""
"""The zone of the school that the news comes from, for a chat with nobody behind it."""
_NOTICES = """
    SELECT n.id AS id, n.chat_id AS chat_id, n.kind AS kind, n.action AS action, n.payload AS payload,
      n.attempts AS attempts, n.doubts AS doubts, n.expires_at AS expires_at, n.created_at AS created_at,
      n.claimed_at AS claimed_at, n.reason AS reason, c.external_id AS external_id,
      c.language AS language, c.kind AS chat_kind, c.topic AS topic,
      COALESCE(NULLIF(c.zone, ''), s.zone, ({of_event}), 'UTC') AS zone, n.target_id AS target_id
    FROM notices n JOIN chats c ON c.id = n.chat_id
    LEFT JOIN people p ON p.id = n.person_id LEFT JOIN schools s ON s.id = p.school_id
    WHERE n.id = ANY(?) ORDER BY n.priority, n.not_before, n.id
""".replace("{of_event}", _OF_EVENT)
_NAMES = """
    SELECT 0 AS chat_id, id AS child_id, given AS name FROM people WHERE id = ANY(?)
    UNION ALL
    SELECT chat_id, child_id, alias FROM followed_children
    WHERE chat_id = ANY(?) AND child_id = ANY(?) AND alias IS NOT NULL
"""
GROUP = "group"
_GIVEN = 0
"""Stands for the chat in the names that all chats use; no chat has this id."""


async def claimed(ids: Sequence[int], now: datetime) -> list[ClaimedNotice]:
    """Of several children a notice names those of whom the chat may hear now; all of them where it may of none."""
    if not ids:
        return []
    rows = await ask(_NOTICES, ids)
    for row in rows:
        row["payload"] = _payload(row["payload"])
    messages = await _messages(rows)
    names = await _names(rows)
    wanted = await wishes_of({row["chat_id"] for row in rows})
    notices = [_claimed(row, messages, names, wanted[row["chat_id"]]) for row in rows]
    heard_of = await still_heard_of(notices, now)
    return [_only_of(notice, heard_of.get(notice.id, ()), names) for notice in notices]


def _only_of(notice: ClaimedNotice, children: tuple[int, ...], names: Names) -> ClaimedNotice:
    if not children or children == notice.children:
        return notice
    return replace(notice, children=children, child_called=_called(notice.chat_id, children, names))


def _payload(kept: str | Payload | None) -> Payload:
    """Empty when it was wiped: then that notice alone cannot be made."""
    read: Payload = json.loads(kept) if isinstance(kept, str) else kept or {}
    return read


async def _messages(rows: Sequence[Mapping[str, Any]]) -> dict[int, list[int]]:
    """By notice the messages that it became: of an album there are several."""
    targets = [row["target_id"] for row in rows if row["target_id"] is not None]
    if not targets:
        return {}
    became = "SELECT notice_id, message_id FROM sent_messages WHERE notice_id = ANY(?) ORDER BY ordinal"
    sent = await ask(became, targets)
    found: dict[int, list[int]] = {}
    for message in sent:
        found.setdefault(message["notice_id"], []).append(message["message_id"])
    return found


async def _names(rows: Sequence[Mapping[str, Any]]) -> Names:
    """By chat and child what the chat calls the child (A10), else what everybody does."""
    children = list({child_id for row in rows for child_id in _children(row)})
    found = await ask(_NAMES, children, [row["chat_id"] for row in rows], children)
    return {(row["chat_id"], row["child_id"]): row["name"] for row in found}


def _children(row: Mapping[str, Any]) -> tuple[int, ...]:
    known = row["payload"].get("children")
    return tuple(known) if isinstance(known, list) else ()


def _called(chat: int, children: Sequence[int], names: Names) -> str:
    return ", ".join(filter(None, (names.get((chat, child)) or names.get((_GIVEN, child)) for child in children)))


def _claimed(
    row: Mapping[str, Any], messages: Mapping[int, Sequence[int]], names: Names, wanted: Wishes
) -> ClaimedNotice:
    became = messages.get(row["target_id"], ())
    children, action = _children(row), Action(row["action"])
    return ClaimedNotice(
        id=row["id"],
        chat_id=row["chat_id"],
        external_id=row["external_id"],
        children=children,
        child_called=_called(row["chat_id"], children, names),
        kind=NoticeKind(row["kind"]),
        action=action,
        payload=row["payload"],
        language=row["language"],
        zone=ZoneInfo(row["zone"]),
        wishes=wanted,
        created_at=as_moment(row["created_at"]),
        claimed_at=None if row["claimed_at"] is None else as_moment(row["claimed_at"]),
        expires_at=None if row["expires_at"] is None else as_moment(row["expires_at"]),
        attempts=row["attempts"],
        doubts=row["doubts"],
        reply_to=became[0] if became and action is Action.SEND else None,
        message_id=became[0] if became and action is Action.EDIT else None,
        group=row["chat_kind"] == GROUP,
        topic=row["topic"],
        also=tuple(became[1:]) if action is Action.EDIT else (),
        refused=row["reason"] == Reason.OUR_FAULT,
    )
