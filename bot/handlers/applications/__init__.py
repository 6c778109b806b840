"""Applications for access: the form, the papers, the office's decision (A9)."""

from aiogram import Router

from bot.handlers.applications import apply, decide, intake, papers
from bot.middlewares.pieces import WholeMessages

router = Router(name="applications")
router.message.middleware(WholeMessages())
router.callback_query.middleware(WholeMessages())
router.include_routers(apply.router, papers.router, intake.router, decide.router)

__all__ = ["router"]
