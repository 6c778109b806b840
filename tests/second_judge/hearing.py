"""One run of the core conversation, and what is left of it when everything has stopped."""

import asyncio
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

import aiohttp

from tests.rig.people import BOT
from tests.second_judge.hand import Hand
from tests.second_judge.judges import Judge, Lo, Ours, lo, ours
from tests.second_judge.probes import PROBES
from tests.second_judge.scenario import core_conversation
from tests.second_judge.screens import Shown
from tests.second_judge.trial import trial
from tests.second_judge.wire import Call, tapped

JUDGES = ("ours", "lo")
ROADS = ("polling", "webhook")


@dataclass(frozen=True)
class Hearing:
    """`chats` are read from the wire; `shown` is what our emulator itself shows, `journal` what lo wrote down."""

    calls: list[Call]
    chats: dict[str, list[Shown]]
    shown: dict[str, list[tuple[int, str, list[str], int]]]
    journal: Path | None

    @property
    def refused(self) -> list[Call]:
        return [call for call in self.calls if not call.accepted]


@dataclass
class Docket:
    """Holds each hearing once: whoever asks for it again gets the same one."""

    template: Path
    folder: Path
    held: dict[tuple[str, str], asyncio.Task[Hearing]] = field(default_factory=dict)
    asked: dict[str, asyncio.Task[list[str]]] = field(default_factory=dict)

    async def hearing(self, judge: str, by: str) -> Hearing:
        """Raises what the conversation raised, also when asked again."""
        if (judge, by) not in self.held:
            self.held[judge, by] = asyncio.create_task(hold(judge, by, self.template, self._folder()))
        return await self.held[judge, by]

    async def answers(self, judge: str) -> list[str]:
        """To each of PROBES."""
        if judge not in self.asked:
            self.asked[judge] = asyncio.create_task(put_questions(judge, self._folder()))
        return await self.asked[judge]

    def _folder(self) -> Path:
        return Path(tempfile.mkdtemp(dir=self.folder))


async def hold(judge: str, by: str, template: Path, folder: Path) -> Hearing:
    async with (
        in_the_chair(judge, folder) as it,
        tapped(it.address) as wire,
        trial(it, wire, template, folder, by) as case,
    ):
        async with case.running():
            cast = await core_conversation(case)
        people = {"mother": cast.mother, "teacher": cast.teacher}
        return Hearing(
            calls=wire.calls,
            chats={who: visitor.chat for who, visitor in people.items()},
            shown={who: _shown(it, visitor.id) for who, visitor in people.items()},
            journal=it.journal if isinstance(it, Lo) else None,
        )


async def put_questions(judge: str, folder: Path) -> list[str]:
    async with in_the_chair(judge, folder) as it, aiohttp.ClientSession() as session:
        hand = Hand(it, session, it.newcomer("Аня", "ru"), it.newcomer("Прохожий", "ru"))
        await it.say(hand.person, "/start")
        return [str(await probe.ask(hand)) for probe in PROBES]


@asynccontextmanager
async def in_the_chair(judge: str, folder: Path) -> AsyncIterator[Judge]:
    async with ours() if judge == "ours" else lo(folder) as it:
        yield it


def _shown(judge: Judge, person: int) -> list[tuple[int, str, list[str], int]]:
    if not isinstance(judge, Ours):
        return []
    seen = judge.emulator.chat(BOT, person)
    return [(message.id, message.text, message.labels(), message.edits) for message in seen if message.from_bot]
