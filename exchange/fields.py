"""One cell -> one plain value, or `BadCell` with the reason. What offices really type is accepted where it is clear."""

import math
import re
import unicodedata
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from school.classes import ClassName, parse_class
from school.contacts import snils_fits
from school.people import NAME_LIMIT, clean_name
from school.refusals import Refusal
from texts.understand import sheets as vocabulary
from usecases.ports.school_book import ProblemCode

Raw = int | float | str | bool | time | date | datetime | timedelta

DAY_ZERO = date(1899, 12, 30)
"""Day numbers count from here for every date after February 1900 (ECMA-376 part 1, 18.17.4.1)."""
DAY_ZERO_1904 = date(1904, 1, 1)
EARLIEST, LATEST = date(1900, 1, 1), date(2100, 12, 31)
CENTURY_TURN = 40
"""Ours: two-digit years below it are 20xx, others 19xx (05.03.13 is a pupil, 05.03.82 a parent)."""
SAMPLE = 60
"""How much of a bad value is shown back."""

NUMERIC_DATE = re.compile(r"(\d{1,2})[./\-\s](\d{1,2})[./\-\s](\d{4}|\d{2})")
ISO_DATE = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]00:00(?::00)?)?")
WORDED_DATE = re.compile(r"(\d{1,2})\s+([^\W\d_]+)\.?\s+(\d{4})")
TIME = re.compile(r"([01]?\d|2[0-3])[:.\-]([0-5]\d)(?::00)?")
EMAIL = re.compile(r"[\w.!#$%&'*+/=?^`{|}~-]+@(?:[^\W_](?:[\w-]*[^\W_])?\.)+[^\W\d_]{2,}")


class BadCell(Exception):
    """The value of a cell cannot be used; `values` go into the sentence."""

    def __init__(self, code: ProblemCode, **values: str | int) -> None:
        super().__init__(code)
        self.code = code
        self.values = values


class Doubtful(Exception):
    """What a cell refers to may be in a row that could not be read: blaming the cell would be noise."""


def is_blank(raw: Raw) -> bool:
    return isinstance(raw, str) and not clean(raw)


def clean(text: str) -> str:
    """Without control, bidirectional and zero-width characters; any run of spaces is one space.

    Markup and emoji stay: names are escaped where they are shown.
    """
    visible = (" " if character.isspace() else character for character in text)
    kept = "".join(character for character in visible if unicodedata.category(character) not in {"Cc", "Cf", "Cs"})
    return " ".join(kept.split())


def shown(raw: Raw) -> str:
    """A bad value as the person may recognise it."""
    text = clean(str(raw))
    return text if len(text) <= SAMPLE else text[: SAMPLE - 1] + "\u2026"


def text(limit: int) -> Callable[[Raw], str]:
    """A reader of text of at most `limit` characters."""

    def read(raw: Raw) -> str:
        value = _as_text(raw)
        if len(value) > limit:
            raise BadCell(ProblemCode.CELL_TOO_LONG, limit=limit, length=len(value))
        return value

    return read


def name_part(raw: Raw) -> str:
    """A part of a person's name: at least one letter, at most `NAME_LIMIT` characters."""
    value = clean_name(text(NAME_LIMIT)(raw))
    if not any(character.isalpha() for character in value):
        raise BadCell(ProblemCode.NAME_BAD, given=shown(raw))
    return value


def integer(lowest: int, highest: int) -> Callable[[Raw], int]:
    def read(raw: Raw) -> int:
        number = _whole(raw)
        if number is None:
            raise BadCell(ProblemCode.NUMBER_BAD, given=shown(raw))
        if not lowest <= number <= highest:
            raise BadCell(ProblemCode.NUMBER_FAR, given=shown(raw), lowest=lowest, highest=highest)
        return number

    return read


def word(words: str) -> Callable[[Raw], str]:
    """A reader of one word of a vocabulary of texts/understand/data/sheet_words.toml."""

    def read(raw: Raw) -> str:
        value = vocabulary.meaning(words, _as_text(raw))
        if value is None:
            raise BadCell(ProblemCode.WORD_UNKNOWN, given=shown(raw), known=", ".join(vocabulary.choices(words)))
        return value

    return read


def day(*, starts_1904: bool = False) -> Callable[[Raw], date]:
    """A reader of dates: real dates, day numbers, 05.03.2013, 5/3/13, 2013-03-05, and dates with the month in words."""

    def read(raw: Raw) -> date:
        found = _day_of(raw, starts_1904)
        if found is None:
            raise BadCell(ProblemCode.DATE_BAD, given=shown(raw))
        if not EARLIEST <= found <= LATEST:
            raise BadCell(ProblemCode.DATE_FAR, given=shown(raw))
        return found

    return read


