"""The books of the office: lists from a file, pupils, the new year (E6, E11)."""

from aiogram import Router

from bot.handlers.office import home, lists, pupils, years

router = Router(name="office")
router.include_routers(home.router, lists.router, pupils.router, years.router)
