"""The sentences of texts/locales as data: ids, variables, references, and what the code asks for."""

import ast
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

from tests.house.sources import Source, literals
from tests.rows import ROOT

LOCALES = ROOT / "texts" / "locales"
LANGUAGES = ("ru", "en")
_HYPHENATED = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)+")
_NOT_SENTENCES = {"utf-8"}


@dataclass(frozen=True)
class Sentence:
    """One message or term (`-term`), attributes included."""

    id: str
    file: str
    text: str
    variables: frozenset[str]
    mentions: frozenset[str]
    plurals: tuple[frozenset[str], ...]


class _Reader(Visitor):
    """Walks one entry and notes what it uses."""

    def __init__(self) -> None:
        self.variables: set[str] = set()
        self.mentions: set[str] = set()
        self.plurals: list[frozenset[str]] = []
        self.text: list[str] = []

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:  # noqa: N802 - the visitor's own naming
        self.variables.add(node.id.name)

    def visit_MessageReference(self, node: ftl.MessageReference) -> None:  # noqa: N802
        self.mentions.add(node.id.name)

    def visit_TermReference(self, node: ftl.TermReference) -> None:  # noqa: N802
        self.mentions.add("-" + node.id.name)
        self.generic_visit(node)

    def visit_TextElement(self, node: ftl.TextElement) -> None:  # noqa: N802
        self.text.append(node.value)

    def visit_SelectExpression(self, node: ftl.SelectExpression) -> None:  # noqa: N802
        keys = {v.key.name for v in node.variants if isinstance(v.key, ftl.Identifier)}
        if keys & {"one", "few", "many", "two", "zero"}:
            self.plurals.append(frozenset(keys))
        self.generic_visit(node)


def read_sentences(text: str, file: str) -> list[Sentence]:
    """Every entry of one .ftl file. Raises ValueError with the line where Fluent stops understanding."""
    found = []
    for entry in FluentParser().parse(text).body:
        if isinstance(entry, ftl.Junk):
            near = (entry.content or "").strip()[:80]
            raise ValueError(f"{file}: {entry.annotations[0].message} near {near!r}")  # noqa: TRY004 - a wrong file
        if isinstance(entry, ftl.Message | ftl.Term):
            found.append(_sentence(entry, file))
    return found


def _sentence(entry: ftl.Message | ftl.Term, file: str) -> Sentence:
    reader = _Reader()
    reader.visit(entry)
    name = ("-" if isinstance(entry, ftl.Term) else "") + entry.id.name
    uses = frozenset(reader.variables), frozenset(reader.mentions), tuple(reader.plurals)
    return Sentence(name, file, "".join(reader.text), *uses)


def files(language: str) -> list[Path]:
    return sorted((LOCALES / language).rglob("*.ftl"))


def sentences(language: str) -> list[Sentence]:
    folder = LOCALES / language
    found = [(path.read_text(encoding="utf-8"), path.relative_to(folder).as_posix()) for path in files(language)]
    return [sentence for text, name in found for sentence in read_sentences(text, name)]


def twice(names: Iterable[str]) -> list[str]:
    return [name for name, count in Counter(names).items() if count > 1]


def needed_values(sentence: str, by_id: dict[str, Sentence]) -> frozenset[str]:
    """The variables of a sentence and of the messages it mentions (terms take their own arguments)."""
    own = by_id[sentence]
    mentioned = [needed_values(name, by_id) for name in own.mentions if not name.startswith("-") and name in by_id]
    return own.variables.union(*mentioned)


@dataclass(frozen=True)
class Asked:
    """A call `t("id", name=...)` or `t.plain(...)`; `values` is None when they come as `**values`."""

    id: str
    where: str
    values: frozenset[str] | None


def asked_for(source: Source) -> Iterator[Asked]:
    """The calls that name their sentence outright. The words of a language are always called `t`."""
    for node in ast.walk(source.tree):
        if not isinstance(node, ast.Call) or not node.args or not _is_words(node.func):
            continue
        if isinstance(node.args[0], ast.Constant) and isinstance(node.args[0].value, str):
            names = [keyword.arg for keyword in node.keywords]
            values = None if None in names else frozenset(name for name in names if name)
            yield Asked(node.args[0].value, source.at(node), values)


def _is_words(func: ast.expr) -> bool:
    """`t(...)`, `something.t(...)`, `t.plain(...)`, `t.has(...)`, `words("ru")(...)`."""
    if isinstance(func, ast.Call):
        return isinstance(func.func, ast.Name) and func.func.id == "words"
    return getattr(func, "id", "") == "t" or getattr(func, "attr", "") in ("t", "plain", "has")


def named_ids(source: Source) -> Iterator[tuple[str, str]]:
    """(id, where): literals in texts/ that look like an id; the tables from a value to its sentence hold them."""
    for literal in literals(source.tree):
        if _HYPHENATED.fullmatch(str(literal.value)) and literal.value not in _NOT_SENTENCES:
            yield str(literal.value), source.at(literal)


def id_patterns(source: Source) -> Iterator[tuple[re.Pattern[str], str]]:
    """(pattern, where): f-strings that begin like an id, `f"form-{form}"`, as patterns over ids."""
    for node in ast.walk(source.tree):
        if isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
            parts = [str(p.value) if isinstance(p, ast.Constant) else None for p in node.values]
            if re.fullmatch(r"[a-z][a-z0-9-]*-", parts[0] or "") and all(
                re.fullmatch(r"[a-z0-9-]*", p or "") for p in parts
            ):
                yield (
                    re.compile("".join(re.escape(p) if p is not None else "[a-z0-9-]+" for p in parts)),
                    source.at(node),
                )
