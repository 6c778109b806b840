"""A typed line of marks, as it was understood (E3)."""

from collections.abc import Mapping
from typing import Any

from school.marks import ControlForm
from texts.clip import shorten
from texts.dates import weekday_and_day
from texts.forms import form
from texts.journal.lessons import register_names
from texts.marks import value
from texts.words import Html, Words, lines, paragraphs
from usecases.marks.line import LinePage

LONGEST_SAID, LONGEST_COMMENT, MOST_LOST = 30, 60, 5
Part = Mapping[str, Any]


def not_understood(t: Words) -> Html:
    return t("line-not-understood")


def line(t: Words, page: LinePage, draft: Mapping[str, Any], usual: str) -> Html:
    """`draft` is that of bot/line_drafts.py, `usual` the form of marks of which the line does not say it."""
    course = page.lesson.course
    names = register_names(page.pupils)
    head = t(
        "line-title",
        school_class=course.class_name.display,
        subject=course.subject,
        day=weekday_and_day(t, page.lesson.at.on),
    )
    lost = [t("line-lost", said=shorten(said, LONGEST_SAID)) for said in draft.get("lost", ())[:MOST_LOST]]
    return paragraphs(
        head, lines(*(_part(t, page, part, names, usual) for part in draft["parts"])), lines(*lost) or None
    )


def _part(t: Words, page: LinePage, part: Part, names: Mapping[int, str], usual: str) -> Html:
    what = _what(t, page, part, usual)
    comment = t("line-comment", comment=shorten(part["comment"], LONGEST_COMMENT)) if part["comment"] else Html("")
    if len(part["who"]) == 1:
        return t("line-part", pupil=names.get(part["who"][0], "?"), what=what, comment=comment)
    said = shorten(part["said"], LONGEST_SAID)
    return t("line-part-asked" if part["who"] else "line-part-nobody", said=said, what=what)


def _what(t: Words, page: LinePage, part: Part, usual: str) -> Html:
    if part["code"] is not None:
        return t("line-late" if part["code"] == "late" else "line-absent")
    what = ControlForm(part["form"] or usual)
    weight = part["weight"] or what.default_weight
    known = value(t, page.lesson.course.scale, part["mark"])
    return t("line-mark", value=known, form=form(t, what), weight=str(weight))


def choose_form(t: Words) -> Html:
    return t("line-choose-form")


def saved(t: Words, count: int) -> str:
    return t.plain("line-saved", count=count)


def undone(t: Words, count: int) -> str:
    return t.plain("line-undone", count=count) if count else t.plain("line-undone-already")
