"""A browser that opens the journal page over HTTP, without drawing it."""

import re
import secrets
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from html import unescape
from http.cookies import SimpleCookie
from typing import Any

from aiohttp import ClientSession
from aiohttp.test_utils import TestServer

from storage.models import Mark
from tests.rig.living import Rig
from tests.rig.people import Talker
from web.journal import MOUNT, Site, make_journal_web
from web.server import make_web

ADDRESS = "https://diary.example"


@dataclass(frozen=True)
class Answer:
    status: int
    text: str
    headers: dict[str, str]
    known: dict[str, Any]

    @property
    def policy(self) -> str:
        return self.headers.get("Content-Security-Policy", "")

    @property
    def visible(self) -> str:
        return unescape(re.sub(r"<[^>]*>", " ", self.text))


@dataclass
class Browser:
    """`cookie` and `form` are what it has got of the server so far."""

    server: TestServer
    cookie: str = ""
    form: str = ""
    language: str = "ru"
    set_cookie: str = field(default="", repr=False)

    async def asks(self, method: str, path: str, *, json: object = None, data: object = None, **headers: str) -> Answer:
        said = {"Accept-Language": self.language, "Accept": "application/json" if json is not None else "text/html"}
        if self.cookie:
            said["Cookie"] = f"__Host-journal={self.cookie}"
        url = self.server.make_url(path.removeprefix(ADDRESS))
        async with (
            ClientSession() as session,
            session.request(
                method, url, json=json, data=data, headers={**said, **headers}, allow_redirects=False
            ) as answer,
        ):
            body = await answer.text()
            self._keep(answer.headers.getall("Set-Cookie", []), body)
            known = await answer.json() if "json" in answer.content_type else {}
            return Answer(answer.status, body, dict(answer.headers), known)

    async def opens(self, path: str, **headers: str) -> Answer:
        return await self.asks("GET", path, **headers)

    async def enters(self, address: str) -> Answer:
        """As a person does: looks at the page behind the link and presses its button."""
        looked = await self.opens(address)
        if looked.status != 200:
            return looked
        return await self.asks("POST", address, Origin=ADDRESS)

    async def sends(self, path: str, said: dict[str, Any], **headers: str) -> Answer:
        own = {"Origin": ADDRESS, "X-Journal-Form": self.form}
        return await self.asks("POST", path, json={"key": secrets.token_hex(16), **said}, **{**own, **headers})

    async def types(self, course: int, pupil: int, text: str, column: str, **more: Any) -> Answer:
        """Into a cell that was empty, unless `seen` says what stood there."""
        said = {"pupil": str(pupil), "column": column, "text": text, "seen": "", "noted": "0", **more}
        return await self.sends(f"/journal/course/{course}/cell", said)

    def _keep(self, cookies: list[str], body: str) -> None:
        for line in cookies:
            self.set_cookie = line
            self.cookie = SimpleCookie(line)["__Host-journal"].value
        if found := re.search(r'name="journal-form" content="([0-9a-f]+)"', body):
            self.form = found[1]


@asynccontextmanager
async def journal_of(rig: Rig) -> AsyncIterator[TestServer]:
    """The journal as the product serves it, on a port of its own."""
    page = make_journal_web(rig.product.use_cases, Site.of(ADDRESS))
    server = TestServer(make_web({}, parts={MOUNT: page}))
    await server.start_server()
    try:
        yield server
    finally:
        await server.close()


async def link_of(talker: Talker) -> str:
    """Asks the chat for a link and reads it from the button."""
    await talker.forges("jpage")
    rows = talker.chat[-1].buttons
    return next(button.url for row in rows for button in row if button.url)


async def values() -> list[tuple[int, str, int]]:
    """What stands: pupil, value, version."""
    rows = await Mark.filter(removed_at=None).order_by("id")
    return [(row.enrolment_id, row.value, row.version) for row in rows]
