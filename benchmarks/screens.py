"""Every screen that a command opens, in a real bot process over the demo school: processor time from the words to the
answer, of all threads, with taking in, routing, the questions to the database, rendering and sending.
"""

import asyncio
import shutil
import statistics
from collections.abc import Mapping
from pathlib import Path

from app.demo.opening import Invitation
from app.demo.school import ZONE
from app.demo.telegram import Emulated, emulated
from benchmarks import living
from benchmarks.harness import Figure, figure, write
from benchmarks.living import BOT, TOKEN, bot_process

LIMIT_MS = 50
TIMES = 5
PAUSE = 0.3
"""Seconds after an answer: what is still written down belongs to the screen."""
MOTHER = (
    *("/menu", "/today", "/tomorrow", "/week", "/marks", "/progress", "/dots", "/homework", "/absence"),
    *("/attendance", "/remarks", "/messages", "/children", "/settings"),
)
TEACHER = ("/menu", "/journal", "/messages")


def measure(folder: Path) -> list[Figure]:
    invitations = asyncio.run(living.build(folder))
    spent = asyncio.run(_spent(folder, invitations))
    dearest = max(spent.values(), key=statistics.median)
    for name, runs in spent.items():
        write(f"   {name}: {statistics.median(runs):.1f} ms")
    return [
        figure("a screen, processor time", "ms", LIMIT_MS, [statistics.median(runs) for runs in spent.values()]),
        figure("the dearest screen, processor time", "ms", LIMIT_MS, dearest),
    ]


async def _spent(folder: Path, invitations: Mapping[str, Invitation]) -> dict[str, list[float]]:
    """Milliseconds by who and what."""
    write("== Screens of the demo school")
    database = folder / "screens.sqlite3"
    shutil.copy(folder / "template.sqlite3", database)
    async with emulated(folder / "screens", (), ZONE) as telegram:
        telegram.bot = await telegram.do("add_bot", token=TOKEN, username=BOT, name="Bench")
        people = {who: await telegram.do("add_person", first_name=who) for who in ("mother", "class_teacher")}
        async with bot_process(folder, database, telegram.address) as process:
            for who, person in people.items():
                await living.link(telegram, person, invitations[who])
            found: dict[str, list[float]] = {}
            for _ in range(TIMES + 1):  # the first round has the sentences and the plans of SQL read
                for who, commands in (("mother", MOTHER), ("class_teacher", TEACHER)):
                    for said in commands:
                        spent = await _one(telegram, process.pid, people[who], said)
                        found.setdefault(f"{who} {said}", []).append(spent)
    return {name: runs[1:] for name, runs in found.items()}


async def _one(telegram: Emulated, pid: int, person: int, said: str) -> float:
    shown, before = len(await telegram.chat(person)), _processor(pid)
    await telegram.say(person, said)
    await living.until_answers(telegram, person, shown + 2)
    await asyncio.sleep(PAUSE)
    return _processor(pid) - before


def _processor(pid: int) -> float:
    """Milliseconds on a processor since the process began, of all its threads."""
    threads = Path(f"/proc/{pid}/task").iterdir()
    return sum(int((thread / "schedstat").read_text(encoding="ascii").split()[0]) for thread in threads) / 1e6
