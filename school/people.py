"""People of a school: names that are safe to show, roles, age."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from school.refusals import Refusal

NAME_LIMIT = 80
"""Characters of one part of a name. Ours: a screen names a child in one line."""
_MARKS_IN_A_ROW = 2


class NameIsEmpty(Refusal):
    """Nothing readable is left of a surname or a given name."""


class Role(StrEnum):
    """Who somebody is at school. Stored; taken from the school's data, never from a claim in chat (FEATURES A14)."""

    PARENT = "parent"
    PUPIL = "pupil"
    TRUSTED = "trusted"
    TEACHER = "teacher"
    CLASS_TEACHER = "class_teacher"
    SECRETARY = "secretary"
    DEPUTY = "deputy"
    HEAD = "head"
    ORGANISER = "organiser"
    OPERATOR = "operator"


HEADS = frozenset({Role.HEAD, Role.DEPUTY})
"""Who reads every class of the school (FEATURES E7, E12)."""


def clean_name(text: str) -> str:
    """What is left of a name for people to read; may be empty.

    Control, invisible and direction-changing characters go, lines and runs of spaces become one space, towers of
    combining marks are cut to two, the rest is capped. Signs like `<b>` stay: screens escape them.
    """
    visible = "".join(" " if char.isspace() else char for char in unicodedata.normalize("NFC", text))
    readable = "".join(char for char in visible if not unicodedata.category(char).startswith("C"))
    return " ".join(_without_towers(readable).split())[:NAME_LIMIT].rstrip()


def _without_towers(text: str) -> str:
    kept: list[str] = []
    for char in text:
        row = kept[-_MARKS_IN_A_ROW:]
        if not (_is_combining(char) and len(row) == _MARKS_IN_A_ROW and all(map(_is_combining, row))):
            kept.append(char)
    return "".join(kept)


def _is_combining(char: str) -> bool:
    return unicodedata.category(char) in {"Mn", "Me"}


@dataclass(frozen=True, slots=True, order=True)
class Name:
    """A Russian full name in the order of registers; the patronymic may be empty."""

    surname: str
    given: str
    patronymic: str = ""

    @classmethod
    def cleaned(cls, surname: str, given: str, patronymic: str = "") -> "Name":
        """A name from outside. Refuses one without a readable surname or given name."""
        name = cls(clean_name(surname), clean_name(given), clean_name(patronymic))
        if not (name.surname and name.given):
            raise NameIsEmpty
        return name

    @property
    def full(self) -> str:
        return " ".join(filter(None, (self.surname, self.given, self.patronymic)))

    @property
    def short(self) -> str:
        """Given name and the first letter of the surname: how a child is named in a push."""
        return f"{self.given} {_initial(self.surname)}"

    @property
    def initials(self) -> str:
        """Surname and initials: how a register names a person."""
        return " ".join(filter(None, (self.surname, _initial(self.given), _initial(self.patronymic))))

    @property
    def polite(self) -> str:
        """Given name and patronymic: how a teacher is addressed."""
        return " ".join(filter(None, (self.given, self.patronymic)))


def _initial(part: str) -> str:
    return f"{part[0].upper()}." if part else ""


def same_person(left: Name, right: Name) -> bool:
    """Whether two spellings name one person: letter case, spaces and yo written as ye do not matter.

    FEATURES, Rules from the seeds: Matching asks for the same full name; people leave out the two dots of yo.
    """
    return _spelling(left) == _spelling(right)


_YO_AS_YE = {0x0451: 0x0435}


def _spelling(name: Name) -> str:
    return re.sub(r"\s+", " ", name.full).casefold().translate(_YO_AS_YE)


def age_on(born: date, day: date) -> int:
    """Full years on `day`; who was born on 29 February grows older on 1 March of a common year."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))
