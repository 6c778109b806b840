"""The card of a notice: comment, papers, other days, another reason, withdrawn and sent again (D1)."""

from aiogram import Bot, F, Router
from aiogram.filters import StateFilter
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, InlineKeyboardMarkup, Message

from bot.absence_callbacks import (
    AskAbsenceComment,
    AskAbsenceFile,
    AskReason,
    ChangeDays,
    ChangeReason,
    ExtendTo,
    KeepOpen,
    OpenAbsence,
    RestoreNotice,
    SendPapers,
    WithdrawNotice,
)
from bot.answers import redraw, reply, show, toast
from bot.drafts import WORDS
from bot.files import files_of, redraw_card, relay
from bot.filters import Pressed
from bot.handlers.absences.common import card, keep, known_reason, month, new_draft, show_card
from bot.keyboards import absences as buttons
from bot.screen import markup
from bot.states import ReportingAbsence
from texts import absences as texts
from texts.words import Words
from usecases.absences.file import ChangeAbsence, Changes, RestoreAbsence, WithdrawAbsence
from usecases.absences.refusals import AbsenceChangedSince
from usecases.absences.show import SendAbsenceFiles, ShowAbsence, ShowMonth
from usecases.asker import Asker

router = Router(name="absences-cards")

NO_COMMENT = frozenset({".", "-", "\N{EM DASH}"})


@router.callback_query(Pressed(OpenAbsence))
async def open_card(
    press: CallbackQuery,
    callback_data: OpenAbsence,
    asker: Asker,
    t: Words,
    show_absence: ShowAbsence,
    state: FSMContext,
) -> None:
    await show_card(press, asker, t, (callback_data.child_id, callback_data.notice_id), show_absence)
    await state.clear()


@router.callback_query(Pressed(AskReason))
async def ask_reason(
    press: CallbackQuery, callback_data: AskReason, asker: Asker, t: Words, show_absence: ShowAbsence
) -> None:
    page = await show_absence(asker, callback_data.child_id, callback_data.notice_id)
    await redraw(press, texts.ask_reason(t, page), buttons.reasons(t, page))


@router.callback_query(Pressed(ChangeReason))
async def change_reason(
    press: CallbackQuery,
    callback_data: ChangeReason,
    asker: Asker,
    t: Words,
    change_absence: ChangeAbsence,
    show_absence: ShowAbsence,
) -> None:
    wish, at = Changes(reason=known_reason(callback_data.reason)), callback_data
    await change_absence(asker, at.child_id, at.notice_id, at.version, wish)
    await show_card(press, asker, t, (at.child_id, at.notice_id), show_absence, texts.done(t, "changed"))


@router.callback_query(Pressed(ExtendTo))
async def extend(
    press: CallbackQuery,
    callback_data: ExtendTo,
    asker: Asker,
    t: Words,
    change_absence: ChangeAbsence,
    show_absence: ShowAbsence,
) -> None:
    at = callback_data
    await change_absence(asker, at.child_id, at.notice_id, at.version, Changes(last=at.last))
    await show_card(press, asker, t, (at.child_id, at.notice_id), show_absence, texts.done(t, "changed"))


@router.callback_query(Pressed(KeepOpen))
async def keep_open(
    press: CallbackQuery,
    callback_data: KeepOpen,
    asker: Asker,
    t: Words,
    change_absence: ChangeAbsence,
    show_absence: ShowAbsence,
) -> None:
    at = callback_data
    await change_absence(asker, at.child_id, at.notice_id, at.version, Changes(open_ended=at.on))
    await show_card(press, asker, t, (at.child_id, at.notice_id), show_absence, texts.done(t, "changed"))


@router.callback_query(Pressed(WithdrawNotice))
async def withdraw(
    press: CallbackQuery,
    callback_data: WithdrawNotice,
    asker: Asker,
    t: Words,
    withdraw_absence: WithdrawAbsence,
    show_absence: ShowAbsence,
    state: FSMContext,
) -> None:
    at = callback_data
    await withdraw_absence(asker, at.child_id, at.notice_id, at.version)
    await state.clear()
    await show_card(press, asker, t, (at.child_id, at.notice_id), show_absence, texts.done(t, "withdrawn"))


@router.callback_query(Pressed(RestoreNotice))
async def restore(
    press: CallbackQuery,
    callback_data: RestoreNotice,
    asker: Asker,
    t: Words,
    restore_absence: RestoreAbsence,
    show_absence: ShowAbsence,
) -> None:
    at = callback_data
    await restore_absence(asker, at.child_id, at.notice_id, at.version)
    await show_card(press, asker, t, (at.child_id, at.notice_id), show_absence, texts.done(t, "restored"))


