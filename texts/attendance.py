"""Attendance of a child: by period, by day, by subject (B9)."""

from collections import Counter
from collections.abc import Iterable

from school.attendance import AttendanceCode, Counts
from texts.absences import reason, what
from texts.dates import numeric_day, short_weekday_and_day
from texts.diary import commas, day_name, span_name, title
from texts.words import Html, Words, lines, paragraphs
from usecases.attendance.show import AttendanceDay, AttendancePage, MissedDay, SubjectsAttendance
from usecases.ports.attendance import Missed


def of_period(t: Words, page: AttendancePage) -> Html:
    head = title(t, page.diary, t("attendance-title", span=span_name(t, page.span)))
    if not page.days:
        return paragraphs(head, t("attendance-nothing"))
    return paragraphs(head, _counts(t, page.counts), lines(*(_day(t, it) for it in page.days)), t("attendance-codes"))


def _counts(t: Words, counts: Counts) -> Html:
    """What nobody has explained stands apart."""
    reasons = commas(
        t("attendance-ill", count=counts.ill) if counts.ill else None,
        t("attendance-excused", count=counts.excused) if counts.excused else None,
        t("attendance-without-reason", count=counts.without_reason) if counts.without_reason else None,
    )
    return lines(
        t("attendance-missed", count=counts.missed) if counts.missed else None,
        reasons,
        t("attendance-late", count=counts.late) if counts.late else None,
    )


def _day(t: Words, it: MissedDay) -> Html:
    return t("attendance-day-line", day=short_weekday_and_day(t, it.on), codes=codes(t, it.lessons))


def codes(t: Words, lessons: Iterable[Missed]) -> str:
    """«н ×2, оп»: the codes of a day, the gravest first."""
    found = Counter(lesson.code for lesson in lessons)
    return ", ".join(_times(t, code, found[code]) for code in AttendanceCode if code in found)


def code(t: Words, known: AttendanceCode) -> str:
    return t.plain(f"attendance-code-{known}")


def _times(t: Words, known: AttendanceCode, count: int) -> str:
    return code(t, known) if count == 1 else t.plain("attendance-times", code=code(t, known), count=str(count))


def of_day(t: Words, page: AttendanceDay) -> Html:
    head = title(t, page.diary, t("attendance-day-title", day=day_name(t, page.on, page.today)))
    told = [
        t("attendance-day-notice", what=what(t, it.absence), reason=reason(t, it.absence.reason)) for it in page.notices
    ]
    missed = [_lesson(t, it) for it in page.lessons] or [t("attendance-day-clear")]
    return paragraphs(head, lines(*missed), lines(*told))


def _lesson(t: Words, it: Missed) -> Html:
    said = t.plain(f"attendance-what-{it.code}")
    return t("attendance-lesson", number=str(it.number), subject=it.subject, what=said)


def by_subject(t: Words, page: SubjectsAttendance) -> Html:
    head = title(t, page.diary, t("attendance-subjects-title", span=span_name(t, page.span)))
    if not page.counts:
        return paragraphs(head, t("attendance-nothing"))
    return paragraphs(head, lines(*(_subject(t, name, counts) for name, counts in page.counts.items())))


def _subject(t: Words, name: str, counts: Counts) -> Html:
    told = commas(
        t("attendance-told-missed", count=str(counts.missed)) if counts.missed else None,
        t("attendance-told-without", count=str(counts.without_reason)) if counts.without_reason else None,
        t("attendance-told-late", count=str(counts.late)) if counts.late else None,
    )
    return t("attendance-subject", subject=name, told=told)


def day_button(t: Words, it: MissedDay) -> str:
    return t.plain("button-attendance-day", day=numeric_day(t, it.on), codes=codes(t, it.lessons))
