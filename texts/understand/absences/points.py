"""Single days in a message: tomorrow, on Friday, 3 December, the third, in a week, the end of the week."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from school.calendars import ClassCalendar
from school.periods import holidays, latest_period
from texts.understand.absences.answers import About
from texts.understand.absences.words import FEVER, Lexeme

_WEEK = 7


@dataclass(frozen=True, slots=True)
class Around:
    """When it is said. `past`: the message tells of what has been, so a weekday is the last such day."""

    today: date
    calendar: ClassCalendar
    past: bool = False

    @property
    def monday(self) -> date:
        return self.today - timedelta(days=self.today.weekday())


@dataclass(frozen=True, slots=True)
class Point:
    """A day as it was said: one of the fields tells which. `start` and `end` are places among the lexemes.

    `sure`: it cannot be anything but a day; a bare number needs more beside it.
    """

    start: int
    end: int
    offset: int | None = None
    weekday: int | None = None
    which: str = ""
    day: int | None = None
    month: int | None = None
    year: int | None = None
    edge: str = ""
    sure: bool = True

    def in_month(self, month: int, year: int | None) -> "Point":
        """A bare number takes the month of the date that follows it: from 3 to 7 December."""
        return replace(self, month=month, year=year, sure=True)


@dataclass(frozen=True, slots=True)
class Found:
    """`days`: one when it is certain, several when a person would ask which, none with the reason in `about`."""

    days: tuple[date, ...] = ()
    about: About | None = None


def point_at(said: Sequence[Lexeme], place: int) -> Point | None:
    """The day that begins at this lexeme, if one does."""
    readers: tuple[Callable[[Sequence[Lexeme], int], Point | None], ...] = (
        _edge,
        _relative,
        _weekday,
        _numeric,
        _with_month,
        _bare,
    )
    return next((point for reader in readers if (point := reader(said, place)) is not None), None)


def _is(said: Sequence[Lexeme], place: int, *concepts: str) -> bool:
    return 0 <= place < len(said) and said[place].concept in concepts


def _relative(said: Sequence[Lexeme], place: int) -> Point | None:
    if _is(said, place, "relative"):
        return Point(place, place + 1, offset=said[place].number)
    if _is(said, place, "ahead"):
        counted = place + 1
        times = 1
        if _is(said, counted, "num", "number"):
            times, counted = said[counted].number, counted + 1
        if _is(said, counted, "unit") and times < 60:
            return Point(place, counted + 1, offset=times * said[counted].number)
    return None


def _weekday(said: Sequence[Lexeme], place: int) -> Point | None:
    """With "this" or "next" before it, or "of next week" after it, or both a weekday and its date."""
    which, at = "", place
    if _is(said, place, "this"):
        which, at = said[place].value, place + 1
    elif _is(said, place, "lasts") and said[place].text == "last":
        which, at = "last", place + 1
    if not _is(said, at, "weekday"):
        return None
    end = at + 1
    if not which and _is(said, end, "this") and _is(said, end + 1, "unit") and said[end + 1].number == _WEEK:
        which, end = said[end].value + "_week", end + 2
    return Point(place, end, weekday=said[at].number, which=which)


def _numeric(said: Sequence[Lexeme], place: int) -> Point | None:
    if not _is(said, place, "iso", "date", "pair"):
        return None
    parts = [int(part) for part in said[place].value.replace("-", ".").replace("/", ".").split(".")]
    if said[place].concept == "iso":
        parts.reverse()
    if len(parts) == 2 and not (1 <= parts[1] <= 12):
        return None
    day, month, *year = parts
    end = place + 1 + _is(said, place + 1, "filler")
    return Point(place, end, day=day, month=month, year=_full(year[0]) if year else None)


def _full(year: int) -> int:
    return year if year > 99 else 2000 + year


def _with_month(said: Sequence[Lexeme], place: int) -> Point | None:
    number = _day_number(said, place)
    if number is not None and _is(said, number[1], "filler") and said[number[1]].text == "of":
        number = (number[0], number[1] + 1)
    if number is not None and _is(said, number[1], "month"):
        return _with_year(said, Point(place, number[1] + 1, day=number[0], month=said[number[1]].number))
    if _is(said, place, "month"):
        after = _day_number(said, place + 1)
        if after is not None and said[place].text.isascii():
            return _with_year(said, Point(place, after[1], day=after[0], month=said[place].number))
    return None


def _with_year(said: Sequence[Lexeme], point: Point) -> Point:
    at = point.end + (_is(said, point.end, "comma") and _is(said, point.end + 1, "num"))
    if _is(said, at, "num") and len(said[at].value) == 4:
        return replace(point, end=at + 1, year=said[at].number)
    return point


def _day_number(said: Sequence[Lexeme], place: int) -> tuple[int, int] | None:
    """A number or an ordinal (twenty-fifth in two words), and where it ends."""
    if not _is(said, place, "num", "ord", "ordinal", "number") or len(said[place].value) > 2:
        return None
    number = said[place].number
    if said[place].concept == "number" and number >= 20 and _is(said, place + 1, "ordinal"):
        return number + said[place + 1].number, place + 2
    return number, place + 1


def _bare(said: Sequence[Lexeme], place: int) -> Point | None:
    """The third; the 3rd; 3 (only where something else makes it a day)."""
    number = _day_number(said, place)
    if number is None or (_is(said, place, "number") and number[1] == place + 1):
        return None
    day, end = number
    if day in FEVER and any(one.concept == "ill" and one.segment == said[place].segment for one in said):
        return None
    named = _is(said, end, "filler") and said[end].text in {"числа", "число"}
    if _is(said, end, "lesson", "minutes", "clock", "unit") and not named:
        return None
    follows = end + named
    return Point(place, follows, day=day, sure=named or _is_of_a_date(said[end - 1]))


def _is_of_a_date(lexeme: Lexeme) -> bool:
    """The form in which a day is told: "the first place" and "the 2nd lesson" are others."""
    suffixes = {"ord": ("го", "th", "st", "nd", "rd"), "ordinal": ("го",)}
    return lexeme.text.endswith(suffixes.get(lexeme.concept, ("?",)))


def _edge(said: Sequence[Lexeme], place: int) -> Point | None:
    if _is(said, place, "end"):
        return Point(place, place + 1, edge=said[place].value)
    if _is(said, place, "end_next"):
        return Point(place, place + 1, edge="next_monday")
    return None


def resolve(point: Point, around: Around) -> Found:
    """The day or days that were meant."""
    if point.offset is not None:
        return Found((around.today + timedelta(days=point.offset),))
    if point.weekday is not None:
        return Found(_weekdays(point.weekday, point.which, around))
    if point.edge:
        return _edges(point.edge, around)
    if point.month is None:
        return _near(point.day or 0, around)
    return _in_school_year(point.day or 0, point.month, point.year, around)


def _weekdays(weekday: int, which: str, around: Around) -> tuple[date, ...]:
    this = around.monday + timedelta(days=weekday - 1)
    week = timedelta(days=_WEEK)
    coming = this if this > around.today else this + week
    before = this if this < around.today else this - week
    if which == "this" or which == "this_week":
        return (this,)
    if which == "next_week":
        return (this + week,)
    if which == "next":
        return tuple(sorted({coming, this + week}))
    if which in {"last", "last_week"}:
        return tuple(sorted({before, this - week})) if which == "last" else (this - week,)
    if around.past:
        return (before,)
    return (this, coming) if this == around.today and which != "nearest" else (coming,)


def _near(day: int, around: Around) -> Found:
    """A number without a month: the next such day, or in a story of the past the last one."""
    if not 1 <= day <= 31:
        return Found((), About.NO_SUCH_DAY)
    steps = range(0, -31, -1) if around.past else range(31)
    meant = (around.today + timedelta(days=step) for step in steps)
    found = tuple(one for one in meant if one.day == day)
    return Found(found[:1], None if found else About.NO_SUCH_DAY)


def _in_school_year(day: int, month: int, year: int | None, around: Around) -> Found:
    """A date without a year is the one in this school year; a date of another year is asked about."""
    school_year = around.calendar.year
    years = (year,) if year else tuple(range(school_year.starts.year, school_year.ends.year + 1))
    existing = [made for one in years if (made := _date(one, month, day)) is not None]
    if not existing:
        return Found((), About.NO_SUCH_DAY)
    meant = tuple(one for one in existing if one in school_year)
    return Found(meant, None if meant else About.OTHER_YEAR)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _edges(edge: str, around: Around) -> Found:
    """The last day before what was named, the weekend and New Year included; next_monday is that day itself."""
    today, monday = around.today, around.monday
    plain = {
        "week": monday + timedelta(days=6),
        "next_week": monday + timedelta(days=13),
        "weekend": monday + timedelta(days=4),
        "next_monday": monday + timedelta(days=7),
        "month": _month_end(today),
        "new_year": date(today.year, 12, 31),
        "year": around.calendar.year.ends,
    }
    if edge in plain:
        return Found((plain[edge],))
    if edge == "holidays":
        return _some(_day_before_holidays(around))
    if edge == "period":
        period = latest_period(today, around.calendar.periods)
        return _some([period.ends] if period is not None and period.ends >= today else [])
    return Found((), About.UNTIL)


def _some(days: Iterable[date]) -> Found:
    first = tuple(days)[:1]
    return Found(first, None if first else About.UNTIL)


def _day_before_holidays(around: Around) -> list[date]:
    gaps = holidays(around.calendar.year, around.calendar.kind)
    ends = [gap.starts - timedelta(days=1) for gap in gaps] + [around.calendar.year.ends]
    return [end for end in ends if end >= around.today]


def _month_end(day: date) -> date:
    return (day.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)


def holidays_end(around: Around) -> Found:
    """The first day after the coming or present holidays."""
    gaps = holidays(around.calendar.year, around.calendar.kind)
    return _some(gap.ends + timedelta(days=1) for gap in gaps if gap.ends >= around.today)
