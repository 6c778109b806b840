"""Which updates wait for each other."""

from typing import Any

import pytest

from bot.intake.lanes import NotAnUpdate, incoming, lane_of

MOTHER = {"id": 7, "is_bot": False, "first_name": "Анна"}
PRIVATE = {"id": 7, "type": "private"}
GROUP = {"id": -100, "type": "supergroup", "title": "7 Б"}


@pytest.mark.parametrize(
    ("event", "lane"),
    [
        ({"message": {"chat": PRIVATE, "from": MOTHER, "text": "x"}}, "chat:7"),
        ({"edited_message": {"chat": PRIVATE, "from": MOTHER}}, "chat:7"),
        ({"callback_query": {"id": "1", "from": MOTHER, "message": {"chat": PRIVATE}}}, "chat:7"),
        ({"my_chat_member": {"chat": PRIVATE, "from": MOTHER}}, "chat:7"),
        ({"message": {"chat": GROUP, "from": MOTHER}}, "user:7"),
        ({"callback_query": {"id": "1", "from": MOTHER, "message": {"chat": GROUP}}}, "user:7"),
        ({"my_chat_member": {"chat": GROUP, "from": MOTHER}}, "user:7"),
        ({"message_reaction": {"chat": GROUP, "user": MOTHER}}, "user:7"),
        ({"callback_query": {"id": "1", "from": MOTHER, "inline_message_id": "a"}}, "chat:7"),
        ({"inline_query": {"id": "1", "from": MOTHER, "query": ""}}, "chat:7"),
        ({"channel_post": {"chat": {"id": -5, "type": "channel"}}}, "chat:-5"),
        ({"poll": {"id": "1"}}, "other"),
        ({"message": "x"}, "other"),
        ({"message": {"chat": {"id": "7", "type": "private"}}}, "other"),
        ({}, "other"),
    ],
)
def test_lane(event: dict[str, Any], lane: str):
    assert lane_of({"update_id": 1} | event) == lane
    assert incoming({"update_id": 1} | event).lane == lane


def test_what_a_database_refuses_is_cleaned_on_the_way_in():
    kept = incoming({"update_id": 1, "message": {"text": "a\x00b\ud800", "entities": [{"url": "c\x00"}]}})
    assert kept.payload["message"] == {"text": "ab\ufffd", "entities": [{"url": "c"}]}


@pytest.mark.parametrize("thing", [None, [], "x", 5, {}, {"update_id": "1"}, {"update_id": None}, {"update_id": 2**63}])
def test_nonsense_is_no_update(thing: object):
    with pytest.raises(NotAnUpdate):
        incoming(thing)
