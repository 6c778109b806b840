"""Under homework: a tick and the whole of each task, days, subjects, files (B8)."""

from bot.callbacks import (
    OpenHomework,
    OpenHomeworkSubjects,
    OpenSubjectHomework,
    OpenTask,
    SendTaskFiles,
    TickTask,
)
from bot.keyboards.diary import behind, foot, in_rows, pages, periods
from bot.keyboards.threads import ask
from bot.screen import Button, Keyboard
from texts import diary as days
from texts import homework as texts
from texts.words import Words
from usecases.homework.show import HomeworkDay, HomeworkSubjects, SubjectHomework, TaskCard
from usecases.ports.children import VisibleChild
from usecases.ports.homework import DiaryTask

MOST_TASKS = 20


def of_day(t: Words, page: HomeworkDay) -> Keyboard:
    child, before, after = page.diary.child.id, page.before, page.after
    earlier = (Button(days.day_before(t, before), OpenHomework(child, before)),) if before else ()
    later = (Button(days.day_after(t, after), OpenHomework(child, after)),) if after else ()
    return (
        *(_task(t, page.diary.child, it) for it in page.tasks[:MOST_TASKS]),
        (*earlier, *later),
        (Button(t.plain("button-homework-subjects"), OpenHomeworkSubjects(child)),),
        *foot(t, page.diary, lambda child_id: OpenHomework(child_id, page.on)),
    )


def subjects(t: Words, page: HomeworkSubjects) -> Keyboard:
    child, span = page.diary.child.id, page.span.period_id
    found = [Button(texts.subject_button(t, it), OpenSubjectHomework(child, it.id, span)) for it in page.subjects]
    return (
        *in_rows(found, 2),
        *periods(t, page.span, lambda number: OpenHomeworkSubjects(child, number)),
        (Button(t.plain("button-homework-days"), OpenHomework(child)),),
        *foot(t, page.diary, OpenHomeworkSubjects),
    )


def of_subject(t: Words, page: SubjectHomework) -> Keyboard:
    child, span, subject_id = page.diary.child.id, page.span.period_id, page.subject_id
    return (
        *in_rows([Button(texts.day_button(t, it), OpenTask(child, it.task.id)) for it in page.tasks], 2),
        pages(t, page.page, page.pages, lambda number: OpenSubjectHomework(child, subject_id, span, number)),
        *foot(t, page.diary, OpenHomeworkSubjects, behind(t, OpenHomeworkSubjects(child, span))),
    )


def card(t: Words, it: TaskCard) -> Keyboard:
    child, task = it.diary.child.id, it.task.task
    tick = t.plain("button-task-untick" if it.task.done else "button-task-tick")
    files = ((Button(t.plain("button-task-send-files"), SendTaskFiles(child, task.id)),),) if it.files else ()
    deeds = (
        (Button(tick, TickTask(child, task.id, done=not it.task.done, on_card=True)),),
        (ask(t, "homework", task.id, child),),
    )
    return (
        *files,
        *(() if it.diary.child.trusted else deeds),
        *foot(t, it.diary, OpenHomework, behind(t, OpenHomework(child, task.due))),
    )


def after_files(t: Words, it: TaskCard) -> Keyboard:
    """Under the last file: the card is out of sight by now."""
    return foot(t, it.diary, OpenHomework, behind(t, OpenTask(it.diary.child.id, it.task.task.id)))


def _task(t: Words, child: VisibleChild, it: DiaryTask) -> tuple[Button, ...]:
    """Who is only trusted with the child looks, and ticks nothing off."""
    more = Button(texts.more_button(t, it), OpenTask(child.id, it.task.id))
    if child.trusted:
        return (more,)
    tick = TickTask(child.id, it.task.id, done=not it.done, on_card=False)
    return (Button(texts.tick_button(t, it), tick), more)
