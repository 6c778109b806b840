"""HTTP of our own: whatever a server or a proxy says, the answer is whole, or it is known how much is in doubt."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

import pytest

from bot import pipes
from bot.pipes import NoAnswer, NotSent, Pipes

OK = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"


class Server:
    """Says the next of `answers` to each request, in the pieces it is given in; None closes without a word."""

    def __init__(self, answers: Sequence[Sequence[bytes] | None]) -> None:
        self.answers, self.heard, self.connections = list(answers), list[bytes](), 0

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        try:
            while self.answers:
                head = await reader.readuntil(b"\r\n\r\n")
                length = int(head.lower().partition(b"content-length: ")[2].split(b"\r\n")[0])
                self.heard.append(head + await reader.readexactly(length))
                answer = self.answers.pop(0)
                if answer is None:
                    return
                for piece in answer:
                    writer.write(piece)
                    await writer.drain()
                    await asyncio.sleep(0.005)
                if b"HTTP/1.0" in answer[0] or b"Content-Length" not in answer[0]:
                    return
        except asyncio.IncompleteReadError:
            pass  # the other side has gone
        finally:
            writer.close()


@asynccontextmanager
async def talking(*answers: Sequence[bytes] | None) -> AsyncIterator[tuple[Server, Pipes]]:
    server = Server(answers)
    async with await asyncio.start_server(server.serve, "127.0.0.1", 0) as listening:
        ours = Pipes(f"http://127.0.0.1:{listening.sockets[0].getsockname()[1]}/base/")
        try:
            yield server, ours
        finally:
            await ours.close()


async def post(ours: Pipes, body: bytes = b"{}", seconds: float = 2.0) -> pipes.Answered:
    return await ours.post(ours.head("/method"), body, seconds)


WHOLE = {
    "at once": [OK],
    "byte by byte": [OK[place : place + 1] for place in range(len(OK))],
    "chunks": [
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\no\r\n",
        b"1;x=y\r\nk\r\n0\r\nTrailer: x\r",
        b"\n\r\n",
    ],
    "until it closes": [b"HTTP/1.1 200 OK\r\n\r\no", b"k"],
    "an old server": [b"HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nok"],
    "wait first": [b"HTTP/1.1 100 Continue\r\n\r\n" + OK],
    "words of another case": [b"HTTP/1.1 200 OK\r\ncontent-length:2\r\nCONNECTION: Keep-Alive\r\n\r\nok"],
}


@pytest.mark.parametrize("pieces", WHOLE.values(), ids=WHOLE)
async def test_the_answer_is_whole_however_it_comes(pieces: Sequence[bytes]) -> None:
    async with talking(pieces) as (_, ours):
        assert await post(ours) == (200, b"ok")


async def test_the_request_is_what_the_server_reads() -> None:
    async with talking([OK]) as (server, ours):
        await post(ours, '{"text":"Маша"}'.encode())
    [heard] = server.heard
    head, _, body = heard.partition(b"\r\n\r\n")
    assert head.startswith(b"POST /base/method HTTP/1.1\r\nHost: 127.0.0.1:")
    assert b"\r\nContent-Type: application/json\r\nContent-Length: 19" in head
    assert body.decode() == '{"text":"Маша"}'


async def test_a_connection_is_used_again_and_one_that_says_close_is_not() -> None:
    closing = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok"
    async with talking([OK], [OK], [closing], [OK]) as (server, ours):
        for _ in range(4):
            assert await post(ours) == (200, b"ok")
    assert server.connections == 2


async def test_one_that_rested_too_long_is_not_used_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipes, "REST", 0.0)
    async with talking([OK], [OK]) as (server, ours):
        await post(ours)
        await post(ours)
    assert server.connections == 2


async def test_each_request_at_once_has_its_own() -> None:
    async with talking([OK], [OK], [OK]) as (server, ours):
        assert await asyncio.gather(*(post(ours) for _ in range(3))) == [(200, b"ok")] * 3
    assert server.connections == 3


BROKEN: dict[str, Sequence[bytes] | None] = {
    "not a word": None,
    "half a head": [b"HTTP/1.0 200 OK\r\nContent-Le"],
    "half a body": [b"HTTP/1.0 200 OK\r\nContent-Length: 5\r\n\r\nok"],
    "half a chunk": [b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nok"],
    "no number": [b"HTTP/1.1 200 OK\r\nContent-Length: two\r\n\r\nok"],
    "less than nothing": [b"HTTP/1.1 200 OK\r\nContent-Length: -2\r\n\r\nok"],
    "a chunk of less than nothing": [b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-2\r\nok"],
    "another protocol": [b"220 mail.example ESMTP\r\n\r\n"],
}


@pytest.mark.parametrize("pieces", BROKEN.values(), ids=BROKEN)
async def test_what_is_not_whole_is_in_doubt_and_the_next_request_is_not(pieces: Sequence[bytes] | None) -> None:
    async with talking(pieces, [OK]) as (_, ours):
        with pytest.raises(NoAnswer):
            await post(ours)
        assert await post(ours) == (200, b"ok")


async def test_too_much_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipes, "MAX_ANSWER", 40)
    async with talking([OK[:-2], b"x" * 50]) as (_, ours):
        with pytest.raises(NoAnswer, match="too long"):
            await post(ours)


async def test_silence_ends_after_its_time_and_the_late_answer_is_nobody_elses() -> None:
    async with talking([b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nla"], [OK]) as (_, ours):
        with pytest.raises(NoAnswer, match=r"0\.05 s"):
            await post(ours, seconds=0.05)
        assert await post(ours) == (200, b"ok")


async def test_a_caller_who_goes_away_leaves_no_answer_behind() -> None:
    async with talking([b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nla"], [OK]) as (_, ours):
        asking = asyncio.create_task(post(ours))
        await asyncio.sleep(0.05)
        asking.cancel()
        with pytest.raises(asyncio.CancelledError):
            await asking
        assert await post(ours) == (200, b"ok")


async def test_nobody_there_is_surely_not_sent() -> None:
    async with talking() as (_, ours):
        pass
    with pytest.raises(NotSent):
        await post(ours)


async def test_a_stranger_behind_tls_is_surely_not_sent() -> None:
    async with talking([OK]) as (server, ours):
        secure = Pipes(f"https://127.0.0.1:{ours._port}")
        with pytest.raises(NotSent):
            await secure.post(secure.head("/method"), b"{}", 1.0)
        await secure.close()
    assert server.heard == []
