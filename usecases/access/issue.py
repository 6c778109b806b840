"""A code, a temporary password, a batch of letters: each issue stands in the office's journal (E9).

What is issued is kept as a digest only, so these are no deeds of `once`, whose results are stored: a repeat of the
update makes another one, and the earlier one stops working. The journal has both.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from school.clock import Clock
from school.codes import Purpose, digest, make_code, make_nonce
from school.office import HANDED_OVER, Deed, NobodyToWriteTo, NoLettersToRevoke, NoLogin, Why
from school.passwords import TEMPORARY_LIFETIME, make_temporary_password
from usecases.access.show import PupilPage, ShowAccess
from usecases.asker import Asker
from usecases.letters import IssueLetters, SchoolLetters
from usecases.ports.access import AccessAdult, AccessBook, AccessClass, NewLine, OfficeJournal
from usecases.ports.accounts import Accounts, Passwords
from usecases.ports.letters import Letters, NewCode
from usecases.ports.once import Once, Transaction


@dataclass(frozen=True, slots=True)
class Issued:
    """`secret` is shown once: the code, or the temporary password. `nonce` is that of the link of a code."""

    page: PupilPage
    adult: AccessAdult
    secret: str = field(repr=False)
    nonce: str = field(repr=False)
    until: datetime


class IssueCode:
    """A code for one adult and one child; unused earlier ones of the two stop working. Raises NotYours."""

    def __init__(
        self,
        show: ShowAccess,
        letters: Letters,
        journal: OfficeJournal,
        transaction: Transaction,
        clock: Clock,
        secret: bytes,
        randbelow: Callable[[int], int],
        token_bytes: Callable[[int], bytes],
    ) -> None:
        self._show, self._letters, self._journal = show, letters, journal
        self._transaction, self._clock, self._secret = transaction, clock, secret
        self._randbelow, self._token_bytes = randbelow, token_bytes

    async def __call__(self, asker: Asker, class_id: int, child_id: int, adult_id: int, why: Why) -> Issued:
        code, nonce = make_code(self._randbelow), make_nonce(self._token_bytes)
        kept = digest(self._secret, Purpose.CODE, code), digest(self._secret, Purpose.LINK, nonce)
        async with self._transaction():
            page, adult = await self._show.adult(asker, class_id, child_id, adult_id)
            now = self._clock.now()
            await self._letters.issue([NewCode(adult_id, child_id, *kept)], now, now + HANDED_OVER)
            await self._journal.write(_line(page.of, Deed.CODE, now, page, adult, why))
        return Issued(page, adult, code, nonce, now + HANDED_OVER)


class IssuePassword:
    """A temporary password for one adult; the earlier password stops working. Raises NotYours, NoLogin."""

    def __init__(
        self,
        show: ShowAccess,
        accounts: Accounts,
        passwords: Passwords,
        journal: OfficeJournal,
        transaction: Transaction,
        clock: Clock,
        randbelow: Callable[[int], int],
    ) -> None:
        self._show, self._accounts, self._passwords = show, accounts, passwords
        self._journal, self._transaction, self._clock, self._randbelow = journal, transaction, clock, randbelow

    async def __call__(self, asker: Asker, class_id: int, child_id: int, adult_id: int, why: Why) -> Issued:
        await self._show.adult(asker, class_id, child_id, adult_id)
        password = make_temporary_password(self._randbelow)
        password_hash = await self._passwords.hash(password)
        async with self._transaction():
            page, adult = await self._show.adult(asker, class_id, child_id, adult_id)
            if adult.account_id is None:
                raise NoLogin
            now = self._clock.now()
            until = now + TEMPORARY_LIFETIME
            await self._accounts.set_password(adult.account_id, password_hash, temporary_until=until)
            await self._journal.write(_line(page.of, Deed.PASSWORD, now, page, adult, why))
        return Issued(page, adult, password, "", until)


class PrintLetters:
    """A letter for everyone of a class who has no linked chat; earlier ones of the same people stop working.

    Raises NotYours, NobodyToWriteTo.
    """

    def __init__(
        self,
        show: ShowAccess,
        issue: IssueLetters,
        journal: OfficeJournal,
        transaction: Transaction,
        clock: Clock,
    ) -> None:
        self._show, self._issue, self._journal = show, issue, journal
        self._transaction, self._clock = transaction, clock

    async def __call__(self, asker: Asker, class_id: int) -> tuple[AccessClass, SchoolLetters]:
        async with self._transaction():
            of = await self._show.one_class(asker, class_id)
            letters = await self._issue.for_class(of.school_id, of.name)
            if not letters.letters:
                raise NobodyToWriteTo(school_class=of.name.display)
            now, count = self._clock.now(), len(letters.letters)
            await self._journal.write(NewLine(of.school_id, of.by, Deed.LETTERS, now, class_id=of.id, count=count))
        return of, letters


class RevokeLetters:
    """Unused letters and codes of a class stop working. Raises NotYours, NoLettersToRevoke."""

    def __init__(self, show: ShowAccess, book: AccessBook, journal: OfficeJournal, once: Once, clock: Clock) -> None:
        self._show, self._book, self._journal, self._once, self._clock = show, book, journal, once, clock

    async def __call__(self, asker: Asker, class_id: int) -> int:
        return await self._once(asker.next_deed(), lambda: self._revoke(asker, class_id))

    async def _revoke(self, asker: Asker, class_id: int) -> int:
        of, now = await self._show.one_class(asker, class_id), self._clock.now()
        count = await self._book.revoke(class_id, now)
        if not count:
            raise NoLettersToRevoke(school_class=of.name.display)
        await self._journal.write(NewLine(of.school_id, of.by, Deed.REVOKED, now, class_id=of.id, count=count))
        return count


def _line(of: AccessClass, what: Deed, at: datetime, page: PupilPage, adult: AccessAdult, why: Why) -> NewLine:
    return NewLine(
        of.school_id, of.by, what, at, person_id=adult.adult_id, child_id=page.child_id, class_id=of.id, why=why.value
    )
