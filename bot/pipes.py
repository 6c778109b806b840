"""HTTP to one server with as little as it takes: a JSON body asked, a body answered, connections kept open.

A client library for everything costs more than all else that a message takes (docs/performance.md). This one knows what
a Bot API server and the proxies before it say: lengths, chunks, and a connection that closes. Uploads, downloads and
ways through a proxy go by aiohttp.
"""

import asyncio
import ssl
from collections.abc import Callable, Mapping
from urllib.parse import urlsplit

REST = 15.0
"""Seconds that a connection may rest. A server that closes it just as we write leaves the message in doubt, so we are
quicker: the official one waits for more than a minute."""
MAX_ANSWER = 32 * 1024 * 1024
"""Bytes; a hundred updates are far less."""

Answered = tuple[int, bytes]


class NotSent(Exception):
    """Nothing of the request was written: it surely reached nobody."""


class NoAnswer(Exception):
    """The request was written and no whole answer came: nobody knows what became of it."""


class Pipes:
    """Connections to the server of `address`, as many as there are requests at once."""

    def __init__(self, address: str) -> None:
        parts = urlsplit(address)
        secure = parts.scheme == "https"
        self._host, self._port = parts.hostname or "", parts.port or (443 if secure else 80)
        self._tls = ssl.create_default_context() if secure else None
        self._path, self._server = parts.path.rstrip("/"), parts.netloc.rpartition("@")[2]
        self._resting: list[_Pipe] = []
        self._all: set[_Pipe] = set()

    def head(self, path: str) -> bytes:
        """Of every request to that path, up to the length of its body."""
        lines = f"POST {self._path}{path} HTTP/1.1", f"Host: {self._server}", "Content-Type: application/json"
        return "\r\n".join([*lines, "Content-Length: "]).encode()

    async def post(self, head: bytes, body: bytes, seconds: float) -> Answered:
        """The status and the body of the answer. Raises NotSent, NoAnswer."""
        loop = asyncio.get_running_loop()
        deadline = loop.time() + seconds
        pipe = self._rested(loop.time()) or await self._connected(seconds)
        timer = loop.call_at(deadline, pipe.give_up, f"no answer within {seconds:g} s")
        try:
            answer = await pipe.ask(b"%b%d\r\n\r\n%b" % (head, len(body), body))
        except BaseException:
            pipe.close()  # whatever still comes on it is not the answer to the next request
            raise
        finally:
            timer.cancel()
        if pipe.open:
            pipe.rests_since = loop.time()
            self._resting.append(pipe)
        return answer

    def _rested(self, now: float) -> "_Pipe | None":
        """The one used last: the others may rest until they are closed."""
        while self._resting:
            pipe = self._resting.pop()
            if pipe.open and now - pipe.rests_since < REST:
                return pipe
            pipe.close()
        return None

    async def _connected(self, seconds: float) -> "_Pipe":
        loop = asyncio.get_running_loop()
        try:
            async with asyncio.timeout(seconds):
                _, pipe = await loop.create_connection(
                    lambda: _Pipe(self._all.discard),
                    self._host,
                    self._port,
                    ssl=self._tls,
                    server_hostname=self._host if self._tls else None,
                    happy_eyeballs_delay=0.25,
                )
        except (OSError, TimeoutError, UnicodeError) as error:
            raise NotSent(f"{type(error).__name__}: {error}") from error
        self._all.add(pipe)
        return pipe

    async def close(self) -> None:
        for pipe in list(self._all):
            pipe.close()
        self._resting.clear()
        await asyncio.sleep(0)  # so that the sockets are closed when this returns


