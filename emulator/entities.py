"""The strict reader of Telegram's HTML: text and marked spans, or the official error with its byte offset.

Rules and sentences follow the official parser (STACK 3.1): offsets of errors count UTF-8 bytes of what was sent.
"""

import re
from dataclasses import dataclass
from typing import Any

from emulator.links import WrongLink, checked_link, user_link
from emulator.references import reference
from emulator.refusals import bad_request
from emulator.spans import Span

_SPACES = frozenset(b" \t\r\n\0\v")
KINDS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "tg-emoji": "custom_emoji",
    "tg-time": "date_time",
    "a": "text_link",
    "pre": "pre",
    "code": "code",
    "blockquote": "blockquote",
}


@dataclass(slots=True)
class _Open:
    tag: str
    arguments: dict[str, str]
    start: int


def parse_html(source: str) -> tuple[str, list[Span]]:
    """Raises Refusal(400, "can't parse entities: ...")."""
    return _Reader(source.encode()).read()


class _Reader:
    def __init__(self, source: bytes) -> None:
        self.source = (
            source + b"\0"
        )  # the official parser reads a zero-terminated string, and some of its errors rely on it
        self.at = 0
        self.text: list[str] = []
        self.spans: list[Span] = []
        self.open: list[_Open] = []

    def read(self) -> tuple[str, list[Span]]:
        end = len(self.source) - 1
        plain_from = 0
        while self.at < end:
            byte = self.source[self.at]
            if byte == 0x26 and (code := self._reference()):
                self.text.append(chr(code))
            elif byte == 0x3C:
                self._tag()
            else:
                plain_from = self.at
                self.at += 1
                while self.at < end and self.source[self.at] not in b"&<":
                    self.at += 1
                self.text.extend(self.source[plain_from : self.at].decode())
        if self.open:
            raise _cannot_parse(f'Can\'t find end tag corresponding to start tag "{self.open[-1].tag}"')
        return "".join(self.text), self.spans

    def _reference(self) -> int:
        """The code point of `&lt;`, `&#60;` and the like, read past it; 0 and unmoved when it is not allowed."""
        code, end = reference(self.source, self.at)
        if code:
            self.at = end
        return code

    def _tag(self) -> None:
        begin = self.at
        self.at += 1
        if self.source[self.at] == 0x2F:
            self._end_tag(begin)
        else:
            self._start_tag(begin)
        self.at += 1

    def _start_tag(self, begin: int) -> None:
        self._skip_name()
        if self.source[self.at] == 0:
            raise _cannot_parse(f"Unclosed start tag at byte offset {begin}")
        tag = _lower(self.source[begin + 1 : self.at])
        if tag not in KINDS:
            raise _cannot_parse(f'Unsupported start tag "{tag}" at byte offset {begin}')
        arguments: dict[str, str] = {}
        while self.source[self.at] != 0x3E:
            self._skip_spaces()
            if self.source[self.at] == 0x3E:
                break
            name, value = self._attribute(tag, begin)
            arguments[name] = value
        if tag == "span" and arguments.get("class") != "tg-spoiler":
            raise _cannot_parse(f'Tag "span" must have class "tg-spoiler" at byte offset {begin}')
        self.open.append(_Open(tag, arguments, len(self.text)))

    def _attribute(self, tag: str, begin: int) -> tuple[str, str]:
        name_from = self.at
        while self.source[self.at] not in _SPACES and self.source[self.at] not in b"=>/\"'":
            self.at += 1
        name = self.source[name_from : self.at].decode(errors="replace")
        if not name:
            if self.source[self.at] == 0:
                raise _cannot_parse(f'Unclosed start tag "{tag}" at byte offset {begin}')
            raise _cannot_parse(f'Empty attribute name in the tag "{tag}" at byte offset {begin}')
        self._skip_spaces()
        if self.source[self.at] != 0x3D:
            if self.source[self.at] == 0:
                raise _cannot_parse(f'Unclosed start tag "{tag}" at byte offset {begin}')
            return name, ""
        self.at += 1
        self._skip_spaces()
        if self.source[self.at] == 0:
            raise _cannot_parse(f'Unclosed start tag "{tag}" at byte offset {begin}')
        value = self._quoted() if self.source[self.at] in b"\"'" else self._bare()
        if self.source[self.at] == 0:
            raise _cannot_parse(f"Unclosed start tag at byte offset {begin}")
        return name, value

    def _bare(self) -> str:
        begin = self.at
        while chr(self.source[self.at]).isascii() and (
            chr(self.source[self.at]).isalnum() or self.source[self.at] in b".-"
        ):
            self.at += 1
        if self.source[self.at] not in _SPACES and self.source[self.at] != 0x3E:
            raise _cannot_parse(f"Unexpected end of name token at byte offset {begin}")
        return _lower(self.source[begin : self.at])

    def _quoted(self) -> str:
        quote = self.source[self.at]
        self.at += 1
        value = bytearray()
        while self.source[self.at] not in (quote, 0):
            if self.source[self.at] == 0x26 and (code := self._reference()):
                value += chr(code).encode(errors="replace")
                continue
            value.append(self.source[self.at])
            self.at += 1
        if self.source[self.at] == quote:
            self.at += 1
        return value.decode(errors="replace")

    def _end_tag(self, begin: int) -> None:
        if not self.open:
            raise _cannot_parse(f"Unexpected end tag at byte offset {begin}")
        self._skip_name()
        found = _lower(self.source[begin + 2 : self.at])
        self._skip_spaces()
        if self.source[self.at] != 0x3E:
            raise _cannot_parse(f"Unclosed end tag at byte offset {begin}")
        expected = self.open[-1].tag
        if found and found != expected:
            raise _cannot_parse(
                f'Unmatched end tag at byte offset {begin}, expected "</{expected}>", found "</{found}>"'
            )
        self._close(self.open.pop())

    def _close(self, opened: _Open) -> None:
        end = len(self.text)
        if end == opened.start:
            return
        if opened.tag in {"pre", "code"} and self._joined_code(opened, end):
            return
        extra = self._extra(opened, "".join(self.text[opened.start : end]))
        if extra is None:
            return
        kind = extra.pop("kind", KINDS[opened.tag])
        self.spans.append(Span(opened.start, end, kind, extra))

    def _joined_code(self, opened: _Open, end: int) -> bool:
        """`<pre><code class="language-x">` is one block of code in a language, in either order of nesting."""
        last = self.spans[-1] if self.spans else None
        if last is None or (last.start, last.end) != (opened.start, end):
            return False
        language = last.extra.get("language") if last.kind == "code" else opened.arguments.get("class", "")[9:]
        if {last.kind, opened.tag} != {"pre", "code"} or not language:
            return False
        last.kind, last.extra = "pre", {"language": language}
        return True

    def _extra(self, opened: _Open, inner: str) -> dict[str, Any] | None:
        """What the tag says beyond its kind; None when Telegram keeps the text and forgets the mark (a wrong link)."""
        arguments = opened.arguments
        match opened.tag:
            case "a":
                return _link(arguments.get("href") or inner)
            case "code" if arguments.get("class", "").startswith("language-"):
                return {"language": arguments["class"].removeprefix("language-")}
            case "blockquote" if "expandable" in arguments:
                return {"kind": "expandable_blockquote"}
            case "tg-emoji":
                return {
                    "custom_emoji_id": _number(
                        arguments.get("emoji-id", ""), "Invalid custom emoji identifier specified"
                    )
                }
            case "tg-time":
                moment = _number(arguments.get("unix", ""), "Invalid Unix timestamp specified")
                return {"unix_time": int(moment), "date_time_format": arguments.get("format", "")}
        return {}

    def _skip_name(self) -> None:
        while self.source[self.at] not in _SPACES and self.source[self.at] != 0x3E:
            self.at += 1

    def _skip_spaces(self) -> None:
        while self.source[self.at] in _SPACES and self.source[self.at] != 0:
            self.at += 1


def _link(url: str) -> dict[str, Any] | None:
    person = user_link(url)
    if person is not None:
        return {"kind": "text_mention", "user": person}
    try:
        return {"url": checked_link(url)}
    except WrongLink:
        return None


def _number(value: str, complaint: str) -> str:
    if not re.fullmatch(r"[0-9]{1,19}", value) or not 0 < int(value) < 1 << 63:
        raise _cannot_parse(complaint)
    return value


def _lower(name: bytes) -> str:
    return name.lower().decode(errors="replace")


def _cannot_parse(reason: str) -> Exception:
    return bad_request(f"can't parse entities: {reason}")
