"""Somebody without a diary says who it is and shares the own number, so that the school can open the diary (A19)."""

from aiogram import F, Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.answers import answered, redraw, reply
from bot.drafts import current, numbered
from bot.filters import Pressed, Said
from bot.handlers.handovers.drafts import contacts_in, offered
from bot.handover_callbacks import BeginHandover, ChooseHandClass, ChooseHandSchool, SkipMore, TurnHandClasses
from bot.keyboards import handovers as buttons
from bot.keys import offer_contact_key, take_key_away
from bot.states import HandingOver
from school.clock import Clock
from school.contacts import full_name, whose_parent
from school.refusals import Outdated
from texts import handovers as texts
from texts.security import share_key
from texts.words import Words
from usecases.asker import Asker
from usecases.handovers.hand import ShowWaysToHand
from usecases.security.contacts import own_number

router = Router(name="handovers.outside")


@router.callback_query(Pressed(BeginHandover))
async def begin(
    press: CallbackQuery, asker: Asker, t: Words, state: FSMContext, show_ways_to_hand: ShowWaysToHand
) -> None:
    schools, waits = await show_ways_to_hand(asker)
    await state.clear()
    if waits is not None:
        await redraw(press, texts.handover(t, waits, asker.zone), buttons.handover(t, waits))
        return
    draft = numbered(school_id=schools[0].id if len(schools) == 1 else None)
    await state.set_data(draft)
    if len(schools) != 1:
        await redraw(press, texts.ask_school(t), buttons.schools(t, schools, draft["draft"]))
        return
    await state.set_state(HandingOver.name)
    await redraw(press, texts.ask_name(t), buttons.to_ways(t))


@router.callback_query(Pressed(ChooseHandSchool))
async def choose_school(
    press: CallbackQuery,
    callback_data: ChooseHandSchool,
    asker: Asker,
    t: Words,
    state: FSMContext,
    show_ways_to_hand: ShowWaysToHand,
) -> None:
    await current(state, callback_data.draft)
    schools, _ = await show_ways_to_hand(asker)
    if callback_data.school_id not in {one.id for one in schools}:
        raise Outdated
    await state.update_data(school_id=callback_data.school_id)
    await state.set_state(HandingOver.name)
    await redraw(press, texts.ask_name(t), buttons.to_ways(t))


@router.message(HandingOver.name, Said())
async def take_name(message: Message, said: str, t: Words, state: FSMContext) -> None:
    await state.update_data(who=full_name(said))
    await state.set_state(HandingOver.child)
    await reply(message, texts.ask_child(t), buttons.to_ways(t))


@router.message(HandingOver.child, Said())
async def take_child(
    message: Message, said: str, t: Words, state: FSMContext, show_ways_to_hand: ShowWaysToHand
) -> None:
    known = await state.get_data()
    child = whose_parent(said)
    await state.update_data(child=child, called=child)
    them = await show_ways_to_hand.classes(known["school_id"])
    await reply(message, texts.ask_class(t, child), buttons.classes(t, them, known["draft"]))


@router.callback_query(Pressed(TurnHandClasses))
async def turn_classes(
    press: CallbackQuery,
    callback_data: TurnHandClasses,
    t: Words,
    state: FSMContext,
    show_ways_to_hand: ShowWaysToHand,
) -> None:
    draft = await current(state, callback_data.draft)
    if "called" not in draft:
        raise Outdated
    them = await show_ways_to_hand.classes(draft["school_id"])
    shown = buttons.classes(t, them, draft["draft"], callback_data.page)
    await redraw(press, texts.ask_class(t, draft["called"]), shown)


@router.callback_query(Pressed(ChooseHandClass))
async def choose_class(
    press: CallbackQuery,
    callback_data: ChooseHandClass,
    t: Words,
    state: FSMContext,
    show_ways_to_hand: ShowWaysToHand,
) -> None:
    draft = await current(state, callback_data.draft)
    if "called" not in draft or not isinstance(press.message, Message):
        raise Outdated
    found = [one for one in await show_ways_to_hand.classes(draft["school_id"]) if one.id == callback_data.class_id]
    if callback_data.class_id and not found:
        raise Outdated
    child = texts.child_in(t, draft["called"], found[0].name.display) if found else draft["called"]
    await state.update_data(child=child, classes=[[one.id, one.name.display] for one in found])
    await state.set_state(HandingOver.phone)
    await answered(press)
    await offer_contact_key(press.message, texts.use_the_key(t), share_key(t))
    await reply(press.message, texts.ask_phone(t), buttons.to_ways(t))


@router.message(HandingOver.phone, F.contact)
async def take_phone(message: Message, asker: Asker, t: Words, state: FSMContext, clock: Clock) -> None:
    known, contact = await state.get_data(), message.contact
    if contact is None:
        raise Outdated
    phone = own_number(asker, contact.phone_number, contact.user_id, clock)
    await state.update_data(phone=phone)
    await state.set_state(HandingOver.contacts)
    await take_key_away(message, texts.phone_taken(t, phone))
    await reply(message, texts.ask_more(t), buttons.more(t, known["draft"]))


@router.callback_query(Pressed(SkipMore))
async def skip_more(press: CallbackQuery, callback_data: SkipMore, t: Words, state: FSMContext) -> None:
    draft = await current(state, callback_data.draft)
    if "phone" not in draft:
        raise Outdated
    await state.set_state(HandingOver.draft)
    text = texts.preview(t, draft["who"], draft["child"], contacts_in(draft))
    await redraw(press, text, buttons.send(t, offered(draft), draft["draft"], buttons.to_ways(t)))


@router.message(HandingOver.phone, ~F.text | ~F.text.startswith("/"))
async def the_key_please(message: Message, t: Words) -> None:
    await reply(message, texts.ask_phone(t), buttons.to_ways(t))


@router.message(StateFilter(HandingOver.name, HandingOver.child), ~F.text)
async def words_please(message: Message, t: Words) -> None:
    await reply(message, texts.words_please(t), buttons.to_ways(t))
