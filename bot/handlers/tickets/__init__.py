"""Support tickets: writing one, reading the answer, and answering (D6)."""

from aiogram import Router

from bot.handlers.tickets import desk, file, show
from bot.middlewares.pieces import WholeMessages

router = Router(name="tickets")
router.message.middleware(WholeMessages())
router.callback_query.middleware(WholeMessages())
router.include_routers(show.router, file.router, desk.router)

__all__ = ["router"]
