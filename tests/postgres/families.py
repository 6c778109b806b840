"""Families in the database and in the emulator, each waiting for one mark: something to send."""

import re
from collections.abc import Sequence
from datetime import UTC, datetime

from benchmarks.outbox import people
from delivery.kinds import Priority
from delivery.notices import Action, Reason
from emulator.control import Emulator
from storage.models import Chat, Notice
from tests.delivery.samples import posted

TOKEN = "42:postgres-canary-token"
BOT, USERNAME = 42, "peremena_postgres_bot"


async def families(emulator: Emulator, count: int) -> list[int]:
    """Person n of the emulator sits in chat n of the database. It is noon where they live: nobody is asleep."""
    await people(count)
    bot = emulator.bot(emulator.add_bot(TOKEN, USERNAME, "Postgres"))
    noon = f"Etc/GMT{datetime.now(UTC).hour - 12:+d}"
    for number in range(1, count + 1):
        person = emulator.add_person(f"P{number}")
        emulator.world.private_chat(bot, emulator.person(person)).started = True
        await Chat.filter(id=number).update(bot=BOT, external_id=person, zone=noon)
    return list(range(1, count + 1))


async def marks(numbers: Sequence[int], count: int, *, priority: int = Priority.NEWS) -> list[int]:
    """A notice for each of these families of `count`; the value of the comment is the notice's own name."""
    now = datetime.now(UTC)
    rows = []
    for number in numbers:
        event = posted(child_id=number, mark_id=number, comment=f"mark-of-{number}", happened_at=now)
        rows.append(
            Notice(
                chat_id=number,
                person_id=count + number,
                child_id=number,
                kind="marks",
                action=Action.SEND,
                payload={"items": [event.values()], "children": [number]},
                priority=priority,
                created_at=now,
                not_before=now,
                reason=Reason.AT_ONCE,
            )
        )
    await Notice.bulk_create(rows)
    return [row.chat_id for row in rows]


def heard(emulator: Emulator) -> dict[int, int]:
    """How often each family was told its mark."""
    counts: dict[int, int] = {}
    for line in emulator.ledger():
        if found := re.search(r"mark-of-(\d+)", line.text):
            number = int(found[1])
            counts[number] = counts.get(number, 0) + 1
    return counts
