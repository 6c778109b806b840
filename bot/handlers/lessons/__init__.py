"""A day and a week of the diary (B1)."""

from bot.handlers.lessons.show import router

__all__ = ["router"]
