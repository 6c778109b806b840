"""Every line of the fault matrix is proven by a test named after it, or says why not."""

import ast
from pathlib import Path

from scorecard.rows import ROWS, WHY_NOT

TESTS = Path(__file__).parent.parent


def claimed(path: Path) -> set[str]:
    """The words given to `fault(...)` in a file: of a marker, or of a helper that makes one."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    named = [call for call in calls if ast.unparse(call.func) in ("pytest.mark.fault", "bad_day")]
    words = [argument for call in named for argument in call.args if isinstance(argument, ast.Constant)]
    return {str(word.value) for word in words if str(word.value).startswith("3.")}


CLAIMS = {row: path for path in sorted(TESTS.rglob("test_*.py")) for row in claimed(path)}


def test_no_marker_names_a_line_that_does_not_exist() -> None:
    assert CLAIMS.keys() - set(ROWS) == set()


def test_every_line_is_proven_or_says_why_not() -> None:
    assert set(ROWS) - CLAIMS.keys() == set(WHY_NOT)


def test_forty_lines_and_more_are_proven() -> None:
    assert len(CLAIMS) >= 40


def test_a_line_stands_once() -> None:
    assert len(ROWS) == len(set(ROWS))
