"""The main menu and the ways back to it. The menu is a list of sections; a new screen joins it with one line here."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeVar

from bot.absence_callbacks import OpenAbsences, OpenAttendance, OpenClassAbsences
from bot.callbacks import (
    Callback,
    OpenChildren,
    OpenDay,
    OpenDots,
    OpenHomework,
    OpenJournal,
    OpenMarks,
    OpenMenu,
    OpenMore,
    OpenSettings,
    OpenWeek,
)
from bot.happening_callbacks import OpenHappenings, OpenPublished
from bot.meeting_callbacks import OpenCalledMeetings, OpenMeetings
from bot.progress_callbacks import OpenProgress
from bot.screen import Button, Keyboard
from bot.thread_callbacks import OpenThreads
from school.happenings import PUBLISH
from school.meetings import CALL_FOR_ALL
from school.people import Role
from texts.words import Words

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Section:
    """Its button says `section-<key>`. With `more` it stands on the second page at first (B21)."""

    key: str
    opens: Callable[[int, date], Callback]
    more: bool = False


@dataclass(frozen=True, slots=True)
class StaffSection:
    """A section of those who work at the school; every press asks for the right anew."""

    key: str
    opens: Callable[[], Callback]
    roles: frozenset[Role]


FAMILY: tuple[Section, ...] = (
    Section("marks", lambda child, _: OpenMarks(child)),
    Section("progress", lambda child, _: OpenProgress(child)),
    Section("dots", lambda child, _: OpenDots(child)),
    Section("homework", lambda child, _: OpenHomework(child)),
    Section("absence", lambda child, _: OpenAbsences(child)),
    Section("attendance", lambda child, _: OpenAttendance(child)),
    Section("meetings", lambda child, _: OpenMeetings(child)),
    Section("happenings", lambda child, _: OpenHappenings(child), more=True),
    Section("messages", lambda _, __: OpenThreads()),
)
"""What a family opens of a child, by child and today's date, in the order of the menu."""

TEACHING = frozenset({Role.TEACHER, Role.CLASS_TEACHER})

AT_SCHOOL = frozenset(Role) - {Role.PARENT, Role.PUPIL, Role.TRUSTED}

CALLING = frozenset({Role.CLASS_TEACHER, *CALL_FOR_ALL})

STAFF: tuple[StaffSection, ...] = (
    StaffSection("journal", OpenJournal, TEACHING),
    StaffSection("absences", OpenClassAbsences, frozenset({Role.CLASS_TEACHER})),
    StaffSection("called-meetings", OpenCalledMeetings, CALLING),
    StaffSection("published", OpenPublished, PUBLISH),
    StaffSection("messages", OpenThreads, AT_SCHOOL),
)
"""What the staff opens, in the order of the menu."""


def back(t: Words) -> tuple[Button, ...]:
    """The last row of every screen."""
    return (Button(t.plain("button-menu"), OpenMenu()),)


def only_back(t: Words) -> Keyboard:
    return (back(t),)


def parent(t: Words, child_id: int, today: date, roles: Iterable[Role]) -> Keyboard:
    """The days of the child on top: they are what most people come for."""
    monday = today - timedelta(days=today.weekday())
    days = (
        Button(t.plain("button-today"), OpenDay(child_id, today)),
        Button(t.plain("button-tomorrow"), OpenDay(child_id, today + timedelta(days=1))),
        Button(t.plain("button-week"), OpenWeek(child_id, monday)),
    )
    sections = [_section(t, one, child_id, today) for one in FAMILY if not one.more]
    more = (Button(t.plain("button-more"), OpenMore()),) if any(one.more for one in FAMILY) else ()
    return (*_staff_rows(t, roles, FAMILY), days, *pairs(sections), more, _own(t))


def more(t: Words, child_id: int, today: date) -> Keyboard:
    """The second page."""
    sections = [_section(t, one, child_id, today) for one in FAMILY if one.more]
    return (*pairs(sections), back(t))


def staff(t: Words, roles: Iterable[Role]) -> Keyboard:
    return (*_staff_rows(t, roles), (_settings(t),))


def pairs(items: Sequence[T]) -> list[tuple[T, ...]]:
    """Two in a row."""
    return [tuple(items[at : at + 2]) for at in range(0, len(items), 2)]


def _section(t: Words, section: Section, child_id: int, today: date) -> Button:
    return Button(t.plain(f"section-{section.key}"), section.opens(child_id, today))


def _staff_rows(t: Words, roles: Iterable[Role], beside: Sequence[Section] = ()) -> list[tuple[Button, ...]]:
    """What stands among the family's sections too (`beside`) is not shown twice."""
    own, shown = frozenset(roles), {one.key for one in beside}
    mine = [one for one in STAFF if one.roles & own and one.key not in shown]
    return pairs([Button(t.plain(f"section-{one.key}"), one.opens()) for one in mine])


def _own(t: Words) -> tuple[Button, ...]:
    return Button(t.plain("button-children"), OpenChildren()), _settings(t)


def _settings(t: Words) -> Button:
    return Button(t.plain("button-settings"), OpenSettings())
