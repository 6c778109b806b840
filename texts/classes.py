"""A class as those who work with it see it (E5, E12)."""

from collections.abc import Sequence

from school.absences import Absence
from school.attendance import Counts, count
from school.progress import overall
from texts.absences import reason, what
from texts.clip import shorten, visible
from texts.dates import number, numeric_day, weekday_and_day
from texts.diary import commas, span_name
from texts.journal.lessons import register_names
from texts.marks import value
from texts.words import Html, Words, lines, paragraphs
from usecases.classes.show import ClassPage, Families
from usecases.classes.table import ClassTable, PupilRow
from usecases.ports.classes import AskedToRead, MissedToday
from usecases.ports.progress import ReadAbsence, ReadMark
from usecases.progress.passing import main_scale

LONGEST_BEGINNING = 40
MOST_ASKED = 4
ROOM_FOR_MARKS = 700
"""Characters that the marks of all pupils share, so that a class of 35 fits one message."""
MARK_TAKES = 3
FEWEST = 4


def choose(t: Words) -> Html:
    return t("class-choose")


def today(t: Words, page: ClassPage) -> Html:
    head = t("class-title", school_class=page.it.name.display, day=weekday_and_day(t, page.today))
    return paragraphs(
        lines(head, t("class-pupils", count=len(page.pupils))),
        _away(t, page),
        _families(t, page, page.families) if page.families else None,
    )


def _away(t: Words, page: ClassPage) -> Html:
    names = register_names(page.pupils)
    told = [_told(t, names[one.enrolment_id], one.absence) for one in page.notices if one.enrolment_id in names]
    warned = {one.enrolment_id for one in page.notices}
    seen = [it for it in page.missed if it.enrolment_id in names and it.enrolment_id not in warned]
    told += [_missed(t, names[one], [it for it in seen if it.enrolment_id == one]) for one in _in_order(seen)]
    return lines(t("class-away"), *told) if told else t("class-nobody-away")


def _told(t: Words, pupil: str, absence: Absence) -> Html:
    return t("class-away-line", pupil=pupil, what=what(t, absence), reason=reason(t, absence.reason))


def _in_order(seen: Sequence[MissedToday]) -> list[int]:
    return list(dict.fromkeys(it.enrolment_id for it in seen))


def _missed(t: Words, pupil: str, of_pupil: Sequence[MissedToday]) -> Html:
    """«уроки 1, 2 (без объяснения), 4 (опоздание)»."""
    by_code: dict[str, list[str]] = {}
    for it in of_pupil:
        by_code.setdefault(it.code.value, []).append(str(it.number))
    told = [
        t("class-missed-lessons", numbers=", ".join(numbers), what=t.plain(f"attendance-what-{code}"))
        for code, numbers in by_code.items()
    ]
    return t("class-missed-line", pupil=pupil, what=commas(*told))


def _families(t: Words, page: ClassPage, known: Families) -> Html:
    count_of, here = str(len(page.pupils)), {pupil.enrolment_id for pupil in page.pupils}
    return lines(
        t("class-families"),
        t("class-linked", count=str(len(here & known.linked)), all=count_of),
        t("class-signed", count=str(len(here & known.signed)), all=count_of),
        *(_asked(t, one, len(here & one.read), count_of) for one in known.asked[:MOST_ASKED]),
    )


def _asked(t: Words, one: AskedToRead, read: int, count_of: str) -> Html:
    beginning = shorten(" ".join(visible(one.text).split()), LONGEST_BEGINNING)
    return t("class-asked", day=numeric_day(t, one.sent_at.date()), text=beginning, count=str(read), all=count_of)


def unlinked(t: Words, page: ClassPage) -> Html:
    names = [t("class-unlinked-line", pupil=pupil.name.initials) for pupil in page.unlinked]
    head = t("class-unlinked", school_class=page.it.name.display)
    return paragraphs(head, lines(*names), t("class-unlinked-means")) if names else t("class-all-linked")


