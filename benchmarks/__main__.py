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
        folder = Path(name)
        figures = [*(it for bench in BENCHES for it in bench(folder))]
    report(figures)


main()
