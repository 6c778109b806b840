"""Homework of a day and of a subject, one task whole, its files (B8)."""

from zoneinfo import ZoneInfo

from texts.clip import shorten
from texts.dates import day_and_month, moment, numeric_day, weekday_and_day
from texts.diary import commas, onto_day_name, school_next, span_name, title
from texts.words import Html, Words, lines, paragraphs
from usecases.homework.show import (
    TASKS_ON_A_PAGE,
    HomeworkDay,
    HomeworkSubjects,
    SubjectCount,
    SubjectHomework,
    TaskCard,
)
from usecases.ports.homework import DiaryTask, TaskFile

ROOM = 2600
"""Characters that the tasks of a day share: all of them fit one message, the long ones shortened."""
ALWAYS = 120
"""Characters that even the shortest share has."""
LONGEST_CAPTION = 200


def of_day(t: Words, page: HomeworkDay, zone: ZoneInfo) -> Html:
    """`zone` is the reader's."""
    share = max(ALWAYS, ROOM // max(1, len(page.tasks)))
    return paragraphs(
        title(t, page.diary, t("homework-day-title", day=onto_day_name(t, page.on, page.today))),
        *(_task(t, it, share, zone) for it in page.tasks),
        None if page.tasks else _nothing(t, page),
        lines(
            t("homework-nothing-set", subjects=", ".join(page.nothing_set)) if page.nothing_set else None,
            t("homework-not-filled", subjects=", ".join(page.not_filled)) if page.not_filled else None,
        ),
    )


def subjects(t: Words, page: HomeworkSubjects) -> Html:
    head = title(t, page.diary, t("homework-subjects-title", span=span_name(t, page.span)))
    return paragraphs(head, t("homework-choose-subject") if page.subjects else t("homework-none"))


def of_subject(t: Words, page: SubjectHomework) -> Html:
    what = t("homework-subject-title", subject=page.subject, span=span_name(t, page.span))
    return paragraphs(title(t, page.diary, what), *(_line(t, it) for it in page.tasks))


def card(t: Words, it: TaskCard, zone: ZoneInfo) -> Html:
    """`zone` is the reader's."""
    task = it.task.task
    return paragraphs(
        title(t, it.diary, task.subject),
        t("homework-due", day=onto_day_name(t, task.due, it.today)),
        t("homework-text", text=task.text) if task.text else None,
        lines(_flags(t, it.task), *(t("homework-file", name=_file_name(t, file)) for file in it.files)),
        lines(_edited(t, it.task, zone), t("homework-done") if it.task.done else None),
    )


def caption(t: Words, it: TaskCard, file: TaskFile) -> Html:
    known = {"subject": it.task.task.subject, "day": day_and_month(t, it.task.task.due)}
    if file.name is None:
        return t("homework-file-caption", **known)
    return t("homework-file-caption-named", **known, name=shorten(file.name, LONGEST_CAPTION))


def file_is_gone(t: Words, file: TaskFile) -> Html:
    return t("homework-file-is-gone", name=_file_name(t, file))


def sending(t: Words, it: TaskCard) -> str:
    return t.plain("homework-sending", count=len(it.files))


def ticked(t: Words, *, done: bool) -> str:
    return t.plain("homework-ticked" if done else "homework-unticked")


# Labels of buttons.


def tick_button(t: Words, it: DiaryTask) -> str:
    return t.plain("button-task-done" if it.done else "button-task", subject=it.task.subject)


def more_button(t: Words, it: DiaryTask) -> str:
    return t.plain("button-task-files", count=it.task.files) if it.task.files else t.plain("button-task-more")


def subject_button(t: Words, it: SubjectCount) -> str:
    return t.plain("button-homework-subject", subject=it.name, count=it.count)


def day_button(t: Words, it: DiaryTask) -> str:
    return t.plain("button-task-of-day", day=numeric_day(t, it.task.due))


def _nothing(t: Words, page: HomeworkDay) -> Html:
    """No task is not yet "nothing to do": the lines below say which subjects are silent."""
    if not page.is_school_day:
        return lines(t("homework-day-off"), school_next(t, page.after, page.today))
    return t("homework-no-tasks-yet") if page.not_filled else t("homework-no-tasks")


def _task(t: Words, it: DiaryTask, share: int, zone: ZoneInfo) -> Html:
    head = t("homework-head-done" if it.done else "homework-head", subject=it.task.subject)
    text = shorten(it.task.text, share)
    return lines(head, t("homework-text", text=text) if text else None, _flags(t, it), _edited(t, it, zone))


def _flags(t: Words, it: DiaryTask) -> Html | None:
    flags = commas(
        t("homework-mandatory") if it.task.mandatory else t("homework-voluntary"),
        t("homework-independent") if it.task.independent else None,
        t("homework-files", count=it.task.files) if it.task.files else None,
    )
    return flags or None


def _edited(t: Words, it: DiaryTask, zone: ZoneInfo) -> Html:
    sentence = "homework-edited" if it.task.edited_at else "homework-set"
    said = t(sentence, moment=moment(t, it.task.last_edit, zone))
    return commas(said, t("homework-by", name=it.author.polite)) if it.author else said


def _line(t: Words, it: DiaryTask) -> Html:
    head = t("homework-line-done" if it.done else "homework-line", day=weekday_and_day(t, it.task.due))
    text = shorten(it.task.text, ROOM // TASKS_ON_A_PAGE)
    return lines(head, t("homework-text", text=text) if text else None, _flags(t, it))


def _file_name(t: Words, file: TaskFile) -> str:
    return file.name or t.plain(f"homework-file-{file.kind}")
