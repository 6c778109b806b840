"""What became of an announcement, adult by adult: one question, counted anew every time it is looked at."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date
from typing import Any

from delivery.notices import State
from school.announcements import AT_SCHOOL, STAFF_SCOPES, TEACHING, Adult, Scope
from school.children import Child, may_see
from school.children import Guardianship as Tie
from school.classes import ClassName
from school.clock import Clock, local_date
from school.people import Name
from storage.asking import as_day, ask
from usecases.ports.announcements import Announcement, Family, Reach

_OUTSIDE = """
    LEFT JOIN linked_accounts la ON la.person_id = a.id AND la.ended_at IS NULL
    LEFT JOIN chats ch ON ch.id = la.chat_id AND ch.kind = 'private'
"""
_BECAME = """
    LEFT JOIN events ev ON ev.key = ?
    LEFT JOIN fanouts f ON f.event_id = ev.id AND f.done_at IS NULL
    LEFT JOIN notice_events ne ON ne.event_id = ev.id AND ne.chat_id = ch.id
    LEFT JOIN notices n ON n.id = ne.notice_id
    LEFT JOIN announcement_acks ack ON ack.announcement_id = ? AND ack.person_id = a.id AND ack.version = ?
"""
_COLUMNS = """a.id AS adult_id, a.phone AS phone, ch.id AS chat_id, ch.state AS chat_state, n.state AS notice_state,
    ev.id AS event_id, f.id AS fanout_id, ack.id AS ack_id"""
_CHILDREN = """
    enrolments e JOIN people k ON k.id = e.child_id AND k.archived_at IS NULL
    JOIN classes c ON c.id = e.school_class_id
    LEFT JOIN guardianships g ON g.child_id = k.id
    LEFT JOIN people a ON a.id = g.adult_id AND a.archived_at IS NULL
"""
_OF_FAMILIES = f"""
    SELECT k.id AS unit, k.surname AS surname, k.given AS given, k.patronymic AS patronymic, c.grade AS grade,
      c.letter AS letter, k.birth_date AS born, g.since AS since, g.until AS until, {_COLUMNS}
    FROM {_CHILDREN} {_OUTSIDE} {_BECAME}
    WHERE e.school_class_id = ANY(?) AND e.until IS NULL
    ORDER BY c.grade, c.letter, k.surname, k.given, k.id, a.id, la.id
"""  # noqa: S608 - parts of ours
_OF_STAFF = f"""
    SELECT a.id AS unit, a.surname AS surname, a.given AS given, a.patronymic AS patronymic, {_COLUMNS}
    FROM people a {_OUTSIDE} {_BECAME}
    WHERE a.id = ANY(?) ORDER BY a.surname, a.given, a.id, la.id
"""  # noqa: S608 - parts of ours
_REACH = f"""
    SELECT COUNT(DISTINCT k.id) AS families, COUNT(DISTINCT CASE WHEN ch.state = 'active' THEN ch.id END) AS chats
    FROM {_CHILDREN} {_OUTSIDE} WHERE e.school_class_id = ANY(?) AND e.until IS NULL
"""  # noqa: S608 - parts of ours
_REACH_OF_STAFF = f"""
    SELECT COUNT(DISTINCT a.id) AS families, COUNT(DISTINCT CASE WHEN ch.state = 'active' THEN ch.id END) AS chats
    FROM people a {_OUTSIDE} WHERE a.id = ANY(?)
"""  # noqa: S608 - parts of ours
_ON_ITS_WAY = frozenset({State.NEW, State.RETRYING, State.CLAIMED, State.SENDING})


async def staff_of(school_id: int, scope: Scope) -> list[int]:
    wanted = sorted(role.value for role in (TEACHING if scope is Scope.TEACHERS else AT_SCHOOL))
    rows = await ask(
        "SELECT DISTINCT p.id AS id, r.role AS role FROM people p JOIN staff_roles r ON r.person_id = p.id "
        "WHERE p.school_id = ? AND p.archived_at IS NULL ORDER BY p.id",
        school_id,
    )
    return list(dict.fromkeys(row["id"] for row in rows if row["role"] in wanted))


async def reach(school_id: int, scope: Scope, class_ids: Collection[int]) -> Reach:
    if scope in STAFF_SCOPES:
        rows = await ask(_REACH_OF_STAFF, await staff_of(school_id, scope))
    else:
        rows = await ask(_REACH, list(class_ids))
    return Reach(rows[0]["families"], rows[0]["chats"])


async def families(it: Announcement, clock: Clock) -> list[Family]:
    became = (f"announcement:{it.id}:{it.sent_version}", it.id, it.version)
    if it.scope in STAFF_SCOPES:
        rows = await ask(_OF_STAFF, *became, await staff_of(it.school_id, it.scope))
    else:
        rows = await ask(_OF_FAMILIES, *became, list(it.class_ids))
    today = local_date(clock.now(), it.zone)
    units: dict[int, list[dict[str, Any]]] = {}
    for row in rows:
        units.setdefault(row["unit"], []).append(row)
    return [_family(found, today) for found in units.values()]


def _family(rows: Sequence[dict[str, Any]], today: date) -> Family:
    first = rows[0]
    adults: dict[int, list[dict[str, Any]]] = {}
    for row in rows:
        if row["adult_id"] is not None and _represents(row, today):
            adults.setdefault(row["adult_id"], []).append(row)
    return Family(
        name=Name(first["surname"], first["given"], first["patronymic"] or ""),
        class_name=ClassName(first["grade"], first["letter"]).display if "grade" in first else "",
        adults=tuple(_adult(found) for found in adults.values()),
        phones=tuple(dict.fromkeys(row["phone"] for found in adults.values() for row in found if row["phone"])),
    )


def _represents(row: dict[str, Any], today: date) -> bool:
    """The same rule as behind `children.visible_to`. People of the school stand for themselves."""
    if "since" not in row:
        return True
    until = None if row["until"] is None else as_day(row["until"])
    born = None if row["born"] is None else as_day(row["born"])
    tie = Tie(row["adult_id"], row["unit"], as_day(row["since"]), until)
    return may_see(row["adult_id"], Child(row["unit"], born, archived=False), [tie], today)


def _adult(rows: Iterable[dict[str, Any]]) -> Adult:
    """Of all the chats of one person the best one counts."""
    found = list(rows)
    open_ones = [row for row in found if row["chat_state"] == "active"]
    return Adult(
        person_id=found[0]["adult_id"],
        reachable=bool(open_ones),
        told=any(row["notice_state"] == State.SENT for row in found),
        waits=any(_waits(row) for row in open_ones),
        read=any(row["ack_id"] is not None for row in found),
    )


def _waits(row: dict[str, Any]) -> bool:
    if row["notice_state"] is None:
        return row["fanout_id"] is not None
    return row["notice_state"] in _ON_ITS_WAY
