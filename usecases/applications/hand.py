"""A code or a temporary password for who was granted access: handed over when the originals were shown (A9, E9).

What is issued is kept as a digest only, so these are no deeds of `once` (usecases/access/issue.py says why).
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from school.applications import ApplicationMoved, ApplicationState
from school.clock import Clock
from school.codes import Purpose, digest, make_code, make_nonce
from school.office import HANDED_OVER, Deed, Why
from school.passwords import TEMPORARY_LIFETIME, make_temporary_password
from usecases.applications.office import ShowIntakeOne
from usecases.asker import Asker
from usecases.ports.access import NewLine, OfficeJournal
from usecases.ports.accounts import Accounts, Passwords
from usecases.ports.applications import Application, GrantedPerson, Granting
from usecases.ports.letters import Letters, NewCode
from usecases.ports.once import Transaction


@dataclass(frozen=True, slots=True)
class Handed:
    """`secret` is shown once. `nonce` is that of the link of a code, empty beside a password."""

    application: Application
    person: GrantedPerson
    secret: str = field(repr=False)
    nonce: str = field(repr=False)
    until: datetime


class ShowGranted:
    """Raises NotYours, ApplicationMoved for what is not granted and for a person who is there no more."""

    def __init__(self, intake: ShowIntakeOne, granting: Granting) -> None:
        self._intake, self._granting = intake, granting

    async def __call__(self, asker: Asker, application_id: int) -> tuple[Application, int, GrantedPerson]:
        it, by = await self._intake.one(asker, application_id)
        person = await self._granting.person(it) if it.state is ApplicationState.GRANTED else None
        if person is None:
            raise ApplicationMoved
        return it, by, person


class HandOver:
    """Earlier codes of the same person and child, or the earlier password, stop working.

    Raises NotYours, ApplicationMoved.
    """

    def __init__(
        self,
        show: ShowGranted,
        letters: Letters,
        accounts: Accounts,
        passwords: Passwords,
        journal: OfficeJournal,
        transaction: Transaction,
        clock: Clock,
        secret: bytes,
        randbelow: Callable[[int], int],
        token_bytes: Callable[[int], bytes],
    ) -> None:
        self._show, self._letters, self._accounts, self._passwords = show, letters, accounts, passwords
        self._journal, self._transaction, self._clock = journal, transaction, clock
        self._secret, self._randbelow, self._token_bytes = secret, randbelow, token_bytes

    async def code(self, asker: Asker, application_id: int) -> Handed:
        code, nonce = make_code(self._randbelow), make_nonce(self._token_bytes)
        kept = digest(self._secret, Purpose.CODE, code), digest(self._secret, Purpose.LINK, nonce)
        async with self._transaction():
            it, by, person = await self._show(asker, application_id)
            now = self._clock.now()
            new = NewCode(person.person_id, person.child_id, *kept)
            await self._letters.issue([new], now, now + HANDED_OVER)
            await self._write(it, by, Deed.CODE, person, now)
        return Handed(it, person, code, nonce, now + HANDED_OVER)

    async def password(self, asker: Asker, application_id: int) -> Handed:
        await self._show(asker, application_id)
        password = make_temporary_password(self._randbelow)
        password_hash = await self._passwords.hash(password)
        async with self._transaction():
            it, by, person = await self._show(asker, application_id)
            now = self._clock.now()
            until = now + TEMPORARY_LIFETIME
            await self._accounts.set_password(person.account_id, password_hash, temporary_until=until)
            await self._write(it, by, Deed.PASSWORD, person, now)
        return Handed(it, person, password, "", until)

    async def _write(self, it: Application, by: int, what: Deed, person: GrantedPerson, now: datetime) -> None:
        first = Why.FIRST.value
        await self._journal.write(
            NewLine(it.school_id, by, what, now, person_id=person.person_id, child_id=person.child_id, why=first)
        )
