"""Personal data cards and corrections (B17)."""

from aiogram import Router

from bot.handlers.cards import office, own

router = Router(name="cards")
router.include_routers(own.router, office.router)
