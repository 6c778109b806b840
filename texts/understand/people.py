"""Whom a person means: a name with slips and initials, a post, a nickname of a subject (data/people_words.toml)."""

import re
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from rapidfuzz import fuzz

from school.people import Name, Role
from texts.understand.sheets import SMALL_YE, SMALL_YO

LONGEST = 100
"""Characters of what is typed; more is no name."""
_GOOD = 75
"""Of 100: a case ending or one slip in a word of six letters is still that word."""
_SHORT = 4
"""Words of so few letters must stand as they are: a slip makes another word of them."""
_SLIP = 84
"""Of 100: as alike must be the names of posts and subjects, which resemble one another."""
_POST, _SUBJECT, _BEGINNING, _CASE = 98, 96, 92, 86
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who may be meant. `leads`: is the class teacher of the asker, or of a child of the asker."""

    person: int
    name: Name
    roles: frozenset[Role] = frozenset()
    leads: bool = False
    subjects: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Vocabulary:
    fillers: frozenset[str]
    roles: dict[str, str]
    subjects: tuple[tuple[tuple[str, ...], frozenset[str]], ...]
    letters: dict[int, str]


def find_people(typed: str, candidates: Sequence[Candidate]) -> tuple[int, ...]:
    """The persons who fit every word of what was typed, the best first; nobody when a word fits nobody."""
    said = _words(typed[:LONGEST])
    told = [word for word in said if word not in _vocabulary().fillers]
    if not told:
        return ()
    fits = [(min(scores), sum(scores), one) for one in candidates if (scores := _scores(told, one))]
    best = sorted(fits, key=lambda fit: (-fit[1], fit[2].name))
    return tuple(one.person for _, _, one in best)


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold().replace(SMALL_YO, SMALL_YE))


def _scores(told: Sequence[str], one: Candidate) -> list[float]:
    """How well each word fits, empty when one does not."""
    names = [_words(part) for part in (one.name.surname, one.name.given, one.name.patronymic)]
    scores = [max(_post(word, one), _subject(word, one), _name(word, names)) for word in told]
    return scores if min(scores) >= _GOOD else []


def _post(word: str, one: Candidate) -> float:
    known = _vocabulary().roles
    role = known.get(word) or next((known[other] for other in known if _alike(word, other) >= _SLIP), None)
    fits = role is not None and (one.leads if role == Role.CLASS_TEACHER else role in one.roles)
    return _POST if fits else 0


def _subject(word: str, one: Candidate) -> float:
    subjects = [subject.casefold().replace(SMALL_YO, SMALL_YE) for subject in one.subjects]
    own = max((_alike(word, part) for subject in subjects for part in _words(subject)), default=0)
    for names, words in _vocabulary().subjects:
        taught = any(subject.startswith(names) for subject in subjects)
        if taught and (word in words or any(_alike(word, other) >= _SLIP for other in words)):
            return _SUBJECT
    return min(own, _SUBJECT) if own >= _SLIP - _SHORT else 0


def _name(word: str, names: Iterable[Sequence[str]]) -> float:
    """Initials fit any part of the name but the surname, which stands first."""
    surname, *others = names
    if len(word) == 1:
        return _GOOD if any(part[:1] == word for name in others for part in name) else 0
    parts = [*surname, *(part for name in others for part in name)]
    return max((likeness(word, part) for part in parts), default=0)


def likeness(word: str, part: str) -> float:
    """Of 100: how well a typed word may be this part of a name, in Russian letters or in Latin ones."""
    if word.isascii():
        part = part.translate(_vocabulary().letters)
    if len(word) < _SHORT - 1 or word == part:
        return _alike(word, part)
    if part.startswith(word) or (word.startswith(part) and len(word) <= len(part) + 2):
        return _BEGINNING
    return _CASE if word[:-1] == part[:-1] else _alike(word, part)


def _alike(word: str, other: str) -> float:
    if word == other:
        return 100
    if min(len(word), len(other)) <= _SHORT:
        return 0
    return fuzz.ratio(word, other)


@cache
def _vocabulary() -> _Vocabulary:
    raw = tomllib.loads((files("texts.understand") / "data" / "people_words.toml").read_text("utf-8"))
    return _Vocabulary(
        fillers=frozenset(raw["fillers"]),
        roles={word: role for role, words in raw["roles"].items() for word in words},
        subjects=tuple((tuple(it["names"]), frozenset(it["words"])) for it in raw["subjects"]),
        letters={ord(letter): latin for letter, latin in raw["letters"].items()},
    )
