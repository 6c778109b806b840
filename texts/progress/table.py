"""The progress table on the screen, and the words under its picture and its spreadsheet (B3)."""

from school.marks import Scale
from school.progress import SubjectProgress, overall
from texts.dates import number
from texts.diary import commas, semicolons, span_name, title
from texts.marks import value
from texts.words import Html, Words, lines, paragraphs
from usecases.ports.periods import WHOLE_YEAR
from usecases.progress.passing import main_scale
from usecases.progress.show import ProgressPage

ROOM_FOR_MARKS = 900
"""Characters that the marks of all subjects share, so that a year of twenty subjects fits one message."""
MARK_TAKES = 3
FEWEST = 5
MOST_WEAK = 5
"""Named in a caption; the picture marks them all."""


def table(t: Words, page: ProgressPage) -> Html:
    head = title(t, page.diary, t("progress-title", span=span_name(t, page.span)))
    if not page.subjects:
        return paragraphs(head, t("progress-none"))
    room = max(FEWEST, ROOM_FOR_MARKS // (MARK_TAKES * len(page.subjects)))
    return paragraphs(head, *(_subject(t, page, it, room) for it in page.subjects), _legend(t, page))


def _subject(t: Words, page: ProgressPage, it: SubjectProgress, room: int) -> Html:
    signs = [t("progress-earlier")] if len(it.marks) > room else []
    signs += [t("progress-marks", marks=value(t, mark.scale, mark.value)) for mark in it.marks[-room:]]
    return lines(
        _head(t, it),
        commas(*signs) if it.marks else None,
        commas(_plain(t, it), missed(t, it), late(t, it)) or None,
        _finals(t, page, it),
    )


def _head(t: Words, it: SubjectProgress) -> Html:
    if it.weighted is None:
        return t("progress-subject", subject=it.name)
    sentence = "progress-subject-weak" if it.is_weak else "progress-subject-average"
    return t(sentence, subject=it.name, weighted=number(t, it.weighted))


def _plain(t: Words, it: SubjectProgress) -> Html | None:
    """Where it is another number than the weighted one."""
    if it.plain is None or (it.weighted is not None and number(t, it.plain) == number(t, it.weighted)):
        return None
    return t("progress-plain", plain=number(t, it.plain))


def missed(t: Words, it: SubjectProgress) -> Html | None:
    if it.counts.without_reason:
        return t("progress-missed-without-reason", count=it.counts.missed, without=str(it.counts.without_reason))
    return t("progress-missed", count=it.counts.missed) if it.counts.missed else None


def late(t: Words, it: SubjectProgress) -> Html | None:
    return t("progress-late", count=str(it.counts.late)) if it.counts.late else None


def _finals(t: Words, page: ProgressPage, it: SubjectProgress) -> Html | None:
    finals = {number: value(t, it.scale, final) for number, final in page.finals(it).items()}
    if not finals:
        return None
    if page.span.period:
        return t("progress-final", value=finals[page.span.period.id])
    names = {period.id: period.name for period in page.periods}
    told = [
        t("progress-final-of-year", value=final)
        if number == WHOLE_YEAR
        else t("progress-final-of-period", name=names[number], value=final)
        for number, final in finals.items()
    ]
    return t("progress-finals", finals=commas(*told))


def _legend(t: Words, page: ProgressPage) -> Html | None:
    averaged = any(it.weighted is not None for it in page.subjects)
    return lines(
        t("progress-legend") if averaged else None,
        *(t("progress-legend-weak", scale=scale) for scale in sorted({it.scale for it in page.weak})),
        t("progress-no-weak") if page.weak_first and not page.weak and averaged else None,
    )


def nothing_yet(t: Words) -> str:
    """Where a picture was asked for."""
    return t.plain("progress-none")


def caption(t: Words, page: ProgressPage) -> Html:
    """Under the picture, for those who cannot see it."""
    weak = [
        t("progress-caption-subject", subject=it.name, average=number(t, it.weighted))
        for it in page.weak[:MOST_WEAK]
        if it.weighted is not None
    ]
    return lines(
        t("progress-caption", child=page.diary.child.called, span=span_name(t, page.span)),
        _overall(t, page),
        t("progress-caption-weak", subjects=semicolons(*weak)) if weak else None,
        _absences(t, page),
    )


def _overall(t: Words, page: ProgressPage) -> Html | None:
    mean = overall(page.subjects, _scale(page))
    return t("progress-caption-overall", overall=number(t, mean)) if mean is not None else None


def _scale(page: ProgressPage) -> Scale:
    return main_scale(page.diary.child.scale)


def _absences(t: Words, page: ProgressPage) -> Html | None:
    counts = [it.counts for it in page.subjects]
    missed, late = sum(it.missed for it in counts), sum(it.late for it in counts)
    if not missed and not late:
        return None
    without = str(sum(it.without_reason for it in counts))
    return t("progress-caption-absences", missed=str(missed), without=without, late=str(late))


def book_caption(t: Words, page: ProgressPage) -> Html:
    return t("progress-book-caption", child=page.diary.child.called, span=span_name(t, page.span))


def book_name(t: Words, page: ProgressPage) -> str:
    return t.plain("progress-book-name", child=page.diary.child.called, span=span_name(t, page.span))


def look_button(t: Words, *, dark: bool) -> str:
    """Offers the colours that the picture has not."""
    return t.plain("button-progress-light" if dark else "button-progress-dark")
