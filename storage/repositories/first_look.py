"""What the diary of a child holds already: a few counts, in as many queries for one child as for five."""

from collections.abc import Mapping, Sequence
from datetime import date

from tortoise.expressions import Q
from tortoise.functions import Count

from school.periods import Period as SchoolPeriod
from school.periods import PeriodKind, latest_period
from storage.models import Dot, Homework, Mark, Period
from usecases.ports.children import VisibleChild
from usecases.ports.first_look import KnownOfChild


class FirstLooksInDatabase:
    """See usecases.ports.first_look.FirstLooks."""

    async def known(self, children: Sequence[VisibleChild], today: date) -> Mapping[int, KnownOfChild]:
        periods = await _periods({child.year_id for child in children}, today)
        marks = await _marks(children, periods)
        dots = await _open_dots(children)
        homework = await _nearest_homework({child.class_id for child in children}, today)
        found = {}
        for child in children:
            period = periods.get(child.year_id)
            due_on, tasks = homework.get(child.class_id, (None, 0))
            found[child.id] = KnownOfChild(
                period=period.name if period else None,
                marks=marks.get(child.enrolment_id, 0),
                open_dots=dots.get(child.enrolment_id, 0),
                due_on=due_on,
                tasks=tasks,
            )
        return found


async def _periods(year_ids: set[int], today: date) -> dict[int, SchoolPeriod]:
    by_year: dict[int, list[SchoolPeriod]] = {}
    for row in await Period.filter(year_id__in=year_ids):
        period = SchoolPeriod(PeriodKind(row.kind), row.name, row.starts_on, row.ends_on)
        by_year.setdefault(row.year_id, []).append(period)
    running = {year_id: latest_period(today, periods) for year_id, periods in by_year.items()}
    return {year_id: period for year_id, period in running.items() if period is not None}


async def _marks(children: Sequence[VisibleChild], periods: Mapping[int, SchoolPeriod]) -> dict[int, int]:
    wanted = [
        Q(
            enrolment_id=child.enrolment_id,
            column__lesson__on__gte=periods[child.year_id].starts,
            column__lesson__on__lte=periods[child.year_id].ends,
        )
        for child in children
        if child.year_id in periods
    ]
    if not wanted:
        return {}
    rows = (
        await Mark.filter(Q(*wanted, join_type="OR"), removed_at=None)
        .annotate(number=Count("id"))
        .group_by("enrolment_id")
        .values_list("enrolment_id", "number")
    )
    return {int(enrolment_id): int(number) for enrolment_id, number in rows}


async def _open_dots(children: Sequence[VisibleChild]) -> dict[int, int]:
    rows = (
        await Dot.filter(enrolment_id__in=[child.enrolment_id for child in children], state="open")
        .annotate(number=Count("id"))
        .group_by("enrolment_id")
        .values_list("enrolment_id", "number")
    )
    return {int(enrolment_id): int(number) for enrolment_id, number in rows}


async def _nearest_homework(class_ids: set[int], today: date) -> dict[int, tuple[date, int]]:
    rows = (
        await Homework.filter(course__school_class_id__in=class_ids, due_on__gt=today, nothing=False, removed_at=None)
        .annotate(number=Count("id"))
        .group_by("course__school_class_id", "due_on")
        .order_by("due_on")
        .values_list("course__school_class_id", "due_on", "number")
    )
    nearest: dict[int, tuple[date, int]] = {}
    for class_id, due_on, number in rows:
        nearest.setdefault(int(class_id), (due_on, int(number)))
    return nearest
