"""Setting a dot: for whom, and everything else on one screen (E3)."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from aiogram import F, Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.answers import redraw, reply, show
from bot.filters import Pressed
from bot.handlers.journal.drafts import WORDS, current, lesson_of, made_before, new_draft, used_up
from bot.journal_callbacks import (
    AskDotWords,
    BeginDot,
    ChangeDotDraft,
    ChooseDotForm,
    ChooseForDot,
    OpenDotDraft,
    OpenDotPupils,
    SaveDot,
)
from bot.keyboards.journal import dots as buttons
from bot.keyboards.journal import lessons as lesson_buttons
from bot.screen import Screen
from bot.states import SettingDot
from school.dots import Dot, DotKind, OnExpiry, check_due
from school.marks import ControlForm, check_comment
from school.refusals import Outdated
from texts.journal import dots as texts
from texts.journal import lessons as lesson_texts
from texts.understand.days import parse_day
from texts.words import Words
from usecases.asker import Asker
from usecases.dots.drafts import DotDraftPage, ShowDotDraft, ShowSetDot
from usecases.dots.set import WORST, NewDot, SetDot
from usecases.lessons.journal import ShowLesson
from usecases.marks.grid import USUAL_FORM

router = Router(name="journal-dots")


@router.callback_query(Pressed(BeginDot))
async def begin_dot(
    press: CallbackQuery,
    callback_data: BeginDot,
    asker: Asker,
    t: Words,
    show_dot_draft: ShowDotDraft,
    state: FSMContext,
) -> None:
    page = await show_dot_draft(asker, callback_data.at)
    due = page.days[0] if page.days else page.today
    then = WORST[page.lesson.course.scale]
    fields = {"kind": DotKind.DEBT, "form": USUAL_FORM, "due": due.isoformat(), "then": then, "comment": ""}
    draft = new_draft(callback_data.at, pupils=[], several=False, **fields)
    await state.set_state(SettingDot.draft)
    await state.set_data(draft)
    await redraw(press, texts.pupils(t, page), buttons.choose_pupils(t, page, draft["draft"], 0))


@router.callback_query(Pressed(ChooseForDot))
async def choose_pupil(
    press: CallbackQuery,
    callback_data: ChooseForDot,
    asker: Asker,
    t: Words,
    show_dot_draft: ShowDotDraft,
    state: FSMContext,
) -> None:
    draft = await current(state, callback_data.draft)
    draft["pupils"] = sorted(set(draft["pupils"]) ^ {callback_data.enrolment_id})
    page = await show_dot_draft(asker, lesson_of(draft), draft["pupils"])
    await state.set_data(draft)
    if draft["several"]:
        await redraw(press, texts.pupils(t, page), buttons.choose_pupils(t, page, draft["draft"], 0))
    else:
        await show(press, _draft_screen(t, page, draft))


@router.callback_query(Pressed(OpenDotPupils))
async def more_pupils(
    press: CallbackQuery,
    callback_data: OpenDotPupils,
    asker: Asker,
    t: Words,
    show_dot_draft: ShowDotDraft,
    state: FSMContext,
) -> None:
    draft = await current(state, callback_data.draft)
    page = await show_dot_draft(asker, lesson_of(draft), draft["pupils"])
    await state.set_data({**draft, "several": bool(draft["pupils"])})
    await redraw(press, texts.pupils(t, page), buttons.choose_pupils(t, page, draft["draft"], callback_data.page))


@router.callback_query(Pressed(OpenDotDraft))
async def open_draft(
    press: CallbackQuery,
    callback_data: OpenDotDraft,
    asker: Asker,
    t: Words,
    show_dot_draft: ShowDotDraft,
    state: FSMContext,
) -> None:
    draft = await current(state, callback_data.draft)
    page = await show_dot_draft(asker, lesson_of(draft), draft["pupils"])
    await state.set_state(SettingDot.draft)
    await show(press, _draft_screen(t, page, draft))


@router.callback_query(Pressed(ChangeDotDraft))
async def change_draft(
    press: CallbackQuery,
    callback_data: ChangeDotDraft,
    asker: Asker,
    t: Words,
    show_dot_draft: ShowDotDraft,
    state: FSMContext,
) -> None:
    draft = await current(state, callback_data.draft)
    if callback_data.field not in ("kind", "form", "due", "then"):
        raise Outdated
    draft[callback_data.field] = callback_data.value
    page = await show_dot_draft(asker, lesson_of(draft), draft["pupils"])
    screen = _draft_screen(t, page, draft)
    await state.set_data(draft)
    await show(press, screen)


@router.callback_query(Pressed(ChooseDotForm))
async def choose_form(press: CallbackQuery, callback_data: ChooseDotForm, t: Words, state: FSMContext) -> None:
    draft = await current(state, callback_data.draft)
    dot = _dot(draft)
    await redraw(press, texts.choose_form(t, dot), buttons.choose_form(t, lesson_of(draft), dot, callback_data.draft))


@router.callback_query(Pressed(AskDotWords))
async def ask_words(press: CallbackQuery, callback_data: AskDotWords, t: Words, state: FSMContext) -> None:
    draft = await current(state, callback_data.draft)
    due = callback_data.field == "due"
    await state.set_state(SettingDot.due if due else SettingDot.comment)
    text = texts.ask_due(t) if due else texts.ask_comment(t)
    await redraw(press, text, buttons.to_draft(t, lesson_of(draft), callback_data.draft))


@router.message(SettingDot.due, WORDS)
async def keep_due(message: Message, asker: Asker, t: Words, show_dot_draft: ShowDotDraft, state: FSMContext) -> None:
    draft = await state.get_data()
    page = await show_dot_draft(asker, lesson_of(draft), draft["pupils"])
    due = check_due(parse_day(message.text or "", page.today), page.today, page.lesson.course.year_ends)
    await _keep(state, draft | {"due": due.isoformat()})
    await show(message, _draft_screen(t, page, draft | {"due": due.isoformat()}))


@router.message(SettingDot.comment, WORDS)
async def keep_comment(
    message: Message, asker: Asker, t: Words, show_dot_draft: ShowDotDraft, state: FSMContext
) -> None:
    draft = await state.get_data() | {"comment": check_comment(message.text or "")}
    page = await show_dot_draft(asker, lesson_of(draft), draft["pupils"])
    await _keep(state, draft)
    await show(message, _draft_screen(t, page, draft))


@router.callback_query(Pressed(SaveDot))
async def save(
    press: CallbackQuery,
    callback_data: SaveDot,
    asker: Asker,
    t: Words,
    set_dot: SetDot,
    show_set_dot: ShowSetDot,
    show_lesson: ShowLesson,
    state: FSMContext,
) -> None:
    made = await made_before(state, callback_data.draft)
    if made is None:
        draft = await current(state, callback_data.draft)
        wish, at = _dot(draft), lesson_of(draft)
        becomes = wish.on_expiry.turns_into
        dots = await set_dot(asker, NewDot(at, draft["pupils"], wish.kind, wish.form, wish.due, becomes, wish.comment))
        made = {"dots": dots, "course_id": at.course_id, "on": at.on.isoformat(), "number": at.number}
        await used_up(state, callback_data.draft, made)
    at, toast = lesson_of(made), texts.set_toast(t, len(made["dots"]))
    if len(made["dots"]) == 1:
        page = await show_set_dot(asker, made["dots"][0])
        await redraw(press, texts.card(t, page), buttons.card(t, page, (at.on, at.number)), toast)
    else:
        lesson = await show_lesson(asker, at)
        await redraw(press, lesson_texts.lesson(t, lesson), lesson_buttons.lesson(t, lesson), toast)


@router.message(SettingDot.draft, F.text)
async def nothing_to_type(
    message: Message, asker: Asker, t: Words, show_dot_draft: ShowDotDraft, state: FSMContext
) -> None:
    """Words where a button was awaited: the same screen again."""
    draft = await state.get_data()
    page = await show_dot_draft(asker, lesson_of(draft), draft["pupils"])
    if draft["pupils"]:
        await show(message, _draft_screen(t, page, draft))
    else:
        await reply(message, texts.pupils(t, page), buttons.choose_pupils(t, page, draft["draft"], 0))


async def _keep(state: FSMContext, draft: dict[str, Any]) -> None:
    await state.set_state(SettingDot.draft)
    await state.set_data(draft)


def _draft_screen(t: Words, page: DotDraftPage, draft: Mapping[str, Any]) -> Screen:
    dot = _dot(draft)
    if not page.chosen:
        return Screen(texts.pupils(t, page), buttons.choose_pupils(t, page, draft["draft"], 0))
    return Screen(texts.draft(t, page, dot), buttons.draft(t, page, dot, draft["draft"]))


def _dot(draft: Mapping[str, Any]) -> Dot:
    """Raises Outdated for values that no button of ours holds."""
    try:
        return Dot(
            kind=DotKind(draft["kind"]),
            form=ControlForm(draft["form"]),
            due=date.fromisoformat(draft["due"]),
            on_expiry=OnExpiry(draft["then"] or None),
            comment=draft["comment"],
        )
    except ValueError:
        raise Outdated from None
