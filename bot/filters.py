"""Which presses reach a handler."""

from typing import Any

from aiogram.filters import Filter
from aiogram.types import CallbackQuery

from bot.callbacks import Callback, NotOurs


class Pressed(Filter):
    """Lets a press through when its data is of `kind`, and gives it to the handler as `callback_data`."""

    def __init__(self, kind: type[Callback]) -> None:
        self._kind = kind

    async def __call__(self, press: CallbackQuery) -> bool | dict[str, Any]:
        try:
            return {"callback_data": self._kind.unpack(press.data or "")}
        except NotOurs:
            return False
