"""One's own data: what is in the file, and what erasing does (A15)."""

from datetime import datetime
from zoneinfo import ZoneInfo

from texts.dates import moment
from texts.words import Html, Words, lines, paragraphs
from usecases.accounts.own_data import Export


def caption(t: Words, export: Export) -> Html:
    """What the file holds, in words."""
    return paragraphs(t("mydata-caption"), lines(*(_count(t, export, name) for name in export.sections)))


def _count(t: Words, export: Export, name: str) -> Html | None:
    rows = export.sections[name]
    if not rows or name == "chat":
        return None
    return t("mydata-line", section=_section(t, name), count=len(rows))


def readable(t: Words, export: Export, zone: ZoneInfo) -> str:
    """The same for people: a heading for each part, then its rows."""
    parts = [t.plain("mydata-title", when=moment(t, export.made_at, zone))]
    if export.children:
        children = [f"- {child.name.full}, {child.class_name.display}" for child in export.children]
        parts.append("\n".join([t.plain("mydata-children"), *children]))
    for name, rows in export.sections.items():
        told = ["- " + "; ".join(f"{key}: {value}" for key, value in row.items() if value is not None) for row in rows]
        if told:
            parts.append("\n".join([_section(t, name), *told]))
    return "\n\n".join([*parts, t.plain("mydata-school")]) + "\n"


def _section(t: Words, name: str) -> str:
    return t.plain(f"mydata-section-{name.replace('_', '-')}")


def ask(t: Words) -> Html:
    return t("forget-ask")


def ask_again(t: Words) -> Html:
    return t("forget-ask-again")


def leaving(t: Words, erased_at: datetime, zone: ZoneInfo) -> Html:
    """`zone` is the reader's."""
    return t("forget-leaving", moment=moment(t, erased_at, zone))


def forgotten(t: Words, receipt: str) -> Html:
    return t("forget-done", receipt=receipt)
