"""The week in words and in a table (C8)."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import cast

from delivery.wishes import Wishes
from texts import dates
from texts.words import Html, Words, lines

Item = Mapping[str, object]
SUBJECTS, DOTS = 8, 3
"""So many lines stand under the picture: its caption holds 1,024 characters, and the picture shows the rest."""
LONGEST = 30


def week(t: Words, item: Item) -> Html:
    subjects, dots = _rows(item, "subjects"), _rows(item, "dots")
    shown = [_subject(t, one) for one in subjects[:SUBJECTS]]
    return lines(
        t("week-summary-head", days=days(t, item)),
        *(shown or [t("week-summary-no-marks")]),
        t("week-summary-more", count=len(subjects) - SUBJECTS) if len(subjects) > SUBJECTS else None,
        _missed(t, item),
        *(_dot(t, one) for one in dots[:DOTS]),
        t("week-summary-more-dots", count=len(dots) - DOTS) if len(dots) > DOTS else None,
        t("week-summary-homework", count=_int(item, "homework")) if item["homework"] else None,
        *(t("week-summary-meeting", at=_moment(t, one)) for one in cast("Sequence[str]", item["meetings"])),
    )


def days(t: Words, item: Item) -> str:
    """«16.11–22.11»."""
    starts, ends = (date.fromisoformat(str(item[name])) for name in ("starts_on", "ends_on"))
    return f"{dates.numeric_day(t, starts)}\N{EN DASH}{dates.numeric_day(t, ends)}"


def average(t: Words, subject: Item, when: str) -> str:
    """Empty where there was none."""
    return "" if subject[when] is None else dates.number(t, Decimal(str(subject[when])))


def subjects_of(item: Item) -> Sequence[Item]:
    return _rows(item, "subjects")


def foot(t: Words, item: Item) -> str:
    return t.plain("week-summary-foot", missed=_int(item, "missed"), dots=len(_rows(item, "dots")))


def nothing(t: Words, child: str) -> Html:
    return t("week-summary-holidays", child=child)


def ask(t: Words, wanted: Wishes, *, off: bool) -> Html:
    when = (
        t("week-summary-off")
        if off
        else t("week-summary-when", day=wanted.week.weekday, hour=dates.hour(t, wanted.week.at))
    )
    return lines(t("week-summary-settings"), when)


def _subject(t: Words, one: Item) -> Html:
    before, after = average(t, one, "before"), average(t, one, "after")
    change = "same" if before == after else "changed" if before and after else "first" if after else "none"
    name, marks = str(one["name"])[:LONGEST], str(one["marks"])[:LONGEST]
    return t("week-summary-subject", subject=name, marks=marks, change=change, before=before, after=after)


def _missed(t: Words, item: Item) -> Html | None:
    missed, late = _int(item, "missed"), _int(item, "late")
    return (
        lines(
            t("week-summary-missed", count=missed, unexplained=_int(item, "without_reason")) if missed else None,
            t("week-summary-late", count=late) if late else None,
        )
        or None
    )


def _dot(t: Words, one: Item) -> Html:
    day = date.fromisoformat(str(one["due_on"]))
    return t("week-summary-dot", subject=str(one["subject"])[:LONGEST], day=dates.short_weekday_and_day(t, day))


def _moment(t: Words, stored: str) -> str:
    """A time on the school's own clock."""
    local = datetime.fromisoformat(stored)
    return f"{dates.short_weekday_and_day(t, local.date())}, {dates.hour(t, local.time())}"


def _rows(item: Item, name: str) -> Sequence[Item]:
    return cast("Sequence[Item]", item[name])


def _int(item: Item, name: str) -> int:
    return int(str(item[name]))
