"""Personal data cards and requests to correct them, in the database."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from tortoise.expressions import Q
from tortoise.queryset import QuerySet

from school.cards import Decision, Field
from school.people import Role
from storage.models import CorrectionRequest, Person, StaffRole
from storage.repositories.people import name_of
from usecases.ports.cards import PersonCard, Request


class CardsInDatabase:
    """See usecases.ports.cards.Cards."""

    async def card(self, person_id: int) -> PersonCard | None:
        row = await Person.get_or_none(id=person_id, archived_at=None).select_related("school")
        if row is None:
            return None
        return PersonCard(row.id, row.school_id, name_of(row), _values(row), ZoneInfo(row.school.zone))

    async def open_of(self, person_ids: Collection[int], about_id: int) -> Sequence[Request]:
        about = Q(about_id=about_id) | Q(about_id=None, person_id=about_id)
        rows = _requests().filter(about, person_id__in=list(person_ids), state=Decision.OPEN.value)
        return [_request(row) for row in await rows.order_by("id")]

    async def ask(self, person_id: int, chat_id: int, about_id: int, field: Field, text: str, at: datetime) -> int:
        row = await CorrectionRequest.create(
            person_id=person_id, chat_id=chat_id, about_id=about_id, field=field.value, text=text, asked_at=at
        )
        return row.id

    async def offices(self, person_ids: Collection[int]) -> Mapping[int, int]:
        rows = StaffRole.filter(person_id__in=list(person_ids), role=Role.SECRETARY.value, person__archived_at=None)
        return {
            row["person__school_id"]: row["person_id"] for row in await rows.values("person_id", "person__school_id")
        }

    async def waiting(self, school_ids: Collection[int]) -> Sequence[Request]:
        rows = _requests().filter(person__school_id__in=list(school_ids), state=Decision.OPEN.value)
        return [_request(row) for row in await rows.order_by("asked_at", "id")]

    async def one(self, request_id: int) -> Request | None:
        row = await _requests().get_or_none(id=request_id)
        return _request(row) if row else None

    async def decide(self, request: Request, by: int, state: Decision, reason: str | None, at: datetime) -> bool:
        now = CorrectionRequest.filter(id=request.id, state=Decision.OPEN.value)
        if not await now.update(state=state.value, decided_by_id=by, decided_at=at, reason=reason):
            return False
        if state is Decision.CORRECTED and request.field is not None:
            birth = request.field is Field.BIRTH_DATE
            value: str | date = date.fromisoformat(request.text) if birth else request.text
            await Person.filter(id=request.about_id).update(**{request.field.value: value})
        return True


def _requests() -> QuerySet[CorrectionRequest]:
    return CorrectionRequest.all().select_related("person", "about")


def _values(row: Person) -> dict[Field, str]:
    known = {field: getattr(row, field.value) for field in Field}
    return {field: str(value) for field, value in known.items() if value}


def _request(row: CorrectionRequest) -> Request:
    whose = row.about or row.person
    field = Field(row.field) if row.field else None
    return Request(
        id=row.id,
        person_id=row.person_id,
        chat_id=row.chat_id,
        by=name_of(row.person),
        school_id=row.person.school_id,
        about_id=whose.id,
        whose=name_of(whose),
        field=field,
        was=_values(whose).get(field) if field else None,
        text=row.text,
        asked_at=row.asked_at,
        state=Decision(row.state),
        reason=row.reason,
    )
