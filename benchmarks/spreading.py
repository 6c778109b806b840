"""News for very many: how long the portions take, what they cost in memory, and that it is the recipients who cost.

A class of a hundred thousand pupils stands for an announcement to a whole city: the way is the same.
"""

import asyncio
import gc
import json
import os
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

from benchmarks.harness import Figure, against, figure, megabytes, write

MANY = 100_000
SECONDS_LIMIT, MEGABYTES_LIMIT, ANSWER_LIMIT = 20, 150, 1
FEW = 30
CURVE = (1_000, 10_000, 100_000)


def measure(folder: Path) -> list[Figure]:
    """One run: a hundred thousand families take longer to build than to tell."""
    write(f"== Notices of one announcement for {MANY} recipients")
    told = _child(folder, "many", MANY)
    write("== The same event for thirty recipients, with more and more chats linked")
    curve = [_child(folder, "few", chats)["milliseconds"] for chats in CURVE]
    for chats, milliseconds in zip(CURVE, curve, strict=True):
        write(f"   {chats} chats: {milliseconds:.1f} ms an event")
    return [
        figure(f"notices for {MANY} recipients", "s", SECONDS_LIMIT, [told["seconds"]]),
        figure("memory above idle meanwhile", "MB", MEGABYTES_LIMIT, [told["megabytes"]]),
        figure("a question to the database meanwhile, p95", "s", ANSWER_LIMIT, [told["answer"]]),
        against(f"events for {FEW} recipients at {CURVE[-1]} chats", "/s", [1000 / curve[-1]], [1000 / curve[0]], 0.5),
    ]


def _child(folder: Path, what: str, chats: int) -> dict[str, float]:
    command = [sys.executable, "-m", "benchmarks.spreading", what, str(chats), str(folder / f"{what}{chats}.sqlite3")]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found


async def many(database: Path, chats: int) -> None:
    from benchmarks.outbox import NOW, families, tell_homework, wish_at_once
    from delivery.fanout import Spread
    from school.clock import MovableClock
    from storage.database import transaction
    from storage.models import Notice
    from storage.repositories.notices import NoticesInDatabase

    async with families(database, chats) as class_id:
        await wish_at_once(chats)
        await tell_homework(class_id, number=1)
        gc.collect()
        idle, peak, answers = megabytes(os.getpid()), 0.0, list[float]()
        spread = asyncio.create_task(Spread(NoticesInDatabase(), transaction, MovableClock(NOW))())
        began = time.monotonic()
        while not spread.done():
            asked = time.monotonic()
            await Notice.filter(id=1).exists()
            answers.append(time.monotonic() - asked)
            peak = max(peak, megabytes(os.getpid()))
            await asyncio.sleep(0.05)
        seconds = time.monotonic() - began
        if await spread != chats or await Notice.filter(state="new").count() != chats:
            raise RuntimeError("not everybody was told")
    answer = sorted(answers)[int(len(answers) * 0.95)]
    write(json.dumps({"seconds": seconds, "megabytes": peak - idle, "answer": answer}))


async def few(database: Path, chats: int) -> None:
    """A class of its own among all those families."""
    from benchmarks.outbox import families, tell_homework
    from storage.models import Enrolment, SchoolClass

    async with families(database, chats) as class_id:
        big = await SchoolClass.get(id=class_id)
        own = await SchoolClass.create(year_id=big.year_id, grade=8, letter="A")
        ids = range(1, FEW + 1)
        await Enrolment.filter(child_id__in=list(ids)).delete()
        since = date(2026, 9, 1)
        await Enrolment.bulk_create([Enrolment(child_id=n, school_class_id=own.id, since=since) for n in ids])
        await tell_homework(own.id, number=1)
        times = []
        for number in range(2, 32):
            began = time.monotonic()
            await tell_homework(own.id, number=number)
            times.append(time.monotonic() - began)
    write(json.dumps({"milliseconds": sorted(times)[len(times) // 2] * 1000}))


if __name__ == "__main__":
    ways = {"many": many, "few": few}
    asyncio.run(ways[sys.argv[1]](Path(sys.argv[3]), int(sys.argv[2])))
