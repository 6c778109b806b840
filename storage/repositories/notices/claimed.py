"""A claimed notice with everything that sending it takes, in as many queries for one as for thirty."""

from collections.abc import Mapping, Sequence
from typing import cast
from zoneinfo import ZoneInfo

from delivery.kinds import NoticeKind
from delivery.notices import Action, ClaimedNotice, Payload
from delivery.wishes import Wishes
from storage.models import FollowedChild, Notice, Person, SentMessage
from storage.repositories.notices.audience import wishes_of


async def claimed(ids: Sequence[int]) -> list[ClaimedNotice]:
    if not ids:
        return []
    rows = await Notice.filter(id__in=list(ids)).select_related("chat", "person__school").order_by("priority", "id")
    messages = await _messages(rows)
    names = await _names(rows)
    wanted = await wishes_of({row.chat_id for row in rows})
    return [_claimed(row, messages, names, wanted[row.chat_id]) for row in rows]


async def _messages(rows: Sequence[Notice]) -> dict[int | None, int]:
    """By notice the message that it became."""
    targets = [row.target_id for row in rows if row.target_id is not None]
    sent = await SentMessage.filter(notice_id__in=targets).order_by("ordinal") if targets else []
    return {message.notice_id: message.message_id for message in sent}


async def _names(rows: Sequence[Notice]) -> dict[tuple[int, int], str]:
    """By chat and child what the chat calls the child (A10)."""
    ids = list({child_id for row in rows for child_id in _children(row)})
    given = {person.id: person.given for person in await Person.filter(id__in=ids)}
    names = {(row.chat_id, child): given[child] for row in rows for child in _children(row) if child in given}
    chats = [row.chat_id for row in rows]
    follows = await FollowedChild.filter(chat_id__in=chats, child_id__in=ids).exclude(alias=None)
    return names | {(follow.chat_id, follow.child_id): follow.alias or "" for follow in follows}


def _children(row: Notice) -> tuple[int, ...]:
    known = (row.payload or {}).get("children")
    return tuple(known) if isinstance(known, list) else ()


def _claimed(
    row: Notice, messages: Mapping[int | None, int], names: Mapping[tuple[int, int], str], wanted: Wishes
) -> ClaimedNotice:
    message_id = messages.get(row.target_id)
    children = _children(row)
    return ClaimedNotice(
        id=row.id,
        chat_id=row.chat_id,
        external_id=row.chat.external_id,
        children=children,
        child_called=", ".join(filter(None, (names.get((row.chat_id, child_id)) for child_id in children))),
        kind=NoticeKind(row.kind),
        action=Action(row.action),
        payload=cast("Payload", row.payload),
        language=row.chat.language,
        zone=ZoneInfo(row.chat.zone or (row.person.school.zone if row.person else "UTC")),
        wishes=wanted,
        expires_at=row.expires_at,
        attempts=row.attempts,
        doubts=row.doubts,
        reply_to=message_id if row.action == Action.SEND else None,
        message_id=message_id if row.action == Action.EDIT else None,
    )
