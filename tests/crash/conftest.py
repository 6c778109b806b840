"""The small school with a teacher and a mother whose chats are linked, in a file that a process may take."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from emulator.control import Emulator
from emulator.server import running
from storage.database import close_database, open_database
from tests.crash.rig import Chat, MortalBot
from tests.rig.living import TOKEN
from tests.rig.migrated import lay_database
from tests.rig.people import BOT
from tests.rig.small_school import NOW, build_small_school, link_chat


@pytest.fixture
async def emulator() -> AsyncIterator[Emulator]:
    async with running() as telegram:
        telegram.add_bot(TOKEN, BOT, "Перемена")
        yield telegram


@pytest.fixture
def teacher(emulator: Emulator) -> Chat:
    return Chat(emulator, emulator.add_person("Елена"))


@pytest.fixture
def mother(emulator: Emulator) -> Chat:
    return Chat(emulator, emulator.add_person("Анна"))


@pytest.fixture
async def bot(emulator: Emulator, teacher: Chat, mother: Chat, tmp_path: Path) -> AsyncIterator[MortalBot]:
    """Not started yet."""
    database = tmp_path / "peremena.sqlite3"
    await lay_database(database)
    await open_database(f"sqlite://{database}")
    school = await build_small_school()
    await link_chat(school, "algebra_teacher", teacher.person, "ru", NOW)
    await link_chat(school, "mother", mother.person, "ru", NOW)
    await close_database()
    # A person who has not written yet cannot be written to.
    emulator.say(BOT, mother.person, "/menu")
    mortal = MortalBot(database, emulator)
    yield mortal
    await mortal.is_buried()
