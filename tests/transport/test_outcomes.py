"""Every answer of the messenger and what it means."""

import json
from typing import Any

import pytest

from delivery.outcomes import FLOOD_WITHOUT_A_NUMBER, Failure, Kind, Outcome, judge, judge_failure, parse

BLOCK_PAGE = b"<html><title>Access denied</title></html>"
BAD_GATEWAY = b"<html><h1>502 Bad Gateway</h1></html>"


def refusal(code: int, text: str, **parameters: Any) -> bytes:
    answer = {"ok": False, "error_code": code, "description": text}
    return json.dumps(answer | ({"parameters": parameters} if parameters else {})).encode()


def bad(text: str) -> bytes:
    return refusal(400, f"Bad Request: {text}")


def forbidden(text: str) -> bytes:
    return refusal(403, f"Forbidden: {text}")


UNCHANGED = (
    "message is not modified: specified new message content and reply markup are exactly the same as a current content"
    " and reply markup of the message"
)
OLD = "query is too old and response timeout expired or query ID is invalid"

TABLE: list[tuple[int, bytes, Kind]] = [
    (200, b'{"ok":true,"result":{"message_id":5}}', Kind.DELIVERED),
    (200, b'{"ok":true,"result":true}', Kind.DELIVERED),
    (400, bad(UNCHANGED), Kind.UNCHANGED),
    (400, bad("message to edit not found"), Kind.GONE),
    (400, bad("message to delete not found"), Kind.GONE),
    (400, bad("message to be replied not found"), Kind.GONE),
    (400, bad("message can't be edited"), Kind.GONE),
    (400, bad("message can't be deleted"), Kind.GONE),
    (400, bad("message can't be deleted for everyone"), Kind.GONE),
    (400, bad("MESSAGE_ID_INVALID"), Kind.GONE),
    (429, refusal(429, "Too Many Requests: retry after 35", retry_after=35), Kind.FLOOD),
    (429, refusal(429, "Too Many Requests: retry after 35"), Kind.FLOOD),
    (429, refusal(429, "Too Many Requests"), Kind.FLOOD),
    (429, b"slow down", Kind.FLOOD),
    (500, refusal(500, "Internal Server Error: restart"), Kind.RETRY_LATER),
    (500, b"", Kind.RETRY_LATER),
    (502, BAD_GATEWAY, Kind.RETRY_LATER),
    (503, refusal(503, "Service Unavailable"), Kind.RETRY_LATER),
    (504, BAD_GATEWAY, Kind.RETRY_LATER),
    (501, refusal(501, "Method not implemented: pinChatMessage"), Kind.OUR_FAULT),
    (501, BAD_GATEWAY, Kind.RETRY_LATER),
    (200, BLOCK_PAGE, Kind.RETRY_LATER),
    (200, b"", Kind.RETRY_LATER),
    (200, b"[]", Kind.RETRY_LATER),
    (200, b"null", Kind.RETRY_LATER),
    (200, b'{"ok":"yes"}', Kind.RETRY_LATER),
    (200, b'{"status":"blocked"}', Kind.RETRY_LATER),
    (200, b"\xff\xfe\x00", Kind.RETRY_LATER),
    (302, b"", Kind.RETRY_LATER),
    (403, BLOCK_PAGE, Kind.RETRY_LATER),
    (404, BLOCK_PAGE, Kind.RETRY_LATER),
    (400, refusal(400, "Bad Request: group chat was upgraded", migrate_to_chat_id=-1005), Kind.MIGRATED),
    (403, forbidden("bot was blocked by the user"), Kind.UNREACHABLE),
    (403, forbidden("user is deactivated"), Kind.UNREACHABLE),
    (403, forbidden("bot was kicked from the group chat"), Kind.UNREACHABLE),
    (403, forbidden("bot was kicked from the supergroup chat"), Kind.UNREACHABLE),
    (403, forbidden("bot was kicked from the channel chat"), Kind.UNREACHABLE),
    (403, forbidden("bot is not a member of the supergroup chat"), Kind.UNREACHABLE),
    (403, forbidden("the group chat was deleted"), Kind.UNREACHABLE),
    (403, forbidden("bot can't initiate conversation with a user"), Kind.UNREACHABLE),
    (403, forbidden("bot can't send messages to bots"), Kind.UNREACHABLE),
    (400, bad("chat not found"), Kind.UNREACHABLE),
    (400, bad("not enough rights to send text messages to the chat"), Kind.UNREACHABLE),
    (400, bad("have no rights to send a message"), Kind.UNREACHABLE),
    (400, bad("CHAT_WRITE_FORBIDDEN"), Kind.UNREACHABLE),
    (400, bad("CHAT_RESTRICTED"), Kind.UNREACHABLE),
    (400, bad("not enough rights to send photos to the chat"), Kind.OUR_FAULT),
    (500, refusal(500, "Internal Server Error: sent message was immediately deleted"), Kind.OUR_FAULT),
    # What nobody has seen yet disables nobody, however much it looks like it.
    (403, forbidden("bot was blocked by the user for an hour"), Kind.OUR_FAULT),
    (403, forbidden("something new"), Kind.OUR_FAULT),
    (400, bad("chat not found in the cache"), Kind.OUR_FAULT),
    (400, bad("user not found"), Kind.OUR_FAULT),
    (401, refusal(401, "Unauthorized"), Kind.OUR_FAULT),
    (401, refusal(401, "Unauthorized: invalid token specified"), Kind.OUR_FAULT),
    (404, refusal(404, "Not Found: method not found"), Kind.OUR_FAULT),
    (413, refusal(413, "Request Entity Too Large"), Kind.OUR_FAULT),
    (413, b"<html>too large</html>", Kind.OUR_FAULT),
    (421, refusal(421, "Misdirected Request: unallowed token specified"), Kind.OUR_FAULT),
    (400, bad('can\'t parse entities: Unsupported start tag "x" at byte offset 3'), Kind.OUR_FAULT),
    (400, bad("message is too long"), Kind.OUR_FAULT),
    (400, bad("BUTTON_DATA_INVALID"), Kind.OUR_FAULT),
    (400, bad("message text is empty"), Kind.OUR_FAULT),
    (400, refusal(400, ""), Kind.OUR_FAULT),
    (400, b'{"ok":false}', Kind.OUR_FAULT),
    (400, bad("there is no caption in the message to edit"), Kind.GONE),
    (400, bad("there is no text in the message to edit"), Kind.GONE),
    (409, refusal(409, "Conflict: terminated by other getUpdates request"), Kind.CONFLICT),
    (400, bad(OLD), Kind.STALE_QUERY),
    (400, bad("QUERY_ID_INVALID"), Kind.STALE_QUERY),
    # Some servers say it in the body only.
    (200, refusal(403, "Forbidden: bot was blocked by the user"), Kind.UNREACHABLE),
    (200, refusal(429, "Too Many Requests", retry_after=3), Kind.FLOOD),
]


