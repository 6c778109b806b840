"""The delivery loop, with every outcome that a messenger can have and every way a database can refuse."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from typing import Any

import pytest

from delivery import courier as loop
from delivery.courier import SIDE_BY_SIDE, Courier
from delivery.errand import MAX_BACKOFF, OUR_FAULT_PAUSE, REFUSED_FOR, REFUSED_OFTEN, STUBBORN, backoff
from delivery.kinds import ROUTES, Mode, NoticeKind, Priority, Route
from delivery.notices import Action, ClaimedNotice, Reason
from delivery.outcomes import Kind, Outcome
from delivery.ports.messenger import Sent
from school.clock import MovableClock
from tests.delivery.fakes import FakeLog, FakeMessenger, FakeOutbox, FakeRenderer, until
from tests.delivery.samples import MORNING, NIGHT, NOON, at, claimed, dot_due, dot_set, mother


class Post:
    """A courier with everything around it under the test's control."""

    def __init__(self, now: datetime = NOON) -> None:
        self.journal: list[str] = []
        self.outbox = FakeOutbox(self.journal)
        self.messenger = FakeMessenger(self.journal)
        self.renderer = FakeRenderer()
        self.clock = MovableClock(now)
        self.log = FakeLog()
        self.courier = Courier(self.outbox, self.renderer, self.messenger, self.clock, self.log)

    async def delivers(self, *notices: ClaimedNotice) -> list[tuple[str, int, dict[str, Any]]]:
        self.outbox.waiting.extend(notices)
        assert await self.courier.deliver_due() == len(notices)
        return self.outbox.written

    async def delivers_with(self, outcome: Outcome, notice: ClaimedNotice) -> tuple[str, dict[str, Any]]:
        self.messenger.answers[notice.external_id] = Sent(outcome, None)
        [(what, _, how)] = await self.delivers(notice)
        return what, how

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        async with asyncio.timeout(5), asyncio.TaskGroup() as tasks:
            tasks.create_task(self.courier.run())
            yield
            self.courier.stop()


@pytest.fixture
def post(monkeypatch: pytest.MonkeyPatch) -> Post:
    monkeypatch.setattr(loop, "TROUBLE_SECONDS", 0.01)
    return Post()


EDIT = claimed(action=Action.EDIT, message_id=77)


async def test_a_notice_is_marked_as_sending_before_the_request(post: Post) -> None:
    assert await post.delivers(claimed()) == [("sent", 100, {"message_id": 1})]
    assert post.journal == ["slot", "sending", "send"], "what only waits for its turn is in no doubt when we die"


async def test_what_gets_no_leave_is_asked_again_later_and_was_no_attempt(post: Post) -> None:
    post.messenger.no_leave[500] = 7.0
    [(what, _, how)] = await post.delivers(claimed())
    assert (what, how) == ("retry", {"at": NOON + timedelta(seconds=7), "attempt": False, "doubt": False})
    assert post.journal == ["slot"]


# What became of it


@pytest.mark.parametrize("kind", [Kind.DELIVERED, Kind.UNCHANGED])
async def test_a_success_is_sent(post: Post, kind: Kind) -> None:
    assert await post.delivers_with(Outcome(kind), EDIT) == ("sent", {"message_id": None})


async def test_a_flood_waits_as_long_as_told_and_is_no_attempt(post: Post) -> None:
    what, how = await post.delivers_with(Outcome(Kind.FLOOD, retry_after=35), claimed())
    assert (what, how) == ("retry", {"at": NOON + timedelta(seconds=35), "attempt": False, "doubt": False})


@pytest.mark.parametrize(("attempts", "seconds"), [(0, 1), (1, 2), (2, 4), (7, 128), (20, 300), (10**6, 300)])
@pytest.mark.parametrize("kind", [Kind.RETRY_LATER, Kind.CONFLICT])
async def test_what_surely_did_not_arrive_is_tried_again_ever_more_rarely(
    post: Post, kind: Kind, attempts: int, seconds: int
) -> None:
    what, how = await post.delivers_with(Outcome(kind), claimed(attempts=attempts))
    assert (what, how["at"], how["attempt"]) == ("retry", NOON + timedelta(seconds=seconds), True)
    assert backoff(attempts + 1) <= MAX_BACKOFF


