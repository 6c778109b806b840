"""An inquiry is put together: the class, who is ticked, the words, which answer is wanted."""

from typing import Any

from aiogram import Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.answers import redraw, reply
from bot.drafts import WORDS, current, made_before, numbered, used_up
from bot.filters import Pressed
from bot.inquiry_callbacks import (
    BeginInquiry,
    ChooseInquiryClass,
    PickInquiry,
    SendInquiry,
    SetInquiryWants,
    TickEverybody,
    TickInquiry,
    TurnInquiry,
    WriteInquiry,
)
from bot.keyboards import inquiries as buttons
from bot.screen import Screen
from bot.states import Inquiring
from school.inquiries import Wants, Whom, check_text
from school.refusals import Outdated
from texts import inquiries as texts
from texts.words import Words
from usecases.asker import Asker
from usecases.inquiries.ask import AskFamilies, ClassToAsk, ShowAskable, WantedInquiry
from usecases.inquiries.look import ShowInquiry

router = Router(name="inquiries-making")


@router.callback_query(Pressed(BeginInquiry))
async def begin(
    press: CallbackQuery,
    callback_data: BeginInquiry,
    asker: Asker,
    t: Words,
    show_askable: ShowAskable,
    state: FSMContext,
) -> None:
    classes = await show_askable.classes(asker)
    if len(classes) == 1:
        await _draw(press, t, await show_askable(asker, classes[0].id), await _new(state, classes[0].id))
        return
    await redraw(press, texts.whose(t), buttons.classes(t, classes, callback_data.page))


@router.callback_query(Pressed(ChooseInquiryClass))
async def choose_class(
    press: CallbackQuery,
    callback_data: ChooseInquiryClass,
    asker: Asker,
    t: Words,
    show_askable: ShowAskable,
    state: FSMContext,
) -> None:
    it = await show_askable(asker, callback_data.class_id)
    await _draw(press, t, it, await _new(state, it.of.id))


@router.callback_query(Pressed(PickInquiry))
async def pick(
    press: CallbackQuery,
    callback_data: PickInquiry,
    asker: Asker,
    t: Words,
    show_askable: ShowAskable,
    state: FSMContext,
) -> None:
    draft = await current(state, callback_data.draft)
    await _draw(press, t, await show_askable(asker, draft["class_id"]), draft)


@router.callback_query(Pressed(TickInquiry))
async def tick(
    press: CallbackQuery,
    callback_data: TickInquiry,
    asker: Asker,
    t: Words,
    show_askable: ShowAskable,
    state: FSMContext,
) -> None:
    draft = await current(state, callback_data.draft)
    it, child = await show_askable(asker, draft["class_id"]), callback_data.child_id
    if not it.chosen([child]):
        raise Outdated
    others = [one for one in draft["chosen"] if one != child]
    draft["chosen"] = [*others, child] if callback_data.on else others
    await state.update_data(chosen=draft["chosen"])
    await _draw(press, t, it, draft)


@router.callback_query(Pressed(TickEverybody))
async def tick_everybody(
    press: CallbackQuery,
    callback_data: TickEverybody,
    asker: Asker,
    t: Words,
    show_askable: ShowAskable,
    state: FSMContext,
) -> None:
    draft = await current(state, callback_data.draft)
    it = await show_askable(asker, draft["class_id"])
    draft["chosen"] = [one.child_id for one in it.pupils] if callback_data.on else []
    await state.update_data(chosen=draft["chosen"])
    await _draw(press, t, it, draft)


@router.callback_query(Pressed(TurnInquiry))
async def turn(
    press: CallbackQuery,
    callback_data: TurnInquiry,
    asker: Asker,
    t: Words,
    show_askable: ShowAskable,
    state: FSMContext,
) -> None:
    draft = await current(state, callback_data.draft)
    if callback_data.whom not in set(Whom):
        raise Outdated
    draft["whom"] = callback_data.whom
    await state.update_data(whom=draft["whom"])
    await _draw(press, t, await show_askable(asker, draft["class_id"]), draft)


@router.callback_query(Pressed(WriteInquiry))
async def write(
    press: CallbackQuery,
    callback_data: WriteInquiry,
    asker: Asker,
    t: Words,
    show_askable: ShowAskable,
    state: FSMContext,
) -> None:
    draft = await current(state, callback_data.draft)
    it = await show_askable(asker, draft["class_id"])
    if draft["text"]:
        screen = _preview(t, it, draft)
    else:
        wanted = _wanted(draft)
        screen = Screen(texts.ask_words(t, it, wanted), buttons.only_to_pupils(t, draft["draft"]))
    await redraw(press, screen.text, screen.buttons)


@router.message(Inquiring.words, WORDS)
async def words(message: Message, asker: Asker, t: Words, show_askable: ShowAskable, state: FSMContext) -> None:
    """Typed anew, they stand instead of what was typed before."""
    text, draft = check_text(message.text or ""), await state.get_data()
    it = await show_askable(asker, draft["class_id"])
    draft["text"] = text
    await state.update_data(text=text)
    screen = _preview(t, it, draft)
    await reply(message, screen.text, screen.buttons)


@router.message(Inquiring.words)
async def words_please(message: Message, t: Words, state: FSMContext) -> None:
    await reply(message, texts.words_please(t), buttons.only_to_pupils(t, (await state.get_data())["draft"]))


@router.callback_query(Pressed(SetInquiryWants))
async def set_wants(
    press: CallbackQuery,
    callback_data: SetInquiryWants,
    asker: Asker,
    t: Words,
    show_askable: ShowAskable,
    state: FSMContext,
) -> None:
    draft = await current(state, callback_data.draft)
    if callback_data.wants not in set(Wants):
        raise Outdated
    draft["wants"] = callback_data.wants
    await state.update_data(wants=draft["wants"])
    screen = _preview(t, await show_askable(asker, draft["class_id"]), draft)
    await redraw(press, screen.text, screen.buttons)


@router.callback_query(Pressed(SendInquiry))
async def send(
    press: CallbackQuery,
    callback_data: SendInquiry,
    asker: Asker,
    t: Words,
    ask_families: AskFamilies,
    show_inquiry: ShowInquiry,
    state: FSMContext,
) -> None:
    made = await made_before(state, callback_data.draft)
    if made is None:
        draft = await current(state, callback_data.draft)
        made = await ask_families(asker, _wanted(draft))
        await used_up(state, callback_data.draft, made)
    page = await show_inquiry(asker, made)
    await redraw(press, texts.card(t, page), buttons.card(t, page), t.plain("inquiry-sent"))


async def _new(state: FSMContext, class_id: int) -> dict[str, Any]:
    draft = numbered(class_id=class_id, whom=Whom.FAMILIES.value, wants=Wants.WORDS.value, chosen=[], text="")
    await state.set_state(Inquiring.words)
    await state.set_data(draft)
    return draft


async def _draw(press: CallbackQuery, t: Words, it: ClassToAsk, draft: dict[str, Any]) -> None:
    wanted = _wanted(draft)
    await redraw(press, texts.pick(t, it, wanted), buttons.pick(t, it, wanted, draft["draft"]))


def _preview(t: Words, it: ClassToAsk, draft: dict[str, Any]) -> Screen:
    wanted = _wanted(draft)
    return Screen(texts.preview(t, it, wanted), buttons.preview(t, wanted, draft["draft"]))


def _wanted(draft: dict[str, Any]) -> WantedInquiry:
    chosen = tuple(draft["chosen"])
    return WantedInquiry(draft["class_id"], Whom(draft["whom"]), Wants(draft["wants"]), chosen, draft["text"])
