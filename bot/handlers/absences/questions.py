"""What an absence told in words still has to be asked, one question a screen, then the confirmation (D2)."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from aiogram.types import CallbackQuery, Message

from bot.answers import show
from bot.handlers.absences.common import (
    Draft,
    absence_of,
    ask_why,
    days_of,
    first_of,
    month,
    new_draft,
    pick_lessons,
)
from bot.keyboards import absences as buttons
from bot.screen import Screen
from school.absences import AbsenceKind, Reason
from texts import absences as texts
from texts.understand.absences import About, Notice, Question, Unclear, Understood
from texts.words import Words
from usecases.absences.family import SpokenOf
from usecases.absences.show import AbsenceDraft, ShowAbsenceDraft, ShowMonth
from usecases.asker import Asker

DAYS = frozenset({About.DAY, About.UNTIL, About.NO_SUCH_DAY, About.NO_LESSONS, About.OTHER_YEAR})
"""Questions that the calendar answers."""


def draft_of(answer: Understood | Unclear, family: SpokenOf) -> Draft:
    """Everything that is certain, and what has to be asked."""
    notice = answer.notice
    questions = answer.questions if isinstance(answer, Unclear) else ()
    asks = [_asked(question) for question in questions]
    children = list(notice.children) or ([family.children[0].id] if len(family.children) == 1 else [])
    if not children and not any(one["about"] == About.CHILD for one in asks):
        asks.insert(0, _asked(Question(About.CHILD)))
    names = {child.id: child.called for child in family.children}
    draft = new_draft(children[0] if children else family.children[0].id, notice.starts, notice.ends)
    return draft | {
        "children": children,
        "names": [names[child] for child in children],
        "reason": notice.reason.value if notice.reason else None,
        "comment": notice.comment,
        "at": notice.at.isoformat() if notice.at else None,
        "early": notice.kind is AbsenceKind.EARLY,
        "said": True,
        "asks": asks,
        **_part(notice),
    }


def without(draft: Draft, *answered: About) -> list[dict[str, Any]]:
    """What is left to ask."""
    return [asked for asked in draft["asks"] if asked["about"] not in answered]


def _asked(question: Question) -> dict[str, Any]:
    return {"about": question.about.value, "typed": question.typed, "days": [day.isoformat() for day in question.days]}


def _part(notice: Notice) -> dict[str, int | None]:
    """Ours: late without any detail is late for the first lesson; the person sees it and may change it."""
    if notice.lessons is not None:
        return {"from": notice.lessons.first, "to": notice.lessons.last}
    first = 1 if notice.kind is AbsenceKind.LATE and notice.at is None else None
    return {"from": first, "to": first}


async def go_on(
    event: Message | CallbackQuery,
    asker: Asker,
    t: Words,
    draft: Draft,
    show_absence_draft: ShowAbsenceDraft,
    show_month: ShowMonth,
    family: SpokenOf | None = None,
) -> None:
    """The next question, or what was understood. `family` where the child is not known yet."""
    if not draft["said"]:
        await ask_why(event, asker, t, draft, show_absence_draft)
        return
    if first_of(draft) is None and not without(draft, About.LESSONS):
        draft["asks"].insert(0, _asked(Question(About.DAY)))
    asked = draft["asks"][0] if draft["asks"] else None
    if asked is None:
        page = await show_absence_draft(asker, draft["child_id"], *days_of(draft))
        await show(event, _confirm(t, page, draft))
    elif asked["about"] == About.IS_IT_ABSENCE:
        await show(event, Screen(texts.is_it(t), buttons.is_it(t, draft["draft"])))
    elif asked["about"] == About.CHILD:
        children = family.children if family else ()
        await show(event, Screen(texts.ask_who(t), buttons.who(t, draft["draft"], children)))
    elif asked["about"] in DAYS:
        await show(event, await _days(asker, t, draft, asked, show_month))
    else:
        page = await show_absence_draft(asker, draft["child_id"], *days_of(draft))
        await show(event, pick_lessons(t, page, draft))


async def _days(asker: Asker, t: Words, draft: Draft, asked: dict[str, Any], show_month: ShowMonth) -> Screen:
    """The calendar on the likely day; from the first day on when only the last one is asked."""
    if asked["about"] != About.UNTIL:
        draft["first"] = None
    draft["last"] = None
    likely = [date.fromisoformat(day) for day in asked["days"]]
    page = await show_month(asker, draft["child_id"], _within(likely, first_of(draft)))
    return month(t, page, draft, texts.ask_about(t, asked["about"], asked["typed"]))


def _within(likely: Sequence[date], first: date | None) -> date | None:
    return likely[0] if likely else first


def _confirm(t: Words, page: AbsenceDraft, draft: Draft) -> Screen:
    reason = Reason(draft["reason"]) if draft["reason"] else Reason.OTHER
    absence, known = absence_of(draft, reason, page), draft["reason"] is not None
    text = texts.confirm(t, draft["names"], absence, draft["comment"], with_reason=known)
    return Screen(text, buttons.confirm(t, page, draft["draft"], reason=draft["reason"]))
