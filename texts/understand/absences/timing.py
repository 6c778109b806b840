"""From all that is said of days to the first and the last day missed, or to what has to be asked.

The readings that this file settles (until Wednesday, for a week, on Monday said on a Monday) are decided in
docs/decisions/0007-absences-in-free-words.md.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, time, timedelta
from itertools import pairwise

from texts.understand.absences.answers import About, Question
from texts.understand.absences.points import Around, Found, Point, holidays_end, resolve
from texts.understand.absences.spans import Role, Said, Spans

_DAY = timedelta(days=1)
_MORNING_ENDS = time(12)
"""Later in the day "is ill" may mean today or tomorrow."""
_FAR = 400


@dataclass(frozen=True, slots=True)
class Manner:
    """How it is said.

    `stays_away`: will not come, so "until Wednesday" leaves Wednesday out; `sick_leave` includes its last day.
    `starts_now`: an illness or a plain absence, which needs no first day; `ill`: may be told without a last one.
    `leaves`: goes away on a day, and nobody knows for how long.
    """

    stays_away: bool
    sick_leave: bool
    starts_now: bool
    ill: bool
    leaves: bool
    now: time | None


@dataclass(slots=True)
class Times:
    starts: date | None = None
    ends: date | None = None
    open_ended: bool = False
    questions: list[Question] = field(default_factory=list)

    def ask(self, about: About, days: Iterable[date] = (), typed: str = "") -> "Times":
        self.questions.append(Question(about, tuple(days), typed))
        return self


@dataclass(frozen=True, slots=True)
class _Ends:
    """Possible last days; one when it is certain."""

    days: tuple[date, ...]
    about: About | None = None


def times_of(spans: Spans, around: Around, manner: Manner, typed: str) -> Times:
    """`typed` is quoted where a day does not exist. Days without lessons at either end are cut off."""
    times = _settle(spans, around, manner, typed)
    ended = spans.lengths or spans.of(Role.UNTIL, Role.THROUGH, Role.BACK, Role.AFTER, Role.BY)
    if manner.leaves and not ended and times.starts == times.ends and not times.questions:
        times.ends = None
        return times.ask(About.UNTIL)
    if times.starts is None or times.ends is None or times.questions:
        return times
    return _within_lessons(times, around)


def _settle(spans: Spans, around: Around, manner: Manner, typed: str) -> Times:
    times = Times()
    if spans.odd:
        return times.ask(About.DAY)
    missing = _missing(spans, around)
    if missing is not None:
        return times.ask(missing, typed=typed)
    if spans.weeks:
        return _week(spans, around, times)
    starts = _starts(spans, around, times)
    if times.questions:
        return times
    ends = _ends(spans, around, manner, starts)
    return _both(times, spans, starts, ends, around, manner)


def _missing(spans: Spans, around: Around) -> About | None:
    """Days that do not exist or are of another year: nothing else is worth asking then."""
    found = (resolve(one.point, around) for one in spans.said if not one.point.edge)
    return next((one.about for one in found if one.about is not None), None)


def _week(spans: Spans, around: Around, times: Times) -> Times:
    which = spans.weeks[0]
    monday = around.monday + timedelta(days={"next": 7, "last": -7}.get(which, 0))
    if len(spans.weeks) > 1 or spans.lengths or spans.of(Role.UNTIL, Role.BACK, Role.BY, Role.AFTER):
        return times.ask(About.DAY)
    if spans.said:
        return _days_of_week(spans, monday, times, around)
    if which in {"whole", "nearest"} and around.today != monday and not around.past:
        return times.ask(About.UNTIL, (monday + 6 * _DAY, around.today + 6 * _DAY))
    this = which not in {"next", "last"}
    times.starts = max(monday, around.today) if this and not around.past else monday
    times.ends = around.today if this and around.past else monday + 6 * _DAY
    return times


def _days_of_week(spans: Spans, monday: date, times: Times, around: Around) -> Times:
    """On Tuesday of next week; from Monday to Wednesday of next week."""
    days = [day for one in spans.said if (day := _in_week(one, monday)) is not None]
    paired = [one.paired for one in spans.said]
    if len(days) != len(spans.said) or (any(paired) and (len(days) != 2 or days[1] < days[0])):
        return times.ask(About.DAY)
    if any(paired):
        times.starts, times.ends = days
        return times
    return _listed(times, days, around) if not spans.of(Role.FROM, Role.THROUGH) else times.ask(About.UNTIL)


def _in_week(one: Said, monday: date) -> date | None:
    return None if one.point.weekday is None or one.point.which else monday + (one.point.weekday - 1) * _DAY


def _starts(spans: Spans, around: Around, times: Times) -> list[date]:
    """The first days that are told, in order; a question where one of them can be two."""
    days: list[date] = []
    begins = [*spans.of(Role.FROM), *spans.of(Role.ON)]
    if len(spans.of(Role.FROM)) > 1 or (spans.of(Role.FROM) and spans.of(Role.ON)):
        times.ask(About.DAY)
        return []
    for one in begins:
        found = resolve(one.point, around).days
        if one.point.edge == "weekend":
            found = (found[0] + _DAY,)
        elif one.point.edge:
            times.ask(About.DAY)
        if days and len(found) > 1:
            found = tuple(day for day in found if day > days[-1])[:1] or found
        if len(found) != 1:
            times.ask(About.DAY, found)
            return []
        days.append(found[0])
    return sorted(days)


def _ends(spans: Spans, around: Around, manner: Manner, starts: Sequence[date]) -> _Ends | None:
    """The last days that may be meant; None when none is told."""
    ends = spans.of(Role.UNTIL, Role.THROUGH, Role.BACK, Role.BY, Role.AFTER)
    told = {_end(one, around, manner, starts) for one in ends} | set(_lengths(spans, around, starts, manner))
    if not told:
        return None
    sure = {one for one in told if one.about is None}
    if len(sure) == 1 and all(set(one.days) >= set(next(iter(sure)).days) for one in told):
        return sure.pop()
    if len(told) > 1:
        return _Ends(tuple(sorted({day for one in told for day in one.days})), About.UNTIL)
    return told.pop()


def _lengths(spans: Spans, around: Around, starts: Sequence[date], manner: Manner) -> Iterable[_Ends]:
    start = starts[0] if starts else _default_start(around, manner)
    for length in spans.lengths:
        if length.days is None or start is None or length.days > _FAR:
            yield _Ends((), About.UNTIL)
            continue
        first = start if around.calendar.is_school_day(start) else around.calendar.next_school_day(start) or start
        last = first + timedelta(days=length.days - 1)
        stretch = [first + timedelta(days=n) for n in range(length.days)]
        plain = length.weeks or all(day.isoweekday() in around.calendar.weekdays for day in stretch)
        yield _Ends((last,), None if plain else About.UNTIL)


def _end(one: Said, around: Around, manner: Manner, starts: Sequence[date]) -> _Ends:
    after = starts[0] if starts else around.today
    if one.role is Role.AFTER:
        return _after_edge(one.point, around)
    found = resolve(one.point, around)
    later = tuple(day for day in found.days if day > after or (day == after and one.role is Role.THROUGH))
    if one.point.weekday is not None and not one.point.which and not later and found.days:
        later = (found.days[0] + timedelta(days=7 * ((after - found.days[0]).days // 7 + 1)),)
    if found.about is not None or len(later) > 1:
        return _Ends(tuple(_last_before(day, around) for day in later), About.UNTIL)
    day = (later or found.days)[0]
    if one.point.edge and one.point.edge != "next_monday":
        return _Ends((day,), About.UNTIL if one.role is Role.BACK else None)
    before = _last_before(day, around)
    if one.role is Role.THROUGH or one.inclusive:
        return _Ends((day,), about=About.UNTIL if one.point.edge else None)
    if one.role is Role.BACK or _is_left_out(one, day, before, around, manner):
        return _Ends((before,))
    return _Ends((before, day), About.UNTIL)


def _is_left_out(one: Said, day: date, before: date, around: Around, manner: Manner) -> bool:
    """Whether "until" that day surely means back on that day."""
    if one.role is Role.BY:
        return False
    if not around.calendar.is_school_day(day) or one.point.edge:
        return True
    after_a_break = day - before > _DAY and not manner.sick_leave
    return one.point.month is None and one.point.day is None and not one.paired and (after_a_break or manner.stays_away)


def _after_edge(point: Point, around: Around) -> _Ends:
    """Back after the holidays or the weekend; after anything else nobody knows when."""
    found = Found()
    if point.edge == "holidays":
        found = holidays_end(around)
    elif point.edge == "weekend":
        found = Found((around.monday + timedelta(days=7),))
    elif point.edge == "new_year":
        found = holidays_end(around)
    return _Ends(tuple(_last_before(day, around) for day in found.days), None if found.days else About.UNTIL)


def _last_before(day: date, around: Around) -> date:
    return around.calendar.school_day_before(day) or day - _DAY


def _default_start(around: Around, manner: Manner) -> date | None:
    """Today in the morning of a day with lessons, the next such day on a free one; None when it cannot be told."""
    if not around.calendar.is_school_day(around.today):
        return around.calendar.next_school_day(around.today)
    return around.today if manner.now is None or manner.now < _MORNING_ENDS else None


def _both(
    times: Times, spans: Spans, starts: Sequence[date], ends: _Ends | None, around: Around, manner: Manner
) -> Times:
    if len(starts) > 1:
        _listed(times, starts, around)
        if ends is not None and ends.days != (times.ends,):
            times.ask(About.UNTIL, ends.days)
        return times
    times.starts = starts[0] if starts else None
    if not starts:
        if around.past or (not manner.starts_now and (ends is not None or not manner.ill)):
            times.ask(About.DAY, _today_or_next(around) if spans.is_empty and not around.past else ())
        elif (first := _default_start(around, manner)) is None:
            times.ask(About.DAY, _today_or_next(around))
        else:
            times.starts = first
    return _ended(times, spans, ends, manner)


def _ended(times: Times, spans: Spans, ends: _Ends | None, manner: Manner) -> Times:
    if ends is not None:
        if ends.about is not None or len(ends.days) != 1:
            return times.ask(About.UNTIL, ends.days)
        times.ends = ends.days[0]
        gap = times.starts is not None and spans.of(Role.ON) and spans.of(Role.BACK) and times.ends > times.starts
        if gap and manner.stays_away and not manner.ill:
            return times.ask(About.UNTIL, (times.starts or times.ends, times.ends))
        if times.starts is not None and times.ends < times.starts:
            times.ends = None
            return times.ask(About.UNTIL)
        return times
    if spans.of(Role.FROM):
        return times.ask(About.UNTIL)
    times.ends = times.starts
    times.open_ended = manner.ill and spans.is_empty
    return times


def _today_or_next(around: Around) -> tuple[date, ...]:
    following = around.calendar.next_school_day(around.today)
    today = (around.today,) if around.calendar.is_school_day(around.today) else ()
    return today + ((following,) if following is not None else ())


def _listed(times: Times, days: Sequence[date], around: Around) -> Times:
    """Days one after another, weekends and holidays between them aside; others need a notice each."""
    ordered = sorted(set(days))
    for earlier, later in pairwise(ordered):
        if later > earlier + _DAY and around.calendar.next_school_day(earlier) != later:
            return times.ask(About.DAY, ordered)
    times.starts, times.ends = ordered[0], ordered[-1]
    return times


def _within_lessons(times: Times, around: Around) -> Times:
    first, last = times.starts, times.ends
    if first is None or last is None:
        return times
    if first not in around.calendar.year or last not in around.calendar.year:
        times.starts = times.ends = None
        return times.ask(About.OTHER_YEAR)
    starts = first if around.calendar.is_school_day(first) else around.calendar.next_school_day(first)
    ends = last if around.calendar.is_school_day(last) else around.calendar.school_day_before(last)
    if starts is None or ends is None or ends < starts:
        times.starts = times.ends = None
        return times.ask(About.NO_LESSONS, (first,))
    times.starts, times.ends = starts, ends
    return times
