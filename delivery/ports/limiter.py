"""The one limiter of everything that goes out (ARCHITECTURE section 4)."""

import enum
from typing import Protocol


class Lane(enum.Enum):
    """Who waits for the message: a person who just pressed something, or nobody yet."""

    REPLY = enum.auto()
    PUSH = enum.auto()


class Limiter(Protocol):
    def slot_now(self, chat_external_id: int, group: bool, lane: Lane) -> bool:
        """Take a slot that is free at this moment; False says nothing was taken and `slot` is to be waited for."""
        ...

    async def slot(self, chat_external_id: int, group: bool, lane: Lane, messages: int = 1) -> None:
        """Return when one message may go to the chat, or an album of so many. Replies get through before pushes.

        An album waits until the bot may send all of it, and leaves the chat a debt.
        """
        ...

    async def moment(self, chat_external_id: int) -> None:
        """Just before the request of a push: return when the moment of its slot has come.

        Between slot and request the push is marked in the database, now quickly, now slowly. Were nobody to wait for
        the moment, the messages of several processes would come in throngs, and Telegram counts them as they arrive.
        """
        ...

    def flood(self, chat_external_id: int | None, seconds: float) -> None:
        """The messenger asked for silence: of one chat, or of the whole bot when None."""
        ...
