"""Calendar subscriptions of a family: make, choose, renew, close, and what a calendar fetches (B18)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from school.clock import Clock, local_date
from school.periods import DayRange
from school.refusals import NotYourChild, Outdated, Refusal
from school.subscriptions import Part, link_of, secret_of
from usecases.asker import Asker
from usecases.diary import Diary, OpenDiary
from usecases.lessons.compose import DiaryDay, compose_day
from usecases.ports.children import Children, VisibleChild
from usecases.ports.dots import DiaryDot, DotsToRead
from usecases.ports.homework import DiaryTask, HomeworkToRead
from usecases.ports.meetings import Meeting, MeetingsToRead
from usecases.ports.once import Once
from usecases.ports.subscriptions import Readers, Subscription, Subscriptions
from usecases.timetable import ReadClass

BACK, AHEAD = timedelta(days=31), timedelta(days=62)
"""How far a calendar reaches. Ours: the last month, and a timetable for two."""
MOST_MEETINGS = 50


class CalendarIsNotOffered(Refusal):
    """Nobody outside reaches the web server of this installation."""


@dataclass(frozen=True, slots=True)
class SubscriptionPage:
    """`offered` says whether the installation gives calendars; `address` is None where there is no link."""

    diary: Diary
    offered: bool
    link: Subscription | None = None
    address: str | None = None


@dataclass(frozen=True, slots=True)
class Feed:
    """What a calendar holds now. `child` is None where the right to see it has ended: then all is empty."""

    language: str
    made_at: datetime
    child: VisibleChild | None = None
    days: Sequence[DiaryDay] = ()
    tasks: Sequence[DiaryTask] = ()
    dots: Sequence[DiaryDot] = ()
    meetings: Sequence[Meeting] = ()


class Addresses:
    """`url` is where people reach the web server, empty where they cannot; `key` the installation's own."""

    def __init__(self, url: str, key: bytes) -> None:
        self._url, self._key = url, key

    @property
    def offered(self) -> bool:
        return bool(self._url)

    def of(self, link_id: int) -> str:
        return f"{self._url}/calendar/{secret_of(self._key, link_id)}.ics"

    def link(self, secret: str) -> int | None:
        return link_of(self._key, secret)


class ShowSubscription:
    """Raises NotYourChild."""

    def __init__(self, open_diary: OpenDiary, subscriptions: Subscriptions, addresses: Addresses) -> None:
        self._open_diary, self._subscriptions, self._addresses = open_diary, subscriptions, addresses

    async def __call__(self, asker: Asker, child_id: int) -> SubscriptionPage:
        diary = await self._open_diary(asker, child_id)
        if not self._addresses.offered:
            return SubscriptionPage(diary, offered=False)
        link = await self._subscriptions.of(asker.chat_id, diary.child.id)
        return SubscriptionPage(diary, True, link, self._addresses.of(link.id) if link else None)


