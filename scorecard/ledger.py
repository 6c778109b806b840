"""The emulator's ledger as the oracles read it: what was really said, where and when."""

from collections.abc import Iterable
from dataclasses import dataclass

from emulator.ledger import Line
from scorecard.canaries import Canary, canaries

_SAYING = frozenset({"sendMessage", "editMessageText", "sendPhoto", "sendDocument", "editMessageCaption"})


@dataclass(frozen=True, slots=True)
class Told:
    """One accepted send or edit. `at` is Unix seconds of the run's clock; `text` tells a repeat from other news."""

    at: float
    chat: int
    text: str
    words: tuple[Canary, ...]
    edit: bool = False
    silent: bool = False
    answer_lost: bool = False


def told(lines: Iterable[Line]) -> list[Told]:
    """News only: what holds no canary is a reply or a screen."""
    found = []
    for line in lines:
        words = canaries(line.text)
        if words and line.method in _SAYING:
            edit = line.method.startswith("edit")
            found.append(Told(line.at, line.chat, line.text, words, edit, line.silent, line.fault is not None))
    return found
