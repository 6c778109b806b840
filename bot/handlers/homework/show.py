"""Homework by day and by subject, one task whole, the family's ticks (B8)."""

from aiogram import Router
from aiogram.filters import Command
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.answers import redraw, reply
from bot.callbacks import OpenHomework, OpenHomeworkSubjects, OpenSubjectHomework, OpenTask, TickTask
from bot.filters import Pressed
from bot.keyboards import homework as buttons
from texts import homework as texts
from texts.words import Words
from usecases.asker import Asker
from usecases.homework.show import ShowHomework, ShowHomeworkSubjects, ShowSubjectHomework, ShowTask
from usecases.homework.tick import TickTask as TickTaskOff

router = Router(name="homework-show")


@router.message(Command("homework"))
async def homework(message: Message, asker: Asker, t: Words, show_homework: ShowHomework, state: FSMContext) -> None:
    await state.clear()
    page = await show_homework(asker)
    await reply(message, texts.of_day(t, page, asker.zone), buttons.of_day(t, page))


@router.callback_query(Pressed(OpenHomework))
async def open_day(
    press: CallbackQuery,
    callback_data: OpenHomework,
    asker: Asker,
    t: Words,
    show_homework: ShowHomework,
    state: FSMContext,
) -> None:
    await state.clear()
    page = await show_homework(asker, callback_data.child_id, callback_data.due_on)
    await redraw(press, texts.of_day(t, page, asker.zone), buttons.of_day(t, page))


@router.callback_query(Pressed(OpenHomeworkSubjects))
async def open_subjects(
    press: CallbackQuery,
    callback_data: OpenHomeworkSubjects,
    asker: Asker,
    t: Words,
    show_homework_subjects: ShowHomeworkSubjects,
) -> None:
    page = await show_homework_subjects(asker, callback_data.child_id, callback_data.period_id)
    await redraw(press, texts.subjects(t, page), buttons.subjects(t, page))


@router.callback_query(Pressed(OpenSubjectHomework))
async def open_subject(
    press: CallbackQuery,
    callback_data: OpenSubjectHomework,
    asker: Asker,
    t: Words,
    show_subject_homework: ShowSubjectHomework,
) -> None:
    wish = callback_data
    page = await show_subject_homework(asker, wish.child_id, wish.subject_id, wish.period_id, wish.page)
    await redraw(press, texts.of_subject(t, page), buttons.of_subject(t, page))


@router.callback_query(Pressed(OpenTask))
async def open_task(press: CallbackQuery, callback_data: OpenTask, asker: Asker, t: Words, show_task: ShowTask) -> None:
    card = await show_task(asker, callback_data.child_id, callback_data.homework_id)
    await redraw(press, texts.card(t, card, asker.zone), buttons.card(t, card))


@router.callback_query(Pressed(TickTask))
async def tick(
    press: CallbackQuery,
    callback_data: TickTask,
    asker: Asker,
    t: Words,
    tick_task: TickTaskOff,
    show_task: ShowTask,
    show_homework: ShowHomework,
) -> None:
    wish = callback_data
    await tick_task(asker, wish.child_id, wish.homework_id, done=wish.done)
    card = await show_task(asker, wish.child_id, wish.homework_id)
    said = texts.ticked(t, done=wish.done)
    if wish.on_card:
        await redraw(press, texts.card(t, card, asker.zone), buttons.card(t, card), said)
        return
    page = await show_homework(asker, wish.child_id, card.task.task.due)
    await redraw(press, texts.of_day(t, page, asker.zone), buttons.of_day(t, page), said)
