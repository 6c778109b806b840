"""`make bench`: every figure that issue and README speak of, with its limit beside it."""

import tempfile
from pathlib import Path

from benchmarks import importing, living
from benchmarks.harness import report


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="peremena-bench-") as name:
        folder = Path(name)
        figures = [*importing.measure(folder), *living.measure(folder)]
    report(figures)


main()
