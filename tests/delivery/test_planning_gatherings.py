"""What is told of meetings and of the feed, when, and in which message."""

from dataclasses import replace
from datetime import timedelta

import pytest

from delivery.kinds import Mode
from delivery.merging import replaced
from delivery.notices import Action, EarlierNews, NewNotice, Reason, State, Unheard, items_of
from delivery.planning import plan
from delivery.quiet import EVENING
from tests.delivery.gatherings import STARTS, called, cancelled, moved, one_of_each_gathering, published, soon
from tests.delivery.samples import MORNING, MOSCOW, NIGHT, NOON, at, message, mother

NOTHING = EarlierNews()


def test_a_meeting_goes_at_once_and_is_told_no_later_than_it_begins() -> None:
    step = plan(called(), mother(), NOTHING, NOON)
    assert isinstance(step, NewNotice)
    assert (step.not_before, step.expires_at, step.reason) == (NOON, STARTS, Reason.AT_ONCE)


def test_at_night_it_waits_for_the_morning_unless_it_begins_before() -> None:
    step = plan(called(happened_at=NIGHT), mother(), NOTHING, NIGHT)
    assert isinstance(step, NewNotice)
    assert step.not_before == MORNING
    early = MORNING - timedelta(minutes=30)
    step = plan(called(happened_at=NIGHT, starts_at=early), mother(), NOTHING, NIGHT)
    assert isinstance(step, NewNotice)
    assert (step.not_before, step.expires_at) == (NIGHT, early)


def test_a_message_carries_no_list_of_those_whom_it_is_for() -> None:
    for event in one_of_each_gathering():
        step = plan(event, mother(happenings=Mode.AT_ONCE), EarlierNews(told=message(event)), NOON)
        assert isinstance(step, NewNotice), event.kind
        assert not {"class_ids", "children"} & set(items_of(step.payload)[0])


def test_a_change_edits_the_message_for_ten_minutes_and_answers_it_later() -> None:
    sent = message(called(), finished_at=NOON)
    step = plan(moved(), mother(), EarlierNews(told=sent), NOON + timedelta(minutes=5))
    assert isinstance(step, NewNotice)
    assert (step.action, step.target_id) == (Action.EDIT, sent.id)
    step = plan(moved(), mother(), EarlierNews(told=sent), NOON + timedelta(minutes=15))
    assert isinstance(step, NewNotice)
    assert (step.action, step.target_id, step.reason) == (Action.SEND, sent.id, Reason.CORRECTED_LATER)


def test_what_was_moved_and_then_cancelled_speaks_of_the_time_that_people_know() -> None:
    waiting = {"items": [moved().told()], "children": [1]}
    told = replaced(waiting, cancelled(starts_at=STARTS + timedelta(hours=1)), known=True)
    assert told is not None
    assert items_of(told)[0]["starts_at"] == STARTS.isoformat()
    assert replaced({"items": [called().told()], "children": [1]}, cancelled(), known=False) is None


def test_a_reminder_waits_for_no_evening() -> None:
    step = plan(soon(), mother(), NOTHING, at(17, day=26))
    assert isinstance(step, NewNotice)
    assert (step.not_before, step.expires_at) == (at(17, day=26), STARTS)


def test_contests_wait_for_the_evening_together() -> None:
    step = plan(published(), mother(), NOTHING, NOON)
    assert isinstance(step, NewNotice)
    assert step.not_before.astimezone(MOSCOW).time() == EVENING
    waiting = message(published(), state=State.NEW)
    second = plan(published(happening_id=51), mother(), EarlierNews(recent=waiting), NOON)
    assert not isinstance(second, Unheard)
    assert second.payload is not None
    assert len(items_of(second.payload)) == 2


@pytest.mark.parametrize("event", one_of_each_gathering()[7:9], ids=lambda event: event.kind)
def test_changes_of_the_feed_are_no_news_to_who_did_not_hear_of_it(event) -> None:  # type: ignore[no-untyped-def]
    step = plan(event, mother(happenings=Mode.AT_ONCE), NOTHING, NOON)
    assert isinstance(step, Unheard)
    assert step.reason is Reason.NEVER_TOLD
    told = replace(message(published()), finished_at=NOON)
    assert isinstance(plan(event, mother(happenings=Mode.AT_ONCE), EarlierNews(told=told), NOON), NewNotice)
