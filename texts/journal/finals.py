"""Final marks of a subject (E3)."""

from texts.dates import number
from texts.diary import span_name
from texts.journal.lessons import register_names
from texts.journal.marks import full
from texts.marks import value
from texts.words import Html, Words, lines
from usecases.marks.finals import FinalsPage


def finals(t: Words, page: FinalsPage) -> Html:
    course = page.lesson.course
    known = {"school_class": course.class_name.display, "subject": course.subject, "span": span_name(t, page.span)}
    return lines(t("finals-title", **known), t("finals-how"))


def labels(t: Words, page: FinalsPage) -> dict[int, str]:
    """«Ветрова М. · 4,33 → 4»."""
    return {one: _label(t, page, one, name) for one, name in register_names(page.pupils).items()}


def _label(t: Words, page: FinalsPage, enrolment_id: int, name: str) -> str:
    average, final = page.averages.get(enrolment_id), page.final(enrolment_id).value
    parts = [name, *([number(t, average)] if average is not None else [])]
    if final is not None:
        parts.append(t.plain("finals-put", value=value(t, page.lesson.course.scale, final)))
    return " · ".join(parts)


def ask(t: Words, page: FinalsPage, enrolment_id: int) -> Html:
    average, final = page.averages.get(enrolment_id), page.final(enrolment_id).value
    return lines(
        t("finals-ask", pupil=full(page.pupil(enrolment_id)), span=span_name(t, page.span)),
        t("finals-average", average=number(t, average)) if average is not None else t("finals-no-marks"),
        t("finals-stands", value=value(t, page.lesson.course.scale, final)) if final is not None else None,
        t("finals-type"),
    )


def saved(t: Words) -> str:
    return t.plain("finals-saved")
