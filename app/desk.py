"""The operator's desk: what was given up, and why a chat heard what it heard. Free of aiogram, as the office is."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass

from app.office import NotMigrated, check_migrated
from app.settings import Settings
from school.clock import SystemClock
from storage.database import WriterLock, close_database, only_read, open_database, sqlite_path, transaction
from storage.repositories.dead_letters import DeadLettersInDatabase
from storage.repositories.notices.reasons import ReasonsInDatabase
from usecases.dead_letters import Replay, ShowDead
from usecases.reasons import ExplainNews


@dataclass(frozen=True, slots=True)
class Desk:
    show_dead: ShowDead
    replay: Replay
    explain_news: ExplainNews


@asynccontextmanager
async def looking(settings: Settings) -> AsyncIterator[Desk]:
    """Beside a running bot: nothing can be changed. Raises NotMigrated."""
    path = sqlite_path(settings.database_url)
    if path is not None and not path.exists():
        raise NotMigrated(f"There is no database at {path}: run `peremena migrate` first.")
    async with _open(settings) as desk:
        await only_read()
        yield desk


@asynccontextmanager
async def mending(settings: Settings) -> AsyncIterator[Desk]:
    """Raises DatabaseIsBusy, NotMigrated."""
    with WriterLock(settings.database_url):
        async with _open(settings) as desk:
            yield desk


@asynccontextmanager
async def _open(settings: Settings) -> AsyncIterator[Desk]:
    async with AsyncExitStack() as stack:
        await open_database(settings.database_url)
        stack.push_async_callback(close_database)
        await check_migrated(settings.database_url)
        letters = DeadLettersInDatabase(SystemClock())
        yield Desk(ShowDead(letters), Replay(letters, transaction), ExplainNews(ReasonsInDatabase(settings.zone)))
