"""The office of a school of a thousand pupils: a look at a new list, and letters for nine hundred adults."""

import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path
from unittest import mock
from zoneinfo import ZoneInfo

from app.demo import school
from benchmarks.harness import RUNS, Figure, figure, write
from school.classes import ClassName
from school.codes import make_code, make_nonce
from school.people import Name
from usecases.letters import IssuedLetter, SchoolLetters
from usecases.ports.letters import Addressee, Letterhead

LETTERS, LETTER_SECONDS, LETTER_MEGABYTES = 900, 60, 300
PREVIEW_SECONDS = 10
SEATS = 31
"""Per class: 33 classes make a little more than a thousand."""

_LETTERS = """
import resource, time
from benchmarks.office import LETTERS, made_up_letters
from pictures.letters import letters_pdf
from texts.words import words
began = time.monotonic()
assert letters_pdf(words("ru"), made_up_letters(LETTERS), "peremena_bot").startswith(b"%PDF")
print(time.monotonic() - began, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""
_MAIN = "import sys; from app.cli import main; sys.exit(main(sys.argv[1:]))"


def measure(folder: Path) -> list[Figure]:
    write(f"== Letters for {LETTERS} adults, and a look at a list of a thousand pupils")
    seconds, memory = zip(*(_letters() for _ in range(RUNS)), strict=True)
    return [
        figure(f"letters for {LETTERS} adults in one PDF", "s", LETTER_SECONDS, seconds),
        figure("letters at their highest", "MB", LETTER_MEGABYTES, memory),
        figure("a look at an update of 1,000 pupils", "s", PREVIEW_SECONDS, _previews(folder)),
    ]


def made_up_letters(count: int) -> tuple[SchoolLetters, ...]:
    """Reproducible; nobody's names."""
    head = Letterhead(1, "5", "+7 945 000-00-00", ZoneInfo("Europe/Moscow"))
    letters = [
        IssuedLetter(
            Addressee(
                number, f"A{number}", number, Name("Surname", f"Adult{number}"), Name("Surname", "Child"),
                ClassName(7), f"0700{number:03}",
            ),
            make_code(lambda below, number=number: number % below),  # type: ignore[misc]
            make_nonce(lambda size, number=number: number.to_bytes(size)),  # type: ignore[misc]
            datetime(2026, 12, 23, 21, tzinfo=UTC),
        )
        for number in range(count)
    ]  # fmt: skip
    return (SchoolLetters(head, tuple(letters)),)


def _letters() -> tuple[float, float]:
    done = subprocess.run([sys.executable, "-c", _LETTERS], check=True, capture_output=True, text=True)
    seconds, megabytes = done.stdout.split()
    return float(seconds), float(megabytes)


def _previews(folder: Path) -> list[float]:
    """The same list again: every row is compared, as it is with an update."""
    book = folder / "office.xlsx"
    with mock.patch.object(school, "SEATS", SEATS):
        school.write_made_up_school(book)
    place = {"DATABASE_URL": f"sqlite://{folder / 'office.sqlite3'}", "DATA_DIR": str(folder)}

    def run(*arguments: str) -> float:
        began = time.monotonic()
        subprocess.run([sys.executable, "-c", _MAIN, *arguments], env=place, check=True, capture_output=True)
        return time.monotonic() - began

    run("migrate")
    run("import", str(book))
    return [run("import", str(book), "--preview") for _ in range(RUNS)]
