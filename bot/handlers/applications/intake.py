"""The office: what waits, an application, its papers (A9)."""

from aiogram import Bot, Router
from aiogram.fsm.context import FSMContext
from aiogram.types import BufferedInputFile, CallbackQuery, Message

from bot.answers import forget, keyboard, redraw, toast
from bot.application_callbacks import HidePaper, OpenIntake, OpenIntakeOne, SendPaper
from bot.filters import Pressed
from bot.keyboards import intake as buttons
from school.clock import Clock, local_date
from texts import intake as texts
from texts.words import Words
from usecases.applications.office import ReadPaper, ShowIntake, ShowIntakeOne
from usecases.asker import Asker

router = Router(name="applications.intake")


@router.callback_query(Pressed(OpenIntake))
async def open_queue(
    press: CallbackQuery,
    callback_data: OpenIntake,
    asker: Asker,
    t: Words,
    show_intake: ShowIntake,
    state: FSMContext,
    clock: Clock,
) -> None:
    waiting, today = await show_intake(asker), local_date(clock.now(), asker.zone)
    await state.clear()
    await redraw(press, texts.queue(t, waiting), buttons.queue(t, waiting, max(callback_data.page, 0), today))


@router.callback_query(Pressed(OpenIntakeOne))
async def open_one(
    press: CallbackQuery,
    callback_data: OpenIntakeOne,
    asker: Asker,
    t: Words,
    show_intake_one: ShowIntakeOne,
    state: FSMContext,
    clock: Clock,
) -> None:
    it = await show_intake_one(asker, callback_data.application_id)
    await state.clear()
    today = local_date(clock.now(), it.page.application.zone)
    await redraw(press, texts.one(t, it, asker.zone, today), buttons.one(t, it))


@router.callback_query(Pressed(SendPaper))
async def send_paper(
    press: CallbackQuery, callback_data: SendPaper, asker: Asker, t: Words, read_paper: ReadPaper, bot: Bot
) -> None:
    """Out of the sealed file into the office's chat, where it cannot be passed on or saved by a slip."""
    opened = await read_paper(asker, callback_data.paper_id)
    await toast(press, t.plain("intake-paper-sent"))
    file = BufferedInputFile(opened.content, texts.file_name(t, opened))
    under = keyboard(buttons.paper(t, opened.paper.application_id))
    caption, chat_id = texts.paper_caption(t, opened), press.from_user.id
    await bot.send_document(chat_id, file, caption=caption, reply_markup=under, protect_content=True)


@router.callback_query(Pressed(HidePaper))
async def hide_paper(
    press: CallbackQuery, callback_data: HidePaper, asker: Asker, t: Words, show_intake_one: ShowIntakeOne
) -> None:
    """The messenger lets us delete for two days; later only the person can."""
    await show_intake_one.one(asker, callback_data.application_id)
    gone = isinstance(press.message, Message) and await forget(press.message)
    await toast(press, t.plain("intake-paper-away") if gone else t.plain("intake-paper-stays"))
