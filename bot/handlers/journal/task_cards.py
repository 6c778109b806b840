"""The card of a task: changed, made voluntary, taken back (E3)."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from aiogram import Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.answers import redraw, reply
from bot.files import TASK, files_of, words_of
from bot.filters import Pressed
from bot.journal_callbacks import AskTaskText, MakeMandatory, OpenSetTask, TakeBackTask
from bot.keyboards.journal import homework as buttons
from bot.states import ChangingHomework, SettingHomework
from texts.journal import homework as texts
from texts.words import Words
from usecases.asker import Asker
from usecases.homework.drafts import ShowSetTask, ShowTaskToChange
from usecases.homework.set import ChangeHomework, RemoveHomework

router = Router(name="journal-task-cards")


@router.callback_query(Pressed(OpenSetTask))
async def open_card(
    press: CallbackQuery,
    callback_data: OpenSetTask,
    asker: Asker,
    t: Words,
    show_set_task: ShowSetTask,
    state: FSMContext,
) -> None:
    page = await show_set_task(asker, callback_data.homework_id)
    await state.clear()
    keyboard = buttons.card(t, page, (callback_data.on, callback_data.number))
    await redraw(press, texts.card(t, page), keyboard)


@router.callback_query(Pressed(AskTaskText))
async def ask_text(
    press: CallbackQuery,
    callback_data: AskTaskText,
    asker: Asker,
    t: Words,
    show_task_to_change: ShowTaskToChange,
    state: FSMContext,
) -> None:
    wish = callback_data
    page = await show_task_to_change(asker, wish.homework_id, wish.version)
    place = {"on": wish.on.isoformat(), "number": wish.number}
    await state.set_state(ChangingHomework.text)
    await state.set_data({"homework_id": wish.homework_id, "version": wish.version, **place})
    await redraw(press, texts.ask_text(t, page), buttons.to_card(t, page, (wish.on, wish.number)))


@router.message(ChangingHomework.text, TASK)
async def change_text(
    message: Message,
    asker: Asker,
    t: Words,
    change_homework: ChangeHomework,
    show_set_task: ShowSetTask,
    state: FSMContext,
) -> None:
    known, text = await state.get_data(), words_of(message) or None
    homework_id = await change_homework(
        asker, known["homework_id"], known["version"], text=text, files=files_of(message)
    )
    await state.clear()
    page = await show_set_task(asker, homework_id)
    card = await reply(message, texts.card(t, page), buttons.card(t, page, _place(known)))
    if message.media_group_id is not None:
        made = {"homework_id": homework_id, "on": known["on"], "number": known["number"]}
        await state.set_state(SettingHomework.album)
        await state.set_data({"album": message.media_group_id, "card": card.message_id, "made": made})


@router.callback_query(Pressed(MakeMandatory))
async def make_mandatory(
    press: CallbackQuery,
    callback_data: MakeMandatory,
    asker: Asker,
    t: Words,
    change_homework: ChangeHomework,
    show_set_task: ShowSetTask,
) -> None:
    wish = callback_data
    homework_id = await change_homework(asker, wish.homework_id, wish.version, mandatory=wish.mandatory)
    page = await show_set_task(asker, homework_id)
    keyboard = buttons.card(t, page, (wish.on, wish.number))
    await redraw(press, texts.card(t, page), keyboard, texts.changed_toast(t))


@router.callback_query(Pressed(TakeBackTask))
async def take_back(
    press: CallbackQuery,
    callback_data: TakeBackTask,
    asker: Asker,
    t: Words,
    remove_homework: RemoveHomework,
    show_set_task: ShowSetTask,
) -> None:
    wish = callback_data
    page = await show_set_task(asker, await remove_homework(asker, wish.homework_id, wish.version))
    keyboard = buttons.card(t, page, (wish.on, wish.number))
    await redraw(press, texts.card(t, page), keyboard, texts.removed_toast(t))


def _place(known: Mapping[str, Any]) -> buttons.Place:
    return date.fromisoformat(known["on"]), known["number"]
