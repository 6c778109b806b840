"""What may be written into a personal data card."""

from datetime import date

import pytest

from school.cards import (
    REASON_LIMIT,
    Field,
    NoReasonGiven,
    NotABirthday,
    NotAName,
    NotAnEmail,
    NotAPhone,
    ReasonTooLong,
    check_reason,
    wanted,
)
from school.refusals import Refusal

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("field", "typed", "kept"),
    [
        (Field.SURNAME, "  Ветрова \n", "Ветрова"),
        (Field.BIRTH_DATE, "1.9.2013", "2013-09-01"),
        (Field.BIRTH_DATE, "01/09/2013", "2013-09-01"),
        (Field.EMAIL, " anna@example.ru ", "anna@example.ru"),
        (Field.PHONE, "8 (900) 123-45-67", "+79001234567"),
        (Field.PHONE, "+7 900 123 45 67", "+79001234567"),
        (Field.PHONE, "+49 151 12345678", "+4915112345678"),
    ],
)
def test_what_is_kept(field: Field, typed: str, kept: str) -> None:
    assert wanted(field, typed, TODAY) == kept


@pytest.mark.parametrize(
    ("field", "typed", "refusal"),
    [
        (Field.GIVEN, "\u200b", NotAName),
        (Field.BIRTH_DATE, "31.02.2013", NotABirthday),
        (Field.BIRTH_DATE, "23.11.2026", NotABirthday),
        (Field.BIRTH_DATE, "01.09.1899", NotABirthday),
        (Field.BIRTH_DATE, "сентябрь", NotABirthday),
        (Field.EMAIL, "anna@example", NotAnEmail),
        (Field.EMAIL, "a b@example.ru", NotAnEmail),
        (Field.EMAIL, "a@" + "b" * 200 + ".ru", NotAnEmail),
        (Field.PHONE, "12345", NotAPhone),
        (Field.PHONE, "позвоните мне", NotAPhone),
        (Field.PHONE, "1" * 16, NotAPhone),
    ],
)
def test_what_is_refused(field: Field, typed: str, refusal: type[Refusal]) -> None:
    with pytest.raises(refusal):
        wanted(field, typed, TODAY)


def test_a_refusal_needs_a_reason() -> None:
    assert check_reason(" нет документа ") == "нет документа"
    with pytest.raises(NoReasonGiven):
        check_reason("  ")
    with pytest.raises(ReasonTooLong):
        check_reason("ы" * (REASON_LIMIT + 1))


def test_contacts_are_handed_over_with_consent() -> None:
    assert {field for field in Field if field.is_contact} == {Field.EMAIL, Field.PHONE}
