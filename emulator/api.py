"""The Bot API's front door: `/bot<token>/<method>` and `/file/bot<token>/<path>`, with the faults that were ordered."""

import json
import re
import socket
import struct
from typing import Any

from aiohttp import ClientSession, web

from emulator.arguments import Arguments, Upload
from emulator.faults import Fault
from emulator.files import MAX_UPLOAD
from emulator.methods import METHODS, Call
from emulator.methods.edits import NOT_MODIFIED
from emulator.refusals import Refusal, bad_request, forbidden, too_many_requests
from emulator.webhooks import Reply
from emulator.world import Bot, World

Json = dict[str, Any]
NOT_IN_WEBHOOK = frozenset({"setwebhook", "deletewebhook", "close", "logout"})
PROXY_PAGE = "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body><h1>502 Bad Gateway</h1></body></html>"
BLOCK_PAGE = (
    "<!DOCTYPE html><html><head><title>Access is limited</title></head><body>The resource is blocked.</body></html>"
)


class BotApi:
    def __init__(self, world: World) -> None:
        self.world = world
        self.session: ClientSession | None = None

    async def handle(self, request: web.Request) -> web.StreamResponse:
        """One call over HTTP. Every outcome but a reset connection is an answer in Telegram's shape."""
        name = request.match_info["method"]
        try:
            bot = self._bot(request.match_info["token"])
            args = await _arguments(request)
        except Refusal as refusal:
            return _refused(refusal)
        fault = self.world.faults.meets(name.lower(), args.text("chat_id"))
        if fault is not None and not fault.accepts:
            self._log(bot, name, args, fault.name)
            return await self._instead(request, fault)
        try:
            result = await self.execute(bot, name, args, fault)
        except Refusal as refusal:
            answer = _refused(refusal)
        else:
            answer = _answered(200, {"ok": True, "result": result})
        self._log(bot, name, args, fault.name if fault else str(answer.status))
        return answer if fault is None else await self._afterwards(request, fault, answer)

    async def download(self, request: web.Request) -> web.StreamResponse:
        try:
            self._bot(request.match_info["token"])
        except Refusal as refusal:
            return _refused(refusal)
        stored = self.world.files.find_path(request.match_info["path"])
        if stored is None:
            return _refused(Refusal(404))
        return web.Response(body=self.world.files.read(stored), content_type="application/octet-stream")

    async def execute(self, bot: Bot, name: str, args: Arguments, fault: Fault | None = None) -> Any:
        """Raises Refusal. A webhook that was set begins to be served."""
        found = METHODS.get(name.lower())
        if found is None:
            raise Refusal(404, "method not found")
        spelling, function = found
        result = await function(
            Call(self.world, bot, args, spelling, fault.name if fault and fault.loses_answer else None)
        )
        if bot.webhook is not None and self.session is not None:
            bot.webhook.start(self.session, self.reply_for(bot), self.world.clock.stamp)
        return result

    def reply_for(self, bot: Bot) -> Reply:
        """Runs what a bot put into its answer to a webhook; as in Telegram, it never learns the result."""

        async def reply(body: Json) -> None:
            name = str(body["method"])
            if name.lower() in NOT_IN_WEBHOOK or name.lower().startswith("get"):
                return
            args = Arguments({key: value for key, value in body.items() if key != "method"})
            try:
                await self.execute(bot, name, args)
                outcome = "webhook reply"
            except Refusal as refusal:
                outcome = f"webhook reply {refusal.code}"
            self._log(bot, name, args, outcome)

        return reply

    def _bot(self, token: str) -> Bot:
        if not re.fullmatch(r"[0-9]{1,20}:[A-Za-z0-9_-]{3,}", token):
            raise Refusal(401, "invalid token specified")
        bot = self.world.bots.get(token)
        if bot is None:
            raise Refusal(401)
        return bot

    def _log(self, bot: Bot, name: str, args: Arguments, outcome: str) -> None:
        self.world.calls.write(bot.id, name, args.text("chat_id"), outcome)
        self.world.stream.wake()

    async def _instead(self, request: web.Request, fault: Fault) -> web.StreamResponse:
        """The answer of a fault that kept the call from being accepted."""
        match fault.name:
            case "429":
                return _refused(too_many_requests(fault.retry_after))
            case "429_bare":
                return _refused(Refusal(429, "retry later"))
            case "500json":
                return _refused(Refusal(500))
            case "502html":
                return web.Response(status=502, text=PROXY_PAGE, content_type="text/html")
            case "200html":
                return web.Response(status=200, text=BLOCK_PAGE, content_type="text/html")
            case "401":
                return _refused(Refusal(401))
            case "403":
                return _refused(forbidden("the chat is resting"))
            case "no_rights":
                return _refused(bad_request("not enough rights to send text messages to the chat"))
            case "not_modified":
                return _refused(bad_request(NOT_MODIFIED))
            case "hang":
                await self.world.faults.pause(fault.seconds or 120)
        return _reset(request)

    async def _afterwards(self, request: web.Request, fault: Fault, answer: web.Response) -> web.StreamResponse:
        """What becomes of the answer of a call that was accepted."""
        match fault.name:
            case "slow":
                await self.world.faults.pause(fault.seconds or 5)
                return answer
            case "502_after":
                return web.Response(status=502, text=PROXY_PAGE, content_type="text/html")
            case "timeout_after":
                await self.world.faults.pause(fault.seconds or 120)
        return _reset(request)


async def _arguments(request: web.Request) -> Arguments:
    """Raises Refusal(400) for a body that is not what it says, Refusal(413) for more than 50 MB."""
    values: dict[str, Any] = dict(request.query)
    files: dict[str, Upload] = {}
    try:
        if request.content_type == "application/json":
            values |= _json_body(await request.read())
        elif request.method == "POST":
            for name, value in (await request.post()).items():
                if isinstance(value, web.FileField):
                    files[name] = Upload(value.filename, value.file.read())
                else:
                    values[name] = value if isinstance(value, str) else bytes(value).decode()
    except web.HTTPRequestEntityTooLarge as error:
        raise Refusal(413) from error
    except UnicodeDecodeError as error:
        raise bad_request("strings must be encoded in UTF-8") from error
    if any(len(upload.data) > MAX_UPLOAD for upload in files.values()):
        raise Refusal(413)
    return Arguments(values, files)


def _json_body(raw: bytes) -> Json:
    try:
        body = json.loads(raw or b"{}")
    except ValueError as error:
        raise bad_request("can't parse JSON-encoded body") from error
    if not isinstance(body, dict):
        raise bad_request("can't parse JSON-encoded body: expected an Object")
    return body


def _answered(status: int, body: Json) -> web.Response:
    return web.json_response(body, status=status)


def _refused(refusal: Refusal) -> web.Response:
    answer = _answered(refusal.code, refusal.body())
    if "retry_after" in refusal.parameters:
        answer.headers["Retry-After"] = str(refusal.parameters["retry_after"])
    return answer


def _reset(request: web.Request) -> web.Response:
    """Aborts the connection with a TCP reset: the client sees "connection reset by peer", never an answer."""
    transport = request.transport
    if transport is not None:
        connection = transport.get_extra_info("socket")
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        transport.abort()
    return web.Response(status=500)
