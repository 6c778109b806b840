"""Visits and meals as they are kept (B20)."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Protocol

from school.periods import DayRange
from school.visits import VisitDay
from usecases.ports.children import VisibleChild


class Visits(Protocol):
    async def of_child(self, child: VisibleChild, days: DayRange) -> Sequence[VisitDay]:
        """The days on which something was noted. The caller has got the child with the right to its visits."""
        ...


class VisitListeners(Protocol):
    async def of(self, children: Collection[int], now: datetime) -> frozenset[int]:
        """Those of the children of whose coming and going some chat wants to hear: the rest is written for nobody."""
        ...
