"""What a push says of messages between people (C6): values come from the notice."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import cast

from texts import threads
from texts.clip import shorten
from texts.words import Html, Words, lines, paragraphs
from usecases.ports.threads import About

Item = Mapping[str, object]
QUOTE = 600


def sent(t: Words, item: Item) -> Html:
    return paragraphs(
        _head(t, item),
        _words(t, item),
        None if item.get("file") or item.get("text") else t("message-file-beside"),
        t("message-how") if item.get("first") else None,
    )


def edited(t: Words, item: Item) -> Html:
    return paragraphs(_head(t, item), t("message-edited"), _words(t, item))


def file_sent(t: Words, item: Item) -> Html:
    return t("message-file", author=str(item["author"]))


def hidden(t: Words, item: Item) -> Html:
    return paragraphs(_head(t, item), t("message-hidden"))


def file_lost(t: Words, item: Item) -> Html:
    """Instead of a file that the messenger takes no more; the words still go."""
    return paragraphs(_head(t, item), _words(t, item), t("message-file-lost"))


def added(t: Words, item: Item) -> Html:
    return t("message-added", by=str(item["by"]), title=title(t, item) or t.plain("thread-nobody"))


def closed(t: Words, item: Item) -> Html:
    return t("message-closed", title=title(t, item) or t.plain("thread-nobody"))


def reported(t: Words, item: Item) -> Html:
    return paragraphs(
        t("message-reported", author=str(item["author"]), text=_quote(t, item)),
        t("message-reported-by", reporter=str(item["reporter"])),
    )


def warned(t: Words, item: Item) -> Html:
    return t("message-warned", text=_quote(t, item))


def title(t: Words, item: Item) -> str | None:
    """Plain: what the thread is called, else what it is about; None for one that is called after its people."""
    if item["title"]:
        return str(item["title"])
    about = item["topic"]
    return threads.topic(t, _about(about)) if isinstance(about, Mapping) else None


def _head(t: Words, item: Item) -> Html:
    who = threads.who_is(t, str(item["author_is"]), cast("list[str]", item["author_of"]))
    named = title(t, item)
    return lines(
        t("message-from", author=str(item["author"]), who=who),
        t("message-title", title=named) if named else None,
        t("message-child", child=str(item["child"])) if item["child"] else None,
    )


def _words(t: Words, item: Item) -> Html | None:
    return t("message-text", text=str(item["text"])) if item["text"] else None


def _quote(t: Words, item: Item) -> str:
    return shorten(str(item["text"]), QUOTE) or t.plain("message-no-words")


def _about(values: Mapping[str, object]) -> About:
    day = date.fromisoformat(str(values["day"])) if values["day"] else None
    return About(str(values["kind"]), 0, (), str(values["what"]), str(values["value"]), day)


TELL: dict[str, Callable[[Words, Item], Html]] = {
    "MessageSent": sent,
    "MessageFileSent": file_sent,
    "MessageEdited": edited,
    "MessageHidden": hidden,
    "MessageFileHidden": hidden,
    "AddedToThread": added,
    "ThreadClosed": closed,
    "MessageReported": reported,
    "AuthorWarned": warned,
}
