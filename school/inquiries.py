"""What a teacher asks chosen families or pupils, and what they answer with a signature (FEATURES E8, B16).

A signed answer is a stored record of who answered what to which words, and when: no qualified electronic signature.
"""

import hashlib
import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from school.people import Name
from school.refusals import Refusal

TEXT_LIMIT = 2000
"""Characters. Ours: with what stands around it, it fits one message of 4096 under any names."""
MOST_A_DAY = 10
"""Inquiries of one teacher. Ours: each is heard by a whole class."""
DAY = timedelta(days=1)


class Whom(StrEnum):
    """Stored."""

    FAMILIES = "families"
    PUPILS = "pupils"


class Wants(StrEnum):
    """Which signed answer is asked for: none (words will do), that it was read, or yes or no. Stored."""

    WORDS = "words"
    READ = "read"
    CONSENT = "consent"


class Choice(StrEnum):
    """A signed answer. Stored."""

    READ = "read"
    YES = "yes"
    NO = "no"


class NobodyTicked(Refusal):
    """Not one family or pupil is ticked."""


class InquiryIsEmpty(Refusal):
    """No words."""


class InquiryTooLong(Refusal):
    """Values: length, limit (characters)."""


class TooManyInquiries(Refusal):
    """Value: limit (a day)."""


class InquiryIsWithdrawn(Refusal):
    """The teacher took it back: nothing to answer any more."""


class NoSignatureAsked(Refusal):
    """Only words are awaited."""


class EverybodyAnswered(Refusal):
    """Nobody is left to remind whom a message could reach."""


def check_text(typed: str) -> str:
    said = typed.strip()
    if len(said) > TEXT_LIMIT:
        raise InquiryTooLong(length=len(said), limit=TEXT_LIMIT)
    if not said:
        raise InquiryIsEmpty
    return said


def offered(wants: Wants) -> tuple[Choice, ...]:
    """What may be signed."""
    if wants is Wants.CONSENT:
        return Choice.YES, Choice.NO
    return (Choice.READ,) if wants is Wants.READ else ()


def digest(text: str, child_id: int, choice: Choice) -> str:
    """SHA-256 in hex of what was read, of whom it was asked, and what was answered."""
    plain = json.dumps([text, child_id, choice.value], ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(plain.encode()).hexdigest()


class Stands(StrEnum):
    """Where a family or a pupil stands."""

    SIGNED = "signed"
    WORDS = "words"
    SILENT = "silent"
    UNREACHABLE = "unreachable"


@dataclass(frozen=True, slots=True)
class Answer:
    """The last one of an adult, or of the pupil."""

    name: Name
    choice: Choice


def stands(answers: Collection[Answer], *, said: bool, reachable: bool) -> Stands:
    """One adult of a child is enough. `said`: somebody answered in words, which is no silence."""
    if answers:
        return Stands.SIGNED
    if said:
        return Stands.WORDS
    return Stands.SILENT if reachable else Stands.UNREACHABLE


def tally(found: Sequence[Stands]) -> dict[Stands, int]:
    return {kind: found.count(kind) for kind in Stands}
