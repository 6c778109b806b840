"""What the made-up school has announced before the first day: a meeting and a few events."""

import tomllib
from datetime import date, datetime, time, timedelta
from functools import cache
from importlib.resources import files
from typing import Any

from school.clock import local_date
from school.happenings import Entry, HappeningKind, Level
from school.meetings import Plan, times
from school.regime import RegimeItem, RegimeKind
from storage.database import transaction
from storage.repositories.happenings.writing import HappeningBookInDatabase
from storage.repositories.meetings.writing import MeetingBookInDatabase
from storage.repositories.timetable import write_regime
from usecases.asker import Asker, LinkedPerson
from usecases.ports.happenings import Publisher


async def announce(teacher: LinkedPerson, meetings: MeetingBookInDatabase, now: datetime) -> None:
    """By the class teacher. Without events: nobody is told of what was announced before the chat was linked (C9)."""
    asker = Asker(chat_id=0, external_id=0, language="ru", zone=teacher.zone, people=(teacher,))
    today, told = local_date(now, teacher.zone), _told()
    async with transaction():
        caller = await meetings.caller(asker, now)
        it = told["meeting"]
        day, length = today + timedelta(days=it["days"]), timedelta(minutes=it["minutes"])
        starts, ends = times(day, time.fromisoformat(it["starts"]), length, teacher.zone)
        plan = Plan(starts, ends, it["place"], it["agenda"].strip())
        await meetings.call(caller, plan, caller.classes, whole_school=False, at=now)
        publisher = Publisher(teacher.id, teacher.name, teacher.school_id, teacher.zone)
        for one in told["happenings"]:
            first, last = (today + timedelta(days=days) for days in one["days"])
            entry = Entry(
                kind=HappeningKind(one["kind"]),
                level=Level(one["level"]),
                title=one["title"],
                starts_on=first,
                ends_on=last,
                description=one["description"],
                place=one["place"],
                grade_from=one["grades"][0],
                grade_to=one["grades"][1],
            )
            await HappeningBookInDatabase().publish(publisher, entry, now)


async def tell_regime(school_id: int, today: date) -> None:
    """Meals, a walk and a club of every day of lessons."""
    items = [
        RegimeItem(
            kind=RegimeKind(one["kind"]),
            starts=time.fromisoformat(one["starts"]),
            ends=time.fromisoformat(one["ends"]),
            title=one["title"],
            place=one["place"],
        )
        for one in _told()["regime"]
    ]
    async with transaction():
        await write_regime(school_id, today, items)


@cache
def _told() -> dict[str, Any]:
    return tomllib.loads((files("app.demo") / "data" / "gatherings.toml").read_text("utf-8"))
