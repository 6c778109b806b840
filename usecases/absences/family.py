"""Of whom an asker may speak, and what is known of their days: what words are understood with (D2)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from school.calendars import ClassCalendar
from school.clock import Clock, local_date
from usecases.asker import Asker
from usecases.ports.absences import Calendars
from usecases.ports.children import Children, VisibleChild


@dataclass(frozen=True, slots=True)
class SpokenOf:
    """`calendars` are by child; `now` is on the school's clock."""

    children: tuple[VisibleChild, ...]
    calendars: Mapping[int, ClassCalendar]
    today: date
    now: datetime


class ReadFamily:
    """None for who has no child to speak of."""

    def __init__(self, children: Children, calendars: Calendars, clock: Clock) -> None:
        self._children, self._calendars, self._clock = children, calendars, clock

    async def __call__(self, asker: Asker) -> SpokenOf | None:
        family = tuple(child for child in await self._children.all_of(asker) if not child.trusted)
        if not family:
            return None
        zone, now = family[0].zone, self._clock.now()
        return SpokenOf(family, await self._calendars.of(family), local_date(now, zone), now.astimezone(zone))
