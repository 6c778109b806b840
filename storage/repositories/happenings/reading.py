"""The feed of a school, from the database, and who wants to be reminded."""

from collections.abc import Collection, Sequence
from datetime import date, datetime, timedelta

from storage.models import Happening as Row
from storage.models import HappeningInterest, Subject
from storage.repositories.events import happened
from storage.repositories.happenings.rows import PARTS, happening_of
from usecases.ports.children import VisibleChild
from usecases.ports.happenings import Happening, Interest, Sieve, SubjectChoice


class HappeningsFromDatabase:
    """See usecases.ports.happenings.HappeningsToRead and HappeningSweeps."""

    async def ahead(self, school_id: int, today: date, sieve: Sieve, *, offset: int, limit: int) -> Sequence[Happening]:
        rows = Row.filter(school_id=school_id, ends_on__gte=today)
        if sieve.kind is not None:
            rows = rows.filter(kind=sieve.kind.value)
        if sieve.subject_id is not None:
            rows = rows.filter(subject_id=sieve.subject_id)
        if sieve.grade is not None:
            rows = rows.filter(grade_from__lte=sieve.grade, grade_to__gte=sieve.grade)
        page = rows.order_by("starts_on", "id").offset(offset).limit(limit)
        return [happening_of(row) for row in await page.select_related(*PARTS)]

    async def one(self, school_id: int, happening_id: int) -> Happening | None:
        row = await Row.get_or_none(id=happening_id, school_id=school_id).select_related(*PARTS)
        return happening_of(row) if row else None

    async def subjects(self, school_id: int, today: date) -> Sequence[SubjectChoice]:
        rows = Subject.filter(happenings__school_id=school_id, happenings__ends_on__gte=today).order_by("name", "id")
        return [SubjectChoice(row.id, row.name) for row in await rows.distinct()]

    async def interested(self, happening_id: int, child: VisibleChild, person_ids: Collection[int]) -> bool:
        return bool(await _of(happening_id, child, person_ids).exists())

    async def follow(self, happening_id: int, child: VisibleChild, person_ids: Collection[int], at: datetime) -> None:
        for person_id in person_ids:
            await HappeningInterest.get_or_create(
                defaults={"since": at}, happening_id=happening_id, person_id=person_id, child_id=child.id
            )

    async def unfollow(self, happening_id: int, child: VisibleChild, person_ids: Collection[int]) -> None:
        await _of(happening_id, child, person_ids).delete()

    async def wanted(self, today: date) -> Sequence[Interest]:
        soon = HappeningInterest.filter(
            happening__starts_on__gte=today - timedelta(days=1),
            happening__starts_on__lte=today + timedelta(days=2),
            happening__cancelled_at=None,
        )
        rows = await soon.select_related(*(f"happening__{part}" for part in PARTS)).order_by("id")
        return [Interest(happening_of(row.happening), row.child_id, row.person_id) for row in rows]

    async def happened(self, keys: Collection[str]) -> Collection[str]:
        return await happened(keys)


def _of(happening_id: int, child: VisibleChild, person_ids: Collection[int]):  # type: ignore[no-untyped-def]
    return HappeningInterest.filter(happening_id=happening_id, child_id=child.id, person_id__in=list(person_ids))
