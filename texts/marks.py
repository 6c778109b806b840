"""Marks: by subject, one by one, and how each came to be what it is (B2)."""

from collections.abc import Iterator
from decimal import Decimal
from zoneinfo import ZoneInfo

from school.marks import MarkRecord, RevisionKind, Scale
from texts.dates import day_and_month, moment, number, numeric_day, weekday_and_day
from texts.diary import commas, span_name, title
from texts.forms import form
from texts.words import Html, Words, lines, paragraphs
from usecases.marks.history import MarkStep
from usecases.marks.show import Averages, MarkCard, MarksPage, SubjectMarks, SubjectPage
from usecases.ports.dots import DiaryDot
from usecases.ports.marks import DiaryMark

LATEST = 20
"""Ours: so many marks of a subject stand in the list of subjects, which for a whole year must fit one message."""


def value(t: Words, scale: str, value: str) -> str:
    """A mark as people write it: digits as they are, words for pass and fail."""
    return t.plain(f"mark-value-{value}") if Scale(scale) is Scale.PASS_FAIL else value


def by_subject(t: Words, page: MarksPage) -> Html:
    head = title(t, page.diary, t("marks-title", span=span_name(t, page.span)))
    if not page.subjects:
        return paragraphs(head, t("marks-none"))
    dots = any(subject.dots for subject in page.subjects)
    return paragraphs(head, lines(*(_row(t, it) for it in page.subjects)), t("marks-dot-means") if dots else None)


def subject(t: Words, page: SubjectPage) -> Html:
    it = page.subject
    what = t("marks-subject-title", subject=it.name, span=span_name(t, page.span))
    return paragraphs(
        title(t, page.diary, what),
        _averages(t, it.averages),
        lines(*(_line(t, mark) for mark in page.shown)),
        lines(*(_dot(t, dot) for dot in it.dots)),
    )


def card(t: Words, it: MarkCard, zone: ZoneInfo) -> Html:
    """`zone` is the reader's."""
    mark, record = it.mark, it.mark.record
    return paragraphs(
        title(t, it.diary, mark.subject),
        lines(
            t("mark-card-head" if mark.stands else "mark-card-removed", value=_value(t, record), form=_form(t, record)),
            t("mark-card-weight", weight=str(record.weight)),
            t("mark-card-lesson", day=weekday_and_day(t, record.on)),
            _signed(t, t("mark-card-put", moment=moment(t, mark.set_at, zone)), it.history[0]),
            t("mark-card-comment", comment=record.comment) if record.comment else None,
        ),
        lines(_change(t, it), _now(t, it)),
        lines(t("mark-history"), *(_step(t, step, zone) for step in it.history)) if len(it.history) > 1 else None,
    )


def mark_button(t: Words, mark: DiaryMark) -> str:
    label = "button-mark" if mark.stands else "button-mark-removed"
    return t.plain(label, value=_value(t, mark.record), day=numeric_day(t, mark.record.on))


def _row(t: Words, it: SubjectMarks) -> Html:
    shown = [t("marks-value", value=_value(t, mark.record)) for mark in it.marks[-LATEST:]]
    signs = [t("marks-earlier")] if len(it.marks) > LATEST else []
    signs += [*shown, *(t("marks-dot-sign") for _ in it.dots)]
    known = {"subject": it.name, "marks": commas(*signs)}
    if it.averages.weighted is None:
        return t("marks-row", **known)
    return t("marks-row-average", **known, average=number(t, it.averages.weighted))


def _averages(t: Words, averages: Averages) -> Html | None:
    if averages.plain is None or averages.weighted is None:
        return None
    return t("marks-averages", plain=number(t, averages.plain), weighted=number(t, averages.weighted))


def _line(t: Words, mark: DiaryMark) -> Html:
    record = mark.record
    known = {"day": numeric_day(t, record.on), "value": _value(t, record), "form": _form(t, record)}
    if not mark.stands:
        return t("marks-line-removed", **known)
    line = t("marks-line", **known, weight=str(record.weight))
    return commas(line, t("marks-corrected")) if mark.corrected else line


def _dot(t: Words, it: DiaryDot) -> Html:
    day = day_and_month(t, it.dot.due)
    return t("marks-dot", kind=t.plain(f"dot-kind-{it.dot.kind}"), form=form(t, it.dot.form), day=day)


def _value(t: Words, record: MarkRecord) -> str:
    return value(t, record.scale, record.value)


def _form(t: Words, record: MarkRecord) -> str:
    return form(t, record.form)


def _signed(t: Words, what: Html, step: MarkStep) -> Html:
    return commas(what, t("mark-by", name=step.by.polite)) if step.by else what


def _change(t: Words, it: MarkCard) -> Html | None:
    """What the mark did when it was put, or what taking it back did."""
    before, after = it.change.before, it.change.after
    if it.mark.record.points is None:
        return t("mark-not-averaged")
    if after is None:
        return t("mark-was-the-only")
    if before is None:
        return t("mark-average-first", after=number(t, after))
    if before == after:
        return t("mark-average-same", after=number(t, after))
    known = {"before": number(t, before), "after": number(t, after), "delta": _signed_number(t, after - before)}
    return t("mark-average" if it.mark.stands else "mark-average-without", **known)


def _signed_number(t: Words, delta: Decimal) -> str:
    return ("+" if delta > 0 else "−") + number(t, abs(delta))


def _now(t: Words, it: MarkCard) -> Html | None:
    averages = it.averages
    if averages.plain is None or averages.weighted is None:
        return None
    return t(
        "mark-averages-now",
        span=span_name(t, it.span),
        plain=number(t, averages.plain),
        weighted=number(t, averages.weighted),
    )


def _step(t: Words, step: MarkStep, zone: ZoneInfo) -> Html:
    at = moment(t, step.at, zone)
    if step.kind is RevisionKind.CORRECTED and step.was and step.now:
        return _signed(t, t("mark-step-corrected", moment=at, changes=commas(*_changes(t, step.was, step.now))), step)
    known = step.now or step.was
    assert known is not None  # noqa: S101 - a step leaves or takes away a mark
    return _signed(t, t(f"mark-step-{step.kind}", moment=at, value=_value(t, known)), step)


def _changes(t: Words, was: MarkRecord, now: MarkRecord) -> Iterator[Html]:
    if was.value != now.value:
        yield t("mark-changed-value", was=_value(t, was), now=_value(t, now))
    if was.form != now.form:
        yield t("mark-changed-form", was=_form(t, was), now=_form(t, now))
    if was.weight != now.weight:
        yield t("mark-changed-weight", was=str(was.weight), now=str(now.weight))
    if was.comment != now.comment:
        yield t("mark-changed-comment", was=was.comment) if was.comment else t("mark-added-comment")
