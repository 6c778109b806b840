"""Putting and correcting marks (E3)."""

from school.marks import Scale, values_of
from texts.dates import weekday_and_day
from texts.forms import form
from texts.marks import value
from texts.words import Html, Words, lines, paragraphs
from usecases.marks.grid import MarkGrid, ValuePage
from usecases.ports.journal import Pupil
from usecases.ports.mark_book import Entry, MarkPage


def full(pupil: Pupil) -> str:
    return f"{pupil.name.surname} {pupil.name.given}"


def grid(t: Words, page: MarkGrid) -> Html:
    course = page.lesson.course
    return t(
        "journal-grid",
        school_class=course.class_name.display,
        subject=course.subject,
        form=form(t, page.form),
        weight=str(page.weight),
    )


def choose_form(t: Words, code: str, weight: int) -> Html:
    return t("journal-choose-form", form=form(t, code), weight=str(weight))


def choose_value(t: Words, page: ValuePage, comment: str) -> Html:
    sentence = "journal-choose-value" if values_of(page.lesson.course.scale) else "journal-type-value"
    about = t(sentence, pupil=full(page.pupil), form=form(t, page.form), weight=str(page.weight))
    return lines(about, _comment(t, comment))


def ask_comment(t: Words, page: ValuePage) -> Html:
    return t("journal-ask-comment", pupil=full(page.pupil), form=form(t, page.form))


def card(t: Words, page: MarkPage) -> Html:
    """The teacher's card of a mark."""
    course, entry = page.lesson.course, page.entry
    head = t(
        "journal-mark-card",
        **_known(t, page),
        weight=str(entry.weight),
        subject=course.subject,
        school_class=course.class_name.display,
        day=weekday_and_day(t, page.lesson.at.on),
    )
    removed = t("journal-mark-card-removed") if page.removed else None
    return paragraphs(lines(head, _comment(t, entry.comment)), removed)


def ask_correction(t: Words, page: MarkPage) -> Html:
    sentence = "journal-ask-correction" if values_of(page.scale) else "journal-ask-correction-typed"
    return t(sentence, **_known(t, page), weight=str(page.entry.weight))


def ask_mark_comment(t: Words, page: MarkPage) -> Html:
    return lines(t("journal-ask-mark-comment", **_known(t, page)), _comment(t, page.entry.comment))


def put_toast(t: Words, scale: Scale, entry: Entry) -> str:
    return t.plain("journal-mark-put", value=value(t, scale, entry.value))


def corrected_toast(t: Words, scale: Scale, entry: Entry) -> str:
    return t.plain("journal-mark-corrected", value=value(t, scale, entry.value))


def work_toast(t: Words) -> str:
    return t.plain("journal-mark-work-changed")


def removed_toast(t: Words) -> str:
    return t.plain("journal-mark-removed")


def _known(t: Words, page: MarkPage) -> dict[str, str]:
    return {
        "pupil": full(page.pupil),
        "value": value(t, page.scale, page.entry.value),
        "form": form(t, page.entry.form),
    }


def _comment(t: Words, comment: str) -> Html | None:
    return t("journal-with-comment", comment=comment) if comment else None
