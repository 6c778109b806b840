"""Meetings: of a family (B14) and of those who call them (E2)."""

from aiogram import Router

from bot.handlers.meetings import calling, looking_after, show
from bot.middlewares.pieces import WholeMessages

router = Router(name="meetings")
router.message.middleware(WholeMessages())
router.callback_query.middleware(WholeMessages())
router.include_routers(show.router, looking_after.router, calling.router)

__all__ = ["router"]
