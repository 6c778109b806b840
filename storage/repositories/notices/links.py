"""Chats and the children of whom they may hear: the one question behind writing, sending and re-checking news."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from school.children import Right, Sight, sight
from school.clock import local_date
from storage.asking import as_moment, ask
from storage.repositories.ties import child_of_row, read_rights, ties_of_row, trusts_of_row

_CHATS = """
    FROM {persons} JOIN linked_accounts la ON la.person_id = {person} AND la.ended_at IS NULL
    JOIN chats c ON c.id = la.chat_id AND c.kind = 'private'
    JOIN people p ON p.id = la.person_id AND p.archived_at IS NULL JOIN schools s ON s.id = p.school_id
    LEFT JOIN followed_children f ON f.chat_id = la.chat_id AND f.child_id = {child}
    WHERE {asked}
"""
_COLUMNS = """la.id AS link_id, la.chat_id AS chat_id, la.person_id AS person_id, la.linked_at AS linked_at,
    c.zone AS chat_zone, s.zone AS school_zone, f.baselined_at AS baselined_at, f.hidden AS hidden,
    {child} AS child_id, k.birth_date AS born, k.archived_at AS archived,
    k.own_access_at AS own_access_at"""
_NOT_GIVEN = (
    "CAST(NULL AS BIGINT) AS giver_id, NULL AS rights, CAST(NULL AS DATE) AS trusted_until, z.zone AS child_zone"
)
_OF_GUARDIANS = (
    "SELECT {columns}, g.since AS since, g.until AS until, {not_given}".replace("{columns}", _COLUMNS)
    + _CHATS.replace(
        "{persons}", "guardianships g JOIN people k ON k.id = g.child_id JOIN schools z ON z.id = k.school_id"
    ).replace("{person}", "g.adult_id")
).replace("{child}", "g.child_id")
_OF_CHILDREN = (
    "SELECT {columns}, NULL AS since, NULL AS until, {not_given}".replace("{columns}", _COLUMNS)
    + _CHATS.replace("{persons}", "people k JOIN schools z ON z.id = k.school_id").replace("{person}", "k.id")
).replace("{child}", "k.id")
_OF_TRUSTED = (
    "SELECT {columns}, g.since, g.until, t.giver_id, t.rights, t.until, z.zone AS child_zone".replace(
        "{columns}", _COLUMNS
    )
    + _CHATS.replace(
        "{persons}",
        "trusts t JOIN guardianships g ON g.adult_id = t.giver_id AND g.child_id = t.child_id AND t.ended_at IS NULL "
        "JOIN people k ON k.id = t.child_id JOIN schools z ON z.id = k.school_id",
    ).replace("{person}", "t.adult_id")
).replace("{child}", "t.child_id")
_FAMILY = tuple(part.replace("{not_given}", _NOT_GIVEN) for part in (_OF_GUARDIANS, _OF_CHILDREN))
_BY_CHILD, _BY_CHAT = "k.id = ANY(?)", "la.chat_id = ANY(?) AND +k.id = ANY(?)"
"""With the plus no index serves the child: a database would look up each chat with each child."""


@dataclass(frozen=True, slots=True)
class Link:
    """A chat of somebody who may hear of the child, since when it hears of it, and whether it hid it.

    `only`: a trusted person hears of this alone; None for the family.
    """

    chat_id: int
    person_id: int
    child_id: int
    since: datetime
    hidden: bool
    zone: str
    only: frozenset[Right] | None = None

    def hears(self, right: Right | None) -> bool:
        return self.only is None or right in self.only


async def links(
    children: Collection[int], now: datetime, chats: Collection[int] | None = None, *, trusted: bool = False
) -> list[Link]:
    """Of the guardians of the day and of the children themselves, as `children.visible_to` shows them.

    `chats`: only these. `trusted`: trusted persons, too. In the order in which the chats were tied.
    """
    if not children or (chats is not None and not chats):
        return []
    parts = (*_FAMILY, _OF_TRUSTED) if trusted else _FAMILY
    asked = [list(children)] if chats is None else [list(chats), list(children)]
    sql = " UNION ALL ".join(parts).replace("{asked}", _BY_CHILD if chats is None else _BY_CHAT)
    found = await ask(sql, *(asked * len(parts)))
    days = {zone: local_date(now, ZoneInfo(zone)) for zone in {row["child_zone"] for row in found}}
    found.sort(key=lambda row: int(row["link_id"]))
    return [_link(row) for row in found if _sees(row, days[row["child_zone"]])]


def _sees(row: dict[str, Any], today: date) -> bool:
    """The same rule as behind `children.visible_to`."""
    trusts = trusts_of_row(row)
    seen = (
        sight(row["person_id"], child_of_row(row), ties_of_row(row), today, trusts, right)
        for right in (sorted(trusts[0].rights) if trusts else [Right.DIARY])
    )
    return any(as_whom is Sight.TRUSTED if trusts else as_whom is not None for as_whom in seen)


def _link(row: dict[str, Any]) -> Link:
    return Link(
        chat_id=row["chat_id"],
        person_id=row["person_id"],
        child_id=row["child_id"],
        since=as_moment(row["linked_at"] if row["baselined_at"] is None else row["baselined_at"]),
        hidden=bool(row["hidden"]),
        zone=row["chat_zone"] or row["school_zone"],
        only=None if row["rights"] is None else read_rights(row["rights"]),
    )
