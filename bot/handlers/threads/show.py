"""The list of threads, a thread, its files."""

from aiogram import Bot, Router
from aiogram.exceptions import TelegramBadRequest
from aiogram.filters import Command
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.answers import redraw, show, toast
from bot.filters import Pressed
from bot.keyboards import threads as buttons
from bot.screen import Screen
from bot.thread_callbacks import OpenThread, OpenThreads, SendThreadFile
from texts import threads as texts
from texts.words import Words
from usecases.asker import Asker
from usecases.ports.homework_book import File
from usecases.threads.show import ShowThread, ShowThreadFile, ShowThreads

router = Router(name="threads-show")


@router.message(Command("messages"))
async def messages(message: Message, asker: Asker, t: Words, show_threads: ShowThreads, state: FSMContext) -> None:
    await state.clear()
    page = await show_threads(asker)
    await show(message, Screen(texts.listed(t, page, asker.zone), buttons.listed(t, page)))


@router.callback_query(Pressed(OpenThreads))
async def open_threads(
    press: CallbackQuery,
    callback_data: OpenThreads,
    asker: Asker,
    t: Words,
    show_threads: ShowThreads,
    state: FSMContext,
) -> None:
    page = await show_threads(asker, callback_data.page)
    await state.clear()
    await redraw(press, texts.listed(t, page, asker.zone), buttons.listed(t, page))


@router.callback_query(Pressed(OpenThread))
async def open_thread(
    press: CallbackQuery,
    callback_data: OpenThread,
    asker: Asker,
    t: Words,
    show_thread: ShowThread,
    state: FSMContext,
) -> None:
    page = await show_thread(asker, callback_data.thread_id, callback_data.before)
    await state.clear()
    await redraw(press, texts.thread(t, page, asker.zone), buttons.thread(t, page))


@router.callback_query(Pressed(SendThreadFile))
async def send_file(
    press: CallbackQuery,
    callback_data: SendThreadFile,
    asker: Asker,
    t: Words,
    show_thread_file: ShowThreadFile,
    bot: Bot,
) -> None:
    file = await show_thread_file(asker, callback_data.message_id)
    await toast(press, texts.file_label(t, file))
    try:
        await _send(bot, asker.external_id, file)
    except TelegramBadRequest:
        await bot.send_message(asker.external_id, texts.file_is_gone(t))


async def _send(bot: Bot, chat_id: int, file: File) -> None:
    match file.kind:
        case "photo":
            await bot.send_photo(chat_id, file.file_id)
        case "voice":
            await bot.send_voice(chat_id, file.file_id)
        case "audio":
            await bot.send_audio(chat_id, file.file_id)
        case "video":
            await bot.send_video(chat_id, file.file_id)
        case "animation":
            await bot.send_animation(chat_id, file.file_id)
        case "video_note":
            await bot.send_video_note(chat_id, file.file_id)
        case _:
            await bot.send_document(chat_id, file.file_id)
