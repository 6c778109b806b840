"""Textbooks and curricula, from the database."""

from school.bag import Book
from storage.models import Curriculum, Textbook
from usecases.ports.children import VisibleChild
from usecases.ports.textbooks import Curriculum as CurriculumValue


class TextbooksInDatabase:
    """See usecases.ports.textbooks.Textbooks."""

    async def of_child(self, child: VisibleChild) -> tuple[Book, ...]:
        rows = (
            await Textbook.filter(school_id=child.school_id, grade=child.class_name.grade)
            .select_related("subject")
            .order_by("title", "id")
        )
        return tuple(Book(row.subject.name, row.title, row.grams) for row in rows)

    async def curricula(self, school_id: int) -> tuple[CurriculumValue, ...]:
        rows = await Curriculum.filter(school_id=school_id).order_by("name")
        return tuple(CurriculumValue(row.name, row.description, row.profile, row.classes) for row in rows)
