"""What of a message is told and what is asked, said of others or only feared; whether an absence is told at all."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from school.absences import Reason
from texts.understand.absences.answers import Why
from texts.understand.absences.words import Lexeme

STRONG = frozenset({"away", "late", "early", "ill", "was_away", "was_ill"})
"""Each of these tells an absence by itself."""
REASONS = ("doctor", "family", "trip", "competition", "weather")
_NEUTRAL = frozenset(
    {"filler", "not", "paper", "request", "name", "surname", "child", "self", "thanks", "school", "and", "or", "but"}
    | {"relative", "weekday", "month", "number", "ordinal", "unit", "this", "whole", "end", "end_next", "already"}
    | {"from", "until", "through", "inclusive", "at", "towards", "after", "ahead", "about", "hedge", "measure"}
    | {"num", "ord", "date", "iso", "pair", "time", "clock", "firsts", "lasts", "lesson", "minutes", "lunch", "noon"}
    | {"dash", "comma", "stop", "ask_mark", "sign", "form"}
)
_TIMES = frozenset(
    {"relative", "weekday", "month", "num", "number", "ord", "ordinal", "date", "iso", "pair", "time", "unit", "ahead"}
    | {"from", "until", "through", "towards", "after", "lesson", "firsts", "lasts", "lunch", "noon", "end", "end_next"}
)
_INFINITIVES = ("ть", "ться", "ти", "ing")
_ASKER = frozenset({"я", "i", "i'm", "i've", "i'll"})
_TAGS = frozenset({"хорошо", "ладно", "ок", "можно", "ok", "okay", "right"})
_GOING = frozenset({"neg", "being", "miss"})
_WE = ("ем", "им", "ли", "we")
_SUBJECTS = frozenset({"?", "lesson", "subject", "schoolwork", "others", "stranger"})


@dataclass(frozen=True, slots=True)
class Told:
    """`statements` is what is left of the message; `doubt`: something in it is asked for, conditional or mixed."""

    statements: tuple[Lexeme, ...]
    doubt: bool
    why: Why
    anothers: bool

    @property
    def concepts(self) -> frozenset[str]:
        return frozenset(lexeme.concept for lexeme in self.statements)


def told(said: Sequence[Lexeme]) -> Told:
    """Questions, news of others and fears are left out of the statements."""
    kept: list[Lexeme] = []
    doubt = False
    for _, sentence in groupby(said, key=lambda lexeme: lexeme.sentence):
        told_here, odd = _statements(list(sentence))
        kept += told_here
        doubt = doubt or odd or _is_conditional(told_here)
    parts = _without_the_well(_without_errands(_segments(kept)))
    statements = [lexeme for part in parts for lexeme in _of_own(part)]
    doubt = doubt or any(_is_doubtful(part) for part in parts if not any(one.concept == "meeting" for one in part))
    anothers = any(_is_anothers(lexeme, part) for part in parts for lexeme in part)
    somebody = any(lexeme.concept in {"name", "child", "surname"} for lexeme in statements)
    doubt = doubt or (not somebody and any(_is_about_something(part) for part in _segments(statements)))
    doubt = doubt or _is_mentioned(statements)
    return Told(tuple(statements), doubt, _why(said, statements), anothers)


def _is_conditional(sentence: Sequence[Lexeme]) -> bool:
    """If it is not over by the morning, she stays at home: the condition stands in another part than the absence."""
    conditional = any(lexeme.concept == "condition" and lexeme.value == "if" for lexeme in sentence)
    return conditional and any(lexeme.concept in STRONG for lexeme in sentence)


def _without_the_well(parts: list[list[Lexeme]]) -> list[list[Lexeme]]:
    """Masha is fine but Petya is ill: nothing of the child that comes, unless a day or a lesson is told with it."""
    away = {name for part in parts if _tells(part) for name in _names(part)}
    return [part for part in parts if not away or not _is_of_the_well(part) or _names(part) & away]


def _is_of_the_well(part: Sequence[Lexeme]) -> bool:
    concepts = {lexeme.concept for lexeme in part}
    return "name" in concepts and "recovered" in concepts and not (_tells(part) or concepts & _TIMES)


def _names(part: Iterable[Lexeme]) -> set[str]:
    return {lexeme.value for lexeme in part if lexeme.concept == "name"}


def _without_errands(parts: list[list[Lexeme]]) -> list[list[Lexeme]]:
    """Forgot the shoes, I will bring them for the third lesson: a thing is brought and not a child."""
    if not any(lexeme.value == "forgot" for part in parts for lexeme in part):
        return parts
    return [part for part in parts if not _is_brought(part) or any(one.concept in {"name", "child"} for one in part)]


def _is_brought(part: Sequence[Lexeme]) -> bool:
    return any(lexeme.concept == "late" and lexeme.value == "weak" for lexeme in part)


def _segments(lexemes: Iterable[Lexeme]) -> list[list[Lexeme]]:
    return [list(part) for _, part in groupby(lexemes, key=lambda lexeme: lexeme.segment)]


def _statements(sentence: list[Lexeme]) -> tuple[list[Lexeme], bool]:
    """Without what is asked; and whether that is a request that may be an absence: "may she stay at home?"."""
    asked = any(lexeme.concept == "ask_mark" for lexeme in sentence)
    segments = _segments(sentence)
    for place, segment in enumerate(segments):
        word = _asking(segment, asked)
        if word is not None:
            before = [lexeme for part in segments[:place] for lexeme in part]
            rest = [lexeme for part in segments[place:] for lexeme in part]
            return before, word == "may" and _tells(_of_own(rest))
    return ([], _informs(_of_own(sentence))) if asked else (sentence, False)


def _asking(segment: Sequence[Lexeme], asked: bool) -> str | None:
    """The kind of asking word; without a question mark it has to come first."""
    words = [lexeme for lexeme in segment if lexeme.concept not in {"filler", "at", "comma", "sign", "thanks"}]
    if asked and words and words[0].text == "may":
        return "may"
    asking = [lexeme for lexeme in words if lexeme.concept == "ask"]
    if not asking or not (asked or words[0].concept == "ask"):
        return None
    return asking[0].value


def _tells(lexemes: Iterable[Lexeme]) -> bool:
    return any(lexeme.concept in STRONG | {*REASONS} for lexeme in lexemes)


def _informs(lexemes: Sequence[Lexeme]) -> bool:
    """Whether a question may be news all the same: "she will not come tomorrow, all right?"."""
    if any(lexeme.text in _TAGS for lexeme in lexemes):
        return _tells(lexemes)
    told = {"away": {"neg", "being", "miss"}, "early": {"early"}}
    somebody = any(lexeme.concept in {"name", "child"} for lexeme in lexemes)
    return somebody and any(lexeme.value in told.get(lexeme.concept, ()) for lexeme in lexemes)


def says_so(lexeme: Lexeme) -> bool:
    """A verb that tells an absence whatever words stand around it; nouns may be told of anything."""
    verbs = {"away": {"neg", "being", "state", "miss"}, "ill": {"ill"}, "trip": {"trip"}}
    verbs |= {"late": {"late", "weak"}, "early": {"early", "weak"}, "was_away": {"was", "being"}, "was_ill": {"was"}}
    return lexeme.value in verbs.get(lexeme.concept, set())


def _is_mentioned(statements: Sequence[Lexeme]) -> bool:
    """Only nouns tell it, and words that are not known stand beside them; or an event nobody says to go to."""
    if any(says_so(lexeme) for lexeme in statements):
        return False
    if any({"back", "lesson"} <= {lexeme.concept for lexeme in part} for part in _segments(statements)):
        return False
    evidence = STRONG | {*REASONS}
    parts = [part for part in _segments(statements) if evidence & {lexeme.concept for lexeme in part}]
    return any(
        lexeme.concept == "?" or (lexeme.concept == "competition" and lexeme.value != "at")
        for part in parts
        for lexeme in part
    )


def _of_own(part: list[Lexeme]) -> list[Lexeme]:
    """Nothing of a part that speaks of others, or of what may be; impersonal "there will be no" is no absence."""
    concepts = {lexeme.concept for lexeme in part}
    if ("others" in concepts and "name" not in concepts) or ("condition" in concepts and not concepts & STRONG):
        return []
    elsewhere = "meeting" in concepts
    fetched = bool(concepts & {"schoolwork", "paper"})
    return [
        lexeme
        for place, lexeme in enumerate(part)
        if not (_is_impersonal(lexeme, part) or _is_anothers(lexeme, part) or (fetched and lexeme.concept == "early"))
        and not (elsewhere and lexeme.concept in {"away", "late"})
        and not _is_of_something_else(place, part)
    ]


def _is_of_something_else(place: int, part: Sequence[Lexeme]) -> bool:
    """Is not late; writes badly."""
    lexeme = part[place]
    if lexeme.concept in {"late", "early"}:
        return place > 0 and part[place - 1].concept == "not"
    badly = lexeme.text == "плохо" and place + 1 < len(part)
    return badly and part[place + 1].concept in {"?", "schoolwork"}


def _is_impersonal(lexeme: Lexeme, part: Sequence[Lexeme]) -> bool:
    """There will be no lesson, there was no homework: "being" needs a person, or nothing else in its part."""
    if lexeme.concept not in {"away", "was_away"} or lexeme.value != "being":
        return False
    persons = any(other.concept in {"name", "child", "surname"} for other in part)
    numbered = any(other.concept in {"num", "ord", "ordinal", "firsts"} for other in part)
    had = any(after.concept == "subject" and before.concept != "at" for before, after in pairwise(part))
    if had and lexeme.concept == "was_away":
        return True
    things = [other for other in part if other.concept in _SUBJECTS and not (numbered and other.concept == "lesson")]
    return not persons and bool(things)


def _is_anothers(lexeme: Lexeme, part: Sequence[Lexeme]) -> bool:
    """An illness of the mother, or of the asker."""
    if lexeme.concept not in {"ill", "was_ill", "doctor"}:
        return False
    if any(other.concept in {"name", "child"} and other.value not in {"we", "she", "he"} for other in part):
        return False
    return any(other.concept == "adult" or other.text in {"я", "i", "i'm", "i've"} for other in part)


def _is_doubtful(part: Sequence[Lexeme]) -> bool:
    concepts = {lexeme.concept for lexeme in part}
    if "others" in concepts and "name" in concepts and concepts & (STRONG | {*REASONS}):
        return True
    if any(_denies(before, after) for before, after in pairwise(part)):
        return True
    at_school = concepts & {"trip", "competition"} and "school" in concepts and "away" not in concepts
    if _is_of_the_asker(part) or at_school:
        return True
    if not concepts & STRONG:
        return False
    mixed = "adult" in concepts and bool(concepts & {"ill", "was_ill"}) and "name" in concepts
    return mixed or bool(concepts & {"condition", "visit"}) or _is_elsewhere(part) or _is_an_adults(part)


def _denies(before: Lexeme, after: Lexeme) -> bool:
    """Is not late, will not leave: said of what would be an absence otherwise."""
    if before.concept != "not":
        return False
    verbs = after.concept in STRONG | {*REASONS, "back"} and after.value != "home"
    return verbs or after.concept in {"name", "child"} or is_denied_day(before, after)


def is_denied_day(before: Lexeme, after: Lexeme) -> bool:
    """Not tomorrow: another day is meant."""
    return before.concept == "not" and after.concept in {"relative", "weekday", "num", "date", "pair"}


def _is_of_the_asker(part: Sequence[Lexeme]) -> bool:
    """I am leaving, my husband and I are away: no child is named beside a verb of the asker's own."""
    concepts = {lexeme.concept for lexeme in part}
    children = any(lexeme.concept == "name" or (lexeme.concept == "child" and lexeme.value != "we") for lexeme in part)
    if children or not concepts & (STRONG | {"trip"}):
        return False
    own = any(lexeme.value == "self" or lexeme.text in _ASKER for lexeme in part)
    return own or ("trip" in concepts and "adult" in concepts and "child" in concepts)


