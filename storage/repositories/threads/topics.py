"""What a question can be about, by the kind that a button names.

To let people ask about one more noun: a function here, a line in TOPICS, and the sentence `thread-about-<kind>` in
threads.ftl, which is given `what`, `value` and `day`.
"""

from collections.abc import Awaitable, Callable
from datetime import date

from school.children import TrustedOnlyLooks
from school.people import Role
from school.refusals import NotYours
from storage.models import Course, Dot, Happening, Homework, Lesson, Mark, Remark, StaffRole
from usecases.asker import Asker
from usecases.ports.children import Children, VisibleChild
from usecases.ports.threads import About

Topic = Callable[[VisibleChild, int], Awaitable[About | None]]
_COURSE = ("subject", "school_class")


class TopicsInDatabase:
    """See usecases.ports.threads.Topics."""

    def __init__(self, children: Children) -> None:
        self._children = children

    async def about(self, asker: Asker, kind: str, about_id: int, child_id: int) -> About:
        child = await self._children.visible_to(asker, child_id)
        if child.trusted:
            raise TrustedOnlyLooks
        find = TOPICS.get(kind)
        about = await find(child, about_id) if find else None
        if about is None:
            raise NotYours
        return about


async def _mark(child: VisibleChild, mark_id: int) -> About | None:
    related = (f"column__lesson__course__{part}" for part in _COURSE)
    row = await Mark.get_or_none(id=mark_id, enrolment__child_id=child.id).select_related(*related)
    if row is None:
        return None
    lesson = row.column.lesson
    return _about("mark", row.id, lesson.course, lesson.on, row.author_id, row.value)


async def _dot(child: VisibleChild, dot_id: int) -> About | None:
    related = (f"course__{part}" for part in _COURSE)
    row = await Dot.get_or_none(id=dot_id, enrolment__child_id=child.id).select_related(*related)
    return _about("dot", row.id, row.course, row.due_on, row.author_id) if row else None


async def _homework(child: VisibleChild, homework_id: int) -> About | None:
    own = Homework.get_or_none(id=homework_id, course__school_class_id=child.class_id, nothing=False)
    row = await own.select_related(*(f"course__{part}" for part in _COURSE))
    return _about("homework", row.id, row.course, row.due_on, row.author_id) if row else None


async def _lesson(child: VisibleChild, lesson_id: int) -> About | None:
    own = Lesson.get_or_none(id=lesson_id, course__school_class_id=child.class_id)
    row = await own.select_related(*(f"course__{part}" for part in _COURSE))
    return _about("lesson", row.id, row.course, row.on, row.substitute_id) if row else None


async def _remark(child: VisibleChild, remark_id: int) -> About | None:
    own = Remark.get_or_none(id=remark_id, enrolment__child_id=child.id, removed_at=None)
    row = await own.select_related(*(f"lesson__course__{part}" for part in _COURSE))
    return _about("remark", row.id, row.lesson.course, row.lesson.on, row.author_id) if row else None


async def _happening(child: VisibleChild, happening_id: int) -> About | None:
    """Asked is who published it, then any other organiser of the school."""
    row = await Happening.get_or_none(id=happening_id, school_id=child.school_id)
    if row is None:
        return None
    office = StaffRole.filter(role=Role.ORGANISER.value, person__school_id=child.school_id, person__archived_at=None)
    others = [one["person_id"] for one in await office.order_by("id").values("person_id")]
    to = tuple(dict.fromkeys(one for one in (row.organiser_id, *others) if one is not None))
    return About("happening", row.id, to, row.title, "", row.starts_on)


def _about(kind: str, about_id: int, course: Course, day: date, author_id: int | None, value: str = "") -> About:
    """Asked is who wrote it; who has left is passed over for the teacher of the subject, then for that of the class."""
    people = (author_id, course.teacher_id, course.school_class.class_teacher_id)
    to = tuple(dict.fromkeys(person for person in people if person is not None))
    return About(kind, about_id, to, course.subject.name, value, day)


TOPICS: dict[str, Topic] = {
    "mark": _mark,
    "dot": _dot,
    "homework": _homework,
    "lesson": _lesson,
    "remark": _remark,
    "happening": _happening,
}
