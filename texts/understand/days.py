"""A day as people type it: 25.11, 25 November, tomorrow, on Friday (data/day_words.toml)."""

import re
import tomllib
from datetime import date, timedelta
from functools import cache
from importlib.resources import files
from typing import Any

from school.refusals import Refusal

_NUMBERS = re.compile(r"(\d{1,2})[./-](\d{1,2})(?:[./-](\d{4}|\d{2}))?")
_LONG_PAST = timedelta(days=30)
"""A day without a year that passed longer ago than this is meant for the next year: 30 May said in November."""


class NotADay(Refusal):
    """Value: typed (clipped)."""


def parse_day(typed: str, today: date) -> date:
    """The day that was meant. A weekday is the next such day after today. Raises NotADay."""
    words = _words()
    told = " ".join(word for word in typed.casefold().replace(",", " ").split() if word not in words["words"])
    if told in words["relative"]:
        return today + timedelta(days=int(words["relative"][told]))
    if told in words["weekdays"]:
        return today + timedelta(days=(int(words["weekdays"][told]) - today.isoweekday() - 1) % 7 + 1)
    try:
        return _iso(told) or _in_numbers(told, today) or _with_month(told, today)
    except ValueError:
        raise NotADay(typed=typed[:20]) from None


def in_numbers(typed: str) -> str:
    """A day whose month is a word, with its year, as 03.05.2013; anything else as it was typed."""
    told = " ".join(word for word in typed.casefold().split() if word not in _words()["of_years"])
    try:
        day = parse_day(told, date(2000, 1, 1))
    except NotADay:
        return typed
    return f"{day:%d.%m.%Y}" if str(day.year) in typed else typed


def _iso(told: str) -> date | None:
    return date.fromisoformat(told) if re.fullmatch(r"\d{4}-\d{2}-\d{2}", told) else None


def _in_numbers(told: str, today: date) -> date | None:
    found = _NUMBERS.fullmatch(told.rstrip("."))
    if found is None:
        return None
    day, month, year = found.groups()
    return _dated(int(day), int(month), year, today)


def _with_month(told: str, today: date) -> date:
    """Raises ValueError when it is no such day either."""
    parts = told.replace(".", " ").split()
    numbers = [part for part in parts if part.isascii() and part.isdigit()]
    months = [_words()["months"][part] for part in parts if part in _words()["months"]]
    day, *year = numbers or [""]
    if len(months) != 1 or len(parts) != len(numbers) + 1 or [len(part) for part in year] not in ([], [4]):
        raise ValueError(told)
    return _dated(int(day), int(months[0]), year[0] if year else None, today)


def _dated(day: int, month: int, year: str | None, today: date) -> date:
    if year is not None:
        return date(int(year) if len(year) > 2 else 2000 + int(year), month, day)
    try:
        meant = date(today.year, month, day)
    except ValueError:  # 29 February, or no day at all
        return date(today.year + 1, month, day)
    return meant if meant >= today - _LONG_PAST else date(today.year + 1, month, day)


@cache
def _words() -> dict[str, Any]:
    raw = tomllib.loads((files("texts.understand") / "data" / "day_words.toml").read_text("utf-8"))
    tables = ("relative", "weekdays", "months")
    found: dict[str, Any] = {
        name: {word: value for value, spellings in raw[name].items() for word in spellings} for name in tables
    }
    return {**found, **{name: frozenset(raw["fillers"][name]) for name in ("words", "of_years")}}
