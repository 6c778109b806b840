"""The books of the office (E6, E11)."""

import re
from collections.abc import Mapping, Sequence
from html import unescape

from school.classes import ClassName
from texts.clip import shorten
from texts.dates import day_and_month
from texts.words import Html, Words, lines, paragraphs
from usecases.differences import Difference, Pupil
from usecases.office.pupils import ClassRoll
from usecases.office.years import NewYearPlan
from usecases.ports.office import OfficeClass, OfficeOf, OfficePupil

NAMED = 15
"""People of one kind on a screen; the rest is counted."""
NAME = 60
_TAG = re.compile(r"</?[a-z]+>")
CLASSES = 900


def home(t: Words, office: OfficeOf) -> Html:
    return t("office-home", school=office.school, year=office.year, classes=office.classes, pupils=office.pupils)


def told(report: str) -> Html:
    """What an office hears about its file, on a screen."""
    return Html(report.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))


def difference(t: Words, found: Difference) -> Html:
    if found.nothing_new:
        return t("office-nothing-new", school=found.done.school)
    done = found.done
    others = done.lessons_added + done.lessons_ended + done.other_changes
    return paragraphs(
        t("office-difference", school=done.school),
        _people(t, t("office-came", count=len(found.came)), found.came) if found.came else None,
        _people(t, t("office-left", count=len(found.left)), found.left) if found.left else None,
        _people(t, t("office-changed-class", count=len(found.moved)), found.moved) if found.moved else None,
        _courses(t, found.courses) if found.courses else None,
        lines(
            t("office-people", added=done.people_added, changed=done.people_changed, classes=done.classes_added),
            t("office-others", count=others) if others else None,
        ),
        t("office-not-yet"),
    )


def _people(t: Words, title: Html, them: Sequence[Pupil]) -> Html:
    more = len(them) - NAMED
    shown = (t("office-who", name=shorten(one.name.initials, NAME), where=_where(t, one)) for one in them[:NAMED])
    return lines(title, *shown, t("office-more", count=more) if more > 0 else None)


def _where(t: Words, one: Pupil) -> str:
    if one.was and one.now:
        return t.plain("office-from-to", was=one.was.display, now=one.now.display)
    return (one.now or one.was or ClassName(0)).display


def _courses(t: Words, them: Sequence[tuple[ClassName, str]]) -> Html:
    more = len(them) - NAMED
    shown = (t("office-course", school_class=name.display, subject=shorten(subject, NAME)) for name, subject in them)
    named = list(shown)[:NAMED]
    return lines(t("office-courses", count=len(them)), *named, t("office-more", count=more) if more > 0 else None)


def ask_many(t: Words, left: int, pupils: int) -> Html:
    return t("office-ask-many", left=left, pupils=pupils)


def applied(t: Words, made: Mapping[str, int]) -> Html:
    return t("office-applied", came=made["came"], left=made["left"], moved=made["moved"])


def roll(t: Words, it: ClassRoll) -> Html:
    return t("office-roll", school_class=it.of.name.display, count=len(it.pupils))


def pupil(t: Words, one: OfficePupil) -> Html:
    where = {"school_class": one.school_class.display}
    state = t("office-pupil-left", **where) if one.archived else None
    since = t("office-pupil-since", day=day_and_month(t, one.since), **where)
    return lines(t("office-pupil", name=shorten(one.name.full, NAME)), state or since)


def ask_class(t: Words, one: OfficePupil) -> Html:
    name = shorten(one.name.full, NAME)
    return t("office-ask-return", name=name) if one.archived else t("office-ask-class", name=name)


def ask_move(t: Words, one: OfficePupil, of: OfficeClass) -> Html:
    return t("office-ask-move", name=shorten(one.name.full, NAME), school_class=of.name.display)


def ask_archive(t: Words, one: OfficePupil) -> Html:
    return t("office-ask-archive", name=shorten(one.name.full, NAME))


def new_year(t: Words, plan: NewYearPlan) -> Html:
    up = ", ".join(f"{step.name.plain} → {step.to.plain}" for step in plan.steps if step.to)
    out = ", ".join(step.name.plain for step in plan.steps if step.to is None)
    return paragraphs(
        t("office-new-year", year=plan.name, was=plan.now.name),
        t("office-year-up", classes=shorten(up, CLASSES), count=plan.staying) if up else None,
        t("office-year-out", classes=shorten(out, CLASSES), count=plan.leaving) if out else None,
        t("office-year-keeps"),
    )


def year_begun(t: Words, stayed: int, left: int) -> Html:
    return t("office-year-begun", stayed=stayed, left=left)


def difference_plain(t: Words, found: Difference) -> str:
    """For a terminal."""
    return unescape(_TAG.sub("", difference(t, found)))


def new_year_plain(t: Words, plan: NewYearPlan, *, begun: bool) -> str:
    """For a terminal: what would be, or what was done."""
    text = year_begun(t, plan.staying, plan.leaving) if begun else new_year(t, plan)
    return unescape(_TAG.sub("", text))
