"""A claimed notice with everything that sending it takes, in as many queries for one as for a hundred.

Plain values, not rows of the models: on the way of every message those cost more than the message.
"""

from collections.abc import Mapping, Sequence
from typing import Any, cast
from zoneinfo import ZoneInfo

from delivery.kinds import NoticeKind
from delivery.notices import Action, ClaimedNotice, Payload
from delivery.wishes import Wishes
from storage.models import FollowedChild, Notice, Person, SentMessage
from storage.repositories.notices.audience import wishes_of

Names = Mapping[tuple[int, int], str]
_COLUMNS = (
    *("id", "chat_id", "kind", "action", "payload", "attempts", "doubts", "expires_at", "target_id"),
    *("chat__external_id", "chat__language", "chat__zone", "person__school__zone"),
)


async def claimed(ids: Sequence[int]) -> list[ClaimedNotice]:
    if not ids:
        return []
    rows = await Notice.filter(id__in=list(ids)).order_by("priority", "not_before", "id").values(*_COLUMNS)
    messages = await _messages(rows)
    names = await _names(rows)
    wanted = await wishes_of({row["chat_id"] for row in rows})
    return [_claimed(row, messages, names, wanted[row["chat_id"]]) for row in rows]


async def _messages(rows: Sequence[dict[str, Any]]) -> dict[int, int]:
    """By notice the message that it became."""
    targets = [row["target_id"] for row in rows if row["target_id"] is not None]
    if not targets:
        return {}
    sent = await SentMessage.filter(notice_id__in=targets).order_by("ordinal").values("notice_id", "message_id")
    return {message["notice_id"]: message["message_id"] for message in sent}


async def _names(rows: Sequence[dict[str, Any]]) -> Names:
    """By chat and child what the chat calls the child (A10)."""
    ids = list({child_id for row in rows for child_id in _children(row)})
    given = {row["id"]: row["given"] for row in await Person.filter(id__in=ids).values("id", "given")}
    names = {(row["chat_id"], child): given[child] for row in rows for child in _children(row) if child in given}
    chats = list({row["chat_id"] for row in rows})
    follows = FollowedChild.filter(chat_id__in=chats, child_id__in=ids).exclude(alias=None)
    called = await follows.values("chat_id", "child_id", "alias")
    return names | {(row["chat_id"], row["child_id"]): row["alias"] or "" for row in called}


def _children(row: Mapping[str, Any]) -> tuple[int, ...]:
    known = (row["payload"] or {}).get("children")
    return tuple(known) if isinstance(known, list) else ()


def _claimed(row: Mapping[str, Any], messages: Mapping[int, int], names: Names, wanted: Wishes) -> ClaimedNotice:
    message_id = messages.get(row["target_id"])
    children, action = _children(row), Action(row["action"])
    return ClaimedNotice(
        id=row["id"],
        chat_id=row["chat_id"],
        external_id=row["chat__external_id"],
        children=children,
        child_called=", ".join(filter(None, (names.get((row["chat_id"], child_id)) for child_id in children))),
        kind=NoticeKind(row["kind"]),
        action=action,
        payload=cast("Payload", row["payload"]),
        language=row["chat__language"],
        zone=ZoneInfo(row["chat__zone"] or row["person__school__zone"] or "UTC"),
        wishes=wanted,
        expires_at=row["expires_at"],
        attempts=row["attempts"],
        doubts=row["doubts"],
        reply_to=message_id if action is Action.SEND else None,
        message_id=message_id if action is Action.EDIT else None,
    )
