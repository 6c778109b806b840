"""Everything that is kept as a file, and erasing it: asked twice, with a time to come back (A15)."""

from aiogram import Router
from aiogram.filters import Command
from aiogram.fsm.context import FSMContext
from aiogram.types import BufferedInputFile, CallbackQuery, Message

from bot.answers import answered, keyboard, redraw, show
from bot.drafts import current, numbered
from bot.filters import Pressed
from bot.keyboards import own_data as buttons
from bot.keyboards.menu import only_back
from bot.menu import MainMenu
from bot.own_data_callbacks import AskAgainToForget, AskToForget, Forget, ForgetNow, SendMyData, StayAfterAll
from bot.screen import Screen
from exchange.own_data import packed
from texts import own_data as texts
from texts.words import Words
from usecases.accounts.leaving import AskToBeForgotten, ForgetMeNow
from usecases.accounts.leaving import StayAfterAll as Stay
from usecases.accounts.own_data import ExportData
from usecases.asker import Asker

router = Router(name="accounts.own_data")


@router.message(Command("mydata"))
@router.callback_query(Pressed(SendMyData))
async def send_my_data(event: Message | CallbackQuery, asker: Asker, t: Words, export_data: ExportData) -> None:
    export = await export_data(asker)
    made = packed(export, texts.readable(t, export, asker.zone), t.plain("mydata-readme"))
    if isinstance(event, CallbackQuery):
        await answered(event)
    assert event.bot is not None  # noqa: S101 - whatever came to a handler came through a bot
    file, under = BufferedInputFile(made.content, made.name), keyboard(buttons.under_file(t))
    await event.bot.send_document(asker.external_id, file, caption=texts.caption(t, export), reply_markup=under)


@router.message(Command("forget"))
@router.callback_query(Pressed(AskToForget))
async def ask_to_forget(event: Message | CallbackQuery, asker: Asker, t: Words, state: FSMContext) -> None:
    draft = numbered()
    await state.clear()
    if asker.erased_at is not None:
        await show(event, Screen(texts.leaving(t, asker.erased_at, asker.zone), buttons.leaving(t)))
        return
    await state.set_data(draft)
    await show(event, Screen(texts.ask(t), buttons.ask(t, draft["draft"])))


@router.callback_query(Pressed(AskAgainToForget))
async def ask_again(press: CallbackQuery, callback_data: AskAgainToForget, t: Words, state: FSMContext) -> None:
    draft = {**await current(state, callback_data.draft), "sure": True}
    await state.set_data(draft)
    await redraw(press, texts.ask_again(t), buttons.ask_again(t, draft["draft"]))


@router.callback_query(Pressed(Forget))
async def forget(
    press: CallbackQuery,
    callback_data: Forget,
    asker: Asker,
    t: Words,
    state: FSMContext,
    ask_to_be_forgotten: AskToBeForgotten,
) -> None:
    """A press made by hand before the second question asks it."""
    draft = await current(state, callback_data.draft)
    if not draft.get("sure"):
        await redraw(press, texts.ask(t), buttons.ask(t, draft["draft"]))
        return
    erased_at = await ask_to_be_forgotten(asker)
    await state.clear()
    await redraw(press, texts.leaving(t, erased_at, asker.zone), buttons.leaving(t))


@router.callback_query(Pressed(StayAfterAll))
async def stay(
    press: CallbackQuery, asker: Asker, t: Words, state: FSMContext, stay_after_all: Stay, main_menu: MainMenu
) -> None:
    back = await stay_after_all(asker)
    await state.clear()
    await show(press, await main_menu(back, t), t.plain("forget-stayed"))


@router.callback_query(Pressed(ForgetNow))
async def forget_now(
    press: CallbackQuery, asker: Asker, t: Words, state: FSMContext, forget_me_now: ForgetMeNow
) -> None:
    receipt = await forget_me_now(asker)
    await state.clear()
    await redraw(press, texts.forgotten(t, receipt), only_back(t))
