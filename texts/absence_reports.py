"""Notices as the school reads them: one card, the absent of a class (D1, D4)."""

from collections.abc import Sequence

from texts.absences import body, reason, seen, what, when
from texts.clip import shorten
from texts.dates import numeric_day, weekday_and_day
from texts.words import Html, Words, lines, paragraphs
from usecases.absences.staff import ClassAbsences
from usecases.ports.absences import AbsenceNotice, MissedLesson, StaffNotice

LONGEST_NAME = 24
MOST_AWAY = 20
MOST_UNEXPLAINED = 15


def report(t: Words, page: StaffNotice) -> Html:
    """Times are those of the school."""
    notice, zone = page.notice, page.pupil.zone
    state = t("absence-card-withdrawn") if notice.withdrawn else seen(t, notice, zone)
    whose = t("absence-report-title", child=full_name(page), school_class=page.pupil.class_name.display)
    return paragraphs(whose, body(t, notice, zone), state)


def full_name(page: StaffNotice) -> str:
    return f"{page.pupil.name.surname} {page.pupil.name.given}"


def seen_toast(t: Words) -> str:
    return t.plain("absence-report-seen-toast")


def of_class(t: Words, page: ClassAbsences) -> Html:
    head = t("absence-class-title", school_class=page.school_class.name.display, day=weekday_and_day(t, page.on))
    return paragraphs(head, _away(t, page), _unexplained(t, page))


def _away(t: Words, page: ClassAbsences) -> Html:
    if not page.away:
        return t("absence-class-nobody")
    return lines(t("absence-class-away"), *(_line(t, page, it) for it in page.away[:MOST_AWAY]))


def _line(t: Words, page: ClassAbsences, notice: AbsenceNotice) -> Html:
    absence = notice.absence
    known = {"child": pupil(page, notice.enrolment_id), "what": what(t, absence), "reason": reason(t, absence.reason)}
    if absence.first == absence.last and not absence.open_ended:
        return t("absence-class-line", **known)
    return t("absence-class-line-until", **known, when=when(t, absence))


def pupil(page: ClassAbsences, enrolment_id: int) -> str:
    """As the register names a pupil; one who has left the class since is not named."""
    member = page.members.get(enrolment_id)
    return shorten(member.name.initials, LONGEST_NAME) if member else "?"


def _unexplained(t: Words, page: ClassAbsences) -> Html:
    by_pupil: dict[int, list[MissedLesson]] = {}
    for lesson in page.unexplained:
        if lesson.enrolment_id in page.members:
            by_pupil.setdefault(lesson.enrolment_id, []).append(lesson)
    if not by_pupil:
        return t("absence-class-all-explained")
    ordered = [(one, by_pupil[one]) for one in page.members if one in by_pupil]
    return lines(
        t("absence-class-unexplained"),
        *(
            t("absence-class-unexplained-line", child=pupil(page, one), days=_days(t, known))
            for one, known in ordered[:MOST_UNEXPLAINED]
        ),
    )


def _days(t: Words, known: Sequence[MissedLesson]) -> str:
    """«20.11 (1, 2), 23.11 (4)»: days with the numbers of the lessons."""
    found: dict[str, list[str]] = {}
    for lesson in known:
        found.setdefault(numeric_day(t, lesson.on), []).append(str(lesson.number))
    return ", ".join(f"{day} ({', '.join(numbers)})" for day, numbers in found.items())
