"""What is taught: subjects, courses, the timetable, textbooks, curricula."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from school.classes import ClassName
from storage.models import Course, Curriculum, Subject, Textbook, TimetableSlot
from storage.repositories.imports.people import BATCH
from usecases.ports.school_book import CourseRow, CurriculumRow, SchoolBook, SlotRow, TextbookRow

Ids = Mapping[str, int]


async def write_subjects(school_id: int, book: SchoolBook) -> dict[str, int]:
    """Subject ids by the names of the file. Letter case does not make another subject."""
    there = {subject.name.casefold(): subject.id for subject in await Subject.filter(school_id=school_id)}
    named = [course.subject for course in book.courses] + [textbook.subject for textbook in book.textbooks]
    for name in dict.fromkeys(named):
        if name.casefold() not in there:
            there[name.casefold()] = (await Subject.create(school_id=school_id, name=name)).id
    return {name: there[name.casefold()] for name in named}


async def write_courses(
    rows: Sequence[CourseRow], subjects: Ids, classes: Mapping[ClassName, int], people: Ids
) -> tuple[dict[CourseRow, int], int]:
    """Course ids by row, and how many are new or have another teacher.

    Where a class has one teacher of a subject before and after, the course goes on with the new teacher: its marks and
    homework stay together.
    """
    there: dict[tuple[int, int], list[Course]] = defaultdict(list)
    for known in await Course.filter(school_class_id__in=list(classes.values())).order_by("id"):
        there[known.school_class_id, known.subject_id].append(known)
    told: dict[tuple[int, int], list[CourseRow]] = defaultdict(list)
    for row in rows:
        told[classes[row.school_class], subjects[row.subject]].append(row)
    ids: dict[CourseRow, int] = {}
    changes = 0
    for place, wanted in told.items():
        changes += await _write_courses_of(place, wanted, there[place], people, ids)
    return ids, changes


async def _write_courses_of(
    place: tuple[int, int], wanted: Sequence[CourseRow], there: Sequence[Course], people: Ids, ids: dict[CourseRow, int]
) -> int:
    changes = 0
    by_teacher = {known.teacher_id: known for known in there}
    for row in wanted:
        teacher = people[row.teacher_key] if row.teacher_key else None
        known = by_teacher.get(teacher)
        if known is None and len(wanted) == len(there) == 1:
            known = there[0]
            if teacher is not None:
                known.teacher_id = teacher
                await known.save()
                changes += 1
        if known is None:
            known = await Course.create(school_class_id=place[0], subject_id=place[1], teacher_id=teacher)
            changes += 1
        ids[row] = known.id
    return changes


async def write_slots(
    rows: Sequence[SlotRow], courses: Mapping[CourseRow, int], classes: Mapping[ClassName, int], since: date
) -> tuple[int, int]:
    """(new, ended). The timetable of every class that the file names is replaced from `since` on."""
    named = {classes[row.course.school_class] for row in rows}
    now = await TimetableSlot.filter(course__school_class_id__in=list(named), until=None)
    there = {_place(slot): slot for slot in now}
    told = {(courses[row.course], row.weekday, row.number, row.room) for row in rows}
    new = [
        TimetableSlot(course_id=course, weekday=weekday, number=number, room=room, since=since)
        for course, weekday, number, room in sorted(told - there.keys(), key=str)
    ]
    over = [slot for place, slot in there.items() if place not in told]
    for slot in over:
        slot.until = since - timedelta(days=1)
    if over:
        await TimetableSlot.bulk_update(over, ["until"], batch_size=BATCH)
    await TimetableSlot.bulk_create(new, batch_size=BATCH)
    return len(new), len(over)


def _place(slot: TimetableSlot) -> tuple[int, int, int, str | None]:
    return slot.course_id, slot.weekday, slot.number, slot.room


async def write_textbooks(school_id: int, rows: Iterable[TextbookRow], subjects: Ids) -> int:
    there = {(book.subject_id, book.grade, book.title): book for book in await Textbook.filter(school_id=school_id)}
    changes = 0
    for row in rows:
        place = (subjects[row.subject], row.grade, row.title)
        known = there.get(place)
        if known is None:
            await Textbook.create(
                school_id=school_id, subject_id=place[0], grade=row.grade, title=row.title, grams=row.grams
            )
            changes += 1
        elif row.grams is not None and known.grams != row.grams:
            known.grams = row.grams
            await known.save()
            changes += 1
    return changes


async def write_curricula(school_id: int, rows: Iterable[CurriculumRow]) -> int:
    there = {plan.name: plan for plan in await Curriculum.filter(school_id=school_id)}
    changes = 0
    for row in rows:
        values = {"description": row.description, "profile": row.profile, "classes": row.classes}
        told: dict[str, Any] = {field: value for field, value in values.items() if value is not None}
        known = there.get(row.name)
        if known is None:
            await Curriculum.create(school_id=school_id, name=row.name, **told)
            changes += 1
        elif any(getattr(known, field) != value for field, value in told.items()):
            await known.update_from_dict(told).save()
            changes += 1
    return changes
