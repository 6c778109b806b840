"""Who calls meetings, what a meeting needs, when it is reminded of: tables of plain values."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from school.meetings import (
    AGENDA_LIMIT,
    Coming,
    MeetingInThePast,
    MeetingLength,
    MeetingTooFar,
    NotALink,
    PlaceIsEmpty,
    Plan,
    ReasonIsEmpty,
    ReminderKind,
    Turnout,
    WordsTooLong,
    check_link,
    check_reason,
    checked,
    may_call,
    of_family,
    reminders,
    striking,
    times,
    turnout,
    wants_reminders,
)
from school.people import Role

MOSCOW, BERLIN = ZoneInfo("Europe/Moscow"), ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
STARTS = datetime(2026, 11, 26, 15, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)


@pytest.mark.parametrize(
    ("roles", "led", "classes", "may"),
    [
        ((Role.CLASS_TEACHER,), (7,), (7,), True),
        ((Role.TEACHER,), (7,), (7,), True),
        ((Role.CLASS_TEACHER,), (7,), (7, 8), False),
        ((Role.CLASS_TEACHER,), (7,), (8,), False),
        ((Role.TEACHER,), (), (7,), False),
        ((Role.ORGANISER,), (), (7,), False),
        ((Role.SECRETARY,), (), (7, 8), True),
        ((Role.DEPUTY,), (), (7, 8), True),
        ((Role.HEAD,), (), (7,), True),
        ((Role.HEAD,), (), (), False),
        ((Role.PARENT,), (), (7,), False),
    ],
)
def test_who_may_call_whom(roles: tuple[Role, ...], led: tuple[int, ...], classes: tuple[int, ...], may: bool) -> None:
    assert may_call(roles, led, classes) is may


def plan(**changes: object) -> Plan:
    return Plan(**{"starts_at": STARTS, "ends_at": STARTS + HOUR, "place": " Кабинет  31 ", **changes})  # type: ignore[arg-type]


def test_words_are_tidied_and_kept() -> None:
    tidy = checked(plan(agenda=" 1\n2 ", title=" Выпуск\nной ", link=" https://meet.example.org/x "), NOW)
    assert (tidy.place, tidy.agenda, tidy.title) == ("Кабинет 31", "1\n2", "Выпуск ной")
    assert tidy.link == "https://meet.example.org/x"


@pytest.mark.parametrize(
    ("changes", "refusal"),
    [
        ({"starts_at": NOW, "ends_at": NOW + HOUR}, MeetingInThePast),
        ({"starts_at": NOW - HOUR, "ends_at": NOW + HOUR}, MeetingInThePast),
        ({"starts_at": NOW + timedelta(days=400), "ends_at": NOW + timedelta(days=400, hours=1)}, MeetingTooFar),
        ({"ends_at": STARTS}, MeetingLength),
        ({"ends_at": STARTS + timedelta(minutes=9)}, MeetingLength),
        ({"ends_at": STARTS + timedelta(hours=6, minutes=1)}, MeetingLength),
        ({"ends_at": STARTS - HOUR}, MeetingLength),
        ({"place": " \n "}, PlaceIsEmpty),
        ({"place": "к" * 101}, WordsTooLong),
        ({"agenda": "п" * (AGENDA_LIMIT + 1)}, WordsTooLong),
        ({"title": "н" * 101}, WordsTooLong),
        ({"link": "javascript:alert(1)"}, NotALink),
    ],
)
def test_what_cannot_be_is_refused(changes: dict[str, object], refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        checked(plan(**changes), NOW)


@pytest.mark.parametrize(
    "link",
    [
        "https://meet.example.org",
        "https://meet.example.org:8443/j/123?pwd=a%20b#x",
        "https://школа.рф/собрание",
        "https://telemost.yandex.ru/j/55",
    ],
)
def test_links_that_lead_somewhere(link: str) -> None:
    assert check_link(link) == link


@pytest.mark.parametrize(
    "link",
    [
        *("", "ссылка", "http://example.org", "ftp://example.org", "https://", "https://localhost", "https://.org"),
        *("javascript:alert(1)", "JAVASCRIPT://example.org/%0aalert(1)", "data:text/html,x", "tg://user?id=1"),
        *("https://a@example.org", "https://@example.org", "https://example.org\\@evil.org", "https://exa mple.org"),
        *("https://example.org/<b>", 'https://example.org/"', "https://exa\u202emple.org", "https://127.0.0.1/x"),
        *("https://example.org:port/", "https://[::1", "https://-a.org", "https://a..org", "//example.org"),
    ],
)
def test_links_that_do_not(link: str) -> None:
    with pytest.raises(NotALink):
        check_link(link)


def test_a_link_of_thousands_of_characters() -> None:
    with pytest.raises(WordsTooLong):
        check_link("https://example.org/" + "a" * 300)


def test_a_cancellation_has_a_reason() -> None:
    assert check_reason(" Карантин\n") == "Карантин"
    with pytest.raises(ReasonIsEmpty):
        check_reason(" \n")
    with pytest.raises(WordsTooLong):
        check_reason("п" * 251)


def test_local_times_are_instants() -> None:
    assert times(date(2026, 11, 26), time(18), HOUR, MOSCOW) == (STARTS, STARTS + HOUR)
    skipped, _ = times(date(2027, 3, 28), time(2, 30), HOUR, BERLIN)
    assert skipped == datetime(2027, 3, 28, 1, 30, tzinfo=UTC), "clocks go from 2:00 to 3:00 that night"


def test_reminders_come_the_evening_before_and_an_hour_before() -> None:
    day, hour = reminders(STARTS, MOSCOW)
    assert (day.kind, day.at) == (ReminderKind.DAY, datetime(2026, 11, 25, 15, 0, tzinfo=UTC))
    assert (hour.kind, hour.at, hour.valid_until) == (ReminderKind.HOUR, STARTS - HOUR, STARTS)
    assert day.valid_until == hour.at


@pytest.mark.parametrize(
    ("told", "now", "kinds"),
    [
        (NOW, STARTS - timedelta(hours=24, minutes=1), []),
        (NOW, STARTS - timedelta(hours=24), ["day"]),
        (NOW, STARTS - timedelta(hours=2), ["day"]),
        (NOW, STARTS - HOUR, ["hour"]),
        (NOW, STARTS, []),
        (STARTS - timedelta(hours=23), STARTS - timedelta(hours=22), []),
        (STARTS - timedelta(minutes=30), STARTS - timedelta(minutes=20), []),
    ],
)
def test_what_strikes_now(told: datetime, now: datetime, kinds: list[str]) -> None:
    assert [one.kind.value for one in striking(STARTS, told, MOSCOW, now)] == kinds


def test_whoever_cannot_come_is_not_reminded() -> None:
    assert [wants_reminders(said) for said in (None, Coming.YES, Coming.MAYBE, Coming.NO)] == [True, True, True, False]


def test_families_are_counted_by_what_they_said() -> None:
    yes, no, maybe = Coming.YES, Coming.NO, Coming.MAYBE
    assert [of_family(said) for said in ((), (no, yes), (no, maybe), (no,))] == [None, yes, maybe, no]
    counted = turnout([(), (no, yes), (no, maybe), (no,), ()])
    assert counted == Turnout(families=5, coming=1, cannot=1, unsure=1)
    assert counted.silent == 2
