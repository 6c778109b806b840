"""What the cluster stands on: transactions with their jobs, leases, ticks, migrations - on a real PostgreSQL."""

import asyncio
import sys
from datetime import UTC, datetime

import pytest

from delivery.ports.jobs import OUTBOX
from school.clock import MovableClock
from scripts.postgres import Server
from storage.cluster.ask import ask
from storage.cluster.inbox import SharedInbox
from storage.cluster.jobs import SharedJobs
from storage.cluster.members import Membership
from storage.cluster.ticks import SharedTicks
from storage.database import close_database, open_database, transaction
from storage.migrate import pending
from storage.models import School
from tests.rig.small_school import NOW, build_small_school
from usecases.ports.inbox import Dialog, Incoming

BOT = 42


class ChangedMyMind(Exception):
    pass


async def jobs_waiting() -> list[str]:
    return [row["entrypoint"] for row in await ask("SELECT entrypoint FROM pgqueuer ORDER BY id")]


@pytest.mark.usefixtures("opened")
async def test_the_small_school_lives_on_postgresql():
    school = await build_small_school()
    assert await School.filter(id=school.school).count() == 1


async def test_a_rollback_leaves_neither_row_nor_job(opened: str):
    jobs = SharedJobs(opened)
    with pytest.raises(ChangedMyMind):
        async with transaction():
            await School.create(name="A", short_name="A", zone="UTC")
            await jobs.announce(OUTBOX)
            raise ChangedMyMind
    assert await School.all().count() == 0
    assert await jobs_waiting() == []


async def test_a_commit_leaves_the_row_and_one_job_however_often_it_was_announced(opened: str):
    jobs = SharedJobs(opened)
    for name in "AB":
        async with transaction():
            await jobs.announce(OUTBOX)
            await School.create(name=name, short_name=name, zone="UTC")
            await jobs.announce(OUTBOX)
    assert await School.all().count() == 2
    assert await jobs_waiting() == [OUTBOX]


async def test_a_job_that_was_announced_is_heard_and_may_be_announced_again(opened: str):
    jobs, heard = SharedJobs(opened), asyncio.Queue[int]()

    async def hear() -> None:
        heard.put_nowait(1)

    running = asyncio.create_task(jobs.run({OUTBOX: hear}))
    async with asyncio.timeout(20):
        for _ in range(3):
            await jobs.announce(OUTBOX)
            await heard.get()
            while await jobs_waiting():  # noqa: ASYNC110 - another connection writes it off
                await asyncio.sleep(0.01)
    jobs.stop()
    await running


