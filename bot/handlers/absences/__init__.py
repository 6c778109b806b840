"""Absences: told by families, read by the school, asked about when nobody told (D1 to D3, C5)."""

from aiogram import Router

from bot.handlers.absences import alarms, cards, days, home, staff, words
from bot.middlewares.pieces import WholeMessages

router = Router(name="absences")
router.message.middleware(WholeMessages())
router.callback_query.middleware(WholeMessages())
router.include_routers(home.router, days.router, cards.router, alarms.router, staff.router, words.router)

free_words = words.free
"""Asked after everybody else, before the strays."""

__all__ = ["free_words", "router"]
