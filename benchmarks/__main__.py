"""`make bench`: every figure that issue and README speak of, with its limit beside it."""

import tempfile
from pathlib import Path

from benchmarks import broadcast, importing, living, office, pictures, screens, sending, spreading, starting, webhook
from benchmarks.harness import Bench, report

BENCHES: tuple[Bench, ...] = (
    importing.measure,
    office.measure,
    living.measure,
    screens.measure,
    pictures.measure,
    starting.measure,
    webhook.measure,
    sending.measure,
    spreading.measure,
    broadcast.measure,
)


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="peremena-bench-") as name:
        figures = [*(it for bench in BENCHES for it in bench(_own(Path(name), bench)))]
    report(figures)


def _own(folder: Path, bench: Bench) -> Path:
    """Two of them build the same school."""
    own = folder / bench.__module__
    own.mkdir()
    return own


main()
