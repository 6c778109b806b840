"""How much a person does for a common task: counted by tests/conversations/test_taps.py, shown in docs/taps.md."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from tests.rig.living import Rig

PAGE = "docs/taps.md"


@dataclass(frozen=True, slots=True)
class Task:
    """`taps` from the open menu or a message that came by itself; `typed` messages; `who` as the rig names them."""

    name: str
    who: str
    taps: int
    typed: int
    does: Callable[[Rig], Awaitable[None]]


TASKS: list[Task] = []


def task(name: str, who: str, *, taps: int, typed: int = 0) -> Callable[[Callable[[Rig], Awaitable[None]]], Task]:
    """The function does the task as `who` and proves that it is done."""

    def listed(does: Callable[[Rig], Awaitable[None]]) -> Task:
        TASKS.append(Task(name, who, taps, typed, does))
        return TASKS[-1]

    return listed


def page() -> str:
    rows = [f"| {one.name} | {one.who.replace('_', ' ')} | {one.taps} | {one.typed or ''} |" for one in TASKS]
    return "\n".join(
        (
            "# How many taps",
            "",
            "From the open menu, or from the message that came by itself. Each line is a test in",
            "`tests/conversations/test_taps.py` that does the task and counts.",
            "`python -m tests.taps` writes this page.",
            "",
            "| task | who | taps | messages typed |",
            "|---|---|---|---|",
            *rows,
            "",
        )
    )
