"""The vocabulary of the school book says one thing with one word."""

from collections import Counter
from collections.abc import Iterable

import pytest

from school.marks import Scale
from school.people import Role
from school.periods import PeriodKind
from texts.understand import sheets as vocabulary
from texts.understand.sheets import folded
from usecases.ports.school_book import STAFF, Relation

RAW = vocabulary._load("sheets.toml")
WORDS = vocabulary._load("sheet_words.toml")


def shared(groups: Iterable[Iterable[str]]) -> list[str]:
    """Words that stand in more than one group, however they are spelt there."""
    counted = Counter(word for group in groups for word in {folded(word) for word in group})
    return [word for word, times in counted.items() if times > 1]


def test_no_two_sheets_share_a_name():
    assert shared([sheet["title"], *sheet["aliases"]] for sheet in RAW.values()) == []


@pytest.mark.parametrize("name", RAW)
def test_no_two_columns_of_a_sheet_share_a_heading(name: str):
    assert shared([about["heading"], *about["aliases"]] for about in RAW[name]["columns"].values()) == []


@pytest.mark.parametrize("name", [name for name, words in WORDS.items() if isinstance(words, dict)])
def test_no_word_means_two_things(name: str):
    assert shared(WORDS[name].values()) == []


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("roles", {Role.PUPIL, Role.PARENT, *STAFF}),
        ("relations", set(Relation)),
        ("scales", set(Scale)),
        ("period_kinds", set(PeriodKind)),
        ("weekdays", {str(number) for number in range(1, 8)}),
        ("months", {str(number) for number in range(1, 13)}),
    ],
)
def test_words_mean_values_that_the_school_knows(name: str, values: set[str]):
    assert set(WORDS[name]) == {str(value) for value in values}


def test_every_choice_of_the_template_is_understood():
    choices = {column.choices for sheet in vocabulary.sheets().values() for column in sheet.columns.values()} - {None}
    assert {
        (name, word) for name in choices for word in vocabulary.choices(name) if not vocabulary.meaning(name, word)
    } == set()


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("ЛЮДИ", "people"),
        (" Расписание  Звонков ", "bells"),
        ("учебные-планы", "curricula"),
        ("Меню", None),
        ("", None),
    ],
)
def test_sheets_are_recognised(typed: str, meant: str | None):
    found = vocabulary.sheet_named(typed)
    assert (found.name if found else None) == meant
