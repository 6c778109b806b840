"""Remarks and behaviour as a family reads them, from the database."""

from collections.abc import Sequence

from tortoise.queryset import QuerySet

from school.periods import DayRange
from school.remarks import Behaviour, RemarkKind
from storage.models import BehaviourNote, Remark
from storage.repositories.people import name_of
from usecases.ports.children import VisibleChild
from usecases.ports.remarks import DiaryRemark, WeekBehaviour


class RemarksFromDatabase:
    """See usecases.ports.remarks.RemarksToRead."""

    async def of_child(self, child: VisibleChild, days: DayRange) -> Sequence[DiaryRemark]:
        rows = _of(child).filter(lesson__on__gte=days.starts, lesson__on__lte=days.ends)
        return [_remark(row) for row in await rows.order_by("-lesson__on", "-lesson__number", "-id")]

    async def one(self, child: VisibleChild, remark_id: int) -> DiaryRemark | None:
        row = await _of(child).get_or_none(id=remark_id)
        return _remark(row) if row else None

    async def behaviour(self, child: VisibleChild, days: DayRange) -> Sequence[WeekBehaviour]:
        own = BehaviourNote.filter(enrolment__child_id=child.id, enrolment__school_class__year_id=child.year_id)
        rows = own.filter(monday__gte=days.starts, monday__lte=days.ends).select_related("author")
        return [_behaviour(row) for row in await rows.order_by("-monday", "-id")]


def _of(child: VisibleChild) -> QuerySet[Remark]:
    return Remark.filter(
        enrolment__child_id=child.id, enrolment__school_class__year_id=child.year_id, removed_at=None
    ).select_related("lesson__course__subject", "author")


def _remark(row: Remark) -> DiaryRemark:
    return DiaryRemark(
        id=row.id,
        kind=RemarkKind(row.kind),
        text=row.text,
        subject=row.lesson.course.subject.name,
        on=row.lesson.on,
        number=row.lesson.number,
        author=name_of(row.author) if row.author else None,
        set_at=row.set_at,
        version=row.version,
    )


def _behaviour(row: BehaviourNote) -> WeekBehaviour:
    return WeekBehaviour(row.monday, Behaviour(row.value), row.text, name_of(row.author) if row.author else None)
