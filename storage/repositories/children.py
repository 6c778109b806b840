"""Which children an asker may see. Every screen about a child passes through here."""

from collections.abc import Collection, Iterable, Mapping
from typing import Any
from zoneinfo import ZoneInfo

from tortoise.expressions import RawSQL

from school.children import Child, Right, Sight, may_see, sight, speaks_for
from school.children import Guardianship as Tie
from school.classes import ClassName
from school.clock import Clock, local_date
from school.marks import Scale
from school.refusals import NotYourChild
from storage.asking import ask
from storage.models import Enrolment, FollowedChild, Guardianship, Look, Person
from storage.repositories.people import name_of
from storage.repositories.ties import child_of_row, ties_of_row, trusts_of_row
from usecases.asker import Asker
from usecases.ports.children import VisibleChild


class ChildrenInDatabase:
    """See usecases.ports.children.Children."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    async def visible_to(self, asker: Asker, child_id: int, right: Right = Right.DIARY) -> VisibleChild:
        found = [child for child in await self.all_of(asker, right) if child.id == child_id]
        if not found:
            raise NotYourChild
        return found[0]

    async def all_of(self, asker: Asker, right: Right = Right.DIARY) -> tuple[VisibleChild, ...]:
        return await self._family(asker, right, hidden=False)

    async def hidden_from(self, asker: Asker) -> tuple[VisibleChild, ...]:
        return await self._family(asker, Right.DIARY, hidden=True)

    async def _family(self, asker: Asker, right: Right, *, hidden: bool) -> tuple[VisibleChild, ...]:
        if not asker.people:
            return ()
        seen = _as_the_best(await sights_of(asker.person_ids, self._clock, right))
        rows = (
            await Enrolment.filter(
                child_id__in=seen.keys() | set(asker.person_ids), until=None, child__archived_at=None
            )
            .select_related("child__school", "school_class__year")
            .order_by("school_class__grade", "school_class__letter", "child__given", "id")
            .annotate(alias=_followed("alias", asker), hides=_followed("hidden", asker))
        )
        for row in rows:
            if row.child_id in asker.person_ids and _sees_itself(row.child, self._clock):
                seen.setdefault(row.child_id, Sight.SELF)
        return tuple(
            _child(row, seen[row.child_id], self._clock)
            for row in _newest(row for row in rows if row.child_id in seen)
            if bool(vars(row)["hides"]) is hidden
        )

    async def note_look(self, asker: Asker, child: VisibleChild, right: Right) -> None:
        now, seen = self._clock.now(), await sights_of(asker.person_ids, self._clock, right)
        adults = [adult for adult, of in seen.items() if of.get(child.id) is Sight.TRUSTED]
        day = local_date(now, child.zone)
        of: dict[str, Any] = {"adult_id": adults[0], "child_id": child.id, "on": day, "what": right.value}
        if not await Look.filter(**of).update(last_at=now):
            await Look.get_or_create({"first_at": now, "last_at": now}, **of)

    async def name_as(self, asker: Asker, child_id: int, alias: str | None) -> None:
        await self._note(asker, child_id, alias=alias)

    async def hide(self, asker: Asker, child_id: int) -> None:
        await self._note(asker, child_id, hidden=True)

    async def bring_back(self, asker: Asker, child_id: int) -> None:
        await FollowedChild.filter(chat_id=asker.chat_id, child_id=child_id).update(
            hidden=False, baselined_at=self._clock.now()
        )

    async def _note(self, asker: Asker, child_id: int, **values: Any) -> None:
        if not await FollowedChild.filter(chat_id=asker.chat_id, child_id=child_id).update(**values):
            now = self._clock.now()
            await FollowedChild.create(chat_id=asker.chat_id, child_id=child_id, baselined_at=now, **values)


_SEEN = """SELECT g.adult_id AS person_id, g.child_id AS child_id, g.since AS since, g.until AS until,
      NULL AS giver_id, NULL AS rights, CAST(NULL AS DATE) AS trusted_until,
      k.birth_date AS born, k.archived_at AS archived, k.own_access_at AS own_access_at, s.zone AS zone
    FROM guardianships g JOIN people k ON k.id = g.child_id JOIN schools s ON s.id = k.school_id
    WHERE g.adult_id = ANY(?)
    UNION ALL
    SELECT t.adult_id, t.child_id, g.since, g.until, t.giver_id, t.rights, t.until, k.birth_date, k.archived_at,
      k.own_access_at, s.zone
    FROM trusts t JOIN guardianships g ON g.adult_id = t.giver_id AND g.child_id = t.child_id
    JOIN people k ON k.id = t.child_id JOIN schools s ON s.id = k.school_id
    WHERE t.adult_id = ANY(?) AND t.ended_at IS NULL
