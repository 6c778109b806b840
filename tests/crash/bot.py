"""The bot as a process that can be killed: `python -m tests.crash.bot EPOCH [FAILPOINT]`.

EPOCH is the real second at which the school's Monday began. At the failpoint the process kills itself with -9, which
is no place for a `finally`: the failpoints live here, the product knows nothing of them.
"""

import asyncio
import os
import signal
import sys
import time
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

from app.running import run
from app.settings import Settings
from bot.push.messenger import TelegramMessenger
from delivery.tell import Tell
from school.clock import MovableClock
from storage.models import Mark, Notice
from storage.once import OnceInDatabase
from storage.repositories.notices import OutboxInDatabase
from tests.rig.small_school import NOW

Moment = Callable[[], Awaitable[bool]]
HALF = 8
"""Announcements that arrived before the process dies in the middle of the others."""


async def marked() -> bool:
    return await Mark.exists()


async def half_told() -> bool:
    return await Notice.filter(kind="announcements", state="sent").count() >= HALF


FAILPOINTS: dict[str, tuple[type, str, Moment]] = {
    "mark written": (Tell, "__call__", marked),
    "deed committed": (OnceInDatabase, "__call__", marked),
    "sending marked": (OutboxInDatabase, "sending", marked),
    "message accepted": (TelegramMessenger, "send", marked),
    "half told": (TelegramMessenger, "send", half_told),
}
"""After these calls, once there is a mark or half of a broadcast is told: inside the deed's transaction, between its
commit and the answer to the teacher, between the outbox and the request, between Telegram's answer and the outbox."""


def die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def plant(failpoint: str) -> None:
    owner, name, moment = FAILPOINTS[failpoint]
    original: Callable[..., Awaitable[Any]] = getattr(owner, name)

    async def deadly(*args: Any, **kwargs: Any) -> Any:
        result = await original(*args, **kwargs)
        if await moment():
            die()
        return result

    setattr(owner, name, deadly)


if __name__ == "__main__":
    for named in sys.argv[2:]:
        plant(named)
    elapsed = timedelta(seconds=time.time() - float(sys.argv[1]))
    asyncio.run(run(Settings(), MovableClock(NOW + elapsed, speed=1.0)))
