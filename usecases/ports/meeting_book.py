"""Meetings as the school calls them (E2)."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol
from zoneinfo import ZoneInfo

from school.meetings import Coming, Plan
from school.people import Name
from usecases.asker import Asker
from usecases.ports.meetings import InvitedClass, Meeting


@dataclass(frozen=True, slots=True)
class Caller:
    """Who may call meetings at one school, and of which classes: `for_all` of any, else those that the person leads."""

    person_id: int
    name: Name
    school_id: int
    zone: ZoneInfo
    for_all: bool
    classes: tuple[InvitedClass, ...]

    def chosen(self, class_ids: Collection[int]) -> tuple[InvitedClass, ...]:
        return tuple(one for one in self.classes if one.id in class_ids)


@dataclass(frozen=True, slots=True)
class Family:
    """A child of the invited classes and what its adults said."""

    child_id: int
    child: Name
    class_name: str
    answers: Mapping[str, Coming]

    @property
    def said(self) -> Collection[Coming]:
        return tuple(self.answers.values())


class MeetingBook(Protocol):
    async def caller(self, asker: Asker, now: datetime) -> Caller:
        """Raises NotYours for who may call no meeting at all."""
        ...

    async def families(self, class_ids: Collection[int]) -> int:
        """How many children the classes have."""
        ...

    async def listed(self, caller: Caller, now: datetime, *, past: bool, offset: int, limit: int) -> Sequence[Meeting]:
        """Those that the caller may change: ahead, the nearest first, or ended, the latest first."""
        ...

    async def one(self, asker: Asker, meeting_id: int) -> Meeting:
        """Raises NotYours for a meeting that the asker might not have called."""
        ...

    async def call(
        self, caller: Caller, plan: Plan, classes: Sequence[InvitedClass], *, whole_school: bool, at: datetime
    ) -> int: ...

    async def change(self, was: Meeting, plan: Plan, *, moved: bool, at: datetime) -> bool:
        """Compare-and-set by version. A new time drops the answers, which were about the old one."""
        ...

    async def cancel(self, was: Meeting, reason: str, at: datetime) -> bool:
        """Compare-and-set by version."""
        ...

    async def answers(self, meeting: Meeting) -> Sequence[Family]:
        """Every family by class and name."""
        ...


class MeetingSweeps(Protocol):
    async def ahead(self, now: datetime) -> Sequence[Meeting]:
        """Those of the next two days that stand."""
        ...

    async def happened(self, keys: Collection[str]) -> Collection[str]:
        """Those of the events that happened already."""
        ...
