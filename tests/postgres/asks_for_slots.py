"""A process that wants to send more than it may: `python -m tests.postgres.asks_for_slots URL NUMBER SECONDS`.

Prints the moments, on the clock of the database, of the slots that it was given.
"""

import asyncio
import sys
from typing import Any

from delivery.limits import Limits
from delivery.ports.limiter import Lane
from storage.cluster import limiter
from storage.cluster.ask import ask
from storage.database import close_database, open_database


async def main(url: str, number: int, seconds: float) -> None:
    given: list[float] = []

    async def listening(sql: str, *values: object) -> list[dict[str, Any]]:
        rows = await ask(sql, *values)
        if str(values[0]).startswith("bot:") and rows and rows[0]["taken"]:
            given.append(max(rows[0]["at"], rows[0]["now"]))
        return rows

    limiter.ask = listening  # type: ignore[attr-defined]
    await open_database(url)
    shared = limiter.SharedLimiter(42, Limits(bot_per_second=30))
    end = asyncio.get_running_loop().time() + seconds

    async def write(chat: int) -> None:
        while asyncio.get_running_loop().time() < end:
            await shared.slot(chat, False, Lane.PUSH)
            chat += 100

    await asyncio.gather(*(write(number * 100_000 + chat) for chat in range(10)))
    await close_database()
    sys.stdout.write("\n".join(map(repr, given)))


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], int(sys.argv[2]), float(sys.argv[3])))
