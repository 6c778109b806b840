"""How a question is put: a call, what both judges make of it, and where they differ, why and who is right."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from tests.second_judge.hand import Hand

Ask = Callable[[Hand], Awaitable[object]]
PROBES: list["Probe"] = []


@dataclass(frozen=True)
class Probe:
    """`why` is empty where both must say the same."""

    call: str
    ask: Ask
    why: str
    right: str


def differ(call: str, *, why: str, right: str) -> Callable[[Ask], Ask]:
    def register(ask: Ask) -> Ask:
        PROBES.append(Probe(call, ask, why, right))
        return ask

    return register


def agree(call: str) -> Callable[[Ask], Ask]:
    return differ(call, why="", right="")
