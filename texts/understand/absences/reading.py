"""From a message to an answer: whose absence it is, which days and hours, and what has to be asked."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, time
from itertools import groupby, pairwise

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
from texts.understand.absences.message import Message, kind_of, message_of, tells_an_absence
from texts.understand.absences.points import Around
from texts.understand.absences.sense import STRONG, is_denied_day, reason_of
from texts.understand.absences.told_days import days_of, is_past
from texts.understand.absences.who import who

_ORDER = tuple(About)


def read(text: str, today: date, children: Sequence[Pupil], now: time | None) -> Answer:
    if not children:
        return NotAnAbsence(Why.UNRELATED)
    message = message_of(text, children)
    kind = kind_of(message)
    if not tells_an_absence(message, kind):
        return _not_told(message)
    return _answer(message, kind, today, children, now)


def _not_told(message: Message) -> Answer:
    """A request ("may she stay at home?") and a child with a day but without a verb are asked about."""
    concepts = message.told.concepts
    odd = concepts & {"recovered", "complaint", "schoolwork", "back", "thanks", "subject", "meeting"}
    paired = any(one.paired for one in message.spans.said)
    somebody = bool(concepts & {"name", "child", "away", "ill"}) and not message.spans.is_empty
    somebody = somebody or paired or ("ill" in concepts and bool(concepts & {"name", "child"}))
    asked = any(lexeme.concept in {"ask", "ask_mark"} for lexeme in message.all_said) or _begins_with_what(message)
    meeting = any(lexeme.concept == "meeting" for lexeme in message.all_said)
    own = message.told.anothers and not meeting and any(lexeme.concept == "self" for lexeme in message.all_said)
    if message.told.doubt or own or _is_unsure(message) or (somebody and not odd and not asked):
        return Unclear(Notice(), (Question(About.IS_IT_ABSENCE),))
    return NotAnAbsence(message.told.why)


def _begins_with_what(message: Message) -> bool:
    """What has Masha tomorrow: a question without its mark, as people type."""
    return bool(message.all_said) and message.all_said[0].text in {"что", "чего", "че", "what's", "whats"}


def _is_unsure(message: Message) -> bool:
    """Perhaps she will come; for the second (a lesson or a day?); in after the doctor, at an hour that is not clear."""
    numbers = {"ord", "ordinal", "num", "number"}
    numbered = any(one.concept == "towards" and two.concept in numbers for one, two in pairwise(message.said))
    if message.tells("back"):
        return numbered or any(lexeme.concept == "hedge" for lexeme in message.all_said)
    visits = message.tells("doctor") and (message.tells("name") or message.tells("child"))
    return visits and (message.tells("late") or message.tells("early"))


def _answer(
    message: Message, kind: AbsenceKind | None, today: date, children: Sequence[Pupil], now: time | None
) -> Answer:
    whose = who(message.said, children, message.text)
    pupil = next((one for one in children if one.id in whose.ids), children[0])
    reason = reason_of(message.told)
    times = days_of(message, Around(today, pupil.calendar, is_past(message)), kind, reason, now)
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
    return Unclear(_certain(notice, questions), _in_order(questions)) if questions else Understood(notice)


def _certain(notice: Notice, questions: Sequence[Question]) -> Notice:
    """Nothing is kept that is asked about; a last day without the first one is nothing to keep either."""
    asked = {question.about for question in questions}
    starts = None if asked & {About.DAY, About.NO_LESSONS} else notice.starts
    return replace(notice, starts=starts, ends=None if About.UNTIL in asked or starts is None else notice.ends)


def _in_order(questions: Sequence[Question]) -> tuple[Question, ...]:
    first_of = {question.about: question for question in reversed(questions)}
    return tuple(sorted(first_of.values(), key=lambda question: _ORDER.index(question.about)))


def _doubts(message: Message, kind: AbsenceKind | None) -> list[Question]:
    doubts: list[Question] = []
    if message.told.doubt or message.cut or (message.told.concepts & {"recovered", "complaint"}):
        doubts.append(Question(About.IS_IT_ABSENCE))
    if message.told.anothers and (kind is not AbsenceKind.ABSENT or not message.tells("away")):
        doubts.append(Question(About.IS_IT_ABSENCE))
    evidence = {(one.concept, one.value) for one in message.said if one.concept in STRONG}
    nobody = not (message.tells("name") or message.tells("child"))
    if message.tells("ill", "mend") or (evidence == {("away", "home")} and nobody):
        doubts.append(Question(About.IS_IT_ABSENCE))
    if message.tells("but", "but") and message.tells("back"):
        doubts.append(Question(About.IS_IT_ABSENCE))
    if any(lexeme.concept == "hedge" for lexeme in message.all_said):
        doubts.append(Question(About.IS_IT_ABSENCE))
    if _is_corrected(message):
        doubts.append(Question(About.DAY))
    if message.tells("about"):
        doubts.append(Question(About.UNTIL))
    somebody = any(message.tells(one) for one in ("name", "child", "surname", "away")) or not message.spans.is_empty
    if message.tells("ill", "noun", "leave") and not somebody and not message.tells("ill", "ill"):
        doubts.append(Question(About.IS_IT_ABSENCE))
    only = not any(message.tells(one) for one in ("away", "ill", "was_away", "was_ill")) and kind is AbsenceKind.ABSENT
    if only and (message.tells("family") or message.tells("weather")) and not message.tells("trip"):
        doubts.append(Question(About.IS_IT_ABSENCE))
    return doubts


def _is_corrected(message: Message) -> bool:
    """Not tomorrow but on Wednesday; Thursday, or rather Friday: which of the days is meant, only a person can tell."""
    corrects = any(lexeme.concept == "hedge" and lexeme.value == "correct" for lexeme in message.all_said)
    return corrects or any(is_denied_day(before, after) for before, after in pairwise(message.said))


def _part_of_day(
    message: Message, kind: AbsenceKind | None, reason: Reason | None
) -> tuple[Lessons | None, time | None, bool]:
    """The lessons, the hour, and whether they have to be asked."""
    hours = message.hours
    lessons, at = set(hours.lessons), set(hours.at)
    away = message.tells("away") or message.tells("was_away")
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


def _is_from_a_subject(message: Message) -> bool:
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


def _comment(message: Message) -> str:
    """The parts of the message that say more than who, when and why, as they were typed."""
    parts: list[str] = []
    for _, part in groupby(message.all_said, key=lambda lexeme: lexeme.segment):
        words = list(part)
        if any(word.concept in {"?", "others", "schoolwork", "ask", "adult"} for word in words):
            parts.append(message.text[words[0].start : words[-1].end].strip(" ,;:\n"))
    return " ".join(filter(None, parts))[:COMMENT_LIMIT]
