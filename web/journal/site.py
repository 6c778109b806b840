"""Where the page lives and what every answer of it carries: the cookie, the content policy, who may send."""

import hmac
import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from aiohttp import web

from school.journal_page import LONGEST, SignedOut
from texts.words import DEFAULT_LANGUAGE, LANGUAGES, Words, words
from usecases.journal_page.signing_in import KnowBrowser, SignedIn

MOUNT = "/journal"
MOST_BYTES = 16 * 1024
"""Of a request: a comment with everything around it is far smaller."""
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; "
    "form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "Cache-Control": "no-store",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "X-Robots-Tag": "noindex",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
}
"""Referrer "same-origin": with "no-referrer" browsers send `Origin: null` from our own forms, too."""
FORM = "X-Journal-Form"
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


@dataclass(frozen=True, slots=True)
class Site:
    """`origin` is what browsers call us, `root` the path under which people reach the page."""

    origin: str
    root: str

    @classmethod
    def of(cls, public_url: str) -> "Site":
        parts = urlsplit(public_url)
        return cls(f"{parts.scheme}://{parts.netloc}", parts.path.rstrip("/") + MOUNT)

    @property
    def secure(self) -> bool:
        return self.origin.startswith("https://")

    @property
    def cookie(self) -> str:
        """The prefix makes browsers refuse the cookie from anybody but this very host over https."""
        return "__Host-journal" if self.secure else "journal"

    def let_in(self, answer: web.StreamResponse, token: str) -> None:
        answer.set_cookie(
            self.cookie,
            token,
            path="/",
            httponly=True,
            samesite="Strict",
            secure=self.secure,
            max_age=int(LONGEST.total_seconds()),
        )

    def let_out(self, answer: web.StreamResponse) -> None:
        answer.del_cookie(self.cookie, path="/", httponly=True, samesite="Strict", secure=self.secure)

    def check_sender(self, request: web.Request) -> None:
        """A form on another page may aim at us: browsers say where a request comes from."""
        if request.headers.get("Origin") != self.origin:
            raise web.HTTPForbidden(text="Origin")


class Browsers:
    """Who sits at the browser of a request."""

    def __init__(self, site: Site, know: KnowBrowser) -> None:
        self.site, self._know = site, know

    async def of(self, request: web.Request, *, busy: bool = True) -> SignedIn:
        """Raises SignedOut."""
        token = request.cookies.get(self.site.cookie)
        if not token:
            raise SignedOut
        return await self._know(token, busy=busy)

    async def sender(self, request: web.Request, form: str) -> SignedIn:
        """Of a request that changes something: it carries what only our own pages know. Raises SignedOut."""
        self.site.check_sender(request)
        page = await self.of(request)
        if not hmac.compare_digest(form.encode(), page.form.encode()):
            raise web.HTTPForbidden(text="form")
        return page


def language_of(request: web.Request) -> Words:
    """Of somebody whom we do not know yet: the first of the browser's languages that we speak."""
    for part in request.headers.get("Accept-Language", "").split(","):
        code = part.split(";")[0].strip()[:2].casefold()
        if code in LANGUAGES:
            return words(code)
    return words(DEFAULT_LANGUAGE)


def number_in(request: web.Request, name: str) -> int:
    """A number in the path. Raises HTTPNotFound for what is none, or too large for a row."""
    text = request.match_info[name]
    if not (text.isascii() and text.isdecimal() and len(text) <= 18):
        raise web.HTTPNotFound
    return int(text)


async def body_of(request: web.Request) -> dict[str, Any]:
    """A JSON object. Raises HTTPBadRequest for anything else, HTTPRequestEntityTooLarge for too much of it."""
    body = await request.read()
    if len(body) > MOST_BYTES:
        raise web.HTTPRequestEntityTooLarge(max_size=MOST_BYTES, actual_size=len(body))
    try:
        known = json.loads(body)
    except (json.JSONDecodeError, UnicodeDecodeError, RecursionError):
        raise web.HTTPBadRequest(text="JSON") from None
    if not isinstance(known, dict):
        raise web.HTTPBadRequest(text="JSON")
    return known
