"""What people are at the school now, in one question for one person as for a class."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from school.children import Child, Guardianship, may_see
from school.classes import ClassName
from school.clock import Clock, local_date
from school.people import Name, Role
from school.threads import ADMINISTRATION, Standing
from storage.asking import as_day, ask, numbers
from usecases.ports.threads import Known

_PERSON = "p.id AS id, p.school_id AS school, p.surname AS surname, p.given AS given, p.patronymic AS patronymic"
_NO_CHILD = "0 AS child, p.birth_date AS born, p.birth_date AS since, p.birth_date AS until"
_CLASS = "k.id AS class, k.grade AS grade, k.letter AS letter"
_THIS_YEAR = """JOIN school_years y ON y.id = k.year_id AND y.starts_on = (
    SELECT MAX(o.starts_on) FROM school_years o WHERE o.school_id = y.school_id AND o.starts_on <= '{today}')"""
_ROWS = """
    SELECT 'role' AS kind, {person}, r.role AS what, 0 AS class, 0 AS grade, '' AS letter, {no_child}, z.zone AS zone
    FROM staff_roles r JOIN people p ON p.id = r.person_id JOIN schools z ON z.id = p.school_id
    WHERE p.archived_at IS NULL AND {roles}
    UNION ALL
    SELECT 'teaches', {person}, s.name, {class}, {no_child}, z.zone
    FROM courses c JOIN people p ON p.id = c.teacher_id JOIN subjects s ON s.id = c.subject_id
    JOIN schools z ON z.id = p.school_id JOIN classes k ON k.id = c.school_class_id {this_year}
    WHERE p.archived_at IS NULL AND {classes}
    UNION ALL
    SELECT 'leads', {person}, '', {class}, {no_child}, z.zone
    FROM classes k JOIN people p ON p.id = k.class_teacher_id JOIN schools z ON z.id = p.school_id {this_year}
    WHERE p.archived_at IS NULL AND {classes}
    UNION ALL
    SELECT 'learns', {person}, '', {class}, p.id, p.birth_date, p.birth_date, p.birth_date, z.zone
    FROM enrolments e JOIN people p ON p.id = e.child_id JOIN classes k ON k.id = e.school_class_id
    JOIN schools z ON z.id = p.school_id
    WHERE p.archived_at IS NULL AND e.until IS NULL AND {classes}
    UNION ALL
    SELECT 'parent', {person}, '', {class}, q.id, q.birth_date, g.since, g.until, z.zone
    FROM guardianships g JOIN people p ON p.id = g.adult_id JOIN people q ON q.id = g.child_id
    JOIN enrolments e ON e.child_id = q.id AND e.until IS NULL JOIN classes k ON k.id = e.school_class_id
    JOIN schools z ON z.id = p.school_id
    WHERE p.archived_at IS NULL AND q.archived_at IS NULL AND {classes}
"""
for _name, _part in {"person": _PERSON, "class": _CLASS, "no_child": _NO_CHILD, "this_year": _THIS_YEAR}.items():
    _ROWS = _ROWS.replace("{" + _name + "}", _part)
Row = Mapping[str, Any]


class SchoolPeopleInDatabase:
    """See usecases.ports.threads.SchoolPeople."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    async def known(self, people: Collection[int]) -> dict[int, Known]:
        return await known_on(people, self._clock.now())

    async def around(self, standings: Sequence[Standing]) -> list[Known]:
        """Classes that their own reach into; every class of the school for the administration."""
        schools = numbers({one.school for one in standings})
        own = frozenset[int]().union(*(one.own_classes | one.children_in | one.learns_in for one in standings))
        everywhere = any(one.administers for one in standings)
        classes = f"p.school_id IN ({schools})" if everywhere else f"k.id IN ({numbers(own)})"
        staff = "1 = 1" if any(one.is_staff for one in standings) else f"r.role IN ({_quoted(ADMINISTRATION)})"
        roles = f"p.school_id IN ({schools}) AND {staff}"
        return list((await _found(self._clock.now(), roles=roles, classes=classes)).values())

    async def linked(self, people: Collection[int]) -> frozenset[int]:
        sql = "SELECT DISTINCT person_id FROM linked_accounts WHERE ended_at IS NULL AND person_id IN ({people})"
        rows = await ask(sql.replace("{people}", numbers(people))) if people else []
        return frozenset(row["person_id"] for row in rows)


async def known_on(people: Collection[int], now: datetime) -> dict[int, Known]:
    """By person; who is archived is not there."""
    if not people:
        return {}
    these = f"p.id IN ({numbers(people)})"
    return await _found(now, roles=these, classes=these)


async def _found(now: datetime, *, roles: str, classes: str) -> dict[int, Known]:
    """Both conditions are made of numbers only. The year turns by the day in UTC, some hours late at most."""
    sql = _ROWS.replace("{roles}", roles).replace("{classes}", classes).replace("{today}", now.date().isoformat())
    by_person: dict[int, list[Row]] = defaultdict(list)
    for row in await ask(sql):
        if row["kind"] != "parent" or _represents(row, now):
            by_person[row["id"]].append(row)
    return {person: _known(person, of_person) for person, of_person in by_person.items()}


def _represents(row: Row, now: datetime) -> bool:
    child = Child(row["child"], None if row["born"] is None else as_day(row["born"]))
    until = None if row["until"] is None else as_day(row["until"])
    tie = Guardianship(row["id"], row["child"], as_day(row["since"]), until)
    return may_see(row["id"], child, [tie], local_date(now, ZoneInfo(row["zone"])))


def _known(person: int, rows: Sequence[Row]) -> Known:
    def classes(kind: str) -> frozenset[int]:
        return frozenset(row["class"] for row in rows if row["kind"] == kind)

    first = rows[0]
    standing = Standing(
        person=person,
        school=first["school"],
        roles=frozenset(Role(row["what"]) for row in rows if row["kind"] == "role"),
        teaches=classes("teaches"),
        leads=classes("leads"),
        children_in=classes("parent"),
        learns_in=classes("learns"),
        children=frozenset(row["child"] for row in rows if row["kind"] == "parent"),
    )
    name = Name(first["surname"], first["given"], first["patronymic"] or "")
    subjects = tuple(sorted({row["what"] for row in rows if row["kind"] == "teaches"}))
    found = {ClassName(row["grade"], row["letter"]) for row in rows if row["kind"] in ("parent", "learns", "leads")}
    return Known(standing, name, subjects, tuple(sorted(found)))


def _quoted(roles: Iterable[Role]) -> str:
    return ",".join(f"'{role.value}'" for role in sorted(roles))
