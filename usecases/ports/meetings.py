"""Meetings as a family reads and answers them (B14), and what every reader of a meeting shares."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol
from zoneinfo import ZoneInfo

from school.classes import ClassName
from school.meetings import Coming, Plan
from school.people import Name
from usecases.asker import Asker
from usecases.ports.children import VisibleChild


@dataclass(frozen=True, slots=True)
class InvitedClass:
    id: int
    name: ClassName


@dataclass(frozen=True, slots=True)
class Meeting:
    """`timing` counts the times it was moved; `cancelled` is the reason, None while it stands."""

    id: int
    version: int
    timing: int
    school_id: int
    school: str
    whole_school: bool
    classes: tuple[InvitedClass, ...]
    plan: Plan
    zone: ZoneInfo
    called_by: Name | None
    timed_at: datetime
    cancelled: str | None = None

    @property
    def class_ids(self) -> tuple[int, ...]:
        return tuple(one.id for one in self.classes)

    @property
    def class_names(self) -> tuple[str, ...]:
        """Empty for the whole school, which needs no list."""
        return () if self.whole_school else tuple(one.name.display for one in self.classes)


class MeetingsToRead(Protocol):
    async def of_child(
        self, child: VisibleChild, now: datetime, *, past: bool, offset: int, limit: int
    ) -> Sequence[Meeting]:
        """Of the child's class: those that have not ended, the nearest first, or those that have, the latest first."""
        ...

    async def one(self, child: VisibleChild, meeting_id: int) -> Meeting | None:
        """None when the child's class is not invited, or there is no such meeting."""
        ...

    async def adults(self, asker: Asker, child: VisibleChild) -> tuple[int, ...]:
        """Those behind the chat who represent the child: a pupil's own chat answers no invitation."""
        ...

    async def said(self, meetings: Collection[int], person_ids: Collection[int]) -> Mapping[int, Coming]:
        """By meeting what these people said."""
        ...

    async def answer(self, meeting_id: int, person_ids: Collection[int], coming: Coming, at: datetime) -> None:
        """The last answer counts."""
        ...
