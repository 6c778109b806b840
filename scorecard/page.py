"""docs/scorecard.md: the figures of the last run, and line by line which faults are proven by which tests."""

from collections.abc import Mapping
from pathlib import Path

from scorecard.figures import Card
from scorecard.rows import ROWS, WHY_NOT

PAGE = Path("docs/scorecard.md")
_HEAD = """# Scorecard

What the promises of delivery are worth, measured. `make scorecard` runs everything anew, writes this page and
`build/scorecard.json`, and ends with a status other than 0 when an oracle is broken. `KILLS=10000 make scorecard`
kills longer; `BOT_KILLS`, `DEPLOYS` and `RESTARTS` do the same for the whole bot, its deploys and PostgreSQL,
`FAULT_EXAMPLES` for the search; `BROADCAST` is how many families an announcement goes to while the bot is killed, at
the pace that Telegram sells. Every round runs on SQLite and on a PostgreSQL of its own; the last three need several
processes, and so PostgreSQL.

What is judged is the emulator's ledger: every message it accepted, on disk before its answer leaves. Every family has
words of its own that no sentence of ours contains, so a loss, a repeat, a wrong order and a foreign ear are all seen
(`scorecard/oracles.py`: O1 loss, O2 repeats, O3 order, O4 leak, O5 quiet hours, O6 secrets, O7 drained in time). A kill
is SIGKILL of a process that sends through Telegram's limits (30 a second). The process was forked from one that had
loaded the product, so that hundreds of lives fit into minutes; where recovery is timed, each starts from nothing.

A repeat is allowed only for a request that a kill caught in flight or whose answer never came: `sendMessage` has no key
that would tell a repeat. What was in doubt twice waits among the dead letters for a person; at the end of a round they
are let go once more, as by `peremena replay --all`, and then nothing may be missing.

Durations and the pace depend on the machine (2 cores here, and whatever else it does) and never fail a run; counts do.
"""


def write_page(card: Card, witnessed: Mapping[str, Mapping[str, bool]]) -> None:
    lines = [_HEAD, "## Figures", "", "| figure | value | target | | command |", "|---|---|---|---|---|"]
    for figure in card.figures:
        verdict = "ok" if figure.ok else "**over**"
        lines.append(f"| {figure.name} | {figure.value:g} | {figure.target} | {verdict} | `{figure.command}` |")
    lines += ["", "## Faults", "", f"{len(proven(witnessed))} of {len(ROWS)} are proven by tests named after them."]
    lines += ["`pytest -m fault` runs them all.", "", "| fault | proven by |", "|---|---|"]
    lines += [f"| {row} | {_proof(row, witnessed)} |" for row in ROWS]
    PAGE.write_text("\n".join(lines) + "\n", encoding="utf-8")


def proven(witnessed: Mapping[str, Mapping[str, bool]]) -> list[str]:
    """Lines with at least one test, all of whose tests passed."""
    return [row for row in ROWS if witnessed.get(row) and all(witnessed[row].values())]


def _proof(row: str, witnessed: Mapping[str, Mapping[str, bool]]) -> str:
    tests = sorted({test.partition("[")[0] for test in witnessed.get(row, {})})
    if not tests:
        return f"no test: {WHY_NOT.get(row, 'not written yet')}"
    names = ", ".join(f"`{test.removeprefix('tests/').replace('.py::', ': ')}`" for test in tests)
    return names if row in proven(witnessed) else f"**failed**: {names}"
