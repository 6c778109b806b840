from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from school.people import NAME_LIMIT, Name, NameIsEmpty, age_on, clean_name, same_person

ANNA = Name("Петрова", "Анна", "Ивановна")


def test_a_name_is_shown_in_four_ways() -> None:
    assert ANNA.full == "Петрова Анна Ивановна"
    assert ANNA.short == "Анна П."
    assert ANNA.initials == "Петрова А. И."
    assert ANNA.polite == "Анна Ивановна"


def test_a_patronymic_may_be_missing() -> None:
    name = Name("Ли", "Мэй")
    assert (name.full, name.short, name.initials, name.polite) == ("Ли Мэй", "Мэй Л.", "Ли М.", "Мэй")


@pytest.mark.parametrize(
    ("typed", "cleaned"),
    [
        ("  Анна   Мария ", "Анна Мария"),
        ("Анна\nМария\t", "Анна Мария"),
        ("Ан\u200bна\u202e\u2066\ufeff", "Анна"),
        ("Ан\x00на\x1b", "Анна"),
        ("<b>Анна</b> 🎓", "<b>Анна</b> 🎓"),
        ("Салтыков-Щедрин", "Салтыков-Щедрин"),
        ("О\u2019Коннор", "О\u2019Коннор"),
        ("Алексеи\u0306", "Алексей"),
        ("А" + "\u0488" * 500, "А\u0488\u0488"),
        ("\u200d\u2060", ""),
        ("Я" * 10_000, "Я" * NAME_LIMIT),
        ("Я" * 79 + " А", "Я" * 79),
    ],
)
def test_hostile_names_become_readable(typed: str, cleaned: str) -> None:
    assert clean_name(typed) == cleaned


@given(st.text(max_size=200))
def test_a_cleaned_name_is_short_visible_and_stays_as_it_is(typed: str) -> None:
    cleaned = clean_name(typed)
    assert len(cleaned) <= NAME_LIMIT
    assert clean_name(cleaned) == cleaned
    assert all(char == " " or char.isprintable() for char in cleaned)


def test_a_name_from_outside_needs_a_surname_and_a_given_name() -> None:
    assert Name.cleaned(" Петрова", "Анна ", "") == Name("Петрова", "Анна")
    for surname, given_name in (("", "Анна"), ("Петрова", "\u200b")):
        with pytest.raises(NameIsEmpty):
            Name.cleaned(surname, given_name)


def test_spelling_does_not_make_another_person() -> None:
    assert same_person(Name("ПЕТРОВ", "Пётр"), Name("Петров", "Петр"))
    assert not same_person(ANNA, Name("Петрова", "Анна", "Игоревна"))


@pytest.mark.parametrize(
    ("born", "day", "age"),
    [
        (date(2012, 11, 20), date(2026, 11, 19), 13),
        (date(2012, 11, 20), date(2026, 11, 20), 14),
        (date(2012, 2, 29), date(2026, 2, 28), 13),
        (date(2012, 2, 29), date(2026, 3, 1), 14),
        (date(2008, 2, 29), date(2024, 2, 29), 16),
    ],
)
def test_age(born: date, day: date, age: int) -> None:
    assert age_on(born, day) == age
