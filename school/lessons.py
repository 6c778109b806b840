"""Lessons of a day: the timetable, the bells and what departs from them today, put together."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, time
from enum import StrEnum

from school.bells import Bell
from school.timetable import Slot, slots_on

NOBODY_KNOWN = "?"
"""Instead of a substitute: somebody else holds the lesson, the school has not said who."""


class LessonStatus(StrEnum):
    """PLANNED goes by the timetable; MOVED keeps everything but the room; EXTRA is not in the timetable."""

    PLANNED = "planned"
    CANCELLED = "cancelled"
    SUBSTITUTED = "substituted"
    MOVED = "moved"
    EXTRA = "extra"


@dataclass(frozen=True, slots=True)
class Departure:
    """What is known of one lesson on one date beyond the timetable: a topic, or a change of it.

    Empty texts change nothing. `subject` is needed only where the timetable has no such lesson.
    """

    course: int
    on: date
    number: int
    cancelled: bool = False
    subject: str = ""
    teacher: str = ""
    room: str = ""
    topic: str = ""


@dataclass(frozen=True, slots=True)
class DayLesson:
    """A lesson as it is shown; times are local, None where the schedule of bells has no such number."""

    course: int
    number: int
    starts: time | None
    ends: time | None
    subject: str
    teacher: str
    room: str
    status: LessonStatus = LessonStatus.PLANNED
    topic: str = ""

    @property
    def is_held(self) -> bool:
        return self.status is not LessonStatus.CANCELLED

    def is_on(self, local_time: time) -> bool:
        """Whether the lesson goes on at that time; the minute it ends belongs to the break."""
        return self.starts is not None and self.ends is not None and self.starts <= local_time < self.ends


def day_lessons(
    day: date, slots: Iterable[Slot], departures: Iterable[Departure], bells: Iterable[Bell]
) -> tuple[DayLesson, ...]:
    """The lessons of `day` in order, cancelled ones included: a screen shows them struck out (FEATURES B1)."""
    times = {bell.number: bell for bell in bells}
    changes = {(d.number, d.course): d for d in departures if d.on == day}
    planned = {(s.number, s.course): _planned(s, times.get(s.number)) for s in slots_on(slots, day)}
    lessons = [_changed(lesson, changes.get(key)) for key, lesson in planned.items()]
    lessons += [_extra(change, times.get(change.number)) for key, change in changes.items() if key not in planned]
    return tuple(sorted(lessons, key=lambda lesson: (lesson.number, lesson.subject, lesson.course)))


def lesson_now(day: Iterable[DayLesson], local_time: time) -> DayLesson | None:
    """The lesson that goes on, in a break or before school the next one, None after the last.

    Cancelled lessons and those without a bell are passed over. A teacher opens the journal on it (FEATURES E3).
    """
    held = [lesson for lesson in day if lesson.is_held and lesson.ends is not None and local_time < lesson.ends]
    return min(held, key=lambda lesson: lesson.starts or time.min, default=None)


def _planned(slot: Slot, bell: Bell | None) -> DayLesson:
    starts, ends = (bell.starts, bell.ends) if bell else (None, None)
    return DayLesson(slot.course, slot.number, starts, ends, slot.subject, slot.teacher, slot.room)


def _extra(change: Departure, bell: Bell | None) -> DayLesson:
    starts, ends = (bell.starts, bell.ends) if bell else (None, None)
    lesson = DayLesson(change.course, change.number, starts, ends, change.subject, change.teacher, change.room)
    status = LessonStatus.CANCELLED if change.cancelled else LessonStatus.EXTRA
    return replace(lesson, status=status, topic=change.topic)


def _changed(lesson: DayLesson, change: Departure | None) -> DayLesson:
    if change is None:
        return lesson
    return replace(
        lesson,
        status=_status(lesson, change),
        subject=change.subject or lesson.subject,
        teacher=change.teacher or lesson.teacher,
        room=change.room or lesson.room,
        topic=change.topic,
    )


def _status(lesson: DayLesson, change: Departure) -> LessonStatus:
    if change.cancelled:
        return LessonStatus.CANCELLED
    if (change.teacher or lesson.teacher, change.subject or lesson.subject) != (lesson.teacher, lesson.subject):
        return LessonStatus.SUBSTITUTED
    return LessonStatus.MOVED if change.room not in ("", lesson.room) else LessonStatus.PLANNED
