"""News of final marks: those of a period together (C6)."""

from collections.abc import Mapping, Sequence
from itertools import groupby

from texts.marks import value
from texts.words import Html, Words, lines, paragraphs

Item = Mapping[str, object]


def are_finals(items: Sequence[Item]) -> bool:
    """All items of a message are of one kind."""
    return bool(items) and str(items[0]["about"]).startswith("final:")


def told(t: Words, items: Sequence[Item]) -> Html:
    """The subjects of each period under its name; periods in the order in which they were first told of."""
    order = list(dict.fromkeys(_span(t, item) for item in items))
    by_span = groupby(sorted(items, key=lambda item: order.index(_span(t, item))), key=lambda item: _span(t, item))
    return paragraphs(
        *(lines(t("news-finals", span=span), *(_line(t, item) for item in of_span)) for span, of_span in by_span)
    )


def _line(t: Words, item: Item) -> Html:
    known = {"subject": str(item["subject"]), "value": _value(t, item, "value")}
    if item["event"] == "FinalMarkChanged":
        return t("news-final-changed", **known, was=_value(t, item, "was_value"))
    return t("news-final-removed", **known) if item["event"] == "FinalMarkRemoved" else t("news-final-put", **known)


def _value(t: Words, item: Item, name: str) -> str:
    return value(t, str(item["scale"]), str(item[name]))


def _span(t: Words, item: Item) -> str:
    return t.plain("diary-whole-year") if item["period"] is None else str(item["period"])
