"""Signing a week: what stood there, in one canonical form, and its hash (FEATURES B16).

A signature says that an adult has read this. It is a stored record, not a qualified electronic signature.
"""

import hashlib
import json
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from school.refusals import Refusal

Plain = tuple[str, ...]
"""A line of the week as plain texts, the local day first."""


class WeekIsAhead(Refusal):
    """A week that has not begun cannot have been read."""


class WeekChangedSince(Refusal):
    """Something in the week changed after the screen was drawn: it is to be read anew."""


@dataclass(frozen=True, slots=True)
class WeekContent:
    """What a family signs: no ids and no times of writing, so that a correction taken back changes nothing."""

    marks: Collection[Plain] = field(default_factory=tuple)
    attendance: Collection[Plain] = field(default_factory=tuple)
    remarks: Collection[Plain] = field(default_factory=tuple)
    behaviour: Plain = ()

    @property
    def is_empty(self) -> bool:
        return not (self.marks or self.attendance or self.remarks or self.behaviour)


class Signed(StrEnum):
    """How a signature stands to the week of now."""

    NOT = "not"
    YES = "yes"
    BEFORE_A_CHANGE = "changed"


def digest(monday: date, content: WeekContent) -> str:
    """SHA-256 in hex; the order in which things were written does not matter."""
    plain = {
        "monday": monday.isoformat(),
        "marks": sorted(map(list, content.marks)),
        "attendance": sorted(map(list, content.attendance)),
        "remarks": sorted(map(list, content.remarks)),
        "behaviour": list(content.behaviour),
    }
    text = json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def signed(now: str, signatures: Collection[str]) -> Signed:
    """`now` is the digest of the week as it stands, `signatures` are one adult's digests."""
    if now in signatures:
        return Signed.YES
    return Signed.BEFORE_A_CHANGE if signatures else Signed.NOT
