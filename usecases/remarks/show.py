"""Remarks, praise and behaviour of a period, and one remark whole, for the family (B15)."""

from dataclasses import dataclass
from datetime import date, timedelta

from school.clock import Clock, local_date
from school.refusals import NotYours
from usecases.asker import Asker
from usecases.diary import Diary, OpenDiary
from usecases.ports.periods import Periods, Span
from usecases.ports.remarks import DiaryRemark, RemarksToRead, WeekBehaviour

ON_A_PAGE = 8
_WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class RemarksPage:
    """`entries` are those of one page, newest first; a word about a week stands above what was said in it."""

    diary: Diary
    span: Span
    entries: tuple[DiaryRemark | WeekBehaviour, ...]
    page: int
    pages: int


@dataclass(frozen=True, slots=True)
class RemarkCard:
    diary: Diary
    remark: DiaryRemark


class ShowRemarks:
    """The wished period (as in OpenMarks). Raises NotYourChild, NotLinked, NoChildren; Outdated for no such period."""

    def __init__(self, open_diary: OpenDiary, periods: Periods, remarks: RemarksToRead, clock: Clock) -> None:
        self._open_diary, self._periods, self._remarks, self._clock = open_diary, periods, remarks, clock

    async def __call__(
        self, asker: Asker, child_id: int | None = None, period_id: int | None = None, page: int = 0
    ) -> RemarksPage:
        diary = await self._open_diary(asker, child_id)
        known = await self._periods.of_child(diary.child)
        span = known.span(period_id, local_date(self._clock.now(), diary.child.zone))
        said: list[DiaryRemark | WeekBehaviour] = [
            *await self._remarks.behaviour(diary.child, span.days),
            *await self._remarks.of_child(diary.child, span.days),
        ]
        entries = sorted(said, key=_day, reverse=True)
        pages = max(1, -(-len(entries) // ON_A_PAGE))
        page = min(max(page, 0), pages - 1)
        return RemarksPage(diary, span, tuple(entries[page * ON_A_PAGE : (page + 1) * ON_A_PAGE]), page, pages)


def _day(entry: DiaryRemark | WeekBehaviour) -> date:
    return entry.monday + _WEEK if isinstance(entry, WeekBehaviour) else entry.on


class ShowRemark:
    """Raises NotYours for a remark of another child, one that was taken back, and none."""

    def __init__(self, open_diary: OpenDiary, remarks: RemarksToRead) -> None:
        self._open_diary, self._remarks = open_diary, remarks

    async def __call__(self, asker: Asker, child_id: int, remark_id: int) -> RemarkCard:
        diary = await self._open_diary(asker, child_id)
        remark = await self._remarks.one(diary.child, remark_id)
        if remark is None:
            raise NotYours
        return RemarkCard(diary, remark)
