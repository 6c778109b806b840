"""Homework of the diary: what is set, ticks, files (B8)."""

from aiogram import Router

from bot.handlers.homework import files, show

router = Router(name="homework")
router.include_routers(show.router, files.router)

__all__ = ["router"]
