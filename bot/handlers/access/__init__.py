"""Logins, passwords, codes and letters from the hands of the class teacher and the office (E9, E6)."""

from aiogram import Router

from bot.handlers.access import issue, letters, show

router = Router(name="access")
router.include_routers(show.router, issue.router, letters.router)
