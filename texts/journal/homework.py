"""Setting and changing homework (E3)."""

from texts.clip import shorten
from texts.dates import moment, onto_day
from texts.journal.lessons import task_line
from texts.words import Html, Words, lines, paragraphs
from usecases.homework.drafts import HomeworkDraftPage
from usecases.ports.homework_book import Task, TaskPage

LONGEST = 2000


def draft(t: Words, page: HomeworkDraftPage) -> Html:
    course = page.lesson.course
    known = {"school_class": course.class_name.display, "subject": course.subject}
    if page.due is None:
        return t("journal-task-ask-no-lesson", **known)
    already = lines(t("journal-task-known"), *(task_line(t, task) for task in page.known)) if page.known else None
    return paragraphs(t("journal-task-ask", **known, day=onto_day(t, page.due)), already)


def ask_due(t: Words) -> Html:
    return t("journal-task-ask-due")


def ask_text(t: Words, page: TaskPage) -> Html:
    return paragraphs(t("journal-task-ask-text"), _said(t, page.task))


def card(t: Words, page: TaskPage) -> Html:
    """The teacher's card of a task."""
    course, task = page.course, page.task
    head = t(
        "journal-task-card",
        school_class=course.class_name.display,
        subject=course.subject,
        day=onto_day(t, task.due),
    )
    if page.removed:
        return paragraphs(head, t("journal-task-removed-card"))
    if task.nothing:
        return paragraphs(head, t("journal-task-card-nothing"))
    edited = t("journal-task-edited", moment=moment(t, task.edited_at, course.zone)) if task.edited_at else None
    readers = t("journal-task-readers", school_class=course.class_name.display)
    return paragraphs(head, _said(t, task), lines(_how(t, task), edited, readers))


def saved_toast(t: Words) -> str:
    return t.plain("journal-task-saved")


def changed_toast(t: Words) -> str:
    return t.plain("journal-task-changed")


def removed_toast(t: Words) -> str:
    return t.plain("journal-task-removed")


def _said(t: Words, task: Task) -> Html:
    files = t("journal-task-files", count=task.files) if task.files else None
    return lines(t("journal-task-text", text=shorten(task.text, LONGEST)) if task.text else None, files)


def _how(t: Words, task: Task) -> Html:
    voluntary = None if task.mandatory else t("journal-task-voluntary")
    return lines(voluntary, t("journal-task-independent") if task.independent else None)
