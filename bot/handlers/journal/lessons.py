"""A teacher's day, a lesson, its topic (E3)."""

from aiogram import Router
from aiogram.filters import Command
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.answers import redraw, reply, show
from bot.callbacks import OpenJournal
from bot.filters import Pressed
from bot.handlers.journal.drafts import WORDS, lesson_of, new_draft
from bot.handlers.journal.line import await_line
from bot.journal_callbacks import AskTopic, OpenClassDay, OpenLesson
from bot.keyboards.journal import lessons as buttons
from bot.screen import Screen
from bot.states import SettingTopic
from texts.journal import lessons as texts
from texts.words import Words
from usecases.asker import Asker
from usecases.journal_page.signing_in import OpenJournalPage
from usecases.lessons.journal import SetTopic, ShowJournalDay, ShowLesson

router = Router(name="journal-lessons")


@router.message(Command("journal"))
@router.callback_query(Pressed(OpenJournal))
async def open_day(
    event: Message | CallbackQuery,
    asker: Asker,
    t: Words,
    show_journal_day: ShowJournalDay,
    open_journal_page: OpenJournalPage,
    state: FSMContext,
    callback_data: OpenJournal | None = None,
) -> None:
    page = await show_journal_day(asker, callback_data.on if callback_data else None)
    await state.clear()
    await show(event, Screen(texts.day(t, page), buttons.day(t, page, browser=open_journal_page.offered)))


@router.callback_query(Pressed(OpenClassDay))
async def open_class_day(
    press: CallbackQuery,
    callback_data: OpenClassDay,
    asker: Asker,
    t: Words,
    show_journal_day: ShowJournalDay,
    open_journal_page: OpenJournalPage,
) -> None:
    page = await show_journal_day(asker, callback_data.on, callback_data.class_id)
    await redraw(press, texts.day(t, page), buttons.day(t, page, browser=open_journal_page.offered))


@router.callback_query(Pressed(OpenLesson))
async def open_lesson(
    press: CallbackQuery, callback_data: OpenLesson, asker: Asker, t: Words, show_lesson: ShowLesson, state: FSMContext
) -> None:
    page = await show_lesson(asker, callback_data.at)
    await state.clear()
    if not page.is_ahead:
        await await_line(state, callback_data.at)
    await redraw(press, texts.lesson(t, page), buttons.lesson(t, page))


@router.callback_query(Pressed(AskTopic))
async def ask_topic(
    press: CallbackQuery, callback_data: AskTopic, asker: Asker, t: Words, show_lesson: ShowLesson, state: FSMContext
) -> None:
    page = await show_lesson(asker, callback_data.at)
    await state.set_state(SettingTopic.topic)
    await state.set_data(new_draft(callback_data.at))
    await redraw(press, texts.ask_topic(t, page.lesson), (buttons.to_lesson(t, callback_data.at),))


@router.message(SettingTopic.topic, WORDS)
async def set_topic(
    message: Message, asker: Asker, t: Words, set_topic: SetTopic, show_lesson: ShowLesson, state: FSMContext
) -> None:
    at = lesson_of(await state.get_data())
    await set_topic(asker, at, message.text or "")
    await state.clear()
    page = await show_lesson(asker, at)
    if not page.is_ahead:
        await await_line(state, at)
    await reply(message, texts.lesson(t, page), buttons.lesson(t, page))
