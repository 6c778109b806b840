"""Dots: what is open, what has become of the others lately, the card of one (B7)."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from school.clock import Clock, local_date
from school.dots import DotState
from school.refusals import NotYours
from usecases.asker import Asker
from usecases.diary import Diary, OpenDiary
from usecases.ports.dots import DiaryDot, DotsToRead

LATELY = timedelta(days=14)
"""Ours: who looks every other week still sees what became of a dot."""


@dataclass(frozen=True, slots=True)
class DotsPage:
    """`waiting` with the nearest deadline first, `closed` within LATELY with the latest first."""

    diary: Diary
    waiting: tuple[DiaryDot, ...]
    closed: tuple[DiaryDot, ...]
    today: date
    now: datetime


@dataclass(frozen=True, slots=True)
class DotCard:
    diary: Diary
    dot: DiaryDot
    today: date
    now: datetime


class ShowDots:
    def __init__(self, open_diary: OpenDiary, dots: DotsToRead, clock: Clock) -> None:
        self._open_diary, self._dots, self._clock = open_diary, dots, clock

    async def __call__(self, asker: Asker, child_id: int | None = None) -> DotsPage:
        diary = await self._open_diary(asker, child_id)
        now = self._clock.now()
        dots = await self._dots.of_child(diary.child, now - LATELY)
        waiting = tuple(dot for dot in dots if dot.dot.state is DotState.OPEN)
        closed = tuple(dot for dot in dots if dot.dot.state is not DotState.OPEN)
        return DotsPage(diary, waiting, closed, local_date(now, diary.child.zone), now)


class ShowDot:
    """Raises NotYours for a dot of another child and for none."""

    def __init__(self, open_diary: OpenDiary, dots: DotsToRead, clock: Clock) -> None:
        self._open_diary, self._dots, self._clock = open_diary, dots, clock

    async def __call__(self, asker: Asker, child_id: int, dot_id: int) -> DotCard:
        diary = await self._open_diary(asker, child_id)
        dot = await self._dots.one(diary.child, dot_id)
        if dot is None:
            raise NotYours
        now = self._clock.now()
        return DotCard(diary, dot, local_date(now, diary.child.zone), now)
