"""Who may write to whom, how much, and when staff hear of it: tables of plain values."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from school.people import Role
from school.threads import (
    ANY_HOUR,
    FAMILY_QUOTA,
    STAFF_QUOTA,
    USUAL_HOURS,
    Group,
    Hours,
    MessageIsEmpty,
    MessageTooLong,
    NotWorkingHours,
    Standing,
    TitleTooLong,
    TooManyMessages,
    TooManyThreads,
    check_hours,
    check_message,
    check_messages,
    check_threads,
    check_title,
    heard_at,
    may_be_in,
    may_block,
    may_manage,
    may_moderate,
    meeting_classes,
    moderators,
    quota_of,
    reaches,
    tied,
)

MOSCOW, SOFIA = ZoneInfo("Europe/Moscow"), ZoneInfo("Europe/Sofia")
A7, B7, A3 = 71, 72, 31


def who(person: int, *, roles: tuple[Role, ...] = (), school: int = 1, **classes: tuple[int, ...]) -> Standing:
    return Standing(person, school, frozenset(roles), **{name: frozenset(ids) for name, ids in classes.items()})


MOTHER = who(1, children_in=(B7, A3), children=(100, 101))
FATHER_OF_7B = who(2, children_in=(B7,), children=(102,))
FATHER_OF_7A = who(3, children_in=(A7,), children=(103,))
PUPIL_7B, OTHER_PUPIL_7B, PUPIL_7A = who(10, learns_in=(B7,)), who(11, learns_in=(B7,)), who(12, learns_in=(A7,))
TEACHER_7B = who(20, roles=(Role.TEACHER,), teaches=(B7,))
TEACHER_7A = who(21, roles=(Role.TEACHER,), teaches=(A7,))
LEADER_7B = who(22, roles=(Role.CLASS_TEACHER,), leads=(B7,))
DEPUTY, HEAD = who(30, roles=(Role.DEPUTY,)), who(31, roles=(Role.HEAD,))
SECRETARY = who(32, roles=(Role.SECRETARY,))
TRUSTED = who(40, roles=(Role.TRUSTED,))
GONE = who(50)
ELSEWHERE = who(60, roles=(Role.HEAD,), school=2)


@pytest.mark.parametrize(
    ("writer", "to", "group"),
    [
        (MOTHER, TEACHER_7B, Group.TEACHERS),
        (MOTHER, LEADER_7B, Group.TEACHERS),
        (MOTHER, TEACHER_7A, None),
        (MOTHER, SECRETARY, Group.ADMINISTRATION),
        (MOTHER, HEAD, Group.ADMINISTRATION),
        (MOTHER, FATHER_OF_7B, Group.PARENTS),
        (MOTHER, FATHER_OF_7A, None),
        (MOTHER, PUPIL_7B, None),
        (MOTHER, MOTHER, None),
        (MOTHER, GONE, None),
        (MOTHER, ELSEWHERE, None),
        (PUPIL_7B, TEACHER_7B, Group.TEACHERS),
        (PUPIL_7B, LEADER_7B, Group.TEACHERS),
        (PUPIL_7B, TEACHER_7A, None),
        (PUPIL_7B, OTHER_PUPIL_7B, Group.PUPILS),
        (PUPIL_7B, PUPIL_7A, None),
        (PUPIL_7B, FATHER_OF_7B, None),
        (PUPIL_7B, HEAD, None),
        (TEACHER_7B, MOTHER, Group.PARENTS),
        (TEACHER_7B, FATHER_OF_7A, None),
        (TEACHER_7B, PUPIL_7B, Group.PUPILS),
        (TEACHER_7B, PUPIL_7A, None),
        (TEACHER_7B, TEACHER_7A, Group.TEACHERS),
        (TEACHER_7B, SECRETARY, Group.ADMINISTRATION),
        (LEADER_7B, FATHER_OF_7B, Group.PARENTS),
        (SECRETARY, FATHER_OF_7A, Group.PARENTS),
        (HEAD, PUPIL_7A, Group.PUPILS),
        (HEAD, GONE, None),
        (TRUSTED, TEACHER_7B, None),
        (TRUSTED, HEAD, None),
        (GONE, TEACHER_7B, None),
        (ELSEWHERE, MOTHER, None),
    ],
)
def test_who_may_write_to_whom(writer: Standing, to: Standing, group: Group | None) -> None:
    assert reaches(writer, to) is group


def test_who_may_be_written_to_may_answer() -> None:
    assert reaches(PUPIL_7B, HEAD) is None
    assert tied(PUPIL_7B, HEAD)
    assert not tied(MOTHER, TEACHER_7A)


def test_a_parent_who_teaches_is_both() -> None:
    both = who(5, roles=(Role.TEACHER,), teaches=(A7,), children_in=(B7,))
    assert reaches(both, TEACHER_7B) is Group.TEACHERS
    assert reaches(both, FATHER_OF_7A) is Group.PARENTS
    assert reaches(both, FATHER_OF_7B) is Group.PARENTS


@pytest.mark.parametrize(
    ("standing", "may"),
    [(MOTHER, True), (FATHER_OF_7B, False), (TEACHER_7A, True), (who(100, learns_in=(B7,)), True), (PUPIL_7B, False)],
)
def test_who_may_be_in_a_thread_about_a_child(standing: Standing, may: bool) -> None:
    assert may_be_in(100, standing) is may
    assert may_be_in(None, standing)


@pytest.mark.parametrize(
    ("blocker", "blocked", "may"),
    [
        (MOTHER, FATHER_OF_7B, True),
        (PUPIL_7B, OTHER_PUPIL_7B, True),
        (MOTHER, TEACHER_7B, False),
        (MOTHER, SECRETARY, False),
        (TEACHER_7B, MOTHER, True),
        (MOTHER, MOTHER, False),
    ],
)
def test_staff_cannot_be_blocked(blocker: Standing, blocked: Standing, may: bool) -> None:
    assert may_block(blocker, blocked) is may


def test_who_manages_a_thread() -> None:
    assert may_manage(1, 1, staff=False)
    assert may_manage(2, 1, staff=True)
    assert not may_manage(2, 1, staff=False)


@pytest.mark.parametrize(
    ("staff", "involved", "judges"),
    [
        ((LEADER_7B, DEPUTY, HEAD), (1, 2), (22,)),
        ((LEADER_7B, DEPUTY, HEAD), (22, 1), (30,)),
        ((LEADER_7B, HEAD), (22, 1), (31,)),
        ((who(23, leads=(A7,)), DEPUTY), (1, 2), (30,)),
        ((TEACHER_7B,), (1, 2), ()),
    ],
)
def test_who_judges_a_complaint(
    staff: tuple[Standing, ...], involved: tuple[int, int], judges: tuple[int, ...]
) -> None:
    assert moderators({B7}, staff, involved) == judges


def test_who_may_judge() -> None:
    assert may_moderate(LEADER_7B, {B7})
    assert may_moderate(DEPUTY, {B7})
    assert not may_moderate(LEADER_7B, {A7})
    assert not may_moderate(SECRETARY, {B7})
    assert not may_moderate(TEACHER_7B, {B7})


@pytest.mark.parametrize(
    ("child", "one", "other", "classes"),
    [
        (PUPIL_7B, MOTHER, TEACHER_7B, {B7}),
        (None, MOTHER, FATHER_OF_7B, {B7}),
        (None, MOTHER, TEACHER_7B, {B7, A3}),
        (None, FATHER_OF_7A, FATHER_OF_7B, {A7, B7}),
        (None, None, FATHER_OF_7B, {B7}),
    ],
)
def test_whose_class_a_quarrel_concerns(
    child: Standing | None, one: Standing | None, other: Standing | None, classes: set[int]
) -> None:
    assert meeting_classes(child, one, other) == classes


def test_words_of_a_message() -> None:
    assert check_message("  Да \n", has_file=False) == "Да"
    assert check_message("", has_file=True) == ""
    with pytest.raises(MessageIsEmpty):
        check_message(" \n ", has_file=False)
    with pytest.raises(MessageTooLong) as refused:
        check_message("ж" * 3501, has_file=True)
    assert refused.value.values == {"length": 3501, "limit": 3500}


def test_a_title_is_safe_to_show() -> None:
    assert check_title(" Поездка\u202e в  музей\n") == "Поездка в музей"
    with pytest.raises(MessageIsEmpty):
        check_title("\u200b")
    with pytest.raises(TitleTooLong):
        check_title("ж" * 61)


def at(day: int, hour: int, minute: int = 0, zone: ZoneInfo = MOSCOW, month: int = 11) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=zone).astimezone(UTC)


SATURDAYS_TOO = Hours(frozenset(range(1, 7)), time(9), time(13))


@pytest.mark.parametrize(
    ("now", "hours", "heard"),
    [
        (at(23, 8), USUAL_HOURS, None),
        (at(23, 17, 59), USUAL_HOURS, None),
        (at(23, 18), USUAL_HOURS, at(24, 8)),
        (at(23, 7, 59), USUAL_HOURS, at(23, 8)),
        (at(23, 23), USUAL_HOURS, at(24, 8)),
        (at(27, 18), USUAL_HOURS, at(30, 8)),
        (at(28, 12), USUAL_HOURS, at(30, 8)),
        (at(28, 12), SATURDAYS_TOO, None),
        (at(28, 14), SATURDAYS_TOO, at(30, 9)),
        (at(29, 3), ANY_HOUR, None),
        (at(23, 12), Hours(frozenset({1}), time(8), time(10)), at(30, 8)),
    ],
)
def test_when_staff_hear_of_a_message(now: datetime, hours: Hours, heard: datetime | None) -> None:
    assert heard_at(now, hours, MOSCOW) == heard


def test_hours_are_of_the_wall_clock_on_the_night_when_clocks_change() -> None:
    """25 October 2026, Sunday, at 4:00 in Sofia."""
    friday = at(23, 20, zone=SOFIA, month=10)
    assert heard_at(friday, USUAL_HOURS, SOFIA) == at(26, 8, zone=SOFIA, month=10)


def test_hours_that_end_before_they_begin_are_refused() -> None:
    assert check_hours(ANY_HOUR) is ANY_HOUR
    with pytest.raises(NotWorkingHours):
        check_hours(Hours(frozenset({1}), time(18), time(8)))


NOON = at(23, 12)


def said(count: int, every: timedelta) -> list[datetime]:
    """The last one now."""
    return [NOON - every * number for number in range(count)]


@pytest.mark.parametrize(
    ("sent", "minutes"),
    [
        ([], None),
        (said(19, timedelta(seconds=1)), None),
        (said(20, timedelta(seconds=1)), 10),
        (said(20, timedelta(seconds=30)), 1),
        (said(60, timedelta(minutes=1)), None),
        (said(1000, timedelta(milliseconds=60)), 10),
    ],
)
def test_a_family_writes_so_much_in_ten_minutes(sent: list[datetime], minutes: int | None) -> None:
    if minutes is None:
        check_messages(sent, FAMILY_QUOTA, NOON)
        return
    with pytest.raises(TooManyMessages) as refused:
        check_messages(sent, FAMILY_QUOTA, NOON)
    assert refused.value.values == {"limit": 20, "minutes": minutes}


def test_new_threads_a_day() -> None:
    check_threads(9, FAMILY_QUOTA)
    with pytest.raises(TooManyThreads):
        check_threads(10, FAMILY_QUOTA)
    check_threads(99, quota_of(staff=True))
    assert quota_of(staff=False) is FAMILY_QUOTA
    assert STAFF_QUOTA.messages > FAMILY_QUOTA.messages
