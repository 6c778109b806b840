"""How much the sender keeps in hand."""

import pytest

from app.sending import side_by_side


@pytest.mark.parametrize(("allowed", "in_hand"), [(1, 30), (30, 30), (100, 100), (1000, 1000), (5000, 1000)])
def test_as_many_as_go_in_a_second_are_in_hand(allowed: int, in_hand: int) -> None:
    assert side_by_side(allowed) == in_hand
