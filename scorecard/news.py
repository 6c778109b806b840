"""Dots set for pupils of a crowd: each is one notice for one chat with a canary of its own."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from app.deeds import Parts, use_cases
from delivery.tell import Tell
from school.clock import MovableClock
from school.dots import DotKind
from school.marks import ControlForm
from school.people import Name, Role
from scorecard.canaries import Canary
from scorecard.crowd import BOT_ID, SECRET_KEY, TODAY, Crowd, Group, Pupil
from scorecard.oracles import Grant, Owed
from scorecard.processes import SchoolTime
from storage.database import close_database, open_database, transaction
from storage.once import OnceInDatabase
from storage.repositories.chats import ChatsInDatabase
from storage.repositories.children import ChildrenInDatabase
from storage.repositories.dead_letters import DeadLettersInDatabase
from storage.repositories.notices import NoticesInDatabase
from usecases.asker import Asker, LinkedPerson
from usecases.dead_letters import Replay
from usecases.dots.set import NewDot
from usecases.ports.journal import LessonAt

DUE = date(2026, 12, 18)
"""Far enough that no reminder and no deadline comes in between."""


@dataclass
class School:
    """A crowd in a database with the deeds of its teachers. On SQLite use it while no other process writes."""

    crowd: Crowd
    url: str
    time: SchoolTime

    def __post_init__(self) -> None:
        self.owed: list[Owed] = []

    @property
    def grants(self) -> list[Grant]:
        return [Grant(pupil.chat, pupil.family, 0.0) for pupil in self.crowd.pupils]

    @asynccontextmanager
    async def opened(self) -> AsyncIterator[dict[str, Any]]:
        await open_database(self.url)
        try:
            clock = MovableClock(self.time.now())
            yield use_cases(
                Parts(
                    chats=ChatsInDatabase(BOT_ID, clock, "Europe/Moscow"),
                    children=ChildrenInDatabase(clock),
                    clock=clock,
                    once=OnceInDatabase(),
                    tell=Tell(NoticesInDatabase(), clock),
                    secret=SECRET_KEY.encode(),
                    bot_id=BOT_ID,
                )
            )
        finally:
            await close_database()

    async def set_dots(self, pupils: Sequence[Pupil]) -> None:
        """One dot for each: from now on each mother is owed one message."""
        async with self.opened() as deeds:
            for pupil in pupils:
                fact = Canary(pupil.family, len(self.owed) + 1)
                group = self.crowd.groups[pupil.group]
                await deeds["set_dot"](teacher(group), _dot(group, pupil, str(fact)))
                self.owed.append(Owed(pupil.chat, fact, 0.0, "dots"))


async def replay_dead(url: str, now: datetime) -> int:
    """What the office does when it reads of dead letters (`peremena replay --all`)."""
    await open_database(url)
    try:
        return await Replay(DeadLettersInDatabase(MovableClock(now)), transaction).everything()
    finally:
        await close_database()


def teacher(group: Group) -> Asker:
    zone = ZoneInfo("Europe/Moscow")
    person = LinkedPerson(group.teacher, 1, Name("Teacherova", "Teacher"), frozenset({Role.TEACHER}), zone)
    return Asker(group.teacher_chat_row, group.chat, "ru", zone, consented=True, people=(person,))


def _dot(group: Group, pupil: Pupil, comment: str) -> NewDot:
    return NewDot(
        at=LessonAt(group.course, TODAY, 1),
        enrolment_ids=[pupil.enrolment],
        kind=DotKind.DEBT,
        form=ControlForm.TEST,
        due=DUE,
        turns_into=None,
        comment=comment,
    )
