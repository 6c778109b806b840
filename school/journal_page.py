"""The journal page in a browser: how long a way in is good, and what typing into a cell means. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import zip_longest

from school.refusals import Outdated, Refusal

LINK_LIFETIME = timedelta(minutes=10)
"""Ours: long enough to walk from the phone to the computer, short enough to be of no use in somebody's history."""
LONGEST = timedelta(hours=12)
"""Ours: nobody stays signed in from one school day to the next, however busy."""
SEEN_EVERY = timedelta(minutes=1)
"""How exactly it is remembered when somebody was last busy: not a write for every look."""
IDLE = timedelta(minutes=30)
"""Ours: shorter than a lesson, for the teacher's computer stands open in the classroom."""


class PageIsNotOffered(Refusal):
    """Nobody outside reaches the web server of this installation."""


class PageLinkIsOver(Refusal):
    """The link was used, is too old, was taken back, or never was: they all look the same."""


class SignedOut(Refusal):
    """The browser is not signed in, or not any more."""


class CellChangedSince(Outdated):
    """Somebody wrote into the cell after the page showed it."""


def is_over(began: datetime, seen: datetime, now: datetime, idle: timedelta) -> bool:
    """Whether a browser that was let in at `began` and last busy at `seen` must come by a new link."""
    return now - seen >= idle or now - began >= max(LONGEST, idle)


@dataclass(frozen=True, slots=True)
class Step:
    """What one place of a cell asks for: `stands` is the number of a mark there or None, `typed` a value or None."""

    stands: int | None
    typed: str | None


def steps(standing: Sequence[int], wished: Sequence[str]) -> tuple[Step, ...]:
    """Typed values take the places of what stands, from the first on: the rest is put, or taken back."""
    return tuple(Step(mark, typed) for mark, typed in zip_longest(standing, wished))
