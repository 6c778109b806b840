"""Every error a person can cause gets a clear sentence; every error of ours is logged and apologised for."""

from typing import Any

from aiogram import Router
from aiogram.dispatcher.event.bases import UNHANDLED
from aiogram.filters import ExceptionTypeFilter
from aiogram.types import CallbackQuery, ErrorEvent, Message

from bot.answers import TOAST_LIMIT, reply, toast
from bot.keyboards.menu import only_back
from school.refusals import Refusal
from texts import errors as texts
from texts.words import Words

router = Router(name="errors")


@router.errors(ExceptionTypeFilter(Refusal))
async def refused(event: ErrorEvent, t: Words) -> None:
    refusal = event.exception
    assert isinstance(refusal, Refusal)  # noqa: S101 - the filter let nothing else through
    said = event.update.event
    if isinstance(said, CallbackQuery):
        text = texts.refusal_toast(t, refusal)
        await toast(said, text, alert=True)
        if len(text) > TOAST_LIMIT and isinstance(said.message, Message):
            await reply(said.message, texts.refusal(t, refusal), only_back(t))
    elif isinstance(said, Message):
        await reply(said, texts.refusal(t, refusal), only_back(t))


@router.errors()
async def broken(event: ErrorEvent, t: Words, last_attempt: bool) -> Any:
    """Let the intake try again; after the last attempt tell the person. The intake logs what happened."""
    if last_attempt:
        await _apologise(event.update.event, t)
    return UNHANDLED


async def _apologise(said: Any, t: Words) -> None:
    if isinstance(said, CallbackQuery):
        await toast(said, texts.our_mistake_toast(t), alert=True)
    elif isinstance(said, Message):
        await reply(said, texts.our_mistake(t), only_back(t))
