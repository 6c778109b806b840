"""Events of support tickets as plain values, one of each."""

from datetime import UTC, datetime
from typing import Any

from school import events
from school.events import Event

_TICKET: dict[str, Any] = {
    "school_id": 1,
    "happened_at": datetime(2026, 11, 23, 9, 0, tzinfo=UTC),
    "ticket_id": 7,
    "version": 2,
    "subject": "Не открываются <b>оценки</b>",
}
_CHAT: dict[str, Any] = {"to_chat": 5}
_DESK: dict[str, Any] = {"to": {80: None}}


def one_of_each_ticket() -> list[Event]:
    return [
        events.TicketTaken(**_TICKET, **_CHAT),
        events.TicketAnswered(**_TICKET, **_CHAT, text="Обновите приложение"),
        events.TicketClosed(**_TICKET, **_CHAT),
        events.TicketFiled(**_TICKET, **_DESK, ticket_kind="broken", by="Ветрова Анна Сергеевна"),
        events.TicketContinued(**_TICKET, **_DESK),
    ]
