"""What pushes say of the feed (C6)."""

from collections.abc import Callable, Mapping
from datetime import date

from texts.clip import shorten
from texts.happenings.common import days, grades, kind_name
from texts.words import Html, Words, lines, paragraphs

Item = Mapping[str, object]
TEXT_ROOM = 300
"""Characters of the description in a push: several of them make one evening message. The card has it whole."""


def _published(t: Words, item: Item) -> Html:
    head = t("news-happening-published", kind=kind_name(t, str(item["happening_kind"])), title=str(item["title"]))
    return paragraphs(lines(head, _details(t, item)), _text(t, item))


def _changed(t: Words, item: Item) -> Html:
    was = [
        _days(t, item, "was_") if _days(t, item, "was_") != _days(t, item) else "",
        str(item["was_place"]) if item["was_place"] != item["place"] else "",
        str(item["was_title"]) if item["was_title"] != item["title"] else "",
    ]
    differences = lines(
        *(t("news-happening-was", what=what) for what in was if what),
        t("news-happening-new-text") if item["was_description"] != item["description"] else None,
    )
    head = t("news-happening-changed", title=str(item["title"]))
    return paragraphs(lines(head, _details(t, item)), differences)


def _cancelled(t: Words, item: Item) -> Html:
    head = t("news-happening-cancelled", title=str(item["title"]), days=_days(t, item))
    return lines(head, t("news-happening-reason", reason=str(item["reason"])))


def _soon(t: Words, item: Item) -> Html:
    return lines(t("news-happening-soon", title=str(item["title"])), _details(t, item))


def _details(t: Words, item: Item) -> Html:
    return lines(
        t("happening-days", days=_days(t, item)),
        t("happening-where", place=str(item["place"])) if item["place"] else None,
        grades(t, int(str(item["grade_from"])), int(str(item["grade_to"]))),
        t("happening-subject", subject=str(item["subject"])) if item["subject"] else None,
    )


def _text(t: Words, item: Item) -> Html | None:
    text = shorten(str(item["description"]), TEXT_ROOM)
    return t("happening-about", text=text) if text else None


def _days(t: Words, item: Item, when: str = "") -> str:
    starts, ends = item[f"{when}starts_on"], item[f"{when}ends_on"]
    return days(t, date.fromisoformat(str(starts)), date.fromisoformat(str(ends)))


TELL: dict[str, Callable[[Words, Item], Html]] = {
    "HappeningPublished": _published,
    "HappeningChanged": _changed,
    "HappeningCancelled": _cancelled,
    "HappeningSoon": _soon,
}
