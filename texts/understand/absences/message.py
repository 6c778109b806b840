"""A message in parts: what is told in it, its hours and its days; whether it tells an absence, and of which kind."""

from collections.abc import Sequence
from dataclasses import dataclass

from school.absences import AbsenceKind
from texts.understand.absences.answers import Pupil
from texts.understand.absences.corrections import without_denied_days
from texts.understand.absences.hours import Hours, hours_of
from texts.understand.absences.names import names_of, without_addressees
from texts.understand.absences.sense import REASONS, STRONG, Told, says_so, told
from texts.understand.absences.spans import Spans, spans_of
from texts.understand.absences.words import READ_CHARACTERS, READ_WORDS, Lexeme, folded, lexemes, tokens


@dataclass(frozen=True, slots=True)
class Message:
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

    def tells(self, concept: str, *values: str) -> bool:
        return any(one.concept == concept and (not values or one.value in values) for one in self.said)


def message_of(text: str, children: Sequence[Pupil]) -> Message:
    plain = folded(text)
    read_words = list(tokens(plain))
    words = without_addressees(read_words, children)
    said = without_denied_days(lexemes(words, names_of(children)))
    heard = told(said)
    hours = hours_of(heard.statements)
    spans = spans_of(heard.statements, hours.used)
    cut = len(text) > READ_CHARACTERS or len(read_words) == READ_WORDS
    return Message(plain, cut, said, heard, hours, spans)


def kind_of(message: Message) -> AbsenceKind | None:
    """None when lateness and leaving early, or one of them and whole days, are told at once."""
    hours = message.hours
    late = message.tells("late", "late") or hours.comes
    early = message.tells("early", "early") or hours.leaves
    if not hours.is_empty:
        by_lessons = {(one.first == 1 and one.last is not None, one.last is None) for one in hours.lessons}
        comes = message.tells("late", "weak") or message.tells("back")
        late = late or (comes and not early and any(first for first, _ in by_lessons or {(True, False)}))
        early = early or message.tells("early", "weak") or (not late and any(to_end for _, to_end in by_lessons))
        late = late or (not early and any(first for first, _ in by_lessons))
    if late and early:
        return None
    if (late or early) and message.tells("away", "neg", "being") and (hours.is_empty or len(message.spans.said) > 1):
        return None
    return AbsenceKind.LATE if late else AbsenceKind.EARLY if early else AbsenceKind.ABSENT


def tells_an_absence(message: Message, kind: AbsenceKind | None) -> bool:
    concepts = message.told.concepts
    stays = message.tells("away", "neg", "being", "state", "miss")
    if (concepts & {"recovered"} and not stays) or ("complaint" in concepts and not message.tells("away", "neg")):
        strong = {one for one in concepts if one in {"late", "early", "was_away", "was_ill"}}
        return bool(strong) and "complaint" not in concepts and not message.spans.is_empty and "back" not in concepts
    if "thanks" in concepts and not any(says_so(one) for one in message.said):
        return False
    if _is_only_mentioned(message):
        return False
    if kind is not AbsenceKind.ABSENT or concepts & {"was_away", "was_ill"}:
        return True
    if message.tells("ill", "ill", "noun", "leave", "mend") or message.tells("away", "neg", "being", "state", "miss"):
        return True
    if not message.hours.is_empty and any(message.tells(one) for one in ("back", "subject")):
        return True
    return not message.spans.is_empty and (
        message.tells("ill") or message.tells("away") or any(message.tells(one) for one in REASONS)
    )


def _is_only_mentioned(message: Message) -> bool:
    """Was ill and so did no homework; took the first place; paid for a journey: no day or no child is told with it."""
    concepts = message.told.concepts
    work = any(lexeme.concept == "schoolwork" for lexeme in message.all_said)
    if work and message.spans.is_empty and concepts & STRONG == {"was_ill"}:
        return True
    if any(says_so(one) or one.concept in {"ill", "back"} for one in message.said) or not message.hours.is_empty:
        return False
    somebody = bool(concepts & {"name", "child"}) and not message.spans.is_empty
    return not somebody and "?" in concepts and "away" not in concepts
