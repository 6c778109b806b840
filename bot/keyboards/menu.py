"""The main menu and the ways back to it. The menu is a list of sections; a new screen joins it with one line here."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from typing import TypeVar

from bot.absence_callbacks import OpenAbsences, OpenAttendance, OpenClassAbsences
from bot.access_callbacks import OpenAccess
from bot.announcement_callbacks import OpenAnnouncements
from bot.callbacks import (
    Callback,
    OpenBag,
    OpenChildren,
    OpenCurricula,
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
from bot.card_callbacks import OpenCorrections
from bot.class_callbacks import OpenClasses
from bot.group_callbacks import OpenGroups
from bot.handover_callbacks import OpenHandovers
from bot.happening_callbacks import OpenHappenings, OpenPublished
from bot.inquiry_callbacks import OpenInquiries
from bot.meeting_callbacks import OpenCalledMeetings, OpenMeetings
from bot.menu_callbacks import OpenMenuLayout
from bot.office_callbacks import OpenOffice
from bot.overview_callbacks import OpenOverview
from bot.progress_callbacks import OpenProgress
from bot.remark_callbacks import OpenRemarks
from bot.screen import Button, Keyboard
from bot.service_callbacks import OpenService
from bot.subscription_callbacks import OpenSubscription
from bot.substitution_callbacks import OpenSchoolDay
from bot.thread_callbacks import OpenThreads
from bot.ticket_callbacks import OpenDesk, OpenTickets
from bot.timetable_callbacks import OpenOwnWeek, OpenTimetable
from bot.trust_callbacks import OpenTrusted
from bot.visit_callbacks import OpenVisits
from school.happenings import PUBLISH
from school.meetings import CALL_FOR_ALL
from school.people import HEADS, Role
from school.substitutions import CHANGE_LESSONS
from school.tickets import ANSWERS_TICKETS
from texts.words import Words
from usecases.menus import Layout

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Section:
    """Its button says `section-<key>`. With `more` it stands on the second page at first (B21)."""

    key: str
    opens: Callable[[int, date], Callback]
    more: bool = False


@dataclass(frozen=True, slots=True)
class StaffSection:
    """A section of those who work at the school; every press asks for the right anew. `more` as in Section."""

    key: str
    opens: Callable[[], Callback]
    roles: frozenset[Role]
    more: bool = False


FAMILY: tuple[Section, ...] = (
    Section("marks", lambda child, _: OpenMarks(child)),
    Section("progress", lambda child, _: OpenProgress(child)),
    Section("dots", lambda child, _: OpenDots(child)),
    Section("homework", lambda child, _: OpenHomework(child)),
    Section("absence", lambda child, _: OpenAbsences(child)),
    Section("attendance", lambda child, _: OpenAttendance(child), more=True),
    Section("meetings", lambda child, _: OpenMeetings(child)),
    Section("timetable", lambda child, _: OpenTimetable(child)),
    Section("bag", lambda child, _: OpenBag(child), more=True),
    Section("calendar", lambda child, _: OpenSubscription(child), more=True),
    Section("curricula", lambda child, _: OpenCurricula(child), more=True),
    Section("remarks", lambda child, _: OpenRemarks(child), more=True),
    Section("happenings", lambda child, _: OpenHappenings(child), more=True),
    Section("visits", lambda child, _: OpenVisits(child), more=True),
    Section("trusted", lambda _, __: OpenTrusted(), more=True),
    Section("messages", lambda _, __: OpenThreads()),
    Section("support", lambda _, __: OpenTickets(), more=True),
    Section("service", lambda _, __: OpenService(), more=True),
)
"""What a family opens of a child, by child and today's date, in the order of the menu."""

TEACHING = frozenset({Role.TEACHER, Role.CLASS_TEACHER})

AT_SCHOOL = frozenset(Role) - {Role.PARENT, Role.PUPIL, Role.TRUSTED}

CALLING = frozenset({Role.CLASS_TEACHER, *CALL_FOR_ALL})

STAFF: tuple[StaffSection, ...] = (
    StaffSection("journal", OpenJournal, TEACHING),
    StaffSection("week", OpenOwnWeek, TEACHING),
    StaffSection("overview", OpenOverview, HEADS),
    StaffSection("classes", OpenClasses, frozenset({*TEACHING, *HEADS}), more=True),
    StaffSection("absences", OpenClassAbsences, frozenset({Role.CLASS_TEACHER})),
    StaffSection("inquiries", OpenInquiries, TEACHING, more=True),
    StaffSection("announcements", OpenAnnouncements, CALLING),
    StaffSection("calls", OpenCalledMeetings, CALLING),
    StaffSection("groups", OpenGroups, frozenset({Role.CLASS_TEACHER}), more=True),
    StaffSection("published", OpenPublished, PUBLISH),
    StaffSection("office", OpenOffice, frozenset({Role.SECRETARY})),
    StaffSection("access", OpenAccess, AT_SCHOOL - {Role.SECRETARY}, more=True),
    StaffSection("substitutions", OpenSchoolDay, CHANGE_LESSONS),
    StaffSection("corrections", OpenCorrections, frozenset({Role.SECRETARY})),
    StaffSection("handovers", OpenHandovers, frozenset({Role.SECRETARY, Role.CLASS_TEACHER}), more=True),
    StaffSection("messages", OpenThreads, AT_SCHOOL),
    StaffSection("desk", OpenDesk, ANSWERS_TICKETS, more=True),
    StaffSection("support", OpenTickets, AT_SCHOOL, more=True),
    StaffSection("service", OpenService, AT_SCHOOL, more=True),
    StaffSection("visits", OpenVisits, frozenset()),
    StaffSection("trusted", OpenTrusted, frozenset(), more=True),
)
"""What the staff opens, in the order of the menu."""


