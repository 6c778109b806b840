"""The product and Telegram on virtual time: a class of a crowd, deaths without farewell, a history to judge by."""

import asyncio
import json
import shutil
import sqlite3
from collections.abc import AsyncIterator, Iterable, Mapping
from contextlib import AsyncExitStack, asynccontextmanager, closing
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any
from unittest import mock

from pydantic import SecretStr

from app.settings import Settings
from delivery import courier
from delivery.notices import State
from emulator.clock import WallClock
from emulator.control import Emulator
from emulator.server import serve
from school.dots import DotKind
from school.marks import ControlForm
from scorecard import oracles
from scorecard.canaries import Canary, canaries
from scorecard.crowd import NOW, SECRET_KEY, TODAY, TOKEN, Crowd, Pupil
from scorecard.ledger import Told, told
from scorecard.news import teacher
from scorecard.oracles import Owed
from scorecard.store import waiting_in
from storage.models import Chat, FollowedChild, Guardianship, LinkedAccount, Notice, Person
from tests.faults.history import CLASS, MOSCOW, NIGHT, History, after_quiet_hours
from tests.faults.process import Process
from tests.faults.virtual import VirtualClock, databases_take_no_time
from usecases.asker import Asker
from usecases.dots.set import NewDot
from usecases.homework.set import NewTask
from usecases.marks.put import NewMark
from usecases.ports.journal import LessonAt

SWEEP_EVERY = timedelta(minutes=30)


class _EmulatorTime(WallClock):
    """Telegram lives in the product's time: its ledger can be compared with rights and quiet hours."""

    def __init__(self, clock: VirtualClock, loop: asyncio.AbstractEventLoop) -> None:
        super().__init__()
        self._clock, self._loop = clock, loop

    def now(self) -> float:
        return self.real()

    def real(self) -> float:
        return self._clock.now().timestamp()

    def elapsed(self) -> float:
        return self._loop.time()


@dataclass(slots=True)
class Thing:
    """A mark or a dot as it stands: its id and version, whose it is, and the canary that it carries now."""

    id: int
    version: int
    pupil: Pupil
    fact: Canary


