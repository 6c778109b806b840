"""Applications: names, papers due, states, quotas, the last day to decide (A9)."""

from datetime import UTC, date, datetime, timedelta

import pytest

from school.applications import (
    A_DAY,
    PAPERS_DUE,
    Applicant,
    ApplicationMoved,
    ApplicationState,
    Asked,
    Form,
    Ground,
    NoFullName,
    NothingIsMissing,
    Paper,
    PapersAreMissing,
    PaperTooLarge,
    TooManyApplications,
    after_asking,
    after_deciding,
    after_filing,
    after_withdrawing,
    check_quota,
    due_on,
    full_name,
    grounds,
    is_working_day,
    missing,
    questions,
)
from school.classes import ClassName
from school.papers import MEGABYTES, NotAPaper, PaperFormat, check_size, format_of
from school.people import Name
from school.periods import Period, PeriodKind, SchoolYear

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
YEAR = SchoolYear(
    "2026/27",
    date(2026, 9, 1),
    date(2027, 5, 28),
    (
        Period(PeriodKind.QUARTER, "1", date(2026, 9, 1), date(2026, 10, 25)),
        Period(PeriodKind.QUARTER, "2", date(2026, 11, 2), date(2026, 12, 29)),
        Period(PeriodKind.QUARTER, "3", date(2027, 1, 11), date(2027, 3, 21)),
    ),
)
ALL = set(ApplicationState)
WAITING = {ApplicationState.FILED, ApplicationState.MISSING}


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Ветрова Анна Сергеевна", Name("Ветрова", "Анна", "Сергеевна")),
        ("  Ветрова \n Анна ", Name("Ветрова", "Анна")),
        ("Мамедов Али Гусейн оглы", Name("Мамедов", "Али", "Гусейн оглы")),
        ("<b>Ы</b> 🎉Анна", Name("<b>Ы</b>", "🎉Анна")),
    ],
)
def test_a_full_name_is_read(typed: str, name: Name) -> None:
    assert full_name(typed) == name


@pytest.mark.parametrize("typed", ["", "Анна", "   ", "12 34", "🎉 🎉", "а б" * 100, "\u202e \u200b"])
def test_what_is_no_full_name_is_refused(typed: str) -> None:
    with pytest.raises(NoFullName):
        full_name(typed)


def test_every_applicant_owes_an_identity_document_and_what_proves_the_tie() -> None:
    assert all(Paper.IDENTITY in PAPERS_DUE[who] for who in Applicant)
    assert Paper.BIRTH in PAPERS_DUE[Applicant.MOTHER]
    assert Paper.BIRTH in PAPERS_DUE[Applicant.FATHER]
    assert Paper.GUARDIANSHIP in PAPERS_DUE[Applicant.REPRESENTATIVE]
    assert Paper.PERMISSION in PAPERS_DUE[Applicant.TRUSTED]


@pytest.mark.parametrize(
    ("who", "asked"),
    [
        (Applicant.MOTHER, (Asked.NAME, Asked.CHILD, Asked.CLASS, Asked.BORN)),
        (Applicant.PUPIL, (Asked.NAME, Asked.CLASS, Asked.BORN)),
        (Applicant.TEACHER, (Asked.NAME, Asked.CLASS)),
    ],
)
def test_what_is_asked(who: Applicant, asked: tuple[Asked, ...]) -> None:
    assert questions(who) == asked


def test_grounds_fit_the_applicant() -> None:
    assert Ground.NO_JOURNAL not in grounds(Applicant.MOTHER)
    assert Ground.NOT_PUPIL in grounds(Applicant.MOTHER)
    assert Ground.NOT_PUPIL not in grounds(Applicant.TEACHER)
    assert Ground.NO_JOURNAL in grounds(Applicant.TEACHER)


def test_filing_needs_every_paper() -> None:
    with pytest.raises(PapersAreMissing) as refused:
        after_filing(ApplicationState.DRAFT, Applicant.MOTHER, set())
    assert refused.value.values == {"count": 2}
    given = {Paper.IDENTITY, Paper.BIRTH}
    for state in (ApplicationState.DRAFT, ApplicationState.MISSING):
        assert after_filing(state, Applicant.MOTHER, given) is ApplicationState.FILED
    for state in ALL - {ApplicationState.DRAFT, ApplicationState.MISSING}:
        with pytest.raises(ApplicationMoved):
            after_filing(state, Applicant.MOTHER, given)
    assert missing(Applicant.MOTHER, {Paper.BIRTH}) == (Paper.IDENTITY,)


