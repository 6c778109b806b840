"""Files of homework: relayed by reference, never downloaded (ARCHITECTURE section 3, Attachments)."""

from aiogram import Bot, Router
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import CallbackQuery, InlineKeyboardMarkup

from bot.answers import toast
from bot.callbacks import SendTaskFiles
from bot.filters import Pressed
from bot.keyboards import homework as buttons
from bot.screen import markup
from texts import homework as texts
from texts.words import Words
from usecases.asker import Asker
from usecases.homework.show import ShowTask, TaskCard
from usecases.ports.homework import TaskFile

router = Router(name="homework-files")


@router.callback_query(Pressed(SendTaskFiles))
async def send_files(
    press: CallbackQuery, callback_data: SendTaskFiles, asker: Asker, t: Words, show_task: ShowTask, bot: Bot
) -> None:
    card = await show_task(asker, callback_data.child_id, callback_data.homework_id)
    await toast(press, texts.sending(t, card))
    for file in card.files:
        under = _under(t, card) if file is card.files[-1] else None
        await _relay(bot, press.from_user.id, t, card, file, under)


async def _relay(
    bot: Bot, chat_id: int, t: Words, card: TaskCard, file: TaskFile, under: InlineKeyboardMarkup | None
) -> None:
    """A file that the messenger has forgotten is said by name: the others still go."""
    caption = texts.caption(t, card, file)
    try:
        if file.kind == "photo":
            await bot.send_photo(chat_id, file.file_id, caption=caption, reply_markup=under)
        else:
            await bot.send_document(chat_id, file.file_id, caption=caption, reply_markup=under)
    except TelegramBadRequest:
        await bot.send_message(chat_id, texts.file_is_gone(t, file), reply_markup=under)


def _under(t: Words, card: TaskCard) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup.model_validate(markup(buttons.after_files(t, card)))
