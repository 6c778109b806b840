"""The rows of docs/features.md can be read, and only a passing test of a full run proves one."""

import json
import os
import textwrap
from pathlib import Path

import pytest

from tests.rows import APART, FEATURES, PROOFS, ROOT, BrokenTableError, Proof, proven_aspects, read_rows, report

pytest_plugins = ["pytester"]

TABLE = """
| A1 | choosing | works, ru | stranger: open to all; stale: nothing changes; en: not written |
| A2 | sign-in | works, stranger, stale, ru, en | |
"""
SUITE = """
import pytest

@pytest.mark.row("A1", "works")
def test_passes(): pass

@pytest.mark.row("A1", "ru")
@pytest.mark.parametrize("n", [1, 2])
def test_fails_once(n): assert n == 1

@pytest.mark.row("A2", "works")
def test_is_skipped(): pytest.skip("no sun today")

@pytest.mark.row("A2", "ru")
@pytest.mark.xfail
def test_is_expected_to_fail(): assert False
"""


def test_every_row_of_the_design_is_there():
    rows = read_rows((ROOT / FEATURES).read_text(encoding="utf-8"))
    sizes = {"A": 20, "B": 21, "C": 11, "D": 7, "E": 12, "F": 8, "G": 8}
    assert list(rows) == [f"{letter}{n}" for letter, size in sizes.items() for n in range(1, size + 1)]


@pytest.mark.parametrize(
    ("table", "complaint"),
    [
        ("| A1 | choosing | works, ru | stranger: open to all |", "must name each of"),
        ("| A1 | choosing | works, ru, en, stale, stranger, speed | |", "must name each of"),
        ("| A1 | choosing | works, ru, en, stale | stranger |", "exempts stranger without a reason"),
        ("| A1 | choosing | works, ru, en, stale | stranger: |", "exempts stranger without a reason"),
        ("| A1 | choosing | works, ru, en, stale, stranger | ru: twice |", "must name each of"),
        ("| A1 | choosing |", "2 cells"),
        (TABLE + TABLE, "A1 stands twice"),
    ],
)
def test_a_table_that_forgets_something_is_refused(table: str, complaint: str):
    with pytest.raises(BrokenTableError, match=complaint):
        read_rows(table)


def proof(row: str, aspect: str, outcome: str) -> Proof:
    return Proof(test="t", row=row, aspects=[aspect], outcome=outcome)


def test_a_row_is_proven_when_each_needed_aspect_passes():
    proofs = [proof("A1", "works", "passed"), proof("A1", "ru", "passed"), proof("A2", "works", "passed")]
    lines = report(read_rows(TABLE), proofs)
    assert lines[0].endswith("proven")
    assert lines[1].endswith("missing stranger, stale, ru, en (has works)")
    assert lines[-1] == "1 of 2 rows proven"


def test_a_failing_test_takes_the_proof_away_and_a_skipped_one_gives_none():
    proofs = [proof("A1", "works", "passed"), proof("A1", "works", "failed"), proof("A1", "ru", "skipped")]
    assert not proven_aspects(proofs)["A1"]
    assert report(read_rows(TABLE), proofs)[-1] == "0 of 2 rows proven"


