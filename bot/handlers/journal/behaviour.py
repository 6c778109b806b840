"""How the week of a class went (B15): pupil, word, the class again."""

from datetime import date

from aiogram import Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.answers import redraw, reply
from bot.filters import Pressed
from bot.handlers.journal.drafts import WORDS
from bot.keyboards.journal import remarks as buttons
from bot.remark_callbacks import AskBehaviourWords, BehaviourOf, OpenBehaviour, SetBehaviour
from bot.states import NotingBehaviour
from school.refusals import Outdated
from school.remarks import Behaviour
from texts.journal import remarks as texts
from texts.words import Words
from usecases.asker import Asker
from usecases.remarks.behaviour import BehaviourChangedSince, NoteBehaviour, ShowBehaviour

router = Router(name="journal-behaviour")


@router.callback_query(Pressed(OpenBehaviour))
async def open_class(
    press: CallbackQuery,
    callback_data: OpenBehaviour,
    asker: Asker,
    t: Words,
    show_behaviour: ShowBehaviour,
    state: FSMContext,
) -> None:
    page = await show_behaviour(asker, callback_data.class_id, callback_data.monday)
    await state.clear()
    await redraw(press, texts.behaviour(t, page), buttons.behaviour(t, page, callback_data.page))


@router.callback_query(Pressed(BehaviourOf))
async def open_pupil(
    press: CallbackQuery, callback_data: BehaviourOf, asker: Asker, t: Words, show_behaviour: ShowBehaviour
) -> None:
    page = await show_behaviour(asker, callback_data.class_id, callback_data.monday)
    noted = page.of(callback_data.enrolment_id)
    await redraw(press, texts.behaviour_of(t, page, noted), buttons.behaviour_of(t, page, noted))


@router.callback_query(Pressed(SetBehaviour))
async def set_behaviour(
    press: CallbackQuery,
    callback_data: SetBehaviour,
    asker: Asker,
    t: Words,
    note_behaviour: NoteBehaviour,
    show_behaviour: ShowBehaviour,
) -> None:
    wish = callback_data
    if wish.value not in set(Behaviour):
        raise Outdated
    place = (wish.class_id, wish.monday)
    await note_behaviour(asker, place, wish.enrolment_id, wish.version, Behaviour(wish.value))
    page = await show_behaviour(asker, *place)
    noted = page.of(wish.enrolment_id)
    toast = t.plain("behaviour-saved")
    await redraw(press, texts.behaviour_of(t, page, noted), buttons.behaviour_of(t, page, noted), toast)


@router.callback_query(Pressed(AskBehaviourWords))
async def ask_words(
    press: CallbackQuery,
    callback_data: AskBehaviourWords,
    asker: Asker,
    t: Words,
    show_behaviour: ShowBehaviour,
    state: FSMContext,
) -> None:
    wish = callback_data
    page = await show_behaviour(asker, wish.class_id, wish.monday)
    noted = page.of(wish.enrolment_id)
    if noted.version != wish.version or noted.value is None:
        raise BehaviourChangedSince
    await state.set_state(NotingBehaviour.words)
    place = {"class_id": wish.class_id, "monday": page.monday.isoformat(), "enrolment_id": wish.enrolment_id}
    await state.set_data({**place, "version": wish.version, "value": noted.value.value})
    await redraw(press, texts.ask_behaviour(t, page, noted), (buttons.to_behaviour(t, page),))


@router.message(NotingBehaviour.words, WORDS)
async def add_words(
    message: Message,
    asker: Asker,
    t: Words,
    note_behaviour: NoteBehaviour,
    show_behaviour: ShowBehaviour,
    state: FSMContext,
) -> None:
    known = await state.get_data()
    place = (known["class_id"], date.fromisoformat(known["monday"]))
    value, pupil = Behaviour(known["value"]), known["enrolment_id"]
    await note_behaviour(asker, place, pupil, known["version"], value, message.text or "")
    await state.clear()
    page = await show_behaviour(asker, *place)
    noted = page.of(pupil)
    await reply(message, texts.behaviour_of(t, page, noted), buttons.behaviour_of(t, page, noted))
