"""Events of meetings and of the event feed as plain values."""

from dataclasses import fields, replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from school import events
from school.events import Event

_NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
STARTS = datetime(2026, 11, 26, 15, 0, tzinfo=UTC)
"""Thursday, 18:00 in Moscow."""


def _meeting(**changes: Any) -> dict[str, Any]:
    said = {
        "school_id": 1,
        "happened_at": _NOW,
        "meeting_id": 40,
        "version": 1,
        "timing": 1,
        "class_ids": (7, 8),
        "title": "Физика без слёз",
        "classes": ("7 «Б»",),
        "starts_at": STARTS,
        "ends_at": STARTS + timedelta(hours=1),
        "zone": "Europe/Moscow",
        "place": "Кабинет 31",
        "agenda": "Итоги",
        "link": "",
        "called_by": "Нина Олеговна",
    }
    return said | changes


def called(**changes: Any) -> events.MeetingCalled:
    return events.MeetingCalled(**_meeting(**changes))


def moved(**changes: Any) -> events.MeetingChanged:
    was = {f"was_{name}": _meeting()[name] for name in ("title", "starts_at", "ends_at", "place", "agenda", "link")}
    later = {
        "version": 2,
        "timing": 2,
        "starts_at": STARTS + timedelta(hours=1),
        "ends_at": STARTS + timedelta(hours=2),
    }
    return events.MeetingChanged(**_meeting(**{**later, **was, **changes}))


def cancelled(**changes: Any) -> events.MeetingCancelled:
    return events.MeetingCancelled(**_meeting(**{"version": 2, "reason": "Карантин", **changes}))


def soon(**changes: Any) -> events.MeetingSoon:
    return events.MeetingSoon(**_meeting(**{"when": "hour", "valid_until": STARTS, **changes}))


def asked(**changes: Any) -> events.MeetingAnswerAsked:
    return events.MeetingAnswerAsked(**_meeting(**{"children": (1, 2), "asked_on": date(2026, 11, 24), **changes}))


def published(**changes: Any) -> events.HappeningPublished:
    said = {
        "school_id": 1,
        "happened_at": _NOW,
        "happening_id": 50,
        "version": 1,
        "class_ids": (7, 8),
        "happening_kind": "olympiad",
        "level": "city",
        "title": "Юный физик",
        "description": "Возьмите линейку",
        "place": "Лицей № 2",
        "subject": "Физика",
        "grade_from": 5,
        "grade_to": 7,
        "starts_on": date(2026, 12, 5),
        "ends_on": date(2026, 12, 7),
    }
    return events.HappeningPublished(**said | changes)


def _as(kind: type[Event], base: Event, **more: Any) -> Event:
    names = (field.name for field in fields(base) if field.name not in more)
    return kind(**{name: getattr(base, name) for name in names}, **more)


def one_of_each_gathering() -> list[Event]:
    first = published(version=2)
    was = {f"was_{name}": getattr(published(), name) for name in ("title", "place", "starts_on", "description")}
    changed = _as(
        events.HappeningChanged, replace(first, starts_on=date(2026, 12, 6)), **was, was_ends_on=first.ends_on
    )
    end = datetime(2026, 12, 5, 21, 0, tzinfo=UTC)
    return [
        called(),
        moved(),
        cancelled(),
        soon(),
        soon(when="day"),
        asked(),
        first,
        changed,
        _as(events.HappeningCancelled, replace(published(version=3), title="Физика для всех"), reason="Нет зала"),
        _as(events.HappeningSoon, first, asked_by=5, child_id=1, valid_until=end),
    ]
