"""Days, hours and numbers as people of the language write them."""

from datetime import date, datetime, time
from decimal import Decimal
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_time
from babel.numbers import format_decimal

from texts.words import Words


def weekday_and_day(t: Words, day: date) -> str:
    """«понедельник, 23 ноября»."""
    return format_date(day, "EEEE, d MMMM", locale=t.language)


def onto_day(t: Words, day: date) -> str:
    """«среду, 25 ноября»: what follows "for", which in Russian asks for its own case."""
    return t.plain("date-onto", weekday=day.isoweekday(), day=day_and_month(t, day))


def short_weekday_and_day(t: Words, day: date) -> str:
    """«пн, 23 ноября»."""
    return format_date(day, "EEE, d MMMM", locale=t.language)


def day_and_month(t: Words, day: date) -> str:
    """«23 ноября»."""
    return format_date(day, "d MMMM", locale=t.language)


def numeric_day(t: Words, day: date) -> str:
    """«23.11»: for tight rows."""
    return format_date(day, "dd.MM", locale=t.language)


def hour(t: Words, moment: time) -> str:
    """«8:30»."""
    return format_time(moment, "H:mm", locale=t.language)


def moment(t: Words, instant: datetime, zone: ZoneInfo) -> str:
    """«23 ноября, 14:05» on the reader's clock."""
    local = instant.astimezone(zone)
    return f"{day_and_month(t, local.date())}, {hour(t, local.time())}"


def number(t: Words, value: Decimal | int) -> str:
    """«4,33»; whole numbers stay whole."""
    return format_decimal(value, format="0.##", locale=t.language)
