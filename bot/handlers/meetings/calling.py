"""Calling a meeting and changing one: field by field, a preview, one press (E2)."""

from aiogram import Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.answers import redraw, reply
from bot.drafts import WORDS, current, made_before, used_up
from bot.filters import Pressed
from bot.handlers.meetings.drafting import FIELDS, Draft, draft_of, filled, new_draft, plan_of, screen
from bot.keyboards import calling as buttons
from bot.meeting_callbacks import (
    AskMeetingField,
    BeginMeeting,
    BeginMeetingChange,
    ChooseMeetingClass,
    FillMeeting,
    SaveMeeting,
    TurnMeetingClasses,
)
from bot.states import CallingMeeting
from school.clock import Clock
from school.refusals import Outdated
from texts.meetings import calling as texts
from texts.words import Words, paragraphs
from usecases.asker import Asker
from usecases.meetings.call import CallMeeting, ChangeMeeting
from usecases.meetings.drafts import (
    MeetingDraftPage,
    ShowCalledMeeting,
    ShowMeetingDraft,
    ShowMeetingToChange,
)

router = Router(name="meetings-calling")


@router.callback_query(Pressed(BeginMeeting))
async def begin(
    press: CallbackQuery, asker: Asker, t: Words, show_meeting_draft: ShowMeetingDraft, state: FSMContext
) -> None:
    draft = new_draft(await show_meeting_draft(asker, (), whole_school=False))
    await _keep(state, draft)
    page = await show_meeting_draft(asker, draft["classes"], whole_school=False)
    shown = screen(t, page, draft)
    await redraw(press, shown.text, shown.buttons)


@router.callback_query(Pressed(BeginMeetingChange))
async def begin_change(
    press: CallbackQuery,
    callback_data: BeginMeetingChange,
    asker: Asker,
    t: Words,
    show_meeting_to_change: ShowMeetingToChange,
    state: FSMContext,
) -> None:
    page = await show_meeting_to_change(asker, callback_data.meeting_id, callback_data.version)
    assert page.was is not None  # noqa: S101 - it is the meeting that was asked for
    draft = draft_of(page.was)
    await _keep(state, draft)
    shown = screen(t, page, draft)
    await redraw(press, shown.text, shown.buttons)


@router.callback_query(Pressed(ChooseMeetingClass))
async def choose_class(
    press: CallbackQuery,
    callback_data: ChooseMeetingClass,
    asker: Asker,
    t: Words,
    show_meeting_draft: ShowMeetingDraft,
    state: FSMContext,
) -> None:
    draft = await _new_one(state, callback_data.draft)
    if callback_data.class_id:
        draft["classes"], draft["all"] = _toggled(draft["classes"], callback_data.class_id), False
    else:
        draft["all"] = not draft["all"]
    draft["step"] = "classes"
    page = await show_meeting_draft(asker, draft["classes"], whole_school=draft["all"])
    draft["classes"] = [one.id for one in page.chosen] if not draft["all"] else draft["classes"]
    await _keep(state, draft)
    shown = screen(t, page, draft)
    await redraw(press, shown.text, shown.buttons)


@router.callback_query(Pressed(TurnMeetingClasses))
async def turn_classes(
    press: CallbackQuery,
    callback_data: TurnMeetingClasses,
    asker: Asker,
    t: Words,
    show_meeting_draft: ShowMeetingDraft,
    state: FSMContext,
) -> None:
    draft = await _new_one(state, callback_data.draft)
    draft |= {"leaf": callback_data.page, "step": "classes"}
    page = await show_meeting_draft(asker, draft["classes"], whole_school=draft["all"])
    await _keep(state, draft)
    shown = screen(t, page, draft)
    await redraw(press, shown.text, shown.buttons)


@router.callback_query(Pressed(AskMeetingField))
async def ask_field(
    press: CallbackQuery,
    callback_data: AskMeetingField,
    asker: Asker,
    t: Words,
    show_meeting_draft: ShowMeetingDraft,
    show_meeting_to_change: ShowMeetingToChange,
    state: FSMContext,
) -> None:
    draft = await current(state, callback_data.draft)
    if callback_data.field not in FIELDS:
        raise Outdated
    draft["step"] = callback_data.field
    await _keep(state, draft)
    shown = screen(t, await _page(asker, draft, show_meeting_draft, show_meeting_to_change), draft)
    await redraw(press, shown.text, shown.buttons)


