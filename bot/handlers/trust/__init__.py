"""Trusted persons: who they are, inviting, accepting (A12)."""

from aiogram import Router

from bot.handlers.trust import answer, invite, show

router = Router(name="trust")
router.include_routers(show.router, invite.router, answer.router)
