"""Absences: told by families, read by the school, asked about when nobody told (D1 to D3, C5)."""

from aiogram import Router

from bot.handlers.absences import alarms, cards, days, home, staff
from bot.middlewares.pieces import WholeMessages

router = Router(name="absences")
router.message.middleware(WholeMessages())
router.callback_query.middleware(WholeMessages())
router.include_routers(home.router, days.router, cards.router, alarms.router, staff.router)

__all__ = ["router"]
