"""Buttons of final marks (E3)."""

from bot.journal_callbacks import FinalOf, OpenFinals, PutFinal, parts
from bot.keyboards.diary import periods
from bot.keyboards.journal.lessons import to_lesson
from bot.keyboards.journal.marks import pager, values
from bot.keyboards.menu import fitting
from bot.screen import Button, Keyboard
from texts.clip import shorten
from texts.journal.finals import labels
from texts.words import Words
from usecases.marks.finals import FinalsPage

PAGE, LABEL = 30, 38


def finals(t: Words, page: FinalsPage, number: int) -> Keyboard:
    at, span, known = parts(page.lesson.at), page.span.period_id, labels(t, page)
    shown = page.pupils[number * PAGE : (number + 1) * PAGE]
    buttons = [Button(shorten(known[one.enrolment_id], LABEL), FinalOf(*at, one.enrolment_id, span)) for one in shown]
    return (
        *fitting(buttons),
        pager(t, len(page.pupils), number, lambda to: OpenFinals(*at, span, to)),
        *periods(t, page.span, lambda period: OpenFinals(*at, period)),
        to_lesson(t, page.lesson.at),
    )


def ask(t: Words, page: FinalsPage, enrolment_id: int) -> Keyboard:
    at, span, stands = parts(page.lesson.at), page.span.period_id, page.final(enrolment_id)
    remove = Button(t.plain("button-journal-remove"), PutFinal(*at, enrolment_id, span, stands.version, ""))
    return (
        values(t, page.lesson.course.scale, lambda value: PutFinal(*at, enrolment_id, span, stands.version, value)),
        (remove,) if stands.value is not None else (),
        (Button(t.plain("button-back"), OpenFinals(*at, span)), *to_lesson(t, page.lesson.at)[:1]),
        to_lesson(t, page.lesson.at)[1:],
    )
