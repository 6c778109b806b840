"""An announcement that is being written, kept in the dialog: its fields, the step it stands at, its screen."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import UTC, date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from aiogram.types import Message

from bot.drafts import numbered
from bot.files import files_of
from bot.keyboards import announcements as buttons
from bot.markup import Mark, formatted
from bot.screen import Screen
from school import announcements as rules
from school.announcements import Acknowledge, Kind, Scope
from school.refusals import Outdated
from texts.announcements import making as texts
from texts.clip import visible_length
from texts.understand.days import parse_day
from texts.understand.times import hours
from texts.words import Html, Words
from usecases.announcements.show import DraftPage
from usecases.ports.announcements import Wanted
from usecases.ports.homework_book import File

STEPS = frozenset({"audience", "kind", "words", "at", "preview"})
Draft = dict[str, Any]


def new_draft(page: DraftPage) -> Draft:
    """Who leads one class writes to that one."""
    only = [one.id for one in page.offered] if len(page.offered) == 1 and not page.for_all else []
    return numbered(
        scope=Scope.CLASSES.value,
        classes=only,
        kind="",
        text="",
        files=[],
        anew=False,
        ack=Acknowledge.NONE.value,
        at="",
        album="",
        step="kind" if only else "audience",
    )


def audience_of(draft: Mapping[str, Any]) -> tuple[Scope, tuple[int, ...]]:
    """Raises Outdated when the dialog holds no whole draft any more."""
    try:
        return Scope(draft["scope"]), tuple(draft["classes"])
    except (KeyError, ValueError):
        raise Outdated from None


def with_audience(draft: Draft, whom: str, page: DraftPage) -> Draft:
    """`whom` as in ChooseAudience. Raises Outdated for what is none."""
    if whom in (Scope.SCHOOL.value, Scope.TEACHERS.value, Scope.STAFF.value):
        scope = Scope.CLASSES.value if draft["scope"] == whom else whom
        return {**draft, "scope": scope, "classes": [], "step": "audience"}
    named = {one.id for one in page.offered if whom in (str(one.id), f"g{one.name.grade}")}
    if not named:
        raise Outdated
    had = set(draft["classes"])
    now = had - named if named <= had else had | named
    return {**draft, "scope": Scope.CLASSES.value, "classes": sorted(now), "step": "audience"}


def with_field(draft: Draft, field: str, value: str, page: DraftPage, now: datetime) -> Draft:
    """Raises what the rules refuse; Outdated for no field of ours."""
    try:
        match field:
            case "audience":
                if not draft["classes"] and draft["scope"] == Scope.CLASSES.value:
                    raise rules.NobodyToTell
                return _on({**draft})
            case "kind":
                return _on({**draft, "kind": Kind(value).value})
            case "ack":
                return {**draft, "ack": Acknowledge(value).value, "step": "preview"}
            case "at":
                return _on({**draft, "at": _moment(value, page, now)})
    except ValueError:
        raise Outdated from None
    raise Outdated


def with_message(draft: Draft, message: Message) -> Draft:
    """Words replace words, files join files; an album comes as several messages.

    Where both were asked for anew, nothing of what was there is mixed in.
    """
    text, files = markup_of(message), [asdict(one) for one in files_of(message)]
    words = text or ("" if draft["anew"] else draft["text"])
    together = files if draft["anew"] else [*draft["files"], *files]
    rules.check_length(visible_length(words), len(together))
    album = message.media_group_id or ""
    return {**draft, "text": words, "files": together, "album": album, "step": "preview", "anew": False}


def markup_of(message: Message) -> Html:
    entities = message.entities or message.caption_entities or []
    marks = [Mark(one.type, one.offset, one.length, one.url) for one in entities]
    return formatted(message.text or message.caption or "", marks)


def wanted_of(draft: Mapping[str, Any]) -> Wanted:
    """Raises Outdated when the dialog holds no whole draft any more."""
    scope, classes = audience_of(draft)
    try:
        at = datetime.fromisoformat(draft["at"]) if draft["at"] else None
        files = tuple(File(**one) for one in draft["files"])
        rules.check_length(visible_length(draft["text"]), len(files))
        kind, asked = Kind(draft["kind"]), Acknowledge(draft["ack"])
    except (KeyError, ValueError, TypeError):
        raise Outdated from None
    return Wanted(scope, classes, kind, draft["text"], files, asked, at)


def screen(t: Words, page: DraftPage, draft: Draft) -> Screen:
    if draft["step"] == "preview":
        return Screen(texts.preview(t, page, draft), buttons.preview(t, draft))
    step = "anew" if draft["anew"] and (draft["text"] or draft["files"]) else draft["step"]
    return Screen(texts.ask(t, page, step), buttons.ask(t, page, draft))


def _on(draft: Draft) -> Draft:
    """The first thing that is missing, else the preview."""
    if not draft["kind"]:
        return {**draft, "step": "kind"}
    return {**draft, "step": "preview" if draft["text"] or draft["files"] else "words"}


def _moment(typed: str, page: DraftPage, now: datetime) -> str:
    """An instant; nothing typed means now. The last word is the hour, what stands before it the day."""
    if not typed:
        return ""
    day, _, hour = typed.strip().rpartition(" ")
    on = parse_day(day, page.today) if day else page.today
    return rules.check_time(_instant(on, hours(hour)[0], page.zone), now).isoformat()


def _instant(day: date, at: time, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, at, tzinfo=zone).astimezone(UTC)
