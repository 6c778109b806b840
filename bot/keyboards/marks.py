"""Under marks: subjects, periods, one mark after another (B2)."""

from bot.callbacks import OpenMark, OpenMarks, OpenSubjectMarks
from bot.keyboards.diary import behind, foot, in_rows, pages, periods
from bot.keyboards.threads import ask
from bot.screen import Button, Keyboard
from texts.marks import mark_button
from texts.words import Words
from usecases.marks.show import MarkCard, MarksPage, SubjectPage


def by_subject(t: Words, page: MarksPage) -> Keyboard:
    child, span = page.diary.child.id, page.span.period_id
    subjects = [
        Button(t.plain("button-marks-subject", subject=it.name), OpenSubjectMarks(child, it.id, span))
        for it in page.subjects
    ]
    return (
        *in_rows(subjects, 2),
        *periods(t, page.span, lambda number: OpenMarks(child, number)),
        *foot(t, page.diary, OpenMarks),
    )


def subject(t: Words, page: SubjectPage) -> Keyboard:
    child, span, subject_id = page.diary.child.id, page.span.period_id, page.subject.id
    return (
        *in_rows([Button(mark_button(t, mark), OpenMark(child, mark.id)) for mark in page.shown], 3),
        pages(t, page.page, page.pages, lambda number: OpenSubjectMarks(child, subject_id, span, number)),
        *foot(t, page.diary, OpenMarks, behind(t, OpenMarks(child, span))),
    )


def card(t: Words, it: MarkCard) -> Keyboard:
    child = it.diary.child.id
    way = behind(t, OpenSubjectMarks(child, it.mark.subject_id, it.span.period_id))
    asks = () if it.diary.child.trusted else (ask(t, "mark", it.mark.id, child),)
    return (asks, *foot(t, it.diary, OpenMarks, way))
