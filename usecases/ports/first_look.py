"""What is already in the diary of a child when a chat is linked (FEATURES C9)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from usecases.ports.children import VisibleChild


@dataclass(frozen=True, slots=True)
class KnownOfChild:
    """`period` is the name of the running period, or in holidays of the last one; None before the first.

    `tasks` is how many tasks are set for `due_on`, the nearest day after today that has any.
    """

    period: str | None
    marks: int
    open_dots: int
    due_on: date | None
    tasks: int


class FirstLooks(Protocol):
    async def known(self, children: Sequence[VisibleChild], today: date) -> Mapping[int, KnownOfChild]:
        """By child id; a fixed number of queries however many children."""
        ...
