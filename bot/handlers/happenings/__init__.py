"""The event feed: for families (B12) and for those who publish in it (E10)."""

from aiogram import Router

from bot.handlers.happenings import looking_after, publishing, show
from bot.middlewares.pieces import WholeMessages

router = Router(name="happenings")
router.message.middleware(WholeMessages())
router.callback_query.middleware(WholeMessages())
router.include_routers(show.router, looking_after.router, publishing.router)

__all__ = ["router"]
