"""The cheapest Telegram there can be: a process that says yes to every message. What is measured is never the stub."""

import asyncio
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from subprocess import PIPE, Popen

_LINE = b"content-length:"
_BODY = b'{"ok":true,"result":{"message_id":%d,"date":1764000000,"chat":{"id":1,"type":"private"},"text":"ok"}}'
_HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"


class Yes(asyncio.Protocol):
    """HTTP/1.1 with lengths, as aiohttp writes it; anything else is not spoken here."""

    said = 0

    def heard(self, body: bytes) -> None:
        """For those who want to know what was sent."""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport, self._got = transport, b""

    def data_received(self, data: bytes) -> None:
        self._got += data
        while (end := self._got.find(b"\r\n\r\n")) >= 0:
            whole = end + 4 + length(self._got[:end])
            if len(self._got) < whole:
                return
            self.heard(self._got[end + 4 : whole])
            self._got = self._got[whole:]
            Yes.said += 1
            body = _BODY % Yes.said
            self._transport.write(_HEAD % len(body) + body)


def length(head: bytes) -> int:
    for line in head.lower().split(b"\r\n"):
        if line.startswith(_LINE):
            return int(line[len(_LINE) :])
    return 0


async def serve() -> None:
    server = await asyncio.get_running_loop().create_server(Yes, "127.0.0.1", 0)
    sys.stdout.write(f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}\n")
    sys.stdout.flush()
    await server.serve_forever()


@contextmanager
def stub() -> Iterator[str]:
    """Its address, while the block runs."""
    with Popen([sys.executable, "-m", "benchmarks.stub"], stdout=PIPE, text=True) as process:
        assert process.stdout is not None
        try:
            yield process.stdout.readline().strip()
        finally:
            process.terminate()


if __name__ == "__main__":
    asyncio.run(serve())
