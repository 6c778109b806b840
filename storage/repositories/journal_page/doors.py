"""One-time links, signed-in browsers and their deeds, in the database."""

from collections.abc import Awaitable, Callable, Collection, Sequence
from datetime import datetime, timedelta
from typing import TypeVar, cast

from tortoise.exceptions import IntegrityError

from school.clock import Clock
from storage.database import transaction
from storage.models import PageDeed, PageLink, PageSession
from usecases.ports.journal_page import KeptLink, KeptSession

R = TypeVar("R", bound=object)
KEPT = timedelta(days=7)
"""How long it is remembered that somebody was signed in: a session lives for half a day. Ours."""


class PageDoorsInDatabase:
    """See usecases.ports.journal_page.PageDoors."""

    async def make_link(
        self, chat_id: int, people: Collection[int], link_hash: str, at: datetime, until: datetime
    ) -> None:
        await PageLink.filter(chat_id=chat_id, used_at=None, expires_at__gt=at).update(expires_at=at)
        await PageLink.create(chat_id=chat_id, people=sorted(people), link_hash=link_hash, made_at=at, expires_at=until)

    async def link(self, link_hash: str) -> KeptLink | None:
        row = await PageLink.get_or_none(link_hash=link_hash)
        return KeptLink(row.id, row.chat_id, frozenset(row.people), row.expires_at, row.used_at) if row else None

    async def use_up(self, link_id: int, at: datetime) -> bool:
        return bool(await PageLink.filter(id=link_id, used_at=None).update(used_at=at))

    async def begin(self, chat_id: int, people: Collection[int], token_hash: str, at: datetime) -> None:
        await PageSession.create(chat_id=chat_id, people=sorted(people), token_hash=token_hash, began_at=at, seen_at=at)

    async def session(self, token_hash: str) -> KeptSession | None:
        row = await PageSession.get_or_none(token_hash=token_hash, ended_at=None)
        return _session(row) if row else None

    async def seen(self, session_id: int, at: datetime) -> None:
        await PageSession.filter(id=session_id).update(seen_at=at)

    async def end(self, session_id: int, at: datetime) -> None:
        await PageSession.filter(id=session_id, ended_at=None).update(ended_at=at)

    async def sessions_of(self, chat_id: int) -> Sequence[KeptSession]:
        return [_session(row) for row in await PageSession.filter(chat_id=chat_id, ended_at=None).order_by("id")]


def _session(row: PageSession) -> KeptSession:
    return KeptSession(row.id, row.chat_id, frozenset(row.people), row.began_at, row.seen_at)


class OnceOnPageInDatabase:
    """See usecases.ports.journal_page.OnceOnPage. The key is written first: on PostgreSQL a repeat waits there."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    async def __call__(self, session_id: int, key: str, work: Callable[[], Awaitable[R]]) -> R:
        done = await PageDeed.get_or_none(session_id=session_id, key=key)
        if done is None:
            try:
                return await self._first(session_id, key, work)
            except IntegrityError:
                done = await PageDeed.get_or_none(session_id=session_id, key=key)
                if done is None:
                    raise
        return cast("R", done.result)

    async def _first(self, session_id: int, key: str, work: Callable[[], Awaitable[R]]) -> R:
        async with transaction():
            row = await PageDeed.create(session_id=session_id, key=key, done_at=self._clock.now())
            result = await work()
            await PageDeed.filter(id=row.id).update(result=result)
            return result


class PageKeeping:
    """Forgets what nobody can use any more."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    async def purge(self) -> int:
        """Deeds go with their sessions. How many rows."""
        before = self._clock.now() - KEPT
        links = await PageLink.filter(made_at__lt=before).delete()
        return links + await PageSession.filter(seen_at__lt=before).delete()
