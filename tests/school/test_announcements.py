"""Who may announce to whom, and where a family stands (E1)."""

import pytest

from school.announcements import (
    MOST_FILES,
    TEXT_LIMIT,
    Acknowledge,
    Adult,
    AnnouncementIsEmpty,
    AnnouncementTooLong,
    Kind,
    Scope,
    Standing,
    TooManyFiles,
    check_length,
    may_announce,
    seconds,
    standing,
    tally,
)
from school.people import Role

SILENT = Adult(1, reachable=True, told=True, waits=False, read=False)
READER = Adult(2, reachable=True, told=True, waits=False, read=True)
AWAY = Adult(3, reachable=False, told=False, waits=False, read=False)
SOON = Adult(4, reachable=True, told=False, waits=True, read=False)


@pytest.mark.parametrize(
    ("adults", "asked", "found"),
    [
        ((), Acknowledge.ONE, Standing.UNREACHABLE),
        ((AWAY,), Acknowledge.NONE, Standing.UNREACHABLE),
        ((AWAY, SOON), Acknowledge.NONE, Standing.WAITING),
        ((SOON, SILENT), Acknowledge.ONE, Standing.TOLD),
        ((SILENT, READER), Acknowledge.ONE, Standing.READ),
        ((SILENT, READER), Acknowledge.EACH, Standing.TOLD),
        ((AWAY, READER), Acknowledge.EACH, Standing.READ),
        ((READER,), Acknowledge.NONE, Standing.TOLD),
    ],
)
def test_where_a_family_stands(adults: tuple[Adult, ...], asked: Acknowledge, found: Standing) -> None:
    assert standing(adults, asked) is found


def test_every_family_is_counted_in_one_place() -> None:
    counted = tally([Standing.READ, Standing.TOLD, Standing.WAITING, Standing.UNREACHABLE, Standing.READ])
    assert (counted.families, counted.told, counted.waiting, counted.unreachable, counted.read) == (5, 3, 1, 1, 2)


@pytest.mark.parametrize(
    ("scope", "roles", "led", "classes", "may"),
    [
        (Scope.CLASSES, {Role.CLASS_TEACHER}, {7}, {7}, True),
        (Scope.CLASSES, {Role.CLASS_TEACHER}, {7}, {7, 8}, False),
        (Scope.CLASSES, {Role.TEACHER}, set(), {7}, False),
        (Scope.SCHOOL, {Role.CLASS_TEACHER}, {7}, {7}, False),
        (Scope.STAFF, {Role.TEACHER}, set(), set(), False),
        (Scope.TEACHERS, {Role.DEPUTY}, set(), set(), True),
        (Scope.CLASSES, {Role.SECRETARY}, set(), {7, 8}, True),
        (Scope.CLASSES, {Role.HEAD}, set(), set(), False),
    ],
)
def test_who_may_announce(scope: Scope, roles: set[Role], led: set[int], classes: set[int], *, may: bool) -> None:
    assert may_announce(scope, roles, led, classes) is may


@pytest.mark.parametrize(("chats", "files", "takes"), [(0, 0, 1), (25, 0, 1), (26, 0, 2), (375, 0, 15), (375, 1, 30)])
def test_how_long_it_takes(chats: int, files: int, takes: int) -> None:
    assert seconds(chats, files) == takes


@pytest.mark.parametrize(("rate", "takes"), [(1, 1200), (30, 40), (300, 4), (1000, 2)])
def test_who_pays_for_more_is_told_so(rate: int, takes: int) -> None:
    assert seconds(1000, 0, rate) == takes


def test_what_may_be_said() -> None:
    check_length(TEXT_LIMIT, MOST_FILES)
    check_length(0, 1)
    for length, files, refused in (
        (0, 0, AnnouncementIsEmpty),
        (TEXT_LIMIT + 1, 0, AnnouncementTooLong),
        (1, MOST_FILES + 1, TooManyFiles),
    ):
        with pytest.raises(refused):
            check_length(length, files)


def test_only_what_cannot_wait_rings_at_night() -> None:
    assert {kind for kind in Kind if kind.urgent} == {Kind.QUARANTINE, Kind.DISMISSAL}
