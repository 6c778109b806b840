"""Remarks, praise and behaviour of the diary (B15)."""

from bot.handlers.remarks.show import router

__all__ = ["router"]
