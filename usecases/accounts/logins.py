"""Login and password of the own school (FEATURES A2)."""

from collections.abc import Collection
from dataclasses import dataclass
from hashlib import sha256

from school.clock import Clock
from school.passwords import (
    LONGEST,
    TEMPORARY_LIFETIME,
    Confusion,
    TemporaryPasswordExpired,
    confusion_hint,
)
from usecases.accounts.attempts import Attempts
from usecases.accounts.links import Tie
from usecases.accounts.refusals import LoginRejected
from usecases.asker import Asker
from usecases.ports.accounts import Accounts, DiaryAccount, Passwords, Via
from usecases.ports.once import Once

_KEYBOARD = frozenset({Confusion.CYRILLIC_IN_LATIN, Confusion.LATIN_IN_CYRILLIC})


@dataclass(frozen=True, slots=True)
class Proof:
    """This chat typed the temporary password that `stamp` stands for: a password issued since makes it worthless."""

    account_id: int
    stamp: str


def proof_of(account: DiaryAccount) -> Proof:
    return Proof(account.id, sha256((account.password_hash or "").encode()).hexdigest()[:16])


@dataclass(frozen=True, slots=True)
class Entered:
    """The asker with the new diary, and whose diary it is."""

    asker: Asker
    person_id: int


class LinkByLogin:
    """Raises LoginRejected, TooManyAttempts, TemporaryPasswordExpired, AlreadyLinked, ConsentNeeded."""

    def __init__(
        self, accounts: Accounts, passwords: Passwords, attempts: Attempts, tie: Tie, once: Once, clock: Clock
    ) -> None:
        self._accounts = accounts
        self._passwords = passwords
        self._attempts = attempts
        self._tie = tie
        self._once = once
        self._clock = clock

    async def __call__(self, asker: Asker, login: str, password: str) -> Entered | Proof:
        """A Proof when the password is temporary: a new one must be chosen before anything is linked."""
        await self._attempts.check(asker)
        account = await self._proven(asker, login.strip(), password.strip())
        if account.temporary:
            if account.expires_at is None or self._clock.now() >= account.expires_at:
                raise TemporaryPasswordExpired(days=TEMPORARY_LIFETIME.days)
            return proof_of(account)
        now = self._clock.now()
        await self._once(asker.next_deed(), lambda: self._tie.within(asker, account.person_id, Via.LOGIN, now))
        return Entered(await self._tie.known_again(asker), account.person_id)

    async def _proven(self, asker: Asker, login: str, password: str) -> DiaryAccount:
        """A locked account rejects even the right password, in the same words and time: a guesser learns nothing."""
        now = self._clock.now()
        known = await self._accounts.with_login(login)
        open_ones = [account for account in known if account.locked_until is None or account.locked_until <= now]
        account = await self._fitting(open_ones, password[: LONGEST + 1])
        if account is None:
            await self._attempts.count(asker, [account.id for account in open_ones])
            raise LoginRejected(hints(login, password))
        return account

    async def _fitting(self, accounts: Collection[DiaryAccount], password: str) -> DiaryAccount | None:
        for account in accounts:
            if await self._passwords.fits(account.password_hash, password):
                return account
        if not accounts:
            await self._passwords.fits(None, password)
        return None


def hints(login: str, password: str) -> frozenset[Confusion]:
    """The login counts for its keyboard only: it is digits, which everybody types as 0 and nobody in capitals."""
    return confusion_hint(password) | (confusion_hint(login) & _KEYBOARD)
