"""Everything of the product but the conversations: use cases, sending, the clock's deeds. Free of aiogram."""

from collections.abc import AsyncIterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import Any

import structlog

from app.deeds import Parts, use_cases
from app.ground import TICK_SECONDS, Ground, Sweep, ground_of
from app.mail import mail_of
from app.office import check_migrated
from app.secret import former_secrets_of, secret_of
from app.sending import courier_of, transport_of
from app.settings import Settings
from bot.transport import Transport
from delivery.courier import Courier
from delivery.fanout import Spread
from delivery.limits import Limits
from delivery.ports.jobs import OUTBOX
from delivery.tell import Tell
from scheduler.ticks import Ticks
from school.clock import Clock
from school.security import mail_code
from storage.database import WriterLock, close_database, open_database, transaction
from storage.once import OnceInDatabase
from storage.repositories.chats import ChatsInDatabase
from storage.repositories.children import ChildrenInDatabase
from storage.repositories.dialogs import DialogsInDatabase
from storage.repositories.handovers import HandoverKeeping
from storage.repositories.journal_page import PageKeeping
from storage.repositories.notices import NoticesInDatabase
from storage.repositories.notices.keeping import SentMessageKeeping
from storage.repositories.notices.wiping import WipeOldNews
from storage.repositories.security import MailCodeKeeping, MailCodesInDatabase
from storage.repositories.tickets import TicketKeeping, TicketLettersInDatabase
from storage.repositories.trust import LookKeeping
from texts import security as of_codes
from texts import tickets as texts
from usecases.ports.mail import DueCode, Letter
from usecases.tickets.letters import SendLetters


class NoToken(Exception):
    """BOT_TOKEN is not set."""


@dataclass(frozen=True, slots=True)
class Engine:
    """What every role is built from. The database must be open before anything of it runs."""

    settings: Settings
    clock: Clock
    transport: Transport
    ground: Ground
    courier: Courier
    parts: Parts
    use_cases: Mapping[str, Any]
    dialogs: DialogsInDatabase
    sweeps: Mapping[str, Sweep]
    spread: Spread

    async def wake_courier(self) -> None:
        self.courier.wake()

    def ticks(self) -> Ticks:
        """Alone: the sweeps themselves. One of many: each tick is claimed, and a worker does what it asks for."""
        if (claim := self.ground.claim_tick) is not None:
            return Ticks({name: partial(claim, name) for name in self.sweeps}, seconds=TICK_SECONDS)
        return Ticks(self.sweeps, seconds=TICK_SECONDS)


def build_engine(settings: Settings, clock: Clock, secret: bytes, limits: Limits | None = None) -> Engine:
    """`secret` is the key that codes are hashed with. Raises ValueError for a token or a proxy that cannot work."""
    number, _, _ = settings.bot_token.get_secret_value().partition(":")
    bot_id = int(number) if number.isdecimal() else 0  # the transport refuses the token a line below
    ground = ground_of(settings, clock, bot_id, limits)
    transport = transport_of(settings, ground.limiter)
    store = NoticesInDatabase(partial(ground.jobs.announce, OUTBOX))
    parts = Parts(
        chats=ChatsInDatabase(bot_id, clock, settings.zone, revived=partial(ground.jobs.announce, OUTBOX)),
        children=ChildrenInDatabase(clock),
        clock=clock,
        once=OnceInDatabase(),
        tell=Tell(store, clock),
        secret=secret,
        bot_id=bot_id,
        public_url=settings.public_url.rstrip("/"),
        mails=bool(settings.smtp_host),
        rate_per_second=settings.rate_per_second,
        data_dir=settings.data_dir,
        former_secrets=former_secrets_of(settings),
        journal_idle=timedelta(minutes=settings.journal_idle_minutes),
    )
    deeds, dialogs = use_cases(parts), DialogsInDatabase(clock)
    spread = Spread(store, transaction, clock)
    return Engine(
        settings=settings,
        clock=clock,
        transport=transport,
        ground=ground,
        courier=courier_of(settings, transport, clock, ground.outbox),
        parts=parts,
        use_cases=deeds,
        dialogs=dialogs,
        sweeps={
            **{name: deeds[name] for name in SWEEPS},
            "spread_news": spread,
            "wipe_old_news": WipeOldNews(clock),
            "try_muted_groups": rarely(parts.chats.try_again, clock),
            "purge_inbox": rarely(ground.inbox.purge, clock),
            "purge_dialogs": rarely(dialogs.purge, clock),
            "purge_sent_messages": rarely(SentMessageKeeping(clock).purge, clock),
            "forget_papers": rarely(deeds["forget_papers"], clock),
            "purge_looks": rarely(LookKeeping(clock).purge, clock),
            "purge_tickets": rarely(TicketKeeping(clock).purge, clock),
            "purge_page_sessions": rarely(PageKeeping(clock).purge, clock),
            "purge_mail_codes": rarely(MailCodeKeeping(clock).purge, clock),
            "purge_handovers": rarely(HandoverKeeping(clock).purge, clock),
            "remind_to_sign_in": rarely(deeds["remind_to_sign_in"], clock),
            "open_by_match": rarely(deeds["open_by_match"], clock),
            **_letters(settings, clock, secret),
            **ground.sweeps,
        },
        spread=spread,
    )


