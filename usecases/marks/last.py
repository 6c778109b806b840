"""What the asker did last at a lesson, for as long as it can be undone (E3). Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from usecases.asker import Asker
from usecases.ports.attendance import Roll
from usecases.ports.mark_book import PutEntry

UNDO_FOR = timedelta(minutes=10)
"""Ours: long enough to notice a slip, short enough for a family to understand what happened."""


@dataclass(frozen=True, slots=True)
class LastDeed:
    """One deed has one instant: `marks` and `noted` are what stands of it, by id of the mark and of the pupil."""

    at: datetime
    marks: tuple[int, ...]
    noted: tuple[int, ...]

    @property
    def count(self) -> int:
        return len(self.marks) + len(self.noted)


def last_deed(asker: Asker, marks: Sequence[PutEntry], roll: Roll, now: datetime) -> LastDeed | None:
    """None where nothing is left of it, or it is too long ago. A mark that was corrected since is left alone."""
    put = [(one.at, one.mark_id) for one in marks if one.by in asker.person_ids and one.version == 1]
    noted = [(one.at, one.enrolment_id) for one in roll.entries if one.by in asker.person_ids and one.code is not None]
    instants = [at for at, _ in (*put, *noted) if at is not None and now - at <= UNDO_FOR]
    if not instants:
        return None
    last = max(instants)
    return LastDeed(
        last,
        tuple(number for at, number in put if at == last),
        tuple(number for at, number in noted if at == last),
    )
