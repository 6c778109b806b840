"""The router over all others: it asks only those that may have an answer.

aiogram asks router after router, and each pays for a copy of everything the handlers may need and for a thread for
every state that it compares. Over a hundred routers that cost more than the screens themselves (benchmarks/screens.py).
"""

from functools import cached_property
from typing import Any

from aiogram import Router
from aiogram.dispatcher.event.bases import UNHANDLED
from aiogram.dispatcher.event.handler import HandlerObject
from aiogram.dispatcher.event.telegram import TelegramEventObserver
from aiogram.filters import Command
from aiogram.fsm.state import State
from aiogram.types import CallbackQuery, Message, TelegramObject

from bot.filters import Pressed


class Switchboard(Router):
    """Asks the routers included in it in their order, and answers as they would one after another.

    They have middlewares for their handlers only: filters and outer middlewares of a whole router would not be asked.
    """

    @cached_property
    def _desks(self) -> dict[str, list[TelegramEventObserver]]:
        """Those with handlers, by type of update."""
        routers = list(self.chain_tail)
        return {
            kind: [router.observers[kind] for router in routers if router.observers[kind].handlers]
            for kind in self.observers
        }

    async def propagate_event(self, update_type: str, event: TelegramObject, **kwargs: Any) -> Any:
        for desk in self._desks.get(update_type, ()):
            if any(_may_answer(handler, event, kwargs.get("raw_state")) for handler in desk.handlers):
                response = await desk.trigger(event, **kwargs)
                if response is not UNHANDLED:
                    return response
        return UNHANDLED


def _may_answer(handler: HandlerObject, event: TelegramObject, state: str | None) -> bool:
    return all(_may_pass(asked.callback, event, state) for asked in handler.filters or ())


def _may_pass(asked: object, event: TelegramObject, state: str | None) -> bool:
    """False only where the filter would certainly say no; what the filter says counts."""
    match asked, event:
        case Pressed(), CallbackQuery():
            return asked.knows(event.data or "")
        case State(), _:
            return asked(event, state)
        case Command(), Message():
            return _is_command(event.text or event.caption or "", asked)
        case _:
            return True


def _is_command(text: str, asked: Command) -> bool:
    return text.startswith("/") and Command.extract_command(text).command in asked.commands