class ChangeSubscription:
    """The deeds of a chat with its link. `link_id` is the link that the button spoke of: Raises Outdated for another.

    All raise NotYourChild and CalendarIsNotOffered.
    """

    def __init__(
        self, children: Children, subscriptions: Subscriptions, addresses: Addresses, once: Once, clock: Clock
    ) -> None:
        self._children, self._subscriptions, self._addresses = children, subscriptions, addresses
        self._once, self._clock = once, clock

    async def make(self, asker: Asker, child_id: int) -> None:
        """With everything in it. A chat has one link to a child: a second press makes no other."""

        async def work() -> None:
            await self._check(asker, child_id)
            if await self._subscriptions.of(asker.chat_id, child_id) is None:
                await self._subscriptions.make(asker.chat_id, child_id, frozenset(Part), self._clock.now())

        await self._once(asker.next_deed(), work)

    async def renew(self, asker: Asker, child_id: int, link_id: int) -> None:
        """The old address closes, the new one holds the same."""

        async def work() -> None:
            link, now = await self._own(asker, child_id, link_id), self._clock.now()
            await self._subscriptions.revoke(link.id, now)
            await self._subscriptions.make(asker.chat_id, child_id, link.holds, now)

        await self._once(asker.next_deed(), work)

    async def close(self, asker: Asker, child_id: int, link_id: int) -> None:
        async def work() -> None:
            link = await self._own(asker, child_id, link_id)
            await self._subscriptions.revoke(link.id, self._clock.now())

        await self._once(asker.next_deed(), work)

    async def choose(self, asker: Asker, child_id: int, link_id: int, name: str, *, held: bool) -> None:
        async def work() -> None:
            link = await self._own(asker, child_id, link_id)
            if name not in set(Part):
                raise Outdated
            await self._subscriptions.choose(link.id, link.holds | {Part(name)} if held else link.holds - {Part(name)})

        await self._once(asker.next_deed(), work)

    async def _check(self, asker: Asker, child_id: int) -> None:
        await self._children.visible_to(asker, child_id)
        if not self._addresses.offered:
            raise CalendarIsNotOffered

    async def _own(self, asker: Asker, child_id: int, link_id: int) -> Subscription:
        await self._check(asker, child_id)
        link = await self._subscriptions.of(asker.chat_id, child_id)
        if link is None or link.id != link_id:
            raise Outdated
        return link


class ReadCalendar:
    """What the holder of a secret may read now; None for a revoked link and for what was no link ever.

    The right to the child is asked at every fetch: a chat that was unlinked or a guardianship that ended leave nothing.
    """

    def __init__(
        self,
        subscriptions: Subscriptions,
        readers: Readers,
        children: Children,
        read_class: ReadClass,
        homework: HomeworkToRead,
        dots: DotsToRead,
        meetings: MeetingsToRead,
        addresses: Addresses,
        clock: Clock,
    ) -> None:
        self._subscriptions, self._readers, self._children = subscriptions, readers, children
        self._read_class, self._homework, self._dots, self._meetings = read_class, homework, dots, meetings
        self._addresses, self._clock = addresses, clock

    async def __call__(self, secret: str) -> Feed | None:
        link_id = self._addresses.link(secret)
        link = await self._subscriptions.one(link_id) if link_id is not None else None
        asker = await self._readers.reader(link.chat_id) if link else None
        if link is None or asker is None:
            return None
        try:
            child = await self._children.visible_to(asker, link.child_id)
        except NotYourChild:
            return Feed(asker.language, link.made_at)
        return await self._feed(asker, child, link)

    async def _feed(self, asker: Asker, child: VisibleChild, link: Subscription) -> Feed:
        now, holds = self._clock.now(), link.holds
        today = local_date(now, child.zone)
        days = DayRange(today - BACK, today + AHEAD)
        return Feed(
            language=asker.language,
            made_at=link.made_at,
            child=child,
            days=await self._days(child, days) if Part.LESSONS in holds else (),
            tasks=await self._homework.of_child(child, days) if Part.HOMEWORK in holds else (),
            dots=await self._dots.of_child(child) if Part.DOTS in holds else (),
            meetings=await self._gatherings(child, now) if Part.MEETINGS in holds else (),
        )

    async def _days(self, child: VisibleChild, days: DayRange) -> list[DiaryDay]:
        calendar, pages = await self._read_class(child, days)
        every: list[date] = [days.starts + timedelta(days=n) for n in range((days.ends - days.starts).days + 1)]
        return [compose_day(day, pages, school_day=calendar.is_school_day(day)) for day in every]

    async def _gatherings(self, child: VisibleChild, now: datetime) -> list[Meeting]:
        coming = await self._meetings.of_child(child, now, past=False, offset=0, limit=MOST_MEETINGS)
        return [*coming, *await self._meetings.of_child(child, now, past=True, offset=0, limit=MOST_MEETINGS)]
