"""Visits and meals as they are kept (B20)."""

from collections.abc import Sequence
from typing import Protocol

from school.periods import DayRange
from school.visits import VisitDay
from usecases.ports.children import VisibleChild


class Visits(Protocol):
    async def of_child(self, child: VisibleChild, days: DayRange) -> Sequence[VisitDay]:
        """The days on which something was noted. The caller has got the child with the right to its visits."""
        ...
