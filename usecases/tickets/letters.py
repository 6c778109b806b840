"""Letters go out, and are tried again while the mail server is away (D6, A17)."""

from collections.abc import Callable
from datetime import timedelta
from typing import Generic

from school.clock import Clock
from school.tickets import next_try
from usecases.ports.mail import D, LetterQueue, LetterWriter, Mail, MailOutcome, Posted

AT_ONCE = 10
HELD = timedelta(minutes=10)
"""Longer than ten letters can take; after it a process that died is not waited for any more."""
Log = Callable[..., object]


class SendLetters(Generic[D]):
    """A sweep: how many letters went. The chat is told whatever becomes of the letter."""

    def __init__(self, letters: LetterQueue[D], mail: Mail, write: LetterWriter[D], clock: Clock, log: Log) -> None:
        self._letters, self._mail, self._write, self._clock, self._log = letters, mail, write, clock, log

    async def __call__(self) -> int:
        now, went = self._clock.now(), 0
        for due in await self._letters.take(now, now + HELD, AT_ONCE):
            posted = await self._mail.send(self._write(due))
            await self._settle(due, posted)
            went += posted.outcome is MailOutcome.SENT
            if posted.outcome is MailOutcome.LATER:
                self._log("a letter waits for the mail server", letter=due.id, reason=posted.reason)
        return went

    async def _settle(self, due: D, posted: Posted) -> None:
        again = next_try(due.attempts, due.written_at, self._clock.now())
        if posted.outcome is MailOutcome.SENT:
            await self._letters.sent(due.id)
        elif posted.outcome is MailOutcome.LATER and again is not None:
            await self._letters.put_off(due.id, again, posted.reason)
        else:
            await self._letters.give_up(due.id, posted.reason)
            self._log("a letter cannot be delivered", letter=due.id, reason=posted.reason)
