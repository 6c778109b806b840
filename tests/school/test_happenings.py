"""What an entry of the event feed needs, and when it is reminded of."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from school.happenings import (
    Entry,
    HappeningEndsBefore,
    HappeningInThePast,
    HappeningKind,
    HappeningTooFar,
    Level,
    NotGrades,
    TitleIsEmpty,
    checked,
    eve,
)
from school.meetings import WordsTooLong

TODAY = date(2026, 11, 23)


def entry(**changes: object) -> Entry:
    ordinary = {
        "kind": HappeningKind.CONTEST,
        "level": Level.CITY,
        "title": " Юный\nфизик ",
        "starts_on": date(2026, 12, 5),
        "ends_on": date(2026, 12, 7),
    }
    return Entry(**{**ordinary, **changes})  # type: ignore[arg-type]


def test_an_entry_is_tidied_and_told_of_while_it_lasts() -> None:
    assert checked(entry(), TODAY).title == "Юный физик"
    assert checked(entry(starts_on=date(2026, 11, 1), ends_on=TODAY), TODAY).ends_on == TODAY
    assert list(entry(grade_from=5, grade_to=7).grades) == [5, 6, 7]


@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        ({"title": " \n"}, TitleIsEmpty),
        ({"title": "н" * 121}, WordsTooLong),
        ({"description": "о" * 1501}, WordsTooLong),
        ({"place": "м" * 151}, WordsTooLong),
        ({"contact": "к" * 151}, WordsTooLong),
        ({"starts_on": date(2026, 12, 8)}, HappeningEndsBefore),
        ({"ends_on": date(2026, 12, 5) + timedelta(days=201)}, HappeningEndsBefore),
        ({"starts_on": date(2026, 11, 1), "ends_on": date(2026, 11, 22)}, HappeningInThePast),
        ({"starts_on": date(2030, 1, 1), "ends_on": date(2030, 1, 1)}, HappeningTooFar),
        ({"grade_from": 0}, NotGrades),
        ({"grade_to": 12}, NotGrades),
        ({"grade_from": 8, "grade_to": 7}, NotGrades),
    ],
)
def test_what_cannot_be_is_refused(changes: dict[str, object], refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        checked(entry(**changes), TODAY)


def test_the_eve_is_the_evening_before_on_the_schools_clock() -> None:
    evening = eve(date(2026, 12, 5), ZoneInfo("Asia/Yekaterinburg"))
    assert evening.at == datetime(2026, 12, 4, 13, 0, tzinfo=UTC)
    assert evening.valid_until == datetime(2026, 12, 5, 19, 0, tzinfo=UTC)