"""
"""One question: a trusted person's row carries the guardianship of who gave the permission."""


async def sights_of(
    adult_ids: Collection[int], clock: Clock, right: Right = Right.DIARY
) -> dict[int, dict[int, Sight]]:
    """By adult the children whom the adult sees today, on the school's calendar, and as whom."""
    found: dict[int, dict[int, Sight]] = {adult_id: {} for adult_id in adult_ids}
    ids = list(adult_ids)
    for row in await ask(_SEEN, ids, ids):
        today = local_date(clock.now(), ZoneInfo(row["zone"]))
        adult, child = row["person_id"], row["child_id"]
        seen = sight(adult, child_of_row(row), ties_of_row(row), today, trusts_of_row(row), right)
        if seen is not None and found[adult].get(child) is not Sight.GUARDIAN:
            found[adult][child] = seen
    return found


async def wards_of(adult_ids: Collection[int], clock: Clock) -> dict[int, set[int]]:
    """By adult the children whom the adult represents today. Who is only trusted speaks for nobody."""
    seen = await sights_of(adult_ids, clock)
    return {adult: {child for child, as_whom in of.items() if as_whom is Sight.GUARDIAN} for adult, of in seen.items()}


def _as_the_best(seen: Mapping[int, Mapping[int, Sight]]) -> dict[int, Sight]:
    """Of all the people behind a chat the one who may most counts."""
    best: dict[int, Sight] = {}
    for of in seen.values():
        for child, as_whom in of.items():
            if best.get(child) is not Sight.GUARDIAN:
                best[child] = as_whom
    return best


def child_of(row: Person) -> Child:
    """What the right to see a child depends on."""
    archived, own = row.archived_at is not None, row.own_access_at is not None
    return Child(row.id, row.birth_date, archived=archived, own_access=own)


def _sees_itself(row: Person, clock: Clock) -> bool:
    return may_see(row.id, child_of(row), (), local_date(clock.now(), ZoneInfo(row.school.zone)))


def tie_of(row: Guardianship) -> Tie:
    return Tie(row.adult_id, row.child_id, row.since, row.until)


async def represented_by(person_ids: Collection[int], clock: Clock) -> dict[int, set[int]]:
    """By person the children to follow: the wards, and a pupil's own self."""
    found = await wards_of(person_ids, clock)
    rows = await Enrolment.filter(child_id__in=list(person_ids), until=None).select_related("child__school")
    for row in rows:
        if _sees_itself(row.child, clock):
            found[row.child_id].add(row.child_id)
    return found


def _newest(enrolments: Iterable[Enrolment]) -> list[Enrolment]:
    """One enrolment per child: a transfer in the middle of the year leaves the newest open."""
    by_child: dict[int, Enrolment] = {}
    for row in enrolments:
        known = by_child.get(row.child_id)
        if known is None or row.since > known.since:
            by_child[row.child_id] = row
    return list(by_child.values())


def _followed(column: str, asker: Asker) -> RawSQL:
    """What the asker's chat noted of the child, in the question that finds the child."""
    return RawSQL(
        f"(SELECT f.{column} FROM followed_children f "  # noqa: S608 - names of ours and a number
        f'WHERE f.child_id = "enrolments"."child_id" AND f.chat_id = {int(asker.chat_id)})'
    )


def _child(row: Enrolment, as_whom: Sight, clock: Clock) -> VisibleChild:
    zone = ZoneInfo(row.child.school.zone)
    return VisibleChild(
        id=row.child_id,
        school_id=row.child.school_id,
        enrolment_id=row.id,
        class_id=row.school_class_id,
        year_id=row.school_class.year_id,
        name=name_of(row.child),
        alias=vars(row)["alias"],
        class_name=ClassName(row.school_class.grade, row.school_class.letter),
        scale=Scale(row.school_class.scale),
        zone=zone,
        sight=as_whom,
        speaks=speaks_for(as_whom, child_of(row.child), local_date(clock.now(), zone)),
        gives_visits=row.child.school.gives_visits,
    )
