"""A bot, a mother and a father on an emulator of their own, and a transport to it."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, field

import pytest

from bot.transport import Transport
from delivery.ports.limiter import Lane
from emulator.control import Emulator
from emulator.server import running

TOKEN = "42:CANARY-token_of_the_tests"


@dataclass
class Unlimited:
    """A limiter that lets everything through and remembers what it was told."""

    slots: list[tuple[int, bool, Lane]] = field(default_factory=list)
    floods: list[tuple[int | None, float]] = field(default_factory=list)
    moments: list[int] = field(default_factory=list)

    def slot_now(self, chat_external_id: int, group: bool, lane: Lane) -> bool:
        return False

    async def slot(self, chat_external_id: int, group: bool, lane: Lane, messages: int = 1) -> None:
        self.slots += messages * [(chat_external_id, group, lane)]

    async def moment(self, chat_external_id: int) -> None:
        self.moments.append(chat_external_id)

    def flood(self, chat_external_id: int | None, seconds: float) -> None:
        self.floods.append((chat_external_id, seconds))


@pytest.fixture
async def telegram() -> AsyncIterator[Emulator]:
    async with running() as emulator:
        emulator.add_bot(TOKEN, "peremena_bot", "Перемена")
        yield emulator


@pytest.fixture
def limiter() -> Unlimited:
    return Unlimited()


@pytest.fixture
async def transport(telegram: Emulator, limiter: Unlimited) -> AsyncIterator[Transport]:
    """Impatient: what takes seconds in life takes hundredths here."""
    async with Transport(
        TOKEN, limiter, api_url=telegram.address, timeout=0.5, pauses=(0.01, 0.02, 0.04), patience=2.0
    ) as transport:
        yield transport


@pytest.fixture
def mother(telegram: Emulator) -> int:
    return person(telegram, "Анна")


def person(telegram: Emulator, name: str) -> int:
    number = telegram.add_person(name)
    telegram.say(42, number, "/start")
    return number
