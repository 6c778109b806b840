"""Meetings as the school calls them, in the database."""

from collections.abc import Collection, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from tortoise.expressions import Q, Subquery

from school.clock import Clock, local_date
from school.meetings import CALL_FOR_ALL, Coming, Plan, may_call
from school.refusals import NotYours
from storage.models import Enrolment, MeetingAnswer, MeetingClass, SchoolClass
from storage.models import Meeting as Row
from storage.repositories.children import wards_of
from storage.repositories.meetings.rows import invited, meeting_of, whole
from storage.repositories.people import name_of, roles_of
from usecases.asker import Asker, LinkedPerson
from usecases.ports.meeting_book import Caller, Family
from usecases.ports.meetings import InvitedClass, Meeting

_BEFORE_THE_YEAR, _AFTER_THE_YEAR = timedelta(days=62), timedelta(days=31)
"""Classes meet before their year begins and after it ends: so long."""


class MeetingBookInDatabase:
    """See usecases.ports.meeting_book.MeetingBook."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    async def caller(self, asker: Asker, now: datetime) -> Caller:
        roles = await roles_of(asker.person_ids)
        for person in asker.people:
            for_all = not CALL_FOR_ALL.isdisjoint(roles.get(person.id, ()))
            classes = await _classes(person, local_date(now, person.zone), for_all=for_all)
            if classes:
                return Caller(person.id, person.name, person.school_id, person.zone, for_all, classes)
        raise NotYours

    async def families(self, class_ids: Collection[int]) -> int:
        rows = await _enrolled(class_ids).distinct().values_list("child_id", flat=True)
        return len(set(rows))

    async def listed(self, caller: Caller, now: datetime, *, past: bool, offset: int, limit: int) -> Sequence[Meeting]:
        mine = Row.filter(school_id=caller.school_id)
        if not caller.for_all:
            own = [one.id for one in caller.classes]
            others = Subquery(MeetingClass.exclude(school_class_id__in=own).values("meeting_id"))
            mine = mine.filter(classes__school_class_id__in=own).exclude(id__in=others).distinct()
        if past:
            rows = mine.filter(ends_at__lte=now).order_by("-starts_at", "-id")
        else:
            rows = mine.filter(ends_at__gt=now).order_by("starts_at", "id")
        return [meeting_of(row) for row in await whole(rows.offset(offset).limit(limit))]

    async def one(self, asker: Asker, meeting_id: int) -> Meeting:
        row = await whole(Row.filter(id=meeting_id)).first()
        if row is None:
            raise NotYours
        meeting, roles = meeting_of(row), await roles_of(asker.person_ids)
        leaders = {one.school_class.id: one.school_class.class_teacher_id for one in row.classes}  # type: ignore[attr-defined]
        for person in asker.people:
            led = [school_class for school_class, leader in leaders.items() if leader == person.id]
            here = person.school_id == meeting.school_id
            if here and may_call(roles.get(person.id, frozenset()), led, meeting.class_ids):
                return meeting
        raise NotYours

    async def call(
        self, caller: Caller, plan: Plan, classes: Sequence[InvitedClass], *, whole_school: bool, at: datetime
    ) -> int:
        row = await Row.create(
            school_id=caller.school_id,
            whole_school=whole_school,
            called_by_id=caller.person_id,
            called_at=at,
            timed_at=at,
            **_columns(plan),
        )
        await MeetingClass.bulk_create(MeetingClass(meeting_id=row.id, school_class_id=one.id) for one in classes)
        return row.id

    async def change(self, was: Meeting, plan: Plan, *, moved: bool, at: datetime) -> bool:
        now = Row.filter(id=was.id, version=was.version, cancelled_at=None)
        time = {"timing": was.timing + 1, "timed_at": at} if moved else {}
        changed = await now.update(version=was.version + 1, **_columns(plan), **time)
        if changed and moved:
            await MeetingAnswer.filter(meeting_id=was.id).delete()
        return bool(changed)

    async def cancel(self, was: Meeting, reason: str, at: datetime) -> bool:
        now = Row.filter(id=was.id, version=was.version, cancelled_at=None)
        return bool(await now.update(cancelled_at=at, cancel_reason=reason, version=was.version + 1))

    async def answers(self, meeting: Meeting) -> Sequence[Family]:
        rows = (
            await _enrolled(meeting.class_ids)
            .select_related("child", "school_class")
            .order_by("school_class__grade", "school_class__letter", "child__surname", "child__given", "child_id")
        )
        said = await MeetingAnswer.filter(meeting_id=meeting.id).select_related("person").order_by("answered_at", "id")
        wards = await wards_of([row.person_id for row in said], self._clock) if said else {}
        families: dict[int, dict[str, Coming]] = {row.child_id: {} for row in rows}
        for row in said:
            for child_id in wards[row.person_id] & families.keys():
                families[child_id][name_of(row.person).polite] = Coming(row.coming)
        return [
            Family(row.child_id, name_of(row.child), invited(row.school_class).name.display, families[row.child_id])
            for row in {row.child_id: row for row in rows}.values()
        ]


def _columns(plan: Plan) -> dict[str, Any]:
    return {
        "title": plan.title or None,
        "starts_at": plan.starts_at,
        "ends_at": plan.ends_at,
        "place": plan.place,
        "agenda": plan.agenda,
        "link": plan.link or None,
    }


async def _classes(person: LinkedPerson, day: date, *, for_all: bool) -> tuple[InvitedClass, ...]:
    whose = Q(year__school_id=person.school_id) if for_all else Q(class_teacher_id=person.id)
    rows = await SchoolClass.filter(
        whose, year__starts_on__lte=day + _BEFORE_THE_YEAR, year__ends_on__gte=day - _AFTER_THE_YEAR
    ).order_by("grade", "letter", "id")
    return tuple(invited(row) for row in rows)


async def classes_led_by(person: LinkedPerson, now: datetime) -> tuple[InvitedClass, ...]:
    """Classes of this year of which the person is the class teacher."""
    return await _classes(person, local_date(now, person.zone), for_all=False)


def _enrolled(class_ids: Collection[int]):  # type: ignore[no-untyped-def]
    return Enrolment.filter(school_class_id__in=list(class_ids), until=None, child__archived_at=None)
