"""Telegram's HTML back from text and entities: for the page, for tests, and to prove the reader by a round trip."""

from collections.abc import Sequence
from html import escape
from typing import Any

_TAGS = {
    "bold": "b",
    "italic": "i",
    "underline": "u",
    "strikethrough": "s",
    "spoiler": "tg-spoiler",
    "code": "code",
    "blockquote": "blockquote",
}


def to_html(text: str, entities: Sequence[dict[str, Any]]) -> str:
    """Nested tags around escaped text. Entities nest, as `formatting.arranged` leaves them; offsets are UTF-16."""
    units = text.encode("utf-16-le")
    pieces: list[str] = []
    closing: list[tuple[int, str]] = []
    at = 0

    def move(to: int) -> None:
        nonlocal at
        pieces.append(escape(units[at * 2 : to * 2].decode("utf-16-le")))
        at = to

    def close(until: int) -> None:
        while closing and closing[-1][0] <= until:
            end, tag = closing.pop()
            move(end)
            pieces.append(tag)

    for entity in entities:
        close(entity["offset"])
        move(entity["offset"])
        opened, closed = _tags(entity)
        pieces.append(opened)
        closing.append((entity["offset"] + entity["length"], closed))
    close(len(units) // 2)
    move(len(units) // 2)
    return "".join(pieces)


def _tags(entity: dict[str, Any]) -> tuple[str, str]:
    match entity["type"]:
        case "text_link":
            return f'<a href="{escape(entity["url"])}">', "</a>"
        case "text_mention":
            return f'<a href="tg://user?id={entity["user"]["id"]}">', "</a>"
        case "pre" if "language" in entity:
            return f'<pre><code class="language-{escape(entity["language"])}">', "</code></pre>"
        case "pre":
            return "<pre>", "</pre>"
        case "expandable_blockquote":
            return "<blockquote expandable>", "</blockquote>"
        case "custom_emoji":
            return f'<tg-emoji emoji-id="{entity["custom_emoji_id"]}">', "</tg-emoji>"
        case "date_time":
            return (
                f'<tg-time unix="{entity["unix_time"]}" format="{escape(entity.get("date_time_format", ""))}">',
                "</tg-time>",
            )
        case kind if kind in _TAGS:
            return f"<{_TAGS[kind]}>", f"</{_TAGS[kind]}>"
    return "", ""
