"""Setting, prolonging, answering and closing dots (E3, E4)."""

from collections.abc import Sequence
from datetime import date

from school.dots import Dot, DotState
from school.marks import Scale, values_of
from texts.dates import day_and_month, weekday_and_day
from texts.forms import form
from texts.journal.marks import full
from texts.marks import value
from texts.words import Html, Words, lines, paragraphs
from usecases.dots.drafts import DotDraftPage, DotToChange
from usecases.ports.dot_book import DotPage
from usecases.ports.journal import Pupil

_OVER = {
    DotState.TURNED: "journal-dot-turned",
    DotState.EXPIRED: "journal-dot-expired",
    DotState.CLOSED: "journal-dot-closed",
}


def pupils(t: Words, page: DotDraftPage) -> Html:
    course = page.lesson.course
    if not page.chosen:
        return t("journal-dot-pupils", school_class=course.class_name.display, subject=course.subject)
    chosen = str(len(page.chosen))
    return t("journal-dot-pupils-more", school_class=course.class_name.display, subject=course.subject, count=chosen)


def draft(t: Words, page: DotDraftPage, dot: Dot) -> Html:
    head = t(
        "journal-dot-draft",
        pupils=_names(page.chosen),
        kind=t.plain(f"dot-kind-{dot.kind}"),
        form=form(t, dot.form),
        day=weekday_and_day(t, dot.due),
    )
    return lines(head, _then(t, dot, page.lesson.course.scale), _comment(t, dot))


def choose_form(t: Words, dot: Dot) -> Html:
    return t("journal-dot-choose-form", form=form(t, dot.form))


def ask_due(t: Words) -> Html:
    return t("journal-dot-ask-due")


def ask_comment(t: Words) -> Html:
    return t("journal-dot-ask-comment")


def set_toast(t: Words, count: int) -> str:
    return t.plain("journal-dot-set", count=count)


def closed_toast(t: Words) -> str:
    return t.plain("journal-dot-closed")


def prolonged_toast(t: Words, due: date) -> str:
    return t.plain("journal-dot-prolonged", day=weekday_and_day(t, due))


def card(t: Words, page: DotPage) -> Html:
    """The teacher's card of a dot."""
    dot = page.dot
    head = t(
        "journal-dot-card",
        pupil=full(page.pupil),
        kind=t.plain(f"dot-kind-{dot.kind}"),
        form=form(t, dot.form),
        subject=page.course.subject,
        day=day_and_month(t, dot.due),
    )
    now = _then(t, dot, page.course.scale) if dot.state is DotState.OPEN else t(_OVER[dot.state])
    return paragraphs(lines(head, _comment(t, dot)), now)


def ask_mark(t: Words, page: DotPage) -> Html:
    sentence = "journal-dot-ask-mark" if values_of(page.course.scale) else "journal-dot-ask-mark-typed"
    return t(sentence, pupil=full(page.pupil), form=form(t, page.dot.form))


def ask_prolong(t: Words, to_change: DotToChange) -> Html:
    page = to_change.page
    return t("journal-dot-ask-prolong", pupil=full(page.pupil), day=day_and_month(t, page.dot.due))


def _names(chosen: Sequence[Pupil]) -> str:
    return ", ".join(full(pupil) for pupil in chosen)


def _then(t: Words, dot: Dot, scale: Scale) -> Html:
    becomes = dot.on_expiry.turns_into
    return t("journal-dot-disappears") if becomes is None else t("journal-dot-becomes", value=value(t, scale, becomes))


def _comment(t: Words, dot: Dot) -> Html | None:
    return t("journal-with-comment", comment=dot.comment) if dot.comment else None
