"""The feed as organisers publish it, in the database."""

from collections.abc import Collection, Sequence
from datetime import date, datetime

from school.happenings import PUBLISH, Entry
from school.refusals import NotYours
from storage.models import Enrolment, SchoolClass, Subject
from storage.models import Happening as Row
from storage.repositories.happenings.rows import PARTS, columns, happening_of
from storage.repositories.people import roles_of
from usecases.asker import Asker
from usecases.ports.happenings import Happening, Publisher, SubjectChoice


class HappeningBookInDatabase:
    """See usecases.ports.happenings.HappeningBook."""

    async def publisher(self, asker: Asker) -> Publisher:
        found = await _publishers(asker)
        if not found:
            raise NotYours
        return found[0]

    async def subjects(self, publisher: Publisher) -> Sequence[SubjectChoice]:
        rows = await Subject.filter(school_id=publisher.school_id).order_by("name", "id")
        return [SubjectChoice(row.id, row.name) for row in rows]

    async def classes(self, school_id: int, grades: Collection[int], today: date) -> Sequence[int]:
        rows = SchoolClass.filter(
            year__school_id=school_id,
            year__starts_on__lte=today,
            year__ends_on__gte=today,
            grade__in=list(grades),
        )
        return [row["id"] for row in await rows.order_by("id").values("id")]

    async def families(self, class_ids: Collection[int]) -> int:
        rows = Enrolment.filter(school_class_id__in=list(class_ids), until=None, child__archived_at=None)
        return len({row["child_id"] for row in await rows.values("child_id")})

    async def listed(self, publisher: Publisher, *, offset: int, limit: int) -> Sequence[Happening]:
        rows = Row.filter(school_id=publisher.school_id).order_by("-id").offset(offset).limit(limit)
        return [happening_of(row) for row in await rows.select_related(*PARTS)]

    async def one(self, asker: Asker, happening_id: int) -> Happening:
        schools = [one.school_id for one in await _publishers(asker)]
        row = await Row.get_or_none(id=happening_id, school_id__in=schools).select_related(*PARTS) if schools else None
        if row is None:
            raise NotYours
        return happening_of(row)

    async def publish(self, publisher: Publisher, entry: Entry, at: datetime) -> int:
        row = await Row.create(
            school_id=publisher.school_id, organiser_id=publisher.person_id, published_at=at, **columns(entry)
        )
        return row.id

    async def change(self, was: Happening, entry: Entry) -> bool:
        now = Row.filter(id=was.id, version=was.version, cancelled_at=None)
        return bool(await now.update(version=was.version + 1, **columns(entry)))

    async def cancel(self, was: Happening, reason: str, at: datetime) -> bool:
        now = Row.filter(id=was.id, version=was.version, cancelled_at=None)
        return bool(await now.update(cancelled_at=at, cancel_reason=reason, version=was.version + 1))


async def _publishers(asker: Asker) -> list[Publisher]:
    roles = await roles_of(asker.person_ids)
    return [
        Publisher(one.id, one.name, one.school_id, one.zone)
        for one in asker.people
        if not PUBLISH.isdisjoint(roles.get(one.id, ()))
    ]
