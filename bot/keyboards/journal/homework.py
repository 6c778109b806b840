"""Buttons of homework that is set and changed."""

from datetime import date

from bot.journal_callbacks import (
    AskTaskDue,
    AskTaskText,
    ChangeTaskDraft,
    MakeMandatory,
    OpenSetTask,
    SayNothing,
    TakeBackTask,
)
from bot.keyboards.journal.lessons import to_lesson
from bot.keyboards.journal.marks import ticked
from bot.screen import Button, Keyboard
from texts.dates import numeric_day
from texts.words import Words
from usecases.homework.drafts import HomeworkDraftPage
from usecases.ports.homework_book import TaskPage
from usecases.ports.journal import LessonAt

Place = tuple[date, int]
"""The day and the number of the lesson from which a task is looked at."""


def draft(t: Words, page: HomeworkDraftPage, number: int, *, mandatory: bool, independent: bool) -> Keyboard:
    """The next lessons as days, how strict the task is, and the word that there is none."""
    free = page.due is not None and not page.known
    return (
        _days(t, page, number),
        (Button(t.plain("button-journal-other-day"), AskTaskDue(number)),),
        (
            Button(
                ticked(t, t.plain("button-journal-mandatory"), here=mandatory),
                ChangeTaskDraft(number, "mandatory", "1"),
            ),
            Button(
                ticked(t, t.plain("button-journal-voluntary"), here=not mandatory),
                ChangeTaskDraft(number, "mandatory", ""),
            ),
        ),
        (
            Button(
                ticked(t, t.plain("button-journal-independent"), here=independent),
                ChangeTaskDraft(number, "independent", "" if independent else "1"),
            ),
        ),
        (Button(t.plain("button-journal-nothing"), SayNothing(number)),) if free else (),
        to_lesson(t, page.lesson.at),
    )


def _days(t: Words, page: HomeworkDraftPage, number: int) -> tuple[Button, ...]:
    offered = {one.on for one in page.lessons} | ({page.due} if page.due else set())
    return tuple(
        Button(ticked(t, numeric_day(t, day), here=day == page.due), ChangeTaskDraft(number, "due", day.isoformat()))
        for day in sorted(offered)
    )


def only_to_lesson(t: Words, at: LessonAt) -> Keyboard:
    return (to_lesson(t, at),)


def card(t: Words, page: TaskPage, place: Place) -> Keyboard:
    task = (page.task.homework_id, *place, page.task.version)
    remove = Button(t.plain("button-journal-remove"), TakeBackTask(*task))
    deeds: Keyboard = ((remove,),)
    if page.removed:
        deeds = ()
    elif not page.task.nothing:
        other = "button-journal-voluntary" if page.task.mandatory else "button-journal-mandatory"
        change = Button(t.plain("button-journal-edit"), AskTaskText(*task))
        deeds = ((change, remove), (Button(t.plain(other), MakeMandatory(*task, not page.task.mandatory)),))
    return (*deeds, to_lesson(t, LessonAt(page.course.id, *place)))


def to_card(t: Words, page: TaskPage, place: Place) -> Keyboard:
    back = Button(t.plain("button-back"), OpenSetTask(page.task.homework_id, *place))
    return ((back, *to_lesson(t, LessonAt(page.course.id, *place))),)
