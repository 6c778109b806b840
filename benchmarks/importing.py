"""A school of a thousand pupils with their adults, from the spreadsheet to the last row, in a process of its own."""

import subprocess
import sys
import time
from pathlib import Path
from unittest import mock

from app.demo import school
from benchmarks.harness import RUNS, Figure, figure, write

SECONDS_LIMIT, MEGABYTES_LIMIT = 20, 300
SEATS = 31
"""Per class: 33 classes make a little more than a thousand."""

_CHILD = """
import resource, sys
from app.cli import main
assert main(["migrate"]) == 0 and main(["import", sys.argv[1]]) == 0
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""


def measure(folder: Path) -> list[Figure]:
    book = folder / "thousand.xlsx"
    with mock.patch.object(school, "SEATS", SEATS):
        made = school.write_made_up_school(book)
    write(f"== Importing {len(made.pupils)} pupils and {len(made.parents)} parents")
    seconds, memory = zip(*(_one(folder, book, number) for number in range(RUNS)), strict=True)
    return [
        figure(f"import of {len(made.pupils)} pupils", "s", SECONDS_LIMIT, seconds),
        figure("import at its highest", "MB", MEGABYTES_LIMIT, memory),
    ]


def _one(folder: Path, book: Path, number: int) -> tuple[float, float]:
    environment = {"DATABASE_URL": f"sqlite://{folder / f'import{number}.sqlite3'}", "DATA_DIR": str(folder)}
    began = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-c", _CHILD, str(book)], env=environment, check=True, capture_output=True, text=True
    )
    return time.monotonic() - began, float(done.stdout.splitlines()[-1])
