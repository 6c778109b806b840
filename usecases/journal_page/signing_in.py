"""The way from the chat to the journal page: a one-time link, a browser that is let in, signing out.

Secrets are shown once and kept as digests, so making a link is no deed of `once`, whose results are stored: a repeat
of the update makes another link, and the earlier one stops working.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import timedelta

from school.clock import Clock
from school.codes import Purpose, digest, is_nonce, make_nonce
from school.journal_page import LINK_LIFETIME, SEEN_EVERY, PageIsNotOffered, PageLinkIsOver, SignedOut, is_over
from school.people import HEADS, Role
from school.refusals import NotYours
from usecases.asker import Asker
from usecases.ports.journal_page import KeptLink, KeptSession, PageDoors
from usecases.ports.once import Once, Transaction
from usecases.ports.subscriptions import Readers

READERS = frozenset({Role.TEACHER, Role.CLASS_TEACHER, *HEADS})
"""Who has anything to read there (FEATURES E12)."""


@dataclass(frozen=True, slots=True)
class PageWay:
    """`address` is shown once. `browsers`: how many are signed in from this chat already."""

    address: str = field(repr=False)
    minutes: int
    browsers: int


@dataclass(frozen=True, slots=True)
class Guest:
    """Whom a link is for."""

    asker: Asker


@dataclass(frozen=True, slots=True)
class SignedIn:
    """A browser that may ask and do. `form` stands in every form of its pages: nobody else's page knows it."""

    session_id: int
    asker: Asker
    form: str = field(repr=False)


class PageKeys:
    """`url` is where people reach the web server, empty where they cannot; `key` the installation's own."""

    def __init__(self, url: str, key: bytes, token_bytes: Callable[[int], bytes]) -> None:
        self._url, self._key, self._token_bytes = url, key, token_bytes

    @property
    def offered(self) -> bool:
        return bool(self._url)

    def make(self) -> str:
        return make_nonce(self._token_bytes)

    def address(self, nonce: str) -> str:
        return f"{self._url}/journal/enter/{nonce}"

    def kept(self, purpose: Purpose, secret: str) -> str:
        return digest(self._key, purpose, secret)


class PageGuests:
    """Who stands behind a link or a browser now: only persons who stood behind the chat when the link was made."""

    def __init__(self, readers: Readers, clock: Clock, idle: timedelta) -> None:
        self._readers, self._clock, self._idle = readers, clock, idle

    async def asker(self, kept: KeptLink | KeptSession) -> Asker | None:
        asker = await self._readers.reader(kept.chat_id)
        people = tuple(person for person in asker.people if person.id in kept.people) if asker else ()
        return replace(asker, people=people) if asker and people else None

    def is_over(self, kept: KeptSession) -> bool:
        return is_over(kept.began_at, kept.seen_at, self._clock.now(), self._idle)


class OpenJournalPage:
    """A new one-time link. Raises PageIsNotOffered; NotYours for who reads no class."""

    def __init__(
        self, doors: PageDoors, keys: PageKeys, guests: PageGuests, transaction: Transaction, clock: Clock
    ) -> None:
        self._doors, self._keys, self._guests = doors, keys, guests
        self._transaction, self._clock = transaction, clock

    @property
    def offered(self) -> bool:
        return self._keys.offered

    async def __call__(self, asker: Asker) -> PageWay:
        if not self.offered:
            raise PageIsNotOffered
        if not asker.has_role(*READERS):
            raise NotYours
        nonce, now = self._keys.make(), self._clock.now()
        kept = self._keys.kept(Purpose.PAGE_LINK, nonce)
        async with self._transaction():
            await self._doors.make_link(asker.chat_id, asker.person_ids, kept, now, now + LINK_LIFETIME)
        known = await self._doors.sessions_of(asker.chat_id)
        browsers = sum(not self._guests.is_over(one) for one in known)
        return PageWay(self._keys.address(nonce), int(LINK_LIFETIME.total_seconds() // 60), browsers)


class ReadPageLink:
    """Looking has no effect: whoever fetches links ahead of a person uses nothing up. Raises PageLinkIsOver."""

    def __init__(self, doors: PageDoors, keys: PageKeys, guests: PageGuests, clock: Clock) -> None:
        self._doors, self._keys, self._guests, self._clock = doors, keys, guests, clock

    async def __call__(self, nonce: str) -> Guest:
        _, asker = await self.good(nonce)
        return Guest(asker)

    async def good(self, nonce: str) -> tuple[KeptLink, Asker]:
        link = await self._doors.link(self._keys.kept(Purpose.PAGE_LINK, nonce)) if is_nonce(nonce) else None
        if link is None or link.used_at is not None or self._clock.now() >= link.expires_at:
            raise PageLinkIsOver
        asker = await self._guests.asker(link)
        if asker is None:
            raise PageLinkIsOver
        return link, asker


class EnterJournalPage:
    """Uses the link up and lets a browser in: the secret of its cookie. Raises PageLinkIsOver."""

    def __init__(
        self, read: ReadPageLink, doors: PageDoors, keys: PageKeys, transaction: Transaction, clock: Clock
    ) -> None:
        self._read, self._doors, self._keys = read, doors, keys
        self._transaction, self._clock = transaction, clock

    async def __call__(self, nonce: str) -> str:
        token, now = self._keys.make(), self._clock.now()
        async with self._transaction():
            link, asker = await self._read.good(nonce)
            if not await self._doors.use_up(link.id, now):
                raise PageLinkIsOver
            kept = self._keys.kept(Purpose.PAGE_SESSION, token)
            await self._doors.begin(link.chat_id, asker.person_ids, kept, now)
        return token


class KnowBrowser:
    """Who sits at the browser that has this cookie. `busy`: the person did something. Raises SignedOut."""

    def __init__(self, doors: PageDoors, keys: PageKeys, guests: PageGuests, clock: Clock) -> None:
        self._doors, self._keys, self._guests, self._clock = doors, keys, guests, clock

    async def __call__(self, token: str, *, busy: bool) -> SignedIn:
        if not is_nonce(token):
            raise SignedOut
        session = await self._doors.session(self._keys.kept(Purpose.PAGE_SESSION, token))
        if session is None or self._guests.is_over(session):
            raise SignedOut
        asker = await self._guests.asker(session)
        if asker is None:
            raise SignedOut
        now = self._clock.now()
        if busy and now - session.seen_at >= SEEN_EVERY:
            await self._doors.seen(session.id, now)
        return SignedIn(session.id, asker, self._keys.kept(Purpose.PAGE_FORM, token))


class LeaveJournalPage:
    """Signing out: of one browser, or from the chat of all."""

    def __init__(self, doors: PageDoors, once: Once, clock: Clock) -> None:
        self._doors, self._once, self._clock = doors, once, clock

    async def __call__(self, page: SignedIn) -> None:
        await self._doors.end(page.session_id, self._clock.now())

    async def everywhere(self, asker: Asker) -> int:
        """How many browsers that was."""

        async def work() -> int:
            known = await self._doors.sessions_of(asker.chat_id)
            for one in known:
                await self._doors.end(one.id, self._clock.now())
            return len(known)

        return await self._once(asker.next_deed(), work)
