"""An absence in the making: its days, its lessons, and the reason that files it (D1)."""

from dataclasses import replace

from aiogram import Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery

from bot.absence_callbacks import ChooseDays, ChooseLessons, FileFor, OpenDraft, PickDay, PickLesson, TurnMonth
from bot.answers import show
from bot.drafts import current, made_before, used_up
from bot.filters import Pressed
from bot.handlers.absences.common import (
    Draft,
    ask_why,
    days_of,
    file_all,
    first_of,
    keep,
    known_reason,
    month,
    pick_lessons,
    show_card,
    with_days,
)
from bot.handlers.absences.questions import DAYS, go_on, without
from school.refusals import Outdated
from texts import absences as texts
from texts.understand.absences import About
from texts.words import Words
from usecases.absences.file import ChangeAbsence, Changes, FileAbsence
from usecases.absences.show import ShowAbsence, ShowAbsenceDraft, ShowMonth
from usecases.asker import Asker

router = Router(name="absences-days")


@router.callback_query(Pressed(TurnMonth))
async def turn_month(
    press: CallbackQuery, callback_data: TurnMonth, asker: Asker, t: Words, show_month: ShowMonth, state: FSMContext
) -> None:
    draft = await current(state, callback_data.draft)
    page = await show_month(asker, draft["child_id"], callback_data.month)
    await show(press, month(t, page, draft))


@router.callback_query(Pressed(ChooseDays))
async def choose_days(
    press: CallbackQuery, callback_data: ChooseDays, asker: Asker, t: Words, show_month: ShowMonth, state: FSMContext
) -> None:
    draft = with_days(await current(state, callback_data.draft), None, None)
    page = await show_month(asker, draft["child_id"])
    await keep(state, draft)
    await show(press, month(t, page, draft))


@router.callback_query(Pressed(PickDay))
async def pick_day(
    press: CallbackQuery,
    callback_data: PickDay,
    asker: Asker,
    t: Words,
    show_month: ShowMonth,
    show_absence_draft: ShowAbsenceDraft,
    change_absence: ChangeAbsence,
    show_absence: ShowAbsence,
    state: FSMContext,
) -> None:
    made = await made_before(state, callback_data.draft)
    if made is not None:
        await show_card(press, asker, t, (made["child_id"], made["notice_id"]), show_absence)
        return
    draft, on = await current(state, callback_data.draft), callback_data.on
    first = first_of(draft) if draft["last"] is None else None
    draft = with_days(draft, on, None) if first is None else with_days(draft, min(first, on), max(first, on))
    if first is None:
        page = await show_month(asker, draft["child_id"], on)
        await show(press, month(t, page, draft))
        await keep(state, draft)
    elif draft["notice_id"] is None:
        draft["asks"] = without(draft, *DAYS)
        await go_on(press, asker, t, draft, show_absence_draft, show_month)
        await keep(state, draft)
    else:
        await _move(asker, draft, change_absence, show_absence)
        await used_up(state, draft["draft"], {"child_id": draft["child_id"], "notice_id": draft["notice_id"]})
        known = (draft["child_id"], draft["notice_id"])
        await show_card(press, asker, t, known, show_absence, texts.done(t, "changed"))


async def _move(asker: Asker, draft: Draft, change_absence: ChangeAbsence, show_absence: ShowAbsence) -> None:
    """The notice keeps everything but its days."""
    known = await show_absence(asker, draft["child_id"], draft["notice_id"])
    first, last = days_of(draft)
    wish = Changes(absence=replace(known.notice.absence, first=first, last=last, open_ended=False))
    await change_absence(asker, draft["child_id"], draft["notice_id"], draft["version"], wish)


@router.callback_query(Pressed(OpenDraft))
async def open_draft(
    press: CallbackQuery,
    callback_data: OpenDraft,
    asker: Asker,
    t: Words,
    show_absence_draft: ShowAbsenceDraft,
    show_month: ShowMonth,
    state: FSMContext,
) -> None:
    draft = await current(state, callback_data.draft)
    if callback_data.whole:
        draft |= {"from": None, "to": None, "at": None, "asks": without(draft, About.LESSONS)}
        await go_on(press, asker, t, draft, show_absence_draft, show_month)
    else:
        await ask_why(press, asker, t, draft, show_absence_draft)
    await keep(state, draft)


@router.callback_query(Pressed(ChooseLessons))
async def choose_lessons(
    press: CallbackQuery,
    callback_data: ChooseLessons,
    asker: Asker,
    t: Words,
    show_absence_draft: ShowAbsenceDraft,
    state: FSMContext,
) -> None:
    draft = await current(state, callback_data.draft)
    page = await show_absence_draft(asker, draft["child_id"], *days_of(draft))
    await show(press, pick_lessons(t, page, draft))


@router.callback_query(Pressed(PickLesson))
async def pick_lesson(
    press: CallbackQuery,
    callback_data: PickLesson,
    asker: Asker,
    t: Words,
    show_absence_draft: ShowAbsenceDraft,
    state: FSMContext,
) -> None:
    draft = await current(state, callback_data.draft)
    page = await show_absence_draft(asker, draft["child_id"], *days_of(draft))
    if callback_data.number not in page.numbers:
        raise Outdated
    draft |= _picked(draft, callback_data.number)
    await keep(state, draft)
    await show(press, pick_lessons(t, page, draft))


def _picked(draft: Draft, number: int) -> Draft:
    """The second lesson makes a stretch of them; a third one begins anew."""
    if draft["from"] is None or draft["from"] != draft["to"]:
        return {"from": number, "to": number}
    return {"from": min(draft["from"], number), "to": max(draft["from"], number)}


@router.callback_query(Pressed(FileFor))
async def file_for(
    press: CallbackQuery,
    callback_data: FileFor,
    asker: Asker,
    t: Words,
    show_absence_draft: ShowAbsenceDraft,
    file_absence: FileAbsence,
    show_absence: ShowAbsence,
    state: FSMContext,
) -> None:
    made = await made_before(state, callback_data.draft)
    if made is None:
        draft, reason = await current(state, callback_data.draft), known_reason(callback_data.reason)
        made = await file_all(asker, draft, reason, show_absence_draft, file_absence)
        await used_up(state, callback_data.draft, made)
    known = (made["child_id"], made["notice_id"])
    await show_card(press, asker, t, known, show_absence, texts.done(t, "filed"))
