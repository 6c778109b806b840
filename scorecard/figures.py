"""Figures of the scorecard: what was measured, what was promised, and the command that measures it again."""

import json
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path

JSON = Path("build/scorecard.json")


@dataclass(frozen=True, slots=True)
class Figure:
    """`target` is what the value is held against, in words; `promise`: a figure that is no promise breaks nothing.

    Durations depend on the machine: they are shown beside their limits and never fail a run.
    """

    name: str
    value: float
    target: str
    ok: bool
    command: str = "make scorecard"
    promise: bool = True


@dataclass
class Card:
    """What a run has found: figures in the order of the page, and every broken oracle in a sentence."""

    figures: list[Figure] = field(default_factory=list)
    broken: list[str] = field(default_factory=list)

    def exactly(self, name: str, value: float, wanted: float, command: str) -> None:
        self.figures.append(Figure(name, value, f"{wanted:g}", value == wanted, command))

    def at_most(self, name: str, value: float, limit: float, command: str, *, promise: bool = True) -> None:
        self.figures.append(Figure(name, round(value, 3), f"<= {limit:g}", value <= limit, command, promise))

    def at_least(self, name: str, value: float, limit: float, command: str) -> None:
        self.figures.append(Figure(name, value, f">= {limit:g}", value >= limit, command))

    @property
    def kept(self) -> bool:
        return not self.broken and all(figure.ok for figure in self.figures if figure.promise)


def keep(card: Card, path: Path) -> None:
    """For the process that puts the page together: `take` reads it there."""
    path.write_text(json.dumps(asdict(card)), encoding="utf-8")


def take(card: Card, path: Path) -> None:
    """Add what another process kept."""
    kept = json.loads(path.read_text(encoding="utf-8"))
    card.figures += [Figure(**figure) for figure in kept["figures"]]
    card.broken += kept["broken"]


def show(figures: Sequence[Figure]) -> None:
    width = max(len(figure.name) for figure in figures)
    for figure in figures:
        verdict = "ok" if figure.ok else ("BROKEN" if figure.promise else "OVER")
        say(f"{figure.name:<{width}}  {figure.value:>9g}  target {figure.target:<8} {verdict}")


def write_json(card: Card) -> None:
    JSON.parent.mkdir(exist_ok=True)
    told = [{name: value for name, value in asdict(figure).items() if name != "promise"} for figure in card.figures]
    JSON.write_text(json.dumps(told, ensure_ascii=False, indent=1), encoding="utf-8")


def say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()
