"""A sentence by its template is the sentence that Fluent says, to the letter, in both languages."""

import json
import re

import pytest
from fluent.runtime import FluentBundle, FluentResource

from tests.house.locales import LOCALES
from texts.templates import template
from texts.words import LANGUAGES, MissingSentence, words

HOSTILE = "«{x}» { $y } {{z}} %s \\u0041 \n $"


def bundle(language: str) -> FluentBundle:
    found = FluentBundle([language], use_isolating=False)
    for path in sorted((LOCALES / language).glob("*.ftl")):
        found.add_resource(FluentResource(path.read_text(encoding="utf-8")))
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_is_as_fluent_says_it(language: str) -> None:
    fluent, simple = bundle(language), 0
    for sentence, message in fluent._messages.items():
        names = set(re.findall(r'"name": "(\w+)"', json.dumps(message.to_json())))
        values = {name: f"{name} {HOSTILE}" for name in names}
        told, _ = fluent.format_pattern(fluent.get_message(sentence).value, values)
        simple += template(fluent, sentence) is not None
        if template(fluent, sentence) is not None:
            assert words(language).plain(sentence, **values) == told, sentence
    assert simple > len(fluent._messages) * 0.9


def test_a_missing_value_is_a_mistake_of_ours() -> None:
    with pytest.raises(MissingSentence, match="child"):
        words("ru")("news-child")


def test_values_that_are_not_text_are_written_by_fluent() -> None:
    assert words("en").plain("news-homework-files", count=2).endswith("2 files")
