from datetime import UTC, date, datetime

import pytest

from school.marks import (
    CommentTooLong,
    ControlForm,
    MarkRecord,
    NotOnTheScale,
    Revision,
    RevisionKind,
    Scale,
    WeightOutOfRange,
    WorkGroup,
    changed_fields,
    check_comment,
    check_weight,
    parse_mark,
    points,
    standing,
    values_of,
)

FIVE = MarkRecord("5", Scale.FIVE, 2, ControlForm.ANSWER, date(2026, 11, 20), "у доски")


@pytest.mark.parametrize(
    ("scale", "typed", "stored"),
    [
        (Scale.FIVE, "5", "5"),
        (Scale.FIVE, " 2\n", "2"),
        (Scale.FIVE, "1", "1"),
        (Scale.HUNDRED, "0", "0"),
        (Scale.HUNDRED, "087", "87"),
        (Scale.HUNDRED, "100", "100"),
        (Scale.PASS_FAIL, "pass", "pass"),
        (Scale.PASS_FAIL, "Fail", "fail"),
        (Scale.PASS_FAIL, "+", "pass"),
        (Scale.PASS_FAIL, "-", "fail"),
        (Scale.PASS_FAIL, "−", "fail"),
    ],
)
def test_a_mark_of_the_scale_is_stored(scale: Scale, typed: str, stored: str) -> None:
    assert parse_mark(scale, typed) == stored
    assert parse_mark(scale, stored) == stored


@pytest.mark.parametrize(
    ("scale", "typed"),
    [
        (Scale.FIVE, "7"),
        (Scale.FIVE, "0"),
        (Scale.FIVE, ""),
        (Scale.FIVE, "5-"),
        (Scale.FIVE, "٥"),
        (Scale.FIVE, "5" * 10_000),
        (Scale.HUNDRED, "101"),
        (Scale.HUNDRED, "-1"),
        (Scale.HUNDRED, "4.5"),
        (Scale.HUNDRED, "²"),
        (Scale.PASS_FAIL, "5"),
        (Scale.PASS_FAIL, "зачёт"),
    ],
)
def test_anything_else_is_refused_and_quoted_shortly(scale: Scale, typed: str) -> None:
    with pytest.raises(NotOnTheScale) as refused:
        parse_mark(scale, typed)
    assert refused.value.values == {"typed": typed[:20], "scale": scale.value}


def test_only_numbers_count() -> None:
    assert points(Scale.FIVE, "4") == 4
    assert points(Scale.HUNDRED, "0") == 0
    assert points(Scale.PASS_FAIL, "fail") is None


@pytest.mark.parametrize("scale", list(Scale))
def test_every_button_is_a_mark(scale: Scale) -> None:
    assert all(parse_mark(scale, value) == value for value in values_of(scale))


def test_tests_weigh_more_than_class_work_and_class_work_more_than_homework() -> None:
    weights = {group: [f.default_weight for f in ControlForm if f.group is group] for group in WorkGroup}
    assert max(weights[WorkGroup.HOMEWORK]) < min(weights[WorkGroup.CLASSWORK])
    assert max(weights[WorkGroup.CLASSWORK]) < min(weights[WorkGroup.TEST])
    assert all(check_weight(form.default_weight) for form in ControlForm)


@pytest.mark.parametrize("weight", [0, -1, 11, 1000])
def test_a_weight_out_of_range_is_refused(weight: int) -> None:
    with pytest.raises(WeightOutOfRange) as refused:
        check_weight(weight)
    assert refused.value.values == {"weight": weight, "lowest": 1, "highest": 10}


def test_a_comment_fits_a_screen() -> None:
    assert check_comment(" хорошо ") == "хорошо"
    assert check_comment("х" * 500) == "х" * 500
    with pytest.raises(CommentTooLong):
        check_comment("х" * 501)


def test_history_tells_how_the_mark_stands() -> None:
    four = MarkRecord("4", Scale.FIVE, 2, ControlForm.ANSWER, date(2026, 11, 20), "у доски")
    put = Revision(RevisionKind.POSTED, datetime(2026, 11, 20, 8, tzinfo=UTC), 3, FIVE)
    corrected = Revision(RevisionKind.CORRECTED, datetime(2026, 11, 20, 9, tzinfo=UTC), 3, four)
    removed = Revision(RevisionKind.REMOVED, datetime(2026, 11, 20, 10, tzinfo=UTC), 3, None)
    assert standing(()) is None
    assert standing((corrected, put)) == four
    assert standing((put, corrected, removed)) is None
    assert changed_fields(FIVE, four) == {"value"}
    assert changed_fields(FIVE, FIVE) == frozenset()
