"""Days, hours and numbers as people of the language write them."""

from datetime import date, datetime, time
from decimal import Decimal
from functools import lru_cache
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_time
from babel.numbers import format_decimal

from texts.words import Words


def weekday_and_day(t: Words, day: date) -> str:
    """«понедельник, 23 ноября»."""
    return _date(day, "EEEE, d MMMM", t.language)


def onto_day(t: Words, day: date) -> str:
    """«среду, 25 ноября»: what follows "for", which in Russian asks for its own case."""
    return t.plain("date-onto", weekday=day.isoweekday(), day=day_and_month(t, day))


def short_weekday_and_day(t: Words, day: date) -> str:
    """«пн, 23 ноября»."""
    return _date(day, "EEE, d MMMM", t.language)


def day_and_month(t: Words, day: date) -> str:
    """«23 ноября»."""
    return _date(day, "d MMMM", t.language)


def numeric_day(t: Words, day: date) -> str:
    """«23.11»: for tight rows."""
    return _date(day, "dd.MM", t.language)


def hour(t: Words, moment: time) -> str:
    """«8:30»."""
    return format_time(moment, "H:mm", locale=t.language)


def moment(t: Words, instant: datetime, zone: ZoneInfo) -> str:
    """«23 ноября, 14:05» on the reader's clock."""
    local = instant.astimezone(zone)
    return f"{day_and_month(t, local.date())}, {hour(t, local.time())}"


def number(t: Words, value: Decimal | int) -> str:
    """«4,33»; whole numbers stay whole."""
    return _number(value, t.language)


@lru_cache(maxsize=1024)
def _date(day: date, pattern: str, language: str) -> str:
    """Remembered: Babel takes as long for one date as for the rest of a message, and a school day has few dates."""
    return format_date(day, pattern, locale=language)


@lru_cache(maxsize=4096)
def _number(value: Decimal | int, language: str) -> str:
    return format_decimal(value, format="0.##", locale=language)
