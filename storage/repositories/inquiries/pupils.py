"""The classes of a teacher, and whom of a class one may ask: two questions."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from school.children import Child, Guardianship, may_see
from school.classes import ClassName
from school.clock import local_date
from school.people import Name
from storage.asking import as_day, ask
from usecases.asker import Asker
from usecases.ports.inquiries import Askable, TaughtClass

_CLASSES = """
    SELECT k.id AS id, k.grade AS grade, k.letter AS letter, y.school_id AS school, s.zone AS zone,
      y.starts_on AS starts, y.ends_on AS ends, p.id AS person, p.surname AS surname, p.given AS given,
      p.patronymic AS patronymic
    FROM classes k JOIN school_years y ON y.id = k.year_id JOIN schools s ON s.id = y.school_id
    JOIN people p ON p.id = ANY(?) AND p.school_id = s.id AND p.archived_at IS NULL
    WHERE k.class_teacher_id = p.id
      OR EXISTS (SELECT 1 FROM courses c WHERE c.school_class_id = k.id AND c.teacher_id = p.id)
    ORDER BY k.grade, k.letter, k.id, p.id
"""
_PUPILS = """
    SELECT k.id AS child, k.surname AS surname, k.given AS given, k.patronymic AS patronymic, k.birth_date AS born,
      a.id AS adult, g.since AS since, g.until AS until, la.person_id AS linked
    FROM enrolments e JOIN people k ON k.id = e.child_id AND k.archived_at IS NULL
    LEFT JOIN guardianships g ON g.child_id = k.id
    LEFT JOIN people a ON a.id = g.adult_id AND a.archived_at IS NULL
    LEFT JOIN linked_accounts la ON (la.person_id = a.id OR la.person_id = k.id) AND la.ended_at IS NULL
      AND EXISTS (SELECT 1 FROM chats c WHERE c.id = la.chat_id AND c.kind = 'private' AND c.state = 'active')
    WHERE e.school_class_id = ? AND e.until IS NULL
    ORDER BY k.surname, k.given, k.patronymic, k.id, a.id
"""


async def classes(asker: Asker, now: datetime) -> list[TaughtClass]:
    rows = await ask(_CLASSES, list(asker.person_ids)) if asker.people else []
    found = {row["id"]: row for row in reversed(rows) if _runs(row, now)}
    return [_taught(row) for row in sorted(found.values(), key=rows.index)]


async def pupils(of: TaughtClass, now: datetime) -> list[Askable]:
    by_child: dict[int, list[dict[str, Any]]] = {}
    for row in await ask(_PUPILS, of.id):
        by_child.setdefault(row["child"], []).append(row)
    today = local_date(now, of.zone)
    return [_askable(rows, lambda row: _represents(row, today)) for rows in by_child.values()]


def _runs(row: Mapping[str, Any], now: datetime) -> bool:
    today = local_date(now, ZoneInfo(row["zone"]))
    return as_day(row["starts"]) <= today <= as_day(row["ends"])


def _taught(row: Mapping[str, Any]) -> TaughtClass:
    name = ClassName(row["grade"], row["letter"])
    return TaughtClass(row["id"], name, row["school"], ZoneInfo(row["zone"]), row["person"], name_of_row(row))


def _askable(rows: Sequence[Mapping[str, Any]], represents: Any) -> Askable:
    child, adults = rows[0]["child"], dict.fromkeys(row["adult"] for row in rows if represents(row))
    linked = frozenset(row["linked"] for row in rows if row["linked"] in adults or row["linked"] == child)
    return Askable(child, name_of_row(rows[0]), tuple(adults), linked)


def _represents(row: Mapping[str, Any], today: Any) -> bool:
    """The same rule as behind `children.visible_to`."""
    if row["adult"] is None or row["since"] is None:
        return False
    until = None if row["until"] is None else as_day(row["until"])
    born = None if row["born"] is None else as_day(row["born"])
    tie = Guardianship(row["adult"], row["child"], as_day(row["since"]), until)
    return may_see(row["adult"], Child(row["child"], born), [tie], today)


def name_of_row(row: Mapping[str, Any]) -> Name:
    return Name(row["surname"], row["given"], row["patronymic"] or "")
