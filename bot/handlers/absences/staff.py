"""Notices for those who teach: seen, opened, the absent of a class (D1, D4)."""

from aiogram import Bot, Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, InlineKeyboardMarkup

from bot.absence_callbacks import OpenClassAbsences, OpenReport, SeeNotice, SendReportPapers
from bot.answers import redraw, toast
from bot.files import relay
from bot.filters import Pressed
from bot.keyboards import absence_reports as buttons
from bot.screen import markup
from texts import absence_reports as texts
from texts.absences import caption, file_is_gone, sending
from texts.words import Words
from usecases.absences.staff import SeeAbsence, SendReportFiles, ShowClassAbsences, ShowReportedAbsence
from usecases.asker import Asker

router = Router(name="absences-staff")


@router.callback_query(Pressed(SeeNotice))
async def see(
    press: CallbackQuery,
    callback_data: SeeNotice,
    asker: Asker,
    t: Words,
    see_absence: SeeAbsence,
    show_reported_absence: ShowReportedAbsence,
) -> None:
    await see_absence(asker, callback_data.notice_id, callback_data.version)
    page = await show_reported_absence(asker, callback_data.notice_id)
    await redraw(press, texts.report(t, page), buttons.report(t, page), texts.seen_toast(t))


@router.callback_query(Pressed(OpenReport))
async def open_report(
    press: CallbackQuery,
    callback_data: OpenReport,
    asker: Asker,
    t: Words,
    show_reported_absence: ShowReportedAbsence,
) -> None:
    page = await show_reported_absence(asker, callback_data.notice_id)
    await redraw(press, texts.report(t, page), buttons.report(t, page))


@router.callback_query(Pressed(SendReportPapers))
async def send_papers(
    press: CallbackQuery,
    callback_data: SendReportPapers,
    asker: Asker,
    t: Words,
    send_report_files: SendReportFiles,
    show_reported_absence: ShowReportedAbsence,
    bot: Bot,
) -> None:
    files = await send_report_files(asker, callback_data.notice_id)
    page = await show_reported_absence(asker, callback_data.notice_id)
    await toast(press, sending(t, len(files)))
    said = caption(t, texts.full_name(page), page.notice.absence)
    under = InlineKeyboardMarkup.model_validate(markup(buttons.after_papers(t, page)))
    for file in files:
        gone = file_is_gone(t, said)
        await relay(bot, press.from_user.id, file, said, gone, under if file is files[-1] else None)


@router.callback_query(Pressed(OpenClassAbsences))
async def open_class(
    press: CallbackQuery,
    callback_data: OpenClassAbsences,
    asker: Asker,
    t: Words,
    show_class_absences: ShowClassAbsences,
    state: FSMContext,
) -> None:
    page = await show_class_absences(asker, callback_data.class_id, callback_data.on)
    await state.clear()
    await redraw(press, texts.of_class(t, page), buttons.of_class(t, page))
