"""What a few words that no dialog awaited are about: thanks, sections of the menu (data/topic_words.toml), a child."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files

from school.people import Name
from texts.understand.absences.names import spoken_names
from texts.understand.absences.words import lower

THANKS = "thanks"
MOST = 4
"""Of more sections at once nobody speaks: that is a story, not a wish."""
FEW_WORDS = 8
"""So many make a wish; more make a story, in which a child is only mentioned."""
_WORD = re.compile(r"[^\W\d_]+")


def topics(typed: str) -> Sequence[str]:
    """Keys of the menu's sections and days, and THANKS, in the order of the table; none when nothing is sure."""
    told = _words(typed)
    found = [topic for topic, stems in _stems().items() if any(word.startswith(stems) for word in told)]
    return found if len(found) <= MOST else ()


def child_named(typed: str, family: Mapping[int, tuple[Name, str | None]]) -> int | None:
    """The one child whom the words name, in any case and by any short form; `family` is names and aliases by child.

    None where nobody is named, or several are, or where a whole story is told.
    """
    told = set(_words(typed))
    if len(told) > FEW_WORDS:
        return None
    named = [child for child, (name, alias) in family.items() if told & spoken_names(name, (alias,) if alias else ())]
    return named[0] if len(named) == 1 else None


def _words(typed: str) -> Sequence[str]:
    return _WORD.findall(lower(typed))


@cache
def _stems() -> Mapping[str, tuple[str, ...]]:
    raw = tomllib.loads((files("texts.understand") / "data" / "topic_words.toml").read_text("utf-8"))
    return {topic: tuple(stems) for topic, stems in raw.items()}
