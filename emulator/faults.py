"""Telegram having a bad day, on demand: which calls fail, how, how often, and whether they were accepted anyway."""

import asyncio
from dataclasses import dataclass, field
from random import Random

BEFORE = {
    "429": "429 with parameters.retry_after and the Retry-After header",
    "429_bare": "429 without parameters",
    "500json": "500 with an official JSON body",
    "502html": "502 with the HTML page of a proxy",
    "200html": "200 with the HTML page of a block",
    "401": "401 as for a revoked token",
    "403": "403 with a sentence nobody documents",
    "no_rights": "400 not enough rights to send text messages to the chat: a group lets only its administrators write",
    "not_modified": "400 message is not modified",
    "reset_before": "the connection is reset, nothing was accepted",
    "hang": "no answer for `seconds` (120), then a reset; nothing was accepted",
}
AFTER = {
    "reset_after": "accepted, then the connection is reset",
    "timeout_after": "accepted, then no answer for `seconds` (120), then a reset",
    "502_after": "accepted, then 502 with an HTML page",
    "slow": "accepted and answered after `seconds` (5)",
}


@dataclass(slots=True)
class Fault:
    """`method` and `chat` None mean any; getUpdates must be named to be hit. `times` 0 means until cleared.

    `after` lets so many matching calls through first; `probability` below 1 is drawn from `Random(seed)`.
    """

    name: str
    method: str | None = None
    chat: int | None = None
    times: int = 1
    after: int = 0
    seconds: float = 0
    retry_after: int = 1
    probability: float = 1.0
    seed: int = 0
    random: Random = field(init=False, repr=False)

    def __post_init__(self) -> None:
        if self.name not in BEFORE and self.name not in AFTER:
            raise ValueError(f"no fault is called {self.name!r}; there are {', '.join([*BEFORE, *AFTER])}")
        self.random = Random(self.seed)  # noqa: S311 - a reproducible draw, not a secret

    @property
    def accepts(self) -> bool:
        return self.name in AFTER

    @property
    def loses_answer(self) -> bool:
        return self.accepts and self.name != "slow"

    def fits(self, method: str, chat: str) -> bool:
        if self.method is None:
            return method != "getupdates" and self._fits_chat(chat)
        return self.method.lower() == method and self._fits_chat(chat)

    def _fits_chat(self, chat: str) -> bool:
        return self.chat is None or chat == str(self.chat)


class Faults:
    """The first fault that fits a call is used up by it."""

    def __init__(self) -> None:
        self._faults: list[Fault] = []
        self.cleared = asyncio.Event()

    def add(self, fault: Fault) -> None:
        self._faults.append(fault)

    def clear(self) -> None:
        """Forgets all and lets hanging calls go."""
        self._faults.clear()
        cleared, self.cleared = self.cleared, asyncio.Event()
        cleared.set()

    def meets(self, method: str, chat: str) -> Fault | None:
        """`method` in lower case; `chat` as it was sent."""
        for fault in self._faults:
            if not fault.fits(method, chat):
                continue
            if fault.after > 0:
                fault.after -= 1
            elif fault.random.random() < fault.probability:
                self._use(fault)
                return fault
        return None

    def _use(self, fault: Fault) -> None:
        if fault.times == 1:
            self._faults.remove(fault)
        elif fault.times > 1:
            fault.times -= 1

    async def pause(self, seconds: float) -> None:
        """Sleeps, or less when the faults are cleared meanwhile."""
        try:
            await asyncio.wait_for(self.cleared.wait(), seconds)
        except TimeoutError:
            return

    def as_json(self) -> list[dict[str, object]]:
        return [
            {
                "fault": fault.name,
                "method": fault.method,
                "chat": fault.chat,
                "times": fault.times,
                "after": fault.after,
            }
            for fault in self._faults
        ]
