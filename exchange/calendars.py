"""iCalendar out (RFC 5545): entries of a calendar as bytes that any phone opens. Instants are UTC, days are local."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

import icalendar

from texts.meetings.show import titled
from texts.words import Words
from usecases.ports.meetings import Meeting

PRODUCT = "-//Peremena//School diary//RU"


@dataclass(frozen=True, slots=True)
class Entry:
    """`uid` is the same for ever, `sequence` grows with every change: so a phone changes its entry and adds none.

    `starts` and `ends` are both instants, or both days, the last one included.
    """

    uid: str
    starts: datetime | date
    ends: datetime | date
    summary: str
    description: str = ""
    place: str = ""
    link: str = ""
    sequence: int = 0
    cancelled: bool = False


def calendar(name: str, entries: Iterable[Entry], made_at: datetime, refresh: timedelta | None = None) -> bytes:
    """`made_at` is UTC, without fractions of a second in the file. `refresh`: how often a subscriber should look again
    (RFC 7986, and the name of it that older calendars know).
    """
    found = icalendar.Calendar()
    found.add("prodid", PRODUCT)
    found.add("version", "2.0")
    found.add("method", "PUBLISH")
    found.add("x-wr-calname", _clean(name))
    for entry in entries:
        found.add_component(_component(entry, made_at))
    if refresh is not None:
        found.add("refresh-interval", refresh, parameters={"VALUE": "DURATION"})
        found["x-published-ttl"] = icalendar.vDuration(refresh)
    found.add_missing_timezones()
    return bytes(found.to_ical())


def uid(kind: str, number: int, source: int) -> str:
    """`source` tells apart installations that write to one phone."""
    return f"{kind}-{number}-{source}@peremena"


def meeting_entry(t: Words, meeting: Meeting, source: int) -> Entry:
    plan = meeting.plan
    return Entry(
        uid=uid("meeting", meeting.id, source),
        starts=plan.starts_at,
        ends=plan.ends_at,
        summary=titled(t, meeting),
        description="\n\n".join(part for part in (plan.agenda, plan.link) if part),
        place=plan.place,
        link=plan.link,
        sequence=meeting.version - 1,
        cancelled=meeting.cancelled is not None,
    )


def _component(entry: Entry, made_at: datetime) -> icalendar.Event:
    event = icalendar.Event()
    event.add("uid", entry.uid)
    event.add("dtstamp", made_at.replace(microsecond=0))
    event.add("dtstart", entry.starts)
    event.add("dtend", _end(entry.ends))
    event.add("summary", _clean(entry.summary))
    event.add("sequence", entry.sequence)
    event.add("status", "CANCELLED" if entry.cancelled else "CONFIRMED")
    for name, value in (("description", entry.description), ("location", entry.place)):
        if value:
            event.add(name, _clean(value))
    if entry.link:
        event.add("url", entry.link)
    return event


def _end(ends: datetime | date) -> datetime | date:
    """A whole day ends where the next one begins."""
    return ends if isinstance(ends, datetime) else ends + timedelta(days=1)


def _clean(text: str) -> str:
    """Control characters break the lines of the file; line breaks themselves are escaped by the library."""
    return "".join(
        sign for sign in text.replace("\r\n", "\n").replace("\r", "\n") if sign == "\n" or sign.isprintable()
    )
