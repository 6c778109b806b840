"""The only way out to Telegram (ARCHITECTURE section 4): limiter, request, classifier, patience.

aiogram goes through it by `bot.session`, the pushes call it directly; it never imports aiogram, which takes seconds.
"""

import asyncio
import logging
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any, Self

import aiohttp

from bot.pipes import Answered, NoAnswer, NotSent, Pipes
from bot.redactor import TokenRedactor, secrets_of
from bot.wire import Body, Upload, body, written
from delivery.outcomes import Failure, Kind, Outcome, judge, judge_failure, parse
from delivery.ports.limiter import Lane, Limiter

OFFICIAL_API = "https://api.telegram.org"
DOWNLOAD_LIMIT = 20 * 1024 * 1024
"""Bytes; the official server gives no larger file."""

_ONCE_ONLY = ("send", "copy", "forward")
"""Beginnings of methods whose repeat is seen by people: never repeated in doubt (RELIABILITY F4)."""

_MANY_CHATS, _TOGETHER = 3, 5.0
"""So many chats told to wait within so many seconds mean that the whole bot is too fast."""

logger = logging.getLogger(__name__)


class DownloadFailed(Exception):
    """A file could not be fetched, or is larger than allowed. The text has no token in it."""


@dataclass(frozen=True, slots=True)
class Answer:
    """`result` is Telegram's, as plain JSON values; `status` and `body` are of the HTTP answer, if there was one."""

    outcome: Outcome
    result: Any = None
    status: int | None = None
    body: bytes = field(default=b"", repr=False)


