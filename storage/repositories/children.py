"""Which children an asker may see. Every screen about a child passes through here."""

from collections.abc import Collection, Iterable
from typing import Any
from zoneinfo import ZoneInfo

from school.children import Child, may_see
from school.children import Guardianship as Tie
from school.classes import ClassName
from school.clock import Clock, local_date
from school.marks import Scale
from school.refusals import NotYourChild
from storage.models import Enrolment, FollowedChild, Guardianship, Person
from storage.repositories.people import name_of
from usecases.asker import Asker
from usecases.ports.children import VisibleChild


class ChildrenInDatabase:
    """See usecases.ports.children.Children."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    async def visible_to(self, asker: Asker, child_id: int) -> VisibleChild:
        found = [child for child in await self.all_of(asker) if child.id == child_id]
        if not found:
            raise NotYourChild
        return found[0]

    async def all_of(self, asker: Asker) -> tuple[VisibleChild, ...]:
        return await self._family(asker, hidden=False)

    async def hidden_from(self, asker: Asker) -> tuple[VisibleChild, ...]:
        return await self._family(asker, hidden=True)

    async def _family(self, asker: Asker, *, hidden: bool) -> tuple[VisibleChild, ...]:
        if not asker.people:
            return ()
        wards = set[int]().union(*(await wards_of(asker.person_ids, self._clock)).values())
        rows = (
            await Enrolment.filter(child_id__in=wards.union(asker.person_ids), until=None, child__archived_at=None)
            .select_related("child__school", "school_class__year")
            .order_by("school_class__grade", "school_class__letter", "child__given", "id")
        )
        enrolments = [row for row in rows if row.child_id in wards or _sees_itself(row.child, self._clock)]
        follows = {row.child_id: row for row in await FollowedChild.filter(chat_id=asker.chat_id)}
        return tuple(
            _child(row, follows.get(row.child_id))
            for row in _newest(enrolments)
            if (row.child_id in follows and follows[row.child_id].hidden) is hidden
        )

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


async def wards_of(adult_ids: Collection[int], clock: Clock) -> dict[int, set[int]]:
    """By adult the children whom the adult may see today, on the school's calendar."""
    found: dict[int, set[int]] = {adult_id: set() for adult_id in adult_ids}
    for tie in await Guardianship.filter(adult_id__in=list(adult_ids)).select_related("child__school"):
        today = local_date(clock.now(), ZoneInfo(tie.child.school.zone))
        if may_see(tie.adult_id, child_of(tie.child), [tie_of(tie)], today):
            found[tie.adult_id].add(tie.child_id)
    return found


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


def _child(row: Enrolment, follow: FollowedChild | None) -> VisibleChild:
    return VisibleChild(
        id=row.child_id,
        school_id=row.child.school_id,
        enrolment_id=row.id,
        class_id=row.school_class_id,
        year_id=row.school_class.year_id,
        name=name_of(row.child),
        alias=follow.alias if follow else None,
        class_name=ClassName(row.school_class.grade, row.school_class.letter),
        scale=Scale(row.school_class.scale),
        zone=ZoneInfo(row.child.school.zone),
    )
