"""Parts of a day in a message: lessons by number and hours of the clock."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import time

from texts.understand.absences.answers import Lessons
from texts.understand.absences.words import Lexeme

_LAST_LESSON = 12
_FIRST_HOUR, _LAST_HOUR = 8, 20
"""Hours of a school day: what a bare number may mean after "at"."""
_AFTERNOON = range(1, 6)
_NUMBERS = frozenset({"num", "ord", "ordinal", "number"})
_JOINTS = frozenset({"and", "dash", "comma"})


@dataclass(frozen=True, slots=True)
class Deed:
    """What the child does in that part of a sentence: comes late, leaves early, comes (back), is away."""

    late: bool = False
    early: bool = False
    back: bool = False
    away: bool = False


@dataclass(slots=True)
class Hours:
    """`unclear`: a part of the day is meant, but which cannot be told. `used` are places among the lexemes."""

    lessons: list[Lessons] = field(default_factory=list)
    at: list[time] = field(default_factory=list)
    comes: bool = False
    leaves: bool = False
    unclear: bool = False
    used: set[int] = field(default_factory=set)

    @property
    def is_empty(self) -> bool:
        return not (self.lessons or self.at or self.unclear)


def hours_of(said: Sequence[Lexeme]) -> Hours:
    hours = Hours()
    for place, lexeme in enumerate(said):
        if lexeme.concept == "lesson":
            _lesson(said, place, hours)
    for place, lexeme in enumerate(said):
        if place not in hours.used and lexeme.concept in {"time", "pair", "num", "number", "noon"}:
            _clock(said, place, hours)
        elif lexeme.concept == "lunch":
            _lunch(said, place, hours)
        elif lexeme.concept == "minutes":
            hours.used |= {place, place - 1} if _is(said, place - 1, "num", "number") else {place}
            hours.used |= _around_minutes(said, place)
    return hours


def _is(said: Sequence[Lexeme], place: int, *concepts: str) -> bool:
    return 0 <= place < len(said) and said[place].concept in concepts


def _around_minutes(said: Sequence[Lexeme], place: int) -> set[int]:
    """Some 15: in Russian the number may stand after the minutes; 10-15 minutes."""
    after = place + 1 + _is(said, place + 1, "at", "ahead")
    used = {after} if _is(said, after, "num", "number") and not _is(said, place - 1, "num", "number") else set()
    if _is(said, place - 2, "dash") and _is(said, place - 3, "num"):
        used |= {place - 2, place - 3}
    if used and _is(said, after + 1, "dash") and _is(said, after + 2, "num"):
        used |= {after + 1, after + 2}
    return used


def deed_in(said: Sequence[Lexeme], segment: int) -> Deed:
    """A segment without a verb of its own takes those of the whole message."""
    within = {lexeme.concept for lexeme in said if lexeme.segment == segment}
    verbs = {"late", "early", "back", "away"}
    found = within if within & verbs else {lexeme.concept for lexeme in said}
    return Deed("late" in found, "early" in found, "back" in found, bool(found & {"away", "was_away"}))


def _lesson(said: Sequence[Lexeme], place: int, hours: Hours) -> None:
    numbers, start = _numbers_before(said, place)
    end = place + 1
    if not numbers:
        numbers, end = _numbers_after(said, place + 1)
        start = place
    lasts = _is(said, start - 1, "lasts") or _is(said, start - 2, "lasts")
    firsts = _is(said, start - 1, "firsts") or (_is(said, start - 1, "ordinal") and said[start - 1].text == "first")
    if not numbers:
        before = _word_before(said, place - 1)
        if lasts or firsts or (before is not None and before.concept == "after"):
            hours.unclear = True
        return
    hours.used |= set(range(start - (lasts or firsts), end))
    before = _word_before(said, start - 1 - (lasts or firsts))
    if _is(said, start - 1, "not") or (_is(said, start - 1, "at") and _is(said, start - 2, "not")):
        return
    counted = said[place].value != "one" and said[start].concept in {"num", "number"} and len(numbers) == 1
    meant = None if lasts else _meant(said, place, numbers, before.concept if before else "", firsts, counted)
    if firsts and meant is None and not lasts:
        hours.unclear = True
    _add(meant, hours)


def _word_before(said: Sequence[Lexeme], place: int) -> Lexeme | None:
    while place >= 0 and said[place].concept == "filler":
        place -= 1
    return said[place] if place >= 0 else None


def _add(meant: Lessons | None, hours: Hours) -> None:
    if meant is None or not _exist(meant):
        hours.unclear = True
        return
    hours.lessons.append(meant)


def _exist(lessons: Lessons) -> bool:
    last = lessons.last if lessons.last is not None else lessons.first
    return 1 <= lessons.first <= last <= _LAST_LESSON


def _numbers_before(said: Sequence[Lexeme], place: int) -> tuple[list[int], int]:
    """The numbers right before the word, in order, and where they begin; a range is told by both of its ends."""
    numbers: list[int] = []
    at = place - 1
    while _is(said, at, *_NUMBERS) and len(said[at].value) <= 2:
        numbers.insert(0, said[at].number)
        joint = at - 1
        if _is(said, joint, "at") and _is(said, joint - 1, *_JOINTS):
            joint -= 1
        if _is(said, joint, "through", "until", "dash") and _is(said, joint - 1, *_NUMBERS):
            return [*range(said[joint - 1].number, numbers[0]), *numbers][: _LAST_LESSON + 1], joint - 1
        if not (_is(said, joint, *_JOINTS) and _is(said, joint - 1, *_NUMBERS, "lesson")):
            return numbers, at
        at = joint - 1
        if _is(said, at, "lesson"):
            at -= 1
    return numbers, at + 1


def _numbers_after(said: Sequence[Lexeme], place: int) -> tuple[list[int], int]:
    numbers: list[int] = []
    at = place
    while _is(said, at, "num") and len(said[at].value) == 1 and not _is(said, at + 1, "month", "clock", "minutes"):
        numbers.append(said[at].number)
        if _is(said, at + 1, "dash", "through") and _is(said, at + 2, "num"):
            return [*numbers, *range(numbers[-1] + 1, said[at + 2].number + 1)], at + 3
        if not (_is(said, at + 1, "and", "comma") and _is(said, at + 2, "num")):
            return numbers, at + 1
        at += 2
    return numbers, at


def _meant(
    said: Sequence[Lexeme], place: int, numbers: list[int], before: str, firsts: bool, counted: bool
) -> Lessons | None:
    """The lessons that are missed, None when it cannot be told."""
    deed = deed_in(said, said[place].segment)
    first, last = numbers[0], numbers[-1]
    if firsts:
        return Lessons(1, last)
    if numbers != list(range(first, last + 1)):
        return None
    if before == "towards":
        comes = deed.back or deed.late or not deed.away
        return Lessons(1, first - 1) if comes and not deed.early and first > 1 else None
    if before == "after":
        return Lessons(1, last) if (deed.back or deed.late) and not deed.early else Lessons(last + 1)
    if before == "from" and len(numbers) == 1:
        return _from(deed, first)
    if before == "until" or counted:
        return None
    if deed.early and len(numbers) == 1:
        return Lessons(first)
    if deed.back and not (deed.late or deed.away or deed.early):
        return Lessons(1, first - 1) if first > 1 else None
    return None if deed.late and first > 1 else Lessons(first, last)


def _from(deed: Deed, first: int) -> Lessons | None:
    if (deed.back or deed.late) and not deed.early:
        return Lessons(1, first - 1) if first > 1 else None
    return Lessons(first) if first > 1 else None


def _clock(said: Sequence[Lexeme], place: int, hours: Hours) -> None:
    meant, end = _hour(said, place)
    if end == place:
        return
    before = said[place - 1] if place else None
    deed = deed_in(said, said[place].segment)
    hours.used |= set(range(place, end))
    if _is(said, place - 2, "clock") and _is(said, place - 1, "towards"):
        hours.used.add(place - 2)
    busy = any(lexeme.concept == "doctor" and lexeme.segment == said[place].segment for lexeme in said)
    verbs = any(
        lexeme.concept in {"late", "early", "back"} and lexeme.segment == said[place].segment for lexeme in said
    )
    if (before is not None and before.text == "на") or (busy and not verbs):
        return
    if meant is None:
        hours.unclear = True
        return
    hours.at.append(meant)
    if deed.away and not (deed.early or deed.late or deed.back) and before is not None:
        hours.comes = before.concept == "until"
        hours.leaves = before.concept in {"from", "after"}


def _hour(said: Sequence[Lexeme], place: int) -> tuple[time | None, int]:
    """The hour (None when it cannot be told) and where it ends; the same place when it is no hour at all."""
    lexeme = said[place]
    if lexeme.concept == "noon":
        return time(12), place + 1
    if lexeme.concept == "time":
        return _time(*map(int, lexeme.text.split(":"))), _after_minutes(said, place + 1)
    if lexeme.concept == "pair":
        return _dotted(said, place)
    return _whole(said, place)


def _dotted(said: Sequence[Lexeme], place: int) -> tuple[time | None, int]:
    hour, minute = (int(part) for part in said[place].value.replace("/", ".").split("."))
    deed = deed_in(said, said[place].segment)
    prepared = _is(said, place - 1, "at", "towards") and (deed.early or deed.late or deed.back)
    if "." not in said[place].text or hour > 23 or minute > 59 or (1 <= minute <= 12 and not prepared):
        return None, place
    return (None if 1 <= minute <= 12 else _time(hour, minute)), place + 1


def _whole(said: Sequence[Lexeme], place: int) -> tuple[time | None, int]:
    number, after = said[place].value, place + 1
    if len(number) > 2:
        return None, place
    hour = int(number)
    if _is(said, after, "clock"):
        end = after + 1 + _is(said, after + 1, "clock", "unit")
        late = any(said[at].value == "afternoon" or said[at].text in {"дня", "вечера"} for at in range(after, end))
        return _on_the_clock(hour, late, said[after].value == "morning" or _is(said, after + 1, "clock")), end
    if _is(said, after, "unit") and said[after].text == "дня" and _is(said, place - 1, "at", "towards"):
        return (None, place) if said[place - 1].text == "на" else (_on_the_clock(hour, True, False), after + 1)
    deed = deed_in(said, said[place].segment)
    prepared = _is(said, place - 1, "at", "towards") and said[place - 1].text not in {"на", "on", "in"}
    if prepared and _is(said, after, "dash") and _is(said, after + 1, "num") and not _is(said, after + 2, "month"):
        minutes = said[after + 1].value
        if (deed.early or deed.late or deed.back) and len(minutes) == 2 and int(minutes) % 5 == 0:
            return _time(hour, int(minutes)), after + 2
    if (
        not prepared
        or not (deed.early or deed.late or deed.back)
        or _is(said, after, "month", "lesson", "unit", "dash")
    ):
        return None, place
    return _on_the_clock(hour, False, False) if said[place - 1].concept == "at" or hour > 8 else None, after


def _on_the_clock(hour: int, afternoon: bool, morning: bool) -> time | None:
    if hour in _AFTERNOON and not morning:
        return time(hour + 12)
    if afternoon and hour < 12:
        return time(hour + 12)
    return time(hour) if _FIRST_HOUR <= hour <= _LAST_HOUR else None


def _time(hour: int, minute: int) -> time | None:
    if hour > 23 or minute > 59:
        return None
    return time(hour + 12 if hour in _AFTERNOON else hour, minute)


def _after_minutes(said: Sequence[Lexeme], place: int) -> int:
    return place + _is(said, place, "clock")


def _lunch(said: Sequence[Lexeme], place: int, hours: Hours) -> None:
    deed = deed_in(said, said[place].segment)
    hours.used.add(place)
    if deed.early or deed.late or deed.back or deed.away:
        hours.unclear = True
