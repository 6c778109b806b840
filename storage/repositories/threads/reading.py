"""Threads as their members read them."""

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from school.people import Name
from school.threads import Standing
from storage.asking import as_moment, ask, numbers
from storage.models import SentMessage, ThreadMessage
from usecases.ports.homework_book import File
from usecases.ports.threads import About, ListedThread, Member, Said, StoredThread

_NAME = "p.surname AS surname, p.given AS given, p.patronymic AS patronymic"
_THREAD = """
    SELECT t.id AS id, t.school_id AS school, s.zone AS zone, t.title AS title, t.about_kind AS about_kind,
      t.about_id AS about_id, t.about AS about, t.child_id AS child, t.created_by_id AS created_by,
      t.created_at AS created_at, t.closed_at AS closed_at, m.person_id AS person, m.joined_at AS joined_at,
      m.left_at AS left_at, m.muted_until AS muted_until, m.from_message AS from_message,
      m.read_up_to AS read_up_to, p.archived_at AS archived,
      k.surname AS child_surname, k.given AS child_given, k.patronymic AS child_patronymic, {name}
    FROM threads t JOIN schools s ON s.id = t.school_id JOIN thread_members m ON m.thread_id = t.id
    JOIN people p ON p.id = m.person_id LEFT JOIN people k ON k.id = t.child_id
    WHERE t.id IN ({ids}) ORDER BY t.id, m.id
""".replace("{name}", _NAME)
_LISTED = """
    SELECT t.id AS id, COUNT(*) OVER () AS many,
      (SELECT COUNT(*) FROM thread_messages u WHERE u.thread_id = t.id AND u.id > m.read_up_to
        AND u.id > m.from_message AND u.author_id <> m.person_id
        AND NOT EXISTS (SELECT 1 FROM thread_blocks b WHERE b.blocker_id = m.person_id AND b.blocked_id = u.author_id)
      ) AS unread,
      (SELECT MAX(u.id) FROM thread_messages u WHERE u.thread_id = t.id AND u.id > m.from_message
        AND NOT EXISTS (SELECT 1 FROM thread_blocks b WHERE b.blocker_id = m.person_id AND b.blocked_id = u.author_id)
      ) AS last
    FROM threads t JOIN thread_members m ON m.thread_id = t.id AND m.left_at IS NULL
    WHERE m.id IN (SELECT MIN(o.id) FROM thread_members o WHERE o.person_id IN ({people}) AND o.left_at IS NULL
      GROUP BY o.thread_id)
      AND (t.child_id IS NULL OR t.child_id IN ({children}) OR m.person_id IN ({staff}))
      AND (t.about_kind IS NULL OR t.about_kind <> 'inquiry' OR t.created_by_id <> m.person_id OR EXISTS (
        SELECT 1 FROM thread_messages r WHERE r.thread_id = t.id AND r.author_id <> m.person_id))
    ORDER BY t.last_at DESC, t.id DESC LIMIT {limit} OFFSET {offset}
"""
"""A teacher finds those whom an inquiry asked on its own card, and here only who answered in words."""
_OF_INQUIRY = """
    SELECT MIN(s.id) AS id FROM threads t JOIN thread_messages s ON s.thread_id = t.id
    JOIN thread_members m ON m.thread_id = t.id AND m.left_at IS NULL
    JOIN linked_accounts la ON la.person_id = m.person_id AND la.chat_id = ? AND la.ended_at IS NULL
    WHERE t.about_kind = 'inquiry' AND t.about_id = ?
"""
"""The words of an inquiry as that chat was asked: of the first of its children."""
_DIRECT = """
    SELECT t.id AS id FROM threads t
    JOIN thread_members m ON m.thread_id = t.id AND m.left_at IS NULL AND m.person_id IN ({people})
    JOIN thread_members o ON o.thread_id = t.id AND o.left_at IS NULL AND o.person_id = {other}
    WHERE t.title IS NULL AND t.about_kind IS NULL AND t.closed_at IS NULL AND t.child_id {child}
      AND (SELECT COUNT(*) FROM thread_members c WHERE c.thread_id = t.id) = 2
    ORDER BY t.id DESC LIMIT 1
"""
Row = Mapping[str, Any]


async def threads(ids: Collection[int]) -> dict[int, StoredThread]:
    rows = await ask(_THREAD.replace("{ids}", numbers(ids))) if ids else []
    by_thread: dict[int, list[Row]] = {}
    for row in rows:
        by_thread.setdefault(row["id"], []).append(row)
    return {thread: _thread(of_thread) for thread, of_thread in by_thread.items()}


async def listed(mine: Sequence[Standing], page: int, size: int) -> tuple[list[ListedThread], int]:
    people = [one.person for one in mine]
    parts = {
        "{people}": numbers(people),
        "{children}": numbers({*people, *(child for one in mine for child in one.children)}),
        "{staff}": numbers(one.person for one in mine if one.is_staff),
        "{limit}": str(size),
        "{offset}": str(max(0, page) * size),
    }
    sql = _LISTED
    for name, part in parts.items():
        sql = sql.replace(name, part)
    rows = await ask(sql)
    known = await threads([row["id"] for row in rows])
    last = {said.id: said for said in await messages_of([row["last"] for row in rows if row["last"] is not None])}
    found = [_listed(known[row["id"]], row, last.get(row["last"]), people) for row in rows]
    return found, rows[0]["many"] if rows else 0


