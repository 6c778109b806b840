"""What all screens of a diary share: whose it is, which day, when school is next."""

from datetime import date, timedelta

from babel.dates import format_date

from texts.dates import numeric_day, onto_day, weekday_and_day
from texts.words import Html, Words
from usecases.diary import Diary
from usecases.ports.children import VisibleChild
from usecases.ports.periods import Span

_NEAR = {-1: "diary-yesterday", 0: "diary-today", 1: "diary-tomorrow"}


def title(t: Words, diary: Diary, what: str) -> Html:
    """The first line of every screen names the child: news and screens of several children stand in one chat."""
    return t("diary-title", child=diary.child.called, what=what)


def day_name(t: Words, day: date, today: date) -> Html:
    near = _NEAR.get((day - today).days)
    return t(near, day=weekday_and_day(t, day)) if near else t("diary-day", day=weekday_and_day(t, day))


def onto_day_name(t: Words, day: date, today: date) -> Html:
    """As `day_name`, in the case that follows "for"."""
    near = _NEAR.get((day - today).days)
    return t(near, day=onto_day(t, day)) if near else t("diary-day", day=onto_day(t, day))


def school_next(t: Words, day: date | None, today: date) -> Html:
    return t("diary-school-next", day=day_name(t, day, today)) if day else t("diary-year-is-over")


def span_name(t: Words, span: Span) -> str:
    """A period's name is the school's own."""
    return span.period.name if span.period else t.plain("diary-whole-year")


def commas(*parts: str | None) -> Html:
    """Join what is there into one line. Parts must be HTML already."""
    return Html(", ".join(part for part in parts if part))


def semicolons(*parts: str) -> Html:
    """As `commas`, where commas stand inside of numbers already."""
    return Html("; ".join(parts))


# Labels of buttons.


def short_day(t: Words, day: date) -> str:
    """«пн 23»."""
    return format_date(day, "EEE d", locale=t.language)


def day_before(t: Words, day: date) -> str:
    return t.plain("button-earlier", what=short_day(t, day))


def day_after(t: Words, day: date) -> str:
    return t.plain("button-later", what=short_day(t, day))


def week_before(t: Words, monday: date) -> str:
    return t.plain("button-earlier", what=_week(t, monday))


def week_after(t: Words, monday: date) -> str:
    return t.plain("button-later", what=_week(t, monday))


def _week(t: Words, monday: date) -> str:
    return f"{numeric_day(t, monday)}–{numeric_day(t, monday + timedelta(days=5))}"


def to_school_day(t: Words, day: date) -> str:
    return t.plain("button-school-next", day=short_day(t, day))


def sibling(t: Words, child: VisibleChild) -> str:
    return t.plain("button-sibling", child=child.called)


def period(t: Words, name: str, *, shown: bool) -> str:
    return t.plain("button-period-shown" if shown else "button-period", name=name)
