"""What do I need: a wish by buttons or typed, and the score to pass (B6)."""

from aiogram import Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.answers import redraw, reply
from bot.filters import Pressed, Said
from bot.keyboards.progress import need as buttons
from bot.progress_callbacks import DropPassing, OpenNeed, OpenNeeds, TypeNeed, TypePassing
from bot.states import Wishing
from school.needed import NotAnAverage
from texts.progress import need as texts
from texts.understand.numbers import decimal
from texts.words import Words
from usecases.asker import Asker
from usecases.progress.need import ShowNeed
from usecases.progress.passing import SetPassingScore, ShowNeeds

router = Router(name="progress-need")


@router.callback_query(Pressed(OpenNeeds))
async def open_needs(
    press: CallbackQuery, callback_data: OpenNeeds, asker: Asker, t: Words, show_needs: ShowNeeds, state: FSMContext
) -> None:
    await state.clear()
    page = await show_needs(asker, callback_data.child_id, callback_data.period_id)
    await redraw(press, texts.needs(t, page), buttons.needs(t, page))


@router.callback_query(Pressed(OpenNeed))
async def open_need(
    press: CallbackQuery, callback_data: OpenNeed, asker: Asker, t: Words, show_need: ShowNeed, state: FSMContext
) -> None:
    await state.clear()
    wish = callback_data
    page = await show_need(asker, wish.child_id, wish.subject_id, wish.period_id, wish.wish)
    await redraw(press, texts.need(t, page), buttons.need(t, page))


@router.callback_query(Pressed(TypeNeed))
async def ask_wish(
    press: CallbackQuery, callback_data: TypeNeed, asker: Asker, t: Words, show_need: ShowNeed, state: FSMContext
) -> None:
    wish = callback_data
    page = await show_need(asker, wish.child_id, wish.subject_id, wish.period_id)
    await state.set_state(Wishing.average)
    await state.set_data({"child": wish.child_id, "subject": wish.subject_id, "period": wish.period_id})
    await redraw(press, texts.ask(t, page), buttons.asked_need(t, page))


@router.message(Wishing.average, Said())
async def wish_typed(
    message: Message, said: str, asker: Asker, t: Words, show_need: ShowNeed, state: FSMContext
) -> None:
    asked = await state.get_data()
    average = decimal(said)
    if average is None:
        raise NotAnAverage(typed=said[:20])
    page = await show_need(asker, asked["child"], asked["subject"], asked["period"], str(average))
    await state.clear()
    await reply(message, texts.need(t, page), buttons.need(t, page))


@router.callback_query(Pressed(TypePassing))
async def ask_passing(
    press: CallbackQuery, callback_data: TypePassing, asker: Asker, t: Words, show_needs: ShowNeeds, state: FSMContext
) -> None:
    page = await show_needs(asker, callback_data.child_id)
    await state.set_state(Wishing.passing)
    await state.set_data({"child": callback_data.child_id})
    await redraw(press, texts.ask_passing(t), buttons.asked_passing(t, page))


@router.message(Wishing.passing, Said())
async def passing_typed(
    message: Message,
    said: str,
    asker: Asker,
    t: Words,
    set_passing_score: SetPassingScore,
    show_needs: ShowNeeds,
    state: FSMContext,
) -> None:
    child, score = (await state.get_data())["child"], decimal(said)
    if score is None:
        raise NotAnAverage(typed=said[:20])
    await set_passing_score(asker, child, score)
    await state.clear()
    page = await show_needs(asker, child)
    await reply(message, texts.needs(t, page), buttons.needs(t, page))


@router.callback_query(Pressed(DropPassing))
async def drop_passing(
    press: CallbackQuery,
    callback_data: DropPassing,
    asker: Asker,
    t: Words,
    set_passing_score: SetPassingScore,
    show_needs: ShowNeeds,
) -> None:
    await set_passing_score(asker, callback_data.child_id, None)
    page = await show_needs(asker, callback_data.child_id)
    await redraw(press, texts.needs(t, page), buttons.needs(t, page))
