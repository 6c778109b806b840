"""Control over HTTP: `POST /control/<deed>` with the deed's arguments as a JSON object, and a few things to look at.

Answers are `{"ok": true, "result": ...}` or `{"ok": false, "error": "..."}` with status 400. Deeds are the methods
of `Emulator` of the same name.
"""

import asyncio
import base64
import binascii
import json
from dataclasses import asdict
from typing import Any
from urllib.parse import urlsplit

import aiohttp
from aiohttp import web

from emulator.acts import NotPossible
from emulator.control import Emulator
from emulator.guard import is_loopback
from emulator.world import Bot, Chat, Person, Query

Json = dict[str, Any]
DEEDS = frozenset(
    (
        *("add_bot", "add_person", "describe_person"),
        *("say", "edit", "erase", "press", "tap", "share_contact", "send_file"),
        *("block", "unblock", "deactivate", "expire_queries", "redeliver"),
        *("create_group", "join_group", "kick_bot", "enter_group", "leave_group", "add_topic", "migrate_group"),
        *("fail", "clear_faults", "limits", "clock", "webhook_pace"),
    )
)
HEARTBEAT = 15.0  # seconds between signs of life on a silent stream
BUTTON_SECONDS = 30.0
SHOWN_INLINE = frozenset({"image/png", "image/jpeg", "image/gif", "image/webp", "audio/ogg"})


class Control:
    def __init__(self, emulator: Emulator) -> None:
        for _, url in emulator.page_buttons:
            if not is_loopback(urlsplit(url).hostname or ""):
                raise ValueError(f"a page button may only call this machine, not {url}")
        self.emulator = emulator
        self.session: aiohttp.ClientSession | None = None

    def routes(self) -> list[web.RouteDef]:
        return [
            web.get("/control/state", self.state),
            web.get("/control/chat", self.chat),
            web.get("/control/callback_answer", self.callback_answer),
            web.get("/control/ledger", self.ledger),
            web.get("/control/calls", self.calls),
            web.get("/control/faults", self.faults),
            web.get("/control/events", self.events),
            web.get("/control/files/{id}", self.file),
            web.post("/control/page-buttons/{number:[0-9]+}", self.page_button),
            web.post("/control/{deed}", self.deed),
        ]

    async def deed(self, request: web.Request) -> web.StreamResponse:
        name = request.match_info["deed"]
        if name not in DEEDS:
            return _failed(f"there is no deed {name}", 404)
        try:
            arguments = _arguments(await request.read())
            result = getattr(self.emulator, name)(**arguments)
        except (NotPossible, ValueError, TypeError) as error:
            return _failed(str(error))
        return _done(result)

    async def state(self, _: web.Request) -> web.StreamResponse:
        world = self.emulator.world
        return _done(
            {
                "now": world.clock.stamp(),
                "zone": self.emulator.zone,
                "bots": [_bot(bot) for bot in world.bots.values()],
                "people": [_person(person) for person in world.people.values()],
                "groups": [_group(chat) for chat in world.groups.values()],
                "dialogs": [_dialog(chat) for chat in world.private.values() if chat.started],
                "page_buttons": [label for label, _ in self.emulator.page_buttons],
            }
        )

    async def chat(self, request: web.Request) -> web.StreamResponse:
        """`bot`, `chat` (a person's or a group's id) and, for the command menu in a group, `person`."""
        emulator, query = self.emulator, request.query
        try:
            bot, chat = query["bot"], int(query["chat"])
            person = int(query.get("person", chat))
            return _done(
                {
                    "messages": [seen.as_json() for seen in emulator.chat(bot, chat)],
                    "deleted": [seen.as_json() for seen in emulator.deleted(bot, chat)],
                    "pinned": emulator.pinned(bot, chat),
                    "keyboard": [[asdict(button) for button in row] for row in emulator.keyboard(bot, chat)],
                    "commands": emulator.commands(bot, person, chat) if person > 0 else [],
                }
            )
        except (NotPossible, ValueError, KeyError) as error:
            return _failed(str(error))

    async def callback_answer(self, request: web.Request) -> web.StreamResponse:
        try:
            return _done(_query(self.emulator.callback_answer(request.query.get("id", ""))))
        except NotPossible as error:
            return _failed(str(error))

    async def ledger(self, request: web.Request) -> web.StreamResponse:
        """All lines after the first `after`."""
        lines = await asyncio.to_thread(self.emulator.ledger)
        return _done([asdict(line) for line in lines[_number(request, "after") or 0 :]])

    async def calls(self, request: web.Request) -> web.StreamResponse:
        return _done([asdict(line) for line in self.emulator.calls(request.query.get("method"))])

    async def faults(self, _: web.Request) -> web.StreamResponse:
        return _done(self.emulator.world.faults.as_json())

    async def file(self, request: web.Request) -> web.StreamResponse:
        """Pictures and voices are shown; everything else is downloaded, so that a sent page never runs here."""
        stored = self.emulator.world.files.find(request.match_info["id"])
        if stored is None:
            return _failed("there is no such file", 404)
        shown = stored.mime in SHOWN_INLINE
        answer = web.Response(
            body=self.emulator.world.files.read(stored),
            content_type=stored.mime if shown else "application/octet-stream",
        )
        answer.headers["Content-Disposition"] = aiohttp.helpers.content_disposition_header(
            "inline" if shown else "attachment", filename=stored.name
        )
        answer.headers["X-Content-Type-Options"] = "nosniff"
        return answer

    async def events(self, request: web.Request) -> web.StreamResponse:
        """Server-sent events for one person or, without `person`, for all; begins with `hello`."""
        person = _number(request, "person")
        answer = web.StreamResponse(headers={"Content-Type": "text/event-stream", "Cache-Control": "no-store"})
        async with self.emulator.world.stream.listen(person) as queue:
            await answer.prepare(request)
            event: Json | None = {"type": "hello"}
            try:
                while event is not None:
                    await answer.write(_event(event))
                    event = await _next(queue)
            except ConnectionResetError:
                return answer  # the page was closed
        return answer

    async def page_button(self, request: web.Request) -> web.StreamResponse:
        """Posts to the button's address on behalf of the page and passes on what came back."""
        number = int(request.match_info["number"])
        if number >= len(self.emulator.page_buttons) or self.session is None:
            return _failed(f"there is no page button {number}", 404)
        label, url = self.emulator.page_buttons[number]
        timeout = aiohttp.ClientTimeout(total=BUTTON_SECONDS)
        try:
            async with self.session.post(url, timeout=timeout, allow_redirects=False) as answer:
                return _done({"label": label, "status": answer.status, "body": await answer.text(errors="replace")})
        except (aiohttp.ClientError, TimeoutError) as error:
            return _failed(f"{label}: {type(error).__name__}", 502)


