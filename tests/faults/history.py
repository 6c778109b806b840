"""What happened at school, written down apart from the product: who had to hear of it, and who had a right to."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from scorecard.canaries import Canary
from scorecard.ledger import Told
from scorecard.oracles import Grant, Owed, Silence

MOSCOW = ZoneInfo("Europe/Moscow")
NIGHT = Silence(time(22), time(7), MOSCOW)
CLASS = "klass"
GROUPED_WITHIN = 300.0
IN_FLIGHT = 0.001
"""Virtual seconds: far less than the limiter keeps between two messages."""


@dataclass
class History:
    owed: list[Owed] = field(default_factory=list)
    grants: list[Grant] = field(default_factory=list)
    _facts: int = 0

    def new_fact(self, family: str) -> Canary:
        self._facts += 1
        return Canary(family, self._facts)

    def owe(self, fact: Canary, stream: str, now: datetime) -> None:
        """To every chat that may hear of the family at this moment."""
        due = after_quiet_hours(now).timestamp() + GROUPED_WITHIN
        chats = {grant.chat for grant in self.grants if grant.family == fact.family and grant.until is None}
        self.owed += [Owed(chat, fact, due, stream) for chat in sorted(chats)]

    def excuse(self, fact: Canary, ledger: Iterable[Told]) -> None:
        """What was changed or taken back before it was told need not be told."""
        heard = _heard(ledger)
        self.owed = [one for one in self.owed if one.fact != fact or (one.chat, one.fact) in heard]

    def forgive(self, given_up: Iterable[tuple[int, Canary]]) -> None:
        known = set(given_up)
        self.owed = [one for one in self.owed if (one.chat, one.fact) not in known]

    def grant(self, chat: int, family: str, now: datetime) -> None:
        """With each child comes a right to the news of the class."""
        since = now.timestamp()
        self.grants += [Grant(chat, family, since), Grant(chat, CLASS, since)]

    def revoke(self, chat: int, ledger: Iterable[Told], now: datetime, family: str | None = None) -> None:
        """All rights of the chat, or those that came with one child. What it did not hear by now it need not hear.

        A request that is in flight at the very instant cannot be called back: the right ends a moment later.
        """
        ends = now.timestamp() + IN_FLIGHT
        doomed = self._open(chat, family)
        self.grants = [
            Grant(one.chat, one.family, one.since, ends) if number in doomed else one
            for number, one in enumerate(self.grants)
        ]
        heard = _heard(ledger)
        self.owed = [
            one
            for one in self.owed
            if one.chat != chat or (one.chat, one.fact) in heard or self.has_right(chat, one.fact.family)
        ]

    def has_right(self, chat: int, family: str) -> bool:
        return any(grant.chat == chat and grant.family == family and grant.until is None for grant in self.grants)

    def _open(self, chat: int, family: str | None) -> set[int]:
        """Places of the grants that end: a child's, and the one of the class that came right after it."""
        mine = {number for number, one in enumerate(self.grants) if one.chat == chat and one.until is None}
        if family is None:
            return mine
        of_child = {number for number in mine if self.grants[number].family == family}
        return of_child | {number + 1 for number in of_child}


def _heard(ledger: Iterable[Told]) -> set[tuple[int, Canary]]:
    return {(line.chat, word) for line in ledger for word in line.words}


def after_quiet_hours(instant: datetime) -> datetime:
    local = instant.astimezone(MOSCOW)
    if not NIGHT.covers(instant.timestamp()):
        return instant
    day = local.date() if local.time() < NIGHT.ends else local.date() + timedelta(days=1)
    return datetime.combine(day, NIGHT.ends, tzinfo=MOSCOW)
