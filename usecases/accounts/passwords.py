"""A password of one's own in place of the temporary one, and temporary ones from the office (FEATURES A2)."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from school.clock import Clock
from school.passwords import (
    TEMPORARY_LIFETIME,
    DoNotMatch,
    SameAsBefore,
    check_quality,
    make_temporary_password,
)
from school.refusals import Outdated
from usecases.accounts.links import Tie
from usecases.accounts.logins import Entered, Proof, proof_of
from usecases.accounts.refusals import LoginOfMany, NoSuchLogin
from usecases.asker import Asker
from usecases.ports.accounts import Accounts, DiaryAccount, Passwords, Via
from usecases.ports.once import Once, Transaction


class ChooseNewPassword:
    """The first typing. Gives the hash to compare the second one with: the password itself is kept nowhere."""

    def __init__(self, accounts: Accounts, passwords: Passwords) -> None:
        self._accounts = accounts
        self._passwords = passwords

    async def __call__(self, proof: Proof, typed: str) -> str:
        """Raises Outdated and every refusal of school.passwords.check_quality, and SameAsBefore."""
        account = await still_proven(self._accounts, proof)
        wanted = typed.strip()
        check_quality(wanted, account.login, account.birth_date)
        if await self._passwords.fits(account.password_hash, wanted):
            raise SameAsBefore
        return await self._passwords.hash(wanted)


class ChangePassword:
    """The second typing: stores the new password and links the chat. Raises DoNotMatch, Outdated."""

    def __init__(self, accounts: Accounts, passwords: Passwords, tie: Tie, once: Once, clock: Clock) -> None:
        self._accounts = accounts
        self._passwords = passwords
        self._tie = tie
        self._once = once
        self._clock = clock

    async def __call__(self, asker: Asker, proof: Proof, first: str, typed_again: str) -> Entered:
        if not await self._passwords.fits(first, typed_again.strip()):
            raise DoNotMatch
        person_id = await self._once(asker.next_deed(), lambda: self._change(asker, proof, first))
        return Entered(await self._tie.known_again(asker), person_id)

    async def _change(self, asker: Asker, proof: Proof, password_hash: str) -> int:
        """Who has been linked by a letter before stays linked and gets the password all the same."""
        account = await still_proven(self._accounts, proof)
        await self._accounts.set_password(account.id, password_hash, temporary_until=None)
        await self._accounts.begin_security(account.id, self._clock.now())
        if not await self._accounts.is_linked(asker.chat_id, account.person_id):
            await self._tie.within(asker, account.person_id, Via.LOGIN, self._clock.now())
        return account.person_id


async def still_proven(accounts: Accounts, proof: Proof) -> DiaryAccount:
    """Raises Outdated when another password was issued or chosen since."""
    account = await accounts.account(proof.account_id)
    if account is None or not account.temporary or proof_of(account) != proof:
        raise Outdated
    return account


@dataclass(frozen=True, slots=True)
class IssuedPassword:
    """Shown once: only its hash is kept."""

    login: str
    password: str = field(repr=False)
    expires_at: datetime


class IssueTemporaryPassword:
    """For the office, one person at a time (ARCHITECTURE section 3, Secrets). Raises NoSuchLogin, LoginOfMany."""

    def __init__(
        self,
        accounts: Accounts,
        passwords: Passwords,
        transaction: Transaction,
        clock: Clock,
        randbelow: Callable[[int], int] = secrets.randbelow,
    ) -> None:
        self._accounts = accounts
        self._passwords = passwords
        self._transaction = transaction
        self._clock = clock
        self._randbelow = randbelow

    async def __call__(self, login: str) -> IssuedPassword:
        found = await self._accounts.with_login(login.strip())
        if not found:
            raise NoSuchLogin(login=login)
        if len(found) > 1:
            raise LoginOfMany(login=login)
        password = make_temporary_password(self._randbelow)
        password_hash = await self._passwords.hash(password)
        until = self._clock.now() + TEMPORARY_LIFETIME
        async with self._transaction():
            await self._accounts.set_password(found[0].id, password_hash, temporary_until=until)
        return IssuedPassword(found[0].login, password, until)