@router.callback_query(Pressed(ChangeDays))
async def change_days(
    press: CallbackQuery,
    callback_data: ChangeDays,
    asker: Asker,
    t: Words,
    show_absence: ShowAbsence,
    show_month: ShowMonth,
    state: FSMContext,
) -> None:
    at = callback_data
    await _as_shown(asker, at.child_id, at.notice_id, at.version, show_absence)
    page = await show_month(asker, at.child_id)
    draft = new_draft(at.child_id) | {"notice_id": at.notice_id, "version": at.version}
    await keep(state, draft)
    await show(press, month(t, page, draft))


@router.callback_query(Pressed(AskAbsenceComment))
async def ask_comment(
    press: CallbackQuery,
    callback_data: AskAbsenceComment,
    asker: Asker,
    t: Words,
    show_absence: ShowAbsence,
    state: FSMContext,
) -> None:
    at = callback_data
    page = await show_absence(asker, at.child_id, at.notice_id)
    _check_shown(page.notice.version, at.version)
    await state.set_state(ReportingAbsence.comment)
    await state.set_data({"child_id": at.child_id, "notice_id": at.notice_id, "version": at.version})
    await redraw(press, texts.ask_comment(t), buttons.to_card(t, page))


@router.message(ReportingAbsence.comment, WORDS)
async def comment(
    message: Message,
    asker: Asker,
    t: Words,
    change_absence: ChangeAbsence,
    show_absence: ShowAbsence,
    state: FSMContext,
) -> None:
    known, typed = await state.get_data(), (message.text or "").strip()
    wish = Changes(comment="" if typed in NO_COMMENT else typed)
    await change_absence(asker, known["child_id"], known["notice_id"], known["version"], wish)
    await state.clear()
    await show_card(message, asker, t, (known["child_id"], known["notice_id"]), show_absence)


@router.callback_query(Pressed(AskAbsenceFile))
async def ask_file(
    press: CallbackQuery,
    callback_data: AskAbsenceFile,
    asker: Asker,
    t: Words,
    show_absence: ShowAbsence,
    state: FSMContext,
) -> None:
    at = callback_data
    page = await show_absence(asker, at.child_id, at.notice_id)
    _check_shown(page.notice.version, at.version)
    await state.set_state(ReportingAbsence.file)
    await state.set_data({"child_id": at.child_id, "notice_id": at.notice_id})
    await redraw(press, texts.ask_file(t), buttons.to_card(t, page))


@router.message(StateFilter(ReportingAbsence.file, ReportingAbsence.album), F.photo | F.document)
async def keep_file(
    message: Message,
    asker: Asker,
    t: Words,
    change_absence: ChangeAbsence,
    show_absence: ShowAbsence,
    state: FSMContext,
) -> None:
    """More files may follow, those of an album come as messages of their own: the card under the first is redrawn."""
    known = await state.get_data()
    notice = (known["child_id"], known["notice_id"])
    page = await show_absence(asker, *notice)
    await change_absence(asker, *notice, page.notice.version, Changes(files=files_of(message)))
    if message.media_group_id is not None and known.get("album") == message.media_group_id:
        screen = card(t, await show_absence(asker, *notice), asker)
        await redraw_card(message, known["card"], screen.text, screen.buttons)
        return
    sent = await show_card(message, asker, t, notice, show_absence)
    await state.set_state(ReportingAbsence.album)
    await state.update_data(album=message.media_group_id, card=sent.message_id if sent else None)


@router.message(ReportingAbsence.file, WORDS | F.voice | F.video_note | F.video | F.audio | F.sticker)
async def not_a_file(message: Message, asker: Asker, t: Words, show_absence: ShowAbsence, state: FSMContext) -> None:
    known = await state.get_data()
    page = await show_absence(asker, known["child_id"], known["notice_id"])
    await reply(message, texts.not_a_file(t), buttons.to_card(t, page))


@router.callback_query(Pressed(SendPapers))
async def send_papers(
    press: CallbackQuery,
    callback_data: SendPapers,
    asker: Asker,
    t: Words,
    send_absence_files: SendAbsenceFiles,
    show_absence: ShowAbsence,
    bot: Bot,
) -> None:
    at = callback_data
    files = await send_absence_files(asker, at.child_id, at.notice_id)
    page = await show_absence(asker, at.child_id, at.notice_id)
    await toast(press, texts.sending(t, len(files)))
    caption = texts.caption(t, page.diary.child.called, page.notice.absence)
    under = InlineKeyboardMarkup.model_validate(markup(buttons.to_card(t, page)))
    for file in files:
        gone = texts.file_is_gone(t, caption)
        await relay(bot, press.from_user.id, file, caption, gone, under if file is files[-1] else None)


async def _as_shown(asker: Asker, child_id: int, notice_id: int, version: int, show_absence: ShowAbsence) -> None:
    page = await show_absence(asker, child_id, notice_id)
    _check_shown(page.notice.version, version)


def _check_shown(stands: int, shown: int) -> None:
    if stands != shown:
        raise AbsenceChangedSince
