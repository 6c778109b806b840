"""Activation letters as the deeds see them: one letter, one adult, one use (FEATURES A3)."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from school.classes import ClassName
from school.codes import ActivationCode, Purpose
from school.people import Name


@dataclass(frozen=True, slots=True)
class LetterKey:
    """What a letter is found by: the keyed digest of its code or of its link. Safe to keep in dialog state."""

    purpose: Purpose
    digest: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Ward:
    """A child in a letter. `relation` is who the adult is to it: mother, father, guardian, other."""

    name: Name
    class_name: ClassName | None
    relation: str | None


@dataclass(frozen=True, slots=True)
class Letter:
    """`office` is whom to ask, None when the school told nothing."""

    id: int
    code: ActivationCode
    adult: Name
    school_id: int
    school: str
    office: str | None
    wards: tuple[Ward, ...]


class Codes(Protocol):
    async def letter(self, key: LetterKey) -> Letter | None:
        """A letter to an adult who has left the school counts as revoked."""
        ...

    async def use_up(self, letter_id: int, at: datetime) -> bool:
        """False when somebody was faster."""
        ...
