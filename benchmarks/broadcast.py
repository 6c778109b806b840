"""A broadcast to a hundred thousand chats with Telegram's limits on, and people who read screens all the while.

The real bot, role `all` on SQLite by polling; the emulator with its limits: 30 messages a second for the bot, one in
each chat. The broadcast is watched for three windows one after the other, not to its end, which is an hour away; the
first ones see it being written to the outbox as well. Replies are messages too: they take their share of the thirty.
"""

import asyncio
import sqlite3
import time
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.harness import RUNS, Figure, against, figure, write
from benchmarks.living import BOT, TOKEN, bot_process
from emulator.control import Emulator
from emulator.ledger import Line
from emulator.server import running
from emulator.world import FIRST_PERSON
from texts.words import words

CHATS, READERS = 100_000, 10
"""The readers are the last of the chats: the broadcast does not come to them while we look."""
SECONDS, PAUSE = 30.0, 2.0
"""Of a window, and between two deeds of a reader: a chat may hear one message a second."""
ALLOWED, SHARE, REPLY_LIMIT = 30.0, 0.99, 1.0
PATIENCE = 60.0


def measure(folder: Path) -> list[Figure]:
    write(f"== A broadcast to {CHATS} chats at {ALLOWED:g}/s, and {READERS} people reading screens meanwhile")
    database = folder / "broadcast.sqlite3"
    asyncio.run(_build(database))
    windows, wrong = asyncio.run(_broadcast(folder, database))
    rates = [window.messages / SECONDS for window in windows]
    return [
        against("messages during a broadcast to the allowed", "/s", rates, [ALLOWED] * RUNS, SHARE),
        figure("answers 429 during a broadcast", "", 0, [window.floods for window in windows]),
        figure("a reply during a broadcast, p95", "s", REPLY_LIMIT, [window.p95 for window in windows]),
        figure("notices whose state is not what happened", "", 0, [wrong]),
    ]


async def _build(database: Path) -> None:
    from benchmarks.outbox import families, tell_homework, wish_at_once

    bot, _, _ = TOKEN.partition(":")
    async with families(database, CHATS, int(bot), FIRST_PERSON) as class_id:
        await wish_at_once(CHATS)
        await tell_homework(class_id, number=1)


@dataclass(slots=True)
class Window:
    replies: list[float] = field(default_factory=list)
    messages: int = 0
    floods: int = 0

    @property
    def p95(self) -> float:
        return sorted(self.replies)[int(len(self.replies) * 0.95)]


async def _broadcast(folder: Path, database: Path) -> tuple[list[Window], int]:
    """What was seen through each window, and how many notices are written otherwise than they went."""
    async with running() as telegram:
        _populate(telegram)
        async with bot_process(folder, database, telegram.address, "benchmarks.outbox"):
            await telegram.until(telegram.ledger, PATIENCE)
            await asyncio.sleep(PAUSE)
            windows = [await _look(telegram, number) for number in range(RUNS)]
            # While it runs: what was marked as sent is there, and what is there and not marked is on its way.
            sent, sending = _counted(database, "sent"), _counted(database, "sending")
            accepted = len(_news(telegram.ledger()))
            write(f"   {accepted} in the chats, {sent} marked as sent just before, {sending} on their way")
        sent, told = _counted(database, "sent"), _news(telegram.ledger())
    wrong = abs(len(told) - sent) + (len(told) - len({line.chat for line in told})) + _counted(database, "sending")
    written = sum(_counted(database, state) for state in ("new", "claimed", "sent", "retrying"))
    write(f"   {written} notices written, {sent} sent after a stop")
    return windows, wrong + abs(_to_be_written(database) - written)


def _populate(telegram: Emulator) -> None:
    bot = telegram.bot(telegram.add_bot(TOKEN, BOT, "Bench"))
    for _ in range(CHATS):
        person = telegram.add_person("Mother")
        telegram.world.private_chat(bot, telegram.person(person)).started = True
    telegram.world.limits.switch(on=True)


async def _look(telegram: Emulator, number: int) -> Window:
    window, began = Window(), time.time()
    people = [FIRST_PERSON + CHATS - 1 - place for place in range(READERS)]
    async with asyncio.TaskGroup() as tasks:
        for place, person in enumerate(people):
            tasks.create_task(_read(telegram, person, window, PAUSE * place / READERS))
    window.messages = sum(began <= line.at < began + SECONDS for line in _shown(telegram.ledger()))
    window.floods = sum(call.at >= began and call.outcome == "429" for call in telegram.calls())
    write(
        f"   window {number + 1}: {window.messages / SECONDS:.2f}/s, {window.floods} times 429, "
        f"{len(window.replies)} replies, p95 {window.p95 * 1000:.0f} ms"
    )
    return window


async def _read(telegram: Emulator, person: int, window: Window, first_pause: float) -> None:
    """Menu, dots, menu, dots ... until the window closes."""
    t, ends = words("ru"), time.monotonic() + SECONDS
    await asyncio.sleep(first_pause)
    deeds = ["/menu", t.plain("section-dots"), t.plain("button-menu")]
    while time.monotonic() < ends:
        deed = deeds[0]
        deeds = [*deeds[1:], deed] if deed != "/menu" else deeds[1:]
        before, began = _newest(telegram, person), time.monotonic()
        if deed == "/menu":
            telegram.say(BOT, person, deed)
        else:
            telegram.press(BOT, person, deed)
        await telegram.until(lambda before=before: _newest(telegram, person) != before, PATIENCE)  # type: ignore[misc]
        window.replies.append(time.monotonic() - began)
        await asyncio.sleep(PAUSE)


def _newest(telegram: Emulator, person: int) -> tuple[int, int]:
    """Which message of the bot stands last in the chat, and how often it was changed."""
    bot = telegram.bot(BOT)
    messages = telegram.world.private_chat(bot, telegram.person(person)).messages.values()
    last = [(message.id, message.edits) for message in messages if message.sender == bot.id]
    return last[-1] if last else (0, 0)


def _shown(lines: Sequence[Line]) -> list[Line]:
    return [line for line in lines if line.method.startswith(("send", "edit"))]


def _news(lines: Sequence[Line]) -> list[Line]:
    return [line for line in _shown(lines) if line.chat < FIRST_PERSON + CHATS - READERS]


def _to_be_written(database: Path) -> int:
    """All, or on a slow machine the portions so far: the cursor stands at a child, who has one chat here."""
    with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as reader:
        cursor, done_at = reader.execute("SELECT cursor, done_at FROM fanouts").fetchone()
    return CHATS if done_at is not None else int(cursor)


def _counted(database: Path, state: str) -> int:
    """As an operator's query would, beside the bot."""
    with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as reader:
        return int(reader.execute("SELECT COUNT(*) FROM notices WHERE state = ?", [state]).fetchone()[0])
