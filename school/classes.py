"""Classes: a year of school from 1 to 11 and a letter."""

import re
from dataclasses import dataclass

from school.refusals import Refusal

GRADES = range(1, 12)


class NotAClass(Refusal):
    """Value: typed (clipped)."""


@dataclass(frozen=True, slots=True, order=True)
class ClassName:
    """Ordered as a school lists its classes. The letter is in upper case and empty where a year has one class only."""

    grade: int
    letter: str = ""

    @property
    def display(self) -> str:
        """As on the door: the letter in guillemets."""
        return f"{self.grade} «{self.letter}»" if self.letter else str(self.grade)

    @property
    def plain(self) -> str:
        """As in a spreadsheet and in callback data: no spaces, no quotes."""
        return f"{self.grade}{self.letter}"

    def next_year(self) -> "ClassName | None":
        """The class that it becomes after the summer; None for those who leave school (FEATURES E11)."""
        return ClassName(self.grade + 1, self.letter) if self.grade + 1 in GRADES else None

    def __str__(self) -> str:
        return self.display


_WRITTEN = re.compile(
    r"""\s* (?P<grade>[0-9]{1,2}) \s* [-\u2010-\u2015]? \s*
        ["'«»„“”]? \s* (?P<letter>[^\W\d_]{0,4}) \s* ["'«»„“”]? \s*""",
    re.VERBOSE,
)
# Latin capitals typed for the Cyrillic ones that look the same (A B C E H K M O P T X).
_LATIN_AS_CYRILLIC = dict(
    zip(b"ABCEHKMOPTX", (0x410, 0x412, 0x421, 0x415, 0x41D, 0x41A, 0x41C, 0x41E, 0x420, 0x422, 0x425), strict=True)
)


def parse_class(text: str) -> ClassName:
    """Reads every usual way to write a class: with quotes or a dash, a space or none, small letters.

    Ours: Latin letters that look like Cyrillic ones are taken for them, so that an office that mixes keyboards does
    not get two classes of one name; up to four letters, for classes named after their profile.
    """
    found = _WRITTEN.fullmatch(text) if len(text) <= 40 else None
    if found is None or int(found["grade"]) not in GRADES:
        raise NotAClass(typed=text[:20])
    return ClassName(int(found["grade"]), found["letter"].upper().translate(_LATIN_AS_CYRILLIC)[:4])
