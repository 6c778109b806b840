"""Conversations with people of the school (D5, D7). Answering is replying to the message in the chat."""

from aiogram import Router

from bot.handlers.threads import hours, manage, reports, show, whom, write
from bot.middlewares.pieces import WholeMessages

router = Router(name="threads")
router.message.middleware(WholeMessages())
router.callback_query.middleware(WholeMessages())
router.include_routers(write.router, whom.router, show.router, manage.router, reports.router, hours.router)

replies = Router(name="replies")
replies.message.middleware(WholeMessages())
replies.include_routers(write.replies)

__all__ = ["replies", "router"]
