"""The teacher's journal in a chat: lessons, marks, dots, homework (E3, E4)."""

from aiogram import Router

from bot.handlers.journal import (
    behaviour,
    dot_cards,
    dots,
    finals,
    homework,
    lessons,
    line,
    mark_cards,
    marks,
    remarks,
    roll,
    task_cards,
)
from bot.middlewares.pieces import WholeMessages

router = Router(name="journal")
router.message.middleware(WholeMessages())
router.callback_query.middleware(WholeMessages())
router.include_routers(
    lessons.router,
    line.router,
    finals.router,
    marks.router,
    mark_cards.router,
    dots.router,
    dot_cards.router,
    homework.router,
    task_cards.router,
    roll.router,
    remarks.router,
    behaviour.router,
)
