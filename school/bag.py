"""What is in the school bag of a day and how much it weighs (FEATURES B11).

The norm is that of the sanitary rules (SanPiN 1.2.3685-21, section VI, as before in SanPiN 2.4.2.2821-10): the set
of textbooks and writing things of one day, without the bag itself.
"""

from collections.abc import Iterable
from dataclasses import dataclass

_NORMS = ((2, 1500), (4, 2000), (6, 2500), (8, 3500))
_OLDEST = 4000


@dataclass(frozen=True, slots=True)
class Book:
    """`grams` is None where the school has not weighed it."""

    subject: str
    title: str
    grams: int | None


@dataclass(frozen=True, slots=True)
class Bag:
    """`books` in the order of lessons; `without` are subjects for which the school has named no book."""

    books: tuple[Book, ...]
    without: tuple[str, ...]
    norm: int

    @property
    def grams(self) -> int:
        """Of the books that are weighed."""
        return sum(book.grams or 0 for book in self.books)

    @property
    def unweighed(self) -> tuple[Book, ...]:
        return tuple(book for book in self.books if book.grams is None)

    @property
    def too_heavy(self) -> int:
        """Grams above the norm, 0 when it is kept."""
        return max(0, self.grams - self.norm)


def norm(grade: int) -> int:
    """Grams that a pupil of this year of school may carry a day."""
    return next((grams for last, grams in _NORMS if grade <= last), _OLDEST)


def pack(subjects: Iterable[str], books: Iterable[Book], grade: int) -> Bag:
    """The books of a day's subjects. Two lessons of one subject need its books once."""
    known: dict[str, list[Book]] = {}
    for book in books:
        known.setdefault(book.subject, []).append(book)
    wanted = list(dict.fromkeys(subjects))
    packed = tuple(book for subject in wanted for book in known.get(subject, ()))
    return Bag(packed, tuple(subject for subject in wanted if subject not in known), norm(grade))
