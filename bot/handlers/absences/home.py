"""Where an absence is told: days at hand, the calendar, words (D1)."""

from aiogram import Router
from aiogram.filters import Command
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.absence_callbacks import AskAbsenceWords, BeginAbsence, BeginCalendar, OpenAbsences
from bot.answers import redraw, show
from bot.filters import Pressed
from bot.handlers.absences.common import ask_why, keep, month, new_draft
from bot.keyboards import absences as buttons
from bot.screen import Screen
from bot.states import ReportingAbsence
from texts import absences as texts
from texts.words import Words
from usecases.absences.show import ShowAbsenceDraft, ShowAbsences, ShowMonth
from usecases.asker import Asker

router = Router(name="absences-home")


@router.message(Command("absence"))
@router.callback_query(Pressed(OpenAbsences))
async def open_home(
    event: Message | CallbackQuery,
    asker: Asker,
    t: Words,
    show_absences: ShowAbsences,
    state: FSMContext,
    callback_data: OpenAbsences | None = None,
) -> None:
    page = await show_absences(asker, callback_data.child_id if callback_data else None)
    await state.clear()
    await show(event, Screen(texts.home(t, page), buttons.home(t, page)))


@router.callback_query(Pressed(BeginAbsence))
async def begin(
    press: CallbackQuery,
    callback_data: BeginAbsence,
    asker: Asker,
    t: Words,
    show_absence_draft: ShowAbsenceDraft,
    state: FSMContext,
) -> None:
    draft = new_draft(callback_data.child_id, callback_data.on, callback_data.on)
    await ask_why(press, asker, t, draft, show_absence_draft)
    await keep(state, draft)


@router.callback_query(Pressed(BeginCalendar))
async def begin_calendar(
    press: CallbackQuery,
    callback_data: BeginCalendar,
    asker: Asker,
    t: Words,
    show_month: ShowMonth,
    state: FSMContext,
) -> None:
    page, draft = await show_month(asker, callback_data.child_id), new_draft(callback_data.child_id)
    await keep(state, draft)
    await show(press, month(t, page, draft))


@router.callback_query(Pressed(AskAbsenceWords))
async def ask_words(
    press: CallbackQuery,
    callback_data: AskAbsenceWords,
    asker: Asker,
    t: Words,
    show_month: ShowMonth,
    state: FSMContext,
) -> None:
    page = await show_month(asker, callback_data.child_id)
    await state.set_state(ReportingAbsence.words)
    await state.set_data({"child_id": callback_data.child_id})
    child = page.told.child
    await redraw(press, texts.ask_words(t, child.called), buttons.to_home(t, child.id))
