"""A teacher remarks on something or praises: pupil, phrase, done (B15, E3)."""

from collections.abc import Mapping
from typing import Any

from aiogram import F, Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.answers import redraw, reply
from bot.filters import Pressed
from bot.handlers.journal.drafts import WORDS, current, lesson_of, made_before, new_draft, used_up
from bot.keyboards.journal import remarks as buttons
from bot.remark_callbacks import (
    AskRemarkText,
    BeginRemark,
    OpenSetRemark,
    RemarkOn,
    SayReady,
    TakeRemarkBack,
    TypeRemark,
)
from bot.states import Remarking
from school.refusals import NotYours, Outdated
from school.remarks import RemarkKind
from texts.journal import remarks as texts
from texts.words import Words
from usecases.asker import Asker
from usecases.ports.journal import Pupil
from usecases.remarks.say import ChangeRemark, RemarkDraft, SayRemark, ShowRemarkDraft, ShowSetRemark, TakeBackRemark

router = Router(name="journal-remarks")


@router.callback_query(Pressed(BeginRemark))
async def begin(
    press: CallbackQuery,
    callback_data: BeginRemark,
    asker: Asker,
    t: Words,
    show_remark_draft: ShowRemarkDraft,
    state: FSMContext,
) -> None:
    page = await show_remark_draft(asker, callback_data.at)
    await state.clear()
    await redraw(press, texts.pupils(t, page), buttons.choose_pupil(t, page, callback_data.page))


@router.callback_query(Pressed(RemarkOn))
async def choose_pupil(
    press: CallbackQuery,
    callback_data: RemarkOn,
    asker: Asker,
    t: Words,
    show_remark_draft: ShowRemarkDraft,
    state: FSMContext,
) -> None:
    at = callback_data.at
    pupil = _pupil(await show_remark_draft(asker, at), callback_data.enrolment_id)
    draft = new_draft(at, enrolment_id=pupil.enrolment_id)
    await state.set_state(Remarking.draft)
    await state.set_data(draft)
    await redraw(press, texts.phrases(t, pupil), buttons.choose_phrase(t, at, draft["draft"]))


@router.callback_query(Pressed(SayReady))
async def say_ready(
    press: CallbackQuery,
    callback_data: SayReady,
    asker: Asker,
    t: Words,
    say_remark: SayRemark,
    show_set_remark: ShowSetRemark,
    state: FSMContext,
) -> None:
    made = await made_before(state, callback_data.draft)
    if made is None:
        draft, kind = await current(state, callback_data.draft), texts.READY.get(callback_data.phrase)
        if kind is None:
            raise Outdated
        words = texts.ready(t, callback_data.phrase)
        made = await say_remark(asker, lesson_of(draft), draft["enrolment_id"], kind, words)
        await used_up(state, callback_data.draft, made)
    page = await show_set_remark(asker, made)
    await redraw(press, texts.card(t, page), buttons.card(t, page), t.plain("journal-remark-saved"))


@router.callback_query(Pressed(TypeRemark))
async def ask_words(
    press: CallbackQuery,
    callback_data: TypeRemark,
    asker: Asker,
    t: Words,
    show_remark_draft: ShowRemarkDraft,
    state: FSMContext,
) -> None:
    draft = await current(state, callback_data.draft)
    if callback_data.kind not in set(RemarkKind):
        raise Outdated
    at, kind = lesson_of(draft), RemarkKind(callback_data.kind)
    pupil = _pupil(await show_remark_draft(asker, at), draft["enrolment_id"])
    await state.set_state(Remarking.words)
    await state.set_data({**draft, "kind": kind.value})
    await redraw(press, texts.ask(t, pupil, kind), (buttons.to_pupils(t, at),))


@router.message(Remarking.words, WORDS)
async def say_own(
    message: Message, asker: Asker, t: Words, say_remark: SayRemark, show_set_remark: ShowSetRemark, state: FSMContext
) -> None:
    draft = await state.get_data()
    kind = RemarkKind(draft["kind"])
    made = await say_remark(asker, lesson_of(draft), draft["enrolment_id"], kind, message.text or "")
    await used_up(state, draft["draft"], made)
    page = await show_set_remark(asker, made)
    await reply(message, texts.card(t, page), buttons.card(t, page))


@router.message(Remarking.draft, F.text)
async def nothing_to_type(
    message: Message, asker: Asker, t: Words, show_remark_draft: ShowRemarkDraft, state: FSMContext
) -> None:
    """Words where a button was awaited: the same screen again."""
    draft = await state.get_data()
    at = lesson_of(draft)
    pupil = _pupil(await show_remark_draft(asker, at), draft["enrolment_id"])
    await reply(message, texts.phrases(t, pupil), buttons.choose_phrase(t, at, draft["draft"]))


@router.callback_query(Pressed(OpenSetRemark))
async def open_card(
    press: CallbackQuery,
    callback_data: OpenSetRemark,
    asker: Asker,
    t: Words,
    show_set_remark: ShowSetRemark,
    state: FSMContext,
) -> None:
    page = await show_set_remark(asker, callback_data.remark_id)
    await state.clear()
    await redraw(press, texts.card(t, page), buttons.card(t, page))


@router.callback_query(Pressed(AskRemarkText))
async def ask_other_words(
    press: CallbackQuery,
    callback_data: AskRemarkText,
    asker: Asker,
    t: Words,
    show_set_remark: ShowSetRemark,
    state: FSMContext,
) -> None:
    page = await show_set_remark(asker, callback_data.remark_id, callback_data.version)
    await state.set_state(Remarking.other_words)
    await state.set_data({"remark_id": page.remark_id, "version": page.version})
    await redraw(press, texts.ask_again(t, page), buttons.to_card(t, page))


@router.message(Remarking.other_words, WORDS)
async def change(
    message: Message,
    asker: Asker,
    t: Words,
    change_remark: ChangeRemark,
    show_set_remark: ShowSetRemark,
    state: FSMContext,
) -> None:
    known: Mapping[str, Any] = await state.get_data()
    remark_id = await change_remark(asker, known["remark_id"], known["version"], message.text or "")
    await state.clear()
    page = await show_set_remark(asker, remark_id)
    await reply(message, texts.card(t, page), buttons.card(t, page))


@router.callback_query(Pressed(TakeRemarkBack))
async def take_back(
    press: CallbackQuery,
    callback_data: TakeRemarkBack,
    asker: Asker,
    t: Words,
    take_back_remark: TakeBackRemark,
    show_set_remark: ShowSetRemark,
) -> None:
    remark_id = await take_back_remark(asker, callback_data.remark_id, callback_data.version)
    page = await show_set_remark(asker, remark_id)
    await redraw(press, texts.card(t, page), buttons.card(t, page), t.plain("journal-remark-taken-back"))


def _pupil(page: RemarkDraft, enrolment_id: int) -> Pupil:
    pupil = page.pupil(enrolment_id)
    if pupil is None:
        raise NotYours
    return pupil
