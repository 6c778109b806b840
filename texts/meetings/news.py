"""What pushes say of meetings (C4)."""

from collections.abc import Callable, Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

from school.meetings import Plan, ReminderKind
from texts.dates import hour
from texts.meetings.common import details, name, when_shortly
from texts.words import Html, Words, lines, paragraphs

Item = Mapping[str, object]
AGENDA_ROOM = 600
"""Characters of the agenda in a push; the card has it whole."""


def _called(t: Words, item: Item) -> Html:
    return paragraphs(lines(t("news-meeting-called"), _title(t, item)), _details(t, item))


def _changed(t: Words, item: Item) -> Html:
    moved = item["was_starts_at"] != item["starts_at"]
    head = t("news-meeting-moved") if moved else t("news-meeting-changed")
    again = t("news-meeting-answer-again") if moved else None
    return paragraphs(lines(head, _title(t, item)), _details(t, item), _differences(t, item), again)


def _differences(t: Words, item: Item) -> Html:
    was = (item["was_starts_at"], item["was_ends_at"]) != (item["starts_at"], item["ends_at"])
    return lines(
        t("news-meeting-was-when", when=_when(t, item, "was_starts_at", "was_ends_at")) if was else None,
        t("news-meeting-was-where", place=str(item["was_place"])) if item["was_place"] != item["place"] else None,
        t("news-meeting-new-agenda") if item["was_agenda"] != item["agenda"] else None,
        t("news-meeting-new-link") if item["was_link"] != item["link"] else None,
    )


def _cancelled(t: Words, item: Item) -> Html:
    reason = t("news-meeting-reason", reason=str(item["reason"]))
    when = t("meeting-title", title=_when(t, item, "starts_at"))
    return paragraphs(lines(t("news-meeting-cancelled"), _title(t, item), when), reason)


def _soon(t: Words, item: Item) -> Html:
    starts = _moment(item, "starts_at").astimezone(_zone(item)).time()
    if item["when"] == ReminderKind.HOUR.value:
        head = t("news-meeting-soon-hour", starts=hour(t, starts))
    else:
        head = t("news-meeting-soon-day")
    return paragraphs(lines(head, _title(t, item)), _details(t, item))


def _asked(t: Words, item: Item) -> Html:
    return paragraphs(lines(t("news-meeting-asked"), _title(t, item)), _details(t, item))


def _title(t: Words, item: Item) -> Html:
    classes = item["classes"]
    assert isinstance(classes, list | tuple)  # noqa: S101 - we wrote it
    return t("meeting-title", title=name(t, str(item["title"]), [str(one) for one in classes]))


def _details(t: Words, item: Item) -> Html:
    plan = Plan(
        _moment(item, "starts_at"),
        _moment(item, "ends_at"),
        str(item["place"]),
        str(item["agenda"]),
        link=str(item["link"]),
    )
    return details(t, plan, _zone(item), agenda_room=AGENDA_ROOM)


def _when(t: Words, item: Item, starts: str, ends: str | None = None) -> str:
    shortly = when_shortly(t, _moment(item, starts), _zone(item))
    if ends is None:
        return shortly
    return f"{shortly}–{hour(t, _moment(item, ends).astimezone(_zone(item)).time())}"


def _moment(item: Item, name: str) -> datetime:
    return datetime.fromisoformat(str(item[name]))


def _zone(item: Item) -> ZoneInfo:
    return ZoneInfo(str(item["zone"]))


TELL: dict[str, Callable[[Words, Item], Html]] = {
    "MeetingCalled": _called,
    "MeetingChanged": _changed,
    "MeetingCancelled": _cancelled,
    "MeetingSoon": _soon,
    "MeetingAnswerAsked": _asked,
}
