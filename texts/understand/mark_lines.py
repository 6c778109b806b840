"""A teacher's line of marks (E3): «петрова 5, иванов 4 за контрольную, сидоров н, зимин 3 не выучил».

Parts stand between commas. A form of control said once holds for the parts before it that name none, and, said before
a colon, for all that follow. Whoever reads it shows what was understood before anything is written.
"""

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

from school.attendance import AttendanceCode
from school.marks import ControlForm
from school.people import Name
from texts.understand.marks import mark_sign
from texts.understand.people import likeness
from texts.understand.sheets import SMALL_YE, SMALL_YO

LONGEST = 1500
"""Characters of a line: a class of 35 with a word about each."""
MOST_PARTS = 60
_GOOD = 75
"""Of 100, as for other names (texts/understand/people): a case ending or a slip in a word of six letters."""
_CLEARLY = 8
"""So much better must the best name be than the next one not to be asked about."""
_INITIAL = 1
_ABBREVIATION = 2
"""Letters: «кр» is a whole word, not the beginning of one."""
_BREAKS = re.compile(r"[,;\n]+")
_TOKEN = re.compile(r"[^\W\d_]+|\d+|[+\-\N{MINUS SIGN}]")
_SIGNS = frozenset("+-\N{MINUS SIGN}")


@dataclass(frozen=True, slots=True)
class Known:
    """A pupil of the class."""

    enrolment_id: int
    name: Name


@dataclass(frozen=True, slots=True)
class Part:
    """`who`: the pupils who may be meant, none where the name says nothing to us.

    Either `mark` (a sign for the scale to judge) or `code`; `form` and `weight` None where nothing was said of them.
    """

    said: str
    who: tuple[int, ...]
    mark: str | None = None
    code: AttendanceCode | None = None
    form: ControlForm | None = None
    weight: int | None = None
    comment: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """`lost` is what said nothing to us."""

    parts: tuple[Part, ...]
    lost: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Token:
    text: str
    start: int
    end: int


def read_marks(typed: str, pupils: Sequence[Known]) -> Line:
    """What is longer than LONGEST or MOST_PARTS is not read at all."""
    told, rest = _form_ahead(typed.strip())
    pieces = [piece.strip() for piece in _BREAKS.split(rest) if piece.strip()]
    if len(typed) > LONGEST or len(pieces) > MOST_PARTS:
        return Line((), (typed,))
    parts, lost = _read(pieces, pupils)
    return Line(tuple(_forms_shared(parts, told)), tuple(lost))


def _read(pieces: Sequence[str], pupils: Sequence[Known]) -> tuple[list[Part], list[str]]:
    """A name alone waits for the value of the next part; words that are no name go on with the comment before them."""
    parts, lost, waiting = list[Part](), list[str](), list[str]()
    for piece in pieces:
        part = _part(piece, pupils)
        if part is not None:
            parts += [replace(part, said=name, who=_who(_words(name), pupils)) for name in waiting]
            parts.append(part)
            waiting = []
        elif _who(_words(piece), pupils):
            waiting.append(piece)
        elif parts and not waiting:
            parts[-1] = replace(parts[-1], comment=", ".join(filter(None, (parts[-1].comment, piece))))
        else:
            lost.append(piece)
    return parts, [*lost, *waiting]


def _part(piece: str, pupils: Sequence[Known]) -> Part | None:
    """None where no value is said, or nobody before it."""
    tokens = [_Token(found[0], found.start(), found.end()) for found in _TOKEN.finditer(piece)]
    at = _value_at(tokens)
    if at is None:
        return None
    mark, code, length = _value(tokens, at)
    name = piece[: tokens[at].start].strip(" :.")
    form, weight, comment = _about(piece[tokens[at + length - 1].end :])
    who = _who(_words(name), pupils)
    return Part(name, who, mark, code, form if code is None else None, weight if code is None else None, comment)


def _value_at(tokens: Sequence[_Token]) -> int | None:
    """A number comes first; «сидоров н 5» is Сидоров Н. Without one the first word that is a value."""
    places = range(1, len(tokens))
    number = next((at for at in places if tokens[at].text.isdecimal()), None)
    if number is not None and not any(_is_word_value(tokens, at, of_mark=True) for at in range(1, number)):
        before = next((at for at in range(1, number) if _is_late_or_long(tokens[at].text)), None)
        return number if before is None else before
    return next((at for at in places if tokens[at].text in _SIGNS or _is_word_value(tokens, at, of_mark=False)), None)


def _is_late_or_long(word: str) -> bool:
    """«опоздал на 5 минут» is no five; one letter before a number is an initial."""
    return len(word) > _INITIAL and _code(word) is not None


def _is_word_value(tokens: Sequence[_Token], at: int, *, of_mark: bool) -> bool:
    if _two_words(tokens, at) or mark_sign(tokens[at].text) != tokens[at].text:
        return True
    return not of_mark and _code(tokens[at].text) is not None


def _two_words(tokens: Sequence[_Token], at: int) -> str | None:
    """«не зачтено»."""
    if at + 1 >= len(tokens):
        return None
    pair = f"{tokens[at].text} {tokens[at + 1].text}"
    return mark_sign(pair) if mark_sign(pair) != pair else None


