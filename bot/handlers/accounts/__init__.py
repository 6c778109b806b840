"""The way to a diary and back: consent, letters, passwords, data, links, what is kept."""

from aiogram import Router

from bot.handlers.accounts import codes, data, diaries, logins, own_data, passwords, privacy, start

router = Router(name="accounts")
router.include_routers(
    start.router,
    codes.router,
    logins.router,
    passwords.router,
    data.router,
    diaries.router,
    privacy.router,
    own_data.router,
)
