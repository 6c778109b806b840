"""Collects what tests prove about the rows of docs/features.md and writes build/rows.json after a full run.

The claims travel in `report.user_properties`, which pytest-xdist carries from its workers to the controller: nothing
has to be merged. A run of the whole of tests/postgres, which skips itself in the full run, adds its outcomes to that
record. A run of any other part of the suite (other paths, -k, -m, --lf ..., or interrupted) leaves the record as it is.
"""

from collections.abc import Generator, Iterator
from typing import Any

import pytest

from tests.rows import APART, ASPECTS, FEATURES, PROOFS, Proof, Row, Run, add_to_run, read_rows, write_run

pytest_plugins = ["tests.plugin_skips"]

_CLAIM = "row"


def pytest_configure(config: pytest.Config) -> None:
    config.pluginmanager.register(
        _Claims(read_rows((config.rootpath / FEATURES).read_text(encoding="utf-8"))), "row-claims"
    )
    if not hasattr(config, "workerinput"):
        config.pluginmanager.register(_Record(config), "row-record")


def complaint(rows: dict[str, Row], args: tuple[object, ...], kwargs: dict[str, Any]) -> str | None:
    """What is wrong with `@pytest.mark.row(*args)`, in one sentence."""
    if kwargs or len(args) < 2 or not all(isinstance(word, str) for word in args):
        return f'row{args!r} must read like row("C1", "works", "ru")'
    if args[0] not in rows:
        return f"docs/features.md has no row {args[0]}"
    unknown = [word for word in args[1:] if word not in ASPECTS]
    return f"row {args[0]} names unknown aspects {unknown}, known are {ASPECTS}" if unknown else None


class _Claims:
    """Runs in every worker: checks the markers while collecting and ties them to the tests."""

    def __init__(self, rows: dict[str, Row]) -> None:
        self._rows = rows

    @pytest.hookimpl(wrapper=True)
    def pytest_make_collect_report(self) -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
        report = yield
        items = [item for item in report.result or () if isinstance(item, pytest.Item)]
        complaints = [wrong for item in items for wrong in self._claim(item)]
        if complaints:
            report.outcome, report.longrepr, report.result = "failed", "\n".join(complaints), []
        return report

    def _claim(self, item: pytest.Item) -> Iterator[str]:
        for mark in item.iter_markers(_CLAIM):
            if wrong := complaint(self._rows, mark.args, dict(mark.kwargs)):
                yield f"{item.nodeid}: {wrong}"
            item.user_properties.append((_CLAIM, list(mark.args)))


class _Record:
    """Runs where the reports arrive: gathers the outcomes and writes them down."""

    def __init__(self, config: pytest.Config) -> None:
        whole = not _asks_for_a_part(config)
        self._full = whole and config.args_source is pytest.Config.ArgsSource.TESTPATHS
        self._apart = whole and [argument.rstrip("/") for argument in config.args] == [APART]
        self._path = config.rootpath / PROOFS
        self._claims: dict[str, set[tuple[str, ...]]] = {}
        self._outcomes: dict[str, str] = {}

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        claims = {tuple(value) for name, value in report.user_properties if name == _CLAIM and isinstance(value, list)}
        self._claims.setdefault(report.nodeid, set()).update(claims)
        outcome = "skipped" if hasattr(report, "wasxfail") else report.outcome
        self._outcomes[report.nodeid] = _worse(self._outcomes.get(report.nodeid, "passed"), outcome)

    def pytest_sessionfinish(self, exitstatus: int) -> None:
        if exitstatus not in (pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED):
            return
        run = Run(exit_status=int(exitstatus), proofs=self._proofs())
        if self._full:
            write_run(self._path, run)
        elif self._apart and self._path.exists():
            add_to_run(self._path, run)

    def _proofs(self) -> list[Proof]:
        return [
            Proof(test=test, row=row_id, aspects=list(aspects), outcome=self._outcomes[test])
            for test, claims in sorted(self._claims.items())
            for row_id, *aspects in sorted(claims)
        ]


def _asks_for_a_part(config: pytest.Config) -> bool:
    """Under xdist the controller does not see what its workers deselect: so the wish itself counts."""
    wishes = ("keyword", "markexpr", "lf", "deselect", "ignore", "ignore_glob", "collectonly", "stepwise", "maxfail")
    return any(config.getoption(wish, default=None) for wish in wishes)


def _worse(first: str, second: str) -> str:
    return max(first, second, key=("passed", "skipped", "failed").index)
