"""Quiet hours as people type them: "22-7", "22:30-6:45", "from 22 to 7" in any language."""

import re
from datetime import time

from delivery.quiet import QuietHours

_TYPED = re.compile(r"\D{0,12}(\d{1,2})(?:[:.](\d{2}))?\D{1,12}(\d{1,2})(?:[:.](\d{2}))?\D{0,12}", re.ASCII)


def quiet_hours(typed: str) -> QuietHours | None:
    """None when the text does not name two hours of the clock. 24 is midnight."""
    found = _TYPED.fullmatch(typed.strip())
    if found is None:
        return None
    try:
        return QuietHours(_time(found[1], found[2]), _time(found[3], found[4]))
    except ValueError:
        return None


def _time(hours: str, minutes: str | None) -> time:
    """Raises ValueError for what no clock shows."""
    return time(0 if hours == "24" and not int(minutes or 0) else int(hours), int(minutes or 0))
