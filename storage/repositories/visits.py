"""Visits and meals from the database: two questions, however many days. And who wants to hear of them."""

from collections.abc import Collection, Sequence
from datetime import datetime

from delivery.kinds import Mode, NoticeKind
from school import visits as school
from school.children import Right
from school.periods import DayRange
from school.visits import MealKind, VisitDay, Way, visit_days
from storage.models import Meal, Visit
from storage.repositories.notices.audience import wishes_of
from storage.repositories.notices.links import links
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


class VisitListenersInDatabase:
    """See usecases.ports.visits.VisitListeners. Two questions, however many children."""

    async def of(self, children: Collection[int], now: datetime) -> frozenset[int]:
        found = [link for link in await links(children, now, trusted=True) if link.hears(Right.VISITS)]
        wanted = await wishes_of({link.chat_id for link in found})
        return frozenset(
            link.child_id
            for link in found
            if not link.hidden and wanted[link.chat_id].mode(NoticeKind.VISITS, link.child_id) is not Mode.OFF
        )