def about_table(t: Words) -> str:
    return t.plain("class-table-about")


def absence_counts(row: PupilRow) -> Counts:
    return count(one.entry for one in row.absences)


def table(t: Words, page: ClassTable) -> Html:
    head = t("class-table-title", school_class=page.it.name.display, span=span_name(t, page.span))
    if not page.subjects:
        return paragraphs(head, t("class-table-none"))
    names = register_names(row.pupil for row in page.rows)
    return paragraphs(
        head, lines(*(_summed(t, page, row, names[row.pupil.enrolment_id]) for row in page.rows)), t("class-legend")
    )


def _summed(t: Words, page: ClassTable, row: PupilRow, name: str) -> Html:
    mean = overall(list(row.subjects.values()), main_scale(page.it.scale))
    weak = sum(one.is_weak for one in row.subjects.values())
    counts = absence_counts(row)
    told = commas(
        t("class-mean", average=number(t, mean)) if mean is not None else None,
        t("class-weak", count=str(weak)) if weak else None,
        t("class-missed", count=str(counts.missed)) if counts.missed else None,
        t("class-without-reason", count=str(counts.without_reason)) if counts.without_reason else None,
        t("class-late", count=str(counts.late)) if counts.late else None,
    )
    return t("class-pupil", pupil=name, what=told or t("class-nothing"))


def subject(t: Words, page: ClassTable, subject_id: int) -> Html:
    """Raises Outdated for a subject that the class has nothing in."""
    of = page.subject(subject_id)
    names = register_names(row.pupil for row in page.rows)
    room = max(FEWEST, ROOM_FOR_MARKS // (MARK_TAKES * max(1, len(page.rows))))
    head = t(
        "class-subject-title",
        school_class=page.it.name.display,
        subject=of.name,
        span=span_name(t, page.span),
    )
    told = [_signs(t, row, of.id, names[row.pupil.enrolment_id], room) for row in page.rows]
    return paragraphs(head, lines(*told), t("class-subject-legend"))


def _signs(t: Words, row: PupilRow, subject_id: int, name: str, room: int) -> Html:
    both: list[ReadMark | ReadAbsence] = [*row.marks, *row.absences]
    every = sorted((one for one in both if one.subject.id == subject_id), key=_day)
    signs = ["…"] if len(every) > room else []
    signs += [_sign(t, one) for one in every[-room:]]
    known = row.subjects.get(subject_id)
    mean = known.weighted if known is not None else None
    average = t("class-subject-mean", average=number(t, mean)) if mean is not None else None
    told = commas(t("class-signs", signs=" ".join(signs)) if signs else None, average)
    return t("class-pupil", pupil=name, what=told or t("class-nothing"))


def _day(one: ReadMark | ReadAbsence) -> str:
    return (one.record.on if isinstance(one, ReadMark) else one.entry.on).isoformat()


def _sign(t: Words, one: ReadMark | ReadAbsence) -> str:
    if isinstance(one, ReadMark):
        return value(t, one.record.scale, one.record.value)
    return t.plain("class-sign-missed" if one.entry.code.is_missed else "class-sign-late")


def nothing_yet(t: Words) -> str:
    return t.plain("class-table-none")


def caption(t: Words, page: ClassTable) -> Html:
    return t("class-caption", school_class=page.it.name.display, span=span_name(t, page.span))


def book_caption(t: Words, page: ClassTable) -> Html:
    return t("class-book-caption", school_class=page.it.name.display, span=span_name(t, page.span))


def part_label(t: Words, page: ClassTable, number_of: int) -> str:
    """«Ветрова – Зимин»: which pupils are on a part of the picture."""
    rows = page.on_picture(number_of)
    ends = (rows[0].pupil.name.surname, rows[-1].pupil.name.surname)
    return t.plain("button-class-part", first=shorten(ends[0], 8), last=shorten(ends[1], 8))
