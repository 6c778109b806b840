"""What the checks of sentences see in a small sample: they must not be blind."""

from tests.house.locales import asked_for, id_patterns, named_ids, needed_values, read_sentences
from tests.house.sources import Source

FTL = """
-brand = Peremena
greeting = Hello, { $name }, this is { -brand(case: "nominative") }
    .title = For { $reader }
count = { $n ->
    [one] one mark
   *[other] { $n } marks
}
both = { greeting } and { count }
"""
CODE = '''
def card(t, form, values):
    """A card-like docstring-that-is-no-id."""
    t("card-head", name="Masha", n=1)
    t.plain("button", **values)
    words("ru")("card-foot")
    t(f"form-{form}")
    path.read_text(encoding="utf-8")
    return {1: "card-one", 2: "not an id", 3: f"{form}-form", 4: "Not-Id"}
'''


def test_ids_variables_and_mentions_are_read():
    by_id = {sentence.id: sentence for sentence in read_sentences(FTL, "sample.ftl")}
    assert list(by_id) == ["-brand", "greeting", "count", "both"]
    assert by_id["greeting"].variables == {"name", "reader"}
    assert by_id["greeting"].mentions == {"-brand"}
    assert by_id["count"].plurals == (frozenset({"one", "other"}),)
    assert "one mark" in by_id["count"].text


def test_a_sentence_needs_the_values_of_those_it_mentions():
    by_id = {sentence.id: sentence for sentence in read_sentences(FTL, "sample.ftl")}
    assert needed_values("both", by_id) == {"name", "reader", "n"}


def test_calls_of_the_code_are_seen_with_their_values():
    asked = {call.id: call.values for call in asked_for(Source("texts/sample.py", CODE))}
    assert asked == {"card-head": {"name", "n"}, "button": None, "card-foot": frozenset()}


def test_ids_in_tables_and_made_of_parts_are_seen():
    source = Source("texts/sample.py", CODE)
    assert {name for name, _ in named_ids(source)} == {"card-head", "card-foot", "card-one"}
    [(pattern, _)] = id_patterns(source)
    assert pattern.fullmatch("form-test-oral")
    assert not pattern.fullmatch("form-")
