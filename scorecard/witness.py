"""A pytest plugin (`-p scorecard.witness`): writes down which line of the fault matrix each test has proven."""

import json
from collections import defaultdict
from pathlib import Path

import pytest

WITNESSED = Path("build/faults.json")
_CLAIM = "fault"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        for mark in item.iter_markers(_CLAIM):
            item.user_properties += [(_CLAIM, row) for row in mark.args]


class _Outcomes:
    """By line of the matrix its tests, by test whether all of its phases passed."""

    def __init__(self) -> None:
        self._claims: dict[str, set[str]] = defaultdict(set)
        self._passed: dict[str, bool] = {}

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        for name, row in report.user_properties:
            if name == _CLAIM:
                self._claims[str(row)].add(report.nodeid)
        self._passed[report.nodeid] = self._passed.get(report.nodeid, True) and report.outcome == "passed"

    def pytest_sessionfinish(self) -> None:
        told = {row: {test: self._passed[test] for test in sorted(tests)} for row, tests in self._claims.items()}
        WITNESSED.parent.mkdir(exist_ok=True)
        WITNESSED.write_text(json.dumps(told, ensure_ascii=False, indent=1, sort_keys=True), encoding="utf-8")


def pytest_configure(config: pytest.Config) -> None:
    if not hasattr(config, "workerinput"):
        config.pluginmanager.register(_Outcomes(), "fault-outcomes")
