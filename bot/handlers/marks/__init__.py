"""Marks of the diary (B2)."""

from bot.handlers.marks.show import router

__all__ = ["router"]
