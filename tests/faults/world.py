"""The product and Telegram on virtual time: a class of a crowd, deaths without farewell, a history to judge by."""

import asyncio
import json
import shutil
import sqlite3
from collections.abc import AsyncIterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager, closing
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from unittest import mock
from zoneinfo import ZoneInfo

from pydantic import SecretStr

from app.engine import Engine, opened_engine
from app.settings import Settings
from delivery import courier
from delivery.notices import State
from delivery.ports.jobs import OUTBOX
from emulator.clock import WallClock
from emulator.control import Emulator
from emulator.server import serve
from emulator.world import FIRST_PERSON
from school.dots import DotKind
from school.marks import ControlForm
from scorecard import oracles
from scorecard.canaries import Canary, canaries
from scorecard.crowd import NOW, SECRET_KEY, TODAY, TOKEN, Crowd, Pupil, build
from scorecard.killing import waiting
from scorecard.ledger import Told, told
from scorecard.news import teacher
from scorecard.oracles import Grant, Owed, Silence
from storage.database import close_database, open_database
from storage.models import Chat, FollowedChild, Guardianship, LinkedAccount, Notice, Person, Preference
from tests.faults.virtual import VirtualClock, databases_take_no_time, fly
from usecases.asker import Asker
from usecases.dots.set import NewDot
from usecases.homework.set import NewTask
from usecases.marks.put import NewMark
from usecases.ports.journal import LessonAt

