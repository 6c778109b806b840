"""Signed weeks in the database: four questions for what stands in them, however many pupils."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime, timedelta

from school.clock import Clock
from school.signing import Plain, WeekContent
from storage.models import Attendance, BehaviourNote, Event, Mark, Remark, WeekSignature
from storage.repositories.children import wards_of
from storage.repositories.people import name_of
from storage.repositories.remarks.behaviour import pupils_of_week
from usecases.ports.journal import Pupil
from usecases.ports.signing import Signature

_SUNDAY = timedelta(days=6)
Lines = dict[int, list[Plain]]


class SignaturesInDatabase:
    """See usecases.ports.signing.Signatures."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    async def contents(self, enrolment_ids: Collection[int], monday: date) -> Mapping[int, WeekContent]:
        ids = list(enrolment_ids)
        marks, attendance = await _marks(ids, monday), await _attendance(ids, monday)
        remarks, behaviour = await _remarks(ids, monday), await _behaviour(ids, monday)
        return {
            one: WeekContent(
                tuple(marks.get(one, ())),
                tuple(attendance.get(one, ())),
                tuple(remarks.get(one, ())),
                behaviour.get(one, ()),
            )
            for one in ids
        }

    async def of_week(self, enrolment_ids: Collection[int], monday: date) -> Sequence[Signature]:
        own = WeekSignature.filter(enrolment_id__in=list(enrolment_ids), monday=monday).select_related("person")
        return [
            Signature(row.enrolment_id, row.person_id, name_of(row.person), row.digest, row.signed_at)
            for row in await own.order_by("signed_at", "id")
        ]

    async def guardian(self, person_ids: Collection[int], child_id: int) -> int | None:
        wards = await wards_of(person_ids, self._clock)
        return next((person for person in person_ids if child_id in wards[person]), None)

    async def sign(self, enrolment_id: int, monday: date, person_id: int, digest: str, at: datetime) -> None:
        await WeekSignature.get_or_create(
            {"signed_at": at}, enrolment_id=enrolment_id, monday=monday, person_id=person_id, digest=digest
        )

    async def happened(self, key: str) -> bool:
        return await Event.exists(key=key)

    async def pupils(self, class_id: int, monday: date) -> Sequence[Pupil]:
        return await pupils_of_week(class_id, monday)


async def _marks(ids: list[int], monday: date) -> Lines:
    lesson = "column__lesson"
    rows = Mark.filter(enrolment_id__in=ids, removed_at=None).filter(
        column__lesson__on__gte=monday, column__lesson__on__lte=monday + _SUNDAY
    )
    own = ("column__form", "column__weight", "value", "comment")
    return await _lines(rows, f"{lesson}__on", (f"{lesson}__number", f"{lesson}__course__subject__name", *own))


async def _attendance(ids: list[int], monday: date) -> Lines:
    rows = Attendance.filter(enrolment_id__in=ids, removed_at=None).filter(
        lesson__on__gte=monday, lesson__on__lte=monday + _SUNDAY
    )
    return await _lines(rows, "lesson__on", ("lesson__number", "lesson__course__subject__name", "code"))


async def _remarks(ids: list[int], monday: date) -> Lines:
    rows = Remark.filter(enrolment_id__in=ids, removed_at=None).filter(
        lesson__on__gte=monday, lesson__on__lte=monday + _SUNDAY
    )
    return await _lines(rows, "lesson__on", ("lesson__number", "lesson__course__subject__name", "kind", "text"))


async def _lines(rows, day: str, columns: Collection[str]) -> Lines:  # type: ignore[no-untyped-def]
    found: Lines = {}
    for row in await rows.order_by(day, "id").values("enrolment_id", day, *columns):
        line = (row[day].isoformat(), *("" if row[name] is None else str(row[name]) for name in columns))
        found.setdefault(row["enrolment_id"], []).append(line)
    return found


async def _behaviour(ids: list[int], monday: date) -> dict[int, Plain]:
    rows = await BehaviourNote.filter(enrolment_id__in=ids, monday=monday)
    return {row.enrolment_id: (row.value, row.text) for row in rows}
