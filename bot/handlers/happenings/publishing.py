"""Publishing an entry of the feed and changing one: field by field, a preview, one press (E10)."""

from aiogram import Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.answers import redraw, reply
from bot.drafts import WORDS, current, made_before, used_up
from bot.filters import Pressed
from bot.handlers.happenings.drafting import (
    FIELDS,
    TYPED,
    Draft,
    draft_of,
    entry_of,
    filled,
    grades_of,
    new_draft,
    screen,
)
from bot.happening_callbacks import (
    AskHappeningField,
    BeginHappening,
    BeginHappeningChange,
    FillHappening,
    SaveHappening,
)
from bot.keyboards import publishing as buttons
from bot.states import PublishingHappening
from school.refusals import Outdated
from texts.happenings import publishing as texts
from texts.words import Words, paragraphs
from usecases.asker import Asker
from usecases.happenings.drafts import HappeningDraftPage, ShowHappeningDraft, ShowPublishedCard
from usecases.happenings.publish import ChangeHappening, PublishHappening

router = Router(name="happenings-publishing")


@router.callback_query(Pressed(BeginHappening))
async def begin(
    press: CallbackQuery, asker: Asker, t: Words, show_happening_draft: ShowHappeningDraft, state: FSMContext
) -> None:
    page, draft = await show_happening_draft(asker), new_draft()
    await _keep(state, draft)
    shown = screen(t, page, draft)
    await redraw(press, shown.text, shown.buttons)


@router.callback_query(Pressed(BeginHappeningChange))
async def begin_change(
    press: CallbackQuery,
    callback_data: BeginHappeningChange,
    asker: Asker,
    t: Words,
    show_happening_draft: ShowHappeningDraft,
    state: FSMContext,
) -> None:
    page = await show_happening_draft(asker, changing=(callback_data.happening_id, callback_data.version))
    assert page.was is not None  # noqa: S101 - it is the entry that was asked for
    draft = draft_of(page.was)
    await _keep(state, draft)
    shown = screen(t, page, draft)
    await redraw(press, shown.text, shown.buttons)


@router.callback_query(Pressed(AskHappeningField))
async def ask_field(
    press: CallbackQuery,
    callback_data: AskHappeningField,
    asker: Asker,
    t: Words,
    show_happening_draft: ShowHappeningDraft,
    state: FSMContext,
) -> None:
    draft = await current(state, callback_data.draft)
    if callback_data.field not in FIELDS or callback_data.field == "level":
        raise Outdated
    draft["step"] = callback_data.field
    await _keep(state, draft)
    shown = screen(t, await _page(asker, draft, show_happening_draft), draft)
    await redraw(press, shown.text, shown.buttons)


@router.callback_query(Pressed(FillHappening))
async def fill_by_button(
    press: CallbackQuery,
    callback_data: FillHappening,
    asker: Asker,
    t: Words,
    show_happening_draft: ShowHappeningDraft,
    state: FSMContext,
) -> None:
    draft = await current(state, callback_data.draft)
    page = await _page(asker, draft, show_happening_draft)
    draft = filled(draft, callback_data.field, callback_data.value, page)
    await _keep(state, draft)
    shown = screen(t, await _page(asker, draft, show_happening_draft), draft)
    await redraw(press, shown.text, shown.buttons)


@router.message(PublishingHappening.words, WORDS)
async def fill_by_words(
    message: Message, asker: Asker, t: Words, show_happening_draft: ShowHappeningDraft, state: FSMContext
) -> None:
    draft = await state.get_data()
    page = await _page(asker, draft, show_happening_draft)
    if draft["step"] not in TYPED:
        await _again(message, t, page, draft)
        return
    draft = filled(draft, draft["step"], message.text or "", page)
    await _keep(state, draft)
    shown = screen(t, await _page(asker, draft, show_happening_draft), draft)
    await reply(message, shown.text, shown.buttons)


@router.message(PublishingHappening.words)
async def not_words(
    message: Message, asker: Asker, t: Words, show_happening_draft: ShowHappeningDraft, state: FSMContext
) -> None:
    draft = await state.get_data()
    await _again(message, t, await _page(asker, draft, show_happening_draft), draft)


@router.callback_query(Pressed(SaveHappening))
async def save(
    press: CallbackQuery,
    callback_data: SaveHappening,
    asker: Asker,
    t: Words,
    publish_happening: PublishHappening,
    change_happening: ChangeHappening,
    show_published_card: ShowPublishedCard,
    state: FSMContext,
) -> None:
    made = await made_before(state, callback_data.draft)
    if made is None:
        draft = await current(state, callback_data.draft)
        entry, changing = entry_of(draft), draft["changing"]
        if changing is None:
            happening_id = await publish_happening(asker, entry)
        else:
            happening_id = await change_happening(asker, changing[0], changing[1], entry)
        made = {"happening": happening_id, "changed": changing is not None}
        await used_up(state, callback_data.draft, made)
    card = await show_published_card(asker, made["happening"])
    await redraw(press, texts.card(t, card), buttons.card(t, card), texts.saved(t, changed=made["changed"]))


async def _page(asker: Asker, draft: Draft, show_happening_draft: ShowHappeningDraft) -> HappeningDraftPage:
    changing = draft.get("changing")
    return await show_happening_draft(asker, grades_of(draft), tuple(changing) if changing else None)


async def _keep(state: FSMContext, draft: Draft) -> None:
    await state.set_state(PublishingHappening.words)
    await state.set_data(draft)


async def _again(message: Message, t: Words, page: HappeningDraftPage, draft: Draft) -> None:
    shown = screen(t, page, draft)
    await reply(message, paragraphs(texts.words_needed(t), shown.text), shown.buttons)
