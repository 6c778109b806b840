"""The seven oracles (RELIABILITY 3.1). Each compares history with the ledger and names every violation in a sentence.

Pure functions: an empty list means that the promise was kept.
"""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time
from itertools import pairwise
from zoneinfo import ZoneInfo

from scorecard.canaries import Canary
from scorecard.ledger import Told

DRAINED_WITHIN = 600.0
"""Seconds after the last fault by which everything that was due has been told (O7)."""


@dataclass(frozen=True, slots=True)
class Owed:
    """The chat must hear of the fact. `due`: not before it; `stream` orders facts of one child and kind (O3)."""

    chat: int
    fact: Canary
    due: float
    stream: str = ""


@dataclass(frozen=True, slots=True)
class Grant:
    """The chat may hear of the family in [since, until); None: to this day."""

    chat: int
    family: str
    since: float
    until: float | None = None

    def covers(self, at: float) -> bool:
        return self.since <= at and (self.until is None or at < self.until)


@dataclass(frozen=True, slots=True)
class Silence:
    """The quiet hours of a chat on its wall clock."""

    starts: time
    ends: time
    zone: ZoneInfo

    def covers(self, at: float) -> bool:
        local = datetime.fromtimestamp(at, UTC).astimezone(self.zone).time()
        if self.starts <= self.ends:
            return self.starts <= local < self.ends
        return local >= self.starts or local < self.ends


def lost(owed: Iterable[Owed], ledger: Iterable[Told]) -> list[str]:
    """O1: whatever had to be told was told, at least once, in the chat that it was owed to."""
    heard = _first_heard(ledger)
    return [f"O1 chat {one.chat} never heard {one.fact}" for one in owed if (one.chat, one.fact) not in heard]


def repeats(ledger: Iterable[Told]) -> int:
    """How many messages were one too many. Every fact has a word of its own, so the same text is the same notice."""
    sent = Counter((line.chat, line.text) for line in ledger if not line.edit)
    return sum(count - 1 for count in sent.values())


def repeated_too_often(ledger: Sequence[Told], *, in_flight: int, ambiguous: int) -> list[str]:
    """O2: no more repeats than requests in flight at the kills, plus answers that never came."""
    count, allowed = repeats(ledger), in_flight + ambiguous
    if count <= allowed:
        return []
    return [f"O2 {count} messages came twice, at most {in_flight} + {ambiguous} could"]


def disordered(owed: Iterable[Owed], ledger: Iterable[Told]) -> list[str]:
    """O3: facts of one child and kind are first heard in the order in which they happened."""
    heard, found = _first_heard(ledger), []
    streams: dict[tuple[int, str], list[tuple[Canary, tuple[int, int]]]] = defaultdict(list)
    for one in owed:
        if one.stream and (one.chat, one.fact) in heard:
            streams[one.chat, one.stream].append((one.fact, heard[one.chat, one.fact]))
    for (chat, stream), facts in streams.items():
        facts.sort(key=lambda pair: pair[0].number)
        for (before, at), (after, then) in pairwise(facts):
            if then < at:
                found.append(f"O3 chat {chat} heard {after} before {before} ({stream})")
    return found


def leaks(ledger: Iterable[Told], grants: Iterable[Grant]) -> list[str]:
    """O4: nobody hears of a family without a right to it at that very moment."""
    rights: dict[tuple[int, str], list[Grant]] = defaultdict(list)
    for grant in grants:
        rights[grant.chat, grant.family].append(grant)
    return [
        f"O4 chat {line.chat} heard {word} at {line.at:.3f} without a right to it"
        for line in ledger
        for word in line.words
        if not any(grant.covers(line.at) for grant in rights[line.chat, word.family])
    ]


def noises(ledger: Iterable[Told], silences: Mapping[int, Silence]) -> list[str]:
    """O5: no news rings in quiet hours. Edits make no sound, and what would not live till morning comes without one."""
    return [
        f"O5 chat {line.chat} was woken by {line.words[0]}"
        for line in ledger
        if not line.edit and not line.silent and line.chat in silences and silences[line.chat].covers(line.at)
    ]


def spilled(places: Mapping[str, bytes], secrets: Iterable[str]) -> list[str]:
    """O6: no secret lies in a dump, a log or the ledger. Secrets are named by their first letters only."""
    return [
        f"O6 {place} holds the secret {secret[:4]}..."
        for place, content in places.items()
        for secret in secrets
        if secret.encode() in content
    ]


def tardy(
    owed: Iterable[Owed], ledger: Iterable[Told], *, last_fault: float, within: float = DRAINED_WITHIN
) -> list[str]:
    """O7: what was due by the last fault is told within ten minutes of it, what fell due later as soon."""
    first: dict[tuple[int, Canary], float] = {}
    for line in ledger:
        for word in line.words:
            first.setdefault((line.chat, word), line.at)
    found = []
    for one in owed:
        at = first.get((one.chat, one.fact))
        limit = max(one.due, last_fault) + within
        if at is not None and at > limit:
            found.append(f"O7 chat {one.chat} heard {one.fact} {at - limit:.0f} s too late")
    return found


def fullest_second(moments: Iterable[float]) -> int:
    """The most messages in any second, wherever it begins."""
    ordered = sorted(moments)
    return max((bisect_left(ordered, at + 1, place) - place for place, at in enumerate(ordered)), default=0)


def _first_heard(ledger: Iterable[Told]) -> dict[tuple[int, Canary], tuple[int, int]]:
    """By chat and fact the place in the ledger: which line, and where in it."""
    places: dict[tuple[int, Canary], tuple[int, int]] = {}
    for number, line in enumerate(ledger):
        for position, word in enumerate(line.words):
            places.setdefault((line.chat, word), (number, position))
    return places
