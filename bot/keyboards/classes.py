"""Under the screens of a class (E5, E12)."""

from collections.abc import Sequence

from bot.absence_callbacks import OpenClassAbsences
from bot.class_callbacks import (
    OpenClass,
    OpenClasses,
    OpenClassSubject,
    OpenClassTable,
    OpenUnlinked,
    SendClassBook,
    SendClassPicture,
)
from bot.keyboards.diary import behind, class_rows, in_rows, periods
from bot.keyboards.journal_page import to_page
from bot.keyboards.menu import back, fitting
from bot.remark_callbacks import OpenSignatures
from bot.screen import Button, Keyboard
from texts.classes import part_label
from texts.clip import shorten
from texts.progress.table import look_button
from texts.words import Words
from usecases.classes.show import ClassPage
from usecases.classes.table import ClassTable
from usecases.ports.classes import ClassToRead
from usecases.ports.pictures import Theme

CLASSES_IN_ROW = 4
LABEL = 38


def choose(t: Words, found: Sequence[ClassToRead], page: int, *, browser: bool) -> Keyboard:
    buttons = [Button(t.plain("button-class-open", school_class=one.name.display), OpenClass(one.id)) for one in found]
    return (*class_rows(t, buttons, page, OpenClasses, CLASSES_IN_ROW), to_page(t, offered=browser), back(t))


def today(t: Words, page: ClassPage, *, only: bool, browser: bool) -> Keyboard:
    """`only`: the asker has no other class. `browser`: the journal page is offered."""
    it, count = page.it, len(page.unlinked)
    unlinked = [Button(t.plain("button-class-unlinked", count=str(count)), OpenUnlinked(it.id))] if count else []
    led = [
        Button(t.plain("button-class-absences"), OpenClassAbsences(it.id, page.today)),
        Button(t.plain("button-signatures"), OpenSignatures(it.id, page.today)),
    ]
    others = () if only else (Button(t.plain("button-class-all"), OpenClasses()),)
    return (
        (Button(t.plain("button-class-table"), OpenClassTable(it.id)),),
        *fitting([*(led if it.leads else ()), *unlinked]),
        to_page(t, offered=browser),
        (*others, *back(t)),
    )


def unlinked(t: Words, page: ClassPage) -> Keyboard:
    return ((behind(t, OpenClass(page.it.id)), *back(t)),)


def table(t: Words, page: ClassTable) -> Keyboard:
    number, span = page.it.id, page.span.period_id
    keep = (
        Button(t.plain("button-class-picture"), SendClassPicture(number, span)),
        Button(t.plain("button-class-book"), SendClassBook(number, span)),
    )
    subjects = [
        Button(
            t.plain("button-class-subject", subject=shorten(one.name, LABEL)), OpenClassSubject(number, one.id, span)
        )
        for one in page.subjects
    ]
    return (
        keep if page.subjects else (),
        *fitting(subjects),
        *periods(t, page.span, lambda period: OpenClassTable(number, period)),
        (behind(t, OpenClass(number)), *back(t)),
    )


def subject(t: Words, page: ClassTable) -> Keyboard:
    return _to_table(t, page)


def picture(t: Words, page: ClassTable, theme: Theme, part: int) -> Keyboard:
    number, span, dark = page.it.id, page.span.period_id, theme is Theme.DARK
    parts = [
        Button(part_label(t, page, other), SendClassPicture(number, span, other))
        for other in range(page.pictures)
        if other != part
    ]
    look = Button(look_button(t, dark=dark), SendClassPicture(number, span, part, not dark))
    book = Button(t.plain("button-class-book"), SendClassBook(number, span))
    return (*in_rows(parts, 2), (look, book), *_to_table(t, page))


def book(t: Words, page: ClassTable) -> Keyboard:
    return _to_table(t, page)


def _to_table(t: Words, page: ClassTable) -> Keyboard:
    return ((behind(t, OpenClassTable(page.it.id, page.span.period_id)), *back(t)),)
