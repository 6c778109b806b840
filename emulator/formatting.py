"""From what a bot sent to what Telegram keeps: text cleaned and trimmed, spans in order, automatic entities, UTF-16."""

import re
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from typing import Any

from emulator.entities import parse_html
from emulator.explicit import explicit_spans
from emulator.refusals import bad_request
from emulator.spans import CODE, QUOTES, SPLITTABLE, Span

Json = dict[str, Any]
FindUser = Callable[[int], Json | None]

MAX_ENTITIES = 100
TEXT_LIMIT = 4096  # code points, as all limits of texts (STACK 3.1)
CAPTION_LIMIT = 1024
_DROPPED = re.compile("[\r\u2028-\u202e\u0333\u033f\u030a]")
_BLANKED = re.compile("[\x00-\x09\x0b-\x1f]")
_FOUND = (
    ("url", re.compile(r"(?<![\w@/.-])(?:https?://|tg://)[^\s<>«»\"]+[^\s<>«»\".,:;!?')\]]", re.IGNORECASE)),
    ("email", re.compile(r"(?<![\w.@])[\w.+-]{1,64}@(?:[a-z0-9-]+\.)+[a-z]{2,}(?![\w@])", re.IGNORECASE)),
    (
        "url",
        re.compile(
            r"(?<![\w@/.-])(?:[\w-]+\.)+(?:com|ru|org|net|me|io|info|su|dev|app|\u0440\u0444)(?:/[^\s<>«»\"]*[\w/])?(?![\w@.-])"
        ),
    ),
    ("bot_command", re.compile(r"(?<![\w/<>@])/[a-zA-Z0-9_]{1,64}(?:@[a-zA-Z][a-zA-Z0-9_]{2,31})?(?![\w/<>@])")),
    ("mention", re.compile(r"(?<![\w@/])@[a-zA-Z][a-zA-Z0-9_]{2,31}(?![\w@])")),
    ("hashtag", re.compile(r"(?<![\w#])#(?=\w*[^\W\d])\w{1,256}(?![\w#])")),
    ("phone_number", re.compile(r"(?<![\w+])\+\d{10,14}(?!\w)")),
)


def formatted(
    text: str, mode: str, entities: object, find_user: FindUser, limit: int, too_long: str
) -> tuple[str, list[Json]]:
    """Text and entities as Telegram keeps them. `limit` counts code points after parsing (STACK 3.1).

    Raises Refusal(400) with the official sentence; `too_long` is the one for this kind of text.
    """
    _check_unicode(text)
    if mode and mode.lower() != "none":
        if mode.lower() != "html":
            raise bad_request("unsupported parse_mode")
        text, spans = parse_html(text)
    else:
        spans = explicit_spans(text, entities)
    text, spans = _trimmed(*_cleaned(text, spans))
    if len(text) > limit:
        raise bad_request(too_long)
    return text, to_json(text, arranged(text, spans), find_user)


def typed(text: str) -> tuple[str, list[Json]]:
    """Plain text as a person's client sends it: cleaned and trimmed, commands, links and mentions found."""
    _check_unicode(text)
    kept, _ = _trimmed(*_cleaned(text, []))
    return kept, to_json(kept, arranged(kept, []), lambda _: None)


def arranged(text: str, spans: Iterable[Span]) -> list[Span]:
    """Spans in Telegram's order: nothing inside code, equal marks joined, crossing ones split, empty ones dropped."""
    whole = [span for span in spans if span.start < span.end and not text[span.start : span.end].isspace()]
    firm = _firm([span for span in whole if span.kind not in SPLITTABLE])
    quotes = [span for span in firm if span.kind in QUOTES]
    marked = [span for span in firm if span.kind not in QUOTES and _fits(span, quotes)]
    firm = [*quotes, *marked, *(span for span in _automatic(text, marked) if _fits(span, quotes))]
    soft = [
        Span(start, end, kind)
        for kind in SPLITTABLE
        for run in _union((span.start, span.end) for span in whole if span.kind == kind)
        for start, end in _pieces(run, firm)
        if not text[start:end].isspace()
    ]
    return sorted(firm + _uncrossed(soft), key=_outermost)[:MAX_ENTITIES]


_ORDER = ("blockquote", "expandable_blockquote", "text_link", "text_mention", *SPLITTABLE)


def _outermost(span: Span) -> tuple[int, int, int]:
    return span.start, -span.end, _ORDER.index(span.kind) if span.kind in _ORDER else len(_ORDER)


