"""Contacts out of one message, SNILS with their check digits, full names (A19)."""

from datetime import UTC, datetime

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from school.cards import NotAnEmail, NotAPhone
from school.contacts import (
    SNILS_WITHOUT_CHECKSUM,
    HandedContacts,
    NameNotWhole,
    NoContactsInIt,
    NotASnils,
    full_name,
    handed,
    snils,
    snils_checksum,
    whose_parent,
)

NOON = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
SNILS = "112-233-445 95"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("a@b.ru", HandedContacts(email="a@b.ru")),
        ("8 (900) 000-00-01", HandedContacts(phone="+79000000001")),
        ("+79000000001", HandedContacts(phone="+79000000001")),
        (SNILS, HandedContacts(snils=SNILS)),
        ("11223344595", HandedContacts(snils=SNILS)),
        (f"{SNILS}; a@b.ru\n89000000001", HandedContacts("a@b.ru", "+79000000001", SNILS)),
        (" a@b.ru ,, ", HandedContacts(email="a@b.ru")),
    ],
)
def test_contacts_are_read_in_any_order(typed: str, meant: HandedContacts) -> None:
    assert handed(typed, NOON) == meant


@pytest.mark.parametrize(
    ("typed", "refusal"),
    [
        ("", NoContactsInIt),
        ("привет", NoContactsInIt),
        ("a@b.ru, c@d.ru", NoContactsInIt),
        ("89000000001, 89000000002", NoContactsInIt),
        ("a@b", NotAnEmail),
        ("12345", NotAPhone),
        ("112-233-445 96", NotASnils),
        ("ж" * 10_000, NoContactsInIt),
    ],
)
def test_what_holds_no_contacts(typed: str, refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        handed(typed, NOON)


def test_what_is_there_is_named() -> None:
    assert HandedContacts(phone="+79000000001", snils=SNILS).fields == ("phone", "snils")


@given(st.integers(SNILS_WITHOUT_CHECKSUM + 1, 999_999_999), st.integers(0, 8))
def test_a_slip_in_one_digit_of_a_snils_is_caught(number: int, place: int) -> None:
    nine = f"{number:09}"
    right = f"{nine}{snils_checksum(nine):02}"
    assert snils(right).replace("-", "").replace(" ", "") == right
    wrong = right[:place] + str((int(right[place]) + 1) % 10) + right[place + 1 :]
    assume(snils_checksum(wrong[:9]) != snils_checksum(nine))  # sums of 100 and 101 both end in 00: the rule's own gap
    if int(wrong[:9]) > SNILS_WITHOUT_CHECKSUM:
        with pytest.raises(NotASnils):
            snils(wrong)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Ветрова Анна", "Ветрова Анна"),
        ("  Ветрова   Анна\nСергеевна ", "Ветрова Анна Сергеевна"),
        ("O'Hara Ann", "O'Hara Ann"),
    ],
)
def test_full_names(typed: str, meant: str) -> None:
    assert full_name(typed) == meant


@pytest.mark.parametrize("typed", ["", "Анна", "7 7", "🎉 🎉", "ж" * 10_000])
def test_what_is_no_full_name(typed: str) -> None:
    with pytest.raises(NameNotWhole):
        full_name(typed)


def test_a_child_is_named_as_people_do() -> None:
    assert whose_parent(" Маша\u202e <b>Ветрова</b> ") == "Маша <b>Ветрова</b>"
    with pytest.raises(NameNotWhole):
        whose_parent("123")
