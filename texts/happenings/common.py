"""An entry of the feed as everybody reads it."""

from datetime import date

from school.classes import GRADES
from school.happenings import Entry, Level
from texts.dates import day_and_month, numeric_day, weekday_and_day
from texts.words import Html, Words, lines, paragraphs


def kind_name(t: Words, kind: str) -> str:
    return t.plain(f"happening-kind-{kind}")


def days(t: Words, starts_on: date, ends_on: date) -> str:
    """«суббота, 5 декабря», or the first day and the last one."""
    if starts_on == ends_on:
        return weekday_and_day(t, starts_on)
    return t.plain("happening-span", starts=day_and_month(t, starts_on), ends=day_and_month(t, ends_on))


def short_days(t: Words, starts_on: date) -> str:
    return numeric_day(t, starts_on)


def entry(t: Words, it: Entry, subject: str) -> Html:
    """Everything about it but its title."""
    return paragraphs(
        lines(
            t("happening-what", kind=kind_name(t, it.kind.value), level=level_name(t, it.level)),
            t("happening-days", days=days(t, it.starts_on, it.ends_on)),
            t("happening-where", place=it.place) if it.place else None,
            grades(t, it.grade_from, it.grade_to),
            t("happening-subject", subject=subject) if subject else None,
        ),
        t("happening-about", text=it.description) if it.description else None,
        t("happening-contact", contact=it.contact) if it.contact else None,
    )


def level_name(t: Words, level: Level) -> str:
    return t.plain(f"happening-level-{level.value}")


def grades(t: Words, low: int, high: int) -> Html:
    if (low, high) == (GRADES[0], GRADES[-1]):
        return t("happening-all-grades")
    return t("happening-grade", low=low) if low == high else t("happening-grades", low=low, high=high)