async def test_a_doubtful_message_goes_once_again(post: Post) -> None:
    what, how = await post.delivers_with(Outcome(Kind.DOUBT), claimed())
    assert (what, how["doubt"]) == ("retry", True)
    assert post.log.errors == []


async def test_a_second_doubt_is_given_up_with_an_alarm(post: Post) -> None:
    told = await post.delivers_with(Outcome(Kind.DOUBT), claimed(doubts=1))
    assert told == ("finish", {"reason": Reason.IN_DOUBT_TWICE, "failed": True})
    assert post.log.errors == [("notice given up after two doubts", {"notice": 100, "kind": "marks"})]


async def test_a_doubtful_edit_is_simply_done_again(post: Post) -> None:
    what, how = await post.delivers_with(Outcome(Kind.DOUBT), claimed(action=Action.EDIT, message_id=7, doubts=1))
    assert (what, how["doubt"]) == ("retry", False)


async def test_a_chat_that_cannot_hear_us_is_closed_and_keeps_its_news(post: Post) -> None:
    told = await post.delivers_with(Outcome(Kind.UNREACHABLE, reason="blocked"), claimed())
    assert told == ("closed", {"reason": "blocked"})


async def test_a_group_that_moved_is_followed(post: Post) -> None:
    assert await post.delivers_with(Outcome(Kind.MIGRATED, new_chat_id=-1001), claimed()) == ("moved", {"to": -1001})


async def test_news_for_a_message_that_is_gone_goes_as_new(post: Post) -> None:
    told = await post.delivers_with(Outcome(Kind.GONE), EDIT)
    assert told == ("send_as_new", {"reason": Reason.MESSAGE_GONE})


async def test_an_edit_of_what_was_never_sent_needs_no_request(post: Post) -> None:
    assert (await post.delivers(claimed(action=Action.EDIT)))[0][0] == "send_as_new"
    assert post.messenger.requests == []


@pytest.mark.parametrize("kind", [Kind.OUR_FAULT, Kind.GONE, Kind.STALE_QUERY])
async def test_our_own_fault_is_kept_with_an_alarm_and_punishes_nobody(post: Post, kind: Kind) -> None:
    what, how = await post.delivers_with(Outcome(kind, description="can't parse entities"), claimed())
    assert (what, how["until"], how["reason"]) == ("hold", NOON + OUR_FAULT_PAUSE, Reason.OUR_FAULT)
    assert [event for event, _ in post.log.errors] == ["our fault"]


@pytest.mark.parametrize(("attempts", "minutes"), [(0, 1), (1, 2), (5, 32), (6, 60), (10**6, 60)])
async def test_what_is_refused_is_tried_ever_more_rarely(post: Post, attempts: int, minutes: int) -> None:
    what, how = await post.delivers_with(Outcome(Kind.OUR_FAULT), claimed(attempts=attempts, refused=True))
    assert (what, how["until"], how["attempt"]) == ("hold", NOON + timedelta(minutes=minutes), True)


async def test_what_an_outage_took_of_tries_counts_for_no_refusal(post: Post) -> None:
    """Telegram was away for days; among the first that go again is a stray error."""
    post.clock.move(REFUSED_FOR + timedelta(seconds=1))
    await post.delivers(claimed())
    for outcome in (Outcome(Kind.RETRY_LATER, reason="HTTP 502"), Outcome(Kind.OUR_FAULT)):
        post.outbox.written.clear()
        what, how = await post.delivers_with(outcome, claimed(id=1, external_id=1, attempts=900))
        assert (what, how["until"]) == ("hold", post.clock.now() + OUR_FAULT_PAUSE)
        assert post.outbox.attempts[1] == 1
    post.outbox.written.clear()
    what, how = await post.delivers_with(
        Outcome(Kind.RETRY_LATER, reason="HTTP 502"), claimed(id=1, external_id=1, attempts=1, refused=True)
    )
    assert (what, how["until"]) == ("hold", post.clock.now() + 2 * OUR_FAULT_PAUSE)