async def _next(queue: "asyncio.Queue[Json | None]") -> Json | None:
    try:
        return await asyncio.wait_for(queue.get(), HEARTBEAT)
    except TimeoutError:
        return {}


def _event(event: Json) -> bytes:
    """An empty event is a comment, which keeps the connection alive."""
    return f"data: {json.dumps(event, ensure_ascii=False)}\n\n".encode() if event else b": still here\n\n"


def _number(request: web.Request, name: str) -> int | None:
    text = request.query.get(name, "")
    if not text:
        return None
    try:
        return int(text)
    except ValueError as error:
        raise web.HTTPBadRequest(text=f"{name} is a number, not {text!r}\n") from error


def _arguments(raw: bytes) -> Json:
    arguments = json.loads(raw or b"{}")
    if not isinstance(arguments, dict):
        raise NotPossible("arguments are a JSON object")
    if "base64" in arguments:
        try:
            arguments["data"] = base64.b64decode(arguments.pop("base64"), validate=True)
        except binascii.Error as error:
            raise NotPossible("`base64` is not base64") from error
    return arguments


def _done(result: Any) -> web.Response:
    return web.json_response({"ok": True, "result": result})


def _failed(error: str, status: int = 400) -> web.Response:
    return web.json_response({"ok": False, "error": error}, status=status)


def _bot(bot: Bot) -> Json:
    return {
        "id": bot.id,
        "username": bot.username,
        "name": bot.name,
        "description": {language: text for (name, language), text in bot.profile.items() if name == "description"},
        "webhook": bot.webhook is not None,
        "pending_updates": len(bot.inbox.pending),
    }


def _person(person: Person) -> Json:
    return asdict(person) | {"full_name": person.full_name}


def _group(chat: Chat) -> Json:
    return {
        "id": chat.id,
        "title": chat.title,
        "kind": chat.kind,
        "members": sorted(chat.members),
        "bots": {str(bot): status for bot, status in chat.bots.items()},
        "topics": {str(topic): title for topic, title in chat.topics.items()},
        "migrated_to": chat.migrated_to,
    }


def _dialog(chat: Chat) -> Json:
    bot, person = chat.bot, chat.person
    if bot is None or person is None:
        raise LookupError("a dialog is a private chat")
    return {"bot": bot.id, "person": person.id, "blocked": person.id in bot.blocked_by}


def _query(query: Query) -> Json:
    return {
        "id": query.id,
        "answered": query.answered,
        "text": query.text,
        "show_alert": query.show_alert,
        "url": query.url,
    }