def minutes(raw: Raw) -> int:
    """Local time in minutes after midnight."""
    if isinstance(raw, datetime | time):
        return raw.hour * 60 + raw.minute
    if isinstance(raw, timedelta):
        raw = raw / timedelta(days=1)
    if isinstance(raw, float) and 0 <= raw < 1:
        return round(raw * 24 * 60)
    found = TIME.fullmatch(clean(raw)) if isinstance(raw, str) else None
    if not found:
        raise BadCell(ProblemCode.TIME_BAD, given=shown(raw))
    return int(found[1]) * 60 + int(found[2])


def phone(raw: Raw) -> str:
    """+79991234567: Russian numbers in any usual spelling, others with a plus and the country code."""
    number = _whole(raw)
    typed = clean(raw) if isinstance(raw, str) else str(number)
    digits = re.sub(r"[\s().\-\u2010-\u2015]", "", typed)
    if re.fullmatch(r"(?:\+7|8|7)\d{10}", digits):
        return "+7" + digits[-10:]
    if re.fullmatch(r"9\d{9}", digits):
        return "+7" + digits
    if re.fullmatch(r"\+(?!7)[1-9]\d{7,14}", digits):
        return digits
    raise BadCell(ProblemCode.PHONE_BAD, given=shown(raw))


def email(raw: Raw) -> str:
    value = text(200)(raw)
    if not EMAIL.fullmatch(value):
        raise BadCell(ProblemCode.EMAIL_BAD, given=shown(raw))
    return value


def snils(raw: Raw) -> str:
    """112-233-445 95 with its checksum verified."""
    number = _whole(raw)
    digits = re.sub(r"[\s\-\u2010-\u2015]", "", clean(raw)) if isinstance(raw, str) else str(number).zfill(11)
    if not re.fullmatch(r"[0-9]{11}", digits):
        raise BadCell(ProblemCode.SNILS_BAD, given=shown(raw))
    if not snils_fits(digits):
        raise BadCell(ProblemCode.SNILS_CHECKSUM, given=shown(raw))
    return f"{digits[:3]}-{digits[3:6]}-{digits[6:9]} {digits[9:]}"


def zone(raw: Raw) -> str:
    """An IANA zone by its name or by a Russian city of it."""
    typed = text(64)(raw)
    known = vocabulary.meaning("zones", typed) or typed
    try:
        return ZoneInfo(known).key
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise BadCell(ProblemCode.ZONE_UNKNOWN, given=shown(raw)) from error


def class_name(raw: Raw) -> ClassName:
    try:
        return parse_class(_as_text(raw))
    except Refusal as refusal:
        raise BadCell(ProblemCode.CLASS_BAD, given=shown(raw)) from refusal


def _as_text(raw: Raw) -> str:
    """Excel turns "7-1" into a date: such a cell is refused rather than guessed."""
    if isinstance(raw, str):
        return clean(raw)
    if isinstance(raw, date | time | timedelta):
        raise BadCell(ProblemCode.DATE_INSTEAD_OF_TEXT, given=shown(raw))
    whole = _whole(raw)
    return str(raw if whole is None else whole)


def _whole(raw: Raw) -> int | None:
    if isinstance(raw, bool) or not isinstance(raw, int | float | str):
        return None
    if isinstance(raw, str):
        return int(clean(raw)) if re.fullmatch(r"[0-9]{1,9}", clean(raw)) else None
    return int(raw) if math.isfinite(raw) and raw == int(raw) else None


def _day_of(raw: Raw, starts_1904: bool) -> date | None:
    if isinstance(raw, datetime):
        return raw.date()
    if isinstance(raw, date):
        return raw
    if isinstance(raw, str):
        return _written_day(clean(raw))
    number = _whole(raw)
    if number is None or not 0 < number < 100_000:
        return None
    return (DAY_ZERO_1904 if starts_1904 else DAY_ZERO) + timedelta(days=number)


def _written_day(typed: str) -> date | None:
    if found := ISO_DATE.fullmatch(typed):
        return _date(int(found[1]), int(found[2]), int(found[3]))
    if found := NUMERIC_DATE.match(typed):
        rest = typed[found.end() :].strip(" .")
        year = int(found[3]) if len(found[3]) == 4 else int(found[3]) + (2000 if int(found[3]) < CENTURY_TURN else 1900)
        return _date(year, int(found[2]), int(found[1])) if vocabulary.is_year_word(rest) else None
    if found := WORDED_DATE.match(typed):
        month = vocabulary.meaning("months", found[2])
        rest = typed[found.end() :].strip(" .")
        return _date(int(found[3]), int(month), int(found[1])) if month and vocabulary.is_year_word(rest) else None
    return None


def _date(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:
        return None
