"""Handovers and who decides about them."""

from collections.abc import Collection, Sequence
from datetime import datetime

from tortoise.expressions import Q
from tortoise.queryset import QuerySet

from school.classes import ClassName
from school.clock import Clock
from school.contacts import HandedContacts, State
from school.people import Role
from storage.models import Consent, ContactHandover, Enrolment, Person, School, SchoolClass, StaffRole
from storage.repositories.access import latest_years
from storage.repositories.handovers.candidates import candidates
from storage.repositories.people import name_of
from usecases.ports.handovers import Candidate, Desk, Handover, LedClass, NewHandover
from usecases.ports.tickets import SchoolToAsk


class HandoversInDatabase:
    """See usecases.ports.handovers.Handovers."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    async def schools(self) -> Sequence[SchoolToAsk]:
        return [SchoolToAsk(row.id, row.short_name) for row in await School.all().order_by("short_name", "id")]

    async def classes(self, school_id: int) -> Sequence[LedClass]:
        rows = SchoolClass.filter(year_id__in=list(await latest_years([school_id])))
        return await _led(rows)

    async def classes_of(self, child_ids: Collection[int]) -> Sequence[LedClass]:
        enrolled = Enrolment.filter(child_id__in=list(child_ids), until=None)
        ids = {row["school_class_id"] for row in await enrolled.values("school_class_id")}
        return await _led(SchoolClass.filter(id__in=list(ids))) if ids else ()

    async def of_chat(self, chat_id: int, since: datetime) -> Sequence[Handover]:
        wanted = Q(state=State.OPEN.value) | Q(asked_at__gt=since)
        return [_handover(row) for row in await _rows().filter(wanted, chat_id=chat_id).order_by("-id")]

    async def add(self, chat_id: int, new: NewHandover, at: datetime) -> int:
        row = await ContactHandover.create(
            school_id=new.school_id,
            chat_id=chat_id,
            person_id=new.person_id,
            about_id=new.about_id,
            school_class_id=new.class_id,
            name=new.name,
            child=new.child,
            email=new.contacts.email,
            phone=new.contacts.phone,
            phone_own=new.phone_own,
            snils=new.contacts.snils,
            consent=new.consent.digest,
            consent_language=new.consent.language,
            asked_at=at,
        )
        return row.id

    async def one(self, handover_id: int) -> Handover | None:
        row = await _rows().get_or_none(id=handover_id)
        return _handover(row) if row else None

    async def desk(self, person_ids: Collection[int]) -> Desk:
        ids = list(person_ids)
        offices = StaffRole.filter(person_id__in=ids, role=Role.SECRETARY.value, person__archived_at=None)
        led = SchoolClass.filter(class_teacher_id__in=ids, class_teacher__archived_at=None)
        found = await offices.values("person_id", "person__school_id")
        return Desk(
            {row["person__school_id"]: row["person_id"] for row in found},
            {row["id"]: row["class_teacher_id"] for row in await led.values("id", "class_teacher_id")},
        )

    async def waiting(self, desk: Desk) -> Sequence[Handover]:
        whose = Q(school_id__in=list(desk.schools)) | Q(school_class_id__in=list(desk.classes))
        rows = _rows().filter(whose, state=State.OPEN.value).order_by("asked_at", "id")
        return [_handover(row) for row in await rows]

    async def waiting_outside(self) -> Sequence[Handover]:
        rows = _rows().filter(state=State.OPEN.value, person_id=None, phone_own=True)
        return [_handover(row) for row in await rows.order_by("id")]

    async def offices(self, school_id: int) -> Collection[int]:
        rows = StaffRole.filter(person__school_id=school_id, role=Role.SECRETARY.value, person__archived_at=None)
        return [row["person_id"] for row in await rows.order_by("id").values("person_id")]

    async def candidates(self, school_id: int, class_id: int | None, name: str) -> Sequence[Candidate]:
        return await candidates(school_id, class_id, name, self._clock)

    async def consented(self, chat_id: int) -> bool:
        return await Consent.exists(chat_id=chat_id, withdrawn_at=None)

    async def decide(self, handover: Handover, by: int | None, state: State, reason: str | None, at: datetime) -> bool:
        waiting = ContactHandover.filter(id=handover.id, state=State.OPEN.value)
        done = await waiting.update(
            state=state.value, decided_by_id=by, decided_at=at, reason=reason, email=None, phone=None, snils=None
        )
        return done > 0

    async def write_down(self, person_id: int, contacts: HandedContacts) -> None:
        known = {name: getattr(contacts, name) for name in contacts.fields}
        await Person.filter(id=person_id).update(**known)


async def _led(classes: QuerySet[SchoolClass]) -> Sequence[LedClass]:
    rows = classes.filter(class_teacher_id__isnull=False).select_related("year").order_by("grade", "letter", "id")
    return [
        LedClass(row.id, row.year.school_id, ClassName(row.grade, row.letter), row.class_teacher_id or 0)
        for row in await rows
    ]


def _rows() -> QuerySet[ContactHandover]:
    return ContactHandover.all().select_related("school", "person", "about", "school_class")


def _handover(row: ContactHandover) -> Handover:
    known = row.about
    return Handover(
        id=row.id,
        school_id=row.school_id,
        school=row.school.short_name,
        chat_id=row.chat_id,
        person_id=row.person_id,
        by=name_of(row.person) if row.person else None,
        about_id=row.about_id,
        whose=name_of(known) if known else None,
        name=row.name,
        child=row.child,
        class_id=row.school_class_id,
        school_class=ClassName(row.school_class.grade, row.school_class.letter) if row.school_class else None,
        contacts=HandedContacts(row.email, row.phone, row.snils),
        known=HandedContacts(known.email, known.phone, known.snils) if known else HandedContacts(),
        phone_own=row.phone_own,
        asked_at=row.asked_at,
        state=State(row.state),
        reason=row.reason,
    )
