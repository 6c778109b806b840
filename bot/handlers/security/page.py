"""What is set and what is left, and ending what others may do with the diary (A17, A16)."""

from aiogram import Router
from aiogram.filters import Command
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.answers import redraw, show
from bot.filters import Pressed
from bot.keyboards import security as buttons
from bot.keyboards.menu import only_back
from bot.keys import take_key_away
from bot.menu import MainMenu
from bot.screen import Screen
from bot.security_callbacks import AskNoMore, OpenAccount, OpenSecurity, SignOutElsewhere, StopReminding
from bot.states import Securing
from texts import security as texts
from texts.words import Words
from usecases.accounts.links import ShowDiaries
from usecases.asker import Asker
from usecases.security.passwords import SignOutOthers
from usecases.security.remind import StopReminding as StopRemindingDeed
from usecases.security.show import AskNoMore as AskNoMoreDeed
from usecases.security.show import ShowSecurity

router = Router(name="security.page")


@router.message(Command("account"))
@router.callback_query(Pressed(OpenAccount))
async def open_account(
    event: Message | CallbackQuery,
    asker: Asker,
    t: Words,
    state: FSMContext,
    show_diaries: ShowDiaries,
    show_security: ShowSecurity,
) -> None:
    """With one diary its page, with several the choice."""
    diaries = await show_diaries(asker)
    await state.clear()
    if len(diaries) > 1:
        await show(event, Screen(texts.choose(t), buttons.accounts(t, diaries)))
        return
    page = await show_security(asker, diaries[0].person_id)
    await show(event, Screen(texts.page(t, page), buttons.page(t, page)))


@router.callback_query(Pressed(OpenSecurity))
async def open_page(
    press: CallbackQuery,
    callback_data: OpenSecurity,
    asker: Asker,
    t: Words,
    state: FSMContext,
    show_security: ShowSecurity,
) -> None:
    page = await show_security(asker, callback_data.person_id)
    if await state.get_state() == Securing.phone.state and isinstance(press.message, Message):
        await take_key_away(press.message, texts.left_key(t))
    await state.clear()
    await redraw(press, texts.page(t, page), buttons.page(t, page))


@router.callback_query(Pressed(AskNoMore))
async def ask_no_more(
    press: CallbackQuery,
    callback_data: AskNoMore,
    asker: Asker,
    t: Words,
    ask_no_more: AskNoMoreDeed,
    main_menu: MainMenu,
) -> None:
    await ask_no_more(asker, callback_data.person_id)
    await show(press, await main_menu(asker, t), t.plain("security-later"))


@router.callback_query(Pressed(SignOutElsewhere))
async def sign_out(
    press: CallbackQuery,
    callback_data: SignOutElsewhere,
    asker: Asker,
    t: Words,
    show_security: ShowSecurity,
    sign_out_others: SignOutOthers,
) -> None:
    if not callback_data.sure:
        page = await show_security(asker, callback_data.person_id)
        await redraw(press, texts.ask_sign_out(t, page), buttons.sign_out(t, callback_data.person_id))
        return
    count = await sign_out_others(asker, callback_data.person_id)
    page = await show_security(asker, callback_data.person_id)
    await redraw(press, texts.page(t, page), buttons.page(t, page), t.plain("security-signed-out", count=count))


@router.callback_query(Pressed(StopReminding))
async def stop_reminding(
    press: CallbackQuery, callback_data: StopReminding, asker: Asker, t: Words, stop_reminding: StopRemindingDeed
) -> None:
    await stop_reminding(asker, callback_data.link_id)
    await redraw(press, texts.reminding_stopped(t), only_back(t))
