"""The address Telegram posts updates to: stored first, answered then (RELIABILITY F2, F8, F9)."""

import hmac
import json
import logging
import re
from collections.abc import Callable

from aiohttp import web

from bot.intake.lanes import NotAnUpdate, incoming
from usecases.ports.inbox import InboxStore, StoreIsDown

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the name of a header
BODY_LIMIT = 1024 * 1024
_RETRY_AFTER = "5"
_SECRET = re.compile(r"[A-Za-z0-9_-]{32,256}")

logger = logging.getLogger(__name__)


class WeakSecret(ValueError):
    """The webhook does not start without a secret: an open one lets anybody speak as anybody (T1)."""

    def __init__(self) -> None:
        super().__init__("WEBHOOK_SECRET must be 32 to 256 letters, digits, _ or -")


class Webhook:
    """A handler of aiohttp. `wake` is called after something new was committed."""

    def __init__(self, bot_id: int, secret: str, inbox: InboxStore, wake: Callable[[], None]) -> None:
        """Raises WeakSecret."""
        if not _SECRET.fullmatch(secret):
            raise WeakSecret
        self._bot_id, self._secret = bot_id, secret.encode()
        self._inbox, self._wake = inbox, wake

    async def __call__(self, request: web.Request) -> web.Response:
        if not self._genuine(request):
            return web.Response(status=401)
        body = await _body(request)
        if body is None:
            return web.Response(status=413)
        try:
            update = incoming(json.loads(body))
        except (ValueError, RecursionError) as error:
            # A refusal would be repeated for a day and hold up its chat, so nonsense is accepted and dropped.
            kind = str(error) if isinstance(error, NotAnUpdate) else "not JSON"
            logger.warning("The webhook got something that is no update (%s)", kind)
            return web.Response()
        try:
            fresh = await self._inbox.store(self._bot_id, [update])
        except StoreIsDown as trouble:
            logger.warning("An update cannot be stored (%s): Telegram will bring it again", trouble)
            return web.Response(status=503, headers={"Retry-After": _RETRY_AFTER})
        if fresh:
            self._wake()
        return web.Response()

    def _genuine(self, request: web.Request) -> bool:
        """Exactly one header, compared as bytes: `compare_digest` refuses strings that are not ASCII (F8)."""
        said = request.headers.getall(SECRET_HEADER, [])
        return len(said) == 1 and hmac.compare_digest(said[0].encode("utf-8", "surrogateescape"), self._secret)


async def _body(request: web.Request) -> bytes | None:
    """None when it is larger than allowed; what is too large is not read to its end."""
    if (request.content_length or 0) > BODY_LIMIT:
        return None
    body = bytearray()
    async for chunk in request.content.iter_any():
        body += chunk
        if len(body) > BODY_LIMIT:
            return None
    return bytes(body)