@router.callback_query(Pressed(FillMeeting))
async def fill_by_button(
    press: CallbackQuery,
    callback_data: FillMeeting,
    asker: Asker,
    t: Words,
    show_meeting_draft: ShowMeetingDraft,
    show_meeting_to_change: ShowMeetingToChange,
    state: FSMContext,
    clock: Clock,
) -> None:
    draft = await current(state, callback_data.draft)
    page = await _page(asker, draft, show_meeting_draft, show_meeting_to_change)
    draft = filled(draft, callback_data.field, callback_data.value, page, clock.now())
    await _keep(state, draft)
    shown = screen(t, page, draft)
    await redraw(press, shown.text, shown.buttons)


@router.message(CallingMeeting.words, WORDS)
async def fill_by_words(
    message: Message,
    asker: Asker,
    t: Words,
    show_meeting_draft: ShowMeetingDraft,
    show_meeting_to_change: ShowMeetingToChange,
    state: FSMContext,
    clock: Clock,
) -> None:
    draft = await state.get_data()
    page = await _page(asker, draft, show_meeting_draft, show_meeting_to_change)
    if draft["step"] not in FIELDS:
        await _again(message, t, page, draft)
        return
    draft = filled(draft, draft["step"], message.text or "", page, clock.now())
    await _keep(state, draft)
    shown = screen(t, page, draft)
    await reply(message, shown.text, shown.buttons)


@router.message(CallingMeeting.words)
async def not_words(
    message: Message,
    asker: Asker,
    t: Words,
    show_meeting_draft: ShowMeetingDraft,
    show_meeting_to_change: ShowMeetingToChange,
    state: FSMContext,
) -> None:
    draft = await state.get_data()
    await _again(message, t, await _page(asker, draft, show_meeting_draft, show_meeting_to_change), draft)


@router.callback_query(Pressed(SaveMeeting))
async def save(
    press: CallbackQuery,
    callback_data: SaveMeeting,
    asker: Asker,
    t: Words,
    show_meeting_draft: ShowMeetingDraft,
    show_meeting_to_change: ShowMeetingToChange,
    call_meeting: CallMeeting,
    change_meeting: ChangeMeeting,
    show_called_meeting: ShowCalledMeeting,
    state: FSMContext,
) -> None:
    made = await made_before(state, callback_data.draft)
    if made is None:
        draft = await current(state, callback_data.draft)
        page = await _page(asker, draft, show_meeting_draft, show_meeting_to_change)
        plan = plan_of(draft, page.zone)
        if draft["meeting"] is None:
            made = await call_meeting(asker, plan, draft["classes"], whole_school=draft["all"])
        else:
            made = await change_meeting(asker, draft["meeting"], draft["version"], plan)
        made = {"meeting": made, "changed": draft["meeting"] is not None}
        await used_up(state, callback_data.draft, made)
    card = await show_called_meeting(asker, made["meeting"])
    await redraw(press, texts.card(t, card), buttons.card(t, card), texts.saved(t, changed=made["changed"]))


async def _page(
    asker: Asker, draft: Draft, show_meeting_draft: ShowMeetingDraft, show_meeting_to_change: ShowMeetingToChange
) -> MeetingDraftPage:
    if draft.get("meeting") is not None:
        return await show_meeting_to_change(asker, draft["meeting"], draft["version"])
    return await show_meeting_draft(asker, draft["classes"], whole_school=draft["all"])


async def _new_one(state: FSMContext, number: int) -> Draft:
    """Raises Outdated where a meeting is being changed: its classes stay."""
    draft = await current(state, number)
    if draft["meeting"] is not None:
        raise Outdated
    return draft


async def _keep(state: FSMContext, draft: Draft) -> None:
    await state.set_state(CallingMeeting.words)
    await state.set_data(draft)


async def _again(message: Message, t: Words, page: MeetingDraftPage, draft: Draft) -> None:
    shown = screen(t, page, draft)
    await reply(message, paragraphs(texts.words_needed(t), shown.text), shown.buttons)


def _toggled(chosen: list[int], class_id: int) -> list[int]:
    return [one for one in chosen if one != class_id] if class_id in chosen else [*chosen, class_id]
