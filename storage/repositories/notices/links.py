"""Chats and the children of whom they may hear: the one question behind writing, sending and re-checking news."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from school.children import Child, may_see
from school.children import Guardianship as Tie
from school.clock import local_date
from storage.asking import as_day, as_moment, ask

_CHATS = """
    FROM {persons} JOIN linked_accounts la ON la.person_id = {person} AND la.ended_at IS NULL
    JOIN chats c ON c.id = la.chat_id AND c.kind = 'private'
    JOIN people p ON p.id = la.person_id AND p.archived_at IS NULL JOIN schools s ON s.id = p.school_id
    LEFT JOIN followed_children f ON f.chat_id = la.chat_id AND f.child_id = {child}
    WHERE {child} = ANY(?) {chats}
"""
_COLUMNS = """la.id AS link_id, la.chat_id AS chat_id, la.person_id AS person_id, la.linked_at AS linked_at,
    c.zone AS chat_zone, s.zone AS school_zone, f.baselined_at AS baselined_at, f.hidden AS hidden,
    {child} AS child_id, k.birth_date AS born, k.archived_at AS archived,
    k.own_access_at AS own_access_at"""
_OF_GUARDIANS = (
    "SELECT {columns}, g.since AS since, g.until AS until, z.zone AS child_zone".replace("{columns}", _COLUMNS)
    + _CHATS.replace(
        "{persons}", "guardianships g JOIN people k ON k.id = g.child_id JOIN schools z ON z.id = k.school_id"
    ).replace("{person}", "g.adult_id")
).replace("{child}", "g.child_id")
_OF_CHILDREN = (
    "SELECT {columns}, NULL AS since, NULL AS until, z.zone AS child_zone".replace("{columns}", _COLUMNS)
    + _CHATS.replace("{persons}", "people k JOIN schools z ON z.id = k.school_id").replace("{person}", "k.id")
).replace("{child}", "k.id")
_ALL = f"{_OF_GUARDIANS} UNION ALL {_OF_CHILDREN}"
_OF_THESE_CHATS = "AND la.chat_id = ANY(?)"


@dataclass(frozen=True, slots=True)
class Link:
    """A chat of somebody who may hear of the child, since when it hears of it, and whether it hid it."""

    chat_id: int
    person_id: int
    child_id: int
    since: datetime
    hidden: bool
    zone: str


async def links(children: Collection[int], now: datetime, chats: Collection[int] | None = None) -> list[Link]:
    """Of the guardians of the day and of the children themselves, as `children.visible_to` shows them.

    `chats`: only these. In the order in which the chats were tied.
    """
    if not children or (chats is not None and not chats):
        return []
    asked = [list(children)] if chats is None else [list(children), list(chats)]
    found = await ask(_ALL.replace("{chats}", "" if chats is None else _OF_THESE_CHATS), *asked, *asked)
    days = {zone: local_date(now, ZoneInfo(zone)) for zone in {row["child_zone"] for row in found}}
    found.sort(key=lambda row: int(row["link_id"]))
    return [_link(row) for row in found if _sees(row, days[row["child_zone"]])]


def _sees(row: dict[str, Any], today: date) -> bool:
    """The same rule as behind `children.visible_to`."""
    born = None if row["born"] is None else as_day(row["born"])
    own = row["own_access_at"] is not None
    child = Child(row["child_id"], born, archived=row["archived"] is not None, own_access=own)
    return may_see(row["person_id"], child, _ties(row), today)


def _ties(row: dict[str, Any]) -> list[Tie]:
    if row["since"] is None:
        return []
    until = None if row["until"] is None else as_day(row["until"])
    return [Tie(row["person_id"], row["child_id"], as_day(row["since"]), until)]


def _link(row: dict[str, Any]) -> Link:
    return Link(
        chat_id=row["chat_id"],
        person_id=row["person_id"],
        child_id=row["child_id"],
        since=as_moment(row["linked_at"] if row["baselined_at"] is None else row["baselined_at"]),
        hidden=bool(row["hidden"]),
        zone=row["chat_zone"] or row["school_zone"],
    )
