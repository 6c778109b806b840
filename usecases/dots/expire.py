"""What the clock does with dots: outcomes at midnight, reminders, the end of a period (C2, E4).

Each deed does all that is due now in small transactions and returns how many dots it dealt with. Run again it finds
nothing to do.
"""

from collections.abc import Callable, Coroutine, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from delivery.tell import Tell
from school.averages import weighted
from school.clock import Clock
from school.dots import Outcome, Reminder, outcome_at_period_end, outcome_on_expiry, reminders
from school.events import DotDue, DotProlonged, DotTurnedIntoMark
from school.refusals import Outdated
from usecases.dots.news import dot_expired, dot_turned, said, said_of_upcoming
from usecases.ports.dot_book import DotBook, DotPage
from usecases.ports.dot_sweeps import DotSweeps, UpcomingDot
from usecases.ports.journal import JournalLesson
from usecases.ports.mark_book import Entry, MarkBook, PutEntry
from usecases.ports.once import Transaction

DAYS_BEFORE = (1, 2, 3, 7)
"""So many days before a deadline a reminder may be wished for; the one on the day itself comes besides."""
BATCH = 50


class ExpireDots:
    """A dot past its local midnight turns into the mark it threatened with, or disappears."""

    def __init__(
        self, sweeps: DotSweeps, dots: DotBook, marks: MarkBook, transaction: Transaction, tell: Tell, clock: Clock
    ) -> None:
        self._sweeps, self._dots, self._marks = sweeps, dots, marks
        self._transaction, self._tell, self._clock = transaction, tell, clock

    async def __call__(self) -> int:
        now = self._clock.now()
        return await _each(await self._sweeps.over(now), self._transaction, self._expire, now)

    async def _expire(self, page: DotPage, now: datetime) -> None:
        outcome = outcome_on_expiry(page.dot)
        if outcome.mark is None:
            await _write(self._dots, page, outcome, now)
            await self._tell(dot_expired(page, now))
            return
        lesson, form = await self._sweeps.column_for(page), page.dot.form
        entry = Entry(outcome.mark, form, form.default_weight, page.dot.comment)
        mark_id = await self._marks.put(lesson, page.pupil.enrolment_id, entry, now)
        await _write(self._dots, page, outcome, now, mark_id)
        await self._tell(await dot_turned(self._marks, page, lesson, mark_id, entry, now))


class CloseDotsOfPeriod:
    """An attestation period ended under an open dot: it becomes the mark of its cell, if one was put, or disappears."""

    def __init__(
        self, sweeps: DotSweeps, dots: DotBook, marks: MarkBook, transaction: Transaction, tell: Tell, clock: Clock
    ) -> None:
        self._sweeps, self._dots, self._marks = sweeps, dots, marks
        self._transaction, self._tell, self._clock = transaction, tell, clock

    async def __call__(self) -> int:
        now = self._clock.now()
        return await _each(await self._sweeps.of_ended_periods(now), self._transaction, self._close, now)

    async def _close(self, page: DotPage, now: datetime) -> None:
        cell = await self._sweeps.cell(page)
        lesson, put = cell or (None, None)
        outcome = outcome_at_period_end(page.dot, mark_was_put=put is not None)
        await _write(self._dots, page, outcome, now, put.mark_id if put else None)
        if lesson is None or put is None:
            await self._tell(dot_expired(page, now))
        else:
            await self._tell(await self._became(page, lesson, put, now))

    async def _became(self, page: DotPage, lesson: JournalLesson, put: PutEntry, now: datetime) -> DotTurnedIntoMark:
        """The mark stands already, so the average stays."""
        average = weighted(await self._marks.around(lesson, page.pupil.child_id), put.scale)
        return DotTurnedIntoMark(
            **said(page, page.version + 1, now),
            mark_id=put.mark_id,
            value=put.entry.value,
            scale=put.scale.value,
            average_before=average,
            average_after=average,
        )


class RemindOfDots:
    """Tells of deadlines that are near: every day that may be wished for, each once; a reader's wish picks out of them.

    A reminder whose hour struck before the family knew of the date is not sent.
    """

    def __init__(self, sweeps: DotSweeps, transaction: Transaction, tell: Tell, clock: Clock) -> None:
        self._sweeps, self._transaction, self._tell, self._clock = sweeps, transaction, tell, clock

    async def __call__(self) -> int:
        now = self._clock.now()
        striking = [(dot, one) for dot in await self._sweeps.upcoming(now) for one in _striking(dot, now)]
        due = [(_due(dot, one, now), _prolonged(dot, now), one.at) for dot, one in striking]
        known = await self._sweeps.happened({key for event, prolonged, _ in due for key in (event.key, prolonged)})
        fresh = [
            event
            for event, prolonged, struck in due
            if event.key not in known and not (prolonged in known and known[prolonged] >= struck)
        ]
        for start in range(0, len(fresh), BATCH):
            async with self._transaction():
                for event in fresh[start : start + BATCH]:
                    await self._tell(event)
        return len(fresh)


def _striking(dot: UpcomingDot, now: datetime) -> list[Reminder]:
    planned = reminders(dot.dot.due, DAYS_BEFORE, dot.zone)
    return [one for one in planned if dot.set_at < one.at <= now < one.valid_until]


def _due(dot: UpcomingDot, reminder: Reminder, now: datetime) -> DotDue:
    return DotDue(**said_of_upcoming(dot, now), days_left=reminder.days, valid_until=reminder.valid_until)


def _prolonged(dot: UpcomingDot, now: datetime) -> str:
    """The key of the event that told the date which the dot has now, if it was prolonged."""
    return DotProlonged(**said_of_upcoming(dot, now), was_due_on=dot.dot.due).key


async def _each(
    waiting: Sequence[DotPage],
    transaction: Transaction,
    deed: Callable[[DotPage, datetime], Coroutine[Any, Any, None]],
    now: datetime,
) -> int:
    """A transaction per dot. One that a teacher changed meanwhile is left to the next sweep."""
    done = 0
    for page in waiting:
        try:
            async with transaction():
                await deed(page, now)
        except Outdated:
            continue
        done += 1
    return done


async def _write(dots: DotBook, page: DotPage, outcome: Outcome, now: datetime, mark_id: int | None = None) -> None:
    closed = replace(page.dot, state=outcome.state)
    if not await dots.change(page, closed, now, mark_id):
        raise Outdated
