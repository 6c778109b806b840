"""All routers in the order in which they are asked. Strays come last: they take what nobody else took."""

from aiogram import Router

from bot.handlers import children, errors, menu, strays

ROUTERS: tuple[Router, ...] = (
    errors.router,
    menu.router,
    children.router,
    strays.router,
)
