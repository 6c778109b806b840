"""Two ends of something as people type them: days "25.11 - 28.11", grades "5-7" or "9"."""

import re
from datetime import date

from school.classes import GRADES
from school.happenings import NotGrades
from texts.understand.days import NotADay, parse_day

_BETWEEN = re.compile(r"\s*(?:[–—]|\s-\s|-(?=\d{1,2}[./]))\s*")
_GRADES = re.compile(r"\D{0,12}(\d{1,2})(?:\D{1,12}(\d{1,2}))?\D{0,12}", re.ASCII)


def parse_days(typed: str, today: date) -> tuple[date, date]:
    """One day, or the first and the last. Raises NotADay."""
    ends = [part for part in _BETWEEN.split(typed.strip()) if part]
    if not 1 <= len(ends) <= 2:
        raise NotADay(typed=typed[:20])
    days = [parse_day(part, today) for part in ends]
    return days[0], days[-1]


def parse_grades(typed: str) -> tuple[int, int]:
    """The lowest and the highest. Raises NotGrades."""
    found = _GRADES.fullmatch(typed.strip())
    if found is None:
        raise NotGrades(lowest=GRADES[0], highest=GRADES[-1])
    return int(found[1]), int(found[2] or found[1])
