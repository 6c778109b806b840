"""The end of a permission: a guardian closes it or names its last day, and the clock ends it then (A12)."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import groupby

from delivery.tell import Tell
from school.clock import Clock
from school.events import TrustEnded, TrustExpired
from school.trust import check_until
from usecases.asker import Asker
from usecases.ports.once import Once, Transaction
from usecases.ports.trust import Grant, TrustBook
from usecases.trust.show import ShowTrust, school_day


class EndTrust:
    """Somebody sees and hears nothing of the asker's children from now on. Both guardians and they are told.

    Raises NotYours for who is not trusted with any of them.
    """

    def __init__(self, show: ShowTrust, book: TrustBook, once: Once, tell: Tell, clock: Clock) -> None:
        self._show, self._book, self._once, self._tell, self._clock = show, book, once, tell, clock

    async def __call__(self, asker: Asker, adult: int) -> None:
        await self._once(asker.next_deed(), lambda: self._end(asker, adult))

    async def _end(self, asker: Asker, adult: int) -> None:
        grants, now = await self._show.one(asker, adult), self._clock.now()
        await self._book.end([grant.id for grant in grants], now)
        first, told = grants[0], await _concerned(self._book, grants)
        by = next((person.name for person in asker.people if person.id in told), first.giver_name)
        await self._tell(
            TrustEnded(
                school_id=first.school_id,
                happened_at=now,
                to=dict.fromkeys(sorted(told)),
                besides=asker.chat_id,
                trust_id=first.id,
                who=first.adult_name.polite,
                giver=by.polite,
                children=_names(grants),
                rights=(),
            )
        )


class LimitTrust:
    """Names the last day of what somebody sees of the asker's children; None is no end.

    Raises TrustEndsBadly, and NotYours for who is not trusted with any of them.
    """

    def __init__(self, show: ShowTrust, book: TrustBook, once: Once, clock: Clock) -> None:
        self._show, self._book, self._once, self._clock = show, book, once, clock

    async def __call__(self, asker: Asker, adult: int, days: int | None) -> None:
        """So many `days` after today."""
        await self._once(asker.next_deed(), lambda: self._limit(asker, adult, days))

    async def _limit(self, asker: Asker, adult: int, days: int | None) -> None:
        grants, today = await self._show.one(asker, adult), school_day(asker, self._clock)
        until = None if days is None else today + timedelta(days=days)
        check_until(until, today)
        await self._book.set_until([grant.id for grant in grants], until)


class EndTrustInTime:
    """What somebody was let look at until yesterday is closed; they and the guardians are told.

    The right itself ended with the day (school.children.sight): this ends the row, and says so.
    """

    def __init__(self, book: TrustBook, transaction: Transaction, tell: Tell, clock: Clock) -> None:
        self._book, self._transaction, self._tell, self._clock = book, transaction, tell, clock

    async def __call__(self) -> int:
        now = self._clock.now()
        over = sorted(await self._book.over(now), key=_of_whom)
        for _, grants in groupby(over, key=_of_whom):
            async with self._transaction():
                await self._end(tuple(grants), now)
        return len(over)

    async def _end(self, grants: Sequence[Grant], now: datetime) -> None:
        await self._book.end([grant.id for grant in grants], now)
        first = grants[0]
        await self._tell(
            TrustExpired(
                school_id=first.school_id,
                happened_at=now,
                to=dict.fromkeys(sorted(await _concerned(self._book, grants))),
                trust_id=first.id,
                who=first.adult_name.polite,
                giver=first.giver_name.polite,
                children=_names(grants),
                rights=(),
                until=first.until,
            )
        )


def _of_whom(grant: Grant) -> tuple[int, int]:
    return grant.adult, grant.giver


def _names(grants: Sequence[Grant]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(grant.child_name.given for grant in grants))


async def _concerned(book: TrustBook, grants: Sequence[Grant]) -> frozenset[int]:
    """The trusted person and everybody who represents a child of theirs."""
    guardians = await book.guardians([grant.child for grant in grants])
    return frozenset[int]().union(*guardians.values()) | {grants[0].adult}