def _is_elsewhere(part: Sequence[Lexeme]) -> bool:
    """Will not come to a meeting, will not be dining: not coming is said of something that is not school."""
    goes = [
        lexeme
        for lexeme in part
        if lexeme.concept in {"late", "was_away"} or (lexeme.concept == "away" and lexeme.value in _GOING)
    ]
    if not goes or any(lexeme.concept in {"trip", "competition"} for lexeme in part):
        return False
    if any(lexeme.concept == "schoolwork" for lexeme in part):
        return True
    misses = any(lexeme.value == "miss" for lexeme in part)
    unknown = [place for place, lexeme in enumerate(part) if lexeme.concept == "?"]
    return any(
        misses or part[place].text.endswith(_INFINITIVES) or (place and part[place - 1].concept == "at")
        for place in unknown
    )


def _is_an_adults(part: Sequence[Lexeme]) -> bool:
    """The father will not come: an adult without a preposition may be whom it is said of."""
    if not {lexeme.concept for lexeme in part} & {"away", "late", "was_away"}:
        return False
    return any(
        lexeme.concept == "adult"
        and (place == 0 or (part[place - 1].concept not in {"from", "towards", "until"} and not _near(part[place - 1])))
        for place, lexeme in enumerate(part)
    )


def _near(before: Lexeme) -> bool:
    return before.text in {"у", "за", "от", "with", "к", "без"}