async def test_a_long_job_is_cut_when_the_process_stops_and_rolled_back(opened: str, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("storage.cluster.jobs.GRACE", 0.05)
    jobs, began = SharedJobs(opened), asyncio.Event()

    async def sweep() -> None:
        async with transaction():
            await School.create(name="A", short_name="A", zone="UTC")
            began.set()
            await asyncio.sleep(60)

    running = asyncio.create_task(jobs.run({OUTBOX: sweep}))
    async with asyncio.timeout(20):
        await jobs.announce(OUTBOX)
        await began.wait()
        jobs.stop()
        await running
    assert await School.all().count() == 0


async def test_one_of_two_schedulers_gets_a_tick(opened: str):
    jobs, clock = SharedJobs(opened), MovableClock(NOW)
    schedulers = [SharedTicks(jobs, clock, seconds=5) for _ in range(2)]
    for _ in range(4):
        assert sum(await asyncio.gather(*(one.claim("expire_dots") for one in schedulers))) == 1
        clock.move_to(datetime.fromtimestamp(clock.now().timestamp() + 5, UTC))
    assert await ask("SELECT count(*) AS n FROM ticks") == [{"n": 4}]


async def test_a_lane_is_handled_by_one_process_at_a_time(opened: str):
    clock = MovableClock(NOW)
    members = [Membership("webhook") for _ in range(2)]
    first, second = [SharedInbox(clock, member) for member in members]
    for member in members:
        await member.join()
    await first.store(BOT, [Incoming(1, "chat:7", {"a": 1}), Incoming(2, "chat:8", {"a": 2})])
    [one] = await first.heads(BOT, limit=1)
    [other] = await second.heads(BOT, limit=9)
    assert {one.lane, other.lane} == {"chat:7", "chat:8"}
    await first.store(BOT, [Incoming(3, one.lane, {"a": 3})])
    assert await second.heads(BOT, except_lanes=[other.lane], limit=9) == []
    await first.finish(one.id, {"7": Dialog("somewhere")})
    [next_one] = await second.heads(BOT, except_lanes=[other.lane], limit=9)
    assert next_one.update_id == 3, "who finished an update let its lane go"
    assert await first.heads(BOT, limit=9) == []
    await second.let_go(BOT, one.lane)
    assert [row.update_id for row in await first.heads(BOT, limit=9)] == [3]


async def test_the_lanes_of_a_dead_process_are_free(opened: str):
    clock = MovableClock(NOW)
    dead, living = Membership("webhook"), Membership("webhook")
    await dead.join()
    await living.join()
    await SharedInbox(clock, dead).store(BOT, [Incoming(1, "chat:7", {})])
    assert len(await SharedInbox(clock, dead).heads(BOT, limit=9)) == 1
    assert await SharedInbox(clock, living).heads(BOT, limit=9) == []
    await dead.leave()
    assert len(await SharedInbox(clock, living).heads(BOT, limit=9)) == 1


async def test_no_lane_is_given_to_two_who_ask_at_once(opened: str):
    clock = MovableClock(NOW)
    members = [Membership("webhook") for _ in range(4)]
    for member in members:
        await member.join()
    inboxes = [SharedInbox(clock, member) for member in members]
    await inboxes[0].store(BOT, [Incoming(number, f"chat:{number % 20}", {}) for number in range(60)])
    given = await asyncio.gather(*(inbox.heads(BOT, limit=10) for inbox in inboxes * 2))
    by_member: dict[str, set[int]] = {}
    for number, heads in enumerate(given):
        for head in heads:
            by_member.setdefault(head.lane, set()).add(members[number % 4].id)
    assert len(by_member) == 20
    assert all(len(who) == 1 for who in by_member.values())


async def test_an_update_that_another_process_finished_changes_no_dialog(opened: str):
    clock, member = MovableClock(NOW), Membership("webhook")
    await member.join()
    inbox = SharedInbox(clock, member)
    await inbox.store(BOT, [Incoming(1, "chat:7", {})])
    [row] = await inbox.heads(BOT, limit=1)
    await inbox.finish(row.id, {"7": Dialog("right")})
    await inbox.finish(row.id, {"7": Dialog("late")})
    assert await ask("SELECT state FROM dialog_states") == [{"state": "right"}]


async def test_two_migrations_at_once_both_succeed(empty: str):
    """As two processes, because that is how they come: two machines deployed at the same moment."""
    run = [sys.executable, "-c", "from app.cli import main; raise SystemExit(main(['migrate']))"]
    environment = {"DATABASE_URL": empty, "PATH": "", "PYTHONWARNINGS": "error"}
    both = [
        await asyncio.create_subprocess_exec(*run, env=environment, stdout=asyncio.subprocess.PIPE, stderr=-2)
        for _ in range(2)
    ]
    said = [(await one.communicate())[0].decode() for one in both]
    assert [one.returncode for one in both] == [0, 0], said
    await open_database(empty)
    try:
        assert await pending(empty) == []
        assert await jobs_waiting() == []
    finally:
        await close_database()


async def test_tasks_that_live_long_survive_a_restart_of_the_database(opened: str, server: Server | None):
    """Tortoise leaves tasks with a dead connection behind (ENGINE section 5); ours go on, nothing half written."""
    if server is None:
        pytest.skip("the server of DATABASE_URL is not ours to restart")
    written: dict[int, int] = dict.fromkeys(range(20), 0)
    done = asyncio.Event()

    async def write(number: int) -> None:
        while not done.is_set():
            try:
                async with transaction():
                    await School.create(name=f"{number}:{written[number]}", short_name="", zone="UTC")
                written[number] += 1
            except Exception:  # noqa: BLE001 - whatever a lost database says
                await asyncio.sleep(0.05)

    tasks = [asyncio.create_task(write(number)) for number in range(20)]
    await asyncio.sleep(0.3)
    await asyncio.to_thread(server.restart, away=0.3)
    before = dict(written)
    async with asyncio.timeout(20):
        while not all(written[number] > before[number] for number in written):  # noqa: ASYNC110 - of many tasks
            await asyncio.sleep(0.05)
    done.set()
    await asyncio.gather(*tasks)
    names = {row["name"] for row in await ask("SELECT name FROM schools")}
    assert {f"{number}:{count}" for number, top in written.items() for count in range(top)} <= names
