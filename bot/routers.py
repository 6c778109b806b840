"""All routers in the order in which they are asked. Strays come last: they take what nobody else took."""

from aiogram import Router

from bot.handlers import accounts, children, errors, journal, menu, preferences, strays

ROUTERS: tuple[Router, ...] = (
    errors.router,
    menu.router,
    accounts.router,
    preferences.router,
    children.router,
    journal.router,
    strays.router,
)
