"""Dots of the diary (B7)."""

from bot.handlers.dots.show import router

__all__ = ["router"]
