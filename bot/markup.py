"""Words that a person formatted, as markup that the messenger takes: made of entities, never of what was typed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from itertools import pairwise
from urllib.parse import urlsplit

from texts.words import Html

_TAGS = {
    "bold": "b",
    "italic": "i",
    "underline": "u",
    "strikethrough": "s",
    "spoiler": "tg-spoiler",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "expandable_blockquote": "blockquote",
}
"""Mentions and custom emoji are left as plain words: the one names a stranger's chat, the other needs a paid name."""
_LINKS = frozenset({"http", "https"})


@dataclass(frozen=True, slots=True)
class Mark:
    """`at` and `length` are in UTF-16 code units, as the Bot API counts."""

    kind: str
    at: int
    length: int
    url: str | None = None


def formatted(text: str, marks: Iterable[Mark]) -> Html:
    """Every tag is closed and nested right, whatever the entities overlap; what was typed is escaped."""
    units = text.encode("utf-16-le")
    spans = [(one.at, one.at + one.length, tag) for one in marks if one.length > 0 and (tag := _tag(one))]
    cuts = sorted({0, len(units) // 2, *(at for span in spans for at in span[:2])})
    out, opened = list[str](), list[str]()
    for starts, ends in pairwise(cuts):
        piece = units[starts * 2 : ends * 2].decode("utf-16-le", "replace")
        wanted = [tag for begins, over, tag in spans if begins <= starts and ends <= over]
        opened = _moved(out, opened, wanted)
        out.append(escape(piece, quote=False))
    _moved(out, opened, ())
    return Html("".join(out).strip())


def _moved(out: list[str], opened: Sequence[str], wanted: Sequence[str]) -> list[str]:
    """Close what ends here, open what begins."""
    same = 0
    while same < min(len(opened), len(wanted)) and opened[same] == wanted[same]:
        same += 1
    out += [f"</{tag.split()[0]}>" for tag in reversed(opened[same:])]
    out += [f"<{tag}>" for tag in wanted[same:]]
    return list(wanted)


def _tag(mark: Mark) -> str | None:
    if mark.kind == "text_link":
        return _link(mark.url or "")
    return _TAGS.get(mark.kind)


def _link(url: str) -> str | None:
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    safe = parts.scheme in _LINKS and parts.hostname and not any(sign.isspace() for sign in url)
    return f'a href="{escape(url)}"' if safe else None
