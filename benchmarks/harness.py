"""Figures with their limits: measured three times, the median printed, never asserted (machines are noisy)."""

import json
import statistics
import sys
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

BUILD = Path("build")
RUNS = 3


@dataclass(frozen=True, slots=True)
class Figure:
    """`value` is the median of `runs`; `limit` is what it should stay under."""

    name: str
    value: float
    unit: str
    limit: float
    runs: tuple[float, ...]

    @property
    def ok(self) -> bool:
        return self.value <= self.limit


def figure(name: str, unit: str, limit: float, runs: Sequence[float]) -> Figure:
    return Figure(name, round(statistics.median(runs), 3), unit, limit, tuple(round(run, 3) for run in runs))


def report(figures: Sequence[Figure]) -> None:
    """A table for people, build/bench.json for programs."""
    width = max(len(it.name) for it in figures)
    for it in figures:
        verdict = "ok" if it.ok else "OVER"
        runs = ", ".join(f"{run:g}" for run in it.runs)
        write(f"{it.name:<{width}}  {it.value:>9g} {it.unit:<3} limit {it.limit:g} {it.unit:<3} {verdict:<5} ({runs})")
    BUILD.mkdir(exist_ok=True)
    told = [{**asdict(it), "ok": it.ok} for it in figures]
    (BUILD / "bench.json").write_text(json.dumps(told, ensure_ascii=False, indent=1), encoding="utf-8")


def write(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def megabytes(pid: int, field: str = "VmRSS") -> float:
    """Memory of a running process: VmRSS now, VmHWM at its highest."""
    for line in Path(f"/proc/{pid}/status").read_text(encoding="ascii").splitlines():
        if line.startswith(field + ":"):
            return int(line.split()[1]) / 1024
    raise LookupError(field)


Bench = Callable[[Path], list[Figure]]
