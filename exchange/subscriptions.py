"""A family's calendar as a file that phones fetch again and again (B18).

The same diary gives the same bytes: `made_at` is that of the link, so a calendar that looks again hears "not modified".
"""

from collections.abc import Iterator
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from exchange.calendars import Entry, calendar, meeting_entry, uid
from texts import subscriptions as texts
from texts.words import Words
from usecases.lessons.compose import DiaryDay
from usecases.subscriptions import Feed

REFRESH = timedelta(hours=1)
"""Ours: what changes in the course of a day is in the calendar within it; pushes tell what is urgent."""


def subscribed(t: Words, feed: Feed, source: int) -> bytes:
    """`source` as of `uid`."""
    return calendar(texts.name(t, feed), _entries(t, feed, source), feed.made_at, REFRESH)


def _entries(t: Words, feed: Feed, source: int) -> Iterator[Entry]:
    if feed.child is None:
        return
    for day in feed.days:
        yield from _lessons(t, day, feed.child.zone, feed.child.id, source)
    for task in feed.tasks:
        if not task.nothing and not task.removed:
            key, due = uid("homework", task.task.id, source), task.task.due
            yield Entry(key, due, due, texts.task(t, task), task.task.text)
    for dot in feed.dots:
        due = dot.dot.due
        yield Entry(uid("dot", dot.id, source), due, due, texts.dot(t, dot), dot.dot.comment)
    for meeting in feed.meetings:
        yield meeting_entry(t, meeting, source)


def _lessons(t: Words, day: DiaryDay, zone: ZoneInfo, child: int, source: int) -> Iterator[Entry]:
    """Lessons without a bell have no place on a clock. Two children of one class have entries of their own."""
    for it in day.lessons:
        if it.lesson.starts is None or it.lesson.ends is None:
            continue
        starts, ends = (datetime.combine(day.on, at, zone) for at in (it.lesson.starts, it.lesson.ends))
        yield Entry(
            uid=uid(f"lesson-{child}-{it.lesson.course}-{day.on:%Y%m%d}", it.lesson.number, source),
            starts=starts,
            ends=ends,
            summary=texts.lesson(t, it.lesson),
            description=texts.about_lesson(it),
            place=it.lesson.room,
            cancelled=not it.lesson.is_held,
        )
