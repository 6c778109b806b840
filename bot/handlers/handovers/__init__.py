"""Contacts handed to the school, and the school's word about them (A19)."""

from aiogram import Router

from bot.handlers.handovers import desk, outside, own

router = Router(name="handovers")
router.include_routers(own.router, outside.router, desk.router)