@pytest.mark.parametrize(("status", "body", "kind"), TABLE)
def test_an_answer_means(status: int, body: bytes, kind: Kind):
    assert judge(status, parse(body)).kind is kind


def test_every_kind_but_doubt_comes_from_an_answer():
    assert {kind for _, _, kind in TABLE} == set(Kind) - {Kind.DOUBT}


@pytest.mark.parametrize(("failure", "kind"), [(Failure.NOT_SENT, Kind.RETRY_LATER), (Failure.NO_ANSWER, Kind.DOUBT)])
def test_a_call_without_an_answer_means(failure: Failure, kind: Kind):
    assert judge_failure(failure, "reset").kind is kind


@pytest.mark.parametrize(
    ("body", "seconds"),
    [
        (refusal(429, "Too Many Requests: retry after 35", retry_after=7), 7.0),
        (refusal(429, "Too Many Requests: retry after 35"), 35.0),
        (refusal(429, "Too Many Requests"), FLOOD_WITHOUT_A_NUMBER),
        (refusal(429, "Too Many Requests", retry_after=True), FLOOD_WITHOUT_A_NUMBER),
        (b"slow down", FLOOD_WITHOUT_A_NUMBER),
    ],
)
def test_a_flood_says_how_long_to_wait(body: bytes, seconds: float):
    assert judge(429, parse(body)).retry_after == seconds


@pytest.mark.fault("3.2 group becomes a supergroup")
def test_a_migration_names_the_new_group():
    body = refusal(400, "Bad Request: group chat was upgraded to a supergroup chat", migrate_to_chat_id=-100500)
    assert judge(400, parse(body)).new_chat_id == -100500


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Forbidden: bot was blocked by the user", "blocked"),
        ("Forbidden: user is deactivated", "deactivated"),
        ("Forbidden: bot was kicked from the supergroup chat", "kicked"),
        ("Bad Request: chat not found", "chat not found"),
    ],
)
@pytest.mark.fault("3.2 403 kicked", "3.2 403 deactivated", "3.2 400 chat not found")
def test_unreachable_says_why(text: str, reason: str):
    assert judge(403, parse(refusal(int("400" if text.startswith("Bad") else "403"), text))).reason == reason


def test_a_refused_token_is_told_from_other_faults_of_ours():
    assert judge(401, parse(refusal(401, "Unauthorized"))).reason == "token refused"
    assert judge(400, parse(bad("message is too long"))).reason is None


@pytest.mark.fault("3.2 message is not modified")
def test_only_delivered_and_unchanged_are_fine():
    assert {kind for kind in Kind if Outcome(kind).fine} == {Kind.DELIVERED, Kind.UNCHANGED}