def _is_about_something(part: Sequence[Lexeme]) -> bool:
    """Nobody is named, the verb is not "we", and a word that is not known may be the one of whom it is said."""
    verbs = [lexeme for lexeme in part if lexeme.concept in STRONG]
    return (
        bool(verbs)
        and not any(lexeme.text.endswith(_WE) for lexeme in verbs)
        and any(lexeme.concept in {"?", "sign_name"} for lexeme in part)
    )


def is_alive(part: Sequence[Lexeme]) -> bool:
    """Whether days in this part speak of the absence: it tells one, or says nothing else."""
    concepts = {lexeme.concept for lexeme in part}
    if "schoolwork" in concepts and not any(
        lexeme.concept in {"late", "early"} or (lexeme.concept == "away" and lexeme.value in {"neg", "being"})
        for lexeme in part
    ):
        return False
    return bool(concepts & (STRONG | {*REASONS, "back", "was_away"})) or concepts <= _NEUTRAL


def _why(said: Sequence[Lexeme], statements: Sequence[Lexeme]) -> Why:
    """The likeliest reason for which a message is no absence."""
    concepts = {lexeme.concept for lexeme in said}
    kept = {lexeme.concept for lexeme in statements}
    if "recovered" in kept or ("back" in kept and not kept & STRONG):
        return Why.RECOVERED
    order = (("complaint", Why.COMPLAINT), ("ask_mark", Why.QUESTION), ("ask", Why.QUESTION), ("thanks", Why.THANKS))
    found = next((why for concept, why in order if concept in concepts), None)
    return found or (Why.OTHERS if concepts & {"others", "stranger"} else Why.UNRELATED)


def reason_of(heard: Told) -> Reason | None:
    """None when none is said, or two that do not go together, or the illness of somebody else is behind it."""
    if heard.anothers:
        return None
    statements = heard.statements
    said = {lexeme.concept for lexeme in statements if lexeme.concept in {*REASONS, "ill", "was_ill"}}
    if any(lexeme.value == "birthday" for lexeme in statements):
        said.add("family")
    if said & {"doctor"} and any(lexeme.value == "hospital" for lexeme in statements) and "ill" not in said:
        return None
    pain = all(lexeme.value == "pain" for lexeme in statements if lexeme.concept == "ill")
    if said & {"ill", "was_ill"}:
        others = said - {"ill", "was_ill", "weather"}
        if not others or (others == {"doctor"} and not pain):
            return Reason.ILL
        return None
    if all(lexeme.value == "concert" for lexeme in statements if lexeme.concept == "competition"):
        said -= {"competition"}
    if said == {"trip", "competition"}:
        return Reason.COMPETITION
    if said == {"trip", "doctor"}:
        return Reason.DOCTOR
    if said == {"trip", "family"}:
        return Reason.FAMILY
    return Reason(said.pop()) if len(said) == 1 else None
