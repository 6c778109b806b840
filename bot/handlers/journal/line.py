"""A line of marks typed at a lesson: read, shown, written at once, undone (E3)."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from aiogram import Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.answers import redraw, reply
from bot.filters import Pressed
from bot.handlers.journal.drafts import WORDS, current, lesson_of, made_before, new_draft, used_up
from bot.journal_callbacks import ChooseLineForm, OpenLine, SaveLine, SetLineForm, UndoLast, WhoInLine
from bot.keyboards.journal import lessons as lesson_buttons
from bot.keyboards.journal import line as buttons
from bot.line_drafts import drafted, ready, told
from bot.states import TypingMarks
from school.refusals import Outdated
from texts.journal import lessons as lesson_texts
from texts.journal import line as texts
from texts.understand.mark_lines import Known, read_marks
from texts.words import Words
from usecases.asker import Asker
from usecases.lessons.journal import ShowLesson
from usecases.marks.grid import USUAL_FORM, known_form
from usecases.marks.line import LinePage, PutMarkLine, ShowMarkLine, UndoAtLesson
from usecases.ports.journal import LessonAt

router = Router(name="journal-line")


async def await_line(state: FSMContext, at: LessonAt) -> None:
    """The lesson is on the screen: what is typed now is about it."""
    known = await state.get_data()
    used = {name: known[name] for name in ("used", "made") if name in known}
    await state.set_state(TypingMarks.line)
    await state.set_data(new_draft(at, parts=[], form=USUAL_FORM.value) | used)


@router.message(TypingMarks.line, WORDS)
async def read_line(message: Message, asker: Asker, t: Words, show_mark_line: ShowMarkLine, state: FSMContext) -> None:
    at = lesson_of(await state.get_data())
    page = await show_mark_line(asker, at)
    line = read_marks(message.text or "", [Known(one.enrolment_id, one.name) for one in page.pupils])
    parts = drafted(page, line)
    if not parts:
        await reply(message, texts.not_understood(t), buttons.nothing(t, at))
        return
    draft = new_draft(at, parts=parts, form=USUAL_FORM.value, lost=list(line.lost))
    await state.set_data(draft)
    await reply(message, texts.line(t, page, draft, draft["form"]), buttons.line(t, page, draft))


@router.callback_query(Pressed(OpenLine))
async def open_line(
    press: CallbackQuery,
    callback_data: OpenLine,
    asker: Asker,
    t: Words,
    show_mark_line: ShowMarkLine,
    state: FSMContext,
) -> None:
    draft = await current(state, callback_data.draft)
    await _redraw(press, t, await show_mark_line(asker, lesson_of(draft)), draft)


@router.callback_query(Pressed(WhoInLine))
async def choose_who(
    press: CallbackQuery,
    callback_data: WhoInLine,
    asker: Asker,
    t: Words,
    show_mark_line: ShowMarkLine,
    state: FSMContext,
) -> None:
    draft, wish = await current(state, callback_data.draft), callback_data
    page = await show_mark_line(asker, lesson_of(draft))
    draft["parts"] = told(draft["parts"], wish.place, wish.enrolment_id)
    await state.set_data(draft)
    await _redraw(press, t, page, draft)


@router.callback_query(Pressed(ChooseLineForm))
async def choose_form(
    press: CallbackQuery,
    callback_data: ChooseLineForm,
    asker: Asker,
    t: Words,
    show_mark_line: ShowMarkLine,
    state: FSMContext,
) -> None:
    draft = await current(state, callback_data.draft)
    await show_mark_line(asker, lesson_of(draft))
    await redraw(press, texts.choose_form(t), buttons.choose_form(t, draft))


@router.callback_query(Pressed(SetLineForm))
async def set_form(
    press: CallbackQuery,
    callback_data: SetLineForm,
    asker: Asker,
    t: Words,
    show_mark_line: ShowMarkLine,
    state: FSMContext,
) -> None:
    draft = await current(state, callback_data.draft)
    page = await show_mark_line(asker, lesson_of(draft))
    draft["form"] = known_form(callback_data.form).value
    await state.set_data(draft)
    await _redraw(press, t, page, draft)


@router.callback_query(Pressed(SaveLine))
async def save(
    press: CallbackQuery,
    callback_data: SaveLine,
    asker: Asker,
    t: Words,
    put_mark_line: PutMarkLine,
    show_lesson: ShowLesson,
    state: FSMContext,
) -> None:
    done, at = await made_before(state, callback_data.draft), lesson_of(await state.get_data())
    if done is None:
        draft = await current(state, callback_data.draft)
        done = await put_mark_line(asker, at, ready(draft))
        await used_up(state, callback_data.draft, done)
        await await_line(state, at)
    page = await show_lesson(asker, at)
    await redraw(press, lesson_texts.lesson(t, page), lesson_buttons.lesson(t, page), texts.saved(t, done))


@router.callback_query(Pressed(UndoLast))
async def undo(
    press: CallbackQuery,
    callback_data: UndoLast,
    asker: Asker,
    t: Words,
    undo_at_lesson: UndoAtLesson,
    show_lesson: ShowLesson,
    state: FSMContext,
) -> None:
    count = await undo_at_lesson(asker, callback_data.at, _instant(callback_data.instant))
    await state.clear()
    await await_line(state, callback_data.at)
    page = await show_lesson(asker, callback_data.at)
    await redraw(press, lesson_texts.lesson(t, page), lesson_buttons.lesson(t, page), texts.undone(t, count))


def _instant(microseconds: int) -> datetime:
    """Raises Outdated for a number made by hand."""
    try:
        return lesson_buttons.EPOCH + timedelta(microseconds=microseconds)
    except OverflowError:
        raise Outdated from None


async def _redraw(press: CallbackQuery, t: Words, page: LinePage, draft: Mapping[str, Any]) -> None:
    await redraw(press, texts.line(t, page, draft, draft["form"]), buttons.line(t, page, draft))
