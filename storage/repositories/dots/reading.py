"""Dots as a family reads them, from the database."""

from datetime import datetime

from tortoise.expressions import Q
from tortoise.queryset import QuerySet

from school.dots import Dot as DotValue
from school.dots import DotKind, DotState, OnExpiry
from school.marks import ControlForm, Scale
from storage.models import Dot, Mark
from storage.repositories.people import name_of
from usecases.ports.children import VisibleChild
from usecases.ports.dots import DiaryDot, DotLesson, DotMark


class DotsFromDatabase:
    """See usecases.ports.dots.DotsToRead."""

    async def of_child(self, child: VisibleChild, closed_since: datetime | None = None) -> tuple[DiaryDot, ...]:
        wanted = Q(state=DotState.OPEN.value)
        if closed_since is not None:
            wanted |= Q(closed_at__gte=closed_since)
        dots = [_dot(row) for row in await _of(child).filter(wanted).order_by("due_on", "id")]
        waiting = [dot for dot in dots if dot.closed_at is None]
        closed = sorted(((dot.closed_at, dot.id, dot) for dot in dots if dot.closed_at is not None), reverse=True)
        return (*waiting, *(dot for _, _, dot in closed))

    async def one(self, child: VisibleChild, dot_id: int) -> DiaryDot | None:
        row = await _of(child).get_or_none(id=dot_id)
        return _dot(row) if row else None


def _of(child: VisibleChild) -> QuerySet[Dot]:
    return Dot.filter(enrolment__child_id=child.id, enrolment__school_class__year_id=child.year_id).select_related(
        "course__subject", "course__school_class", "author", "mark", "lesson"
    )


def _dot(row: Dot) -> DiaryDot:
    kind, form, state = DotKind(row.kind), ControlForm(row.form), DotState(row.state)
    return DiaryDot(
        id=row.id,
        dot=DotValue(kind, form, row.due_on, OnExpiry(row.turns_into), state, row.comment or ""),
        course_id=row.course_id,
        subject_id=row.course.subject_id,
        subject=row.course.subject.name,
        scale=Scale(row.course.school_class.scale),
        author=name_of(row.author) if row.author else None,
        set_at=row.set_at,
        closed_at=row.closed_at,
        mark=_mark(row.mark),
        lesson=DotLesson(row.lesson.on, row.lesson.number) if row.lesson else None,
    )


def _mark(row: Mark | None) -> DotMark | None:
    return DotMark(row.id, row.value, Scale(row.scale)) if row else None
