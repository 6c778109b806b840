"""Of whom a message speaks: names of children in all cases and short forms (data/given_names.toml)."""

import tomllib
from collections import ChainMap
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Any

from school.people import Name
from texts.understand.absences.answers import Pupil
from texts.understand.absences.words import Entry, Token, lower, meaning_at

_CASES = {
    "а": ("а", "ы", "и", "е", "у", "ой", "ою", "ей", "ею"),
    "я": ("я", "и", "е", "ю", "ей", "ею"),
    "й": ("й", "я", "ю", "ем", "е", "и"),
    "ь": ("ь", "я", "ю", "ем", "е", "и", "ью"),
}
_SAID_OF_SOMEBODY = frozenset({None, "away", "late", "early", "ill", "was_away", "was_ill", "back", "not", "trip"})
_AFTER_CONSONANT = ("", "а", "у", "ом", "е")


class Sex(StrEnum):
    GIRL = "girl"
    BOY = "boy"


def sex_of(name: Name) -> Sex | None:
    """By the patronymic, else by the given name; None when neither tells."""
    endings = {"на": Sex.GIRL, "ич": Sex.BOY}
    by_patronymic = endings.get(lower(name.patronymic)[-2:])
    return by_patronymic or _sexes().get(lower(name.given))


def spoken_names(name: Name, aliases: Sequence[str] = ()) -> frozenset[str]:
    """Every form under which the child may be mentioned, in all cases. `aliases` are the family's own."""
    given = lower(name.given)
    sex = sex_of(name)
    short = _short_forms().get((given, sex), ()) if sex is not None else ()
    bases = {given, *short, *(lower(alias) for alias in aliases)}
    return frozenset(form for base in bases for form in cases(base))


def cases(name: str) -> Iterator[str]:
    """The name in all cases, some of them wrong: people write them so, too."""
    endings = _CASES.get(name[-1:], _AFTER_CONSONANT)
    stem = name if endings is _AFTER_CONSONANT else name[:-1]
    return (stem + ending for ending in endings)


def names_of(children: Sequence[Pupil]) -> Mapping[str, Sequence[Entry]]:
    """Phrases for the lexer: names of these children (value: their ids), surnames, and names of nobody here."""
    owners: dict[str, set[int]] = {}
    for pupil in children:
        for form in _with_possessive(spoken_names(pupil.name, pupil.aliases)):
            owners.setdefault(form, set()).add(pupil.id)
    found: dict[str, list[Entry]] = {}
    for form, ids in owners.items():
        words = tuple(form.split())
        if words:
            found.setdefault(words[0], []).append(Entry(words, "name", " ".join(map(str, sorted(ids)))))
    for form in {form for pupil in children for form in _surname_forms(lower(pupil.name.surname))}:
        found.setdefault(form, []).append(Entry((form,), "surname", ""))
    return ChainMap(found, _strangers())


def _with_possessive(forms: frozenset[str]) -> Iterator[str]:
    """In English, too: Masha's."""
    for form in forms:
        yield form
        if form.isascii():
            yield f"{form}'s"


def _surname_forms(surname: str) -> Iterator[str]:
    """A surname and those of its bearers of the other sex, in all cases."""
    stem = surname.removesuffix("а").removesuffix("ая").removesuffix("ий")
    return (stem + ending for ending in ("", "а", "у", "ой", "ым", "е", "ы", "ых", "ая", "ую", "ий", "ого", "ому"))


def without_addressees(said: Sequence[Token], children: Sequence[Pupil]) -> list[Token]:
    """A given name before a patronymic is a teacher's, unless both are a child's own.

    A teacher who is addressed becomes a comma, one of whom something is said becomes a word for "teacher".
    """
    own = {(lower(pupil.name.given)[:3], lower(pupil.name.patronymic)[:4]) for pupil in children}
    names = {form for pupil in children for form in spoken_names(pupil.name, pupil.aliases)}
    kept: list[Token] = []
    for place, token in enumerate(said):
        before = kept[-1] if kept else None
        if not _is_patronymic(token):
            kept.append(token)
        elif before is not None and before.kind == "word" and (before.text[:3], token.text[:4]) not in own:
            kept[-1] = _addressed(said, place, before, names)
    return kept


def _addressed(said: Sequence[Token], place: int, given: Token, names: set[str]) -> Token:
    after = said[place + 1] if place + 1 < len(said) else None
    spoken_of = after is not None and after.kind == "word" and after.text not in names
    if spoken_of and meaning_at(said, place + 1) in _SAID_OF_SOMEBODY:
        return Token("word", _data()["endings"]["somebody"], given.start, said[place].end)
    return Token("comma", ",", given.start, said[place].end)


def _is_patronymic(token: Token) -> bool:
    endings = _data()["endings"]
    if token.kind != "word" or len(token.text) < 5:
        return False
    return token.text in endings["spoken_patronymics"] or token.text.endswith(tuple(endings["patronymics"]))


def looks_like_surname(word: str) -> bool:
    """`word` as it was typed: a capital letter and the ending of a surname."""
    return len(word) > 4 and word[0].isupper() and word[1:].islower() and lower(word).endswith(_surname_endings())


@cache
def _surname_endings() -> tuple[str, ...]:
    return tuple(_data()["endings"]["surnames"])


@cache
def _strangers() -> dict[str, list[Entry]]:
    return {form: [Entry((form,), "stranger", "")] for form in _all_names()}


@cache
def _all_names() -> frozenset[str]:
    return frozenset(form for given, _ in _short_forms() for form in cases(given)) | frozenset(
        form for shorts in _short_forms().values() for short in shorts for form in cases(short)
    )


@cache
def _short_forms() -> Mapping[tuple[str, Sex], tuple[str, ...]]:
    return {
        (given, sex): tuple(shorts)
        for section, sex in (("girls", Sex.GIRL), ("boys", Sex.BOY))
        for given, shorts in _data()[section].items()
    }


@cache
def _sexes() -> Mapping[str, Sex]:
    """Names that both bear are left out."""
    pairs = list(_short_forms())
    return {given: sex for given, sex in pairs if sum(other == given for other, _ in pairs) == 1}


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads((files("texts.understand") / "data" / "given_names.toml").read_text("utf-8"))
