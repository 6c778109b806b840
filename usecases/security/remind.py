"""Who has to sign in again is told once, and reminded politely: at most once a day, and not for ever (FEATURES A16)."""

from delivery.tell import Tell
from school.clock import Clock
from school.events import PasswordEnded
from school.refusals import NotYours
from school.security import BETWEEN_REMINDERS, MOST_REMINDERS
from usecases.asker import Asker
from usecases.ports.once import Once, Transaction
from usecases.ports.security import EndedLink, EndedPassword, SecurityBook
from usecases.security.passwords import session_ended


class RemindToSignIn:
    """A sweep: how many were told."""

    def __init__(self, book: SecurityBook, transaction: Transaction, tell: Tell, clock: Clock) -> None:
        self._book, self._transaction, self._tell, self._clock = book, transaction, tell, clock

    async def __call__(self) -> int:
        now = self._clock.now()
        due = await self._book.to_remind(now - BETWEEN_REMINDERS, MOST_REMINDERS)
        for link in due:
            await self._remind(link)
        ended = await self._book.ended_passwords(now)
        for password in ended:
            await self._say_ended(password)
        return len(due) + len(ended)

    async def _remind(self, link: EndedLink) -> None:
        async with self._transaction():
            await self._book.note_reminded(link.id, self._clock.now())
            await self._tell(session_ended(link, link.times + 1, self._clock))

    async def _say_ended(self, password: EndedPassword) -> None:
        now = self._clock.now()
        async with self._transaction():
            await self._book.note_told(password.account_id, now)
            await self._tell(
                PasswordEnded(
                    school_id=password.school_id,
                    happened_at=now,
                    to={password.person_id: None},
                    account_id=password.account_id,
                    ended_at=password.ended_at,
                    login=password.login,
                )
            )


class StopReminding:
    """Raises NotYours for a tie of another chat and for none."""

    def __init__(self, book: SecurityBook, once: Once) -> None:
        self._book, self._once = book, once

    async def __call__(self, asker: Asker, link_id: int) -> None:
        async def work() -> None:
            if not await self._book.hush(link_id, asker.chat_id):
                raise NotYours

        await self._once(asker.next_deed(), work)
