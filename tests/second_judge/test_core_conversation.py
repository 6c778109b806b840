"""The same bot, unchanged, before both judges, by polling and by webhook."""

import pytest
from lo_bot_api_emulator.journal import verdict

from tests.second_judge.hearing import JUDGES, ROADS, Docket

ALL_RUNS = [(judge, by) for judge in JUDGES for by in ROADS]


@pytest.mark.parametrize(("judge", "by"), ALL_RUNS)
async def test_the_core_conversation_is_held_and_nothing_is_refused(judge: str, by: str, docket: Docket) -> None:
    hearing = await docket.hearing(judge, by)
    assert hearing.refused == []
    taken = [call.params["url"] for call in hearing.calls if call.method == "setWebhook"]
    assert len(taken) == (1 if by == "webhook" else 0)
    assert any(call.method == "getUpdates" for call in hearing.calls) == (by == "polling")


@pytest.mark.parametrize("by", ROADS)
async def test_the_chats_read_from_the_wire_are_those_that_people_see(by: str, docket: Docket) -> None:
    hearing = await docket.hearing("ours", by)
    read = {
        who: [(shown.id, shown.text, shown.labels, shown.edits) for shown in chat]
        for who, chat in hearing.chats.items()
    }
    assert read == hearing.shown
    assert all(hearing.shown.values())


async def test_the_bot_says_the_same_whoever_judges_and_however_it_hears(docket: Docket) -> None:
    told = {}
    for run in ALL_RUNS:
        chats = (await docket.hearing(*run)).chats
        told[run] = {who: [(it.text, it.buttons, it.edits) for it in chat] for who, chat in chats.items()}
    assert [run for run in ALL_RUNS if told[run] != told[ALL_RUNS[0]]] == []


@pytest.mark.parametrize("by", ROADS)
async def test_los_own_verdict(by: str, docket: Docket) -> None:
    """lo judges its journal itself: whole, nothing refused, answers given, every webhook delivery taken."""
    journal = (await docket.hearing("lo", by)).journal
    methods = ["sendMessage", "editMessageText", "answerCallbackQuery", "setMyCommands"]
    road = "webhook" if by == "webhook" else "getUpdates"
    found = verdict(journal, require_response=True, require_methods=[*methods, road])
    assert found["ok"], found
