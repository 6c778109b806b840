"""Support tickets: writing one, reading the answer, and answering (D6)."""

from aiogram import Router

from bot.handlers.tickets import desk, file, show

router = Router(name="tickets")
router.include_routers(show.router, file.router, desk.router)

__all__ = ["router"]
