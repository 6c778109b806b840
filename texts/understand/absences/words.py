"""A message cut into words that mean something (data/absence_words.toml); typos in one or two letters are forgiven."""

import re
import tomllib
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from itertools import islice

from rapidfuzz.distance import OSA
from rapidfuzz.process import extractOne

from texts.understand.sheets import SMALL_YE, SMALL_YO

READ_CHARACTERS, READ_WORDS = 1000, 200
"""Longer messages are letters: only their beginning is read, and the answer is never taken for sure."""
_TOKEN = re.compile(
    r"(?P<iso>\d{4}-\d{2}-\d{2})(?!\d)"
    r"|(?P<date>\d{1,2}[./]\d{1,2}[./](?:\d{4}|\d{2}))(?!\d)"
    r"|(?P<time>\d{1,2}:\d{2})(?!\d)"
    r"|(?P<pair>\d{1,2}[./]\d{1,2})(?!\d)"
    r"|(?P<measure>\d{2},\d)(?!\d)"
    r"|(?P<form>\d{1,2}\s?[«\"]?[а-г][»\"]?)(?![^\W\d_])"
    r"|(?P<ord>\d{1,2}-?(?:го|ого|его|ому|ему|му|ым|ом|ем|ый|ой|ий|ое|ье|е|й|м|х|st|nd|rd|th))(?![^\W\d_])"
    r"|(?P<num>\d+)"
    r"|(?P<word>[^\W\d_]+(?:'[^\W\d_]+)?)"
    r"|(?P<dash>[-\u2010-\u2015\u2212])"
    r"|(?P<ask>[?\uff1f])"
    r"|(?P<stop>[.!;\n\u2026]+)"
    r"|(?P<comma>[,():/])"
    r"|(?P<sign>[^\w\s])",
    re.IGNORECASE,
)
_SUBORDINATE = frozenset({"что", "чтобы", "that"})
"""What follows a comma and one of these is said by whoever was spoken of before it."""
FEVER = range(36, 43)
"""Degrees: no date and no hour begins so."""
_LONG_ENOUGH, _VERY_LONG = 5, 9
"""Letters: from which length one typo is forgiven, and from which two."""


@dataclass(frozen=True, slots=True)
class Token:
    """`kind` is a group of the pattern above; `start` and `end` are places in the folded text."""

    kind: str
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Lexeme:
    """A word or a phrase with its meaning; `concept` is "?" for words that mean nothing here.

    `segment` counts the parts between commas and the like, `sentence` those between full stops.
    """

    concept: str
    value: str
    text: str
    start: int
    end: int
    segment: int = 0
    sentence: int = 0

    @property
    def number(self) -> int:
        return int(self.value)


@dataclass(frozen=True, slots=True)
class Entry:
    """A phrase of the vocabulary; `words` may end with a star."""

    words: tuple[str, ...]
    concept: str
    value: str

    @property
    def weight(self) -> tuple[int, int]:
        """Longer phrases first, then those with more letters that are not a star."""
        return len(self.words), sum(len(word) - 2 * word.endswith("*") for word in self.words)


def folded(text: str) -> str:
    """Width does not matter and apostrophes are one sign. Characters may move, so comments are cut from here."""
    plain = unicodedata.normalize("NFKC", text[: 2 * READ_CHARACTERS])[:READ_CHARACTERS]
    return plain.replace("\u2019", "'").replace("`", "'")


def lower(text: str) -> str:
    return text.lower().replace(SMALL_YO, SMALL_YE)


def tokens(text: str) -> Iterator[Token]:
    """The first READ_WORDS of them."""
    for found in islice(_TOKEN.finditer(text), READ_WORDS):
        yield Token(str(found.lastgroup), lower(found[0]), found.start(), found.end())


def lexemes(said: Sequence[Token], extra: Mapping[str, Sequence[Entry]]) -> list[Lexeme]:
    """`extra` are phrases of this asker by their first word: the names of the children."""
    found: list[Lexeme] = []
    place = segment = sentence = 0
    while place < len(said):
        lexeme, used = _next(said, place, extra)
        found.append(Lexeme(lexeme.concept, lexeme.value, lexeme.text, lexeme.start, lexeme.end, segment, sentence))
        place += used
        subordinate = place < len(said) and said[place].text in _SUBORDINATE
        segment += lexeme.concept in {"stop", "ask_mark", "but"} or (lexeme.concept == "comma" and not subordinate)
        sentence += lexeme.concept in {"stop", "ask_mark"}
    return found


