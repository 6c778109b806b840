"""A hand that calls a judge directly, as any client could, and writes down what it answered."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import aiohttp
from aiohttp import web

from tests.rig.living import TOKEN
from tests.second_judge.judges import Judge

Json = dict[str, Any]


@dataclass(frozen=True)
class Answer:
    status: int
    description: str
    result: Any

    def __str__(self) -> str:
        """What a page can show: the refusal in its own words, or that it was taken."""
        return f"{self.status} {self.description}".strip() if self.description else f"{self.status}"

    def telling(self, *names: str) -> str:
        """The same with these fields of the result."""
        told = {name: self.result.get(name) for name in names}
        return f"{self} {json.dumps(told, ensure_ascii=False)}"


@dataclass
class Hand:
    """`person` has written to the bot before, `stranger` never has."""

    judge: Judge
    session: aiohttp.ClientSession
    person: int
    stranger: int

    async def call(self, method: str, **params: Any) -> Answer:
        return await self.http("POST", f"bot{TOKEN}/{method}", json=params)

    async def say(self, text: str, **params: Any) -> Answer:
        return await self.call("sendMessage", chat_id=self.person, text=text, **params)

    async def http(self, verb: str, path: str, **how: Any) -> Answer:
        async with self.session.request(verb, f"{self.judge.address}/{path}", **how) as answer:
            body = await answer.text()
        if answer.content_type != "application/json":
            return Answer(answer.status, body.strip(), None)
        told = json.loads(body)
        return Answer(answer.status, told.get("description", ""), told.get("result"))

    async def drop_updates(self) -> None:
        """Takes what waits, so that the next update is the one that is asked about."""
        waiting = await self.call("getUpdates", timeout=0)
        if waiting.result:
            await self.call("getUpdates", offset=waiting.result[-1]["update_id"] + 1, timeout=0)


@asynccontextmanager
async def address(*statuses: int) -> AsyncIterator[tuple[str, asyncio.Queue[int]]]:
    """A webhook that answers with these statuses in turn, then with 200; the queue tells what it answered."""
    left, told = list(statuses), asyncio.Queue[int]()

    async def take(_: web.Request) -> web.Response:
        status = left.pop(0) if left else 200
        told.put_nowait(status)
        return web.Response(status=status)

    app = web.Application()
    app.router.add_post("/hook", take)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.2)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        yield f"http://127.0.0.1:{runner.addresses[0][1]}/hook", told
    finally:
        await runner.cleanup()
