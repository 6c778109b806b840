"""A teacher's day and a lesson with everything put at it (E3)."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby

from school.marks import ControlForm
from texts.clip import shorten
from texts.dates import day_and_month, hour, numeric_day, short_weekday_and_day, weekday_and_day
from texts.forms import form
from texts.marks import value
from texts.words import Html, Words, lines, paragraphs
from usecases.lessons.journal import JournalDay, LessonPage
from usecases.ports.dot_book import OpenDot
from usecases.ports.homework_book import Task
from usecases.ports.journal import DayRow, JournalLesson, Pupil
from usecases.ports.mark_book import PutEntry

LONGEST_NAME = 24
MOST_DOTS = 8
MOST_TASKS = 4


def day(t: Words, page: JournalDay) -> Html:
    return paragraphs(_head(t, page), _choose(t, page))


def _head(t: Words, page: JournalDay) -> Html:
    on = weekday_and_day(t, page.on)
    led = next((led for led in page.led if led.id == page.class_id), None)
    return t("journal-day-of-class", school_class=led.name.display, day=on) if led else t("journal-day", day=on)


def _choose(t: Words, page: JournalDay) -> Html:
    if not page.rows:
        return t("journal-no-lessons")
    return t("journal-choose-now") if page.now else t("journal-choose")


def row_label(t: Words, row: DayRow, *, now: bool) -> str:
    """A lesson as a button."""
    lesson = row.lesson
    known = {
        "number": str(lesson.number),
        "school_class": row.class_name.display,
        "subject": shorten(lesson.subject, LONGEST_NAME),
    }
    if not lesson.is_held:
        return t.plain("button-journal-lesson-cancelled", **known)
    at = f", {hour(t, lesson.starts)}" if lesson.starts else ""
    return t.plain("button-journal-lesson-now" if now else "button-journal-lesson", **known, at=at)


def lesson(t: Words, page: LessonPage) -> Html:
    parts = [_roll(t, page), _marks(t, page), _dots(t, page), _tasks(t, page.tasks)]
    how = None if page.is_ahead else t("line-how")
    return paragraphs(heading(t, page.lesson), *(parts if any(parts) else [t("journal-nothing-put")]), how)


def heading(t: Words, of: JournalLesson) -> Html:
    head = t(
        "journal-lesson",
        school_class=of.course.class_name.display,
        subject=of.course.subject,
        day=weekday_and_day(t, of.at.on),
        number=str(of.at.number),
    )
    return lines(head, t("journal-topic", topic=of.topic) if of.topic else None)


def ask_topic(t: Words, of: JournalLesson) -> Html:
    course = of.course
    on = day_and_month(t, of.at.on)
    return t("journal-ask-topic", school_class=course.class_name.display, subject=course.subject, day=on)


def register_names(pupils: Iterable[Pupil]) -> dict[int, str]:
    """By enrolment: surname and an initial, with the second one where two pupils would look the same."""
    known = list(pupils)
    short = {pupil.enrolment_id: f"{pupil.name.surname} {pupil.name.given[:1]}." for pupil in known}
    often = Counter(short.values())
    return {
        pupil.enrolment_id: shorten(
            short[pupil.enrolment_id] if often[short[pupil.enrolment_id]] == 1 else pupil.name.initials, LONGEST_NAME
        )
        for pupil in known
    }


def _roll(t: Words, page: LessonPage) -> Html | None:
    """Who is not there; that everybody is, once the teacher has said so."""
    names = register_names(page.pupils)
    noted = [(names.get(one.enrolment_id, "?"), one.code) for one in page.roll.entries if one.code is not None]
    away = [name for name, code in noted if code.is_missed]
    late = [name for name, code in noted if not code.is_missed]
    return (
        lines(
            t("roll-of-lesson", pupils=", ".join(sorted(away))) if away else None,
            t("roll-of-lesson-late", pupils=", ".join(sorted(late))) if late else None,
            t("roll-of-lesson-all") if page.roll.called_at and not away else None,
        )
        or None
    )


def _marks(t: Words, page: LessonPage) -> Html | None:
    if not page.marks:
        return None
    names = register_names(page.pupils)
    ordered = sorted(page.marks, key=lambda put: (put.entry.form, put.entry.weight))
    columns = groupby(ordered, key=lambda put: (put.entry.form, put.entry.weight))
    return lines(t("journal-marks"), *(_column(t, *key, list(puts), names) for key, puts in columns))


def _column(t: Words, of: ControlForm, weight: int, puts: Sequence[PutEntry], names: dict[int, str]) -> Html:
    ordered = sorted(puts, key=lambda put: names.get(put.enrolment_id, ""))
    told = [f"{names.get(put.enrolment_id, '?')} {value(t, put.scale, put.entry.value)}" for put in ordered]
    return t("journal-marks-of-form", form=form(t, of), weight=str(weight), marks=", ".join(told))


def _dots(t: Words, page: LessonPage) -> Html | None:
    if not page.dots:
        return None
    more = len(page.dots) - MOST_DOTS
    return lines(
        t("journal-dots"),
        *(_dot(t, dot) for dot in page.dots[:MOST_DOTS]),
        t("journal-more", count=str(more)) if more > 0 else None,
    )


def _dot(t: Words, waiting: OpenDot) -> Html:
    dot = waiting.dot
    return t(
        "journal-dot-line",
        pupil=brief(waiting.pupil),
        kind=t.plain(f"dot-kind-{dot.kind}"),
        form=form(t, dot.form),
        day=numeric_day(t, dot.due),
    )


def brief(pupil: Pupil) -> str:
    return shorten(f"{pupil.name.surname} {pupil.name.given[:1]}.", LONGEST_NAME)


def _tasks(t: Words, tasks: Sequence[Task]) -> Html | None:
    if not tasks:
        return None
    return lines(t("journal-tasks"), *(task_line(t, task) for task in tasks[:MOST_TASKS]))


def task_line(t: Words, task: Task) -> Html:
    return t("journal-task-line", day=short_weekday_and_day(t, task.due), text=shorten(task_brief(t, task), 120))


def task_brief(t: Words, task: Task) -> str:
    """The task in one line: its words, else how many files."""
    if task.nothing:
        return t.plain("journal-task-nothing")
    return " ".join(task.text.split()) or t.plain("journal-task-files", count=task.files)
