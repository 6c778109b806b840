"""What the operator does: reads why, sees what was given up, lets it go once more."""

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest

from app.cli import main
from benchmarks.outbox import NOW, people
from delivery.notices import Reason, State
from school.clock import MovableClock
from storage.database import WriterLock, close_database, open_database, transaction
from storage.models import Chat, Event, Fanout, InboxUpdate, Notice
from storage.repositories.dead_letters import DeadLettersInDatabase
from storage.repositories.notices.wiping import WipeOldNews
from tests.rig.migrated import lay_database
from texts.words import LANGUAGES, words
from usecases.dead_letters import Replay

_WORDS = {"items": [{"event": "MarkPosted", "about": "mark:1"}], "children": [1]}


async def notice(chat: int = 1, **said: object) -> int:
    made = {
        "chat_id": chat,
        "kind": "marks",
        "action": "send",
        "priority": 30,
        "payload": _WORDS,
        "created_at": NOW,
        "not_before": NOW,
        "reason": "at_once",
        "state": "sent",
        "finished_at": NOW,
    }
    row = await Notice.create(**(made | said))  # type: ignore[arg-type]
    return row.id


async def test_a_dead_notice_goes_once_more_as_if_new(database: str) -> None:
    await people(1)
    dead = await notice(state="failed", reason="in_doubt_twice", doubts=2, attempts=5)
    letters = DeadLettersInDatabase(MovableClock(NOW + timedelta(hours=1)))
    assert [row.id for row in await letters.notices()] == [dead]
    replay = Replay(letters, transaction)
    assert await replay.notice(dead) is True
    assert await replay.notice(dead) is False, "it is not dead any more"
    row = await Notice.get(id=dead)
    assert (row.state, row.reason, row.doubts, row.attempts) == (State.NEW, Reason.REPLAYED, 0, 0)
    assert row.not_before == NOW + timedelta(hours=1)


async def test_what_was_sent_or_lost_its_words_is_never_replayed(database: str) -> None:
    await people(1)
    sent, wiped = await notice(), await notice(state="failed", payload=None)
    replay = Replay(DeadLettersInDatabase(MovableClock(NOW)), transaction)
    assert [await replay.notice(sent), await replay.notice(wiped)] == [False, False]
    assert await replay.everything() == 0


async def test_all_dead_letters_at_once(database: str) -> None:
    await people(1)
    await notice(state="failed")
    update = await InboxUpdate.create(
        bot=1, update_id=1, lane="chat:1", payload={}, received_at=NOW, state="failed", attempts=3, error="KeyError"
    )
    assert await Replay(DeadLettersInDatabase(MovableClock(NOW)), transaction).everything() == 2
    await update.refresh_from_db()
    assert (update.state, update.attempts) == ("new", 0)


async def test_words_are_wiped_a_week_after_delivery_and_the_row_stays(database: str) -> None:
    await people(1)
    old, young = await notice(), await notice(finished_at=NOW + timedelta(days=6))
    waiting = await notice(state="new", finished_at=None)
    clock = MovableClock(NOW + timedelta(days=8))
    wipe = WipeOldNews(clock)
    assert await wipe() == 1
    assert {row.id for row in await Notice.filter(payload__isnull=True)} == {old}
    assert {row.id for row in await Notice.filter(payload__isnull=False)} == {young, waiting}
    clock.move(timedelta(days=6))
    assert await wipe() == 1


async def test_the_dead_keep_their_words_a_month_and_reasons_are_kept_as_long(database: str) -> None:
    await people(1)
    dead, unheard = await notice(state="failed"), await notice(state="dropped", payload=None)
    assert await WipeOldNews(MovableClock(NOW + timedelta(days=29)))() == 0
    assert await WipeOldNews(MovableClock(NOW + timedelta(days=31)))() == 2
    assert not await Notice.exists(id=unheard)
    assert (await Notice.get(id=dead)).payload is None


async def test_a_chat_that_stays_closed_for_a_month_finds_no_flood(database: str) -> None:
    await people(2)
    await Chat.filter(id=1).update(state="paused", state_reason="blocked")
    waits = {"state": "new", "finished_at": None}
    old, retried = await notice(**waits), await notice(**waits | {"state": "retrying"})
    young, open_one = await notice(**waits, created_at=NOW + timedelta(days=2)), await notice(2, **waits)
    now = NOW + timedelta(days=31)
    assert await WipeOldNews(MovableClock(now))() == 2
    for given_up in (old, retried):
        row = await Notice.get(id=given_up)
        assert (row.state, row.reason, row.finished_at, row.payload) == ("dropped", Reason.CHAT_CLOSED, now, None)
    assert {row.id for row in await Notice.filter(state="new")} == {young, open_one}