async def test_what_is_refused_for_days_is_a_dead_letter(post: Post) -> None:
    post.clock.move(REFUSED_FOR + timedelta(seconds=1))
    what, _ = await post.delivers_with(Outcome(Kind.OUR_FAULT), claimed(attempts=REFUSED_OFTEN - 1, refused=True))
    assert what == "hold", "a chat that was closed for days is not given up at the first refusal"
    post.outbox.written.clear()
    post.log.errors.clear()
    told = await post.delivers_with(Outcome(Kind.OUR_FAULT), claimed(attempts=REFUSED_OFTEN, refused=True))
    assert told == ("finish", {"reason": Reason.OUR_FAULT, "failed": True})
    assert [event for event, _ in post.log.errors] == ["our fault", "notice given up"]


async def test_a_refused_token_kills_no_notice_however_long(post: Post) -> None:
    post.clock.move(10 * REFUSED_FOR)
    what, how = await post.delivers_with(Outcome(Kind.OUR_FAULT, reason="token refused"), claimed())
    assert (what, how["attempt"]) == ("hold", False)


async def test_what_alone_cannot_go_does_not_hold_up_its_chat(post: Post) -> None:
    """Telegram has an inner error for this one message and takes every other."""
    post.messenger.answers[1] = Sent(Outcome(Kind.RETRY_LATER, reason="HTTP 500"))
    await post.delivers(claimed())
    post.outbox.written.clear()
    [(few, _, _)] = await post.delivers(claimed(id=1, external_id=1, attempts=STUBBORN - 1))
    post.outbox.written.clear()
    [(many, _, how)] = await post.delivers(claimed(id=1, external_id=1, attempts=STUBBORN))
    assert (few, many, how["reason"]) == ("retry", "hold", Reason.OUR_FAULT)
    assert [event for event, _ in post.log.errors] == ["our fault"]


async def test_what_cannot_go_when_nothing_goes_waits_in_its_place(post: Post) -> None:
    what, how = await post.delivers_with(Outcome(Kind.RETRY_LATER), claimed(attempts=300))
    assert (what, how["at"]) == ("retry", NOON + MAX_BACKOFF)
    post.clock.move(timedelta(days=30))
    post.outbox.written.clear()
    assert (await post.delivers_with(Outcome(Kind.RETRY_LATER), claimed(attempts=900)))[0] == "retry"


async def test_every_outcome_has_an_answer(post: Post) -> None:
    for number, kind in enumerate(Kind):
        post.messenger.answers[number] = Sent(Outcome(kind))
    await post.delivers(*(claimed(id=number, external_id=number) for number in range(len(Kind))))
    assert {number for _, number, _ in post.outbox.written} == set(range(len(Kind)))


async def test_a_refused_token_stops_all_sending_for_a_minute(post: Post) -> None:
    await post.delivers_with(Outcome(Kind.OUR_FAULT, reason="token refused"), claimed())
    post.outbox.waiting.append(claimed(id=2, external_id=2))
    assert await post.courier.deliver_due() == 0
    assert await post.courier.idle(), "there is nothing to do but wait"
    post.clock.move(OUR_FAULT_PAUSE)
    assert await post.courier.deliver_due() == 1


# Why not now


async def test_news_that_grew_old_is_dropped_with_a_reason(post: Post) -> None:
    assert await post.delivers(claimed(expires_at=NOON)) == [
        ("finish", 100, {"reason": Reason.EXPIRED, "failed": False})
    ]


async def test_what_was_switched_off_meanwhile_is_dropped(post: Post) -> None:
    off = mother(marks=Mode.OFF).wishes
    assert (await post.delivers(claimed(wishes=off)))[0][2]["reason"] is Reason.SWITCHED_OFF


