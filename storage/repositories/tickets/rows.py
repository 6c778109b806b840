"""Support tickets and what was said in them."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from tortoise.queryset import QuerySet

from school.clock import Clock
from school.people import Role
from school.tickets import ANSWERS_TICKETS, KEPT_AFTER_CLOSING, Contacts, TicketKind, TicketState
from storage.models import School, StaffRole, TicketMessage
from storage.models import Ticket as Row
from storage.repositories.people import name_of
from usecases.ports.homework_book import File
from usecases.ports.tickets import NewTicket, SaidInTicket, SchoolToAsk, Ticket

_ORDER = {TicketState.NEW: 0, TicketState.IN_WORK: 1, TicketState.ANSWERED: 2}


class TicketsInDatabase:
    """See usecases.ports.tickets.Tickets. Files belong to this bot."""

    def __init__(self, bot_id: int) -> None:
        self._bot_id = bot_id

    async def schools(self, only: Collection[int] | None) -> Sequence[SchoolToAsk]:
        rows = School.all() if only is None else School.filter(id__in=list(only))
        return [SchoolToAsk(row.id, row.short_name) for row in await rows.order_by("short_name", "id")]

    async def of_chat(self, chat_id: int) -> Sequence[Ticket]:
        return [_ticket(row) for row in await _rows().filter(chat_id=chat_id).order_by("-id")]

    async def one(self, ticket_id: int) -> Ticket | None:
        row = await _rows().get_or_none(id=ticket_id)
        return _ticket(row) if row else None

    async def said(self, ticket_id: int) -> Sequence[SaidInTicket]:
        return [_said(row) for row in await TicketMessage.filter(ticket_id=ticket_id).order_by("id")]

    async def message(self, message_id: int) -> SaidInTicket | None:
        row = await TicketMessage.get_or_none(id=message_id)
        return _said(row) if row else None

    async def add(self, chat_id: int, person_id: int | None, new: NewTicket, at: datetime) -> int:
        row = await Row.create(
            school_id=new.school_id,
            chat_id=chat_id,
            person_id=person_id,
            kind=new.kind.value,
            subject=new.subject,
            email=new.contacts.email,
            phone=new.contacts.phone,
            consent=new.consent.digest,
            consent_language=new.consent.language,
            filed_at=at,
            changed_at=at,
        )
        first, *others = new.files or (None,)
        await self.say(row.id, None, new.text, first, at)
        for file in others:
            await self.say(row.id, None, "", file, at)
        return row.id

    async def say(self, ticket_id: int, author_id: int | None, text: str, file: File | None, at: datetime) -> int:
        row = await TicketMessage.create(
            ticket_id=ticket_id,
            by_staff=author_id is not None,
            author_id=author_id,
            text=text,
            bot=self._bot_id if file else None,
            file_kind=file.kind if file else None,
            file_id=file.file_id if file else None,
            file_name=file.name[:200] if file and file.name else None,
            sent_at=at,
        )
        return row.id

    async def change(self, ticket: Ticket, state: TicketState, at: datetime) -> int | None:
        version = ticket.version + 1
        closed = at if state is TicketState.CLOSED else None
        changed = await Row.filter(id=ticket.id, version=ticket.version).update(
            state=state.value, version=version, changed_at=at, closed_at=closed
        )
        return version if changed else None

    async def desks(self, person_ids: Collection[int]) -> Mapping[int, int]:
        rows = StaffRole.filter(
            person_id__in=list(person_ids), role__in=[role.value for role in ANSWERS_TICKETS], person__archived_at=None
        )
        return {
            row["person__school_id"]: row["person_id"] for row in await rows.values("person_id", "person__school_id")
        }

    async def waiting(self, school_ids: Collection[int]) -> Sequence[Ticket]:
        rows = await _rows().filter(school_id__in=list(school_ids)).exclude(state=TicketState.CLOSED.value)
        return sorted(map(_ticket, rows), key=lambda one: (_ORDER[one.state], one.id))

    async def told(self, school_id: int) -> Collection[int]:
        rows = StaffRole.filter(
            person__school_id=school_id, role__in=[role.value for role in ANSWERS_TICKETS], person__archived_at=None
        )
        found = [(row.role, row.person_id) for row in await rows.order_by("id")]
        operators = [person for role, person in found if role == Role.OPERATOR]
        return operators or [person for _, person in found]


class TicketKeeping:
    """Closed tickets are forgotten with everything in them (RELIABILITY section 6, retention)."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    async def purge(self) -> int:
        return await Row.filter(closed_at__lt=self._clock.now() - KEPT_AFTER_CLOSING).delete()


def _rows() -> QuerySet[Row]:
    return Row.all().select_related("school", "person", "chat")


def _ticket(row: Row) -> Ticket:
    return Ticket(
        id=row.id,
        school_id=row.school_id,
        school=row.school.short_name,
        chat_id=row.chat_id,
        language=row.chat.language,
        by=name_of(row.person) if row.person else None,
        kind=TicketKind(row.kind),
        subject=row.subject,
        contacts=Contacts(row.email, row.phone),
        state=TicketState(row.state),
        version=row.version,
        filed_at=row.filed_at,
        zone=ZoneInfo(row.school.zone),
    )


def _said(row: TicketMessage) -> SaidInTicket:
    file = File(row.file_id, row.file_kind or "document", row.file_name) if row.file_id else None
    return SaidInTicket(row.id, row.ticket_id, row.by_staff, row.text, row.sent_at, file)