class _Pipe(asyncio.Protocol):
    """One connection, one request at a time."""

    def __init__(self, lost: Callable[["_Pipe"], None]) -> None:
        self._lost = lost
        self._transport: asyncio.Transport | None = None
        self._answer: asyncio.Future[Answered] | None = None
        self._reading = _Reading()
        self.rests_since = 0.0

    @property
    def open(self) -> bool:
        return self._transport is not None and not self._transport.is_closing()

    def ask(self, request: bytes) -> "asyncio.Future[Answered]":
        if self._transport is None or self._transport.is_closing():
            raise NotSent("the connection was closed")
        self._answer, self._reading = asyncio.get_running_loop().create_future(), _Reading()
        self._transport.write(request)
        return self._answer

    def give_up(self, why: str) -> None:
        self._fail(why)
        self.close()

    def close(self) -> None:
        if self._transport is not None:
            self._transport.abort()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)  # noqa: S101 - of a stream
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        if self._answer is None or self._answer.done():
            return self.close()  # nobody asked
        try:
            if self._reading.more(data):
                self._told(self._answer)
        except ValueError as error:
            self.give_up(f"not HTTP: {error}")
        return None

    def connection_lost(self, error: Exception | None) -> None:
        self._lost(self)
        if self._answer is not None and not self._answer.done() and self._reading.ends_with_connection and not error:
            self._told(self._answer)
        self._fail(f"{type(error).__name__}: {error}" if error else "the server closed the connection")

    def _told(self, answer: "asyncio.Future[Answered]") -> None:
        answer.set_result((self._reading.status, self._reading.body))
        if not self._reading.keeps:
            self.close()

    def _fail(self, why: str) -> None:
        if self._answer is not None and not self._answer.done():
            self._answer.set_exception(NoAnswer(why))


class _Reading:
    """One answer as it comes in (RFC 9112)."""

    def __init__(self) -> None:
        self.status, self.keeps, self.ends_with_connection = 0, True, False
        self._got, self._start, self._length, self._chunked = b"", 0, 0, False

    @property
    def body(self) -> bytes:
        if self._chunked:
            return _joined(self._got, self._start) or b""
        return self._got[self._start :] if self.ends_with_connection else self._got[self._start :][: self._length]

    def more(self, data: bytes) -> bool:
        """Whether the answer is whole. Raises ValueError for what is no HTTP, or too much."""
        self._got += data
        if len(self._got) > MAX_ANSWER:
            raise ValueError("too long")
        if not self._start and not self._read_head():
            return False
        if self._chunked:
            return _joined(self._got, self._start) is not None
        return not self.ends_with_connection and len(self._got) - self._start >= self._length

    def _read_head(self) -> bool:
        end = self._got.find(b"\r\n\r\n")
        if end < 0:
            return False
        first, *lines = self._got[:end].split(b"\r\n")
        if not first.startswith(b"HTTP/1."):
            raise ValueError("another protocol")
        self.status = int(first[9:12])
        if self.status < 200:  # "wait", before the answer itself
            self._got = self._got[end + 4 :]
            return self._read_head()
        self._start = end + 4
        self._read_lines(
            {name.strip().lower(): value.strip() for name, _, value in (it.partition(b":") for it in lines)}
        )
        self.keeps = self.keeps and first.startswith(b"HTTP/1.1")
        return True

    def _read_lines(self, named: Mapping[bytes, bytes]) -> None:
        self._chunked = named.get(b"transfer-encoding", b"").lower() == b"chunked"
        self._length = int(named.get(b"content-length", b"0"))
        if self._length < 0:
            raise ValueError("a negative length")
        measured = self._chunked or b"content-length" in named or self.status in (204, 304)
        self.ends_with_connection = not measured
        self.keeps = measured and named.get(b"connection", b"").lower() != b"close"


def _joined(got: bytes, place: int) -> bytes | None:
    """Chunks put together, None while some are missing. Raises ValueError."""
    parts = list[bytes]()
    while (end := got.find(b"\r\n", place)) >= 0:
        size = int(got[place:end].partition(b";")[0], 16)
        if size < 0:
            raise ValueError("a negative length")
        if size == 0:
            return b"".join(parts) if got.find(b"\r\n\r\n", end) >= 0 else None
        place = end + 2 + size + 2
        if len(got) < place:
            return None
        parts.append(got[end + 2 : place - 2])
    return None
