"""What the school reads while it announces and looks after what it announced (E1)."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from school.announcements import STAFF_SCOPES, Acknowledge, Kind, Scope
from texts.announcements.news import posted
from texts.clip import shorten, visible
from texts.dates import moment
from texts.words import Html, Words, lines, paragraphs
from usecases.announcements.show import Announced, CallList, Card, DraftPage
from usecases.ports.announcements import Announcement, Family

CLASSES_ROOM, GIST_ROOM = 80, 60
"""Characters for names of classes, and for the beginning of the words in a list."""


def listed(t: Words, page: Announced) -> Html:
    found = [_line(t, one) for one in page.found]
    return paragraphs(t("announcements-title"), *(found or [t("announcements-none")]))


def ask(t: Words, page: DraftPage, step: str) -> Html:
    """What comes next: audience, kind, words, words anew, at."""
    return paragraphs(lines(t("announcement-new"), _whom_line(t, page)), t(_ASK[step]))


_ASK = {
    "audience": "announcement-ask-audience",
    "kind": "announcement-ask-kind",
    "words": "announcement-ask-words",
    "anew": "announcement-ask-anew",
    "at": "announcement-ask-at",
}


def preview(t: Words, page: DraftPage, draft: Mapping[str, Any]) -> Html:
    """As the families will read it; then what is not theirs."""
    at = datetime.fromisoformat(draft["at"]) if draft["at"] else None
    item = {
        "announcement_kind": draft["kind"],
        "text": draft["text"],
        "files": len(draft["files"]),
        "author": page.author,
        "asks": draft["ack"] != Acknowledge.NONE.value,
    }
    return paragraphs(
        t("announcement-preview"),
        posted(t, item),
        t("announcement-line"),
        lines(
            _whom_line(t, page),
            _reach(t, page, len(draft["files"])),
            t("announcement-ack", who=draft["ack"]),
            t("announcement-at", when=moment(t, at, page.zone)) if at else t("announcement-now"),
            t("announcement-loud") if Kind(draft["kind"]).urgent else None,
        ),
    )


def sure(t: Words, page: DraftPage, draft: Mapping[str, Any]) -> Html:
    return paragraphs(
        t("announcement-sure"), lines(_whom_line(t, page), _reach(t, page, len(draft["files"]))), t("announcement-all")
    )


def words_needed(t: Words) -> Html:
    return t("announcement-words-needed")


def card(t: Words, it: Card) -> Html:
    one = it.announcement
    return paragraphs(_title(t, one), _beginning(t, one), lines(_state(t, one), *_counters(t, it)))


def saved(t: Words, it: Announcement) -> str:
    return t.plain("announcement-scheduled" if it.sent_at is None else "announcement-sending")


def corrected(t: Words) -> Html:
    return t("announcement-was-corrected")


def ask_correction(t: Words, it: Announcement) -> Html:
    return paragraphs(_title(t, it), t("announcement-ask-correction"))


def ask_back(t: Words, it: Announcement) -> Html:
    return paragraphs(_title(t, it), t("announcement-ask-back" if it.sent_at else "announcement-ask-cancel"))


def was_taken_back(t: Words) -> str:
    return t.plain("announcement-was-taken-back")


def reminded(t: Words, count: int) -> str:
    return t.plain("announcement-was-reminded", count=count)


def thanks(t: Words) -> str:
    return t.plain("announcement-thanks")


def call_list(t: Words, page: CallList) -> Html:
    found = [_family(t, one, standing.value, phones=page.phones) for one, standing in page.families]
    return paragraphs(
        t("announcement-call-title"),
        lines(*(found or [t("announcement-call-none")])),
        t("announcement-call-legend") if found else None,
        None if page.phones or not found else t("announcement-call-phones"),
    )


def whom(t: Words, scope: Scope, names: list[str]) -> str:
    if scope is Scope.CLASSES:
        return shorten(", ".join(names), CLASSES_ROOM)
    return t.plain(f"announcement-scope-{scope.value}")


def _whom_line(t: Words, page: DraftPage) -> Html | None:
    named = whom(t, page.scope, [one.name.display for one in page.chosen])
    return t("announcement-whom", whom=named) if named else None


def _reach(t: Words, page: DraftPage, files: int) -> Html:
    count, seconds = page.reach.families, page.seconds(files)
    sentence = "announcement-reach-staff" if page.scope in STAFF_SCOPES else "announcement-reach"
    return lines(t(sentence, count=count), _how_long(t, seconds))


def _how_long(t: Words, seconds: int) -> Html:
    if seconds < 90:
        return t("announcement-takes", count=seconds)
    return t("announcement-takes-minutes", count=round(seconds / 60))


def _title(t: Words, it: Announcement) -> Html:
    named = whom(t, it.scope, [one.name.display for one in it.classes])
    return lines(t(f"announcement-push-{it.kind.value}"), t("announcement-whom", whom=named))


def _state(t: Words, it: Announcement) -> Html:
    if it.stopped_at is not None:
        return t("announcement-is-back" if it.sent_at else "announcement-is-cancelled")
    if it.sent_at is None:
        return t("announcement-waits", when=moment(t, it.send_at, it.zone))
    return t("announcement-is-sent", when=moment(t, it.sent_at, it.zone))


def _counters(t: Words, it: Card) -> list[Html]:
    one, count = it.announcement, it.tally
    if one.sent_at is None:
        return []
    found = [
        t("announcement-count-told", count=count.told, families=count.families),
        t("announcement-count-waiting", count=count.waiting) if count.waiting else None,
        t("announcement-count-unreachable", count=count.unreachable) if count.unreachable else None,
        t("announcement-count-read", count=count.read) if one.acknowledge is not Acknowledge.NONE else None,
    ]
    return [line for line in found if line]


def _beginning(t: Words, it: Announcement) -> Html:
    """Without formatting: the card is about who has it."""
    words = shorten(visible(it.text), 600)
    return lines(
        t("announcement-gist", gist=words) if words else None,
        t("announcement-files", count=len(it.files)) if it.files else None,
    )


def _line(t: Words, it: Announcement) -> Html:
    gist = shorten(" ".join(visible(it.text).split()), GIST_ROOM) or t.plain("announcement-only-files")
    return lines(_state(t, it), t("announcement-gist", gist=gist))


def _family(t: Words, one: Family, standing: str, *, phones: bool) -> Html:
    known = ", ".join(one.phones) if phones else ""
    name = f"{one.class_name} {one.name.initials}".strip()
    line = t("announcement-call-line", standing=standing, name=name)
    return lines(line, t("announcement-call-phone", phones=known)) if known else line
