from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from school.interim import GroupResult, Interim, InterimReason, interim
from school.marks import ControlForm, MarkRecord, Scale, WorkGroup

FORMS = {"H": ControlForm.HOMEWORK, "C": ControlForm.ANSWER, "T": ControlForm.TEST}
GROUPS = {"H": WorkGroup.HOMEWORK, "C": WorkGroup.CLASSWORK, "T": WorkGroup.TEST}
DAY = date(2026, 11, 20)


def mark(value: str, form: ControlForm, weight: int = 1, scale: Scale = Scale.FIVE) -> MarkRecord:
    return MarkRecord(value, scale, weight, form, DAY)


def marks(line: str) -> list[MarkRecord]:
    """ "H5 C4*2 T3": a group, a mark, and its weight where it is not one."""
    words = (word.partition("*") for word in line.split())
    return [mark(word[1:], FORMS[word[0]], int(weight or 1)) for word, _, weight in words]


@pytest.mark.parametrize(
    ("line", "result", "chosen", "reason"),
    [
        ("H5 C4 T5", 5, "T", InterimReason.TESTS_AGREE),
        ("H5 C4 T4", 4, "T", InterimReason.TESTS_AGREE),
        ("H4 C4 T4", 4, "T", InterimReason.TESTS_AGREE),
        ("H5 C4 T3", 3, "T", InterimReason.TESTS_DIFFER),
        ("H4 C4 T5", 5, "T", InterimReason.TESTS_DIFFER),
        ("H5 H5 T3", 3, "T", InterimReason.TESTS_DIFFER),
        ("C4 C4 T4", 4, "T", InterimReason.TESTS_AGREE),
        ("T5 T4 T4", 4, "T", InterimReason.TESTS_ALONE),
        ("H5 H5 C5", 5, "C", InterimReason.CLASSWORK_AGREES),
        ("H5 H5 C3", 3, "C", InterimReason.CLASSWORK_DIFFERS),
        ("C5 C4 C4", 4, "C", InterimReason.CLASSWORK_ALONE),
        ("H5 H4 H5", 5, "H", InterimReason.HOMEWORK_ALONE),
    ],
)
def test_tests_before_class_work_before_homework(line: str, result: int, chosen: str, reason: InterimReason) -> None:
    answer = interim(marks(line))
    assert answer is not None
    assert (answer.result, answer.chosen, answer.reason) == (result, GROUPS[chosen], reason)


def test_the_reasoning_holds_the_result_of_every_group_that_has_marks() -> None:
    assert interim(marks("H5 H4 T4 T3*3")) == Interim(
        3,
        Scale.FIVE,
        WorkGroup.TEST,
        InterimReason.TESTS_DIFFER,
        {WorkGroup.HOMEWORK: GroupResult(5, 2), WorkGroup.TEST: GroupResult(3, 2)},
    )


@pytest.mark.parametrize(
    ("line", "result"),
    [
        ("T4 T5 T4 T5", 5),  # 4.5 goes up
        ("T4*2 T5 T4", 4),
        ("T5*5 T4*5 T4*1", 4),  # 4.4545...
        (" ".join(["T5*9"] * 11 + ["T4*10"] * 10 + ["T4*1"]), 4),  # 99/200 above 4: 4.495 is not 4.5
    ],
)
def test_rounding_is_half_up_and_done_once(line: str, result: int) -> None:
    answer = interim(marks(line))
    assert answer is not None
    assert answer.result == result


@pytest.mark.parametrize("line", ["", "T5", "T5 T5", "H5 T5"])
def test_too_few_marks_say_nothing(line: str) -> None:
    assert interim(marks(line)) is None


def test_each_scale_is_assessed_alone() -> None:
    hundreds = [mark(value, ControlForm.TEST, scale=Scale.HUNDRED) for value in ("70", "81", "90")]
    mixed = [*hundreds, *marks("C5 C5"), mark("pass", ControlForm.TEST, scale=Scale.PASS_FAIL)]
    assert interim(mixed) is None
    answer = interim(mixed, Scale.HUNDRED)
    assert answer is not None
    assert (answer.result, answer.reason) == (80, InterimReason.TESTS_ALONE)
    assert interim(mixed * 3, Scale.PASS_FAIL) is None


MARKS = st.lists(
    st.builds(mark, st.sampled_from("12345"), st.sampled_from(list(ControlForm)), st.integers(1, 10)), max_size=20
)


@given(MARKS)
def test_the_result_is_that_of_the_weightiest_group_with_marks(given_marks: list[MarkRecord]) -> None:
    answer = interim(given_marks)
    assert (answer is None) is (len(given_marks) < 3)
    if answer is not None:
        present = {m.group for m in given_marks}
        order = [WorkGroup.TEST, WorkGroup.CLASSWORK, WorkGroup.HOMEWORK]
        assert answer.chosen is next(group for group in order if group in present)
        assert set(answer.groups) == present
        deciding = [int(m.value) for m in given_marks if m.group is answer.chosen]
        assert min(deciding) <= answer.result <= max(deciding)
