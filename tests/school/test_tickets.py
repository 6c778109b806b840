"""What may be written to support, and how a ticket goes on (D6)."""

from datetime import UTC, datetime, timedelta

import pytest

from school.cards import NotAnEmail, NotAPhone
from school.refusals import Refusal
from school.tickets import (
    Contacts,
    NotContacts,
    SubjectIsEmpty,
    SubjectTooLong,
    TicketIsClosed,
    TicketIsEmpty,
    TicketState,
    TicketTaken,
    TicketTooLong,
    TooManyTickets,
    TooMuchSaid,
    after_closing,
    after_taking,
    after_words,
    check_quota,
    check_subject,
    check_text,
    check_words,
    contacts_of,
    next_try,
)

NOW = datetime(2026, 11, 23, 5, 20, tzinfo=UTC)


@pytest.mark.parametrize(("typed", "kept"), [(" Не  грузится\nничего ", "Не грузится ничего"), ("x" * 80, "x" * 80)])
def test_a_subject_is_one_line(typed: str, kept: str) -> None:
    assert check_subject(typed) == kept


@pytest.mark.parametrize(("typed", "refused"), [("  \n", SubjectIsEmpty), ("x" * 81, SubjectTooLong)])
def test_a_subject_is_refused(typed: str, refused: type[Refusal]) -> None:
    with pytest.raises(refused):
        check_subject(typed)


def test_a_picture_needs_no_words() -> None:
    assert check_text(" ", has_file=True) == ""
    with pytest.raises(TicketIsEmpty):
        check_text(" ")
    with pytest.raises(TicketTooLong):
        check_text("x" * 3001, has_file=True)


@pytest.mark.parametrize(
    ("typed", "known"),
    [
        ("anna@example.ru", Contacts("anna@example.ru")),
        ("8 (900) 000-00-01", Contacts(None, "+79000000001")),
        ("anna@example.ru, +7 900 000 00 01", Contacts("anna@example.ru", "+79000000001")),
        ("+7 900 000 00 01\nanna@example.ru", Contacts("anna@example.ru", "+79000000001")),
    ],
)
def test_contacts_are_read_in_any_order(typed: str, known: Contacts) -> None:
    assert contacts_of(typed, NOW) == known


@pytest.mark.parametrize(
    ("typed", "refused"),
    [
        ("", NotContacts),
        ("позвоните", NotContacts),
        ("a@b.ru c@d.ru", NotContacts),
        ("a@b", NotAnEmail),
        ("12345", NotAPhone),
        ("a@b.ru позвоните", NotAPhone),
        ("ы" * 4000, NotContacts),
    ],
)
def test_what_is_no_contact_is_refused(typed: str, refused: type[Refusal]) -> None:
    with pytest.raises(refused):
        contacts_of(typed, NOW)


def test_who_is_unknown_writes_three_a_day_and_others_ten() -> None:
    check_quota([NOW] * 2, NOW, linked=False)
    check_quota([NOW - timedelta(days=1)] * 5, NOW, linked=False)
    check_quota([NOW] * 9, NOW, linked=True)
    for many, linked in ((3, False), (10, True)):
        with pytest.raises(TooManyTickets):
            check_quota([NOW] * many, NOW, linked=linked)
    apart = [NOW - timedelta(minutes=minutes) for minutes in range(20, 0, -1)]
    check_words(apart[1:], NOW)
    check_words([NOW - timedelta(days=1), *apart[1:]], NOW)
    check_words([*apart[2:], *[NOW + timedelta(seconds=one) for one in range(10)]], NOW)
    with pytest.raises(TooMuchSaid):
        check_words(apart, NOW)


NEW, IN_WORK, ANSWERED, CLOSED = TicketState


@pytest.mark.parametrize(
    ("before", "more", "answered"),
    [(NEW, NEW, ANSWERED), (IN_WORK, IN_WORK, ANSWERED), (ANSWERED, IN_WORK, ANSWERED)],
)
def test_words_move_a_ticket_on(before: TicketState, more: TicketState, answered: TicketState) -> None:
    assert after_words(before, by_staff=False) is more
    assert after_words(before, by_staff=True) is answered
    assert after_closing(before) is CLOSED


def test_a_closed_ticket_stays_closed_and_one_is_taken_once() -> None:
    assert after_taking(NEW) is IN_WORK
    for state in (IN_WORK, ANSWERED):
        with pytest.raises(TicketTaken):
            after_taking(state)
    for step in (after_taking, after_closing, lambda state: after_words(state, by_staff=True)):
        with pytest.raises(TicketIsClosed):
            step(CLOSED)


@pytest.mark.parametrize(("attempts", "minutes"), [(0, 1), (1, 2), (3, 8), (9, 360), (10**6, 360)])
def test_pauses_grow_to_six_hours(attempts: int, minutes: int) -> None:
    assert next_try(attempts, NOW, NOW) == NOW + timedelta(minutes=minutes)
    assert next_try(attempts, NOW, NOW + timedelta(days=3)) is None
