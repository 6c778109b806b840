"""Buttons under news: straight to what happened. Every press is authorised anew."""

from collections.abc import Callable
from datetime import date

from bot.callbacks import Callback, OpenDay, OpenDots, OpenHomework, OpenMark, OpenMarks
from bot.keyboards import (
    announcements,
    applications,
    claims,
    handovers,
    happenings,
    inquiries,
    meetings,
    overview,
    security,
    substitutions,
    trust,
)
from bot.keyboards.absence_news import under_absence
from bot.keyboards.messages import under_message
from bot.keyboards.tickets import under_ticket
from bot.keyboards.weeks import under_week
from bot.progress_callbacks import OpenProgress
from bot.remark_callbacks import OpenRemark, OpenRemarks, OpenSignable
from bot.screen import Button, Keyboard
from bot.settings_callbacks import ShowNews
from bot.visit_callbacks import OpenVisitDay
from texts.news import Item
from texts.words import Words

_OF_THEIR_OWN: tuple[Callable[[Words, Item], Keyboard | None], ...] = (
    under_message,
    announcements.under_push,
    applications.under_push,
    under_ticket,
    trust.under_push,
    security.under_push,
    handovers.under_push,
    overview.under_push,
    inquiries.under_push,
    substitutions.under_push,
    claims.under_push,
)
"""Each knows its own news, and answers None for that of others."""


def under_news(t: Words, child_id: int | None, items: list[Item]) -> Keyboard:
    if not items:
        return ()
    absence = under_absence(t, child_id, items[0])
    if absence is not None:
        return absence
    for under in _OF_THEIR_OWN:
        if (keyboard := under(t, items[0])) is not None:
            return keyboard
    if child_id is None:
        return ()
    if items[0]["event"] == "WeekSummed":
        return under_week(t, child_id)
    if str(items[0]["about"]).startswith("meeting:"):
        return meetings.under_push(t, child_id, items[0])
    if str(items[0]["about"]).startswith("happening:"):
        return happenings.under_push(t, child_id, items)
    way = _way(child_id, items)
    return () if way is None else ((Button(t.plain("button-news-open"), way, keeps_message=True),),)


def reveal(t: Words, notice_id: int) -> Keyboard:
    """Under news that says neither names nor marks."""
    return ((Button(t.plain("button-news-reveal"), ShowNews(notice_id)),),)


def _way(child_id: int, items: list[Item]) -> Callback | None:
    """None for what has no screen of its own."""
    kind, _, subject = str(items[0]["about"]).partition(":")
    if kind == "mark":
        alone = len(items) == 1 and items[0]["event"] != "MarkRemoved"
        return OpenMark(child_id, int(subject)) if alone else OpenMarks(child_id)
    if items[0]["event"] == "DotTurnedIntoMark":
        return OpenMark(child_id, int(str(items[0]["mark_id"]))) if len(items) == 1 else OpenMarks(child_id)
    if kind == "remark":
        gone = items[0]["event"] == "RemarkRemoved"
        return OpenRemarks(child_id) if gone or len(items) > 1 else OpenRemark(child_id, int(subject))
    if kind == "week":
        return OpenSignable(child_id, date.fromisoformat(str(items[0]["monday"])))
    if kind == "behaviour":
        return OpenRemarks(child_id)
    if kind == "dot":
        return OpenDots(child_id)
    if kind == "final":
        return OpenProgress(child_id)
    if kind == "lesson":
        return OpenDay(child_id, date.fromisoformat(str(items[0]["on"])))
    if kind == "visit":
        return OpenVisitDay(child_id, date.fromisoformat(str(items[0]["on"])))
    due = items[0].get("due_on")
    return None if due is None else OpenHomework(child_id, date.fromisoformat(str(due)))