def _firm(spans: list[Span]) -> list[Span]:
    """Links, code and quotes are never cut: of two links or codes that meet, the outer stays, and so of two quotes."""
    kept: list[Span] = []
    for span in sorted(spans, key=_outermost):
        rivals = [each for each in kept if (each.kind in QUOTES) == (span.kind in QUOTES)]
        if not any(each.start < span.end and span.start < each.end for each in rivals):
            kept.append(span)
    return kept


def _fits(span: Span, quotes: list[Span]) -> bool:
    """A quote may hold links, code and what is found by itself; what crosses a quote, or holds one, is dropped."""
    meeting = [each for each in quotes if each.start < span.end and span.start < each.end]
    return all(each.start <= span.start and span.end <= each.end for each in meeting)


def _automatic(text: str, taken: Sequence[Span]) -> list[Span]:
    found: list[Span] = []
    for kind, pattern in _FOUND:
        for hit in pattern.finditer(text):
            if not any(each.start < hit.end() and hit.start() < each.end for each in (*taken, *found)):
                found.append(Span(hit.start(), hit.end(), kind))
    return found


def _union(ranges: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for start, end in sorted(ranges):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _pieces(run: tuple[int, int], firm: list[Span]) -> list[tuple[int, int]]:
    """The run cut where it would cross a firm span, without what lies in code; what holds or fits one stays whole."""
    start, end = run
    for span in firm:
        code = span.kind in CODE
        if span.start >= end or start >= span.end or not (code or _cross(run, span)):
            continue
        cuts = [start, *(edge for edge in (span.start, span.end) if start < edge < end), end]
        parts = [part for part in pairwise(cuts) if not (code and span.start <= part[0] and part[1] <= span.end)]
        return [piece for part in parts for piece in _pieces(part, firm)]
    return [run]


def _cross(run: tuple[int, int], span: Span) -> bool:
    holds, fits = run[0] <= span.start and span.end <= run[1], span.start <= run[0] and run[1] <= span.end
    return not (holds or fits)


def _uncrossed(spans: list[Span]) -> list[Span]:
    """Marks of different kinds that overlap without nesting are cut at the border of the one that begins earlier."""
    done: list[Span] = []
    queue = sorted(spans, key=_outermost)
    while queue:
        span = queue.pop(0)
        border = next((each.end for each in done if each.start < span.start < each.end < span.end), None)
        if border is None:
            done.append(span)
            continue
        queue.insert(0, Span(span.start, border, span.kind))
        queue.append(Span(border, span.end, span.kind))
        queue.sort(key=_outermost)
    return done


def to_json(text: str, spans: Iterable[Span], find_user: FindUser) -> list[Json]:
    offsets = [0]
    for character in text:
        offsets.append(offsets[-1] + 1 + (ord(character) > 0xFFFF))
    made = []
    for span in spans:
        extra = dict(span.extra)
        if span.kind == "text_mention":
            user = find_user(extra.pop("user"))
            if user is None:
                continue
            extra["user"] = user
        if span.kind == "code":
            extra = {}
        made.append(
            {
                "offset": offsets[span.start],
                "length": offsets[span.end] - offsets[span.start],
                "type": span.kind,
                **extra,
            }
        )
    return made


def _cleaned(text: str, spans: list[Span]) -> tuple[str, list[Span]]:
    if not (_DROPPED.search(text) or _BLANKED.search(text)):
        return text, spans
    kept = [0]
    for character in text:
        kept.append(kept[-1] + (not _DROPPED.match(character)))
    moved = [Span(kept[span.start], kept[span.end], span.kind, span.extra) for span in spans]
    return _BLANKED.sub(" ", _DROPPED.sub("", text)), moved


def _trimmed(text: str, spans: list[Span]) -> tuple[str, list[Span]]:
    """Spaces and line ends at the edges go; those in front stay when a mark begins among them."""
    end = len(text.rstrip())
    first = min((span.start for span in spans if not text[span.start : span.end].isspace()), default=end)
    start = min(len(text[:end]) - len(text[:end].lstrip(" \n")), first)
    moved = [Span(max(0, span.start - start), min(span.end, end) - start, span.kind, span.extra) for span in spans]
    return text[start:end], [span for span in moved if span.start < span.end]


def _check_unicode(text: str) -> None:
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise bad_request("strings must be encoded in UTF-8") from error
