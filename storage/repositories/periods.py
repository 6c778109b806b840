"""School years and periods as the calendar of a child."""

from school.calendars import ClassCalendar, assessed_by
from school.periods import Period as PeriodValue
from school.periods import PeriodKind
from school.periods import SchoolYear as YearValue
from storage.models import Period, SchoolYear
from usecases.ports.children import VisibleChild
from usecases.ports.periods import ChildCalendar, StoredPeriod


class PeriodsInDatabase:
    """See usecases.ports.periods.Periods."""

    async def of_child(self, child: VisibleChild) -> ChildCalendar:
        return await calendar_of_class(child.year_id, child.class_name.grade)


async def calendar_of_class(year_id: int, grade: int) -> ChildCalendar:
    rows = await Period.filter(year_id=year_id).select_related("year").order_by("starts_on", "id")
    row = rows[0].year if rows else await SchoolYear.get(id=year_id)
    values = tuple(PeriodValue(PeriodKind(p.kind), p.name, p.starts_on, p.ends_on) for p in rows)
    year = YearValue(row.name, row.starts_on, row.ends_on, values)
    kind = assessed_by(grade, year)
    own = tuple(StoredPeriod(p.id, p.name, p.starts_on, p.ends_on) for p in rows if p.kind == kind)
    return ChildCalendar(ClassCalendar(year, kind), own)
