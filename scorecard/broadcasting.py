"""The head tells a school of a hundred thousand families, and the bot is killed in the middle, again and again."""

import random
import re
from asyncio import sleep, timeout
from dataclasses import dataclass, field
from pathlib import Path

from app.demo.telegram import Emulated
from scorecard.crowd import BOT_ID, appoint_head, build
from scorecard.draining import drained
from scorecard.processes import Child, SchoolTime, Telegram, environment, nest, telegram
from scorecard.store import Doubts, Store

SEATS = 2000
"""Of a class: a keyboard holds a hundred buttons, and the head chooses among all classes."""
PACE = "1000"
"""What Telegram sells: at thirty a second such a broadcast takes an hour."""
WORDS = "Завтра экскурсия"
WORKS_SECONDS = (0.2, 3.0)
"""How long a life goes on telling before it is killed: the first ones die while the outbox is still being written."""
ANSWER_SECONDS = 120.0
_TOLD = re.compile(r"Получили: ([\d\s]+) из ([\d\s]+)")


@dataclass
class Broadcast:
    """What the kills came to. `unmarked` reached a chat, and the database knew of no request; `vainly` are marked as
    sent and reached none; `given_up` were twice in doubt. `shown` is what the head read in the end: who heard, of how
    many. `told` counts chats after each kill, and at the end.
    """

    kills: int = 0
    missed: int = 0
    in_flight: int = 0
    repeats: int = 0
    unmarked: int = 0
    vainly: int = 0
    given_up: int = 0
    shown: tuple[int, int] = (0, 0)
    told: list[int] = field(default_factory=list)

    @property
    def in_the_middle(self) -> int:
        """Kills at which some had heard and some had not. The last of `told` is counted at the end."""
        return sum(0 < count < self.told[-1] for count in self.told[:-1])


async def kill_a_broadcast(store: Store, folder: Path, kills: int, families: int, *, seed: int = 0) -> Broadcast:
    """A broadcast to `families` through `kills` SIGKILLs of the whole bot. Raises ChildFailed, TimeoutError."""
    result, doubts, chance, time = Broadcast(), Doubts(store), random.Random(seed), SchoolTime()
    async with telegram(folder / "telegram", families + -(-families // SEATS) + 1, limits=False) as server:
        crowd = await build(store.url, families, first_chat=server.first_chat, seats=SEATS)
        head = _Head(server, server.first_chat + crowd.chats)
        await appoint_head(store.url, head.chat)
        settings = environment(store, folder, server.address) | {"ROLE": "all", "RATE_PER_SECOND": PACE}
        async with nest("bot", settings, folder / "broadcast.log") as whole:
            for number in range(kills):
                before, child = await _marked(store), await whole.begin(time.now())
                if number == 0:
                    await head.announces()
                await _telling(child, store, before, chance)
                await child.kill()
                result.kills += 1
                result.in_flight += await doubts.count()
                await _compare(result, store, server, head.chat)
            child = await whole.begin(time.now())
            await _all_written(child, store, families)
            await drained(store, child)
            result.given_up = await _given_up(store)
            result.shown = await head.reads()
            await child.stop()
        heard = _heard(server, head.chat)
        result.missed = sum(pupil.chat not in heard for pupil in crowd.pupils)
        result.repeats = sum(heard.values()) - len(heard)
        await _compare(result, store, server, head.chat)
    return result


class _Head:
    """The head of the school, who writes in Russian and waits for answers."""

    def __init__(self, server: Telegram, chat: int) -> None:
        self._telegram, self.chat = Emulated(server.address, 0, server.http), chat
        self._telegram.bot = BOT_ID

    async def announces(self) -> None:
        await self._opens_announcements()
        for label in ("Новое объявление", "Вся школа", "Дальше", "📣 Объявление"):
            await self._telegram.press(self.chat, label)
        await self._sees("Напишите текст")
        await self._telegram.say(self.chat, WORDS)
        for label in ("Отправить", "Да, отправить"):
            await self._telegram.press(self.chat, label)
        await self._sees("✓ Отправлено")

    async def reads(self) -> tuple[int, int]:
        """How many families heard, of how many."""
        await self._opens_announcements()
        await self._telegram.press(self.chat, "ноября")
        found = _TOLD.search(await self._sees("Получили"))
        assert found is not None
        told, of = (int(re.sub(r"\D", "", group)) for group in found.groups())
        return told, of

    async def _opens_announcements(self) -> None:
        await self._telegram.say(self.chat, "/menu")
        await self._telegram.press(self.chat, "Объявления")

    async def _sees(self, words: str) -> str:
        """The newest message, as soon as it has these words."""
        async with timeout(ANSWER_SECONDS):
            while True:
                newest = (await self._telegram.chat(self.chat))[-1]
                if words in newest["text"]:
                    return str(newest["text"])
                await sleep(0.1)


async def _telling(child: Child, store: Store, before: int, chance: random.Random) -> None:
    """Until more than `before` are marked as sent, and a while longer."""
    async with timeout(ANSWER_SECONDS):
        while await _marked(store) <= before:
            child.check_alive()
            await sleep(0.1)
    await sleep(chance.uniform(*WORKS_SECONDS))


async def _all_written(child: Child, store: Store, families: int) -> None:
    """Until everybody's notice stands in the outbox."""
    async with timeout(ANSWER_SECONDS):
        while (await store.ask("SELECT COUNT(*) FROM notices WHERE kind = 'announcements'"))[0][0] < families:
            child.check_alive()
            await sleep(0.5)


async def _compare(result: Broadcast, store: Store, server: Telegram, head: int) -> None:
    """While nothing runs: what is marked went out, and what went out is marked or known to be in doubt."""
    heard = _heard(server, head)
    rows = await store.ask(
        "SELECT c.external_id, n.state, n.doubts FROM notices n JOIN chats c ON c.id = n.chat_id "
        "WHERE n.kind = 'announcements' AND (n.state IN ('sent', 'sending') OR n.doubts > 0)"
    )
    result.vainly += sum(state == "sent" and chat not in heard for chat, state, _ in rows)
    result.unmarked += len(heard.keys() - {chat for chat, _, _ in rows})
    result.told.append(len(heard))


async def _marked(store: Store) -> int:
    rows = await store.ask("SELECT COUNT(*) FROM notices WHERE kind = 'announcements' AND state = 'sent'")
    return int(rows[0][0])


async def _given_up(store: Store) -> int:
    """In doubt twice: in the chat most likely, and not told of as heard until somebody replays them."""
    question = "SELECT COUNT(*) FROM notices WHERE kind = 'announcements' AND state = 'failed'"
    return int((await store.ask(question))[0][0])


def _heard(server: Telegram, head: int) -> dict[int, int]:
    """How often each chat heard the announcement; the head's own screens are none."""
    heard: dict[int, int] = {}
    for line in server.lines():
        if line.method == "sendMessage" and line.chat != head and WORDS in line.text:
            heard[line.chat] = heard.get(line.chat, 0) + 1
    return heard
