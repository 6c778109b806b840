"""An outbox full of marks for as many families, and the sender of the product over it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import structlog

from bot.push.messenger import TelegramMessenger
from bot.push.renderer import NewsRenderer
from bot.transport import Transport
from delivery.courier import Courier
from delivery.limits import Limits, ProcessLimiter
from delivery.notices import Action, Reason
from delivery.tell import Tell
from school.clock import MovableClock
from school.events import HomeworkAssigned, MarkPosted
from storage.asking import ask
from storage.database import close_database, open_database, transaction
from storage.migrate import migrate
from storage.models import (
    Chat,
    Enrolment,
    Guardianship,
    LinkedAccount,
    Notice,
    Person,
    Preference,
    School,
    SchoolClass,
    SchoolYear,
)
from storage.repositories.notices import NoticesInDatabase, OutboxInDatabase

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
"""A Monday noon in Moscow: nobody's quiet hours."""
TOKEN = "100000042:benchmark-token"
LIFTED = Limits(bot_per_second=1_000_000, chat_per_second=1_000_000)


@asynccontextmanager
async def families(database: Path | str, count: int, bot: int = 1, first_external: int = 1) -> AsyncIterator[int]:
    """A database with one class of `count` pupils, a mother each, a chat for each mother. The class's id.

    `database` is a file of SQLite or the address of any.
    """
    url = database if isinstance(database, str) else f"sqlite://{database}"
    await migrate(url, now=NOW)
    await open_database(url)
    try:
        yield await people(count, bot, first_external)
    finally:
        await close_database()


async def people(count: int, bot: int = 1, first_external: int = 1) -> int:
    """One class of pupils 1 to `count`; pupil n has a mother, person count + n, who sits in chat n. The class's id.

    Chats are numbered by the messenger from `first_external` on.
    """
    school = await School.create(name="School", short_name="School", zone="Europe/Moscow")
    year = await SchoolYear.create(
        school_id=school.id, name="2026/27", starts_on=date(2026, 9, 1), ends_on=date(2027, 5, 28)
    )
    one = await SchoolClass.create(year_id=year.id, grade=7, letter="A")
    before, since = NOW - timedelta(days=30), date(2026, 9, 1)
    ids = range(1, count + 1)
    async with transaction():
        await Person.bulk_create(_persons(school.id, "child", ids) + _persons(school.id, "mother", ids, count))
        await Enrolment.bulk_create([Enrolment(child_id=n, school_class_id=one.id, since=since) for n in ids])
        ties = [Guardianship(adult_id=count + n, child_id=n, kind="mother", since=since) for n in ids]
        await Guardianship.bulk_create(ties)
        known = {"bot": bot, "kind": "private", "language": "ru", "created_at": before}
        await Chat.bulk_create([Chat(id=n, external_id=first_external + n - 1, **known) for n in ids])
        links = [LinkedAccount(person_id=count + n, chat_id=n, via="code", linked_at=before) for n in ids]
        await LinkedAccount.bulk_create(links)
    return one.id


def _persons(school: int, role: str, ids: range, shift: int = 0) -> list[Person]:
    return [Person(id=shift + n, school_id=school, key=f"{role}{n}", surname="Surname", given="Given") for n in ids]


@asynccontextmanager
async def filled(database: Path | str, count: int) -> AsyncIterator[None]:
    """Each mother is to hear of a mark."""
    async with families(database, count):
        await Notice.bulk_create([_notice(number, count) for number in range(1, count + 1)])
        await ask("ANALYZE")  # as every database does by itself that has been up for a while
        yield


def _notice(number: int, count: int) -> Notice:
    mark = MarkPosted(
        school_id=1,
        happened_at=NOW,
        child_id=number,
        mark_id=number,
        version=1,
        subject="Algebra",
        value="5",
        scale="five",
        weight=2,
        form="test",
        comment=None,
        on=NOW.date(),
        author=None,
        average_before=Decimal("4.2"),
        average_after=Decimal("4.4"),
    )
    return Notice(
        chat_id=number,
        person_id=count + number,
        child_id=number,
        kind="marks",
        action=Action.SEND,
        payload={"items": [mark.values()], "children": [number]},
        priority=30,
        created_at=NOW,
        not_before=NOW,
        reason=Reason.AT_ONCE,
    )


@asynccontextmanager
async def sender(
    address: str, side_by_side: int, limits: Limits = LIFTED, outbox: OutboxInDatabase | None = None
) -> AsyncIterator[Courier]:
    """`outbox`: that of a process alone when None."""
    async with Transport(TOKEN, ProcessLimiter(limits), api_url=address) as transport:
        messenger, log = TelegramMessenger(transport), structlog.get_logger("benchmark")
        clock = MovableClock(NOW, speed=1.0)
        kept = outbox or OutboxInDatabase()
        yield Courier(kept, NewsRenderer(), messenger, clock, log, side_by_side=side_by_side)


async def tell_homework(class_id: int, number: int) -> None:
    """A task for the class, as the deed of a teacher tells it."""
    task = HomeworkAssigned(
        school_id=1,
        happened_at=NOW,
        class_id=class_id,
        homework_id=number,
        version=1,
        subject="Algebra",
        due_on=NOW.date() + timedelta(days=1),
        text="No. 1-20",
        mandatory=True,
        independent=False,
        files=0,
    )
    async with transaction():
        await Tell(NoticesInDatabase(), MovableClock(NOW))(task)


async def wish_at_once(chats: int) -> None:
    """So that homework is a message for each and not a line of the evening's, and nothing else is told on a Monday."""
    wishes = {"news:homework": "at_once", "news:week": "off"}
    for name, value in wishes.items():
        rows = [Preference(chat_id=n, name=name, value=value) for n in range(1, chats + 1)]
        await Preference.bulk_create(rows)
