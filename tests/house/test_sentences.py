"""Both languages have the same sentences with the same values, the code asks for no others, and none is forgotten."""

import ast
from collections.abc import Iterator

import pytest

from school.refusals import Refusal
from tests.house.locales import (
    LANGUAGES,
    LOCALES,
    asked_for,
    files,
    id_patterns,
    named_ids,
    needed_values,
    read_sentences,
    sentences,
    twice,
)
from tests.house.sources import Source, product_sources

ERRORS = "errors.ftl"


@pytest.fixture(scope="module")
def ids() -> set[str]:
    return {sentence.id for sentence in sentences("ru")}


@pytest.fixture(scope="module")
def speakers() -> list[Source]:
    """Where a hyphenated literal is an id: texts (what comes in aside) and the labels of buttons."""
    places = ("texts/", "bot/keyboards/")
    named = [source for source in product_sources() if source.name.startswith(places)]
    return [source for source in named if not source.name.startswith("texts/understand/")]


def test_both_languages_have_the_same_files():
    ru, en = ([path.relative_to(LOCALES / language) for path in files(language)] for language in LANGUAGES)
    assert ru == en
    assert ru, "texts/locales is empty"


def test_both_languages_have_the_same_sentences_in_the_same_files_with_the_same_values():
    ru, en = ({(s.file, s.id): sorted(s.variables) for s in sentences(language)} for language in LANGUAGES)
    assert ru == en


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_stands_twice(language: str):
    assert twice(sentence.id for sentence in sentences(language)) == []


def test_what_fluent_does_not_understand_is_an_error():
    with pytest.raises(ValueError, match=r"marks\.ftl: .* near 'broken = \{ \$x'"):
        read_sentences("fine = Fine\nbroken = { $x\n", "marks.ftl")


@pytest.mark.parametrize("language", LANGUAGES)
def test_sentences_mention_only_sentences_that_exist(language: str):
    found = sentences(language)
    known = {sentence.id for sentence in found}
    assert [(s.id, name) for s in found for name in s.mentions if name not in known] == []


@pytest.mark.parametrize(("language", "forms"), [("ru", {"one", "few"}), ("en", {"one"})])
def test_plurals_have_all_forms(language: str, forms: set[str]):
    """CLDR: Russian one, few, many (other is for fractions); English one, other. The default covers the last."""
    assert [s.id for s in sentences(language) for keys in s.plurals if not forms <= keys] == []


def test_the_code_asks_only_for_sentences_that_exist(ids: set[str], speakers: list[Source]):
    asked = {(call.id, call.where) for source in product_sources() for call in asked_for(source)}
    named = {pair for source in speakers for pair in named_ids(source)}
    assert sorted(f"{where} asks for {name}" for name, where in asked | named if name not in ids) == []


def test_ids_made_of_parts_lead_somewhere(ids: set[str], speakers: list[Source]):
    patterns = [pair for source in speakers for pair in id_patterns(source)]
    assert [where for pattern, where in patterns if not any(map(pattern.fullmatch, ids))] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_value_of_a_sentence_is_given(language: str):
    by_id = {sentence.id: sentence for sentence in sentences(language)}
    calls = [call for source in product_sources() for call in asked_for(source)]
    checked = [call for call in calls if call.values is not None and call.id in by_id]
    lacking = {call: needed_values(call.id, by_id) - (call.values or set()) for call in checked}
    assert [f"{call.where} gives {call.id} no {', '.join(names)}" for call, names in lacking.items() if names] == []


def test_no_sentence_is_forgotten(ids: set[str], speakers: list[Source]):
    used = {call.id for source in product_sources() for call in asked_for(source)}
    used |= {name for source in speakers for name, _ in named_ids(source)}
    used |= {name for sentence in sentences("ru") for name in sentence.mentions}
    used |= {sentence_id(name) for name in refusals()}
    patterns = [pattern for source in speakers for pattern, _ in id_patterns(source)]
    assert sorted(name for name in ids - used if not any(p.fullmatch(name) for p in patterns)) == []


def refusals() -> dict[str, ast.ClassDef]:
    """Every class that descends from the school's Refusal, by name, found without importing anything.

    The emulator refuses in Telegram's words and has nothing of the product.
    """
    sources = [source for source in product_sources() if not source.name.startswith("emulator/")]
    classes = [n for source in sources for n in ast.walk(source.tree) if isinstance(n, ast.ClassDef)]
    found: dict[str, ast.ClassDef] = {}
    while more := {c.name: c for c in classes if c.name not in found and _bases(c) & {"Refusal", *found}}:
        found |= more
    return found


def _bases(node: ast.ClassDef) -> set[str]:
    return {base.attr if isinstance(base, ast.Attribute) else getattr(base, "id", "") for base in node.bases}


def sentence_id(refusal: str) -> str:
    return type(refusal, (Refusal,), {})().sentence_id


def test_refusals_are_found_by_their_kin():
    assert {"NotYourChild", "NotYours", "Outdated"} <= set(refusals())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_refusal_has_its_sentence(language: str):
    said = {sentence.id for sentence in sentences(language) if sentence.file == ERRORS}
    assert [name for name in refusals() if sentence_id(name) not in said] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_value_of_a_refusals_sentence_is_given(language: str):
    by_id = {sentence.id: sentence for sentence in sentences(language)}
    own_words = {n for n, c in refusals().items() if any(getattr(d, "name", "") == "__init__" for d in c.body)}
    lacking = [
        f"{where} gives {name} no {', '.join(missing)}"
        for name, values, where in raised(set(refusals()) - own_words)
        if sentence_id(name) in by_id and (missing := needed_values(sentence_id(name), by_id) - values)
    ]
    assert lacking == []


def raised(names: set[str]) -> Iterator[tuple[str, set[str], str]]:
    """(refusal, names of values, where) for every refusal made in the product."""
    for source in product_sources():
        for node in ast.walk(source.tree):
            name = getattr(node.func, "id", getattr(node.func, "attr", "")) if isinstance(node, ast.Call) else ""
            if isinstance(node, ast.Call) and name in names and all(keyword.arg for keyword in node.keywords):
                yield name, {str(keyword.arg) for keyword in node.keywords}, source.at(node)