async def test_that_a_chat_was_told_is_known_for_a_year(database: str) -> None:
    await people(1)
    message = await notice(payload=None)
    await notice(payload=None, action="edit", target_id=message)
    assert await WipeOldNews(MovableClock(NOW + timedelta(days=366)))() == 0
    assert await WipeOldNews(MovableClock(NOW + timedelta(days=367)))() == 2
    assert not await Notice.exists()


async def test_what_is_still_to_be_told_keeps_the_message_that_it_speaks_of(database: str) -> None:
    """A correction in the queue of a closed chat, and a dead letter that may be replayed."""
    await people(1)
    told = [await notice(payload=None) for _ in range(3)]
    late = NOW + timedelta(days=366)
    await notice(state="new", finished_at=None, created_at=late, action="edit", target_id=told[0])
    await notice(state="failed", finished_at=late, created_at=late, target_id=told[1])
    assert await WipeOldNews(MovableClock(NOW + timedelta(days=367)))() == 1
    assert {row.id for row in await Notice.filter(state="sent")} == set(told[:2])


async def test_an_event_loses_its_words_unless_it_is_still_told(database: str) -> None:
    await people(1)
    said = {"school_id": 1, "kind": "MarkPosted", "subject_kind": "mark", "subject_id": 1, "happened_at": NOW}
    told, telling = [await Event.create(key=f"mark:{n}:1", payload={"value": "5"}, **said) for n in (1, 2)]
    await Fanout.create(event_id=telling.id)
    await WipeOldNews(MovableClock(NOW + timedelta(days=31)))()
    assert [(await Event.get(id=event.id)).payload for event in (told, telling)] == [{}, {"value": "5"}]


async def test_an_hour_has_one_wiping(database: str) -> None:
    await people(1)
    clock = MovableClock(NOW + timedelta(days=8))
    wipe = WipeOldNews(clock)
    await wipe()
    await notice()
    assert await wipe() == 0
    assert await Notice.filter(payload__isnull=False).count() == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reason_has_a_sentence(language: str) -> None:
    t = words(language)
    for reason in Reason:
        assert t.plain(f"why-reason-{reason.value.replace('_', '-')}")


# As the operator types it


async def _fill(url: str) -> None:
    await open_database(url)
    await people(1)
    await notice()
    await notice(state="failed", reason="in_doubt_twice", attempts=1)
    await notice(state="dropped", reason="switched_off", kind="homework", payload=None)
    await notice(state="new", reason="quiet_hours", finished_at=None, not_before=NOW + timedelta(hours=12))
    await close_database()


@pytest.fixture
def filled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A database of its own in a loop of its own, as a command has it."""
    url = asyncio.run(lay_database(tmp_path / "desk.db"))
    monkeypatch.setenv("DATABASE_URL", url)
    asyncio.run(_fill(url))
    return url


@pytest.mark.row("C7", "ru")
def test_why_says_of_every_notice_what_became_of_it(filled: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["why", "1"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "23 ноября, 12:00 · оценки · ждёт до 24 ноября, 0:00 · были тихие часы",
        "23 ноября, 12:00 · домашнее задание · не отправлено 23 ноября, 12:00 · такие новости выключены",
        "23 ноября, 12:00 · оценки · не удалось 23 ноября, 12:00 · дважды неясно, дошло ли (попыток: 1)",
        "23 ноября, 12:00 · оценки · отправлено 23 ноября, 12:00 · сразу, как случилось",
    ]


@pytest.mark.row("C7", "en")
def test_why_speaks_english_too(filled: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["why", "1", "--language", "en"]) == 0
    assert "not sent, 23 November, 12:00 · such news is switched off" in capsys.readouterr().out


def test_why_does_not_know_a_strange_chat(filled: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["why", "77"]) == 1
    assert capsys.readouterr().err == "Такого чата мы не знаем.\n"


def test_looking_is_allowed_beside_a_running_bot_and_mending_is_not(
    filled: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with WriterLock(filled):
        assert main(["dead"]) == 0
        assert main(["replay", "N2"]) == 1
    said = capsys.readouterr()
    assert said.out == "N2  2026-11-23 09:00Z  marks  in_doubt_twice\n"
    assert "Another peremena process" in said.err


def test_a_dead_letter_is_replayed_by_its_name(filled: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert [main(["replay", "N2"]), main(["replay", "N2"]), main(["replay", "U1"])] == [0, 1, 1]
    assert [main(["replay"]), main(["replay", "N2", "--all"]), main(["replay", "2"])] == [1, 1, 1]
    assert main(["replay", "--all"]) == 0
    assert main(["dead"]) == 0
    assert capsys.readouterr().out.splitlines() == ["N2 goes once more.", "0 go once more.", "Nothing was given up."]


def test_there_is_nothing_to_look_at_without_a_database(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DATABASE_URL", f"sqlite://{tmp_path / 'none.db'}")
    assert main(["dead"]) == 1
    assert "peremena migrate" in capsys.readouterr().err
    assert not (tmp_path / "none.db").exists()
