"""Under what an organiser publishes (E10)."""

from collections.abc import Mapping
from typing import Any

from bot.happening_callbacks import (
    AskHappeningField,
    BeginHappening,
    BeginHappeningCancel,
    BeginHappeningChange,
    FillHappening,
    OpenPublished,
    OpenPublishedCard,
    SaveHappening,
)
from bot.keyboards.diary import behind, in_rows
from bot.keyboards.happenings import LABEL
from bot.keyboards.menu import back
from bot.screen import Button, Keyboard
from school.happenings import HappeningKind, Level
from texts.clip import shorten
from texts.happenings.common import kind_name, short_days
from texts.words import Words
from usecases.happenings.drafts import HappeningDraftPage, PublishedCard, PublishedList
from usecases.ports.happenings import Happening

STAGES = ((1, 4), (5, 9), (10, 11))
"""Primary, basic and upper school."""


def listed(t: Words, page: PublishedList) -> Keyboard:
    before = Button(t.plain("button-list-before"), OpenPublished(page.page - 1))
    more = Button(t.plain("button-list-more"), OpenPublished(page.page + 1))
    return (
        *((_open(t, one),) for one in page.happenings),
        (*((before,) if page.page else ()), *((more,) if page.more else ())),
        (Button(t.plain("button-happening-new"), BeginHappening()),),
        back(t),
    )


def card(t: Words, it: PublishedCard) -> Keyboard:
    which = (it.happening.id, it.happening.version)
    change = Button(t.plain("button-happening-change"), BeginHappeningChange(*which))
    cancel = Button(t.plain("button-happening-cancel"), BeginHappeningCancel(*which))
    return (*(((change,), (cancel,)) if it.open else ()), (behind(t, OpenPublished()), *back(t)))


def ask(t: Words, page: HappeningDraftPage, draft: Mapping[str, Any], step: str) -> Keyboard:
    """The values that a button can give, and the way out."""
    number = draft["draft"]
    match step:
        case "kind":
            found = [Button(kind_name(t, one.value), FillHappening(number, "kind", one.value)) for one in HappeningKind]
            choices = in_rows(found, 2)
        case "grades":
            choices = _grades(t, number)
        case "subject":
            found = [
                Button(shorten(one.name, 20), FillHappening(number, "subject", str(one.id))) for one in page.subjects
            ]
            choices = (*in_rows(found, 2), _skip(t, number, "subject"))
        case "place" | "description" | "contact":
            choices = (_skip(t, number, step),)
        case _:
            choices = ()
    return (*choices, _out(t, page))


def preview(t: Words, page: HappeningDraftPage, draft: Mapping[str, Any]) -> Keyboard:
    number, level = draft["draft"], draft["level"]
    labels = {
        "kind": "button-happening-kind",
        "title": "button-happening-title",
        "days": "button-happening-days",
        "grades": "button-happening-class",
        "place": "button-happening-place",
        "description": "button-happening-description",
        "subject": "button-happening-subject",
        "contact": "button-happening-contact",
    }
    fields = [Button(t.plain(label), AskHappeningField(number, field)) for field, label in labels.items()]
    other = Level.SCHOOL if level == Level.CITY else Level.CITY
    toggle = Button(t.plain("button-happening-level", level=level), FillHappening(number, "level", other.value))
    save = "button-happening-save" if page.was else "button-happening-publish"
    return ((Button(t.plain(save), SaveHappening(number)),), *in_rows(fields, 2), (toggle,), _out(t, page))


def only_to_card(t: Words, happening_id: int) -> Keyboard:
    return ((behind(t, OpenPublishedCard(happening_id)), *back(t)),)


def _open(t: Words, one: Happening) -> Button:
    label = t.plain("button-happening-open", days=short_days(t, one.entry.starts_on), title=one.entry.title)
    return Button(shorten(label, LABEL), OpenPublishedCard(one.id))


def _grades(t: Words, number: int) -> Keyboard:
    everybody = Button(t.plain("button-happening-grades-all"), FillHappening(number, "grades", "1-11"))
    stages = tuple(
        Button(
            t.plain("button-happening-grades", low=str(low), high=str(high)),
            FillHappening(number, "grades", f"{low}-{high}"),
        )
        for low, high in STAGES
    )
    return (everybody,), stages


def _skip(t: Words, number: int, field: str) -> tuple[Button, ...]:
    return (Button(t.plain("button-happening-skip"), FillHappening(number, field, "")),)


def _out(t: Words, page: HappeningDraftPage) -> tuple[Button, ...]:
    if page.was:
        return (behind(t, OpenPublishedCard(page.was.id)), *back(t))
    return (Button(t.plain("button-happening-drop"), OpenPublished()), *back(t))
