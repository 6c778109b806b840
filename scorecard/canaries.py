"""A word that no sentence of ours contains: it names the family it belongs to and the one fact that it stands for."""

import re
from dataclasses import dataclass

_WORD = re.compile(r"canary-([a-z]+[0-9]*)-([0-9]{5})")


@dataclass(frozen=True, slots=True, order=True)
class Canary:
    """`family` is whoever may hear it (a household, a class); `number` is the fact's, growing in the order of facts."""

    family: str
    number: int

    def __str__(self) -> str:
        return f"canary-{self.family}-{self.number:05d}"


def canaries(text: str) -> tuple[Canary, ...]:
    """Those that sing in a text, in the order in which they stand there."""
    return tuple(Canary(family, int(number)) for family, number in _WORD.findall(text))
