"""Announcements: made and looked after by the school (E1), read by families (C6)."""

from aiogram import Router

from bot.handlers.announcements import looking_after, making
from bot.middlewares.pieces import WholeMessages

router = Router(name="announcements")
router.message.middleware(WholeMessages())
router.callback_query.middleware(WholeMessages())
router.include_routers(looking_after.router, making.router)

__all__ = ["router"]
