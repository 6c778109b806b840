"""What the teacher has asked: the list, who answered, the silent, taking it back."""

from aiogram import Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery

from bot.answers import redraw
from bot.filters import Pressed
from bot.inquiry_callbacks import OpenInquiries, OpenInquiry, RemindSilent, TakeInquiryBack
from bot.keyboards import inquiries as buttons
from texts import inquiries as texts
from texts.words import Words
from usecases.asker import Asker
from usecases.inquiries.ask import RemindInquiry, WithdrawInquiry
from usecases.inquiries.look import ShowInquiries, ShowInquiry

router = Router(name="inquiries-looking-after")


@router.callback_query(Pressed(OpenInquiries))
async def listed(
    press: CallbackQuery,
    callback_data: OpenInquiries,
    asker: Asker,
    t: Words,
    show_inquiries: ShowInquiries,
    state: FSMContext,
) -> None:
    page = await show_inquiries(asker, callback_data.page)
    await state.clear()
    await redraw(press, texts.listed(t, page, asker.zone), buttons.listed(t, page))


@router.callback_query(Pressed(OpenInquiry))
async def card(
    press: CallbackQuery, callback_data: OpenInquiry, asker: Asker, t: Words, show_inquiry: ShowInquiry
) -> None:
    page = await show_inquiry(asker, callback_data.inquiry_id)
    await redraw(press, texts.card(t, page), buttons.card(t, page))


@router.callback_query(Pressed(RemindSilent))
async def remind(
    press: CallbackQuery,
    callback_data: RemindSilent,
    asker: Asker,
    t: Words,
    remind_inquiry: RemindInquiry,
    show_inquiry: ShowInquiry,
) -> None:
    count = await remind_inquiry(asker, callback_data.inquiry_id)
    page = await show_inquiry(asker, callback_data.inquiry_id)
    await redraw(press, texts.card(t, page), buttons.card(t, page), t.plain("inquiry-reminded", count=count))


@router.callback_query(Pressed(TakeInquiryBack))
async def take_back(
    press: CallbackQuery,
    callback_data: TakeInquiryBack,
    asker: Asker,
    t: Words,
    withdraw_inquiry: WithdrawInquiry,
    show_inquiry: ShowInquiry,
) -> None:
    if not callback_data.sure:
        page = await show_inquiry(asker, callback_data.inquiry_id)
        await redraw(press, texts.ask_withdraw(t), buttons.withdraw(t, page.it.id))
        return
    await withdraw_inquiry(asker, callback_data.inquiry_id)
    page = await show_inquiry(asker, callback_data.inquiry_id)
    await redraw(press, texts.card(t, page), buttons.card(t, page), t.plain("inquiry-withdrawn-toast"))
