"""Why did they get this, why not that: the question that an operator hears most."""

from school.refusals import Refusal
from usecases.ports.reasons import ChatHistory, Reasons

SHOWN = 30


class NoSuchChat(Refusal):
    """Nobody ever wrote to us from there."""


class ExplainNews:
    def __init__(self, reasons: Reasons) -> None:
        self._reasons = reasons

    async def __call__(self, external_id: int, limit: int = SHOWN) -> ChatHistory:
        """`external_id` is the messenger's own number of the chat. Raises NoSuchChat."""
        history = await self._reasons.of(external_id, limit)
        if history is None:
            raise NoSuchChat
        return history
