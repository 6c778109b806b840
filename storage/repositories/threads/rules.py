"""Blocks, hours of staff and complaints in the database."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, time

from tortoise.expressions import Q

from school.people import Name
from school.threads import MODERATION, Hours, Standing, meeting_classes
from storage.models import SchoolClass, StaffRole, ThreadBlock, ThreadReport, WorkingHours
from storage.repositories.threads import reading
from storage.repositories.threads.people import SchoolPeopleInDatabase
from usecases.ports.threads import Report

_HOUR = 60


class BlocksInDatabase:
    """See usecases.ports.threads.Blocks."""

    async def around(self, person: int) -> tuple[frozenset[int], frozenset[int]]:
        rows = await ThreadBlock.filter(Q(blocker_id=person) | Q(blocked_id=person))
        mine = frozenset(row.blocked_id for row in rows if row.blocker_id == person)
        return mine, frozenset(row.blocker_id for row in rows if row.blocked_id == person)

    async def block(self, blocker: int, blocked: int, at: datetime) -> None:
        await ThreadBlock.get_or_create(blocker_id=blocker, blocked_id=blocked, defaults={"at": at})

    async def unblock(self, blocker: int, blocked: int) -> None:
        await ThreadBlock.filter(blocker_id=blocker, blocked_id=blocked).delete()


class HoursInDatabase:
    """See usecases.ports.threads.HoursOfStaff."""

    async def of(self, people: Collection[int]) -> Mapping[int, Hours]:
        rows = await WorkingHours.filter(person_id__in=list(people)) if people else []
        return {row.person_id: _hours(row) for row in rows}

    async def choose(self, person: int, hours: Hours) -> None:
        days = "".join(map(str, sorted(hours.days)))
        values = {"days": days, "starts": _minutes(hours.starts), "ends": _minutes(hours.ends)}
        await WorkingHours.update_or_create(person_id=person, defaults=values)


class ReportsInDatabase:
    """See usecases.ports.threads.Reports."""

    def __init__(self, people: SchoolPeopleInDatabase) -> None:
        self._people = people

    async def file(self, message_id: int, reporter: int, at: datetime) -> int | None:
        if await ThreadReport.exists(message_id=message_id, reporter_id=reporter):
            return None
        return (await ThreadReport.create(message_id=message_id, reporter_id=reporter, at=at)).id

    async def one(self, report_id: int) -> Report | None:
        row = await ThreadReport.get_or_none(id=report_id).select_related("message__author", "reporter")
        if row is None:
            return None
        thread = (await reading.threads([row.message.thread_id]))[row.message.thread_id]
        who = row.reporter
        return Report(
            id=row.id,
            said=reading.said_of(row.message),
            thread=thread,
            reporter=row.reporter_id,
            reporter_name=Name(who.surname, who.given, who.patronymic or ""),
            at=row.at,
            state=row.state,
            classes=await self._classes(thread.child_id, row.reporter_id, row.message.author_id),
        )

    async def handle(self, report_id: int, state: str, by: int, at: datetime) -> bool:
        waiting = ThreadReport.filter(id=report_id, state="open")
        return bool(await waiting.update(state=state, handled_by_id=by, handled_at=at))

    async def staff(self, school_id: int) -> Sequence[Standing]:
        leads = SchoolClass.filter(year__school_id=school_id).exclude(class_teacher_id=None)
        ranks = StaffRole.filter(person__school_id=school_id, role__in=[role.value for role in MODERATION])
        asked = {row["id"] for row in await leads.values(id="class_teacher_id")}
        asked |= {row["id"] for row in await ranks.values(id="person_id")}
        known = await self._people.known(asked)
        return [one.standing for one in known.values()]

    async def _classes(self, child_id: int | None, reporter: int, author: int) -> frozenset[int]:
        known = await self._people.known([person for person in (child_id, reporter, author) if person is not None])
        standings = {person: one.standing for person, one in known.items()}
        child = standings.get(child_id) if child_id is not None else None
        return meeting_classes(child, standings.get(reporter), standings.get(author))


def _hours(row: WorkingHours) -> Hours:
    return Hours(frozenset(map(int, row.days)), _time(row.starts), _time(row.ends))


def _minutes(at: time) -> int:
    return at.hour * _HOUR + at.minute


def _time(minutes: int) -> time:
    return time(*divmod(minutes, _HOUR))
