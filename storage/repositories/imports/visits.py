"""Visits and meals of an import: what is known already stays as it is, nothing is taken back."""

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from school.visits import Pass, Way
from storage.models import Meal, School, Visit
from storage.repositories.imports.people import BATCH
from usecases.ports.school_book import VisitRow


async def write_visits(
    school: School, ids: Mapping[str, int], rows: Sequence[VisitRow], today: date
) -> tuple[int, tuple[tuple[int, Pass], ...]]:
    """How many are new, and those passes of today. With the first ones the section appears in the family's menu."""
    if not rows:
        return 0, ()
    if not school.gives_visits:
        school.gives_visits = True
        await school.save(update_fields=["gives_visits"])
    first, last, zone = min(row.on for row in rows), max(row.on for row in rows), ZoneInfo(school.zone)
    new = await _passes(ids, rows, first, last, zone)
    fresh = tuple((row.child_id, Pass(row.at, Way(row.way))) for row in new if row.on == today)
    return len(new) + await _meals(ids, rows, first, last), fresh


async def _passes(
    ids: Mapping[str, int], rows: Sequence[VisitRow], first: date, last: date, zone: ZoneInfo
) -> list[Visit]:
    there = {
        (row.child_id, row.at, row.way)
        for row in await Visit.filter(child_id__in=_children(ids, rows), on__gte=first, on__lte=last)
    }
    new: dict[tuple[int, datetime, str], Visit] = {}
    for row in rows:
        for way, minutes in ((Way.IN, row.came), (Way.OUT, row.left)):
            if minutes is None:
                continue
            child, at = ids[row.pupil_key], _instant(row.on, minutes, zone)
            if (child, at, way.value) not in there:
                new[child, at, way.value] = Visit(child_id=child, on=row.on, at=at, way=way.value)
    await Visit.bulk_create(list(new.values()), batch_size=BATCH)
    return list(new.values())


async def _meals(ids: Mapping[str, int], rows: Sequence[VisitRow], first: date, last: date) -> int:
    there = {
        (row.child_id, row.on, row.kind)
        for row in await Meal.filter(child_id__in=_children(ids, rows), on__gte=first, on__lte=last)
    }
    wanted = {(ids[row.pupil_key], row.on, kind) for row in rows for kind in row.meals} - there
    new = [Meal(child_id=child, on=on, kind=kind) for child, on, kind in sorted(wanted)]
    await Meal.bulk_create(new, batch_size=BATCH)
    return len(new)


def _children(ids: Mapping[str, int], rows: Sequence[VisitRow]) -> list[int]:
    return sorted({ids[row.pupil_key] for row in rows})


def _instant(on: date, minutes: int, zone: ZoneInfo) -> datetime:
    return datetime.combine(on, time(minutes // 60, minutes % 60), tzinfo=zone).astimezone(UTC)
