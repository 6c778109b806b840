"""The one way from a sentence's id to the sentence. All sentences stand in texts/locales."""

import re
from collections.abc import Mapping
from functools import cache
from html import escape
from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource

from texts.templates import template

LANGUAGES = ("ru", "en")
DEFAULT_LANGUAGE = "ru"
_LOCALES = Path(__file__).parent / "locales"
_LONG = 1000
_STAND_IN = re.compile("\ue000([a-z_]+)\ue001")


class Html(str):
    """Text that is HTML already: made by us, every outside value in it escaped."""

    __slots__ = ()


class MissingSentence(Exception):
    """A sentence or a value for it does not exist: a mistake of ours that tests must catch."""


class Words:
    """The sentences of one language.

    `t("id", name=...)` gives HTML for messages and escapes every plain string put into it;
    `t.plain(...)` gives plain text for button labels, toasts and files.
    """

    def __init__(self, language: str, bundle: FluentBundle) -> None:
        self.language = language
        self._bundle = bundle
        self._templates: dict[str, str | None] = {}

    def __call__(self, sentence: str, **values: object) -> Html:
        for name, value in values.items():
            if type(value) is not Html:
                values[name] = _escaped(value)
        return Html(self._format(sentence, values))

    def plain(self, sentence: str, **values: object) -> str:
        return self._format(sentence, values)

    def has(self, sentence: str) -> bool:
        return bool(self._bundle.has_message(sentence))

    def _format(self, sentence: str, values: Mapping[str, object]) -> str:
        try:
            simple = self._templates[sentence]
        except KeyError:
            simple = self._templates[sentence] = template(self._bundle, sentence)
        if simple is not None and all(isinstance(value, str) for value in values.values()):
            try:
                return simple.format_map(values)
            except KeyError as missing:
                raise MissingSentence(f"{self.language}: {sentence}: no value for {missing}") from None
        return self._by_fluent(sentence, values)

    def _by_fluent(self, sentence: str, values: Mapping[str, object]) -> str:
        if not self._bundle.has_message(sentence):
            raise MissingSentence(f"{self.language}: {sentence}")
        pattern = self._bundle.get_message(sentence).value
        if pattern is None:
            raise MissingSentence(f"{self.language}: {sentence} has no text")
        # Fluent refuses values of more than 2,500 characters, and "<" is four of them: long ones are put in afterwards.
        long = {name: value for name, value in values.items() if isinstance(value, str) and len(value) > _LONG}
        stand_ins = {name: f"\ue000{name}\ue001" for name in long}
        text, errors = self._bundle.format_pattern(pattern, {**values, **stand_ins})
        if errors:
            raise MissingSentence(f"{self.language}: {sentence}: {errors[0]}")
        return _STAND_IN.sub(lambda found: long.get(found[1], found[0]), str(text)) if long else str(text)


def words(language: str | None) -> Words:
    """The words of `language`, or of the default language when we do not speak it."""
    return _load(language if language in LANGUAGES else DEFAULT_LANGUAGE)


@cache
def _load(language: str) -> Words:
    bundle = FluentBundle([language], use_isolating=False)
    for path in sorted((_LOCALES / language).glob("*.ftl")):
        bundle.add_resource(FluentResource(path.read_text(encoding="utf-8")))
    return Words(language, bundle)


def _escaped(value: object) -> object:
    return escape(value, quote=False) if isinstance(value, str) and not isinstance(value, Html) else value


def lines(*parts: str | None) -> Html:
    """Join what is there with line breaks. Parts must be HTML already (sentences are)."""
    return Html("\n".join(part for part in parts if part))


def paragraphs(*parts: str | None) -> Html:
    """Join what is there with a blank line between."""
    return Html("\n\n".join(part for part in parts if part))
