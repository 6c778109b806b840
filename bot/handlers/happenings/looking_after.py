"""What the school has published: the list, one entry, cancelling it (E10)."""

from aiogram import Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.answers import redraw, reply
from bot.drafts import WORDS
from bot.filters import Pressed
from bot.happening_callbacks import BeginHappeningCancel, OpenPublished, OpenPublishedCard
from bot.keyboards import publishing as buttons
from bot.states import CancellingHappening
from texts.happenings import publishing as texts
from texts.words import Words, paragraphs
from usecases.asker import Asker
from usecases.happenings.drafts import ShowHappeningDraft, ShowPublished, ShowPublishedCard
from usecases.happenings.publish import CancelHappening

router = Router(name="happenings-looking-after")


@router.callback_query(Pressed(OpenPublished))
async def open_list(
    press: CallbackQuery,
    callback_data: OpenPublished,
    asker: Asker,
    t: Words,
    show_published: ShowPublished,
    state: FSMContext,
) -> None:
    page = await show_published(asker, callback_data.page)
    await state.clear()
    await redraw(press, texts.listed(t, page), buttons.listed(t, page))


@router.callback_query(Pressed(OpenPublishedCard))
async def open_card(
    press: CallbackQuery,
    callback_data: OpenPublishedCard,
    asker: Asker,
    t: Words,
    show_published_card: ShowPublishedCard,
    state: FSMContext,
) -> None:
    card = await show_published_card(asker, callback_data.happening_id)
    await state.clear()
    await redraw(press, texts.card(t, card), buttons.card(t, card))


@router.callback_query(Pressed(BeginHappeningCancel))
async def begin_cancel(
    press: CallbackQuery,
    callback_data: BeginHappeningCancel,
    asker: Asker,
    t: Words,
    show_happening_draft: ShowHappeningDraft,
    state: FSMContext,
) -> None:
    which = (callback_data.happening_id, callback_data.version)
    page = await show_happening_draft(asker, changing=which)
    assert page.was is not None  # noqa: S101 - it is the entry that was asked for
    await state.set_state(CancellingHappening.reason)
    await state.set_data({"happening_id": which[0], "version": which[1]})
    await redraw(press, texts.ask_reason(t, page.was), buttons.only_to_card(t, which[0]))


@router.message(CancellingHappening.reason, WORDS)
async def cancel(
    message: Message,
    asker: Asker,
    t: Words,
    cancel_happening: CancelHappening,
    show_published_card: ShowPublishedCard,
    state: FSMContext,
) -> None:
    known = await state.get_data()
    happening_id = await cancel_happening(asker, known["happening_id"], known["version"], message.text or "")
    await state.clear()
    card = await show_published_card(asker, happening_id)
    await reply(message, paragraphs(texts.was_cancelled(t), texts.card(t, card)), buttons.card(t, card))


@router.message(CancellingHappening.reason)
async def words_needed(message: Message, t: Words, state: FSMContext) -> None:
    known = await state.get_data()
    await reply(message, texts.words_needed(t), buttons.only_to_card(t, known["happening_id"]))
