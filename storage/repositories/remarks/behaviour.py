"""Weekly behaviour of a class, in the database."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from tortoise.expressions import Q

from school.classes import ClassName
from school.periods import DayRange
from school.refusals import NotYours
from school.remarks import Behaviour
from storage.models import BehaviourNote, Enrolment, SchoolClass
from storage.repositories.people import name_of
from storage.repositories.remarks.writing import pupil_of
from usecases.asker import Asker
from usecases.ports.journal import Pupil
from usecases.ports.remarks import ClassToLead, NotedPupil


class BehaviourBookInDatabase:
    """See usecases.ports.remarks.BehaviourBook."""

    async def led(self, asker: Asker, class_id: int) -> ClassToLead:
        own = SchoolClass.get_or_none(id=class_id, class_teacher_id__in=asker.person_ids)
        row = await own.select_related("year__school", "class_teacher")
        if row is None or row.class_teacher is None:
            raise NotYours
        year, leader = row.year, row.class_teacher
        return ClassToLead(
            id=row.id,
            school_id=year.school_id,
            name=ClassName(row.grade, row.letter),
            zone=ZoneInfo(year.school.zone),
            year=DayRange(year.starts_on, year.ends_on),
            writer_id=leader.id,
            writer=name_of(leader),
        )

    async def of_week(self, led: ClassToLead, monday: date) -> Sequence[NotedPupil]:
        pupils = await pupils_of_week(led.id, monday)
        rows = await BehaviourNote.filter(enrolment__school_class_id=led.id, monday=monday)
        notes = {row.enrolment_id: row for row in rows}
        return [_noted(pupil, notes.get(pupil.enrolment_id)) for pupil in pupils]

    async def note(
        self, led: ClassToLead, noted: NotedPupil, monday: date, value: Behaviour, text: str, at: datetime
    ) -> int | None:
        enrolment_id = noted.pupil.enrolment_id
        said = {"value": value.value, "text": text, "author_id": led.writer_id, "set_at": at}
        if noted.version == 0:
            row, made = await BehaviourNote.get_or_create(said, enrolment_id=enrolment_id, monday=monday)
            return row.id if made else None
        now = BehaviourNote.filter(enrolment_id=enrolment_id, monday=monday, version=noted.version)
        if not await now.update(**said, version=noted.version + 1):
            return None
        return (await BehaviourNote.get(enrolment_id=enrolment_id, monday=monday)).id


async def pupils_of_week(class_id: int, monday: date) -> list[Pupil]:
    """Who learnt in the class on any day of the week, in the order of the register."""
    rows = (
        await Enrolment.filter(
            Q(until=None) | Q(until__gte=monday),
            school_class_id=class_id,
            since__lte=monday + timedelta(days=6),
            child__archived_at=None,
        )
        .select_related("child")
        .order_by("child__surname", "child__given", "child__patronymic", "id")
    )
    return [pupil_of(row) for row in rows]


def _noted(pupil: Pupil, row: BehaviourNote | None) -> NotedPupil:
    if row is None:
        return NotedPupil(pupil, None, "", 0)
    return NotedPupil(pupil, Behaviour(row.value), row.text, row.version)
