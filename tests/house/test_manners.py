"""Manners of the code that no linter knows: where words may stand, who may ask the time, what is never left behind."""

import ast
import re
from collections.abc import Iterator

import pytest

from tests.house.sources import Source, literals, product_files, product_sources
from tests.rows import ROOT

CYRILLIC = re.compile(r"[\u0400-\u04ff]")
# Vocabularies of what comes in; the demo school's Russian names; migrations, which repeat the models' docstrings.
WORDS_MAY_STAND_IN = ("texts/understand/", "app/demo/", "storage/migrations/")
CLOCKS = ("school/clock.py", "emulator/clock.py")
_ASKS_THE_TIME = {
    ("datetime", "now"),
    ("datetime", "utcnow"),
    ("datetime", "today"),
    ("date", "today"),
    ("time", "time"),
}
_LEFT_BEHIND = re.compile(r"\b(" + "|".join(["TO" + "DO", "FIX" + "ME", "X" * 3]) + r")\b")


def stray_words(source: Source) -> Iterator[str]:
    """Cyrillic in a string: a sentence that nobody can correct or translate."""
    if source.name.startswith(WORDS_MAY_STAND_IN):
        return
    for literal in literals(source.tree):
        if CYRILLIC.search(str(literal.value)):
            yield f"{source.at(literal)} says {literal.value!r}: words stand in texts/locales or texts/understand"


def stray_clocks(source: Source) -> Iterator[str]:
    """A second clock: tests and the demo could not move it."""
    if source.name in CLOCKS:
        return
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Attribute) and (_last_name(node.value), node.attr) in _ASKS_THE_TIME:
            yield f"{source.at(node)} asks the machine for the time: take a Clock"


def _last_name(node: ast.expr) -> str:
    return node.id if isinstance(node, ast.Name) else node.attr if isinstance(node, ast.Attribute) else ""


def stray_prints(source: Source) -> Iterator[str]:
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "print":
            yield f"{source.at(node)} prints"


def vague_ignores(source: Source) -> Iterator[str]:
    for number, line in enumerate(source.text.splitlines(), start=1):
        if re.search(r"#\s*type:\s*ignore(?!\[[a-z, -]+\])", line) or re.search(r"#\s*noqa(?!: ?[A-Z]+\d)", line):
            yield f"{source.name}:{number} ignores everything: name the rule"


def swallowed_errors(source: Source) -> Iterator[str]:
    """`except Exception: pass` and its kin. Naming a narrow error and passing is a decision, and allowed."""
    for node in ast.walk(source.tree):
        if (
            isinstance(node, ast.ExceptHandler)
            and _catches_all(node)
            and isinstance(node.body[0], ast.Pass | ast.Continue)
        ):
            yield f"{source.name}:{node.lineno} swallows every error"


def _catches_all(handler: ast.ExceptHandler) -> bool:
    return handler.type is None or _last_name(handler.type) in ("Exception", "BaseException")


FINDERS = {
    stray_words: 'label = "\u043e\u0446\u0435\u043d\u043a\u0430"',
    stray_clocks: "import datetime\nnow = datetime.datetime.now(tz)",
    stray_prints: "print(1)",
    vague_ignores: "x = 1  # type:" + " ignore",
    swallowed_errors: "try:\n    x = 1\nexcept Exception:\n    pass",
}


@pytest.mark.parametrize("finder", FINDERS, ids=lambda finder: finder.__name__)
def test_the_product_has_none(finder):
    assert [found for source in product_sources() for found in finder(source)] == []


@pytest.mark.parametrize("finder", FINDERS, ids=lambda finder: finder.__name__)
def test_one_would_be_found(finder):
    assert len(list(finder(Source("bot/planted.py", FINDERS[finder])))) == 1


@pytest.mark.parametrize(
    "innocent",
    [
        '"""\u041e\u0446\u0435\u043d\u043a\u0430."""\nx = 1  # \u043e\u0446\u0435\u043d\u043a\u0430',
        "def now(clock):\n    return clock.now()",
        "import time\nstart = time.monotonic()",
        "x = f()  # type:" + " ignore[no-any-return]",
        "try:\n    x = 1\nexcept KeyError:\n    pass",
    ],
)
def test_the_innocent_are_left_alone(innocent: str):
    source = Source("bot/innocent.py", innocent)
    assert [found for finder in FINDERS for found in finder(source)] == []


def test_words_inside_an_f_string_are_words_too():
    assert list(stray_words(Source("bot/planted.py", 'x = f"{a} \u0438 {b}"')))


def test_nothing_is_left_for_later():
    files = product_files(".py", ".ftl", ".html", ".js", ".css", ".md")
    left = [path.relative_to(ROOT) for path in files if _LEFT_BEHIND.search(path.read_text(encoding="utf-8"))]
    assert left == []
