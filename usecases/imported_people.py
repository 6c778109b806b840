"""Who of a file is who in the diary, and which logins new people get: pure rules of the import."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from school.classes import ClassName
from school.people import Name, same_person
from usecases.ports.school_book import PersonRow

MADE_KEY = "~"
"""Keys that were made for people without a number of the office begin so."""
STAFF_PREFIX = "9900"
CYRILLIC_A, CYRILLIC_YA, CYRILLIC_YO, LATIN_A, LATIN_Z = 0x410, 0x42F, 0x401, ord("A"), ord("Z")


@dataclass(frozen=True, slots=True)
class KnownPerson:
    id: int
    key: str
    name: Name
    birth_date: date | None
    is_pupil: bool


def match_people(rows: Sequence[PersonRow], known: Sequence[KnownPerson]) -> dict[str, int]:
    """Key of the file -> person of the diary, for those who are there already.

    First by key. Then, where one side has only a made key (the office began to give numbers, or a date of birth was
    filled in), by the same full name, if exactly one person fits.
    """
    by_key = {person.key: person.id for person in known}
    found = {row.key: by_key[row.key] for row in rows if row.key in by_key}
    taken = set(found.values())
    by_name: dict[str, list[KnownPerson]] = {}
    for person in known:
        if person.id not in taken:
            by_name.setdefault(_initials(person.name), []).append(person)
    for row in rows:
        if row.key in found:
            continue
        fits = [person for person in by_name.get(_initials(row.name), ()) if _may_be(row, person)]
        if len(fits) == 1 and fits[0].id not in taken:
            found[row.key] = fits[0].id
            taken.add(fits[0].id)
    return found


def _may_be(row: PersonRow, person: KnownPerson) -> bool:
    one_has_no_number = not row.own_key or person.key.startswith(MADE_KEY)
    dates = {row.birth_date, person.birth_date} - {None}
    return (
        one_has_no_number and row.is_pupil == person.is_pupil and len(dates) <= 1 and same_person(row.name, person.name)
    )


def _initials(name: Name) -> str:
    """A coarse shelf to look on, so that two thousand people are not compared with two thousand."""
    return f"{name.surname[:1]}{name.given[:1]}".casefold()


def login_prefix(name: ClassName | None) -> str:
    """Logins of one class begin alike (FEATURES, Rules from the seeds: Password): year and place of the letter."""
    if name is None:
        return STAFF_PREFIX
    return f"{name.grade:02}{_place(name.letter):02}"


def _place(letter: str) -> int:
    """1..33 in the Russian alphabet, 41..66 in the Latin one, 0 without a letter, 99 for anything else."""
    if not letter:
        return 0
    code = ord(letter[0])
    if code == CYRILLIC_YO:
        return 33
    if CYRILLIC_A <= code <= CYRILLIC_YA:
        return code - CYRILLIC_A + 1
    return code - LATIN_A + 41 if LATIN_A <= code <= LATIN_Z else 99


def new_logins(wanted: Iterable[tuple[str, str]], taken: Collection[str]) -> Mapping[str, str]:
    """(key, prefix) in order -> login by key: the prefix and the next free number of three digits or more."""
    used = set(taken)
    last: dict[str, int] = {}
    logins: dict[str, str] = {}
    for key, prefix in wanted:
        number = last.get(prefix, 0) + 1
        while (login := f"{prefix}{number:03}") in used:
            number += 1
        last[prefix] = number
        used.add(login)
        logins[key] = login
    return logins


def class_of_family(row: PersonRow, classes: Mapping[str, ClassName | None]) -> ClassName | None:
    """Staff have their own numbers; other adults the class of their first child. `classes`: by key of the pupil."""
    if row.staff_roles:
        return None
    return next((name for ward in row.wards if (name := classes.get(ward.child_key))), None)
