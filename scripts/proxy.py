"""A small proxy on loopback before replicas of the role webhook: for `make cluster` and for the kills of replicas."""

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field


@dataclass(slots=True)
class Proxy:
    """Hands each connection to the next replica that takes one: as much of a load balancer as a test needs."""

    port: int = 0
    ports: dict[str, int] = field(default_factory=dict)
    _turn: int = 0

    async def __call__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            if (other := await self._replica()) is not None:
                await asyncio.gather(_pour(reader, other[1]), _pour(other[0], writer))
        finally:
            writer.close()

    async def _replica(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter] | None:
        names = list(self.ports)
        self._turn += 1
        for step in range(len(names)):
            with suppress(OSError, KeyError):
                return await asyncio.open_connection("127.0.0.1", self.ports[names[(self._turn + step) % len(names)]])
        return None


async def _pour(source: asyncio.StreamReader, into: asyncio.StreamWriter) -> None:
    """Until one end hangs up; a killed replica hangs up without a word and Telegram asks again."""
    with suppress(OSError):
        while data := await source.read(65536):
            into.write(data)
            await into.drain()
    into.close()


@asynccontextmanager
async def proxied() -> AsyncIterator[Proxy]:
    """It knows no replica yet: write their ports into `ports`."""
    proxy = Proxy()
    server = await asyncio.start_server(proxy, "127.0.0.1", 0)
    proxy.port = server.sockets[0].getsockname()[1]
    try:
        yield proxy
    finally:
        server.close()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
