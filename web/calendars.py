"""/calendar/<secret>.ics: what a phone's calendar fetches (B18). Who has no link that is good learns nothing."""

import asyncio
import hashlib
from datetime import datetime, timedelta

from aiohttp import web

from exchange.subscriptions import subscribed
from school.clock import Clock
from texts.words import words
from usecases.subscriptions import ReadCalendar

PATH = "/calendar/{secret}.ics"
WINDOW, MOST = timedelta(minutes=1), 12
"""Fetches of one address in a window. Ours: calendars look once in an hour or rarer, a person tries a few times."""
MOST_ADDRESSES = 10_000
"""Counted in one window; whoever tries more is refused, like everybody until it ends."""
CACHE_SECONDS = 600


class CalendarPage:
    """`source` tells apart installations that write to one phone."""

    def __init__(self, read: ReadCalendar, source: int, clock: Clock) -> None:
        self._read, self._source, self._clock = read, source, clock
        self._since: datetime = clock.now()
        self._counts: dict[str, int] = {}

    async def __call__(self, request: web.Request) -> web.StreamResponse:
        secret = request.match_info["secret"]
        if not self._in_measure(secret):
            raise web.HTTPTooManyRequests(headers={"Retry-After": str(int(WINDOW.total_seconds()))})
        feed = await self._read(secret)
        if feed is None:
            raise web.HTTPNotFound(headers={"Cache-Control": "no-store"})
        content = await asyncio.to_thread(subscribed, words(feed.language), feed, self._source)
        etag = hashlib.sha256(content).hexdigest()[:32]
        headers = {"Cache-Control": f"private, max-age={CACHE_SECONDS}", "X-Robots-Tag": "noindex"}
        asked = request.if_none_match or ()
        if any(tag.value in (etag, "*") for tag in asked):
            not_modified = web.Response(status=304, headers=headers)
            not_modified.etag = etag
            return not_modified
        answer = web.Response(body=content, content_type="text/calendar", charset="utf-8", headers=headers)
        answer.etag = etag
        return answer

    def _in_measure(self, secret: str) -> bool:
        now = self._clock.now()
        if now - self._since >= WINDOW:
            self._since, self._counts = now, {}
        if secret not in self._counts and len(self._counts) >= MOST_ADDRESSES:
            return False
        self._counts[secret] = self._counts.get(secret, 0) + 1
        return self._counts[secret] <= MOST
