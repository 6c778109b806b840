"""Fitting a text into one message without breaking its tags."""

import re
from html import unescape

from texts.words import Html

MAX_TEXT = 4096
MAX_CAPTION = 1024
"""Of words under a picture or a file."""
_TOKEN = re.compile(r"<(?P<end>/?)(?P<tag>[a-z][a-z-]*)[^>]*>|&(?:lt|gt|amp|quot|#[0-9]+);|.", re.DOTALL)
_MORE = "\n…"


def visible_length(text: str) -> int:
    """Characters that count: Telegram counts code points after the entities are parsed (STACK section 3.1)."""
    return sum(1 for token in _TOKEN.finditer(text) if token["tag"] is None)


def visible(text: str) -> str:
    """The text as a person reads it, without marks."""
    return "".join(unescape(token[0]) for token in _TOKEN.finditer(text) if token["tag"] is None)


def clip(text: Html, limit: int = MAX_TEXT) -> Html:
    """What fits, tags closed, and a sign that there was more. Cut at the end of a line where that loses little."""
    if len(text) <= limit or visible_length(text) <= limit:
        return text
    return _cut(text, limit - len(_MORE))


def _cut(text: str, limit: int) -> Html:
    opened: list[str] = []
    seen, line_end = 0, Html("")
    for token in _TOKEN.finditer(text):
        if token["tag"] is not None:
            opened = opened[:-1] if token["end"] else [*opened, token["tag"]]
            continue
        if seen == limit:
            return line_end or _closed(text[: token.start()], opened)
        if token[0] == "\n" and seen > limit // 2:
            line_end = _closed(text[: token.start()], opened)
        seen += 1
    raise AssertionError("a text that fits is not cut")


def _closed(text: str, opened: list[str]) -> Html:
    return Html(text + "".join(f"</{tag}>" for tag in reversed(opened)) + _MORE)


def shorten(text: str, limit: int) -> str:
    """Plain text cut at a word."""
    if len(text) <= limit:
        return text
    cut = text[: limit - 1]
    return (cut.rsplit(" ", 1)[0] if " " in cut[limit // 2 :] else cut).rstrip() + "…"
