"""Visits and meals from the database: two questions, however many days."""

from collections.abc import Sequence

from school import visits as school
from school.periods import DayRange
from school.visits import MealKind, VisitDay, Way, visit_days
from storage.models import Meal, Visit
from usecases.ports.children import VisibleChild


class VisitsFromDatabase:
    """See usecases.ports.visits.Visits."""

    async def of_child(self, child: VisibleChild, days: DayRange) -> Sequence[VisitDay]:
        between = {"child_id": child.id, "on__gte": days.starts, "on__lte": days.ends}
        passes, meals = await Visit.filter(**between), await Meal.filter(**between)
        return visit_days(
            ((row.on, school.Pass(row.at, Way(row.way))) for row in passes),
            ((row.on, school.Meal(MealKind(row.kind), row.dishes)) for row in meals),
        )
