"""What the service is and how to get it, for everybody (A20)."""

from aiogram import Router
from aiogram.filters import Command
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.answers import show
from bot.filters import Pressed
from bot.keyboards import service as buttons
from bot.screen import Screen
from bot.service_callbacks import OpenService
from texts import service as texts
from texts.words import Words
from usecases.asker import Asker
from usecases.service import ShowService

router = Router(name="service")


@router.message(Command("service"))
@router.callback_query(Pressed(OpenService))
async def open_service(
    event: Message | CallbackQuery, asker: Asker, t: Words, show_service: ShowService, state: FSMContext
) -> None:
    schools = await show_service(asker)
    await state.clear()
    await show(event, Screen(texts.service(t, schools), buttons.service(t, linked=asker.linked)))