async def messages_of(ids: Collection[int]) -> list[Said]:
    rows = await ThreadMessage.filter(id__in=list(ids)).select_related("author") if ids else []
    return [said_of(row) for row in rows]


async def said(thread_id: int, after: int, size: int, before: int | None, but_of: Collection[int]) -> list[Said]:
    rows = ThreadMessage.filter(thread_id=thread_id, id__gt=after)
    if before is not None:
        rows = rows.filter(id__lt=before)
    if but_of:
        rows = rows.exclude(author_id__in=list(but_of))
    newest = await rows.order_by("-id").limit(size).select_related("author")
    return [said_of(row) for row in reversed(newest)]


async def answered(chat_id: int, chat_message_id: int) -> int | None:
    sent = await SentMessage.get_or_none(
        chat_id=chat_id, message_id=chat_message_id, subject_kind__in=["message", "message_file", "inquiry"]
    )
    if sent is not None and sent.subject_kind == "inquiry":
        rows = await ask(_OF_INQUIRY, chat_id, sent.subject_id)
        return rows[0]["id"] if rows else None
    return sent.subject_id if sent is not None else await written(chat_id, chat_message_id)


async def written(chat_id: int, chat_message_id: int) -> int | None:
    row = await ThreadMessage.filter(chat_id=chat_id, chat_message_id=chat_message_id).order_by("-id").first()
    return row.id if row else None


async def direct(people: Collection[int], other: int, child_id: int | None) -> int | None:
    sql = _DIRECT.replace("{people}", numbers(people)).replace("{other}", numbers([other]))
    child = "IS NULL" if child_id is None else f"= {int(child_id)}"
    rows = await ask(sql.replace("{child}", child))
    return rows[0]["id"] if rows else None


def said_of(row: ThreadMessage) -> Said:
    """Needs the author. What is hidden is not read by anybody."""
    hidden = row.hidden_at is not None
    file = None
    if row.file_id is not None and not hidden:
        file = File(row.file_id, row.file_kind or "document", row.file_name, size=row.file_size)
    return Said(
        id=row.id,
        thread_id=row.thread_id,
        author=row.author_id,
        author_name=Name(row.author.surname, row.author.given, row.author.patronymic or ""),
        text="" if hidden else row.text,
        file=file,
        sent_at=row.sent_at,
        held_until=row.held_until,
        version=row.version,
        edited_at=row.edited_at,
        hidden=hidden,
    )


def _thread(rows: Sequence[Row]) -> StoredThread:
    first = rows[0]
    return StoredThread(
        id=first["id"],
        school_id=first["school"],
        zone=ZoneInfo(first["zone"]),
        title=first["title"],
        about=_about(first),
        child_id=first["child"],
        child=_name(first, "child_") if first["child"] is not None else None,
        created_by=first["created_by"],
        created_at=as_moment(first["created_at"]),
        closed_at=_moment(first["closed_at"]),
        members=tuple(_member(row) for row in rows),
    )


def _member(row: Row) -> Member:
    return Member(
        person=row["person"],
        name=_name(row),
        joined_at=as_moment(row["joined_at"]),
        left_at=_moment(row["left_at"]),
        muted_until=_moment(row["muted_until"]),
        from_message=row["from_message"],
        read_up_to=row["read_up_to"],
        archived=row["archived"] is not None,
    )


def _about(row: Row) -> About | None:
    if row["about_kind"] is None:
        return None
    kept = json.loads(row["about"]) if isinstance(row["about"], str) else row["about"] or {}
    day = date.fromisoformat(kept["day"]) if kept.get("day") else None
    return About(row["about_kind"], row["about_id"], (), str(kept.get("what", "")), str(kept.get("value", "")), day)


def _listed(thread: StoredThread, row: Row, last: Said | None, people: Collection[int]) -> ListedThread:
    return ListedThread(
        id=thread.id,
        title=thread.title,
        about=thread.about,
        others=names(one for one in thread.members if one.active and one.person not in people),
        unread=row["unread"],
        last_at=last.sent_at if last else thread.created_at,
        last_text=last.text if last else "",
        last_file=last.file.kind if last and last.file else None,
        last_by=last.author if last else None,
        last_is_own=last is not None and last.author in people,
    )


def names(members: Iterable[Member]) -> tuple[Name, ...]:
    return tuple(one.name for one in members)


def _name(row: Row, prefix: str = "") -> Name:
    return Name(row[f"{prefix}surname"], row[f"{prefix}given"], row[f"{prefix}patronymic"] or "")


def _moment(value: datetime | str | None) -> datetime | None:
    return None if value is None else as_moment(value)
