import pytest
from hypothesis import given
from hypothesis import strategies as st

from school.classes import ClassName, NotAClass, parse_class


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("7Б", ClassName(7, "Б")),
        ("7 «Б»", ClassName(7, "Б")),
        ("7б", ClassName(7, "Б")),
        ('7 "б" ', ClassName(7, "Б")),
        ("10-А", ClassName(10, "А")),
        ("10 – а", ClassName(10, "А")),
        ("10A", ClassName(10, "А")),  # a Latin A
        ("07Б", ClassName(7, "Б")),
        ("11ФМ", ClassName(11, "ФМ")),
        ("3", ClassName(3)),
    ],
)
def test_a_class_is_understood_however_it_is_written(typed: str, name: ClassName) -> None:
    assert parse_class(typed) == name


@pytest.mark.parametrize("typed", ["", "Б", "0А", "12А", "7Б2", "7 Б и 7 В", "-7Б", "٧Б", "7🎓", "7АБВГД", "7Б" * 100])
def test_anything_else_is_no_class(typed: str) -> None:
    with pytest.raises(NotAClass) as refused:
        parse_class(typed)
    assert refused.value.values == {"typed": typed[:20]}


@given(st.builds(ClassName, st.integers(1, 11), st.sampled_from(["", *"АБВГДЕЖЗИК", "ФМ"])))
def test_what_is_shown_can_be_typed(name: ClassName) -> None:
    assert parse_class(name.display) == name
    assert parse_class(name.plain) == name


def test_classes_stand_in_order_and_move_up() -> None:
    assert sorted({ClassName(10, "А"), ClassName(7, "Б"), ClassName(7, "А")}) == [
        ClassName(7, "А"),
        ClassName(7, "Б"),
        ClassName(10, "А"),
    ]
    assert str(ClassName(7, "Б")) == "7 «Б»"
    assert ClassName(7, "Б").next_year() == ClassName(8, "Б")
    assert ClassName(11, "А").next_year() is None
