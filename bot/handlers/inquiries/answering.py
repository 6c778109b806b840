"""A family or a pupil reads what a teacher asks, and signs an answer."""

from aiogram import Router
from aiogram.types import CallbackQuery

from bot.answers import redraw
from bot.filters import Pressed
from bot.inquiry_callbacks import OpenAsked, SignInquiry
from bot.keyboards import inquiries as buttons
from school.inquiries import Choice
from school.refusals import Outdated
from texts import inquiries as texts
from texts.words import Words
from usecases.asker import Asker
from usecases.inquiries.answer import ShowAsked, SignAnswer

router = Router(name="inquiries-answering")


@router.callback_query(Pressed(OpenAsked))
async def asked(press: CallbackQuery, callback_data: OpenAsked, asker: Asker, t: Words, show_asked: ShowAsked) -> None:
    page = await show_asked(asker, callback_data.inquiry_id)
    await redraw(press, texts.asked(t, page), buttons.asked(t, page))


@router.callback_query(Pressed(SignInquiry))
async def sign(
    press: CallbackQuery,
    callback_data: SignInquiry,
    asker: Asker,
    t: Words,
    sign_answer: SignAnswer,
    show_asked: ShowAsked,
) -> None:
    wish = callback_data
    if wish.choice not in set(Choice):
        raise Outdated
    await sign_answer(asker, wish.inquiry_id, wish.child_id, Choice(wish.choice))
    page = await show_asked(asker, wish.inquiry_id)
    await redraw(press, texts.asked(t, page), buttons.asked(t, page), t.plain("inquiry-signed-toast"))