@pytest.mark.parametrize("reason", [Reason.NO_RIGHT, Reason.NOT_NEEDED])
async def test_the_audience_is_asked_again_just_before_sending(post: Post, reason: Reason) -> None:
    post.outbox.concerns = reason
    assert (await post.delivers(claimed()))[0][2]["reason"] is reason
    assert post.messenger.requests == []


async def test_late_news_does_not_ring_at_night() -> None:
    """It was due before quiet hours began, and an outage ended in the middle of them."""
    post = Post(NIGHT)
    assert await post.delivers(claimed()) == [
        ("hold", 100, {"until": MORNING, "reason": Reason.QUIET_HOURS, "attempt": False})
    ]
    assert post.messenger.requests == []


async def test_an_edit_makes_no_sound_and_goes_at_night() -> None:
    post = Post(NIGHT)
    assert (await post.delivers(EDIT))[0][0] == "sent"


async def test_what_would_not_live_to_the_morning_comes_without_a_sound() -> None:
    post = Post(NIGHT)
    last_call = claimed(dot_due(days_left=0), kind=NoticeKind.DOTS, expires_at=at(0, day=24))
    assert (await post.delivers(last_call))[0][0] == "sent"
    assert post.messenger.requests[0][2]["silent"] is True


async def test_by_day_news_rings(post: Post) -> None:
    await post.delivers(claimed())
    assert post.messenger.requests[0][2]["silent"] is False


