"""Questions that come by themselves: a child is missed (C5), an illness goes on or is over (D3)."""

from aiogram import Router
from aiogram.types import CallbackQuery

from bot.absence_callbacks import Answer, SayInTheMorning
from bot.answers import redraw
from bot.filters import Pressed
from bot.handlers.absences.common import show_card
from bot.keyboards import absences as buttons
from bot.keyboards.absence_news import answers
from school.absences import FamilyAnswer
from school.refusals import Outdated
from texts import absences as texts
from texts.words import Words
from usecases.absences.alarm import AnswerAlarm, ShowAlarm
from usecases.absences.illness import AnswerMorning, MorningAnswer
from usecases.absences.show import ShowAbsence
from usecases.asker import Asker

router = Router(name="absences-alarms")


@router.callback_query(Pressed(Answer))
async def answer_alarm(
    press: CallbackQuery,
    callback_data: Answer,
    asker: Asker,
    t: Words,
    answer_alarm: AnswerAlarm,
    show_alarm: ShowAlarm,
) -> None:
    """The news turns into the answer: it stays in its place, and another answer can be given there."""
    at = callback_data
    if at.answer not in set(FamilyAnswer):
        raise Outdated
    await answer_alarm(asker, at.child_id, at.on, FamilyAnswer(at.answer))
    page = await show_alarm(asker, at.child_id, at.on)
    chosen = page.answered.answer if page.answered else ""
    keyboard = (*answers(t, at.child_id, at.on, chosen), *buttons.to_home(t, at.child_id))
    await redraw(press, texts.alarm(t, page, asker.zone), keyboard, texts.alarm_toast(t))


@router.callback_query(Pressed(SayInTheMorning))
async def answer_morning(
    press: CallbackQuery,
    callback_data: SayInTheMorning,
    asker: Asker,
    t: Words,
    answer_morning: AnswerMorning,
    show_absence: ShowAbsence,
) -> None:
    at = callback_data
    if at.answer not in set(MorningAnswer):
        raise Outdated
    await answer_morning(asker, at.child_id, at.notice_id, at.version, at.on, MorningAnswer(at.answer))
    said = texts.morning_toast(t, at.answer)
    await show_card(press, asker, t, (at.child_id, at.notice_id), show_absence, said)
