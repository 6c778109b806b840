""" "Check your data" (A5), and the one summary of what is known already (C9)."""

from aiogram import F, Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.answers import redraw, reply
from bot.callbacks import DataIsRight, DataIsWrong
from bot.filters import Pressed, Said
from bot.keyboards.menu import only_back
from bot.menu import MainMenu
from bot.states import Correcting
from texts import accounts as texts
from texts.words import Words
from usecases.accounts.data import AskForCorrection, CheckData, LookFirst, ShowData
from usecases.asker import Asker

router = Router(name="accounts.data")


@router.callback_query(Pressed(DataIsRight))
async def data_is_right(
    press: CallbackQuery,
    callback_data: DataIsRight,
    asker: Asker,
    t: Words,
    check_data: CheckData,
    look_first: LookFirst,
    main_menu: MainMenu,
) -> None:
    await check_data(asker, callback_data.person_id)
    menu = await main_menu(asker, t)
    await redraw(press, texts.first_look(t, await look_first(asker)), menu.buttons)


@router.callback_query(Pressed(DataIsWrong))
async def ask_mistake(
    press: CallbackQuery, callback_data: DataIsWrong, asker: Asker, t: Words, state: FSMContext, show_data: ShowData
) -> None:
    card = await show_data(asker, callback_data.person_id)
    await state.set_data({"person_id": card.diary.person_id})
    await state.set_state(Correcting.text)
    await redraw(press, texts.ask_mistake(t), only_back(t))


@router.message(Correcting.text, Said())
async def pass_on_mistake(
    message: Message,
    said: str,
    asker: Asker,
    t: Words,
    state: FSMContext,
    show_data: ShowData,
    ask_for_correction: AskForCorrection,
    look_first: LookFirst,
    main_menu: MainMenu,
) -> None:
    person_id = (await state.get_data())["person_id"]
    await ask_for_correction(asker, person_id, said)
    await state.clear()
    card, menu = await show_data(asker, person_id), await main_menu(asker, t)
    first = await look_first(asker) if card.diary.checked_at is None else None
    await reply(message, texts.after_mistake(t, first), menu.buttons)


@router.message(Correcting.text, ~F.text)
async def words_please(message: Message, t: Words) -> None:
    await reply(message, texts.words_needed(t), only_back(t))
