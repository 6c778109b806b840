"""A walk through every screen that a person can reach: each kind of button is pressed once, by the shortest way to it.

Kinds are the prefixes of callback data (bot.callbacks), so a screen that somebody adds is walked by itself.
"""

from collections import deque
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile

from bot.screen import KEEPS_MESSAGE
from emulator.views import Seen
from tests.rig.people import Talker

Words = Mapping[str, str]
"""What a person types at a screen that awaits words, by the kind of button that led there."""


@dataclass(frozen=True, slots=True)
class Step:
    """A press of a button, or words (`data` is empty)."""

    label: str
    data: str = ""

    @property
    def kind(self) -> str:
        return self.data.removeprefix(KEEPS_MESSAGE).split(":")[0]


@dataclass(frozen=True, slots=True)
class Stop:
    """What stood in the chat after the last step of the way."""

    way: tuple[Step, ...]
    screen: tuple[Seen, ...]
    toast: str

    @property
    def name(self) -> str:
        """Unique in a walk: the kind of the last button, and how often words were said at it."""
        kinds = ["menu", *(step.kind for step in self.way if step.data)]
        said = sum(1 for _ in takewhile(lambda step: not step.data, reversed(self.way)))
        return kinds[-1] + "-said" * said

    @property
    def presses(self) -> int:
        return sum(bool(step.data) for step in self.way)


Visit = Callable[[Stop], Awaitable[None]]


async def walk(talker: Talker, visit: Visit, words: Words, avoid: frozenset[str] = frozenset()) -> None:
    """From the menu. Buttons of the kinds in `avoid` are left alone."""
    seen, ways = {"menu", *avoid}, deque[tuple[Step, ...]]([()])
    while ways:
        stop = await _go(talker, ways.popleft())
        if stop is None:
            continue
        await visit(stop)
        for step in _onward(stop, words):
            known = step.kind or f"{stop.name}-said"
            if known not in seen:
                seen.add(known)
                ways.append((*stop.way, step))


def _onward(stop: Stop, words: Words) -> list[Step]:
    steps = [
        Step(button.text, button.data)
        for seen in stop.screen
        for row in seen.buttons
        for button in row
        if button.data is not None
    ]
    spoken = words.get(stop.name)
    return steps if spoken is None else [Step(spoken), *steps]


async def _go(talker: Talker, way: tuple[Step, ...]) -> Stop | None:
    """The whole way anew, for an earlier walk may have left a dialog open. None when a button is no longer there."""
    await talker.says("/menu")
    for step in way:
        if not step.data:
            await talker.says(step.label)
            continue
        found = _find(talker.chat, step)
        if found is None:
            return None
        await talker.forges(*found)
    return Stop(way, talker.changed, talker.toast)


def _find(chat: Sequence[Seen], step: Step) -> tuple[str, int] | None:
    """The newest button with the same data, else of the same kind and label: drafts are numbered anew every time."""
    alike: list[tuple[str, int]] = []
    for seen in reversed(chat):
        for button in (button for row in seen.buttons for button in row if button.data is not None):
            if button.data == step.data:
                return button.data or "", seen.id
            if Step(button.text, button.data or "").kind == step.kind and button.text == step.label:
                alike.append((button.data or "", seen.id))
    return alike[0] if alike else None
