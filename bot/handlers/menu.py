"""The main menu, help, and leaving whatever was begun."""

from aiogram import Router
from aiogram.filters import Command
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.answers import reply, show
from bot.callbacks import OpenMenu, OpenMore
from bot.filters import Pressed
from bot.keyboards.menu import only_back
from bot.menu import MainMenu
from texts import menu as texts
from texts.words import Words
from usecases.asker import Asker

router = Router(name="menu")


@router.message(Command("menu"))
@router.callback_query(Pressed(OpenMenu))
async def open_menu(
    event: Message | CallbackQuery, asker: Asker, t: Words, main_menu: MainMenu, state: FSMContext
) -> None:
    await state.clear()
    await show(event, await main_menu(asker, t))


@router.callback_query(Pressed(OpenMore))
async def open_more(press: CallbackQuery, asker: Asker, t: Words, main_menu: MainMenu, state: FSMContext) -> None:
    await state.clear()
    await show(press, await main_menu.more(asker, t))


@router.message(Command("help"))
async def help_page(message: Message, t: Words) -> None:
    await reply(message, texts.help_page(t), only_back(t))


@router.message(Command("cancel"))
async def cancel(message: Message, asker: Asker, t: Words, main_menu: MainMenu, state: FSMContext) -> None:
    await state.clear()
    await reply(message, texts.cancelled(t))
    await show(message, await main_menu(asker, t))
