"""Real processes of the product on one PostgreSQL, killed and restarted, against Telegram's limits."""

import asyncio
import sys
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from time import monotonic

import aiohttp
import pytest
from tortoise.backends.asyncpg.client import TransactionWrapper

from delivery.kinds import Priority
from delivery.notices import Reason
from emulator.control import Emulator
from emulator.server import running
from scorecard.oracles import fullest_second
from scripts.cluster import Cluster, cluster
from scripts.postgres import Server
from storage.cluster.ask import ask
from storage.cluster.members import Membership
from storage.cluster.outbox import SharedOutbox
from storage.models import Notice
from tests.postgres.families import TOKEN, families, heard, marks

pytestmark = pytest.mark.timeout(180)
MANY, FEW = 150, 60


@pytest.fixture
async def telegram() -> AsyncIterator[Emulator]:
    async with running() as emulator:
        emulator.limits(on=True)
        yield emulator


@pytest.fixture
async def many(telegram: Emulator, opened: str, tmp_path: Path) -> AsyncIterator[Cluster]:
    async with cluster(tmp_path, opened, telegram.address, TOKEN) as made:
        yield made


async def unsent() -> int:
    return await Notice.exclude(state="sent").count()


async def all_sent(seconds: float = 90.0) -> None:
    async with asyncio.timeout(seconds):
        while True:
            try:
                if not await unsent():
                    return
            except Exception:  # noqa: BLE001 - the database is restarted under us
                await asyncio.sleep(0.2)
            await asyncio.sleep(0.1)


async def test_four_processes_are_given_at_most_31_slots_in_any_second(opened: str):
    four = [
        await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "tests.postgres.asks_for_slots", opened, str(number), "5"),
            stdout=asyncio.subprocess.PIPE,
        )
        for number in range(4)
    ]
    given = [list(map(float, (await process.communicate())[0].split())) for process in four]
    moments = [moment for of_one in given for moment in of_one]
    assert fullest_second(moments) <= 31
    assert all(given), "one of them got nothing"
    print(f"{len(moments) / (max(moments) - min(moments)):.1f} slots a second, {list(map(len, given))}; limit 30")


@pytest.mark.row("G3", "works")
async def test_four_workers_share_the_work_and_telegram_never_says_too_many(telegram: Emulator, many: Cluster):
    await families(telegram, MANY)
    began = monotonic()
    for _ in range(4):
        await many.start("worker")
    print(f"four workers run after {monotonic() - began:.1f} s, one after another; limit 3 s each")
    await marks(range(1, MANY + 1), MANY)
    await all_sent()
    assert heard(telegram) == dict.fromkeys(range(1, MANY + 1), 1)
    moments = [line.at for line in telegram.ledger()]
    assert [call.outcome for call in telegram.calls("sendMessage") if call.outcome == "429"] == []
    senders = {row["claimed_by"] for row in await ask("SELECT DISTINCT claimed_by FROM notices")}
    assert len(senders) > 1, "one process did everything"
    print(f"{MANY / (max(moments) - min(moments)):.1f} a second, {fullest_second(moments)} in the fullest; limit 30")


async def test_killed_workers_lose_nothing_and_repeat_little(telegram: Emulator, many: Cluster):
    """At most the requests in flight at a kill come twice; what the dead had in hand goes on without them."""
    await families(telegram, MANY)
    names = [await many.start("worker") for _ in range(3)]
    await marks(range(1, MANY + 1), MANY)
    kills = 2
    for name in names[:kills]:
        await asyncio.sleep(1.0)
        await many.kill(name)
    await all_sent()
    assert (await ask("SELECT count(*) AS n FROM processes"))[0]["n"] == 3, "the dead are remembered"
    counts = heard(telegram)
    assert set(counts) == set(range(1, MANY + 1))
    twice = sum(times - 1 for times in counts.values())
    doubts = (await ask("SELECT coalesce(sum(doubts), 0)::int AS n FROM notices"))[0]["n"]
    print(f"{twice} repeated after {kills} kills, {doubts} were in doubt")
    assert twice <= doubts


@pytest.mark.fault("3.3 PostgreSQL restarts")
async def test_a_restart_of_postgresql_loses_nothing(telegram: Emulator, many: Cluster, server: Server | None):
    if server is None:
        pytest.skip("the server of DATABASE_URL is not ours to restart")
    await families(telegram, MANY)
    for _ in range(2):
        await many.start("worker")
    await marks(range(1, MANY + 1), MANY)
    await asyncio.sleep(2.5)
    assert 0 < await unsent() < MANY, "the restart is to come in the middle"
    await asyncio.to_thread(server.restart, away=1.0)
    await all_sent()
    assert heard(telegram) == dict.fromkeys(range(1, MANY + 1), 1)
    assert set((await many.stop()).values()) == {0}


@pytest.mark.row("G3", "works")
async def test_two_schedulers_and_kills_fire_each_tick_once(telegram: Emulator, many: Cluster):
    """A worker does what ticks ask for; a killed scheduler is replaced while the other goes on."""
    await families(telegram, 1)
    await many.start("worker")
    first = await many.start("scheduler")
    await many.start("scheduler")
    for _ in range(2):
        await asyncio.sleep(6)
        await many.kill(first)
        first = await many.start("scheduler")
    await asyncio.sleep(4)
    rows = await ask("SELECT at FROM ticks WHERE job = 'expire_dots' ORDER BY at")
    moments = [row["at"].timestamp() for row in rows]
    assert len(moments) == len(set(moments)) >= 3
    assert {later - earlier for earlier, later in pairwise(moments)} == {5.0}, "none was missed"
    done = await ask(
        "SELECT count(*) AS n FROM pgqueuer_log WHERE entrypoint = 'expire_dots' AND status = 'successful'"
    )
    counted = await ask(
        "SELECT coalesce(sum(count), 0)::int AS n FROM pgqueuer_statistics "
        "WHERE entrypoint = 'expire_dots' AND status = 'successful'"
    )
    assert len(moments) - 1 <= max(done[0]["n"], counted[0]["n"]) <= len(moments)


