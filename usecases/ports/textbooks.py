"""What the school teaches from and by."""

from dataclasses import dataclass
from typing import Protocol

from school.bag import Book
from usecases.ports.children import VisibleChild


@dataclass(frozen=True, slots=True)
class Curriculum:
    """`profile` is what a class from the 10th year of school on specialises in; `classes` as the office wrote them."""

    name: str
    description: str | None
    profile: str | None
    classes: str | None


class Textbooks(Protocol):
    async def of_child(self, child: VisibleChild) -> tuple[Book, ...]:
        """Of the child's year of school, by title."""
        ...

    async def curricula(self, school_id: int) -> tuple[Curriculum, ...]:
        """Of the whole school, by name."""
        ...
