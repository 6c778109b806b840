"""Wrong attempts: five, then a growing pause, for the chat and for the account (FEATURES A8; school.passwords)."""

from collections.abc import Collection

from school.clock import Clock
from school.passwords import check_not_locked
from usecases.accounts.refusals import ConsentNeeded
from usecases.asker import Asker
from usecases.ports.accounts import Accounts
from usecases.ports.once import Once


class Attempts:
    def __init__(self, accounts: Accounts, once: Once, clock: Clock) -> None:
        self._accounts = accounts
        self._once = once
        self._clock = clock

    async def check(self, asker: Asker) -> None:
        """Raises ConsentNeeded or TooManyAttempts before anything is looked up."""
        if not asker.consented:
            raise ConsentNeeded
        check_not_locked(await self._accounts.locked_until(asker.chat_id), self._clock.now())

    async def count(self, asker: Asker, account_ids: Collection[int] = ()) -> None:
        """Committed on its own: the refusal that follows must not roll it back."""
        now = self._clock.now()
        await self._once(asker.next_deed(), lambda: self._accounts.note_failure(asker.chat_id, account_ids, now))
