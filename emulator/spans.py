"""Marked parts of a text while it is being read; `formatting` turns them into the UTF-16 units of the Bot API."""

from dataclasses import dataclass, field
from typing import Any

SPLITTABLE = ("bold", "italic", "underline", "strikethrough", "spoiler")
CODE = frozenset({"code", "pre"})
QUOTES = frozenset({"blockquote", "expandable_blockquote"})


@dataclass(slots=True)
class Span:
    """A marked part of a text, in code points, `end` exclusive. `extra` holds a url, language, user and the like."""

    start: int
    end: int
    kind: str
    extra: dict[str, Any] = field(default_factory=dict)