MOSCOW = ZoneInfo("Europe/Moscow")
NIGHT = Silence(time(22), time(7), MOSCOW)
PUPILS = 12
SWEEP_EVERY = timedelta(minutes=30)
GROUPED_WITHIN = 300.0
CLASS = "klass"
IN_FLIGHT = 0.001
"""Virtual seconds: far less than the limiter keeps between two messages."""
_life: ContextVar[int] = ContextVar("life", default=0)


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
class World:
    """What happened at school is written down here, apart from the product, and judged at the end."""

    emulator: Emulator
    clock: VirtualClock
    crowd: Crowd
    settings: Settings
    owed: list[Owed] = field(default_factory=list)
    grants: list[Grant] = field(default_factory=list)
    in_flight: int = 0
    lives: int = 0
    dead_letters: int = 0
    _facts: int = 0
    _tasks: dict[int, set[asyncio.Task[Any]]] = field(default_factory=dict)
    _running: asyncio.Task[None] | None = None
    _engine: Engine | None = None

    # Life and death

    async def start(self) -> None:
        """A new process over the same database."""
        self.lives += 1
        up = asyncio.get_running_loop().create_future()
        token = _life.set(self.lives)
        self._running = asyncio.get_running_loop().create_task(self._live(up))
        _life.reset(token)
        await asyncio.wait({self._running, up}, return_when=asyncio.FIRST_COMPLETED)
        if self._running.done():
            self._running.result()

    async def kill(self) -> None:
        """Every task of the process is cut off where it stands; nothing drains, nothing is written down."""
        doomed = self._tasks.pop(self.lives, set()) - {self._running}
        while doomed := {task for task in doomed if not task.done()}:
            for task in doomed:
                task.cancel()
            await asyncio.wait(doomed, timeout=1)
        if self._running is not None:
            # What it still does the system does for a dead process: files and sockets are closed.
            await asyncio.wait({self._running})
        self._engine = self._running = None
        self.in_flight += waiting(self.database, State.SENDING)

    @property
    def alive(self) -> bool:
        return self._engine is not None

    @property
    def engine(self) -> Engine:
        assert self._engine is not None
        return self._engine

    async def _live(self, up: "asyncio.Future[None]") -> None:
        async with opened_engine(self.settings, self.clock) as engine, asyncio.TaskGroup() as tasks:
            self._engine = engine
            tasks.create_task(engine.courier.run())
            tasks.create_task(engine.ground.jobs.run({OUTBOX: engine.wake_courier}))
            up.set_result(None)

    @property
    def database(self) -> Path:
        return Path(self.settings.database_url.removeprefix("sqlite://"))

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
        fact = self._new_fact(pupil.family)
        wish = NewMark(self._lesson(pupil), pupil.enrolment, ControlForm.ANSWER, 1, "5", str(fact))
        mark = await self._deed("put_mark")(self._teacher(pupil), wish)
        self._owe(fact, f"marks:{pupil.family}")
        return Thing(mark, 1, pupil, fact)

    async def correct_mark(self, mark: Thing) -> None:
        fact = self._new_fact(mark.pupil.family)
        await self._deed("correct_mark")(self._teacher(mark.pupil), mark.id, mark.version, comment=str(fact))
        self._excuse(mark.fact)
        self._owe(fact, "")
        mark.version, mark.fact = mark.version + 1, fact

    async def remove_mark(self, mark: Thing) -> None:
        await self._deed("remove_mark")(self._teacher(mark.pupil), mark.id, mark.version)
        self._excuse(mark.fact)

    async def set_dot(self, pupil: Pupil) -> Thing:
        fact = self._new_fact(pupil.family)
        due = self.clock.now().date() + timedelta(days=20)
        wish = NewDot(
            self._lesson(pupil), [pupil.enrolment], DotKind.DEBT, ControlForm.TEST, due, None, comment=str(fact)
        )
        [dot] = await self._deed("set_dot")(self._teacher(pupil), wish)
        self._owe(fact, f"dots:{pupil.family}")
        return Thing(dot, 1, pupil, fact)

    async def close_dot(self, dot: Thing) -> None:
        await self._deed("close_dot")(self._teacher(dot.pupil), dot.id, dot.version)

    async def set_homework(self) -> None:
        """For the whole class, due in a week."""
        fact, pupil = self._new_fact(CLASS), self.crowd.pupils[0]
        wish = NewTask(self._lesson(pupil), self.clock.now().date() + timedelta(days=7), None, str(fact))
        await self._deed("set_homework")(self._teacher(pupil), wish)
        self._owe(fact, f"homework:{CLASS}")

    async def link(self, adult: Pupil) -> None:
        """The adult's chat is tied: it hears of every child whose guardian the adult is today."""
        chat, person = await self._chat_and_person(adult)
        now = self.clock.now()
        await LinkedAccount.create(person_id=person, chat_id=chat, via="code", linked_at=now, checked_at=now)
        for tie in await Guardianship.filter(adult_id=person):
            await FollowedChild.update_or_create({"baselined_at": now}, chat_id=chat, child_id=tie.child_id)
            self._grant(adult.chat, await self._family(tie.child_id))

    async def unlink(self, adult: Pupil) -> None:
        chat, person = await self._chat_and_person(adult)
        asker = Asker(chat, adult.chat, "ru", MOSCOW, consented=True)
        await self._deed("unlink")(asker, person)
        self._revoke(adult.chat)

    async def add_guardian(self, adult: Pupil, child: Pupil) -> None:
        """A second child for the adult, whose chat is linked already."""
        _, person = await self._chat_and_person(adult)
        await Guardianship.create(
            adult_id=person, child_id=await self._child(child), kind="trustee", since=date(2026, 9, 1)
        )
        self._grant(adult.chat, child.family)

    async def remove_guardian(self, adult: Pupil, child: Pupil) -> None:
        _, person = await self._chat_and_person(adult)
        await Guardianship.filter(adult_id=person, child_id=await self._child(child)).delete()
        self._revoke(adult.chat, child.family)

    async def revive(self, adult: Pupil) -> None:
        """The person writes something: whoever writes to us can be written to."""
        await self.engine.parts.chats.asker(adult.chat, language="ru", inbox_id=None)

    def has_right(self, chat: int, family: str) -> bool:
        return any(grant.chat == chat and grant.family == family and grant.until is None for grant in self.grants)

    # What is judged

    @property
    def ledger(self) -> list[Told]:
        return told(self.emulator.ledger())

    async def settle(self) -> float:
        """Faults end, the process lives, a night and a morning pass. When the faults ended, in Unix seconds."""
        self.emulator.clear_faults()
        ended = self.clock.now().timestamp()
        if not self.alive:
            await self.start()
        while waiting(self.database, State.NEW, State.RETRYING, State.CLAIMED, State.SENDING):
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
        last_fault = await self.settle()
        await self._excuse_dead_letters()
        lines = self.ledger
        ambiguous = sum(line.answer_lost for line in lines)
        return [
            *oracles.lost(self.owed, lines),
            *oracles.repeated_too_often(lines, in_flight=self.in_flight, ambiguous=ambiguous),
            *oracles.disordered(self.owed, lines),
            *oracles.leaks(lines, self.grants),
            *oracles.noises(lines, dict.fromkeys((line.chat for line in lines), NIGHT)),
            *oracles.spilled(_contents(self.database), [TOKEN.partition(":")[2], SECRET_KEY]),
            *oracles.tardy(self.owed, lines, last_fault=last_fault),
        ]

    async def _excuse_dead_letters(self) -> None:
        """A second doubt is given up aloud, to be replayed by a person (ARCHITECTURE section 2): counted, not lost."""
        rows = await Notice.filter(state=State.FAILED).select_related("chat")
        self.dead_letters = len(rows)
        given_up = {(row.chat.external_id, word) for row in rows for word in canaries(json.dumps(row.payload))}
        self.owed = [one for one in self.owed if (one.chat, one.fact) not in given_up]

    def _new_fact(self, family: str) -> Canary:
        self._facts += 1
        return Canary(family, self._facts)

    def _owe(self, fact: Canary, stream: str) -> None:
        """To every chat that may hear of the family at this moment."""
        due = _after_quiet(self.clock.now()).timestamp() + GROUPED_WITHIN
        chats = {grant.chat for grant in self.grants if grant.family == fact.family and grant.until is None}
        self.owed += [Owed(chat, fact, due, stream) for chat in sorted(chats)]

    def _excuse(self, fact: Canary) -> None:
        """What was changed or taken back before it was told need not be told."""
        heard = {(line.chat, word) for line in self.ledger for word in line.words}
        self.owed = [one for one in self.owed if one.fact != fact or (one.chat, one.fact) in heard]

    def _grant(self, chat: int, family: str) -> None:
        since = self.clock.now().timestamp()
        self.grants += [Grant(chat, family, since), Grant(chat, CLASS, since)]

    def _revoke(self, chat: int, family: str | None = None) -> None:
        """One `Grant` of the class belongs to each child: the class is heard of while any of them is.

        A request that is in flight at the very instant cannot be called back: the right ends a moment later.
        """
        now, kept = self.clock.now().timestamp() + IN_FLIGHT, []
        drop_class = False
        for grant in self.grants:
            mine = grant.chat == chat and grant.until is None
            if mine and (family is None or grant.family == family or (grant.family == CLASS and drop_class)):
                kept.append(Grant(grant.chat, grant.family, grant.since, now))
                drop_class = grant.family == family
            else:
                kept.append(grant)
        self.grants = kept
        heard = {(line.chat, word) for line in self.ledger for word in line.words}
        self.owed = [
            one
            for one in self.owed
            if one.chat != chat or (one.chat, one.fact) in heard or self.has_right(chat, one.fact.family)
        ]

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

    def _life_of(self, task: asyncio.Task[Any] | None) -> int:
        """Some tasks are begun in an empty context: they belong to whoever began them."""
        return next((number for number, tasks in self._tasks.items() if task in tasks), 0)

    def watch(self, loop: asyncio.AbstractEventLoop) -> None:
        """From now on every task is known by the process that began it."""

        def remembered(loop: asyncio.AbstractEventLoop, coroutine: Any, **rest: Any) -> asyncio.Task[Any]:
            task = asyncio.Task(coroutine, loop=loop, **rest)
            if number := _life.get() or self._life_of(asyncio.current_task()):
                self._tasks.setdefault(number, set()).add(task)
                task.add_done_callback(self._tasks[number].discard)
            return task

        loop.set_task_factory(remembered)


def _contents(path: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes()}


def _after_quiet(instant: datetime) -> datetime:
    local = instant.astimezone(MOSCOW)
    if not NIGHT.covers(instant.timestamp()):
        return instant
    day = local.date() if local.time() < NIGHT.ends else local.date() + timedelta(days=1)
    return datetime.combine(day, NIGHT.ends, tzinfo=MOSCOW)


def template(folder: Path) -> tuple[Path, Crowd]:
    """One class: its mothers are not linked yet and would hear of homework at once."""
    path = folder / "class.sqlite3"
    return path, fly(_build(path))


async def _build(path: Path) -> Crowd:
    crowd = await build(path, PUPILS, first_chat=FIRST_PERSON)
    await open_database(f"sqlite://{path}")
    await LinkedAccount.filter(chat__external_id__in=[pupil.chat for pupil in crowd.pupils]).delete()
    await FollowedChild.all().delete()
    for pupil in crowd.pupils:
        chat = await Chat.get(external_id=pupil.chat)
        await Preference.create(chat_id=chat.id, name="news:homework", value="at_once")
    await close_database()
    return crowd


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
        made = World(emulator, clock, crowd, _settings(emulator.address, copy, changes))
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
