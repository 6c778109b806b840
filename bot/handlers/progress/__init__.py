"""Progress: the table, the chart, what the marks come to, what is needed (B3 to B6)."""

from aiogram import Router

from bot.handlers.progress import charts, need, table

router = Router(name="progress")
router.include_routers(table.router, charts.router, need.router)

__all__ = ["router"]
