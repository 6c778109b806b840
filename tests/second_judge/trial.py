"""The product before a judge: started as it really starts, by polling or by webhook, with the wire in between."""

import asyncio
import secrets
import shutil
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import aiohttp
from pydantic import SecretStr

from app.running import opened, working
from app.settings import Settings
from app.wiring import Product
from school.clock import MovableClock
from storage.database import close_database, open_database, transaction
from storage.repositories.letters import LettersInDatabase
from tests.rig.living import NO_LIMITS, SECRET, TOKEN, _let_routers_go
from tests.rig.migrated import lay_database
from tests.rig.small_school import NOW, build_small_school
from tests.second_judge.judges import Judge
from tests.second_judge.wire import Wire
from usecases.letters import IssuedLetter, IssueLetters

WEBHOOK_SECRET = "webhook-secret-of-the-tests-0123456789"


@dataclass
class Trial:
    """`restart` the product as often as you like: judge, wire and database stay."""

    judge: Judge
    wire: Wire
    settings: Settings
    clock: MovableClock
    session: aiohttp.ClientSession
    product: Product = field(init=False)

    @asynccontextmanager
    async def running(self) -> AsyncIterator[Product]:
        try:
            async with opened(self.settings, self.clock, NO_LIMITS) as self.product, working(self.product):
                yield self.product
        finally:
            _let_routers_go()

    async def settle(self) -> None:
        """Until the judge has nothing left to hand over, all of it was handled and all news was delivered."""
        async with asyncio.timeout(20):
            while True:
                while await self.pending():  # noqa: ASYNC110 - the judge answers over HTTP and tells nobody
                    await asyncio.sleep(0.005)
                await self.product.intake.idle()
                await self.product.courier.deliver_due()
                if not await self.pending() and await self.product.courier.idle():
                    return

    async def pending(self) -> int:
        """Updates that the bot has not taken yet, asked behind the wire's back."""
        return int((await self.ask("getWebhookInfo"))["pending_update_count"])

    async def ask(self, method: str, **params: Any) -> Any:
        async with self.session.post(f"{self.judge.address}/bot{TOKEN}/{method}", json=params) as answer:
            return (await answer.json())["result"]

    async def letters(self) -> dict[str, IssuedLetter]:
        """The school's letters by the office's number of the adult, the first one of each."""
        issue = IssueLetters(
            LettersInDatabase(), transaction, self.clock, SECRET.encode(), secrets.randbelow, secrets.token_bytes
        )
        issued = [letter for school in await issue() for letter in school.letters]
        return {letter.to.adult_key: letter for letter in reversed(issued)}


@asynccontextmanager
async def trial(
    judge: Judge, wire: Wire, database: Path, folder: Path, by: str, **changes: object
) -> AsyncIterator[Trial]:
    """A trial on a fresh copy of the template database; `by` is `polling` or `webhook`. Nothing runs yet."""
    copy = folder / "peremena.sqlite3"
    shutil.copy(database, copy)
    port = _free_port()
    settings = Settings(
        _env_file=None,  # type: ignore[call-arg]
        bot_token=SecretStr(TOKEN),
        telegram_api=wire.address,
        database_url=f"sqlite://{copy}",
        data_dir=folder,
        secret_key=SecretStr(SECRET),
        web_port=port,
        webhook_url=f"http://127.0.0.1:{port}/" if by == "webhook" else "",
        webhook_secret=SecretStr(WEBHOOK_SECRET if by == "webhook" else ""),
    ).model_copy(update=changes)
    async with aiohttp.ClientSession() as session:
        yield Trial(judge, wire, settings, MovableClock(NOW), session)


async def make_template(path: Path) -> Path:
    """The small school in a migrated database, to be copied for every trial."""
    await open_database(await lay_database(path))
    await build_small_school()
    await close_database()
    return path


def _free_port() -> int:
    """The webhook's address must be known before the product listens on it."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
