"""Rows of lessons and columns, made when somebody writes to them."""

from school.marks import ControlForm
from storage.models import Lesson, LessonColumn
from usecases.ports.journal import LessonAt


async def lesson_row(at: LessonAt) -> Lesson:
    row, _ = await Lesson.get_or_create(course_id=at.course_id, on=at.on, number=at.number)
    return row


async def column_row(at: LessonAt, form: ControlForm, weight: int) -> LessonColumn:
    lesson = await lesson_row(at)
    row, _ = await LessonColumn.get_or_create(lesson_id=lesson.id, form=form.value, weight=weight)
    return row
