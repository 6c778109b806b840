"""Security settings of a diary account (A17), and a chat that is asked to sign in again (A16)."""

from aiogram import Router

from bot.handlers.security import contacts, logins, page, passwords

router = Router(name="security")
router.include_routers(page.router, contacts.router, passwords.router, logins.router)
