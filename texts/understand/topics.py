"""What a few words that no dialog awaited are about: thanks, or sections of the menu (data/topic_words.toml)."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files

THANKS = "thanks"
MOST = 4
"""Of more sections at once nobody speaks: that is a story, not a wish."""
_WORD = re.compile(r"[^\W\d_]+")


def topics(typed: str) -> Sequence[str]:
    """Keys of the menu's sections and days, and THANKS, in the order of the table; none when nothing is sure."""
    told = _WORD.findall(typed.casefold().replace("ё", "е"))
    found = [topic for topic, stems in _stems().items() if any(word.startswith(stems) for word in told)]
    return found if len(found) <= MOST else ()


@cache
def _stems() -> Mapping[str, tuple[str, ...]]:
    raw = tomllib.loads((files("texts.understand") / "data" / "topic_words.toml").read_text("utf-8"))
    return {topic: tuple(stems) for topic, stems in raw.items()}
