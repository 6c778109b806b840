"""Absence notices as families file them and as the school reads them (D1 to D4)."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol
from zoneinfo import ZoneInfo

from school.absences import Absence
from school.calendars import ClassCalendar
from school.classes import ClassName
from school.people import Name
from usecases.asker import Asker
from usecases.ports.children import VisibleChild
from usecases.ports.homework_book import File
from usecases.ports.journal import JournalLesson, LedClass


@dataclass(frozen=True, slots=True)
class AbsenceNotice:
    """A notice as it stands. `seen_by` is who of the school read this version; instants are UTC."""

    id: int
    version: int
    child_id: int
    enrolment_id: int
    absence: Absence
    comment: str
    files: int
    filed_by: Name | None
    filed_at: datetime
    seen_by: Name | None
    seen_at: datetime | None
    withdrawn: bool


@dataclass(frozen=True, slots=True)
class PupilOfNotice:
    """Whom a notice speaks of, in events and on the screens of staff."""

    school_id: int
    child_id: int
    class_id: int
    name: Name
    class_name: ClassName
    zone: ZoneInfo


class Absences(Protocol):
    """For families. The caller has got the child from `children.visible_to`."""

    async def reporter(self, asker: Asker, child: VisibleChild) -> int:
        """The person as whom the asker reports: a guardian, or the pupil of full age. Raises OnlyParentsReport."""
        ...

    async def of_child(self, child: VisibleChild, since: date) -> Sequence[AbsenceNotice]:
        """What stands and is not over before `since`, by first day."""
        ...

    async def of_family(self, children: Collection[VisibleChild], since: date) -> Sequence[AbsenceNotice]:
        """As `of_child`, of several children."""
        ...

    async def one(self, child: VisibleChild, notice_id: int) -> AbsenceNotice | None:
        """None for a notice about another child and for none; withdrawn ones are there."""
        ...

    async def files(self, notice_id: int) -> Sequence[File]: ...

    async def file(self, child: VisibleChild, absence: Absence, comment: str, by: int, at: datetime) -> int: ...

    async def change(
        self,
        notice: AbsenceNotice,
        absence: Absence,
        comment: str,
        by: int,
        at: datetime,
        *,
        withdrawn: bool = False,
        files: Sequence[File] = (),
    ) -> bool:
        """Keep the old state as a revision and write the new one, unseen; False if it is not at its version now."""
        ...

    async def hearers(self, child: VisibleChild, absence: Absence, today: date) -> Sequence[int]:
        """The class teacher, and today's teachers of the lessons that are missed today."""
        ...


class Calendars(Protocol):
    async def of(self, children: Collection[VisibleChild]) -> Mapping[int, ClassCalendar]:
        """By child the calendar of its class with the weekdays of its timetable."""
        ...


@dataclass(frozen=True, slots=True)
class StaffNotice:
    """A notice for somebody who teaches the pupil. `reader_id` is the asker's person with that right."""

    notice: AbsenceNotice
    pupil: PupilOfNotice
    reader_id: int


@dataclass(frozen=True, slots=True)
class ClassMember:
    enrolment_id: int
    name: Name


@dataclass(frozen=True, slots=True)
class MissedLesson:
    """A lesson missed for which nobody gave a reason."""

    enrolment_id: int
    on: date
    number: int
    subject: str


class AbsencesForStaff(Protocol):
    async def page(self, asker: Asker, notice_id: int) -> StaffNotice:
        """Raises NotYours for a pupil whom the asker neither teaches nor leads, and for no notice."""
        ...

    async def files(self, notice_id: int) -> Sequence[File]: ...

    async def see(self, page: StaffNotice, at: datetime) -> bool:
        """Keep that this version was read; False if it was read before or has changed."""
        ...

    async def led(self, asker: Asker, class_id: int | None, today: date) -> tuple[LedClass, ZoneInfo]:
        """The class that the asker leads; None means the first one. Raises NotYours."""
        ...

    async def members(self, class_id: int, day: date) -> Sequence[ClassMember]: ...

    async def of_class(self, class_id: int, first: date, last: date) -> Sequence[AbsenceNotice]:
        """What stands about pupils of the class and touches those days."""
        ...

    async def unexplained(self, class_id: int, first: date, last: date) -> Sequence[MissedLesson]: ...

    async def at_lesson(self, lesson: JournalLesson) -> Mapping[int, Sequence[AbsenceNotice]]:
        """By enrolment the notices that touch the day of the lesson."""
        ...

    async def of_pupil(self, enrolment_id: int, day: date) -> Sequence[AbsenceNotice]: ...


@dataclass(frozen=True, slots=True)
class Answered:
    """What a family last said of a child who was marked absent without a notice."""

    answer: str
    version: int
    notice_id: int | None
    by: Name | None
    at: datetime


class AbsenceAnswers(Protocol):
    async def of_day(self, child: VisibleChild, on: date) -> Answered | None: ...

    async def keep(
        self, child: VisibleChild, on: date, answer: str, by: int, at: datetime, notice_id: int | None
    ) -> int:
        """The version that the answer has now: it grows with every other answer."""
        ...

    async def hearers(self, child: VisibleChild, on: date) -> Sequence[int]:
        """The class teacher, and who marked the child absent that day."""
        ...


@dataclass(frozen=True, slots=True)
class OpenIllness:
    """A notice after whose last day the family may be asked; `calendar` is the class's."""

    notice: AbsenceNotice
    pupil: PupilOfNotice
    calendar: ClassCalendar


class IllnessSweeps(Protocol):
    async def open(self, now: datetime) -> Sequence[OpenIllness]:
        """Illnesses that ended in the last days or have no end, of pupils with no other notice about today."""
        ...

    async def told(self, keys: Collection[str]) -> frozenset[str]:
        """Which of these keys of events are known."""
        ...
