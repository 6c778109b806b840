"""The wire between the bot and a judge: a reverse proxy on loopback that changes nothing and remembers everything."""

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl

import aiohttp
from aiohttp import web

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Call:
    """One request of the bot and the answer to it. `params` are texts, as they went over the wire."""

    method: str
    params: dict[str, str]
    status: int
    answer: Json

    @property
    def accepted(self) -> bool:
        return self.status == 200 and self.answer.get("ok") is True

    def __str__(self) -> str:
        return f"{self.method}({', '.join(sorted(self.params))}): {self.status} {self.answer.get('description', '')}"


@dataclass
class Wire:
    """`address` is what the bot believes to be Telegram; `calls` are in the order of their answers."""

    behind: str
    address: str = ""
    calls: list[Call] = field(default_factory=list)

    def refused(self) -> list[str]:
        return [str(call) for call in self.calls if not call.accepted]

    def of(self, method: str) -> list[Call]:
        return [call for call in self.calls if call.method == method]


@asynccontextmanager
async def tapped(behind: str) -> AsyncIterator[Wire]:
    """A wire to the judge at `behind`. A poll that the bot gives up is given up behind it as well."""
    wire = Wire(behind)
    async with aiohttp.ClientSession(auto_decompress=False) as session:
        app = web.Application(client_max_size=64 * 1024 * 1024)
        app.router.add_route("POST", "/bot{token}/{method}", _passing(wire, session))
        runner = web.AppRunner(app, access_log=None, handler_cancellation=True, shutdown_timeout=0.2)
        await runner.setup()
        try:
            await web.TCPSite(runner, "127.0.0.1", 0).start()
            wire.address = f"http://127.0.0.1:{runner.addresses[0][1]}"
            yield wire
        finally:
            await runner.cleanup()


def _passing(wire: Wire, session: aiohttp.ClientSession) -> Any:
    async def passed(request: web.Request) -> web.Response:
        body, kind = await request.read(), request.headers["Content-Type"]
        timeout = aiohttp.ClientTimeout(total=120)
        async with session.post(
            wire.behind + request.raw_path, data=body, headers={"Content-Type": kind}, timeout=timeout
        ) as answer:
            told = await answer.read()
        call = Call(request.match_info["method"], _params(body, kind), answer.status, json.loads(told))
        wire.calls.append(call)
        return web.Response(status=answer.status, body=told, headers={"Content-Type": answer.headers["Content-Type"]})

    return passed


def _params(body: bytes, kind: str) -> dict[str, str]:
    """The bot sends files nowhere in the core conversation, so everything is one of two kinds of form."""
    if kind == "application/json":
        said = json.loads(body)
        return {name: value if isinstance(value, str) else json.dumps(value) for name, value in said.items()}
    if kind != "application/x-www-form-urlencoded":
        raise ValueError(f"the wire cannot read {kind}")
    return dict(parse_qsl(body.decode(), keep_blank_values=True, strict_parsing=bool(body), errors="strict"))