class Transport:
    """One per bot token. Open it with `async with`, or call `close` at the end."""

    def __init__(
        self,
        token: str,
        limiter: Limiter,
        *,
        api_url: str = OFFICIAL_API,
        proxy: str | None = None,
        timeout: float = 15.0,
        upload_timeout: float = 60.0,
        pauses: Sequence[float] = (1.0, 2.0, 4.0),
        patience: float = 30.0,
    ) -> None:
        """All times are seconds. `pauses` lie between the tries of a reply; `patience` is the longest wait in a queue.

        Raises ValueError for a token or a proxy that cannot work.
        """
        number, _, rest = token.partition(":")
        if not number.isdecimal() or not rest:
            raise ValueError("BOT_TOKEN must look like 123456:letters-and-digits")
        if proxy is not None and not proxy.startswith(("http://", "https://")):
            raise ValueError("PROXY must begin with http:// or https://")
        self.bot_id = int(number)
        self.api_url = api_url.rstrip("/")
        self.redactor = TokenRedactor(token, *secrets_of(proxy))
        self._token, self._limiter, self._proxy = token, limiter, proxy
        self._timeout, self._upload_timeout = timeout, upload_timeout
        self._pauses, self.patience = tuple(pauses), patience
        self._http: aiohttp.ClientSession | None = None
        self._pipes, self._heads = Pipes(self.api_url), dict[str, bytes]()
        self._flooded: dict[int, float] = {}

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    async def close(self) -> None:
        await self._pipes.close()
        if self._http is not None:
            await self._http.close()
            self._http = None

    async def call(
        self,
        method: str,
        params: Mapping[str, object],
        *,
        files: Mapping[str, Upload] | None = None,
        chat: int | None = None,
        lane: Lane = Lane.REPLY,
        timeout: float | None = None,  # noqa: ASYNC109 - of one try, not of the whole call
        admitted: bool = False,
    ) -> Answer:
        """Call a method. `chat` says that the call shows something in that chat, so it waits for the limiter, unless
        it was `admitted`: the caller has a `slot`.

        A reply is repeated within reason; a push is not: its delivery loop knows better when. Never raises for what the
        network or Telegram did: read `Answer.outcome`.
        """
        pauses = list(self._pauses) if lane is Lane.REPLY else []
        while True:
            if chat is not None and admitted:
                await self._limiter.moment(chat)
            if chat is not None and not admitted and not await self.slot(chat, lane):
                answer = self._waited_too_long()
            else:
                answer = await self._once(method, params, files, chat, timeout)
            admitted = False
            if answer.outcome.fine or (pause := self._pause(method, answer.outcome, pauses)) is None:
                return answer
            logger.info("%s: %s, again in %.1f s", method, answer.outcome.kind, pause)
            await asyncio.sleep(pause)

    def _pause(self, method: str, outcome: Outcome, pauses: list[float]) -> float | None:
        """Seconds before the next try, None when there is none."""
        if not pauses:
            return None
        if outcome.kind is Kind.FLOOD:
            pauses.pop(0)
            return outcome.retry_after if (outcome.retry_after or 0.0) <= self.patience else None
        if outcome.kind is Kind.RETRY_LATER or (outcome.kind is Kind.DOUBT and not method.startswith(_ONCE_ONLY)):
            return pauses.pop(0)
        return None

    async def _once(
        self,
        method: str,
        params: Mapping[str, object],
        files: Mapping[str, Upload] | None,
        chat: int | None,
        timeout: float | None,  # noqa: ASYNC109 - handed on to aiohttp
    ) -> Answer:
        seconds = timeout or (self._upload_timeout if files else self._timeout)
        answer = await self._request(method, params, files, seconds)
        if answer.outcome.kind is Kind.FLOOD and chat is not None:
            self._slow_down(chat, answer.outcome.retry_after or 0.0)
        if not answer.outcome.fine:
            logger.info("%s: %s (%s)", method, answer.outcome.kind, answer.outcome.description)
        return answer

    def _waited_too_long(self) -> Answer:
        return Answer(
            Outcome(Kind.FLOOD, retry_after=self.patience, reason="own limiter", description="queue too long")
        )

    async def slot(self, chat: int, lane: Lane, messages: int = 1) -> bool:
        """True when one message may go to the chat, or an album of `messages`, which is then asked for with `admitted`.

        False after `patience`.
        """
        if messages == 1 and self._limiter.slot_now(chat, chat < 0, lane):
            return True
        try:
            async with asyncio.timeout(self.patience):
                await self._limiter.slot(chat, chat < 0, lane, messages)
        except TimeoutError:
            return False
        return True

    def _slow_down(self, chat: int, seconds: float) -> None:
        """A 429 does not say who is too fast: it is the chat, unless several chats hear it together."""
        now = asyncio.get_running_loop().time()
        self._flooded = {known: at for known, at in self._flooded.items() if now - at < _TOGETHER} | {chat: now}
        self._limiter.flood(chat, seconds)
        if len(self._flooded) >= _MANY_CHATS:
            logger.warning("Telegram slows the whole bot down for %.0f s", seconds)
            self._limiter.flood(None, seconds)
            self._flooded.clear()

    async def _request(
        self, method: str, params: Mapping[str, object], files: Mapping[str, Upload] | None, seconds: float
    ) -> Answer:
        try:
            if files or self._proxy:
                status, told = await self._by_client(method, body(params, files), seconds)
            else:
                status, told = await self._by_pipe(method, written(params), seconds)
        except (NotSent, NoAnswer) as error:
            failure = Failure.NO_ANSWER if isinstance(error, NoAnswer) else Failure.NOT_SENT
            return Answer(judge_failure(failure, self.redactor.clean(str(error))))
        answer = parse(told)
        outcome = judge(status, answer)
        result = answer.get("result") if answer is not None and outcome.kind is Kind.DELIVERED else None
        return Answer(outcome, result, status, told)

    async def _by_pipe(self, method: str, asked: bytes, seconds: float) -> Answered:
        """Nearly everything goes so: it costs a third of what aiohttp takes for the same."""
        head = self._heads.get(method)
        if head is None:
            head = self._heads[method] = self._pipes.head(f"/bot{self._token}/{method}")
        return await self._pipes.post(head, asked, seconds)

    async def _by_client(self, method: str, asked: Body, seconds: float) -> Answered:
        """Uploads, and everything where a proxy stands between."""
        try:
            async with self._session().post(
                f"{self.api_url}/bot{self._token}/{method}",
                data=asked,
                timeout=aiohttp.ClientTimeout(total=seconds),
                proxy=self._proxy,
                allow_redirects=False,
            ) as response:
                return response.status, await response.read()
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            raise (NoAnswer if asked.left else NotSent)(self._told(error)) from None

    def file_url(self, path: str) -> str:
        """Holds the token: give it to nobody but `download`."""
        return f"{self.api_url}/file/bot{self._token}/{path}"

    async def download(self, url: str, *, limit: int = DOWNLOAD_LIMIT, chunk_size: int = 65536) -> AsyncIterator[bytes]:
        """The bytes of a file by its `file_url`. Raises DownloadFailed, also as soon as it grows past `limit` bytes."""
        got = 0
        async with self._file(url) as response:
            async for chunk in response.content.iter_chunked(chunk_size):
                got += len(chunk)
                if got > limit:
                    raise DownloadFailed(f"the file is larger than {limit} bytes")
                yield chunk

    @asynccontextmanager
    async def _file(self, url: str) -> AsyncIterator[aiohttp.ClientResponse]:
        """Errors of aiohttp quote the address, and the address holds the token: none of them gets out (F7)."""
        timeout = aiohttp.ClientTimeout(total=self._upload_timeout)
        try:
            async with self._session().get(url, timeout=timeout, proxy=self._proxy, allow_redirects=False) as response:
                if response.status != 200:
                    raise DownloadFailed(f"HTTP {response.status}")
                yield response
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            raise DownloadFailed(self._told(error)) from None

    def _told(self, error: BaseException) -> str:
        return self.redactor.clean(f"{type(error).__name__}: {error}".removesuffix(": "))

    def _session(self) -> aiohttp.ClientSession:
        if self._http is None:
            # Whoever sends bounds how many requests there are at once; a reply never waits for a connection.
            connector = aiohttp.TCPConnector(limit=0)
            self._http = aiohttp.ClientSession(connector=connector, cookie_jar=aiohttp.DummyCookieJar())
        return self._http
