"""Buttons of marks that are put and corrected."""

from collections.abc import Callable, Sequence

from bot.callbacks import Callback
from bot.journal_callbacks import (
    AskCorrection,
    AskMarkComment,
    BeginMark,
    ChooseForm,
    ChooseMarkWork,
    CommentFirst,
    CorrectTo,
    OpenMarkGrid,
    OpenPutMark,
    PutValue,
    SetMarkWork,
    TakeBackMark,
    parts,
)
from bot.keyboards.journal.lessons import to_lesson
from bot.screen import Button, Keyboard
from school.marks import WEIGHTS, ControlForm, Scale, values_of
from texts.forms import form
from texts.journal.lessons import register_names
from texts.marks import value
from texts.words import Words
from usecases.marks.grid import MarkGrid, ValuePage
from usecases.ports.journal import LessonAt, Pupil
from usecases.ports.mark_book import MarkPage

PAGE = 30
COLUMNS = 2
WEIGHTS_IN_ROW = 5


def grid(t: Words, page: MarkGrid, number: int) -> Keyboard:
    """The choice of a form above, then pupils in two columns; `number` is the page's, from 0."""
    at, labels = page.lesson.at, _with_marks(t, page)
    chosen = t.plain("button-journal-form", form=form(t, page.form), weight=str(page.weight))
    return (
        (Button(chosen, ChooseForm(*parts(at), page.form, page.weight)),),
        *pupils(
            page.pupils,
            labels,
            lambda pupil: BeginMark(*parts(at), pupil.enrolment_id, page.form, page.weight),
            number,
        ),
        pager(t, len(page.pupils), number, lambda to: OpenMarkGrid(*parts(at), page.form, page.weight, to)),
        to_lesson(t, at),
    )


def _with_marks(t: Words, page: MarkGrid) -> dict[int, str]:
    """Labels by enrolment: the pupil and the marks put at the lesson already."""
    marks: dict[int, list[str]] = {}
    for put in page.marks:
        marks.setdefault(put.enrolment_id, []).append(value(t, put.scale, put.entry.value))
    return {
        key: t.plain("button-journal-pupil-marks", pupil=name, marks=" ".join(marks[key]))
        if key in marks
        else t.plain("button-journal-pupil", pupil=name)
        for key, name in register_names(page.pupils).items()
    }


def pupils(known: Sequence[Pupil], labels: dict[int, str], press: Callable[[Pupil], Callback], page: int) -> Keyboard:
    buttons = [Button(labels[pupil.enrolment_id], press(pupil)) for pupil in known[page * PAGE : (page + 1) * PAGE]]
    return tuple(tuple(buttons[start : start + COLUMNS]) for start in range(0, len(buttons), COLUMNS))


def pager(t: Words, count: int, page: int, to: Callable[[int], Callback]) -> tuple[Button, ...]:
    """Nothing where one page is enough."""
    before = (Button(t.plain("button-journal-page-before"), to(page - 1)),) if page > 0 else ()
    after = (Button(t.plain("button-journal-page-after"), to(page + 1)),) if (page + 1) * PAGE < count else ()
    return (*before, *after)


def choose_form(t: Words, at: LessonAt, chosen: str, weight: int) -> Keyboard:
    known = [
        Button(ticked(t, form(t, code), here=code == chosen), OpenMarkGrid(*parts(at), code, code.default_weight))
        for code in ControlForm
    ]
    weights = [
        Button(
            ticked(t, t.plain("button-journal-weight", weight=str(n)), here=n == weight),
            OpenMarkGrid(*parts(at), chosen, n),
        )
        for n in WEIGHTS
    ]
    return (*in_rows(known, COLUMNS), *in_rows(weights, WEIGHTS_IN_ROW), to_lesson(t, at))


def ticked(t: Words, label: str, *, here: bool) -> str:
    return t.plain("button-journal-chosen", label=label) if here else label


def in_rows(buttons: Sequence[Button], width: int) -> Keyboard:
    return tuple(tuple(buttons[start : start + width]) for start in range(0, len(buttons), width))


def choose_value(t: Words, page: ValuePage, draft: int, *, commented: bool) -> Keyboard:
    comment = "button-journal-comment-again" if commented else "button-journal-comment-first"
    already = [
        Button(
            t.plain(
                "button-journal-mark-put", value=value(t, put.scale, put.entry.value), form=form(t, put.entry.form)
            ),
            OpenPutMark(put.mark_id),
        )
        for put in page.marks
    ]
    return (
        values(t, page.lesson.course.scale, lambda typed: PutValue(draft, typed)),
        (Button(t.plain(comment), CommentFirst(draft)),),
        *in_rows(already, 1),
        (_to_grid(t, page.lesson.at, page.form, page.weight), *to_lesson(t, page.lesson.at)),
    )


def values(t: Words, scale: Scale, press: Callable[[str], Callback]) -> tuple[Button, ...]:
    """Nothing on a scale whose marks are typed."""
    return tuple(Button(value(t, scale, typed), press(typed)) for typed in values_of(scale))


def _to_grid(t: Words, at: LessonAt, code: str, weight: int) -> Button:
    return Button(t.plain("button-back"), OpenMarkGrid(*parts(at), code, weight))


def back_to_lesson(t: Words, at: LessonAt) -> Keyboard:
    return (to_lesson(t, at),)


def card(t: Words, page: MarkPage) -> Keyboard:
    mark, at = (page.mark_id, page.version), page.lesson.at
    deeds: Keyboard = (
        ()
        if page.removed
        else (
            (
                Button(t.plain("button-journal-correct"), AskCorrection(*mark)),
                Button(t.plain("button-journal-comment"), AskMarkComment(*mark)),
                Button(t.plain("button-journal-remove"), TakeBackMark(*mark)),
            ),
            (Button(t.plain("button-journal-work"), ChooseMarkWork(*mark)),),
        )
    )
    more = Button(t.plain("button-journal-next-pupil"), OpenMarkGrid(*parts(at), page.entry.form, page.entry.weight))
    return (*deeds, (more,), to_lesson(t, at))


def choose_work(t: Words, page: MarkPage) -> Keyboard:
    """What the mark was for, with its usual weight; or another weight alone."""
    mark, entry = (page.mark_id, page.version), page.entry
    forms = [
        Button(ticked(t, form(t, code), here=code is entry.form), SetMarkWork(*mark, code.value, code.default_weight))
        for code in ControlForm
    ]
    weights = [
        Button(
            ticked(t, t.plain("button-journal-weight", weight=str(n)), here=n == entry.weight),
            SetMarkWork(*mark, entry.form.value, n),
        )
        for n in WEIGHTS
    ]
    return (*in_rows(forms, COLUMNS), *in_rows(weights, WEIGHTS_IN_ROW), to_card(t, page))


def correction(t: Words, page: MarkPage) -> Keyboard:
    return (
        values(t, page.scale, lambda typed: CorrectTo(page.mark_id, page.version, typed)),
        to_card(t, page),
    )


def to_card(t: Words, page: MarkPage) -> tuple[Button, ...]:
    return (Button(t.plain("button-back"), OpenPutMark(page.mark_id)), *to_lesson(t, page.lesson.at))
