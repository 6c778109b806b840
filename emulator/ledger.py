"""What the bot really managed to say: a JSON line per accepted send, edit and deletion, flushed before the answer.

A lost answer (`reset_after`, `timeout_after` ...) is in the ledger all the same, with the fault's name: duplicates and
losses are counted against it.
"""

import json
from collections import deque
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, TextIO

from emulator.clock import WallClock

FILE_NAME = "ledger.jsonl"


@dataclass(frozen=True, slots=True)
class Line:
    """`at` is real Unix seconds; `buttons` are labels by row; `fault` names the fault that swallowed the answer.

    `silent`: the message came, or stood, without a sound.
    """

    at: float
    bot: int
    chat: int
    method: str
    message_id: int
    text: str = ""
    buttons: list[list[str]] = field(default_factory=list)
    kind: str = "text"
    thread: int | None = None
    fault: str | None = None
    silent: bool = False


class Ledger:
    def __init__(self, folder: Path | None = None) -> None:
        self._lines: list[Line] = []
        self.path = None if folder is None else folder / FILE_NAME
        self._file: TextIO | None = None
        if self.path is not None:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self._file = self.path.open("a", encoding="utf-8")

    def write(self, line: Line) -> None:
        if self._file is None:
            self._lines.append(line)
            return
        self._file.write(json.dumps(asdict(line), ensure_ascii=False) + "\n")
        self._file.flush()

    def lines(self) -> list[Line]:
        return list(self._lines) if self.path is None else read_ledger(self.path)

    def close(self) -> None:
        if self._file is not None:
            self._file.close()


def read_ledger(path: Path) -> list[Line]:
    """All whole lines. A last line without its end was being written when the emulator died and is left out."""
    if path.is_dir():
        path /= FILE_NAME
    whole = path.read_text(encoding="utf-8").split("\n")[:-1]
    return [Line(**json.loads(line)) for line in whole]


@dataclass(frozen=True, slots=True)
class CallLine:
    """One request to the Bot API, accepted or not. `outcome` is the HTTP status, or the fault that answered."""

    at: float
    bot: int
    method: str
    chat: str
    outcome: str


class CallLog:
    """The last 10,000 requests: tells whether a bot came back earlier than it was allowed to."""

    def __init__(self, clock: WallClock) -> None:
        self._clock = clock
        self._lines: deque[CallLine] = deque(maxlen=10_000)

    def write(self, bot: int, method: str, chat: str, outcome: str) -> None:
        self._lines.append(CallLine(self._clock.real(), bot, method, chat, outcome))

    def lines(self, method: str | None = None) -> list[CallLine]:
        wanted = method.lower() if method else None
        return [line for line in self._lines if wanted in (None, line.method.lower())]

    def as_json(self) -> list[dict[str, Any]]:
        return [asdict(line) for line in self._lines]
