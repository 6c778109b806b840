"""Hours of a day as people type them: 18:30, "at 18", 18:00-19:30, "from 18 to 19.30" in any language."""

import re
from datetime import time, timedelta

from school.refusals import Refusal

_AT = r"(\d{1,2})(?:[:.](\d{2}))?"
_TYPED = re.compile(rf"[^\d-]{{0,12}}{_AT}(?:[^\d:.]\D{{0,11}}{_AT})?\D{{0,12}}", re.ASCII)


class NotAnHour(Refusal):
    """What was typed names no hour of the clock. Value: typed (clipped)."""


def hours(typed: str) -> tuple[time, timedelta | None]:
    """When it begins, and how long it lasts if that was said; zero or less when the end stands before the beginning.

    Raises NotAnHour.
    """
    found = _TYPED.fullmatch(typed.strip())
    if found is None:
        raise NotAnHour(typed=typed[:20])
    try:
        starts = _time(found[1], found[2])
        if found[3] is None:
            return starts, None
        return starts, _since_midnight(_time(found[3], found[4])) - _since_midnight(starts)
    except ValueError:
        raise NotAnHour(typed=typed[:20]) from None


def _time(hour: str, minute: str | None) -> time:
    """Raises ValueError for what no clock shows."""
    return time(int(hour), int(minute or 0))


def _since_midnight(at: time) -> timedelta:
    return timedelta(hours=at.hour, minutes=at.minute)
