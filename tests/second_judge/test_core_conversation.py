"""The same bot, unchanged, before both judges, by polling and by webhook."""

import pytest
from lo_bot_api_emulator.journal import verdict  # type: ignore[import-untyped]

from tests.second_judge.hearing import JUDGES, ROADS, Docket
from tests.second_judge.page import COMMAND, PAGE, page
from tests.second_judge.probes import PROBES

EXCUSED: dict[str, dict[str, int]] = {"ours": {}, "lo": {"setMyDescription": 501}}
"""What a judge may refuse, and how. lo plays no descriptions: the bot tells its own once and goes on without."""

ALL_RUNS = [(judge, by) for judge in JUDGES for by in ROADS]


@pytest.mark.parametrize(("judge", "by"), ALL_RUNS)
async def test_the_core_conversation_is_held(judge: str, by: str, docket: Docket) -> None:
    hearing = await docket.hearing(judge, by)
    assert {call.method: call.status for call in hearing.refused} == EXCUSED[judge]
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
    """lo judges its journal itself: whole, nothing else refused, answers given, every webhook delivery taken."""
    journal = (await docket.hearing("lo", by)).journal
    methods = ["sendMessage", "editMessageText", "answerCallbackQuery", "setMyCommands"]
    road = "webhook" if by == "webhook" else "getUpdates"
    refusals = [f"{method}:{status}" for method, status in EXCUSED["lo"].items()]
    found = verdict(journal, require_response=True, require_methods=[*methods, road], allowed_refusals=refusals)
    assert found["ok"], found


async def test_what_lo_answers_ours_answers_too(docket: Docket) -> None:
    """Nothing that others found worth answering is missing from our answers to the same calls."""
    ours, lo = [await answered_fields(docket, judge) for judge in JUDGES]
    assert {method: fields - ours[method] for method, fields in lo.items() if fields - ours[method]} == {}


async def answered_fields(docket: Docket, judge: str) -> dict[str, set[str]]:
    """By method: the names in accepted answers, or the kind of an answer that has no names."""
    fields: dict[str, set[str]] = {}
    for by in ROADS:
        for call in [call for call in (await docket.hearing(judge, by)).calls if call.accepted]:
            result = call.answer["result"]
            fields.setdefault(call.method, set()).update(
                result if isinstance(result, dict) else {type(result).__name__}
            )
    return fields


async def test_the_judges_differ_where_we_say_so_and_nowhere_else(docket: Docket) -> None:
    answers = zip(PROBES, *[await docket.answers(judge) for judge in JUDGES], strict=True)
    assert [(probe.call, our, their) for probe, our, their in answers if (our != their) != bool(probe.why)] == []


async def test_the_page_tells_what_the_judges_said(docket: Docket) -> None:
    assert PAGE.read_text(encoding="utf-8") == await page(docket), f"run {COMMAND} and read what has changed"
