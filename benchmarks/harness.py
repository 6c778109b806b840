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
    """`value` is the median of `runs`: to stay under `limit`, or to be `floor` times the `baseline` of the same run.

    `ratio` is the median of the runs' own ratios: machines are noisy, but alike for both within one run.
    """

    name: str
    value: float
    unit: str
    runs: tuple[float, ...]
    limit: float | None = None
    baseline: float | None = None
    ratio: float | None = None
    floor: float | None = None

    @property
    def ok(self) -> bool:
        under = self.limit is None or self.value <= self.limit
        return under and (self.floor is None or (self.ratio is not None and self.ratio >= self.floor))

    @property
    def bound(self) -> str:
        if self.ratio is None or self.baseline is None:
            return f"limit {self.limit:g} {self.unit}"
        return f"{self.ratio:g} of {self.baseline:g} {self.unit}, floor {self.floor:g}"


def figure(name: str, unit: str, limit: float, runs: Sequence[float]) -> Figure:
    return Figure(name, round(statistics.median(runs), 3), unit, _rounded(runs), limit=limit)


def against(
    name: str, unit: str, runs: Sequence[float], baseline: Sequence[float], floor: float, *, less: bool = False
) -> Figure:
    """Run for run beside what it is measured against. `less` is better, where these are times: half as long is 2."""
    ratios = [theirs / ours if less else ours / theirs for ours, theirs in zip(runs, baseline, strict=True)]
    return Figure(
        name,
        round(statistics.median(runs), 3),
        unit,
        _rounded(runs),
        baseline=round(statistics.median(baseline), 3),
        ratio=round(statistics.median(ratios), 3),
        floor=floor,
    )


def _rounded(runs: Sequence[float]) -> tuple[float, ...]:
    return tuple(round(run, 3) for run in runs)


def report(figures: Sequence[Figure]) -> None:
    """A table for people, build/bench.json for programs."""
    width = max(len(it.name) for it in figures)
    for it in figures:
        verdict = "ok" if it.ok else "OVER"
        runs = ", ".join(f"{run:g}" for run in it.runs)
        write(f"{it.name:<{width}}  {it.value:>9g} {it.unit:<3} {verdict:<5} {it.bound} ({runs})")
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
