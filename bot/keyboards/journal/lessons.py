"""Buttons of a teacher's day and of a lesson."""

from datetime import UTC, date, datetime, timedelta

from bot.absence_callbacks import OpenRoll
from bot.callbacks import Callback, OpenJournal
from bot.journal_callbacks import (
    AskTopic,
    BeginDot,
    BeginHomework,
    OpenClassDay,
    OpenFinals,
    OpenLesson,
    OpenMarkGrid,
    OpenSetDot,
    OpenSetTask,
    UndoLast,
    parts,
)
from bot.keyboards.journal_page import to_page
from bot.keyboards.menu import back
from bot.remark_callbacks import BeginRemark, OpenBehaviour, OpenSignatures
from bot.screen import Button, Keyboard
from texts.clip import shorten
from texts.dates import numeric_day
from texts.journal.lessons import MOST_DOTS, MOST_TASKS, brief, row_label, task_brief
from texts.words import Words
from usecases.lessons.journal import JournalDay, LessonPage
from usecases.ports.journal import DayRow, LessonAt

LABEL = 32
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def day(t: Words, page: JournalDay, *, browser: bool) -> Keyboard:
    """The lesson that is on, or comes next, stands first. `browser`: the journal page is offered."""
    first = [page.now] if page.now else []
    rows = [*first, *(row for row in page.rows if row is not page.now)]
    lessons = ((_lesson(t, page, row),) for row in rows)
    others = _other_days(t, page), *_other_lists(t, page), to_page(t, offered=browser)
    return *lessons, *others, back(t)


def _lesson(t: Words, page: JournalDay, row: DayRow) -> Button:
    label = row_label(t, row, now=row is page.now)
    return Button(label, OpenLesson(row.lesson.course, page.on, row.lesson.number))


def _other_days(t: Words, page: JournalDay) -> tuple[Button, ...]:
    before, after = page.on - timedelta(days=1), page.on + timedelta(days=1)
    earlier = Button(t.plain("button-journal-earlier", day=numeric_day(t, before)), _list(page.class_id, before))
    later = Button(t.plain("button-journal-later", day=numeric_day(t, after)), _list(page.class_id, after))
    if page.on == page.today:
        return earlier, later
    return earlier, Button(t.plain("button-today"), _list(page.class_id, page.today)), later


def _other_lists(t: Words, page: JournalDay) -> Keyboard:
    if page.class_id is not None:
        behaviour = Button(t.plain("button-behaviour"), OpenBehaviour(page.class_id, min(page.on, page.today)))
        signed = Button(t.plain("button-signatures"), OpenSignatures(page.class_id, min(page.on, page.today)))
        return ((behaviour, signed), (Button(t.plain("button-journal-own"), OpenJournal(page.on)),))
    return tuple(
        (Button(t.plain("button-journal-class", school_class=led.name.display), OpenClassDay(led.id, page.on)),)
        for led in page.led
    )


def _list(class_id: int | None, on: date) -> Callback:
    return OpenJournal(on) if class_id is None else OpenClassDay(class_id, on)


def lesson(t: Words, page: LessonPage) -> Keyboard:
    at = page.lesson.at
    ahead = page.is_ahead
    mark = () if ahead else (Button(t.plain("button-journal-mark"), OpenMarkGrid(*parts(at))),)
    roll = () if ahead else (Button(t.plain("button-roll"), OpenRoll(*parts(at))),)
    dot = Button(t.plain("button-journal-dot"), BeginDot(*parts(at)))
    task = Button(t.plain("button-journal-task"), BeginHomework(*parts(at)))
    topic = Button(t.plain("button-journal-topic"), AskTopic(*parts(at)))
    remark = () if ahead else (Button(t.plain("button-journal-remark"), BeginRemark(*parts(at))),)
    finals = () if ahead or page.lesson.course.substituting else (_finals(t, at),)
    deeds = (roll, (*mark, dot), (task, topic), (*remark, *finals), _undo(t, page))
    return (*deeds, *_dots(t, page), *_tasks(t, page), (_to_day(t, at), *back(t)))


def _finals(t: Words, at: LessonAt) -> Button:
    return Button(t.plain("button-finals"), OpenFinals(*parts(at)))


def _undo(t: Words, page: LessonPage) -> tuple[Button, ...]:
    if page.undo is None:
        return ()
    instant = (page.undo.at - EPOCH) // timedelta(microseconds=1)
    label = t.plain("button-line-undo", count=str(page.undo.count))
    return (Button(label, UndoLast(*parts(page.lesson.at), instant)),)


def _dots(t: Words, page: LessonPage) -> Keyboard:
    at = page.lesson.at
    return tuple(
        (
            Button(
                t.plain("button-journal-dot-of", pupil=brief(one.pupil), day=numeric_day(t, one.dot.due)),
                OpenSetDot(one.dot_id, at.on, at.number),
            ),
        )
        for one in page.dots[:MOST_DOTS]
    )


def _tasks(t: Words, page: LessonPage) -> Keyboard:
    at = page.lesson.at
    return tuple(
        (
            Button(
                t.plain(
                    "button-journal-task-of", day=numeric_day(t, task.due), text=shorten(task_brief(t, task), LABEL)
                ),
                OpenSetTask(task.homework_id, at.on, at.number),
            ),
        )
        for task in page.tasks[:MOST_TASKS]
    )


def _to_day(t: Words, at: LessonAt) -> Button:
    return Button(t.plain("button-back"), OpenJournal(at.on))


def to_lesson(t: Words, at: LessonAt) -> tuple[Button, ...]:
    """The last row of every screen within a lesson."""
    return (Button(t.plain("button-journal-to-lesson"), OpenLesson(*parts(at))), *back(t))
