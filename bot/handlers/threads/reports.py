"""Complaints: whoever got a message complains, the class teacher or the deputy decides."""

from aiogram import Router
from aiogram.types import CallbackQuery

from bot.answers import redraw
from bot.filters import Pressed
from bot.keyboards import threads as buttons
from bot.thread_callbacks import ChooseReported, HandleReport, OpenReport, ReportMessage
from texts import threads as texts
from texts.words import Words
from usecases.asker import Asker
from usecases.threads import reports as deeds
from usecases.threads.show import ShowThread

router = Router(name="threads-reports")


@router.callback_query(Pressed(ChooseReported))
async def choose(
    press: CallbackQuery,
    callback_data: ChooseReported,
    asker: Asker,
    t: Words,
    show_reportable: deeds.ShowReportable,
) -> None:
    shown = await show_reportable(asker, callback_data.thread_id)
    await redraw(press, texts.ask_report(t), buttons.reportable(t, shown))


@router.callback_query(Pressed(ReportMessage))
async def complain(
    press: CallbackQuery,
    callback_data: ReportMessage,
    asker: Asker,
    t: Words,
    report_message: deeds.ReportMessage,
    show_thread: ShowThread,
) -> None:
    page = await show_thread(asker, await report_message(asker, callback_data.message_id))
    said = t.plain("thread-reported-toast")
    await redraw(press, texts.thread(t, page, asker.zone), buttons.thread(t, page), said)


@router.callback_query(Pressed(OpenReport))
async def open_report(
    press: CallbackQuery, callback_data: OpenReport, asker: Asker, t: Words, show_report: deeds.ShowReport
) -> None:
    report = await show_report(asker, callback_data.report_id)
    await redraw(press, texts.report(t, report), buttons.report(t, report))


@router.callback_query(Pressed(HandleReport))
async def handle(
    press: CallbackQuery,
    callback_data: HandleReport,
    asker: Asker,
    t: Words,
    handle_report: deeds.HandleReport,
    show_report: deeds.ShowReport,
) -> None:
    await handle_report(asker, callback_data.report_id, callback_data.deed)
    report = await show_report(asker, callback_data.report_id)
    await redraw(press, texts.report(t, report), buttons.report(t, report))
