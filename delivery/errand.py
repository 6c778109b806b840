"""One claimed notice on its way to its chat, and what is to be written down of it.

Every decision to hold or drop has a named reason. What went wrong with one notice stays its own.
"""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any, Protocol

from delivery.notices import MAX_DOUBTS, Action, ClaimedNotice, Reason
from delivery.outcomes import Kind, Outcome
from delivery.ports.messenger import Messenger, Renderer, Sent
from delivery.ports.notices import Outbox
from delivery.quiet import after_quiet
from school.clock import Clock

Write = Callable[[], Awaitable[None]]
"""What happened, ready to be written into the outbox; it may be repeated until the database takes it."""

MAX_BACKOFF = timedelta(minutes=5)
OUR_FAULT_PAUSE = timedelta(minutes=1)
LONGEST_PAUSE = timedelta(hours=1)
REFUSED_FOR, REFUSED_OFTEN = timedelta(days=3), 10
"""So long after it was written, and so often, a refused notice is tried: then it is a dead letter, which waits for
`peremena replay`."""
STUBBORN = 8
"""After so many attempts, some four minutes, what cannot go while others go is the notice's own trouble, not the
messenger's."""
LATELY = timedelta(minutes=1)
A_MOMENT = timedelta(seconds=0.1)
"""What was right so long ago is right now: a request takes as long."""
TOKEN_REFUSED = "token refused"  # noqa: S105 - the reason that delivery.outcomes gives for a 401
SURELY_NOT = Outcome(Kind.GONE, description="the message was never sent")


class Log(Protocol):
    """A logger that takes named values and no personal data."""

    def info(self, event: str, **values: Any) -> Any: ...
    def warning(self, event: str, **values: Any) -> Any: ...
    def error(self, event: str, **values: Any) -> Any: ...


