"""A teacher asks chosen families or pupils; they sign an answer or write one (E8)."""

from aiogram import Router

from bot.handlers.inquiries import answering, looking_after, making
from bot.middlewares.pieces import WholeMessages

router = Router(name="inquiries")
router.message.middleware(WholeMessages())
router.callback_query.middleware(WholeMessages())
router.include_routers(looking_after.router, making.router, answering.router)

__all__ = ["router"]
