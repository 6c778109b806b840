"""Who of a file is who in the diary, and logins."""

from datetime import date

import pytest

from school.classes import ClassName
from school.people import Name, Role
from usecases.imported_people import KnownPerson, login_prefix, match_people, new_logins
from usecases.ports.school_book import PersonRow

ANNA, IVAN = Name("Ветрова", "Анна", "Сергеевна"), Name("Иванов", "Иван", "Иванович")
BORN, OTHER_DAY = date(2013, 5, 6), date(2014, 1, 1)


def row(key: str, name: Name, born: date | None = None, role: Role = Role.PARENT) -> PersonRow:
    return PersonRow(key, not key.startswith("~"), name, born, frozenset({role}), None, (), None, None, None)


def known(number: int, key: str, name: Name, born: date | None = None, *, is_pupil: bool = False) -> KnownPerson:
    return KnownPerson(number, key, name, born, is_pupil)


@pytest.mark.parametrize(
    ("told", "there", "same"),
    [
        (row("Р-1", ANNA), known(1, "Р-1", ANNA), True),
        (row("Р-1", IVAN), known(1, "Р-1", ANNA), True),
        (row("Р-1", ANNA), known(1, "~made", ANNA), True),
        (row("~made", ANNA), known(1, "Р-1", ANNA), True),
        (row("~new", ANNA, BORN), known(1, "~old", ANNA), True),
        (row("~new", Name("ВЕТРОВА", "Анна", "Сергеевна")), known(1, "~old", ANNA), True),
        (row("Р-2", ANNA), known(1, "Р-1", ANNA), False),
        (row("~new", ANNA, BORN), known(1, "~old", ANNA, OTHER_DAY), False),
        (row("~new", IVAN, None, Role.PARENT), known(1, "~old", IVAN, BORN, is_pupil=True), False),
        (row("~new", IVAN), known(1, "~old", ANNA), False),
    ],
)
def test_who_is_who(told: PersonRow, there: KnownPerson, same: bool):
    assert match_people([told], [there]) == ({told.key: 1} if same else {})


def test_nobody_is_guessed_between_two_namesakes():
    assert match_people([row("~new", ANNA)], [known(1, "Р-1", ANNA), known(2, "Р-2", ANNA)]) == {}


def test_two_rows_never_become_one_person():
    found = match_people([row("~a", ANNA), row("~b", ANNA)], [known(1, "Р-1", ANNA)])
    assert found == {"~a": 1}


@pytest.mark.parametrize(
    ("name", "prefix"),
    [
        (ClassName(7, "Б"), "0702"), (ClassName(11, "Я"), "1132"), (ClassName(1, ""), "0100"),
        (ClassName(5, "Ё"), "0533"),
        (ClassName(10, "A"), "1041"), (ClassName(9, "ФМЛ"), "0921"), (ClassName(9, "ß"), "0999"), (None, "9900"),
    ],
)  # fmt: skip
def test_logins_of_one_class_begin_alike(name: ClassName | None, prefix: str):
    assert login_prefix(name) == prefix


def test_new_logins_take_the_next_free_number():
    taken = {"0702001", "0702003", "somebody"}
    assert new_logins([("a", "0702"), ("b", "0702"), ("c", "9900")], taken) == {
        "a": "0702002",
        "b": "0702004",
        "c": "9900001",
    }


def test_a_class_of_more_than_a_thousand_adults_goes_on():
    taken = {f"0702{number:03}" for number in range(1, 1000)}
    assert new_logins([("a", "0702")], taken) == {"a": "07021000"}
