"""What every answer of the page is wrapped in: headers, and refusals in words."""

from collections.abc import Mapping

import structlog
from aiohttp import web

from school.journal_page import PageLinkIsOver, SignedOut
from school.refusals import NotYours, Outdated, Refusal
from texts.errors import refusal_toast
from texts.words import Words
from web.journal.frame import message
from web.journal.site import HEADERS, Handler, Site, language_of

WORDS: web.RequestKey[Words] = web.RequestKey("words", Words)
"""The words of who asks, once that is known."""
STATUSES: Mapping[type[Refusal], int] = {NotYours: 404, Outdated: 409, PageLinkIsOver: 410, SignedOut: 401}
"""A refusal or its kind; anything else is 422: understood, and not possible."""
log = structlog.get_logger("journal")


def wrapped(site: Site) -> object:
    """The middleware of the whole page."""

    @web.middleware
    async def wrap(request: web.Request, handler: Handler) -> web.StreamResponse:
        try:
            answer = await handler(request)
        except web.HTTPException as known:
            known.headers.update(HEADERS)
            raise
        except Refusal as refused:
            answer = _refusal(request, site, refused)
        except Exception:
            log.exception("the journal page broke")
            answer = _broken(request, site)
        for name, value in HEADERS.items():
            answer.headers.setdefault(name, value)
        return answer

    return wrap


def words_of(request: web.Request) -> Words:
    return request[WORDS] if WORDS in request else language_of(request)


def status_of(refused: Refusal) -> int:
    return next((status for kind, status in STATUSES.items() if isinstance(refused, kind)), 422)


def page(text: str, status: int = 200) -> web.Response:
    return web.Response(text=text, content_type="text/html", charset="utf-8", status=status)


def _refusal(request: web.Request, site: Site, refused: Refusal) -> web.Response:
    t = words_of(request)
    said = refusal_toast(t, refused)
    if _wants_data(request):
        return web.json_response({"said": said}, status=status_of(refused))
    return page(message(t, site, t.plain("page-trouble-title"), said), status_of(refused))


def _broken(request: web.Request, site: Site) -> web.Response:
    t = words_of(request)
    said = t.plain("our-mistake")
    if _wants_data(request):
        return web.json_response({"said": said}, status=500)
    return page(message(t, site, t.plain("page-trouble-title"), said), 500)


def _wants_data(request: web.Request) -> bool:
    return "application/json" in request.headers.get("Accept", "")
