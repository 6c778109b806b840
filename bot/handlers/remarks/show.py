"""What was said of a child, as the family reads it (B15)."""

from aiogram import Router
from aiogram.filters import Command
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

from bot.answers import redraw, reply
from bot.filters import Pressed
from bot.keyboards import remarks as buttons
from bot.remark_callbacks import OpenRemark, OpenRemarks
from texts import remarks as texts
from texts.words import Words
from usecases.asker import Asker
from usecases.remarks.show import ShowRemark, ShowRemarks

router = Router(name="remarks-show")


@router.message(Command("remarks"))
async def remarks(message: Message, asker: Asker, t: Words, show_remarks: ShowRemarks, state: FSMContext) -> None:
    await state.clear()
    page = await show_remarks(asker)
    await reply(message, texts.listed(t, page), buttons.listed(t, page))


@router.callback_query(Pressed(OpenRemarks))
async def open_remarks(
    press: CallbackQuery,
    callback_data: OpenRemarks,
    asker: Asker,
    t: Words,
    show_remarks: ShowRemarks,
    state: FSMContext,
) -> None:
    await state.clear()
    page = await show_remarks(asker, callback_data.child_id, callback_data.period_id, callback_data.page)
    await redraw(press, texts.listed(t, page), buttons.listed(t, page))


@router.callback_query(Pressed(OpenRemark))
async def open_remark(
    press: CallbackQuery, callback_data: OpenRemark, asker: Asker, t: Words, show_remark: ShowRemark
) -> None:
    card = await show_remark(asker, callback_data.child_id, callback_data.remark_id)
    await redraw(press, texts.card(t, card, asker.zone), buttons.card(t, card))
