"""The days of the absence among all days of a message, and the sense that verbs make of them."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import time
from itertools import groupby

from school.absences import AbsenceKind, Reason
from texts.understand.absences.answers import About
from texts.understand.absences.message import Message
from texts.understand.absences.points import Around
from texts.understand.absences.sense import STRONG, is_alive
from texts.understand.absences.spans import Role, Said, Spans
from texts.understand.absences.timing import Manner, Times, times_of
from texts.understand.absences.words import Lexeme

_FEVER = range(35, 43)


def is_past(message: Message) -> bool:
    """Told of what has been; a present verb beside it makes the days the coming ones."""
    past = message.tells("was_away") or message.tells("was_ill")
    return past and not (
        message.tells("away") or message.tells("ill", "ill", "pain") or message.tells("late") or message.tells("early")
    )


def days_of(
    message: Message, around: Around, kind: AbsenceKind | None, reason: Reason | None, now: time | None
) -> Times:
    spans, loose = _of_the_absence(message)
    part = kind is not AbsenceKind.ABSENT or bool(message.hours.lessons)
    ill = message.tells("ill") and not part
    away = message.tells("away") and (message.tells("ill") or not spans.is_empty)
    manner = Manner(
        stays_away=message.tells("away", "neg", "being") and not message.tells("trip"),
        sick_leave=message.tells("ill", "leave"),
        leaves=message.tells("trip", "trip") and not message.tells("away") and kind is AbsenceKind.ABSENT,
        starts_now=(ill or away or part) and not message.tells("trip") and not message.tells("competition"),
        ill=ill and reason is Reason.ILL,
        now=now,
    )
    times = times_of(spans, around, manner, message.text[:20])
    if loose:
        times.ask(About.DAY)
    return _sensible(times, message, spans, around)


def _sensible(times: Times, message: Message, spans: Spans, around: Around) -> Times:
    """Asks again where the tense and the days disagree, and where an illness would begin on a day ahead."""
    starts, ends, today = times.starts, times.ends, around.today
    if starts is None or ends is None:
        return times
    was = message.tells("was_away") or message.tells("was_ill")
    future_illness = (
        starts > today
        and message.tells("ill", "ill")
        and not (message.tells("away") or message.tells("late") or message.tells("early"))
        and bool(spans.of(Role.ON))
    )
    timeless = message.tells("away", "noun") and not message.tells("away", "neg", "being", "state", "miss")
    if (ends < today and not around.past and not timeless) or (around.past and ends > today) or future_illness:
        return times.ask(About.DAY)
    if was and not around.past and starts < today:
        return times.ask(About.DAY)
    if starts < today <= ends and not (message.tells("ill") or was or timeless):
        return times.ask(About.DAY)
    return times


def _of_the_absence(message: Message) -> tuple[Spans, bool]:
    """Days of parts that speak of something else are left out; so is the day on which an illness began.

    The flag says that a day is left which may belong to the absence, or a number that may be one.
    """
    said = message.said
    parts = {segment: list(part) for segment, part in groupby(said, key=lambda one: one.segment)}
    alive = [one for one in message.spans.said if is_alive(parts[one.segment])]
    other = {"schoolwork", "request"}
    dropped = [one for one in message.spans.said if not is_alive(parts[one.segment])]
    dropped = [one for one in dropped if not other & {lexeme.concept for lexeme in parts[one.segment]}]
    elsewhere = [one for one in alive if not _is_onset(one, parts[one.segment])]
    onset = [one for one in alive if one not in elsewhere]
    loose = bool(dropped and not alive) or bool(elsewhere and any(one.point.offset == 0 for one in onset))
    if elsewhere or message.spans.lengths or message.spans.weeks:
        loose = loose and not all((one.point.offset or 0) < 0 for one in onset)
        alive = elsewhere
    elif onset and any((one.point.offset or 0) < 0 for one in onset):
        loose = True
    visits = [one for one in alive if _is_only_a_visit(parts[one.segment])]
    stays = {one.point.offset for one in alive if one not in visits}
    loose = loose or bool(stays and {one.point.offset for one in visits} - stays)
    odd = message.tells("recurring") or message.tells("and", "or") or _number_left(message)
    return replace(message.spans, said=alive, odd=message.spans.odd or odd), loose


def _is_only_a_visit(part: Sequence[Lexeme]) -> bool:
    """At home today, to the doctor tomorrow: the second day is perhaps no day of the absence."""
    concepts = {lexeme.concept for lexeme in part}
    return bool(concepts & {"doctor", "competition", "family"}) and not concepts & (STRONG | {"back", "trip"})


def _is_onset(one: Said, part: Sequence[Lexeme]) -> bool:
    """Fell ill yesterday, has had a fever since the evening: when it began, not when the child is away."""
    concepts = {lexeme.concept for lexeme in part}
    began = one.role is Role.ON and one.point.offset is not None and one.point.offset <= 0
    return began and "ill" in concepts and not concepts & {"away", "late", "early", "was_away", "was_ill"}


def _number_left(message: Message) -> bool:
    """A number that nobody has understood may be a day."""
    used = message.hours.used | message.spans.used
    return any(
        one.concept in {"num", "pair", "month"}
        and place not in used
        and not _is_fever(message.said, place)
        and (one.concept != "num" or one.number <= 31)
        for place, one in enumerate(message.said)
    )


def _is_fever(said: Sequence[Lexeme], place: int) -> bool:
    """38.5; 38 and 5; class 7; phone numbers are longer than two digits anyway."""
    before = said[place - 2] if place > 1 else None
    after = said[place + 1] if place + 1 < len(said) else None
    if said[place].concept == "pair":
        return int(said[place].value.replace("/", ".").split(".")[0]) in _FEVER
    followed = after is not None and after.text.startswith(("класс", "кл", "class"))
    return followed or (before is not None and before.concept == "num" and before.number in _FEVER)