@pytest.mark.parametrize("role", ["worker", "scheduler"])
async def test_who_only_works_can_be_asked_how_it_is(many: Cluster, role: str):
    name = await many.start(role)
    async with aiohttp.ClientSession() as http:
        for question, answer in (("healthz", {"alive": True}), ("readyz", {"database": True})):
            async with http.get(f"http://127.0.0.1:{many.ports[name]}/{question}") as told:
                assert (told.status, await told.json()) == (200, answer)
    assert await many.stop() == {name: 0}


async def test_urgent_news_overtakes_600_broadcasts(telegram: Emulator, opened: str):
    await families(telegram, 601)
    await marks(range(1, 601), 601, priority=Priority.BROADCAST)
    await marks([601], 601, priority=Priority.ALARM)
    member = Membership("worker")
    await member.join()
    claimed = await SharedOutbox(member).claim(datetime.now(UTC), 30)
    assert claimed[0].chat_id == 601


@pytest.mark.fault("3.3 PostgreSQL restarts")
async def test_a_claim_whose_commit_went_unanswered_is_made_again(
    telegram: Emulator, opened: str, monkeypatch: pytest.MonkeyPatch
):
    """PostgreSQL went just after it had committed: nobody has them in hand, and their owner lives on."""
    await families(telegram, 3)
    await marks([1, 2, 3], 3)
    member = Membership("worker")
    await member.join()
    outbox, now, real = SharedOutbox(member), datetime.now(UTC), TransactionWrapper.commit
    first = await outbox.claim(now, 1)

    async def unanswered(client: TransactionWrapper) -> None:
        await real(client)
        raise ConnectionResetError

    monkeypatch.setattr(TransactionWrapper, "commit", unanswered)
    for _ in range(2):
        with pytest.raises(ConnectionResetError):
            await outbox.claim(now, 2)
    monkeypatch.setattr(TransactionWrapper, "commit", real)
    assert await Notice.filter(state="claimed").count() == 3
    again = await outbox.claim(now, 3)
    assert [notice.chat_id for notice in (*first, *again)] == [1, 2, 3]
    assert await outbox.claim(now, 3) == [], "what is in hand is not taken twice"


async def test_two_senders_never_have_two_notices_of_one_chat_in_hand(telegram: Emulator, opened: str):
    await families(telegram, FEW)
    for _ in range(3):
        await marks(range(1, FEW + 1), FEW)
    members = [Membership("worker") for _ in range(4)]
    for member in members:
        await member.join()
    now = datetime.now(UTC)
    claims = await asyncio.gather(*(SharedOutbox(member).claim(now, 20) for member in members))
    chats = [notice.chat_id for claim in claims for notice in claim]
    assert sorted(chats) == list(range(1, FEW + 1))


async def test_what_a_dead_sender_had_in_hand_goes_back_and_it_can_say_nothing_of_it(telegram: Emulator, opened: str):
    await families(telegram, 2)
    await marks([1, 2], 2)
    dead, living = Membership("worker"), Membership("worker")
    for member in (dead, living):
        await member.join()
    slow, quick, now = SharedOutbox(dead), SharedOutbox(living), datetime.now(UTC)
    first, second = await slow.claim(now, 2)
    assert await slow.sending(first, now) is None
    assert await slow.sending(first, now) is None, "a mark is repeated when the answer to its COMMIT was lost"
    assert await quick.recover(now) == 0
    assert await Notice.filter(state__in=["claimed", "sending"]).count() == 2, "it lives"
    await dead.leave()
    await quick.recover(now)
    assert {row.id: (row.state, row.doubts) for row in await Notice.all()} == {
        first.id: ("retrying", 1),
        second.id: ("new", 0),
    }
    assert await slow.sending(second, now) is not None, "it must not send what is not its own any more"
    taken = await quick.claim(now, 2)
    assert {notice.id for notice in taken} == {first.id, second.id}
    await slow.retry(second, now)
    assert {row.state for row in await Notice.all()} == {"claimed"}


async def test_an_older_claim_of_the_same_process_does_not_count(telegram: Emulator, opened: str):
    """It stood still, others gave its notices back, and it took them anew: what it had in hand before is void."""
    await families(telegram, 1)
    await marks([1], 1)
    member, now = Membership("worker"), datetime.now(UTC)
    await member.join()
    outbox = SharedOutbox(member)
    [old] = await outbox.claim(now, 1)
    await Notice.all().update(state="new", claimed_by=None)
    [new] = await outbox.claim(now + timedelta(seconds=1), 1)
    assert old.id == new.id
    assert await outbox.sending(new, now) is None
    assert await outbox.sending(old, now) is not None
    await outbox.hold(old, now, Reason.QUIET_HOURS)
    await outbox.finish(old, Reason.EXPIRED, now)
    assert (await Notice.get()).state == "sending"
    await outbox.retry(new, now)
    await outbox.hold(new, now, Reason.QUIET_HOURS)
    assert (await Notice.get()).state == "retrying", "it is in nobody's hand"
