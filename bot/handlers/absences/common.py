"""What the dialogs of absences share: the draft in the state, and the screens that are drawn from it."""

from collections.abc import Mapping
from datetime import date, time
from typing import Any

from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.answers import reply, show
from bot.drafts import numbered
from bot.keyboards import absence_calendar, absences
from bot.screen import Screen
from bot.states import ReportingAbsence
from school.absences import Absence, AbsenceKind, Reason
from school.refusals import Outdated
from texts import absences as texts
from texts.words import Html, Words
from usecases.absences.file import FileAbsence
from usecases.absences.show import AbsenceCard, AbsenceDraft, MonthPage, ShowAbsence, ShowAbsenceDraft
from usecases.asker import Asker

Draft = dict[str, Any]
Part = tuple[int, int | None] | None


def new_draft(child_id: int, first: date | None = None, last: date | None = None, **more: Any) -> Draft:
    """Days as ISO text, None while they are not chosen."""
    known = {"child_id": child_id, "children": [child_id], "first": _text(first), "last": _text(last)}
    unsaid = {"from": None, "to": None, "at": None, "reason": None, "comment": "", "notice_id": None, "version": None}
    return numbered(**{**known, **unsaid, "said": False, "asks": [], **more})


async def keep(state: FSMContext, draft: Draft) -> None:
    await state.set_state(ReportingAbsence.draft)
    await state.set_data(draft)


def first_of(draft: Mapping[str, Any]) -> date | None:
    return None if draft["first"] is None else date.fromisoformat(draft["first"])


def last_of(draft: Mapping[str, Any]) -> date | None:
    return None if draft["last"] is None else date.fromisoformat(draft["last"])


def days_of(draft: Mapping[str, Any]) -> tuple[date, date]:
    """Raises Outdated for a draft whose days are not chosen yet: no button of ours files it."""
    first = first_of(draft)
    if first is None:
        raise Outdated
    return first, last_of(draft) or first


def with_days(draft: Draft, first: date | None, last: date | None) -> Draft:
    return {**draft, "first": _text(first), "last": _text(last)}


def part_of(draft: Mapping[str, Any]) -> Part:
    return None if draft["from"] is None else (draft["from"], draft["to"])


def absence_of(draft: Mapping[str, Any], reason: Reason, page: AbsenceDraft) -> Absence:
    """The lessons of the first day say whether a part of it is its beginning or its end."""
    first, last = days_of(draft)
    part, numbers = part_at(draft, page), page.numbers
    if part is None:
        return Absence(first, last, reason)
    starts, ends = part[0] <= min(numbers, default=1), part[1] is None or part[1] >= max(numbers, default=1)
    if starts and ends:
        return Absence(first, last, reason)
    if starts:
        return Absence(first, last, reason, AbsenceKind.LATE, 1, part[1])
    if ends:
        return Absence(first, last, reason, AbsenceKind.EARLY, part[0], None)
    return Absence(first, last, reason, AbsenceKind.ABSENT, part[0], part[1])


def part_at(draft: Mapping[str, Any], page: AbsenceDraft) -> Part:
    """The lessons missed; an hour that was said is turned into those of this child's day."""
    if draft["at"] is None or draft["from"] is not None or not page.bells or not page.numbers:
        return part_of(draft)
    at = time.fromisoformat(draft["at"])
    if draft["early"]:
        left = [number for number in page.numbers if number in page.bells and page.bells[number].ends > at]
        return (min(left), None) if left else None
    begun = [number for number in page.numbers if number in page.bells and page.bells[number].starts < at]
    return (min(page.numbers), max(begun)) if begun else (min(page.numbers), min(page.numbers))


def known_reason(value: str) -> Reason:
    """Raises Outdated for one that no button holds."""
    try:
        return Reason(value)
    except ValueError:
        raise Outdated from None


async def ask_why(
    event: Message | CallbackQuery, asker: Asker, t: Words, draft: Draft, show_absence_draft: ShowAbsenceDraft
) -> None:
    page = await show_absence_draft(asker, draft["child_id"], *days_of(draft))
    await show(event, why(t, page, draft))


def why(t: Words, page: AbsenceDraft, draft: Draft) -> Screen:
    part = part_at(draft, page)
    return Screen(texts.ask_why(t, page, part), absences.why(t, page, draft["draft"], part))


def pick_lessons(t: Words, page: AbsenceDraft, draft: Draft) -> Screen:
    part = part_at(draft, page)
    keyboard = absences.lessons(t, page, draft["draft"], part, reason=draft["reason"])
    return Screen(texts.pick_lessons(t, page, part), keyboard)


def month(t: Words, page: MonthPage, draft: Draft, said: Html | None = None) -> Screen:
    first = first_of(draft) if draft["last"] is None else None
    keyboard = absence_calendar.month(t, page, draft["draft"], first, draft["notice_id"])
    return Screen(texts.month(t, page, first, said), keyboard)


def card(t: Words, page: AbsenceCard, asker: Asker) -> Screen:
    return Screen(texts.card(t, page, asker.zone), absences.card(t, page))


async def file_all(
    asker: Asker,
    draft: Draft,
    reason: Reason,
    show_absence_draft: ShowAbsenceDraft,
    file_absence: FileAbsence,
) -> dict[str, int]:
    """A notice for each child of whom the draft speaks; what became of the first. Filed again it finds them."""
    made: list[dict[str, int]] = []
    for child_id in draft["children"]:
        page = await show_absence_draft(asker, child_id, *days_of(draft))
        notice_id = await file_absence(asker, child_id, absence_of(draft, reason, page), draft["comment"])
        made.append({"child_id": child_id, "notice_id": notice_id})
    return made[0]


async def show_card(
    event: Message | CallbackQuery,
    asker: Asker,
    t: Words,
    notice: tuple[int, int],
    show_absence: ShowAbsence,
    toast: str | None = None,
) -> Message | None:
    """`notice`: the child's id and its own. The message, where a new one was sent."""
    screen = card(t, await show_absence(asker, *notice), asker)
    if isinstance(event, Message):
        return await reply(event, screen.text, screen.buttons)
    await show(event, screen, toast)
    return None


def _text(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
