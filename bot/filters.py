"""Which presses reach a handler."""

import re
from typing import Any

from aiogram.filters import Filter
from aiogram.types import CallbackQuery, Message

from bot.callbacks import Callback, NotOurs
from school.codes import is_code


class Pressed(Filter):
    """Lets a press through when its data is of `kind`, and gives it to the handler as `callback_data`."""

    def __init__(self, kind: type[Callback]) -> None:
        self._kind = kind

    def knows(self, data: str) -> bool:
        """Whether the data looks like it is of this kind; it may still be made by hand."""
        return data.partition(":")[0] == self._kind.prefix

    async def __call__(self, press: CallbackQuery) -> bool | dict[str, Any]:
        try:
            return {"callback_data": self._kind.unpack(press.data or "")}
        except NotOurs:
            return False


_COMMAND = re.compile(r"/[a-z_]+(@\w+)?|/start\s.*")


class Said(Filter):
    """Lets words through, and gives them to the handler as `said`; commands lead elsewhere whatever was asked."""

    async def __call__(self, message: Message) -> bool | dict[str, Any]:
        if not message.text or _COMMAND.fullmatch(message.text):
            return False
        return {"said": message.text}


class SaidCode(Said):
    """Lets through what may be the code of a letter."""

    async def __call__(self, message: Message) -> bool | dict[str, Any]:
        return await super().__call__(message) if is_code(message.text or "") else False
