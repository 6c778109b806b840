"""Writing an announcement: to whom, about what, the words and files, a preview, one press or two (E1)."""

from aiogram import Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.announcement_callbacks import (
    AskAnnouncementField,
    BeginAnnouncement,
    ChooseAudience,
    FillAnnouncement,
    SendAnnouncement,
)
from bot.answers import redraw, reply
from bot.drafts import current, made_before, used_up
from bot.files import TASK, redraw_card
from bot.filters import Pressed
from bot.handlers.announcements.drafting import (
    STEPS,
    Draft,
    audience_of,
    new_draft,
    screen,
    wanted_of,
    with_audience,
    with_field,
    with_message,
)
from bot.keyboards import announcements as buttons
from bot.states import Announcing
from school.announcements import ASKED_TWICE, NobodyToTell, Scope
from school.clock import Clock
from school.refusals import Outdated
from texts.announcements import making as texts
from texts.words import Words, paragraphs
from usecases.announcements.announce import Announce
from usecases.announcements.show import DraftPage, ShowAnnouncement, ShowAnnouncementDraft
from usecases.asker import Asker

router = Router(name="announcements-making")


@router.callback_query(Pressed(BeginAnnouncement))
async def begin(
    press: CallbackQuery, asker: Asker, t: Words, show_announcement_draft: ShowAnnouncementDraft, state: FSMContext
) -> None:
    draft = new_draft(await show_announcement_draft(asker, Scope.CLASSES, ()))
    await _redrawn(press, asker, t, show_announcement_draft, state, draft)


@router.callback_query(Pressed(ChooseAudience))
async def choose(
    press: CallbackQuery,
    callback_data: ChooseAudience,
    asker: Asker,
    t: Words,
    show_announcement_draft: ShowAnnouncementDraft,
    state: FSMContext,
) -> None:
    draft = await current(state, callback_data.draft)
    page = await show_announcement_draft(asker, *audience_of(draft))
    changed = with_audience(draft, callback_data.whom, page)
    await _redrawn(press, asker, t, show_announcement_draft, state, changed)


@router.callback_query(Pressed(FillAnnouncement))
async def fill(
    press: CallbackQuery,
    callback_data: FillAnnouncement,
    asker: Asker,
    t: Words,
    show_announcement_draft: ShowAnnouncementDraft,
    state: FSMContext,
    clock: Clock,
) -> None:
    draft = await current(state, callback_data.draft)
    page = await show_announcement_draft(asker, *audience_of(draft))
    changed = {**with_field(draft, callback_data.field, callback_data.value, page, clock.now()), "anew": False}
    await _redrawn(press, asker, t, show_announcement_draft, state, changed)


@router.callback_query(Pressed(AskAnnouncementField))
async def ask_field(
    press: CallbackQuery,
    callback_data: AskAnnouncementField,
    asker: Asker,
    t: Words,
    show_announcement_draft: ShowAnnouncementDraft,
    state: FSMContext,
) -> None:
    draft = await current(state, callback_data.draft)
    empty = not (draft["kind"] and (draft["text"] or draft["files"]))
    if callback_data.field not in STEPS or (callback_data.field == "preview" and empty):
        raise Outdated
    anew = callback_data.field == "words"
    changed = {**draft, "step": callback_data.field, "anew": anew}
    await _redrawn(press, asker, t, show_announcement_draft, state, changed)


@router.message(Announcing.words, TASK)
async def take(
    message: Message,
    asker: Asker,
    t: Words,
    show_announcement_draft: ShowAnnouncementDraft,
    state: FSMContext,
    clock: Clock,
) -> None:
    draft = await state.get_data()
    page = await show_announcement_draft(asker, *audience_of(draft))
    if draft["step"] == "at" and message.text:
        changed = with_field(draft, "at", message.text, page, clock.now())
    elif draft["step"] in ("words", "preview"):
        changed = with_message(draft, message)
    else:
        await _again(message, t, page, draft)
        return
    shown = screen(t, page, changed)
    same_album = bool(changed["album"]) and changed["album"] == draft["album"]
    if same_album and draft.get("card"):
        await redraw_card(message, draft["card"], shown.text, shown.buttons)
    else:
        changed["card"] = (await reply(message, shown.text, shown.buttons)).message_id
    await _keep(state, changed)


@router.message(Announcing.words)
async def cannot_take(
    message: Message, asker: Asker, t: Words, show_announcement_draft: ShowAnnouncementDraft, state: FSMContext
) -> None:
    draft = await state.get_data()
    await _again(message, t, await show_announcement_draft(asker, *audience_of(draft)), draft)


@router.callback_query(Pressed(SendAnnouncement))
async def send(
    press: CallbackQuery,
    callback_data: SendAnnouncement,
    asker: Asker,
    t: Words,
    show_announcement_draft: ShowAnnouncementDraft,
    announce: Announce,
    show_announcement: ShowAnnouncement,
    state: FSMContext,
) -> None:
    made = await made_before(state, callback_data.draft)
    if made is None:
        draft = await current(state, callback_data.draft)
        page = await show_announcement_draft(asker, *audience_of(draft))
        if page.reach.families == 0:
            raise NobodyToTell
        if not callback_data.sure and _many(page):
            await redraw(press, texts.sure(t, page, draft), buttons.sure(t, draft["draft"]))
            return
        made = await announce(asker, wanted_of(draft))
        await used_up(state, callback_data.draft, made)
    card = await show_announcement(asker, made)
    await redraw(press, texts.card(t, card), buttons.card(t, card), texts.saved(t, card.announcement))


def _many(page: DraftPage) -> bool:
    """More than the own class: asked once more, with the number."""
    return page.scope is not Scope.CLASSES or len(page.chosen) > 1 or page.reach.families >= ASKED_TWICE


async def _redrawn(
    press: CallbackQuery,
    asker: Asker,
    t: Words,
    show_announcement_draft: ShowAnnouncementDraft,
    state: FSMContext,
    draft: Draft,
) -> None:
    page = await show_announcement_draft(asker, *audience_of(draft))
    await _keep(state, {**draft, "classes": [one.id for one in page.chosen] if draft["classes"] else []})
    shown = screen(t, page, draft)
    await redraw(press, shown.text, shown.buttons)


async def _again(message: Message, t: Words, page: DraftPage, draft: Draft) -> None:
    shown = screen(t, page, draft)
    await reply(message, paragraphs(texts.words_needed(t), shown.text), shown.buttons)


async def _keep(state: FSMContext, draft: Draft) -> None:
    await state.set_state(Announcing.words)
    await state.set_data(draft)
