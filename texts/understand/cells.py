"""What a teacher types into a cell of the journal page: «5», «5 4», «н», «4 оп» (E3)."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from school.attendance import AttendanceCode
from texts.understand.marks import mark_sign

LONGEST = 60
_BREAKS = re.compile(r"[\s,;/]+")


@dataclass(frozen=True, slots=True)
class CellWords:
    """`marks` are signs for the scale to judge. `code` is None where nothing was said of who is there."""

    marks: tuple[str, ...]
    code: AttendanceCode | None


def read_cell(text: str) -> CellWords:
    """Of two codes the last one holds. What is no code is taken for a mark."""
    words = [word for word in _BREAKS.split(text[:LONGEST].strip()) if word]
    codes = [_codes()[word.casefold()] for word in words if word.casefold() in _codes()]
    marks = tuple(mark_sign(word) for word in words if word.casefold() not in _codes())
    return CellWords(marks, codes[-1] if codes else None)


@cache
def _codes() -> dict[str, AttendanceCode]:
    words = tomllib.loads((files("texts.understand") / "data" / "cell_words.toml").read_text("utf-8"))
    codes = {"missed": AttendanceCode.ABSENT, "late": AttendanceCode.LATE}
    return {word: codes[kind] for kind, spellings in words.items() for word in spellings}