def back(t: Words) -> tuple[Button, ...]:
    """The last row of every screen."""
    return (Button(t.plain("button-menu"), OpenMenu()),)


def only_back(t: Words) -> Keyboard:
    return (back(t),)


def usual(
    roles: Iterable[Role],
    *,
    family: bool,
    closed: Collection[str] = (),
    besides: Collection[str] = (),
) -> Layout:
    """The sections that somebody with these roles, and with a child or without, has as long as nothing is arranged.

    What stands among the family's sections too is not shown twice. `closed` are keys of the family's sections that lead
    nowhere with this child, `besides` those of the staff's that need no role. Whom only those await has one page.
    """
    own, of_family = frozenset(roles), [one for one in FAMILY if one.key not in closed] if family else []
    taken = {one.key for one in of_family}
    at_school = (one for one in STAFF if (one.roles & own or one.key in besides) and one.key not in taken)
    sections: list[Section | StaffSection] = [*at_school, *of_family]
    first, second = ([one.key for one in sections if one.more is more] for more in (False, True))
    return Layout(tuple(first), tuple(second)) if own or family else Layout((*first, *second))


def parent(t: Words, child_id: int, today: date, layout: Layout) -> Keyboard:
    """The days of the child on top: they are what most people come for."""
    days = tuple(_days(t, child_id, today).values())
    children = (Button(t.plain("button-children"), OpenChildren()),)
    return (days, *_rows(t, layout.shown, (child_id, today)), (*children, *_own(t, layout)))


def _days(t: Words, child_id: int, today: date) -> dict[str, Button]:
    monday = today - timedelta(days=today.weekday())
    return {
        "today": Button(t.plain("button-today"), OpenDay(child_id, today)),
        "tomorrow": Button(t.plain("button-tomorrow"), OpenDay(child_id, today + timedelta(days=1))),
        "week": Button(t.plain("button-week"), OpenWeek(child_id, monday)),
    }


def some(t: Words, wanted: Collection[str], own: Sequence[str], of: tuple[int, date] | None) -> Keyboard:
    """The `wanted` days of the child, then the asker's `own` sections. `of` as in `more`."""
    days = tuple(day for key, day in (_days(t, *of) if of else {}).items() if key in wanted)
    return (*((days,) if days else ()), *_rows(t, own, of))


def staff(t: Words, layout: Layout) -> Keyboard:
    return (*_rows(t, layout.shown, None), _own(t, layout))


def more(t: Words, layout: Layout, of: tuple[int, date] | None) -> Keyboard:
    """The second page. `of` is the child that is looked at and today's date, None for who has no child."""
    arrange = (Button(t.plain("button-arrange-menu"), OpenMenuLayout()),)
    return (*_rows(t, layout.rest, of), arrange, back(t))


def label(t: Words, key: str) -> str:
    return t.plain(f"section-{key}")


def pairs(items: Sequence[T]) -> list[tuple[T, ...]]:
    """Two in a row."""
    return [tuple(items[at : at + 2]) for at in range(0, len(items), 2)]


HALF_A_ROW = 20
"""Characters of a label that a phone 360 pixels wide shows where two stand in a row."""


def fitting(buttons: Iterable[Button]) -> list[tuple[Button, ...]]:
    """Two in a row; a long one stands alone."""
    rows: list[tuple[Button, ...]] = []
    for one in buttons:
        beside = rows[-1] if rows and len(rows[-1]) == 1 else ()
        if beside and max(len(one.label), len(beside[0].label)) <= HALF_A_ROW:
            rows[-1] = (*beside, one)
        else:
            rows.append((one,))
    return rows


def _rows(t: Words, keys: Iterable[str], of: tuple[int, date] | None) -> list[tuple[Button, ...]]:
    """What is the school's and what is the family's stand in rows of their own."""
    family = {one.key: one for one in FAMILY} if of is not None else {}
    rows: list[tuple[Button, ...]] = []
    for at_home, group in groupby(keys, lambda key: key in family):
        sections = list(group)
        if at_home and of is not None:
            rows += pairs([Button(label(t, key), family[key].opens(*of)) for key in sections])
        else:
            rows += pairs([Button(label(t, key), _OF_STAFF[key].opens()) for key in sections])
    return rows


_OF_STAFF = {one.key: one for one in STAFF}


def _own(t: Words, layout: Layout) -> tuple[Button, ...]:
    settings = (Button(t.plain("button-settings"), OpenSettings()),)
    return (*settings, Button(t.plain("button-more"), OpenMore())) if layout.rest else settings
