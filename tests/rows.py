"""Which promises of docs/features.md are kept by tests: `python -m tests.rows`.

The promises are the tables of docs/features.md; the proofs are build/rows.json, which `tests.plugin_rows` writes at the
end of a full run and after tests/postgres, which runs in a process of its own.
"""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TypedDict

ROOT = Path(__file__).resolve().parent.parent
FEATURES = Path("docs/features.md")
PROOFS = Path("build/rows.json")
APART = "tests/postgres"
ASPECTS = ("works", "stranger", "stale", "ru", "en")
_ROW_ID = re.compile(r"[A-Z]\d+")


@dataclass(frozen=True)
class Row:
    """A promise: which aspects it needs, and why it needs no others."""

    id: str
    title: str
    needs: frozenset[str]
    exempt: Mapping[str, str]


class Proof(TypedDict):
    """What one test claims about one row, and whether it passed, failed or was skipped."""

    test: str
    row: str
    aspects: list[str]
    outcome: str


class Run(TypedDict):
    """The proofs of one full run of the suite; `exit_status` is pytest's own."""

    exit_status: int
    proofs: list[Proof]


class BrokenTableError(ValueError):
    """docs/features.md says something that cannot be understood, or forgets an aspect."""


def read_rows(markdown: str) -> dict[str, Row]:
    """The rows of all tables by id, in their order. Raises BrokenTableError."""
    rows: dict[str, Row] = {}
    for line in markdown.splitlines():
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if not line.startswith("|") or not _ROW_ID.fullmatch(cells[0]):
            continue
        row = _row(cells)
        if row.id in rows:
            raise BrokenTableError(f"{row.id} stands twice")
        rows[row.id] = row
    return rows


def _row(cells: list[str]) -> Row:
    if len(cells) != 4:
        raise BrokenTableError(f"{cells[0]} has {len(cells)} cells, not 4")
    row_id, title, needs, reasons = cells
    needed = [word.strip() for word in needs.split(",")]
    exempt = dict(_exemption(row_id, part) for part in reasons.split(";") if part.strip())
    if sorted([*needed, *exempt]) != sorted(ASPECTS):
        raise BrokenTableError(
            f"{row_id} must name each of {', '.join(ASPECTS)} once: as needed, or exempt with a reason"
        )
    return Row(row_id, title, frozenset(needed), exempt)


def _exemption(row_id: str, text: str) -> tuple[str, str]:
    aspect, _, reason = (part.strip() for part in text.partition(":"))
    if not reason:
        raise BrokenTableError(f"{row_id} exempts {aspect} without a reason")
    return aspect, reason


def proven_aspects(proofs: Iterable[Proof]) -> dict[str, frozenset[str]]:
    """By row: the aspects with a passing test and no failing one."""
    by_outcome: dict[str, dict[str, set[str]]] = {"passed": {}, "failed": {}, "skipped": {}}
    for proof in proofs:
        by_outcome[proof["outcome"]].setdefault(proof["row"], set()).update(proof["aspects"])
    failed = by_outcome["failed"]
    return {row_id: frozenset(aspects - failed.get(row_id, set())) for row_id, aspects in by_outcome["passed"].items()}


def report(rows: Mapping[str, Row], proofs: Iterable[Proof]) -> list[str]:
    """One line for each row and the count at the end."""
    proven = proven_aspects(proofs)
    lines, kept = [], 0
    for row in rows.values():
        have = proven.get(row.id, frozenset()) & row.needs
        missing = row.needs - have
        kept += not missing
        lines.append(_line(row, have, missing))
    return [*lines, f"{kept} of {len(rows)} rows proven"]


def _line(row: Row, have: frozenset[str], missing: frozenset[str]) -> str:
    def in_order(aspects: frozenset[str]) -> str:
        return ", ".join(aspect for aspect in ASPECTS if aspect in aspects)

    verdict = "proven" if not missing else f"missing {in_order(missing)}" + (f" (has {in_order(have)})" if have else "")
    return f"{row.id:<4} {row.title:<66} {verdict}"


def changed_since(instant: float) -> list[str]:
    """Files known to git and written after `instant` (seconds since the epoch): that run did not see them."""
    command = ["git", "ls-files", "*.py", "*.ftl", "docs/features.md"]
    listed = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    files = [path for name in listed.stdout.splitlines() if (path := ROOT / name).is_file()]
    return [str(path) for path in files if path.stat().st_mtime > instant]


def write_run(path: Path, run: Run) -> None:
    """Readers see the old record or the new one, never a half."""
    path.parent.mkdir(exist_ok=True)
    draft = path.with_suffix(".tmp")
    draft.write_text(json.dumps(run, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    draft.replace(path)


def add_to_run(path: Path, run: Run) -> None:
    """The outcomes of APART take the place of those, skipped, of the full run. The record stays as old as it is."""
    written = path.stat().st_mtime
    full: Run = json.loads(path.read_text(encoding="utf-8"))
    others = [proof for proof in full["proofs"] if not proof["test"].startswith(f"{APART}/")]
    status = full["exit_status"] or run["exit_status"]
    write_run(path, Run(exit_status=status, proofs=[*others, *run["proofs"]]))
    os.utime(path, (written, written))


def main() -> int:
    """Print the state of every row. The status is pytest's when the tests had to be run here, else 0."""
    status, proofs = 0, ROOT / PROOFS
    if not proofs.exists():
        _say(f"No full run on record ({PROOFS}): running every test now")
        for more in (["-n", "2", "--dist", "loadfile"], [APART]):
            done = subprocess.run([sys.executable, "-m", "pytest", *more], cwd=ROOT, check=False)
            status = status or done.returncode
    if not proofs.exists():
        _say(f"The run left no {PROOFS}: see what pytest said above")
        return status or 1
    run: Run = json.loads(proofs.read_text(encoding="utf-8"))
    _say_which(run, proofs.stat().st_mtime)
    for line in report(read_rows((ROOT / FEATURES).read_text(encoding="utf-8")), run["proofs"]):
        _say(line)
    return status


def _say_which(run: Run, written: float) -> None:
    when = datetime.fromtimestamp(written).astimezone().isoformat(" ", "seconds")
    _say(f"Proofs of the full run that ended at {when} with status {run['exit_status']} ({PROOFS})")
    if changed := changed_since(written):
        _say(f"Since then {len(changed)} files changed: `make test` brings the proofs up to date")


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
