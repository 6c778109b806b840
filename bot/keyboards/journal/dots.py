"""Buttons of dots that are set, prolonged, answered and closed."""

from collections.abc import Callable, Sequence
from datetime import date

from bot.callbacks import Callback
from bot.journal_callbacks import (
    AskDotMark,
    AskDotWords,
    AskProlong,
    ChangeDotDraft,
    ChooseDotForm,
    ChooseForDot,
    CloseThisDot,
    OpenDotDraft,
    OpenDotPupils,
    OpenSetDot,
    ProlongTo,
    SaveDot,
    TurnDotInto,
)
from bot.keyboards.journal.lessons import to_lesson
from bot.keyboards.journal.marks import COLUMNS, in_rows, pager, pupils, ticked, values
from bot.screen import Button, Keyboard
from school.dots import Dot, DotKind, DotState
from school.marks import ControlForm
from texts.dates import numeric_day
from texts.forms import form
from texts.journal.lessons import register_names
from texts.marks import value
from texts.words import Words
from usecases.dots.drafts import DotDraftPage, DotToChange
from usecases.dots.set import WORST
from usecases.ports.dot_book import DotPage
from usecases.ports.journal import LessonAt

Place = tuple[date, int]
"""The day and the number of the lesson from which a dot is looked at."""


def choose_pupils(t: Words, page: DotDraftPage, draft: int, number: int) -> Keyboard:
    chosen = {pupil.enrolment_id for pupil in page.chosen}
    names = {key: ticked(t, name, here=key in chosen) for key, name in register_names(page.pupils).items()}
    done = (Button(t.plain("button-journal-done"), OpenDotDraft(draft)),) if chosen else ()
    return (
        *pupils(page.pupils, names, lambda pupil: ChooseForDot(draft, pupil.enrolment_id), number),
        pager(t, len(page.pupils), number, lambda to: OpenDotPupils(draft, to)),
        done,
        to_lesson(t, page.lesson.at),
    )


def draft(t: Words, page: DotDraftPage, dot: Dot, number: int) -> Keyboard:
    """Everything about the dot can be changed here; what stands has a tick."""
    kinds = [
        Button(ticked(t, t.plain(f"dot-kind-{kind}"), here=kind is dot.kind), ChangeDotDraft(number, "kind", kind))
        for kind in DotKind
    ]
    return (
        (Button(t.plain("button-journal-set-dot"), SaveDot(number)),),
        tuple(kinds),
        (Button(t.plain("button-journal-other-form", form=form(t, dot.form)), ChooseDotForm(number)),),
        (
            *_days(t, page.days, dot.due, lambda day: ChangeDotDraft(number, "due", day.isoformat())),
            Button(t.plain("button-journal-other-day"), AskDotWords(number, "due")),
        ),
        _then(t, page, dot, number),
        (
            Button(t.plain("button-journal-comment"), AskDotWords(number, "comment")),
            Button(t.plain("button-journal-one-more"), OpenDotPupils(number)),
        ),
        to_lesson(t, page.lesson.at),
    )


def _then(t: Words, page: DotDraftPage, dot: Dot, number: int) -> tuple[Button, ...]:
    scale, becomes = page.lesson.course.scale, dot.on_expiry.turns_into
    worst = WORST[scale]
    turns = t.plain("button-journal-becomes", value=value(t, scale, worst))
    return (
        Button(ticked(t, turns, here=becomes == worst), ChangeDotDraft(number, "then", worst)),
        Button(
            ticked(t, t.plain("button-journal-disappears"), here=becomes is None), ChangeDotDraft(number, "then", "")
        ),
    )


def choose_form(t: Words, at: LessonAt, dot: Dot, number: int) -> Keyboard:
    forms = [
        Button(ticked(t, form(t, code), here=code is dot.form), ChangeDotDraft(number, "form", code))
        for code in ControlForm
    ]
    return (*in_rows(forms, COLUMNS), *to_draft(t, at, number))


def to_draft(t: Words, at: LessonAt, number: int) -> Keyboard:
    return ((Button(t.plain("button-back"), OpenDotDraft(number)), *to_lesson(t, at)),)


def card(t: Words, page: DotPage, place: Place) -> Keyboard:
    dot = (page.dot_id, *place, page.version)
    deeds: Keyboard = ()
    if page.dot.state is DotState.OPEN:
        deeds = (
            (Button(t.plain("button-journal-answered"), AskDotMark(*dot)),),
            (
                Button(t.plain("button-journal-prolong"), AskProlong(*dot)),
                Button(t.plain("button-journal-close"), CloseThisDot(*dot)),
            ),
        )
    return (*deeds, to_lesson(t, LessonAt(page.course.id, *place)))


def choose_mark(t: Words, page: DotPage, place: Place) -> Keyboard:
    scale = page.course.scale
    offered = values(t, scale, lambda typed: TurnDotInto(page.dot_id, *place, page.version, typed))
    return (offered, *_to_card(t, page, place))


def choose_day(t: Words, to_change: DotToChange, place: Place) -> Keyboard:
    page = to_change.page
    days = _days(t, to_change.days, None, lambda day: ProlongTo(page.dot_id, *place, page.version, day))
    return (days, *_to_card(t, page, place))


def _to_card(t: Words, page: DotPage, place: Place) -> Keyboard:
    back = Button(t.plain("button-back"), OpenSetDot(page.dot_id, *place))
    return ((back, *to_lesson(t, LessonAt(page.course.id, *place))),)


def _days(t: Words, days: Sequence[date], chosen: date | None, press: Callable[[date], Callback]) -> tuple[Button, ...]:
    """The offered days, and the chosen one when it is another."""
    shown = sorted({*days, chosen}) if chosen is not None else days
    return tuple(Button(ticked(t, numeric_day(t, day), here=day == chosen), press(day)) for day in shown)
