"""The roll of a lesson: who is not there (E3)."""

from zoneinfo import ZoneInfo

from school.attendance import AttendanceCode
from texts.absences import reason, what, when
from texts.attendance import code
from texts.clip import shorten
from texts.dates import hour, weekday_and_day
from texts.journal.lessons import brief, register_names
from texts.words import Html, Words, lines, paragraphs
from usecases.attendance.roll import RollPage
from usecases.ports.absences import AbsenceNotice
from usecases.ports.attendance import RollEntry
from usecases.ports.journal import Pupil

MOST_NOTICES = 12
LONGEST_LABEL = 20
"""Characters of a label in two columns."""


def roll(t: Words, page: RollPage) -> Html:
    return paragraphs(_head(t, page), lines(t("roll-how"), _counts(t, page)), _notices(t, page))


def _head(t: Words, page: RollPage) -> Html:
    course, at = page.lesson.course, page.lesson.at
    return t(
        "roll-title",
        school_class=course.class_name.display,
        subject=course.subject,
        day=weekday_and_day(t, at.on),
        number=str(at.number),
    )


def _counts(t: Words, page: RollPage) -> Html:
    codes = [entry.code for entry in page.roll.entries if entry.code is not None]
    absent = sum(1 for one in codes if one.is_missed)
    return lines(
        t("roll-counts", absent=str(absent), late=str(len(codes) - absent)),
        _called(t, page, page.lesson.course.zone),
    )


def _called(t: Words, page: RollPage, zone: ZoneInfo) -> Html | None:
    at = page.roll.called_at
    return t("roll-called", moment=hour(t, at.astimezone(zone).time())) if at else None


def _notices(t: Words, page: RollPage) -> Html | None:
    told = [(pupil, one) for pupil in page.pupils for one in page.notices.get(pupil.enrolment_id, ())]
    if not told:
        return None
    return lines(t("roll-notices"), *(_notice(t, pupil, one) for pupil, one in told[:MOST_NOTICES]))


def _notice(t: Words, pupil: Pupil, notice: AbsenceNotice) -> Html:
    absence = notice.absence
    known = {"pupil": brief(pupil), "what": what(t, absence), "reason": reason(t, absence.reason)}
    if absence.first == absence.last and not absence.open_ended:
        return t("roll-notice", **known)
    return t("roll-notice-until", **known, when=when(t, absence))


def labels(t: Words, page: RollPage) -> dict[int, str]:
    """By enrolment what stands on a pupil's button; the sign of a letter where a notice explains this very lesson."""
    return {key: _label(t, page, key, name) for key, name in register_names(page.pupils).items()}


def _label(t: Words, page: RollPage, enrolment_id: int, name: str) -> str:
    entry = page.roll.of(enrolment_id)
    if entry is not None and entry.code is not None:
        label = t.plain("button-roll-marked", code=code(t, entry.code), pupil=name)
    elif enrolment_id in page.covered:
        label = t.plain("button-roll-told", pupil=name)
    else:
        label = t.plain("button-roll-there", pupil=name)
    return shorten(label, LONGEST_LABEL)


def noted(t: Words, page: RollPage, enrolment_id: int, *, done: bool) -> str:
    """The toast after a tap."""
    if not done:
        return t.plain("roll-changed-meanwhile")
    pupil = next((brief(one) for one in page.pupils if one.enrolment_id == enrolment_id), "")
    entry = page.roll.of(enrolment_id)
    stands = entry.code if entry is not None else None
    return t.plain(f"roll-noted-{stands or 'there'}", pupil=pupil)


def all_there(t: Words) -> str:
    return t.plain("roll-all-there")


def by_notices(t: Words, count: int) -> str:
    return t.plain("roll-by-notices", count=count)


def next_code(entry: RollEntry | None) -> str:
    """What a tap makes of it: there, away, late, there."""
    if entry is None or entry.code is None:
        return AttendanceCode.ABSENT.value
    return "" if entry.code is AttendanceCode.LATE else AttendanceCode.LATE.value