@dataclass(repr=False)
class World(Process):
    """What happened at school is written down here, apart from the product, and judged at the end."""

    emulator: Emulator = field(kw_only=True)
    crowd: Crowd = field(kw_only=True)
    history: History = field(default_factory=History)
    dead_letters: int = 0

    # Time

    async def passes(self, **by: float) -> None:
        """The sweeps of the clock come by on the way."""
        until = self.clock.now() + timedelta(**by)
        while (now := self.clock.now()) < until:
            await asyncio.sleep(min(SWEEP_EVERY, until - now).total_seconds())
            if self.alive:
                for sweep in self.engine.sweeps.values():
                    await sweep()

    # What people do

    async def put_mark(self, pupil: Pupil) -> Thing:
        fact = self.history.new_fact(pupil.family)
        wish = NewMark(self._lesson(pupil), pupil.enrolment, ControlForm.ANSWER, 1, "5", str(fact))
        mark = await self._deed("put_mark")(self._teacher(pupil), wish)
        self.history.owe(fact, f"marks:{pupil.family}", self.clock.now())
        return Thing(mark, 1, pupil, fact)

    async def correct_mark(self, mark: Thing) -> None:
        fact = self.history.new_fact(mark.pupil.family)
        await self._deed("correct_mark")(self._teacher(mark.pupil), mark.id, mark.version, comment=str(fact))
        self.history.excuse(mark.fact, self.ledger)
        self.history.owe(fact, "", self.clock.now())
        mark.version, mark.fact = mark.version + 1, fact

    async def remove_mark(self, mark: Thing) -> None:
        await self._deed("remove_mark")(self._teacher(mark.pupil), mark.id, mark.version)
        self.history.excuse(mark.fact, self.ledger)

    async def set_dot(self, pupil: Pupil) -> Thing:
        fact = self.history.new_fact(pupil.family)
        due = self.clock.now().date() + timedelta(days=20)
        wish = NewDot(
            self._lesson(pupil), [pupil.enrolment], DotKind.DEBT, ControlForm.TEST, due, None, comment=str(fact)
        )
        [dot] = await self._deed("set_dot")(self._teacher(pupil), wish)
        self.history.owe(fact, f"dots:{pupil.family}", self.clock.now())
        return Thing(dot, 1, pupil, fact)

    async def close_dot(self, dot: Thing) -> None:
        await self._deed("close_dot")(self._teacher(dot.pupil), dot.id, dot.version)

    async def set_homework(self) -> None:
        """For the whole class, due in a week."""
        fact, pupil = self.history.new_fact(CLASS), self.crowd.pupils[0]
        wish = NewTask(self._lesson(pupil), self.clock.now().date() + timedelta(days=7), None, str(fact))
        await self._deed("set_homework")(self._teacher(pupil), wish)
        self.history.owe(fact, f"homework:{CLASS}", self.clock.now())

    async def link(self, adult: Pupil) -> None:
        """The adult's chat is tied: it hears of every child whose guardian the adult is today."""
        chat, person = await self._chat_and_person(adult)
        now = self.clock.now()
        await LinkedAccount.create(person_id=person, chat_id=chat, via="code", linked_at=now, checked_at=now)
        for tie in await Guardianship.filter(adult_id=person):
            await FollowedChild.update_or_create({"baselined_at": now}, chat_id=chat, child_id=tie.child_id)
            self.history.grant(adult.chat, await self._family(tie.child_id), now)

    async def unlink(self, adult: Pupil) -> None:
        chat, person = await self._chat_and_person(adult)
        asker = Asker(chat, adult.chat, "ru", MOSCOW, consented=True)
        await self._deed("unlink")(asker, person)
        self.history.revoke(adult.chat, self.ledger, self.clock.now())

    async def add_guardian(self, adult: Pupil, child: Pupil) -> None:
        """A second child for the adult, whose chat is linked already."""
        _, person = await self._chat_and_person(adult)
        await Guardianship.create(
            adult_id=person, child_id=await self._child(child), kind="trustee", since=date(2026, 9, 1)
        )
        self.history.grant(adult.chat, child.family, self.clock.now())

    async def remove_guardian(self, adult: Pupil, child: Pupil) -> None:
        _, person = await self._chat_and_person(adult)
        await Guardianship.filter(adult_id=person, child_id=await self._child(child)).delete()
        self.history.revoke(adult.chat, self.ledger, self.clock.now(), child.family)

    async def revive(self, adult: Pupil) -> None:
        """The person writes something: whoever writes to us can be written to."""
        await self.engine.parts.chats.asker(adult.chat, language="ru", inbox_id=None)

    # What is judged

    @property
    def owed(self) -> list[Owed]:
        return self.history.owed

    @property
    def ledger(self) -> list[Told]:
        return told(self.emulator.ledger())

    async def settle(self) -> float:
        """Faults end, the process lives, a night and a morning pass. When the faults ended, in Unix seconds."""
        self.emulator.clear_faults()
        ended = self.clock.now().timestamp()
        if not self.alive:
            await self.start()
        while waiting_in(self.database, State.NEW, State.RETRYING, State.CLAIMED, State.SENDING):
            assert self.clock.now().timestamp() < ended + 30 * 3600, "news waits for ever"
            await self.passes(seconds=max(20.0, self._rest()))
        return ended

    def _rest(self) -> float:
        """Seconds until the next notice is due; less than nothing when one is."""
        with closing(sqlite3.connect(f"file:{self.database}?mode=ro", uri=True)) as file:
            row = file.execute("SELECT MIN(not_before) FROM notices WHERE state IN ('new', 'retrying')").fetchone()
        return (datetime.fromisoformat(row[0]) - self.clock.now()).total_seconds() if row[0] else 0.0

    async def violations(self) -> list[str]:
        """Everything that the oracles have to say after all has settled."""
        told_from = after_quiet_hours(datetime.fromtimestamp(await self.settle(), MOSCOW)).timestamp()
        await self._excuse_dead_letters()
        lines = self.ledger
        ambiguous = sum(line.answer_lost for line in lines)
        return [
            *oracles.lost(self.owed, lines),
            *oracles.repeated_too_often(_with_facts(lines), in_flight=self.in_flight, ambiguous=ambiguous),
            *oracles.disordered(self.owed, lines),
            *oracles.leaks(lines, self.history.grants),
            *oracles.noises(lines, dict.fromkeys((line.chat for line in lines), NIGHT)),
            *oracles.spilled(_contents(self.database), [TOKEN.partition(":")[2], SECRET_KEY]),
            *oracles.tardy(self.owed, lines, last_fault=told_from),
        ]

    async def _excuse_dead_letters(self) -> None:
        """A second doubt is given up aloud, to be replayed by a person (ARCHITECTURE section 2): counted, not lost."""
        rows = await Notice.filter(state=State.FAILED).select_related("chat")
        self.dead_letters = len(rows)
        self.history.forgive((row.chat.external_id, word) for row in rows for word in canaries(json.dumps(row.payload)))

    # Finding

    def _deed(self, name: str) -> Any:
        return self.engine.use_cases[name]

    def _teacher(self, pupil: Pupil) -> Asker:
        return teacher(self.crowd.groups[pupil.group])

    def _lesson(self, pupil: Pupil) -> LessonAt:
        return LessonAt(self.crowd.groups[pupil.group].course, TODAY, 1)

    async def _chat_and_person(self, adult: Pupil) -> tuple[int, int]:
        chat = await Chat.get(external_id=adult.chat)
        person = await Person.get(key=f"m{adult.family.removeprefix('family')}")
        return chat.id, person.id

    async def _child(self, pupil: Pupil) -> int:
        return (await Person.get(key=f"c{pupil.family.removeprefix('family')}")).id

    async def _family(self, child_id: int) -> str:
        return f"family{(await Person.get(id=child_id)).key.removeprefix('c')}"


