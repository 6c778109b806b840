"""Dots: what waits, until when, what happens next (B7)."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from school.dots import DotState
from texts.clip import shorten
from texts.dates import day_and_month, moment, numeric_day, weekday_and_day
from texts.diary import commas, title
from texts.forms import form
from texts.marks import value
from texts.words import Html, Words, lines, paragraphs
from usecases.dots.show import DotCard, DotsPage
from usecases.ports.children import VisibleChild
from usecases.ports.dots import DiaryDot, DotMark

LONGEST_IN_LIST = 140
"""Characters of a comment; the card has the rest."""


def listed(t: Words, page: DotsPage) -> Html:
    child = page.diary.child
    waiting = [_waiting(t, dot, page.today, page.now, child) for dot in page.waiting]
    closed = [_closed(t, dot, child.zone) for dot in page.closed]
    return paragraphs(
        title(t, page.diary, t("dots-title")),
        *(waiting or [t("dots-none")]),
        lines(t("dots-lately"), *closed) if closed else None,
    )


def card(t: Words, it: DotCard, zone: ZoneInfo) -> Html:
    """`zone` is the reader's."""
    dot, child = it.dot, it.diary.child
    put = t("dot-set", moment=moment(t, dot.set_at, zone))
    return paragraphs(
        title(t, it.diary, dot.subject),
        t("dot-what", kind=t.plain(f"dot-kind-{dot.dot.kind}"), form=form(t, dot.dot.form)),
        _future(t, dot, it.today, it.now, child) if dot.closed_at is None else _closed(t, dot, child.zone),
        lines(
            commas(put, t("dot-by", name=dot.author.polite)) if dot.author else put,
            t("dot-lesson", day=weekday_and_day(t, dot.lesson.on)) if dot.lesson else None,
            t("dot-comment", comment=dot.dot.comment) if dot.dot.comment else None,
        ),
    )


def dot_button(t: Words, dot: DiaryDot) -> str:
    return t.plain("button-dot", subject=dot.subject, day=numeric_day(t, dot.dot.due))


def mark_button(t: Words, dot: DiaryDot, mark: DotMark) -> str:
    return t.plain("button-dot-mark", value=value(t, mark.scale, mark.value), subject=dot.subject)


def _waiting(t: Words, it: DiaryDot, today: date, now: datetime, child: VisibleChild) -> Html:
    kind, comment = t.plain(f"dot-kind-{it.dot.kind}"), shorten(it.dot.comment, LONGEST_IN_LIST)
    return lines(
        t("dots-head", subject=it.subject, kind=kind, form=form(t, it.dot.form)),
        _future(t, it, today, now, child),
        t("dot-comment", comment=comment) if comment else None,
    )


def _future(t: Words, it: DiaryDot, today: date, now: datetime, child: VisibleChild) -> Html:
    """Until when, and what happens then."""
    if it.dot.is_over(now, child.zone):
        return t("dot-time-is-up", day=weekday_and_day(t, it.dot.due))
    left = t("dot-days-left", days=(it.dot.due - today).days)
    return lines(t("dot-due", day=weekday_and_day(t, it.dot.due), left=left), _next(t, it))


def _next(t: Words, it: DiaryDot) -> Html:
    becomes = it.dot.on_expiry.turns_into
    return t("dot-will-turn", value=value(t, it.scale, becomes)) if becomes else t("dot-will-disappear")


def _closed(t: Words, it: DiaryDot, zone: ZoneInfo) -> Html:
    """The day is the school's: a dot ends at its midnight."""
    at = (it.closed_at or it.set_at).astimezone(zone)
    known = {"subject": it.subject, "form": form(t, it.dot.form), "day": day_and_month(t, at.date())}
    if it.dot.state is DotState.TURNED and it.mark is not None:
        return t("dots-turned", **known, value=value(t, it.mark.scale, it.mark.value))
    return t("dots-expired" if it.dot.state is DotState.EXPIRED else "dots-closed", **known)
