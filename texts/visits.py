"""When a child came and went, and what it ate (B20). Hours are those of the school's clock."""

from collections.abc import Callable, Mapping
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from school.visits import Meal, VisitDay, Way
from texts.clip import shorten
from texts.dates import hour, numeric_day, short_weekday_and_day
from texts.diary import commas, day_name, title
from texts.words import Html, Words, lines, paragraphs
from usecases.visits import VisitsDay, VisitsWeek

SCHOOL_DAYS = 6
LONGEST_DISHES = 200
Item = Mapping[str, object]


def week(t: Words, page: VisitsWeek) -> Html:
    noted = {day.on: day for day in page.days}
    shown = [page.monday + timedelta(days=n) for n in range(7)]
    shown = [on for on in shown if on in noted or (on.isoweekday() <= SCHOOL_DAYS and on <= page.today)]
    zone = page.diary.child.zone
    span = f"{numeric_day(t, page.monday)}–{numeric_day(t, page.monday + timedelta(days=6))}"
    return paragraphs(
        title(t, page.diary, t.plain("visits-title")),
        t("visits-week", span=span),
        lines(*(_line(t, on, noted.get(on), page.today, zone) for on in shown)) or t("visits-none-yet"),
        t("visits-told") if page.told else None,
    )


def _line(t: Words, on: date, day: VisitDay | None, today: date, zone: ZoneInfo) -> Html:
    name = short_weekday_and_day(t, on)
    if day is None:
        return t("visits-line-none", day=name)
    return lines(
        t("visits-line", day=name, hours=_hours(t, day, today, zone)),
        t("visits-line-meals", meals=commas(*(_meal_name(t, meal) for meal in day.meals))) if day.meals else None,
    )


def _hours(t: Words, day: VisitDay, today: date, zone: ZoneInfo) -> str:
    if not day.passes:
        return t.plain("visits-no-passes")
    came = _hour(t, day.came, zone) if day.came else "…"
    if day.is_inside(today):
        return t.plain("visits-inside", since=_hour(t, day.passes[-1].at, zone))
    return f"{came}–{_hour(t, day.left, zone) if day.left else '…'}"


def day(t: Words, page: VisitsDay) -> Html:
    zone, it = page.diary.child.zone, page.day
    inside = t("visits-inside-now") if it.is_inside(page.today) else None
    return paragraphs(
        title(t, page.diary, t.plain("visits-title")),
        day_name(t, it.on, page.today),
        lines(
            *(t("visits-in" if one.way is Way.IN else "visits-out", hour=_hour(t, one.at, zone)) for one in it.passes),
            inside,
        )
        or t("visits-day-none"),
        lines(t("visits-meals"), *(_meal(t, meal) for meal in it.meals)) if it.meals else t("visits-meals-none"),
    )


def _meal(t: Words, meal: Meal) -> Html:
    if meal.dishes is None:
        return t("visits-meal", meal=_meal_name(t, meal))
    return t("visits-meal-dishes", meal=_meal_name(t, meal), dishes=shorten(meal.dishes, LONGEST_DISHES))


def _meal_name(t: Words, meal: Meal) -> Html:
    return t(f"meal-{meal.kind.value}")


def _hour(t: Words, at: datetime, zone: ZoneInfo) -> str:
    return hour(t, at.astimezone(zone).time())


# Labels of buttons.


def hear_label(t: Words, *, told: bool) -> str:
    return t.plain("button-visits-do-not-hear") if told else t.plain("button-visits-hear")


def heard(t: Words, *, told: bool) -> str:
    return t.plain("visits-hear") if told else t.plain("visits-do-not-hear")


# News.


def _came(t: Words, item: Item) -> Html:
    return t("news-visit-in", hour=_clock(t, item))


def _went(t: Words, item: Item) -> Html:
    return t("news-visit-out", hour=_clock(t, item))


def _clock(t: Words, item: Item) -> str:
    return hour(t, time.fromisoformat(str(item["clock"])))


TELL: dict[str, Callable[[Words, Item], Html]] = {"CameToSchool": _came, "LeftSchool": _went}
