"""Under notices as the school reads them."""

from datetime import timedelta

from bot.absence_callbacks import OpenClassAbsences, OpenReport, SeeNotice, SendReportPapers
from bot.keyboards.menu import back
from bot.screen import Button, Keyboard
from texts.absence_reports import MOST_AWAY, pupil
from texts.clip import shorten
from texts.dates import numeric_day
from texts.words import Words
from usecases.absences.staff import ClassAbsences
from usecases.ports.absences import AbsenceNotice, StaffNotice

LABEL = 38


def report(t: Words, page: StaffNotice) -> Keyboard:
    notice = page.notice
    papers = ((Button(t.plain("button-absence-files"), SendReportPapers(notice.id)),),) if notice.files else ()
    unseen = notice.seen_at is None and not notice.withdrawn
    see = ((Button(t.plain("button-absence-seen"), SeeNotice(notice.id, notice.version)),),) if unseen else ()
    return (*see, *papers, back(t))


def after_papers(t: Words, page: StaffNotice) -> Keyboard:
    """Under the last file: the card is out of sight by now."""
    return ((Button(t.plain("button-back"), OpenReport(page.notice.id)), *back(t)),)


def of_class(t: Words, page: ClassAbsences) -> Keyboard:
    return (*((_notice(t, page, it),) for it in page.away[:MOST_AWAY]), _other_days(t, page), back(t))


def _notice(t: Words, page: ClassAbsences, notice: AbsenceNotice) -> Button:
    """What nobody has read yet carries a sign."""
    name = pupil(page, notice.enrolment_id)
    sign = "" if notice.seen_at else t.plain("absence-class-new") + " "
    return Button(shorten(sign + name, LABEL), OpenReport(notice.id))


def _other_days(t: Words, page: ClassAbsences) -> tuple[Button, ...]:
    led, day = page.school_class.id, timedelta(days=1)
    before, after = page.on - day, page.on + day
    earlier = Button(t.plain("button-absence-earlier", day=numeric_day(t, before)), OpenClassAbsences(led, before))
    later = Button(t.plain("button-absence-later", day=numeric_day(t, after)), OpenClassAbsences(led, after))
    if page.on == page.today:
        return earlier, later
    return earlier, Button(t.plain("button-today"), OpenClassAbsences(led, page.today)), later
