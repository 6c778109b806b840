"""From a message to an answer: its words, what is told in them, of whom, which days and which hours."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, time
from itertools import groupby

from school.absences import COMMENT_LIMIT, AbsenceKind, Reason
from texts.understand.absences.answers import (
    About,
    Answer,
    Lessons,
    NotAnAbsence,
    Notice,
    Pupil,
    Question,
    Unclear,
    Understood,
    Why,
)
from texts.understand.absences.hours import Hours, hours_of
from texts.understand.absences.names import names_of, without_addressees
from texts.understand.absences.points import Around
from texts.understand.absences.sense import REASONS, STRONG, Told, is_alive, reason_of, says_so, told
from texts.understand.absences.spans import Role, Said, Spans, spans_of
from texts.understand.absences.timing import Manner, Times, times_of
from texts.understand.absences.who import who
from texts.understand.absences.words import READ_CHARACTERS, READ_WORDS, Lexeme, folded, lexemes, tokens

_ORDER = tuple(About)
_FEVER = range(35, 43)


@dataclass(frozen=True, slots=True)
class _Message:
    """`said` are the statements; `hours` and `spans` hold places among them."""

    text: str
    cut: bool
    all_said: Sequence[Lexeme]
    told: Told
    hours: Hours
    spans: Spans

    @property
    def said(self) -> Sequence[Lexeme]:
        return self.told.statements

    def has(self, concept: str, *values: str) -> bool:
        return any(one.concept == concept and (not values or one.value in values) for one in self.said)


def read(text: str, today: date, children: Sequence[Pupil], now: time | None) -> Answer:
    if not children:
        return NotAnAbsence(Why.UNRELATED)
    message = _message(text, children)
    kind = _kind(message)
    if not _tells_an_absence(message, kind):
        return _not_told(message)
    return _answer(message, kind, today, children, now)


def _message(text: str, children: Sequence[Pupil]) -> _Message:
    plain = folded(text)
    read_words = list(tokens(plain))
    words = without_addressees(read_words, children)
    said = lexemes(words, names_of(children))
    heard = told(said)
    hours = hours_of(heard.statements)
    spans = spans_of(heard.statements, hours.used)
    cut = len(text) > READ_CHARACTERS or len(read_words) == READ_WORDS
    return _Message(plain, cut, said, heard, hours, spans)


def _kind(message: _Message) -> AbsenceKind | None:
    """None when lateness and leaving early, or one of them and whole days, are told at once."""
    hours = message.hours
    late = message.has("late", "late") or hours.comes
    early = message.has("early", "early") or hours.leaves
    if not hours.is_empty:
        by_lessons = {(one.first == 1 and one.last is not None, one.last is None) for one in hours.lessons}
        comes = message.has("late", "weak") or message.has("back")
        late = late or (comes and not early and any(first for first, _ in by_lessons or {(True, False)}))
        early = early or message.has("early", "weak") or (not late and any(to_end for _, to_end in by_lessons))
        late = late or (not early and any(first for first, _ in by_lessons))
    if late and early:
        return None
    if (late or early) and message.has("away", "neg", "being") and (hours.is_empty or len(message.spans.said) > 1):
        return None
    return AbsenceKind.LATE if late else AbsenceKind.EARLY if early else AbsenceKind.ABSENT


def _tells_an_absence(message: _Message, kind: AbsenceKind | None) -> bool:
    concepts = message.told.concepts
    stays = message.has("away", "neg", "being", "state", "miss")
    if (concepts & {"recovered"} and not stays) or ("complaint" in concepts and not message.has("away", "neg")):
        strong = {one for one in concepts if one in {"late", "early", "was_away", "was_ill"}}
        return bool(strong) and "complaint" not in concepts and not message.spans.is_empty and "back" not in concepts
    if "thanks" in concepts and not any(says_so(one) for one in message.said):
        return False
    if _is_only_mentioned(message):
        return False
    if kind is not AbsenceKind.ABSENT or concepts & {"was_away", "was_ill"}:
        return True
    if message.has("ill", "ill", "noun", "leave") or message.has("away", "neg", "being", "state", "miss"):
        return True
    if not message.hours.is_empty and any(message.has(one) for one in ("back", "subject")):
        return True
    return not message.spans.is_empty and (
        message.has("ill") or message.has("away") or any(message.has(one) for one in REASONS)
    )


def _is_only_mentioned(message: _Message) -> bool:
    """Was ill and so did no homework; took the first place; paid for a journey: no day or no child is told with it."""
    concepts = message.told.concepts
    work = any(lexeme.concept == "schoolwork" for lexeme in message.all_said)
    if work and message.spans.is_empty and concepts & STRONG == {"was_ill"}:
        return True
    if any(says_so(one) or one.concept in {"ill", "back"} for one in message.said) or not message.hours.is_empty:
        return False
    somebody = bool(concepts & {"name", "child"}) and not message.spans.is_empty
    return not somebody and "?" in concepts and "away" not in concepts


def _not_told(message: _Message) -> Answer:
    """A request ("may she stay at home?") and a child with a day but without a verb are asked about."""
    concepts = message.told.concepts
    odd = concepts & {"recovered", "complaint", "schoolwork", "back", "thanks", "subject", "meeting"}
    paired = any(one.paired for one in message.spans.said)
    somebody = bool(concepts & {"name", "child", "away", "ill"}) and not message.spans.is_empty
    somebody = somebody or paired or ("ill" in concepts and bool(concepts & {"name", "child"}))
    asked = any(lexeme.concept in {"ask", "ask_mark"} for lexeme in message.all_said)
    meeting = any(lexeme.concept == "meeting" for lexeme in message.all_said)
    own = message.told.anothers and not meeting and any(lexeme.concept == "self" for lexeme in message.all_said)
    if message.told.doubt or own or (somebody and not odd and not asked):
        return Unclear(Notice(), (Question(About.IS_IT_ABSENCE),))
    return NotAnAbsence(message.told.why)


def _answer(
    message: _Message, kind: AbsenceKind | None, today: date, children: Sequence[Pupil], now: time | None
) -> Answer:
    whose = who(message.said, children, message.text)
    pupil = next((one for one in children if one.id in whose.ids), children[0])
    reason = reason_of(message.told)
    times = _times(message, Around(today, pupil.calendar, _is_past(message)), kind, reason, now)
    questions = [*times.questions, *_doubts(message, kind)]
    if not whose.ids:
        questions.append(Question(About.CHILD))
    lessons, at, unclear = _part_of_day(message, kind, reason)
    if unclear:
        questions.append(Question(About.LESSONS))
    notice = Notice(
        whose.ids,
        times.starts,
        times.ends,
        kind or AbsenceKind.ABSENT,
        reason,
        lessons,
        at,
        times.open_ended and not unclear,
        _comment(message),
    )
    return Unclear(_certain(notice), _in_order(questions)) if questions else Understood(notice)


def _certain(notice: Notice) -> Notice:
    """A last day without the first one is nothing to keep."""
    return replace(notice, ends=None) if notice.starts is None else notice


def _in_order(questions: Sequence[Question]) -> tuple[Question, ...]:
    first_of = {question.about: question for question in reversed(questions)}
    return tuple(sorted(first_of.values(), key=lambda question: _ORDER.index(question.about)))


def _is_past(message: _Message) -> bool:
    """Told of what has been; a present verb beside it makes the days the coming ones."""
    past = message.has("was_away") or message.has("was_ill")
    return past and not (
        message.has("away") or message.has("ill", "ill", "pain") or message.has("late") or message.has("early")
    )


def _times(
    message: _Message, around: Around, kind: AbsenceKind | None, reason: Reason | None, now: time | None
) -> Times:
    spans, loose = _of_the_absence(message)
    part = kind is not AbsenceKind.ABSENT or bool(message.hours.lessons)
    ill = message.has("ill") and not part
    away = message.has("away") and (message.has("ill") or not spans.is_empty)
    manner = Manner(
        stays_away=message.has("away", "neg", "being") and not message.has("trip"),
        sick_leave=message.has("ill", "leave"),
        leaves=message.has("trip", "trip") and not message.has("away") and kind is AbsenceKind.ABSENT,
        starts_now=(ill or away or part) and not message.has("trip") and not message.has("competition"),
        ill=ill and reason is Reason.ILL,
        now=now,
    )
    times = times_of(spans, around, manner, message.text[:20])
    if loose:
        times.ask(About.DAY)
    return _sensible(times, message, spans, around)


def _sensible(times: Times, message: _Message, spans: Spans, around: Around) -> Times:
    """Asks again where the tense and the days disagree, and where an illness would begin on a day ahead."""
    starts, ends, today = times.starts, times.ends, around.today
    if starts is None or ends is None:
        return times
    was = message.has("was_away") or message.has("was_ill")
    future_illness = (
        starts > today
        and message.has("ill", "ill")
        and not (message.has("away") or message.has("late") or message.has("early"))
        and bool(spans.of(Role.ON))
    )
    timeless = message.has("away", "noun") and not message.has("away", "neg", "being", "state", "miss")
    if (ends < today and not around.past and not timeless) or (around.past and ends > today) or future_illness:
        return times.ask(About.DAY)
    if was and not around.past and starts < today:
        return times.ask(About.DAY)
    if starts < today <= ends and not (message.has("ill") or was or timeless):
        return times.ask(About.DAY)
    return times


def _of_the_absence(message: _Message) -> tuple[Spans, bool]:
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
    odd = message.has("recurring") or message.has("and", "or") or _number_left(message)
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


def _number_left(message: _Message) -> bool:
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


def _doubts(message: _Message, kind: AbsenceKind | None) -> list[Question]:
    doubts: list[Question] = []
    if message.told.doubt or message.cut or (message.told.concepts & {"recovered", "complaint"}):
        doubts.append(Question(About.IS_IT_ABSENCE))
    if message.told.anothers and (kind is not AbsenceKind.ABSENT or not message.has("away")):
        doubts.append(Question(About.IS_IT_ABSENCE))
    if message.has("but", "but") and message.has("back"):
        doubts.append(Question(About.IS_IT_ABSENCE))
    if any(lexeme.concept == "hedge" for lexeme in message.all_said):
        doubts.append(Question(About.IS_IT_ABSENCE))
    if message.has("about"):
        doubts.append(Question(About.UNTIL))
    somebody = any(message.has(one) for one in ("name", "child", "surname", "away")) or not message.spans.is_empty
    if message.has("ill", "noun", "leave") and not somebody and not message.has("ill", "ill"):
        doubts.append(Question(About.IS_IT_ABSENCE))
    only = not any(message.has(one) for one in ("away", "ill", "was_away", "was_ill")) and kind is AbsenceKind.ABSENT
    if only and (message.has("family") or message.has("weather")) and not message.has("trip"):
        doubts.append(Question(About.IS_IT_ABSENCE))
    return doubts


def _part_of_day(
    message: _Message, kind: AbsenceKind | None, reason: Reason | None
) -> tuple[Lessons | None, time | None, bool]:
    """The lessons, the hour, and whether they have to be asked."""
    hours = message.hours
    lessons, at = set(hours.lessons), set(hours.at)
    away = message.has("away") or message.has("was_away")
    unclear = hours.unclear or len(lessons) + len(at) > 1 or kind is None
    if kind is AbsenceKind.EARLY and not (lessons or at):
        unclear = True
    if kind is AbsenceKind.ABSENT and (at or (reason is Reason.DOCTOR and not (away or lessons))):
        unclear = True
    if _is_from_a_subject(message) and not lessons:
        unclear = True
    if any(one.concept == "clock" and place not in hours.used for place, one in enumerate(message.said)):
        unclear = True
    if unclear:
        return None, None, True
    return next(iter(lessons), None), next(iter(at), None), False


def _is_from_a_subject(message: _Message) -> bool:
    """Will not be in physics: which lesson that is, only the timetable knows."""
    said = message.said
    return any(
        one.concept == "subject"
        and place
        and (
            said[place - 1].text in {"на", "с", "от", "in", "from", "miss"}
            or (place > 1 and said[place - 2].concept in {"school", "lesson"})
        )
        for place, one in enumerate(said)
    )


def _comment(message: _Message) -> str:
    """The parts of the message that say more than who, when and why, as they were typed."""
    parts: list[str] = []
    for _, part in groupby(message.all_said, key=lambda lexeme: lexeme.segment):
        words = list(part)
        if any(word.concept in {"?", "others", "schoolwork", "ask", "adult"} for word in words):
            parts.append(message.text[words[0].start : words[-1].end].strip(" ,;:\n"))
    return " ".join(filter(None, parts))[:COMMENT_LIMIT]