def meaning_at(said: Sequence[Token], place: int) -> str | None:
    """The concept of what begins at that token, None when it means nothing."""
    if place >= len(said) or said[place].kind != "word":
        return None
    entry = _phrase(said, place, {})
    return entry.concept if entry is not None else None


def _next(said: Sequence[Token], place: int, extra: Mapping[str, Sequence[Entry]]) -> tuple[Lexeme, int]:
    token = said[place]
    if token.kind in {"word", "sign"}:
        entry = _phrase(said, place, extra)
        if entry is not None:
            last = said[place + len(entry.words) - 1]
            return Lexeme(entry.concept, entry.value, last.text, token.start, last.end), len(entry.words)
        return Lexeme("?" if token.kind == "word" else "sign", "", token.text, token.start, token.end), 1
    if token.kind in {"pair", "measure"} and int(re.split(r"\D", token.text)[0]) in FEVER:
        return Lexeme("ill", "noun", token.text, token.start, token.end), 1
    concept = {"ask": "ask_mark"}.get(token.kind, token.kind)
    return Lexeme(concept, _digits(token), token.text, token.start, token.end), 1


def _digits(token: Token) -> str:
    return "".join(re.findall(r"\d", token.text)) if token.kind in {"num", "ord"} else token.text


def _phrase(said: Sequence[Token], place: int, extra: Mapping[str, Sequence[Entry]]) -> Entry | None:
    word = said[place].text
    own = [entry for entry in extra.get(word, ()) if _fits(entry, said, place)]
    known = [entry for entry in _beginning_with(word) if _fits(entry, said, place)]
    strange = bool(own) and own[0].concept == "stranger"
    if own and not any(strange or len(entry.words) > len(own[0].words) for entry in known):
        return max(own, key=lambda entry: entry.weight)
    return max(known, key=lambda entry: entry.weight, default=None)


def _fits(entry: Entry, said: Sequence[Token], place: int) -> bool:
    ahead = said[place : place + len(entry.words)]
    return len(ahead) == len(entry.words) and all(map(_same, entry.words, ahead))


def _same(pattern: str, token: Token) -> bool:
    if token.kind not in {"word", "sign", "dash", "num"}:
        return False
    if token.text == pattern or (pattern.endswith("*") and token.text.startswith(pattern[:-1])):
        return True
    return token.kind == "word" and corrected(token.text) == pattern


@lru_cache(maxsize=4096)
def _beginning_with(word: str) -> tuple[Entry, ...]:
    vocabulary = _vocabulary()
    stems = (word[:length] + "*" for length in range(1, len(word) + 1))
    found = [entry for first in (word, *stems) for entry in vocabulary.get(first, ())]
    meant = corrected(word)
    return tuple(found) or (vocabulary.get(meant, ()) if meant else ())


@lru_cache(maxsize=4096)
def corrected(word: str) -> str | None:
    """The word of the vocabulary that was meant, None when there is none or the word is known as it is.

    Of two words that are equally near the first one in the alphabet, so that every process reads a message alike.
    """
    known, stems = _words()
    if len(word) < _LONG_ENOUGH or word in known or any(word.startswith(stem) for stem in stems):
        return None
    typos = 2 if len(word) >= _VERY_LONG else 1
    alike = sorted(other for other in known if other[0] == word[0] and len(other) >= _LONG_ENOUGH)
    best = extractOne(word, alike, scorer=OSA.distance, score_cutoff=typos)
    return str(best[0]) if best else None


@cache
def _words() -> tuple[frozenset[str], tuple[str, ...]]:
    words = {word for entries in _vocabulary().values() for entry in entries for word in entry.words}
    return frozenset(w for w in words if not w.endswith("*")), tuple(sorted(w[:-1] for w in words if w.endswith("*")))


@cache
def _vocabulary() -> Mapping[str, tuple[Entry, ...]]:
    raw = tomllib.loads((files("texts.understand") / "data" / "absence_words.toml").read_text("utf-8"))
    found: dict[str, list[Entry]] = {}
    for concept, values in raw.items():
        for value, phrases in values.items():
            for phrase in phrases:
                words = tuple(re.findall(r"[^\W\d_]+(?:'[^\W\d_]+)?\*?|[^\w\s]", lower(phrase)))
                found.setdefault(words[0], []).append(Entry(words, concept, value))
    return {first: tuple(entries) for first, entries in found.items()}
