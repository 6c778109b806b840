"""Announcements as the school makes them, and as people read them, in the database."""

from collections.abc import Collection, Sequence
from datetime import datetime

from tortoise.expressions import Q, Subquery

from school.announcements import STAFF_SCOPES, Scope, may_announce
from school.clock import Clock
from school.people import Role
from school.refusals import NotYours
from storage.models import Announcement as Row
from storage.models import AnnouncementAck, AnnouncementClass, AnnouncementFile, Enrolment, SchoolClass
from storage.repositories.announcements import standing
from storage.repositories.announcements.rows import announcement_of, whole
from storage.repositories.children import wards_of
from storage.repositories.events import happened
from storage.repositories.meetings.writing import MeetingBookInDatabase
from storage.repositories.people import roles_of
from usecases.asker import Asker
from usecases.ports.announcements import Announcement, Family, Reach, Wanted
from usecases.ports.meeting_book import Caller

_WAITING = {"sent_at": None, "stopped_at": None}


class AnnouncementBookInDatabase:
    """See usecases.ports.announcements.AnnouncementBook. Who may call a meeting of a class may announce to it."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._meetings = MeetingBookInDatabase(clock)

    async def caller(self, asker: Asker, now: datetime) -> Caller:
        return await self._meetings.caller(asker, now)

    async def reach(self, school_id: int, scope: Scope, class_ids: Collection[int]) -> Reach:
        return await standing.reach(school_id, scope, class_ids)

    async def staff(self, school_id: int, scope: Scope) -> Sequence[int]:
        return await standing.staff_of(school_id, scope)

    async def add(self, caller: Caller, wanted: Wanted, classes: Sequence[int], at: datetime) -> int:
        row = await Row.create(
            school_id=caller.school_id,
            author_id=caller.person_id,
            scope=wanted.scope.value,
            kind=wanted.kind.value,
            text=wanted.text,
            acknowledge=wanted.acknowledge.value,
            made_at=at,
            send_at=wanted.at or at,
        )
        await AnnouncementClass.bulk_create(
            AnnouncementClass(announcement_id=row.id, school_class_id=class_id) for class_id in classes
        )
        await AnnouncementFile.bulk_create(
            AnnouncementFile(announcement_id=row.id, kind=one.kind, file_id=one.file_id, name=one.name)
            for one in wanted.files
        )
        return row.id

    async def one(self, asker: Asker, announcement_id: int) -> Announcement:
        row = await whole(Row.filter(id=announcement_id)).first()
        if row is None:
            raise NotYours
        it, roles = announcement_of(row), await roles_of(asker.person_ids)
        for person in asker.people:
            if person.school_id == it.school_id and _may(it, person.id, roles.get(person.id, frozenset()), row):
                return it
        raise NotYours

    async def listed(self, caller: Caller, offset: int, limit: int) -> Sequence[Announcement]:
        mine = Row.filter(school_id=caller.school_id)
        if not caller.for_all:
            own = [one.id for one in caller.classes]
            others = Subquery(AnnouncementClass.exclude(school_class_id__in=own).values("announcement_id"))
            mine = mine.filter(scope=Scope.CLASSES.value, classes__school_class_id__in=own)
            mine = mine.exclude(id__in=others).distinct()
        return [
            announcement_of(row) for row in await whole(mine.order_by("-send_at", "-id").offset(offset).limit(limit))
        ]

    async def waits(self, announcement_id: int) -> Announcement | None:
        row = await whole(Row.filter(id=announcement_id, **_WAITING)).first()
        return announcement_of(row) if row else None

    async def due(self, now: datetime) -> Sequence[int]:
        rows = Row.filter(send_at__lte=now, **_WAITING).order_by("send_at", "id")
        return [int(number) for number in await rows.values_list("id", flat=True)]  # type: ignore[call-overload]

    async def may_still(self, announcement: Announcement) -> bool:
        roles = (await roles_of([announcement.author_id])).get(announcement.author_id, frozenset())
        led = await SchoolClass.filter(class_teacher_id=announcement.author_id).values_list("id", flat=True)
        return may_announce(announcement.scope, roles, {int(str(one)) for one in led}, announcement.class_ids)

    async def mark_sent(self, announcement: Announcement, at: datetime) -> bool:
        now = Row.filter(id=announcement.id, **_WAITING)
        return bool(await now.update(sent_at=at, sent_version=announcement.version))

    async def correct(self, was: Announcement, text: str) -> bool:
        now = Row.filter(id=was.id, version=was.version, stopped_at=None)
        return bool(await now.update(text=text, version=was.version + 1))

    async def stop(self, was: Announcement, at: datetime) -> bool:
        now = Row.filter(id=was.id, version=was.version, stopped_at=None)
        return bool(await now.update(stopped_at=at, version=was.version + 1))

    async def families(self, announcement: Announcement) -> Sequence[Family]:
        return await standing.families(announcement, self._clock)

    async def happened(self, key: str) -> bool:
        return bool(await happened([key]))


class AnnouncementReadingInDatabase:
    """See usecases.ports.announcements.AnnouncementReading."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    async def for_reader(self, asker: Asker, announcement_id: int) -> tuple[Announcement, Sequence[int]]:
        row = await whole(Row.filter(id=announcement_id).exclude(sent_at=None)).first()
        if row is None:
            raise NotYours
        it = announcement_of(row)
        people = await self._meant(it, asker)
        if not people:
            raise NotYours
        return it, people

    async def _meant(self, it: Announcement, asker: Asker) -> list[int]:
        if it.scope in STAFF_SCOPES:
            return [one for one in await standing.staff_of(it.school_id, it.scope) if one in asker.person_ids]
        wards = await wards_of(asker.person_ids, self._clock)
        children = [child for found in wards.values() for child in found]
        rows = Enrolment.filter(
            Q(child_id__in=children, school_class_id__in=list(it.class_ids), until=None, child__archived_at=None)
        )
        here = set(await rows.values_list("child_id", flat=True)) if children and it.class_ids else set()
        return [person for person, found in wards.items() if found & here]

    async def read(self, announcement: Announcement, people: Collection[int], at: datetime) -> None:
        for person_id in people:
            await AnnouncementAck.update_or_create(
                defaults={"version": announcement.version, "at": at},
                announcement_id=announcement.id,
                person_id=person_id,
            )


def _may(it: Announcement, person_id: int, roles: Collection[Role], row: Row) -> bool:
    classes = [one.school_class for one in row.classes]  # type: ignore[attr-defined]
    led = [one.id for one in classes if one.class_teacher_id == person_id]
    return may_announce(it.scope, roles, led, it.class_ids)