@pytest.mark.parametrize("state", ApplicationState)
def test_only_what_waits_is_decided_and_a_draft_may_be_thrown_away(state: ApplicationState) -> None:
    if state in WAITING:
        assert after_deciding(state, grant=True) is ApplicationState.GRANTED
        assert after_deciding(state, grant=False) is ApplicationState.REFUSED
        assert after_asking(state, Applicant.MOTHER, [Paper.BIRTH]) is ApplicationState.MISSING
    else:
        for change in (
            lambda: after_deciding(state, grant=True),
            lambda: after_asking(state, Applicant.MOTHER, [Paper.BIRTH]),
        ):
            with pytest.raises(ApplicationMoved):
                change()
    if state in WAITING or state is ApplicationState.DRAFT:
        assert after_withdrawing(state) is ApplicationState.WITHDRAWN
    else:
        with pytest.raises(ApplicationMoved):
            after_withdrawing(state)


@pytest.mark.parametrize("papers", [[], [Paper.GUARDIANSHIP]])
def test_the_office_asks_for_papers_that_are_due(papers: list[Paper]) -> None:
    with pytest.raises(NothingIsMissing):
        after_asking(ApplicationState.FILED, Applicant.MOTHER, papers)


def test_three_applications_a_day() -> None:
    check_quota([NOW] * (A_DAY - 1) + [NOW - timedelta(days=1)], NOW)
    with pytest.raises(TooManyApplications):
        check_quota([NOW] * A_DAY, NOW)


@pytest.mark.parametrize(
    ("filed", "due"),
    [
        (date(2026, 11, 23), date(2026, 11, 26)),  # Monday: Thursday
        (date(2026, 11, 26), date(2026, 12, 1)),  # Thursday: over a weekend
        (date(2026, 11, 28), date(2026, 12, 2)),  # Saturday: begins on Monday
        (date(2026, 10, 23), date(2026, 11, 4)),  # Friday before the autumn holidays
        (date(2026, 12, 29), date(2027, 1, 13)),  # the last day before the New Year
    ],
)
def test_the_last_day_is_the_third_working_day_of_the_school(filed: date, due: date) -> None:
    assert due_on(filed, lambda day: is_working_day(day, YEAR)) == due


def test_in_summer_weekdays_count() -> None:
    assert due_on(date(2027, 7, 1), lambda day: is_working_day(day, YEAR)) == date(2027, 7, 6)
    assert due_on(date(2027, 7, 1), lambda day: is_working_day(day, None)) == date(2027, 7, 6)


def test_one_request_however_it_is_spelt() -> None:
    mother = Form(
        Applicant.MOTHER, Name("Ветрова", "Анна"), ClassName(7, "Б"), Name("Ветрова", "Мария"), date(2013, 5, 1)
    )
    again = Form(Applicant.MOTHER, Name("ВЕТРОВА", "анна"), ClassName(7, "Б"), Name("Ветрова", "Мария"), None)
    assert mother.same_as(again)
    other = Form(Applicant.MOTHER, Name("Ветрова", "Анна"), ClassName(3, "А"), Name("Ветров", "Пётр"), None)
    assert not mother.same_as(other)


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (b"\xff\xd8\xff\xe0rest", PaperFormat.JPEG),
        (b"\x89PNG\r\n\x1a\nrest", PaperFormat.PNG),
        (b"%PDF-1.7 rest", PaperFormat.PDF),
        (b"RIFF\x00\x00\x00\x00WEBPrest", PaperFormat.WEBP),
        (b"\x00\x00\x00\x18ftypheicrest", PaperFormat.HEIC),
    ],
)
def test_a_paper_is_known_by_its_first_bytes(content: bytes, found: PaperFormat) -> None:
    assert format_of(content) is found


@pytest.mark.parametrize("content", [b"", b"MZ\x90\x00", b"<html>%PDF-", b"PK\x03\x04", b"GIF89a", b"RIFF\0\0\0\0WAVE"])
def test_nothing_else_is_a_paper(content: bytes) -> None:
    with pytest.raises(NotAPaper):
        format_of(content)


def test_twenty_megabytes_at_most() -> None:
    check_size(None)
    check_size(MEGABYTES * 1024 * 1024)
    with pytest.raises(PaperTooLarge):
        check_size(MEGABYTES * 1024 * 1024 + 1)
    with pytest.raises(PaperTooLarge):
        format_of(b"%PDF-" + b"\0" * (MEGABYTES * 1024 * 1024))
