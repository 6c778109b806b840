"""Events of applications for access as plain values, one of each."""

from datetime import UTC, date, datetime
from typing import Any

from school import events
from school.events import Event

_SAID: dict[str, Any] = {
    "school_id": 1,
    "happened_at": datetime(2026, 11, 23, 9, 0, tzinfo=UTC),
    "application_id": 7,
    "version": 2,
    "applicant": "mother",
    "name": "Летова <b> Ирина",
}
_CHAT: dict[str, Any] = {"to_chat": 5}
_OFFICE: dict[str, Any] = {"to": {80: None}}
_DUE = date(2026, 11, 26)


def one_of_each_application() -> list[Event]:
    return [
        events.PapersAsked(**_SAID, **_CHAT, papers=("identity", "birth")),
        events.ApplicationGranted(**_SAID, **_CHAT, office="кабинет <12>"),
        events.ApplicationRefused(**_SAID, **_CHAT, why="not-pupil"),
        events.ApplicationFiled(**_SAID, **_OFFICE, due_on=_DUE),
        events.PapersAdded(**_SAID, **_OFFICE, due_on=_DUE),
        events.ApplicationWithdrawn(**_SAID, **_OFFICE),
        events.ApplicationDue(
            school_id=1,
            happened_at=_SAID["happened_at"],
            application_id=7,
            name="Летова <b> Ирина",
            due_on=_DUE,
            on=date(2026, 11, 27),
            **_OFFICE,
        ),
    ]