def _with_facts(lines: Iterable[Told]) -> list[Told]:
    """Without what says the same of two things, such as that a dot was closed: it only names the child."""
    return [line for line in lines if any(word.number for word in line.words)]


def _contents(path: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes()}


@asynccontextmanager
async def world(source: Path, crowd: Crowd, folder: Path, **changes: object) -> AsyncIterator[World]:
    """On a virtual loop: Telegram is up, the product is not started yet."""
    loop = asyncio.get_running_loop()
    clock = VirtualClock(NOW, loop)
    emulator = Emulator(clock=_EmulatorTime(clock, loop))
    bot = emulator.bot(emulator.add_bot(TOKEN, "peremena_bot", "Faults"))
    for number in range(crowd.chats):
        person = emulator.person(emulator.add_person(f"P{number}"))
        emulator.world.private_chat(bot, person).started = True
    copy = folder / "world.sqlite3"
    shutil.copy(source, copy)
    # No net under a lost wake-up here: news that only the net would catch is found by O7.
    async with AsyncExitStack() as stack:
        stack.enter_context(databases_take_no_time())
        stack.enter_context(mock.patch.object(courier, "IDLE_SECONDS", timedelta(days=1).total_seconds()))
        await stack.enter_async_context(serve(emulator))
        settings = _settings(emulator.address, copy, changes)
        made = World(settings, clock, emulator=emulator, crowd=crowd)
        made.watch(loop)
        try:
            yield made
        finally:
            if made.alive:
                await made.kill()
            loop.set_task_factory(None)


def _settings(address: str, database: Path, changes: Mapping[str, object]) -> Settings:
    settings = Settings(
        _env_file=None,  # type: ignore[call-arg]
        bot_token=SecretStr(TOKEN),
        telegram_api=address,
        database_url=f"sqlite://{database}",
        data_dir=database.parent,
        secret_key=SecretStr(SECRET_KEY),
        web_port=0,
    )
    return settings.model_copy(update=changes)
