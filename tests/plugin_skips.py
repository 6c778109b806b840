"""Says at the end which tests were skipped and why, by name: a test that silently never runs keeps no promise.

Also skips tests marked `browser` where there is no Chromium.
"""

import pytest

from tests.chromium import find_chromium

NO_CHROMIUM = "no Chromium on this machine (Debian: apt-get install chromium)"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    if find_chromium() is None:
        for item in items:
            if item.get_closest_marker("browser"):
                item.add_marker(pytest.mark.skip(reason=NO_CHROMIUM))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    by_reason: dict[str, set[str]] = {}
    for report in terminalreporter.stats.get("skipped", ()):
        by_reason.setdefault(_reason(report), set()).add(report.nodeid)
    if not by_reason:
        return
    terminalreporter.section("NOT RUN", sep="!", yellow=True, bold=True)
    for reason, tests in sorted(by_reason.items()):
        terminalreporter.line(f"{len(tests)} skipped: {reason}")
        for test in sorted(tests):
            terminalreporter.line(f"    {test}")


def _reason(report: pytest.TestReport | pytest.CollectReport) -> str:
    told = report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
    return told.removeprefix("Skipped: ")
