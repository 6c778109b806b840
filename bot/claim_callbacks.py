"""What the buttons of asking for a role say (bot/callbacks.py tells how)."""

from dataclasses import dataclass

from bot.callbacks import Callback


@dataclass(frozen=True, slots=True)
class OpenClaims(Callback, prefix="clm"):
    """What the asker is at school, and what it asked the office for."""


@dataclass(frozen=True, slots=True)
class ChooseClaimClass(Callback, prefix="clmcls"):
    """For which class. Pages count from 0."""

    page: int = 0


@dataclass(frozen=True, slots=True)
class ChooseClaim(Callback, prefix="clmwhat"):
    class_id: int


@dataclass(frozen=True, slots=True)
class MakeClaim(Callback, prefix="clmask"):
    """`what`: school.office.Claim; `course_id` for a journal, else 0."""

    class_id: int
    what: str
    course_id: int


@dataclass(frozen=True, slots=True)
class OpenClaimQueue(Callback, prefix="clmq"):
    """For the office: what waits."""


@dataclass(frozen=True, slots=True)
class OpenClaim(Callback, prefix="clmone"):
    claim_id: int


@dataclass(frozen=True, slots=True)
class DecideClaim(Callback, prefix="clmdo"):
    """Without `grant` the office is asked why not."""

    claim_id: int
    grant: bool


@dataclass(frozen=True, slots=True)
class RefuseClaim(Callback, prefix="clmno"):
    """`why`: school.office.WhyNot."""

    claim_id: int
    why: str