async def test_urgent_news_rings_at_night(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(ROUTES, "DotSet", Route(NoticeKind.DOTS, Priority.ALARM, urgent=True))
    post = Post(NIGHT)
    await post.delivers(claimed(dot_set(), kind=NoticeKind.DOTS))
    assert post.messenger.requests[0][2]["silent"] is False


# Trouble of our own


async def test_one_broken_notice_stays_its_own_trouble(post: Post) -> None:
    post.renderer.broken.add(1)
    written = await post.delivers(claimed(id=1, attempts=2, refused=True), claimed(id=2, external_id=2))
    assert {(what, number) for what, number, _ in written} == {("hold", 1), ("sent", 2)}
    [held] = [how for what, _, how in written if what == "hold"]
    assert (held["until"], held["attempt"]) == (NOON + timedelta(seconds=4), True)
    assert post.log.errors == [("notice cannot be made", {"notice": 1, "kind": "marks", "error": "KeyError"})]


async def test_a_messenger_that_raises_leaves_a_doubt(post: Post) -> None:
    post.messenger.answers[500] = RuntimeError("after the request?")
    assert (await post.delivers(claimed()))[0][2]["doubt"] is True


async def test_an_outcome_that_the_database_refuses_is_kept_until_it_takes_it(post: Post) -> None:
    """Forgetting it would send the message a second time."""
    post.outbox.refuses = 3
    assert await post.delivers(claimed()) == [("sent", 100, {"message_id": 1})]
    assert len(post.messenger.requests) == 1
    assert len(post.log.errors) == 3


async def test_a_database_that_is_away_does_not_end_the_loop(post: Post) -> None:
    post.outbox.claims_fail = 3
    post.outbox.waiting.append(claimed())
    async with post.running():
        await until(lambda: post.outbox.written)
    assert [event for event, _ in post.log.errors] == ["outbox cannot be read"] * 3


async def test_what_was_given_up_at_the_start_is_an_alarm(post: Post) -> None:
    post.outbox.doubtful_at_start = 2
    async with post.running():
        await until(lambda: post.outbox.claims)
    assert post.log.errors == [("notices given up after two doubts", {"count": 2})]


# Side by side


async def test_a_chat_that_hangs_delays_nobody(post: Post) -> None:
    post.messenger.hanging[1] = asyncio.Event()
    post.outbox.waiting = [claimed(id=number, external_id=number) for number in range(1, 3 * SIDE_BY_SIDE)]
    async with post.running():
        await until(lambda: len(post.outbox.written) == 3 * SIDE_BY_SIDE - 2)
        post.outbox.waiting.append(claimed(id=999, external_id=999))
        post.courier.wake()
        await until(lambda: len(post.outbox.written) == 3 * SIDE_BY_SIDE - 1)
        assert not await post.courier.idle()
        post.messenger.hanging[1].set()
    assert {number for _, number, _ in post.outbox.written} == {*range(1, 3 * SIDE_BY_SIDE), 999}


async def test_no_more_than_a_batch_is_on_its_way(post: Post) -> None:
    gate = asyncio.Event()
    post.messenger.hanging = dict.fromkeys(range(2 * SIDE_BY_SIDE), gate)
    post.outbox.waiting = [claimed(id=number, external_id=number) for number in range(2 * SIDE_BY_SIDE)]
    async with post.running():
        await until(lambda: len(post.messenger.requests) == SIDE_BY_SIDE)
        await asyncio.sleep(0.02)
        assert len(post.messenger.requests) == SIDE_BY_SIDE
        gate.set()
        await until(lambda: len(post.outbox.written) == 2 * SIDE_BY_SIDE)


async def test_the_loop_sleeps_until_the_next_notice_is_due(post: Post) -> None:
    later = NOON + timedelta(minutes=5)
    post.outbox.due = later
    async with post.running():
        await until(lambda: post.outbox.claims)
        await asyncio.sleep(0.02)
        asked = post.outbox.claims
        post.outbox.waiting.append(claimed())
        await asyncio.sleep(0.02)
        assert post.outbox.claims == asked, "it asks all the time"
        post.clock.move_to(later)
        await until(lambda: post.outbox.written)


async def test_waking_is_not_lost_while_the_outbox_is_read(post: Post) -> None:
    async with post.running():
        for number in range(20):
            post.outbox.waiting.append(claimed(id=number))
            post.courier.wake()
            await asyncio.sleep(0)
        await until(lambda: len(post.outbox.written) == 20)


async def test_a_pass_beside_the_loop_does_not_fall_asleep(post: Post, monkeypatch: pytest.MonkeyPatch) -> None:
    """The loop wakes while the pass reads the outbox: it must not leave the pass hungry and asleep."""
    _read_slowly(post, monkeypatch)
    async with post.running():
        await until(lambda: post.outbox.claims)
        await asyncio.sleep(0.05)
        post.courier.wake()
        async with asyncio.timeout(1):
            assert await post.courier.deliver_due() == 0


async def test_stopping_while_the_outbox_is_read_does_not_wait(post: Post, monkeypatch: pytest.MonkeyPatch) -> None:
    _read_slowly(post, monkeypatch)
    async with asyncio.timeout(1), asyncio.TaskGroup() as tasks:
        tasks.create_task(post.courier.run())
        await until(lambda: post.outbox.claims)
        post.courier.wake()
        await asyncio.sleep(0.005)
        post.courier.stop()


def _read_slowly(post: Post, monkeypatch: pytest.MonkeyPatch) -> None:
    claim = post.outbox.claim

    async def slowly(*asked: Any) -> Any:
        await asyncio.sleep(0.01)
        return await claim(*asked)

    monkeypatch.setattr(post.outbox, "claim", slowly)


async def test_stopping_sees_through_what_is_on_its_way(post: Post) -> None:
    post.messenger.hanging[500] = asyncio.Event()
    post.outbox.waiting = [claimed()]
    async with asyncio.timeout(5), asyncio.TaskGroup() as tasks:
        running = tasks.create_task(post.courier.run())
        await until(lambda: post.messenger.requests)
        post.courier.stop()
        post.outbox.waiting.append(claimed(id=2, external_id=2))
        await asyncio.sleep(0.02)
        assert not running.done()
        post.messenger.hanging[500].set()
    assert [number for _, number, _ in post.outbox.written] == [100]
