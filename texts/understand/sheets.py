"""How offices name sheets, columns and the words in cells: data/sheets.toml and data/sheet_words.toml."""

import re
import tomllib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

NOT_A_WORD = re.compile(r"[\W_]+")
SMALL_YO, SMALL_YE = "\u0451", "\u0435"


@dataclass(frozen=True, slots=True)
class Column:
    """`heading` is what the template writes; `hidden` columns are understood but not offered."""

    name: str
    heading: str
    note: str
    width: int
    choices: str | None
    hidden: bool


@dataclass(frozen=True, slots=True)
class Sheet:
    """`vertical`: headings stand in the first column and values beside them."""

    name: str
    title: str
    vertical: bool
    columns: Mapping[str, Column]


def folded(text: str) -> str:
    """What all spellings of a word share: case, spaces, punctuation, width and yo written as ye do not matter."""
    plain = unicodedata.normalize("NFKC", text).casefold().replace(SMALL_YO, SMALL_YE)
    return NOT_A_WORD.sub("", plain)


def sheets() -> Mapping[str, Sheet]:
    """Every sheet of the school book by its name in code, in the order of the template."""
    return _sheets()[0]


def sheet_named(title: str) -> Sheet | None:
    """The sheet that an office calls so, or None."""
    name = _sheets()[1].get(folded(title))
    return sheets()[name] if name else None


def column_named(sheet: Sheet, heading: str) -> Column | None:
    name = _sheets()[2][sheet.name].get(folded(heading))
    return sheet.columns[name] if name else None


def is_example(title: str) -> bool:
    """The template's filled examples stand on sheets of their own and are never imported."""
    return folded(title).endswith(folded(str(_words()["example_suffix"])))


def example_title(sheet: Sheet) -> str:
    return f"{sheet.title} {_words()['example_suffix']}"


def default_bells() -> str:
    """The name of the only set of bells of a school that did not name it."""
    return str(_words()["default_bells"])


def is_year_word(text: str) -> bool:
    """What may stand after the number of a year, nothing included."""
    return folded(text) in {folded(word) for word in _words()["year_words"]}


def meaning(vocabulary: str, word: str) -> str | None:
    """The stored value that a word of a cell means: ("roles", "Кл. рук.") -> class_teacher."""
    return _meanings(vocabulary).get(folded(word))


def choices(vocabulary: str) -> list[str]:
    """The first word of every value, for drop-downs and for "one of"."""
    return [words[0] for words in _words()[vocabulary].values()]


@cache
def _meanings(vocabulary: str) -> dict[str, str]:
    return {folded(word): value for value, words in _words()[vocabulary].items() for word in words}


@cache
def _words() -> dict[str, Any]:
    return _load("sheet_words.toml")


@cache
def _sheets() -> tuple[dict[str, Sheet], dict[str, str], dict[str, dict[str, str]]]:
    """The sheets, the names of sheets by folded title, and per sheet the names of columns by folded heading."""
    known: dict[str, Sheet] = {}
    by_title: dict[str, str] = {}
    by_heading: dict[str, dict[str, str]] = {}
    for name, raw in _load("sheets.toml").items():
        known[name] = Sheet(name, raw["title"], raw.get("vertical", False), _columns(raw["columns"]))
        by_title |= {folded(title): name for title in (raw["title"], *raw["aliases"])}
        by_heading[name] = {
            folded(heading): column
            for column, about in raw["columns"].items()
            for heading in (*about["aliases"], about["heading"])
        }
    return known, by_title, by_heading


def _columns(raw: dict[str, Any]) -> dict[str, Column]:
    return {
        name: Column(
            name,
            about["heading"],
            about["note"],
            about.get("width", 24),
            about.get("choices"),
            about.get("hidden", False),
        )
        for name, about in raw.items()
    }


def _load(file: str) -> dict[str, Any]:
    return tomllib.loads((files("texts.understand") / "data" / file).read_text("utf-8"))


@cache
def examples() -> Mapping[str, list[dict[str, Any]]]:
    """A small made-up school, by sheet and column: what the template shows."""
    return _load("sheet_examples.toml")
