"""A teacher's line of marks: whom, what, what for."""

import pytest

from school.attendance import AttendanceCode
from school.marks import ControlForm
from school.people import Name
from texts.understand.mark_lines import LONGEST, Known, read_marks

NAMES = (
    Name("Ветрова", "Мария", "Ильинична"),
    Name("Громова", "Ольга"),
    Name("Дёмин", "Дмитрий"),
    Name("Зимин", "Кирилл"),
    Name("Петрова", "Анна"),
    Name("Петрова", "Нина"),
    Name("Иванов", "Сергей"),
    Name("Иванова", "Инна"),
    Name("Салтыкова-Щедрина", "Вера"),
)
CLASS = [Known(number, name) for number, name in enumerate(NAMES)]
VETROVA, GROMOVA, DEMIN, ZIMIN, ANNA, NINA, IVANOV, IVANOVA, DOUBLE = range(len(NAMES))
ABSENT, LATE = AttendanceCode.ABSENT, AttendanceCode.LATE
TEST, QUIZ, HOMEWORK = ControlForm.TEST, ControlForm.QUIZ, ControlForm.HOMEWORK


def who_what(line: str) -> list[tuple[tuple[int, ...], str | AttendanceCode | None]]:
    return [(tuple(sorted(part.who)), part.mark or part.code) for part in read_marks(line, CLASS).parts]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("ветрова 5", [((VETROVA,), "5")]),
        ("Ветровой 5; громову 4", [((VETROVA,), "5"), ((GROMOVA,), "4")]),
        ("демин 5\nзимин 4-", [((DEMIN,), "5"), ((ZIMIN,), "4")]),
        ("ветрова: 5, громова. 4", [((VETROVA,), "5"), ((GROMOVA,), "4")]),
        ("ветрова пять, громова не зачтено, зимин +", [((VETROVA,), "5"), ((GROMOVA,), "-"), ((ZIMIN,), "+")]),
        ("ветрова н, громова отсутствует, зимин оп", [((VETROVA,), ABSENT), ((GROMOVA,), ABSENT), ((ZIMIN,), LATE)]),
        ("демин опоздал на 5 минут", [((DEMIN,), LATE)]),
        ("петрова 5", [((ANNA, NINA), "5")]),
        ("петрова н 5", [((NINA,), "5")]),
        ("петрова анна 5, нина петрова 4", [((ANNA,), "5"), ((NINA,), "4")]),
        ("иванов 5", [((IVANOV,), "5")]),
        ("иванова 5", [((IVANOVA,), "5")]),
        ("ветрова, громова 5", [((VETROVA,), "5"), ((GROMOVA,), "5")]),
        ("vetrova 5, zimin absent", [((VETROVA,), "5"), ((ZIMIN,), ABSENT)]),
        ("абракадабра 5", [((), "5")]),
        ("щедрина 5", [((DOUBLE,), "5")]),
        ("ветрова 87", [((VETROVA,), "87")]),
    ],
)
def test_whom_a_line_means_and_what_it_says(line: str, found: list[object]):
    assert who_what(line) == found


@pytest.mark.parametrize(
    ("line", "forms"),
    [
        ("ветрова 5, громова 4 за контрольную, зимин 3", [TEST, TEST, None]),
        ("ветрова 5 за дз, громова 4 за кр", [HOMEWORK, TEST]),
        ("Контрольная работа: ветрова 5, громова 4", [TEST, TEST]),
        ("ветрова 5 за самостоятельную работу молодец", [QUIZ]),
        ("ветрова 5 за красивый почерк", [None]),
        ("vetrova 5 for test, gromova 4 for quiz", [TEST, QUIZ]),
        ("ветрова н, громова 5 за контрольную", [None, TEST]),
    ],
)
def test_what_a_mark_is_for(line: str, forms: list[ControlForm | None]):
    assert [part.form for part in read_marks(line, CLASS).parts] == forms


def test_words_go_to_the_family_and_a_weight_to_the_mark():
    first, second = read_marks("зимин 3 не выучил, но старался, ветрова 5 за тест вес 3 умница", CLASS).parts
    assert (first.comment, first.weight) == ("не выучил, но старался", None)
    assert (second.comment, second.weight, second.form) == ("умница", 3, QUIZ)


@pytest.mark.parametrize("line", ["", "5", "привет", "н", ",,;\n", "<b>", "🎉 5", "ветрова", "ж" * (LONGEST + 1)])
def test_what_is_no_line_of_marks_gives_none(line: str):
    assert read_marks(line, CLASS).parts == ()


def test_what_says_nothing_is_told_apart():
    assert read_marks("добрый день, ветрова 5", CLASS).lost == ("добрый день",)


def test_a_class_of_nobody_knows_nobody():
    assert [part.who for part in read_marks("ветрова 5", []).parts] == [()]