def _letters(settings: Settings, clock: Clock, secret: bytes) -> Mapping[str, Sweep]:
    """Only where there is a mail server."""
    if (mail := mail_of(settings)) is None:
        return {}
    log = structlog.get_logger("letters").warning

    def with_code(due: DueCode) -> Letter:
        return of_codes.letter(due, mail_code(secret, due.nonce))

    return {
        "send_letters": SendLetters(TicketLettersInDatabase(), mail, texts.letter, clock, log),
        "send_codes": SendLetters(MailCodesInDatabase(), mail, with_code, clock, log),
    }


SWEEPS = (
    "expire_dots",
    "close_dots_of_period",
    "remind_of_dots",
    "tell_homework_for_tomorrow",
    "remind_of_meetings",
    "send_due_announcements",
    "remind_of_happenings",
    "remind_of_journals",
    "remind_of_applications",
    "ask_the_ill",
    "tell_weeks",
    "end_trust_in_time",
    "forget_in_time",
)
"""Use cases of the clock: each does all that is due now and returns how much that was."""


PURGE_EVERY = timedelta(hours=1)
"""What is forgotten has been kept for days, and looking for it reads whole tables."""


def rarely(sweep: Sweep, clock: Clock) -> Sweep:
    """At once after the start, then not more often than PURGE_EVERY. One that raised is due again at the next tick."""
    done_at: datetime | None = None

    async def sweep_rarely() -> int:
        nonlocal done_at
        if done_at is not None and clock.now() - done_at < PURGE_EVERY:
            return 0
        done, done_at = await sweep(), clock.now()
        return done

    return sweep_rarely


@asynccontextmanager
async def opened_engine(settings: Settings, clock: Clock, limits: Limits | None = None) -> AsyncIterator[Engine]:
    """The engine over an open database, known to the other processes. Raises DatabaseIsBusy, NotMigrated, NoToken."""
    if not settings.bot_token.get_secret_value():
        raise NoToken("Set BOT_TOKEN (see .env.example), or try `make demo`: it needs none.")
    async with AsyncExitStack() as stack:
        stack.enter_context(WriterLock(settings.database_url))
        await open_database(settings.database_url)
        stack.push_async_callback(close_database)
        await check_migrated(settings.database_url)
        engine = build_engine(settings, clock, secret_of(settings), limits)
        stack.callback(engine.transport.redactor.install())
        stack.push_async_callback(engine.transport.close)
        if (member := engine.ground.member) is not None:
            await member.join()
            stack.push_async_callback(member.leave)
        yield engine