def _value(tokens: Sequence[_Token], at: int) -> tuple[str | None, AttendanceCode | None, int]:
    """The mark or the code, and how many tokens it took: «5-» is a five."""
    pair = _two_words(tokens, at)
    if pair is not None:
        return pair, None, 2
    word = tokens[at].text
    code = _code(word)
    if code is not None:
        return None, code, 1
    follows = tokens[at + 1] if at + 1 < len(tokens) else None
    shaded = word.isdecimal() and follows is not None and follows.text in _SIGNS and follows.start == tokens[at].end
    return mark_sign(word), None, 2 if shaded else 1


def _about(rest: str) -> tuple[ControlForm | None, int | None, str]:
    """What follows a value: the form of control, the weight, and words for the family."""
    words = rest.strip(" .:()").split()
    weight, words = _weight(words)
    form, words = _form(words)
    return form, weight, " ".join(words)


def _weight(words: list[str]) -> tuple[int | None, list[str]]:
    for at in range(len(words) - 1):
        if words[at].casefold() in _vocabulary().weight and words[at + 1].isdecimal():
            return int(words[at + 1][:3]), [*words[:at], *words[at + 2 :]]
    return None, words


def _form(words: list[str]) -> tuple[ControlForm | None, list[str]]:
    """«за контрольную» anywhere among the words, or a form without «за» as the first of them."""
    for at, word in enumerate(words):
        if word.casefold() in _vocabulary().before_form:
            form, taken = form_said(words[at + 1 :])
            if form is not None:
                return form, [*words[:at], *words[at + 1 + taken :]]
    form, taken = form_said(words)
    return (form, words[taken:]) if form is not None else (None, words)


def form_said(words: Sequence[str]) -> tuple[ControlForm | None, int]:
    """The form that words begin with, and how many of them say it: «контрольную работу» is two."""
    said = _plain(" ".join(words[:3]))
    for beginning, form in _vocabulary().forms:
        short = len(beginning) <= _ABBREVIATION
        if said == beginning or (not short and said.startswith(beginning)) or said.startswith(f"{beginning} "):
            taken = len(beginning.split())
            work = len(words) > taken and _plain(words[taken]).startswith(_vocabulary().work)
            return form, taken + work
    return None, 0


def _form_ahead(typed: str) -> tuple[ControlForm | None, str]:
    """«Контрольная: петрова 5»."""
    ahead, colon, rest = typed.partition(":")
    form, taken = form_said(ahead.split())
    return (form, rest) if colon and form is not None and taken == len(ahead.split()) else (None, typed)


def _forms_shared(parts: Sequence[Part], ahead: ControlForm | None) -> Iterator[Part]:
    """From the end: a form holds for the parts before it up to the one that names its own."""
    known, told = ahead, list[Part]()
    for part in reversed(parts):
        known = part.form or known
        told.append(replace(part, form=known) if part.mark is not None else part)
    yield from reversed(told)


def _who(words: Sequence[str], pupils: Sequence[Known]) -> tuple[int, ...]:
    """The best first; those who fit nearly as well stand beside them."""
    if not words:
        return ()
    fits = [(score, one.enrolment_id) for one in pupils if (score := _fit(words, one.name)) >= _GOOD]
    best = max((score for score, _ in fits), default=0.0)
    close = [fit for fit in fits if fit[0] > best - _CLEARLY]
    return tuple(number for _, number in sorted(close, key=lambda fit: -fit[0]))


def _fit(words: Sequence[str], name: Name) -> float:
    """Of the surname above all; a given name, or an initial, must fit too where it was said."""
    parts = [_plain(name.surname), _plain(name.given), _plain(name.patronymic)]
    first, *others = words
    score = max(likeness(first, part) for part in _words(parts[0]) or [parts[0]])
    if score < _GOOD and likeness(first, parts[1]) >= _GOOD:
        score, parts = likeness(first, parts[1]), [parts[1], parts[0], parts[2]]
    for word in others:
        fits = [_initial(word, part) if len(word) == _INITIAL else likeness(word, part) for part in parts[1:]]
        if max(fits) < _GOOD:
            return 0.0
        score += 1  # between two people of one surname
    return score


def _initial(letter: str, part: str) -> float:
    return 100.0 if part.startswith(letter) else 0.0


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W\d_]+", _plain(text))


def _plain(text: str) -> str:
    return text.casefold().replace(SMALL_YO, SMALL_YE)


def _code(word: str) -> AttendanceCode | None:
    return _vocabulary().codes.get(_plain(word))


@dataclass(frozen=True, slots=True)
class _Vocabulary:
    codes: dict[str, AttendanceCode]
    before_form: frozenset[str]
    weight: frozenset[str]
    forms: tuple[tuple[str, ControlForm], ...]
    work: tuple[str, ...]


@cache
def _vocabulary() -> _Vocabulary:
    raw = tomllib.loads((files("texts.understand") / "data" / "mark_lines.toml").read_text("utf-8"))
    forms = [(word, ControlForm(form)) for form, words in raw["forms"].items() for word in words]
    return _Vocabulary(
        codes={word: code for code in (AttendanceCode.ABSENT, AttendanceCode.LATE) for word in raw[code.value]},
        before_form=frozenset(raw["before_form"]),
        weight=frozenset(raw["weight"]),
        forms=tuple(sorted(forms, key=lambda it: -len(it[0]))),
        work=tuple(raw["work"]),
    )
