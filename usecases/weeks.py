"""The weekly summary: what a week brought and what is ahead, now or at the hour that the chat chose (FEATURES C8)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from delivery.kinds import Mode, NoticeKind
from delivery.tell import Tell
from delivery.wishes import WEEK_AT, WEEK_DAYS, WEEK_HOURS, wishes, written_week
from school.attendance import count
from school.clock import Clock, local_date
from school.events import WeekSummed
from school.marks import MarkRecord
from school.periods import DayRange
from school.progress import SubjectProgress
from school.refusals import Outdated
from school.weeks import SummaryHour, summed_week
from usecases.accounts.refusals import NotLinked
from usecases.asker import Asker
from usecases.children import LookedAtChild
from usecases.ports.children import Children, VisibleChild
from usecases.ports.dots import DotsToRead
from usecases.ports.homework import HomeworkToRead
from usecases.ports.meetings import MeetingsToRead
from usecases.ports.once import Once, Transaction
from usecases.ports.periods import ChildCalendar, Periods
from usecases.ports.pictures import Theme
from usecases.ports.preferences import Preferences
from usecases.ports.progress import ProgressToRead
from usecases.ports.weeks import WeekSweeps
from usecases.progress.looks import THEME, theme_of
from usecases.progress.reading import subjects

AHEAD = timedelta(days=7)
LOOK_EVERY = timedelta(minutes=5)
"""Looking for due summaries reads all chats, and nobody minds five minutes."""
MEETINGS = 3
Row = dict[str, str | int | bool | None]


@dataclass(frozen=True, slots=True)
class WeekSources:
    """What a summary is read from."""

    periods: Periods
    progress: ProgressToRead
    dots: DotsToRead
    homework: HomeworkToRead
    meetings: MeetingsToRead


class SumUpWeek:
    """None for a week without a day of school."""

    def __init__(self, sources: WeekSources, clock: Clock) -> None:
        self._from, self._clock = sources, clock

    async def __call__(
        self, child: VisibleChild, chat_id: int, theme: Theme, told_at: datetime | None = None
    ) -> WeekSummed | None:
        now = self._clock.now()
        today = local_date(now, child.zone)
        week, calendar = summed_week(today), await self._from.periods.of_child(child)
        if not any(calendar.calendar.is_school_day(week.starts + timedelta(days=day)) for day in range(7)):
            return None
        missed = await self._from.progress.attendance(child, week)
        counts = count(entry.entry for entry in missed)
        return WeekSummed(
            school_id=child.school_id,
            happened_at=told_at or now,
            child_id=child.id,
            chat_id=chat_id,
            starts_on=week.starts,
            ends_on=week.ends,
            theme=theme.value,
            subjects=await self._subjects(child, calendar, week),
            missed=counts.missed,
            without_reason=counts.without_reason,
            late=counts.late,
            dots=await self._dots(child, today),
            homework=await self._homework(child, today),
            meetings=await self._meetings(child, now),
        )

    async def _subjects(self, child: VisibleChild, calendar: ChildCalendar, week: DayRange) -> tuple[Row, ...]:
        """Subjects with a mark of the week; averages are those of the period, before the week and after it."""
        period = calendar.of(week.ends).days
        marks = await self._from.progress.marks(child, DayRange(min(period.starts, week.starts), week.ends))
        return tuple(
            _subject(one, week) for one in subjects(marks) if any(mark.on >= week.starts for mark in one.marks)
        )

    async def _dots(self, child: VisibleChild, today: date) -> tuple[Row, ...]:
        found = [one for one in await self._from.dots.of_child(child) if today <= one.dot.due <= today + AHEAD]
        return tuple({"subject": one.subject, "due_on": one.dot.due.isoformat()} for one in found)

    async def _homework(self, child: VisibleChild, today: date) -> int:
        """Tasks of the next seven days that are not ticked off."""
        days = DayRange(today + timedelta(days=1), today + AHEAD)
        return sum(not task.done for task in await self._from.homework.of_child(child, days))

    async def _meetings(self, child: VisibleChild, now: datetime) -> tuple[str, ...]:
        found = await self._from.meetings.of_child(child, now, past=False, offset=0, limit=MEETINGS)
        near = [one for one in found if one.plan.starts_at <= now + AHEAD]
        return tuple(one.plan.starts_at.astimezone(one.zone).replace(tzinfo=None).isoformat() for one in near)


def _subject(one: SubjectProgress, week: DayRange) -> Row:
    before = SubjectProgress(one.id, one.name, tuple(_before(one.marks, week.starts)))
    told = " ".join(mark.value for mark in one.marks if mark.on >= week.starts)
    return {
        "name": one.name,
        "marks": told,
        "scale": one.scale.value,
        "before": None if before.weighted is None else str(before.weighted),
        "after": None if one.weighted is None else str(one.weighted),
        "weak": one.is_weak,
    }


def _before(marks: Iterable[MarkRecord], day: date) -> Iterable[MarkRecord]:
    return (mark for mark in marks if mark.on < day)


class PreviewWeek:
    """The summary of the child that is looked at, as it would be told now. Raises NotLinked and NoChildren."""

    def __init__(self, looked_at_child: LookedAtChild, preferences: Preferences, sum_up: SumUpWeek) -> None:
        self._looked_at_child, self._preferences, self._sum_up = looked_at_child, preferences, sum_up

    async def __call__(self, asker: Asker) -> tuple[VisibleChild, WeekSummed | None]:
        if not asker.linked:
            raise NotLinked
        child = await self._looked_at_child(asker)
        theme = theme_of((await self._preferences.of(asker.chat_id)).get(THEME))
        return child, await self._sum_up(child, asker.chat_id, theme)


class ChooseWeekHour:
    """Raises NotLinked, and Outdated for a day or an hour that is not offered."""

    def __init__(self, preferences: Preferences, once: Once) -> None:
        self._preferences, self._once = preferences, once

    async def __call__(self, asker: Asker, weekday: int, hour: int) -> None:
        at = next((one for one in WEEK_HOURS if one.hour == hour), None)
        if weekday not in WEEK_DAYS or at is None:
            raise Outdated
        if not asker.linked:
            raise NotLinked
        value = written_week(SummaryHour(weekday, at))
        await self._once(asker.next_deed(), lambda: self._preferences.put(asker.chat_id, WEEK_AT, value))


class TellWeeks:
    """The clock's deed: each chat hears of each child and week once, by the key of the event. How many were told."""

    def __init__(
        self,
        sweeps: WeekSweeps,
        children: Children,
        preferences: Preferences,
        sum_up: SumUpWeek,
        transaction: Transaction,
        tell: Tell,
        clock: Clock,
    ) -> None:
        self._sweeps, self._children, self._preferences, self._sum_up = sweeps, children, preferences, sum_up
        self._transaction, self._tell, self._clock = transaction, tell, clock
        self._looked_at: datetime | None = None
        self._done: dict[int, datetime] = {}
        """By chat the hour that was seen to: asking again all day about a hundred thousand chats takes minutes each."""

    async def __call__(self) -> int:
        now = self._clock.now()
        if self._looked_at is not None and timedelta(0) <= now - self._looked_at < LOOK_EVERY:
            return 0
        told = 0
        for chat in await self._sweeps.chats(now):
            if self._done.get(chat.external_id) != chat.due:
                told += await self._tell_chat(await self._sweeps.asker(chat), now)
                self._done[chat.external_id] = chat.due
        self._looked_at = now
        return told

    async def _tell_chat(self, asker: Asker, now: datetime) -> int:
        stored = await self._preferences.of(asker.chat_id)
        wanted = wishes(stored, await self._preferences.about_each(asker.chat_id))
        if not wanted.week.is_due(now, asker.zone):
            return 0
        due, family = wanted.week.last_before(now, asker.zone), await self._children.all_of(asker)
        wished = [child for child in family if wanted.mode(NoticeKind.WEEK, child.id) is not Mode.OFF]
        told = await self._sweeps.told(
            [WeekSummed.key_of(asker.chat_id, child.id, _week(child, now)) for child in wished]
        )
        fresh = [one for one in wished if WeekSummed.key_of(asker.chat_id, one.id, _week(one, now)) not in told]
        return await self._sum_all(fresh, asker.chat_id, theme_of(stored.get(THEME)), due)

    async def _sum_all(self, children: Sequence[VisibleChild], chat_id: int, theme: Theme, due: datetime) -> int:
        """As of the hour that was chosen: who was linked after it knows the week already (C9)."""
        summed = [await self._sum_up(child, chat_id, theme, due) for child in children]
        events = [event for event in summed if event is not None]
        for event in events:
            async with self._transaction():
                await self._tell(event)
        return len(events)


def _week(child: VisibleChild, now: datetime) -> date:
    return summed_week(local_date(now, child.zone)).starts
