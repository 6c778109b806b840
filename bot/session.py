"""aiogram's way out: its calls go through our transport, its exceptions come from our classifier."""

from collections.abc import AsyncGenerator
from functools import cache
from pathlib import Path
from typing import Any, cast

from aiogram import Bot
from aiogram.client.session.base import BaseSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import (
    ClientDecodeError,
    TelegramNetworkError,
    TelegramNotFound,
    TelegramRetryAfter,
    TelegramServerError,
)
from aiogram.methods import TelegramMethod
from aiogram.methods.base import TelegramType
from aiogram.types import InputFile
from pydantic import TypeAdapter, ValidationError

from bot.transport import Answer, Transport
from bot.wire import Upload
from delivery.outcomes import Kind
from delivery.ports.limiter import Lane

_SHOWN = ("send", "edit", "copy", "forward")
"""Beginnings of methods that people see in a chat, which Telegram counts."""

_NOT_SHOWN = frozenset({"sendChatAction"})


class InDoubt(TelegramNetworkError):
    """The request left and no answer came: the message may be in the chat already."""


class TelegramSession(BaseSession):
    """aiogram's session over one Transport. `is_local`: the API server is our own and gives paths instead of files."""

    def __init__(self, transport: Transport, *, is_local: bool = False) -> None:
        super().__init__(api=TelegramAPIServer.from_base(transport.api_url, is_local=is_local))
        self._transport = transport

    async def close(self) -> None:
        """The transport is shared with the pushes; whoever made it closes it."""

    async def make_request(
        self,
        bot: Bot,
        method: TelegramMethod[TelegramType],
        timeout: int | None = None,  # noqa: ASYNC109 - aiogram's signature
    ) -> TelegramType:
        name, (params, files) = method.__api_method__, await self._params(bot, method)
        answer = await self._transport.call(
            name, params, files=files, chat=_chat(name, method), lane=Lane.REPLY, timeout=timeout
        )
        return self._result(bot, method, answer)

    async def stream_content(
        self,
        url: str,
        headers: dict[str, Any] | None = None,  # noqa: ARG002 - aiogram's signature, as are the next three
        timeout: int = 30,  # noqa: ARG002, ASYNC109
        chunk_size: int = 65536,
        raise_for_status: bool = True,  # noqa: ARG002
    ) -> AsyncGenerator[bytes, None]:
        """At most 20 MB. Raises bot.transport.DownloadFailed, whose text has no token."""
        async for chunk in self._transport.download(url, chunk_size=chunk_size):
            yield chunk

    async def _params(self, bot: Bot, method: TelegramMethod[Any]) -> tuple[dict[str, object], dict[str, Upload]]:
        """As aiogram's own session: empty values are left out, files go beside as `attach://`."""
        attached: dict[str, InputFile] = {}
        params: dict[str, object] = {}
        for name, value in method.model_dump(warnings=False).items():
            if prepared := self.prepare_value(value, bot=bot, files=attached):
                params[name] = prepared
        files = {
            key: Upload(Path(file.filename or key).name, b"".join([chunk async for chunk in file.read(bot)]))
            for key, file in attached.items()
        }
        return params, files

    def _result(self, bot: Bot, method: TelegramMethod[TelegramType], answer: Answer) -> TelegramType:
        """Raises aiogram's exceptions; never a bare ClientDecodeError, which is outside their family (F6)."""
        outcome = answer.outcome
        if outcome.kind is Kind.DELIVERED:
            return self._delivered(bot, method, answer)
        if outcome.kind is Kind.FLOOD:
            seconds = round(outcome.retry_after or 0.0)
            raise TelegramRetryAfter(method=method, message=outcome.description, retry_after=seconds)
        if outcome.kind is Kind.DOUBT:
            raise InDoubt(method=method, message=outcome.description)
        if answer.status is None:
            raise TelegramNetworkError(method=method, message=outcome.description)
        if outcome.kind is Kind.OUR_FAULT and answer.status >= 500:
            raise TelegramNotFound(method=method, message=outcome.description)
        try:
            response = self.check_response(
                bot=bot, method=method, status_code=answer.status, content=answer.body.decode(errors="replace")
            )
        except ClientDecodeError as error:
            raise _unreadable(method, answer, error.original) from None
        return cast("TelegramType", response.result)

    def _delivered(self, bot: Bot, method: TelegramMethod[TelegramType], answer: Answer) -> TelegramType:
        """aiogram's `check_response` would read the body once more, and build a pydantic model of the answer anew
        whenever the last one was forgotten, which takes ten milliseconds."""
        try:
            return cast(
                "TelegramType", _reader(method.__returning__).validate_python(answer.result, context={"bot": bot})
            )
        except ValidationError as error:
            raise _unreadable(method, answer, error) from None


@cache
def _reader(returning: Any) -> TypeAdapter[Any]:
    """Of what a method returns, kept for ever: there are as many as kinds of answers."""
    return TypeAdapter(returning)


def _unreadable(method: TelegramMethod[Any], answer: Answer, error: BaseException) -> TelegramServerError:
    """The error quotes the whole answer, which may hold people's words: only its kind goes on."""
    text = f"HTTP {answer.status}: the answer cannot be read ({type(error).__name__})"
    return TelegramServerError(method=method, message=text)


def _chat(name: str, method: TelegramMethod[Any]) -> int | None:
    if not name.startswith(_SHOWN) or name in _NOT_SHOWN:
        return None
    chat = getattr(method, "chat_id", None)
    return int(chat) if isinstance(chat, int) or (isinstance(chat, str) and chat.lstrip("-").isdecimal()) else None
