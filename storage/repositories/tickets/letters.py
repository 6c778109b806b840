"""Letters about tickets that wait for the mail server."""

from collections.abc import Sequence
from datetime import datetime

from tortoise.expressions import F

from storage.models import TicketLetter
from usecases.ports.mail import DueLetter


class TicketLettersInDatabase:
    """See usecases.ports.mail.Letters. A letter that went leaves no row: nothing of it is needed any more."""

    async def write(self, ticket_id: int, about: str, message_id: int | None, at: datetime) -> None:
        await TicketLetter.create(ticket_id=ticket_id, about=about, message_id=message_id, written_at=at, not_before=at)

    async def take(self, now: datetime, until: datetime, limit: int) -> Sequence[DueLetter]:
        rows = TicketLetter.filter(state="new", not_before__lte=now).order_by("not_before", "id").limit(limit)
        found = await rows.select_related("ticket__chat", "message")
        return [_due(row) for row in found if row.ticket.email and await _taken(row, until)]

    async def sent(self, letter_id: int) -> None:
        await TicketLetter.filter(id=letter_id).delete()

    async def put_off(self, letter_id: int, until: datetime, reason: str | None) -> None:
        await TicketLetter.filter(id=letter_id).update(not_before=until, reason=reason)

    async def give_up(self, letter_id: int, reason: str | None) -> None:
        await TicketLetter.filter(id=letter_id).update(state="failed", reason=reason)


async def _taken(row: TicketLetter, until: datetime) -> bool:
    """Compare and set: of two processes one takes it."""
    mine = TicketLetter.filter(id=row.id, state="new", attempts=row.attempts)
    return bool(await mine.update(not_before=until, attempts=F("attempts") + 1))


def _due(row: TicketLetter) -> DueLetter:
    return DueLetter(
        id=row.id,
        ticket_id=row.ticket_id,
        about=row.about,
        answer=row.message.text if row.message else None,
        to=row.ticket.email or "",
        language=row.ticket.chat.language,
        attempts=row.attempts,
        written_at=row.written_at,
    )
