"""Days in a message taken together: from - to, until, for a week, back on Thursday; what each of them is said about."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from texts.understand.absences.points import Point, point_at
from texts.understand.absences.words import Lexeme

_WEEK = 7
_AGAIN = frozenset({"еще", "another", "more"})
"""Another week: from when, only the notice before it knows."""
_PREDICATES = frozenset({"away", "late", "early", "back", "was_away", "was_ill"})
_BUSY = frozenset({"ill", "doctor", "trip", "competition", "away", "late", "early", "adult", "weather", "was_ill"})
"""What somebody may "be" on a day without being back at school."""


class Role(StrEnum):
    ON = "on"
    FROM = "from"
    UNTIL = "until"
    THROUGH = "through"
    BY = "by"
    AFTER = "after"
    BACK = "back"


_ENDS = frozenset({Role.FROM, Role.UNTIL, Role.THROUGH})
"""Beside these words a bare number is a day."""


@dataclass(frozen=True, slots=True)
class Said:
    """A day and what it is in the sentence; `paired` where a range was told with both ends."""

    role: Role
    point: Point
    segment: int
    paired: bool = False
    inclusive: bool = False


@dataclass(frozen=True, slots=True)
class Length:
    """`days` None: about so long, or so long already."""

    days: int | None
    segment: int
    weeks: bool = False


@dataclass(slots=True)
class Spans:
    """All that is said of days. `used` are places among the lexemes, `weeks` this, next or last."""

    said: list[Said] = field(default_factory=list)
    lengths: list[Length] = field(default_factory=list)
    weeks: list[str] = field(default_factory=list)
    odd: bool = False
    used: set[int] = field(default_factory=set)

    def of(self, *roles: Role) -> list[Said]:
        return [one for one in self.said if one.role in roles]

    @property
    def is_empty(self) -> bool:
        return not (self.said or self.lengths or self.weeks)


def spans_of(said: Sequence[Lexeme], taken: set[int]) -> Spans:
    """`taken` are places that speak of hours and lessons already."""
    spans = Spans()
    place = 0
    while place < len(said):
        place = place + 1 if place in taken else _read(said, place, spans, taken)
    timed = {said[at].segment for at in taken}
    spans.said = [one if one.segment in timed else _as_back(said, one) for one in _with_months(spans.said)]
    spans.said = [one for one in spans.said if one.point.sure or one.paired or one.role in _ENDS]
    spans.used |= {n for one in spans.said for n in range(one.point.start, one.point.end)}
    return spans


def _read(said: Sequence[Lexeme], place: int, spans: Spans, taken: set[int]) -> int:
    readers: tuple[Callable[[Sequence[Lexeme], int, Spans], int], ...] = (_week, _length)
    for reader in readers:
        end = reader(said, place, spans)
        if end > place:
            spans.used |= set(range(place, end))
            return end
    point = point_at(said, place)
    if point is None or taken & set(range(point.start, point.end)):
        return place + 1
    role = _role(said, point, spans)
    paired = role is not Role.ON and _continues(said, point, spans)
    spans.said.append(Said(role, point, said[place].segment, paired, _inclusive(said, point)))
    return point.end


def _is(said: Sequence[Lexeme], place: int, *concepts: str) -> bool:
    return 0 <= place < len(said) and said[place].concept in concepts


def _week(said: Sequence[Lexeme], place: int, spans: Spans) -> int:
    """This week, the whole next week, last week; a week counted from a day is a length."""
    at = place + _is(said, place, "whole")
    if _is(said, at, "end_next") and not _is(said, place - 1, "until", "through"):
        spans.weeks.append("next")
        return at + 1
    which = said[at].value if _is(said, at, "this") else "last" if _is(said, at, "lasts") else ""
    end = at + bool(which)
    if _is(said, end, "whole"):
        end += 1
    if not (_is(said, end, "unit") and said[end].number == _WEEK) or not (which or at > place):
        return place
    if _is(said, end + 1, "weekday") and which:
        return place
    spans.weeks.append(which or "whole")
    return end + 1


def _length(said: Sequence[Lexeme], place: int, spans: Spans) -> int:
    times, at, rough = _times(said, place)
    if _is(said, at, "this") and _is(said, at + 1, "unit") and times is not None:
        at += 1
    if not _is(said, at, "unit"):
        return place
    unit = said[at].number
    end = at + 1
    if _is(said, place - 1, "ordinal", "ord") and at == place:
        spans.lengths.append(Length(None, said[place].segment))
        return end
    if times is None and _is(said, end, "number", "num") and not _is(said, end + 1, "month", "lesson", "clock"):
        times, end, rough = said[end].number, end + 1, True
        if _is(said, end - 2, "unit") and _is(said, end, "at") and _is(said, end + 1, "unit"):
            end += 2
    counted = times is not None or unit >= _WEEK or _before(said, place).concept in {"at", "whole"}
    if not counted or _before(said, place).concept == "whole":
        return place
    again = _before(said, place).text in _AGAIN or (place > 1 and said[place - 2].text in _AGAIN)
    known = None if rough or again or unit > _WEEK or _already(said, place, end) else (times or 1) * unit
    spans.lengths.append(Length(known, said[place].segment, unit == _WEEK))
    return end


def _times(said: Sequence[Lexeme], place: int) -> tuple[int | None, int, bool]:
    """How many, where the unit is expected, and whether it is only about so many."""
    if _is(said, place, "about") and said[place].value == "few":
        return 1, place + 1, True
    if not _is(said, place, "num", "number") or len(said[place].value) > 2:
        return None, place, False
    times, at = said[place].number, place + 1
    if _is(said, at, "dash") and _is(said, at + 1, "num", "number"):
        return times, at + 2, True
    if _is(said, at, "dash", "filler") and _is(said, at + 1, "unit"):
        at += 1
    return times, at, _is(said, place - 1, "about") or _is(said, at - 2, "num", "number", "unit")


def _already(said: Sequence[Lexeme], place: int, end: int) -> bool:
    return any(_is(said, at, "already") for at in (place - 1, place - 2, end))


_NOTHING = Lexeme("", "", "", 0, 0)


def _before(said: Sequence[Lexeme], place: int) -> Lexeme:
    at = place - 1
    while at >= 0 and said[at].concept == "filler" and said[at].text not in _AGAIN:
        at -= 1
    return said[at] if at >= 0 else _NOTHING


def _role(said: Sequence[Lexeme], point: Point, spans: Spans) -> Role:
    before = _before(said, point.start)
    last = spans.said[-1] if spans.said else None
    follows = last is not None and last.point.end >= point.start - 2
    roles = {"from": Role.FROM, "until": Role.UNTIL, "through": Role.THROUGH, "towards": Role.BY, "after": Role.AFTER}
    if before.concept == "dash" and last is not None and follows and (point.sure or last.point.day is not None):
        spans.said[-1] = replace(last, role=Role.FROM, paired=True)
        return Role.THROUGH
    if before.concept == "through" and before.value == "to":
        return Role.THROUGH if last is not None and follows else Role.ON
    return roles.get(before.concept, Role.ON)


def _continues(said: Sequence[Lexeme], point: Point, spans: Spans) -> bool:
    """Whether this is the second end of a range; then the first one is paired, too."""
    last = spans.said[-1] if spans.said else None
    if last is None or last.point.end < point.start - 3 or last.role not in {Role.FROM, Role.ON}:
        return False
    between = {said[at].concept for at in range(last.point.end, point.start)}
    if between - {"until", "through", "filler", "dash", "comma", "inclusive"} or last.role is not Role.FROM:
        return False
    spans.said[-1] = replace(last, paired=True)
    return True


def _inclusive(said: Sequence[Lexeme], point: Point) -> bool:
    after = (point.end, point.end + 1, point.end + 2)
    return any(_is(said, at, "inclusive") for at in after) or _is(said, point.start - 1, "inclusive")


def _with_months(said: Sequence[Said]) -> Iterator[Said]:
    """Bare numbers take the month of what they are joined with: from 3 to 7 December; 3, 4 and 5 December."""
    for place, one in enumerate(said):
        point = one.point
        if point.day is None or point.month is not None:
            yield one
            continue
        later = said[place + 1].point if place + 1 < len(said) else None
        joined = later is not None and later.start - point.end <= 3
        dated = next((two.point for two in said[place + 1 :] if two.point.month is not None), None)
        if joined and later is not None and later.day is not None and dated is not None and dated.month is not None:
            earlier_month = point.day > (dated.day or 0) and one.paired
            month = (dated.month - 2) % 12 + 1 if earlier_month else dated.month
            yield replace(one, point=point.in_month(month, dated.year if month <= dated.month else None))
        elif one.paired and one.role is not Role.FROM and (first := said[place - 1].point).month is not None:
            month = first.month % 12 + 1 if point.day < (first.day or 0) else first.month
            yield replace(one, point=point.in_month(month, None))
        else:
            yield one


def _as_back(said: Sequence[Lexeme], one: Said) -> Said:
    """A day on which the child is at school again: "back on Thursday", "will come from Monday on"."""
    if one.role not in {Role.ON, Role.FROM, Role.BY, Role.AFTER} or (one.paired and one.role is Role.FROM):
        return one
    within = [lexeme for lexeme in said if lexeme.segment == one.segment]
    near = min(
        (lexeme for lexeme in within if lexeme.concept in _PREDICATES),
        key=lambda lexeme: _distance(said, lexeme, one.point),
        default=None,
    )
    if near is None or near.concept != "back" or any(lexeme.concept in _BUSY - {"away"} for lexeme in within):
        return one
    weak = near.value == "be" and any(lexeme.concept in {"?", "subject", "schoolwork"} for lexeme in within)
    return one if weak else replace(one, role=Role.AFTER if one.role is Role.AFTER else Role.BACK)


def _distance(said: Sequence[Lexeme], lexeme: Lexeme, point: Point) -> int:
    return min(abs(lexeme.end - said[point.start].start), abs(lexeme.start - said[point.end - 1].end))
