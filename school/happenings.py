"""What goes on at school and in the city: contests, olympiads, conferences, seminars (FEATURES B12, E10)."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from school.classes import GRADES
from school.meetings import check_words, one_line
from school.people import Role
from school.refusals import Refusal

TITLE_LIMIT = 120
DESCRIPTION_LIMIT = 1500
PLACE_LIMIT = 150
CONTACT_LIMIT = 150
LONGEST = timedelta(days=200)
FURTHEST = timedelta(days=366)
"""Ours: a later date is a slip of the finger."""
EVENING = time(18, 0)
"""The hour of the reminder on the eve, on the school's clock."""


class HappeningInThePast(Refusal):
    """Its last day is over already."""


class HappeningTooFar(Refusal):
    """Later than FURTHEST from now."""


class HappeningEndsBefore(Refusal):
    """The last day stands before the first one, or further from it than LONGEST."""


class TitleIsEmpty(Refusal):
    """People choose from a list by the title."""


class NotGrades(Refusal):
    """Values: lowest, highest."""


class HappeningIsOver(Refusal):
    """It has ended: nothing to change, to cancel or to be reminded of."""


class HappeningIsCancelled(Refusal):
    """It will not take place."""


class HappeningKind(StrEnum):
    CONTEST = "contest"
    OLYMPIAD = "olympiad"
    CONFERENCE = "conference"
    SEMINAR = "seminar"
    OTHER = "other"


class Level(StrEnum):
    SCHOOL = "school"
    CITY = "city"


PUBLISH = frozenset({Role.ORGANISER, Role.SECRETARY, Role.DEPUTY, Role.HEAD})
"""Who publishes in the feed of the school (FEATURES E10)."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of the feed. Days are local days of the school, grades are years of school, both ends included."""

    kind: HappeningKind
    level: Level
    title: str
    starts_on: date
    ends_on: date
    description: str = ""
    place: str = ""
    grade_from: int = GRADES[0]
    grade_to: int = GRADES[-1]
    subject_id: int | None = None
    contact: str = ""

    @property
    def grades(self) -> range:
        return range(self.grade_from, self.grade_to + 1)


def checked(entry: Entry, today: date) -> Entry:
    """The entry with its words tidied. Raises what is refused above."""
    check_days(entry.starts_on, entry.ends_on, today)
    check_grades(entry.grade_from, entry.grade_to)
    return Entry(
        entry.kind,
        entry.level,
        check_title(entry.title),
        entry.starts_on,
        entry.ends_on,
        check_words(entry.description, DESCRIPTION_LIMIT),
        check_words(one_line(entry.place), PLACE_LIMIT),
        entry.grade_from,
        entry.grade_to,
        entry.subject_id,
        check_words(one_line(entry.contact), CONTACT_LIMIT),
    )


def check_title(typed: str) -> str:
    title = check_words(one_line(typed), TITLE_LIMIT)
    if not title:
        raise TitleIsEmpty
    return title


def check_days(starts_on: date, ends_on: date, today: date) -> None:
    """What has begun may still be told of; what has ended may not."""
    if ends_on < starts_on or ends_on - starts_on > LONGEST:
        raise HappeningEndsBefore
    if ends_on < today:
        raise HappeningInThePast
    if starts_on > today + FURTHEST:
        raise HappeningTooFar


def check_grades(lowest: int, highest: int) -> None:
    if lowest not in GRADES or highest not in GRADES or lowest > highest:
        raise NotGrades(lowest=GRADES[0], highest=GRADES[-1])


@dataclass(frozen=True, slots=True)
class Eve:
    """When to remind of what begins tomorrow. Instants are UTC."""

    at: datetime
    valid_until: datetime


def eve(starts_on: date, zone: ZoneInfo) -> Eve:
    """In the evening before; worth telling until the first day is over."""
    before = datetime.combine(starts_on - timedelta(days=1), EVENING, tzinfo=zone)
    over = datetime.combine(starts_on + timedelta(days=1), time(), tzinfo=zone)
    return Eve(before.astimezone(UTC), over.astimezone(UTC))