@pytest.fixture
def suite(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> pytest.Pytester:
    """A small project of its own that uses the plugin."""
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    for name in [name for name in os.environ if name.startswith("PYTEST_XDIST")]:
        monkeypatch.delenv(name)
    pytester.makeini(
        "[pytest]\ntestpaths = ours\nmarkers =\n  row: a row\n  browser: a browser\naddopts = -p no:cacheprovider"
    )
    pytester.mkdir("ours")
    pytester.mkdir("docs")
    Path(FEATURES).write_text(TABLE, encoding="utf-8")
    Path("ours/test_it.py").write_text(SUITE, encoding="utf-8")
    return pytester


def run(suite: pytest.Pytester, *arguments: str) -> pytest.RunResult:
    return suite.runpytest_subprocess("-p", "tests.plugin_rows", *arguments)


@pytest.mark.parametrize("workers", [(), ("-n", "2")], ids=["alone", "with xdist"])
def test_a_full_run_writes_what_was_proven(suite: pytest.Pytester, workers: tuple[str, ...]):
    run(suite, *workers)
    written = json.loads(PROOFS.read_text(encoding="utf-8"))
    claims = {(p["test"].split("::")[1], p["row"], *p["aspects"], p["outcome"]) for p in written["proofs"]}
    assert claims == {
        ("test_passes", "A1", "works", "passed"),
        ("test_fails_once[1]", "A1", "ru", "passed"),
        ("test_fails_once[2]", "A1", "ru", "failed"),
        ("test_is_skipped", "A2", "works", "skipped"),
        ("test_is_expected_to_fail", "A2", "ru", "skipped"),
    }
    assert written["exit_status"] == pytest.ExitCode.TESTS_FAILED


@pytest.mark.parametrize("part", [("-k", "passes"), ("ours/test_it.py",), ("-x",)])
def test_a_partial_run_leaves_the_record_alone(suite: pytest.Pytester, part: tuple[str, ...]):
    run(suite, *part)
    assert not PROOFS.exists()


def test_what_runs_in_a_process_of_its_own_is_added_to_the_full_record(suite: pytest.Pytester):
    apart = Path(APART)
    apart.mkdir(parents=True)
    page = """
        import pytest

        @pytest.mark.row("A2", "works")
        def test_of_the_server(request):
            if request.config.args != ["tests/postgres"]: pytest.skip("apart")

        @pytest.mark.row("A2", "ru")
        def test_of_another(): pass
        """
    (apart / "test_them.py").write_text(textwrap.dedent(page), encoding="utf-8")
    suite.makeini("[pytest]\ntestpaths = ours tests/postgres\nmarkers =\n  row: a row\naddopts = -p no:cacheprovider")

    def outcomes() -> dict[str, str]:
        proofs = json.loads(PROOFS.read_text(encoding="utf-8"))["proofs"]
        return {p["test"].split("::")[1]: p["outcome"] for p in proofs if p["test"].startswith(APART)}

    run(suite, APART)
    assert not PROOFS.exists(), "there is nothing to add it to"
    run(suite)
    assert outcomes() == {"test_of_the_server": "skipped", "test_of_another": "passed"}
    long_ago = 1_000_000_000.0
    os.utime(PROOFS, (long_ago, long_ago))
    for part in ([f"{APART}/test_them.py"], [APART, "-k", "server"]):
        run(suite, *part)
        assert outcomes()["test_of_the_server"] == "skipped"
    run(suite, APART)
    assert outcomes() == {"test_of_the_server": "passed", "test_of_another": "passed"}
    written = json.loads(PROOFS.read_text(encoding="utf-8"))
    assert written["exit_status"] == pytest.ExitCode.TESTS_FAILED, "the full run's"
    assert len(written["proofs"]) == 7
    assert PROOFS.stat().st_mtime == long_ago, "what changed since the full run is still said"


def test_a_marker_that_names_nothing_is_an_error_of_collection(suite: pytest.Pytester):
    markers = ['"A3", "works"', '"A1", "speed"', '"A1"', '"A1", aspect="works"', "1, 2"]
    for n, marker in enumerate(markers):
        bad = f"import pytest\nclass TestIt:\n  @pytest.mark.row({marker})\n  def test_it(self): pass\n"
        Path(f"ours/test_bad{n}.py").write_text(bad, encoding="utf-8")
    result = run(suite)
    assert result.ret == pytest.ExitCode.INTERRUPTED
    result.stdout.fnmatch_lines([f"*ours/test_bad{n}.py::TestIt::test_it: *row*" for n in range(len(markers))])


def test_what_did_not_run_is_named_with_its_reason(suite: pytest.Pytester, monkeypatch: pytest.MonkeyPatch):
    page = "import pytest\n@pytest.mark.browser\ndef test_the_page(): pass\n"
    Path("ours/test_page.py").write_text(page, encoding="utf-8")
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setenv("PATH", "")
    result = run(suite)
    result.stdout.fnmatch_lines(
        ["*NOT RUN*", "1 skipped: no Chromium*", "*ours/test_page.py::test_the_page", "1 skipped: no sun today"]
    )
