"""The school bag: what is in it, what it weighs, what a child may carry."""

import pytest

from school.bag import Book, norm, pack

ALGEBRA, WORKBOOK = Book("Алгебра", "Алгебра. 7 класс", 450), Book("Алгебра", "Рабочая тетрадь", 150)
HISTORY, PHYSICS = Book("История", "История России", 3100), Book("Физика", "Физика", None)


@pytest.mark.parametrize(
    ("grade", "grams"), [(1, 1500), (2, 1500), (3, 2000), (4, 2000), (5, 2500), (6, 2500), (7, 3500), (8, 3500)]
)
def test_the_norm_grows_with_the_year_of_school(grade: int, grams: int) -> None:
    assert norm(grade) == grams


@pytest.mark.parametrize("grade", [9, 10, 11])
def test_the_oldest_may_carry_four_kilograms(grade: int) -> None:
    assert norm(grade) == 4000


def test_two_lessons_of_a_subject_need_its_books_once() -> None:
    bag = pack(["Алгебра", "Физкультура", "Алгебра"], [HISTORY, ALGEBRA, WORKBOOK], grade=7)
    assert (bag.books, bag.without, bag.grams, bag.too_heavy) == ((ALGEBRA, WORKBOOK), ("Физкультура",), 600, 0)


def test_what_is_not_weighed_is_named_and_counts_nothing() -> None:
    bag = pack(["Физика", "Алгебра"], [ALGEBRA, PHYSICS], grade=7)
    assert (bag.grams, bag.unweighed) == (450, (PHYSICS,))


@pytest.mark.parametrize(("grade", "above"), [(9, 0), (7, 200), (5, 1200)])
def test_a_bag_is_too_heavy_for_some(grade: int, above: int) -> None:
    assert pack(["История", "Алгебра"], [ALGEBRA, WORKBOOK, HISTORY], grade).too_heavy == above
