"""Fitting a text into one message without breaking its tags."""

import re
from html import unescape

from texts.words import Html

MAX_TEXT = 4096
_TAG = re.compile(r"<[^>]*>")
_MORE = "\n…"


def visible_length(text: str) -> int:
    """Characters that count: Telegram counts code points after the entities are parsed (STACK section 3.1)."""
    return len(unescape(_TAG.sub("", text)))


def clip(text: Html, limit: int = MAX_TEXT) -> Html:
    """The whole lines that fit, and a sign that there was more. Our tags never cross a line, so they stay balanced."""
    if visible_length(text) <= limit:
        return text
    kept: list[str] = []
    left = limit - len(_MORE)
    for line in text.split("\n"):
        left -= visible_length(line) + 1
        if left < 0:
            break
        kept.append(line)
    return Html("\n".join(kept) + _MORE)


def shorten(text: str, limit: int) -> str:
    """Plain text cut at a word."""
    if len(text) <= limit:
        return text
    cut = text[: limit - 1]
    return (cut.rsplit(" ", 1)[0] if " " in cut[limit // 2 :] else cut).rstrip() + "…"