class Errand:
    """Takes one notice to its chat. Raises nothing: there is always something to write down."""

    def __init__(
        self, outbox: Outbox, renderer: Renderer[Any], messenger: Messenger[Any], clock: Clock, log: Log
    ) -> None:
        self._outbox, self._renderer, self._messenger = outbox, renderer, messenger
        self._clock, self._log = clock, log
        self.rests_until = datetime.min.replace(tzinfo=UTC)
        """Until then every other notice would fare no better, so none is worth a request."""
        self._went_at = self.rests_until
        """When a message arrived last."""

    async def __call__(self, notice: ClaimedNotice) -> Write:
        try:
            if (why_not := self._why_not_now(notice) or await self._made_ready(notice)) is not None:
                return why_not
            screen = await self._renderer.render(notice)
            if (reason := await self._outbox.sending(notice, self._clock.now())) is Reason.OTHER_CHILDREN:
                # It names a child of whom the chat may not hear any more: made anew without.
                return partial(self._outbox.hold, notice, self._clock.now(), reason)
            if reason is not None:
                return partial(self._outbox.finish, notice, reason, self._clock.now())
        except Exception as trouble:  # noqa: BLE001 - whatever it was, the notice is kept and the alarm says which
            self._alarm("notice cannot be made", notice, error=type(trouble).__name__)
            return self._kept(notice, self._clock.now(), backoff(_refusals(notice) + 1))
        return self._settled(notice, await self._sent(notice, screen))

    async def _made_ready(self, notice: ClaimedNotice) -> Write | None:
        """The limiter comes before the mark: what only waits for its turn is in no doubt when we die."""
        if notice.action is Action.EDIT and notice.message_id is None:
            return None
        asked = self._clock.now()
        if (pause := await self._messenger.slot(notice.external_id, notice.messages)) > 0:
            until = self._clock.now() + timedelta(seconds=pause)
            return partial(self._outbox.retry, notice, until, attempt=False)
        return self._why_not_now(notice) if self._clock.now() - asked > A_MOMENT else None

    def _why_not_now(self, notice: ClaimedNotice) -> Write | None:
        now = self._clock.now()
        if notice.expires_at is not None and notice.expires_at <= now:
            return partial(self._outbox.finish, notice, Reason.EXPIRED, now)
        if notice.unwanted:
            return partial(self._outbox.finish, notice, Reason.SWITCHED_OFF, now)
        quiet_until = _quiet_until(notice, now)
        if quiet_until > now and (notice.expires_at is None or quiet_until < notice.expires_at):
            return partial(self._outbox.hold, notice, quiet_until, Reason.QUIET_HOURS)
        return None

    async def _sent(self, notice: ClaimedNotice, screen: Any) -> Sent:
        """An exception here is a mistake of ours, and nobody knows whether the message went out."""
        try:
            return await self._send(notice, screen)
        except Exception as trouble:  # noqa: BLE001 - counted as a doubt
            self._alarm("messenger failed", notice, error=type(trouble).__name__)
            return Sent(Outcome(Kind.DOUBT, description=type(trouble).__name__))

    async def _send(self, notice: ClaimedNotice, screen: Any) -> Sent:
        if notice.action is Action.EDIT:
            if notice.message_id is None:
                return Sent(SURELY_NOT)
            return await self._messenger.edit(notice.external_id, notice.message_id, screen, also=notice.also)
        now = self._clock.now()
        # Only what would not live to see the end of quiet hours is sent during them.
        silent = notice.silent or (notice.expires_at is not None and _quiet_until(notice, now) > now)
        return await self._messenger.send(
            notice.external_id, screen, reply_to=notice.reply_to, silent=silent, topic=notice.topic
        )

    def _settled(self, notice: ClaimedNotice, sent: Sent) -> Write:
        outbox, outcome, now = self._outbox, sent.outcome, self._clock.now()
        match outcome.kind:
            case Kind.DELIVERED | Kind.UNCHANGED:
                self._went_at = now
                return partial(outbox.sent, notice, sent.message_id, now, sent.also)
            case Kind.FLOOD:
                pause = timedelta(seconds=outcome.retry_after or 1)
                return partial(outbox.retry, notice, now + pause, attempt=False)
            case Kind.RETRY_LATER if _stubborn(notice) and now - self._went_at < LATELY:
                return self._our_fault(notice, outcome, now)
            case Kind.RETRY_LATER | Kind.CONFLICT:
                return partial(outbox.retry, notice, now + backoff(notice.attempts + 1))
            case Kind.DOUBT:
                return self._in_doubt(notice, now)
            case Kind.UNREACHABLE:
                return partial(outbox.chat_is_closed, notice, outcome.reason or "unreachable")
            case Kind.MIGRATED if outcome.new_chat_id is not None:
                return partial(outbox.chat_moved, notice, outcome.new_chat_id)
            case Kind.GONE if notice.action is Action.EDIT:
                return partial(outbox.send_as_new, notice, Reason.MESSAGE_GONE)
            case _:
                return self._our_fault(notice, outcome, now)

    def _in_doubt(self, notice: ClaimedNotice, now: datetime) -> Write:
        """A second edit shows what the first one showed; a second message is one too many."""
        if notice.action is Action.EDIT:
            return partial(self._outbox.retry, notice, now + backoff(notice.attempts + 1))
        if notice.doubts < MAX_DOUBTS:
            return partial(self._outbox.retry, notice, now + backoff(1), doubt=True)
        self._alarm("notice given up after two doubts", notice)
        return partial(self._outbox.finish, notice, Reason.IN_DOUBT_TWICE, now, failed=True)

    def _our_fault(self, notice: ClaimedNotice, outcome: Outcome, now: datetime) -> Write:
        """A refused token or broken markup never punishes the recipient: the notice stays, the operator is called."""
        self._alarm("our fault", notice, reason=outcome.reason, description=outcome.description)
        if outcome.reason == TOKEN_REFUSED:
            self.rests_until = now + OUR_FAULT_PAUSE
            return partial(self._outbox.hold, notice, self.rests_until, Reason.OUR_FAULT)
        return self._kept(notice, now, min(OUR_FAULT_PAUSE * 2 ** min(_refusals(notice), 10), LONGEST_PAUSE))

    def _kept(self, notice: ClaimedNotice, now: datetime, pause: timedelta) -> Write:
        """Tried ever more rarely, so that whoever runs the bot has time to mend the cause."""
        notice = replace(notice, attempts=_refusals(notice))
        if now - notice.created_at > REFUSED_FOR and notice.attempts >= REFUSED_OFTEN:
            self._alarm("notice given up", notice)
            return partial(self._outbox.finish, notice, Reason.OUR_FAULT, now, failed=True)
        return partial(self._outbox.hold, notice, now + pause, Reason.OUR_FAULT, attempt=True)

    def _alarm(self, event: str, notice: ClaimedNotice, **values: Any) -> None:
        self._log.error(event, notice=notice.id, kind=notice.kind.value, **values)


def _stubborn(notice: ClaimedNotice) -> bool:
    return notice.refused or notice.attempts >= STUBBORN


def _refusals(notice: ClaimedNotice) -> int:
    """Counted from the first one on: what an outage took before is not the notice's own."""
    return notice.attempts if notice.refused else 0


def _quiet_until(notice: ClaimedNotice, now: datetime) -> datetime:
    """Asked again at the moment of sending: what was late, or held by an outage, does not ring at night either."""
    if notice.action is Action.EDIT or notice.urgent:
        return now
    return after_quiet(now, notice.wishes.quiet_week, notice.zone)


def backoff(attempts: int) -> timedelta:
    """1 s, 2 s, 4 s ... at most MAX_BACKOFF (RELIABILITY 3.2)."""
    return min(MAX_BACKOFF, timedelta(seconds=2 ** min(max(attempts, 1) - 1, 10)))
