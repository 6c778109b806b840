"""Calendar files of ours, read by a parser of others (B14, B18)."""

from datetime import UTC, date, datetime

import pytest
import vobject

from exchange.calendars import Entry, calendar, uid

NOW = datetime(2026, 11, 23, 9, 0, 30, 123456, tzinfo=UTC)
HOSTILE = "Зал; «А», \\n <b>\u0000🏫\r\nBEGIN:VEVENT"


def entry(**changes: object) -> Entry:
    ordinary = {
        "uid": uid("meeting", 12, 42),
        "starts": datetime(2026, 11, 26, 15, 0, tzinfo=UTC),
        "ends": datetime(2026, 11, 26, 16, 0, tzinfo=UTC),
        "summary": "Собрание",
    }
    return Entry(**{**ordinary, **changes})  # type: ignore[arg-type]


def read(content: bytes) -> list[object]:
    return list(vobject.readOne(content.decode()).vevent_list)


def test_several_entries_are_one_file() -> None:
    content = calendar("Школа", [entry(), entry(uid=uid("meeting", 13, 42))], NOW)
    first, second = read(content)
    assert first.uid.value == "meeting-12-42@peremena"  # type: ignore[attr-defined]
    assert second.uid.value == "meeting-13-42@peremena"  # type: ignore[attr-defined]
    assert content.endswith(b"END:VCALENDAR\r\n")
    assert all(len(line) <= 75 for line in content.split(b"\r\n")), "RFC 5545, 3.1: lines are folded at 75 octets"


def test_a_whole_day_ends_where_the_next_begins() -> None:
    (event,) = read(calendar("Школа", [entry(starts=date(2026, 12, 5), ends=date(2026, 12, 6))], NOW))
    assert event.dtstart.value == date(2026, 12, 5)  # type: ignore[attr-defined]
    assert event.dtend.value == date(2026, 12, 7)  # type: ignore[attr-defined]


@pytest.mark.parametrize("field", ["summary", "description", "place"])
def test_hostile_words_stay_words(field: str) -> None:
    (event,) = read(calendar("Школа", [entry(**{field: HOSTILE})], NOW))
    name = {"place": "location"}.get(field, field)
    assert getattr(event, name).value == "Зал; «А», \\n <b>🏫\nBEGIN:VEVENT"


def test_changes_and_cancellations_are_told_by_number_and_status() -> None:
    (event,) = read(calendar("Школа", [entry(sequence=3, cancelled=True, link="https://example.org/x")], NOW))
    assert (event.sequence.value, event.status.value) == ("3", "CANCELLED")  # type: ignore[attr-defined]
    assert event.url.value == "https://example.org/x"  # type: ignore[attr-defined]
    assert event.dtstamp.value == NOW.replace(microsecond=0)  # type: ignore[attr-defined]
