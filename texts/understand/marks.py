"""Marks as people type them: a word for a sign (data/mark_words.toml)."""

import tomllib
from functools import cache
from importlib.resources import files


def mark_sign(typed: str) -> str:
    """The sign that a word stands for; anything else comes back as it is, for the scale to judge."""
    return _signs().get(" ".join(typed.casefold().split()), typed)


@cache
def _signs() -> dict[str, str]:
    words = tomllib.loads((files("texts.understand") / "data" / "mark_words.toml").read_text("utf-8"))
    return {word: sign for sign, spellings in words.items() for word in spellings}
