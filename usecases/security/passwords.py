"""A new password in place of one's own, and the other chats that know the old one (FEATURES A17, A16)."""

from delivery.tell import Tell
from school.clock import Clock
from school.events import SessionEnded
from school.passwords import TEMPORARY_LIFETIME, DoNotMatch, SameAsBefore, TemporaryPasswordExpired, check_quality
from school.refusals import Outdated
from school.security import NobodyElse, WrongPassword
from usecases.accounts.attempts import Attempts
from usecases.accounts.logins import Proof, proof_of
from usecases.asker import Asker
from usecases.ports.accounts import Accounts, DiaryAccount, Passwords
from usecases.ports.once import Once
from usecases.ports.security import EndedLink, SecurityBook
from usecases.security.show import ShowSecurity


class ProvePassword:
    """The password as it is now, typed before another is chosen.

    Raises NotYours, TooManyAttempts, WrongPassword, TemporaryPasswordExpired.
    """

    def __init__(
        self, accounts: Accounts, passwords: Passwords, show: ShowSecurity, attempts: Attempts, clock: Clock
    ) -> None:
        self._accounts, self._passwords, self._show = accounts, passwords, show
        self._attempts, self._clock = attempts, clock

    async def __call__(self, asker: Asker, person_id: int, typed: str | None) -> Proof:
        """`typed` None is enough for an account that never had a password: the chat came in by a letter."""
        page = await self._show(asker, person_id)
        account = await self._accounts.account(page.account.id)
        if account is None:
            raise Outdated
        if account.password_hash is not None:
            await self._check(asker, account, typed or "")
        return proof_of(account)

    async def _check(self, asker: Asker, account: DiaryAccount, typed: str) -> None:
        await self._attempts.check(asker)
        if not await self._passwords.fits(account.password_hash, typed.strip()):
            await self._attempts.count(asker, [account.id])
            raise WrongPassword
        if account.temporary and (account.expires_at is None or self._clock.now() >= account.expires_at):
            raise TemporaryPasswordExpired(days=TEMPORARY_LIFETIME.days)


class ReplacePassword:
    """The new one, typed twice. The old one is good no more from then on.

    Raises Outdated when another was chosen or issued since, NotYours, and every refusal of a weak password.
    """

    def __init__(self, accounts: Accounts, passwords: Passwords, show: ShowSecurity, once: Once) -> None:
        self._accounts, self._passwords, self._show, self._once = accounts, passwords, show, once

    async def first(self, asker: Asker, person_id: int, proof: Proof, typed: str) -> str:
        """The hash to compare the second typing with: the password itself is kept nowhere."""
        account = await self._proven(asker, person_id, proof)
        new = typed.strip()
        check_quality(new, account.login, account.birth_date)
        if account.password_hash is not None and await self._passwords.fits(account.password_hash, new):
            raise SameAsBefore
        return await self._passwords.hash(new)

    async def __call__(self, asker: Asker, person_id: int, proof: Proof, first: str, typed_again: str) -> None:
        """Raises DoNotMatch, too."""
        if not await self._passwords.fits(first, typed_again.strip()):
            raise DoNotMatch
        await self._once(asker.next_deed(), lambda: self._replace(asker, person_id, proof, first))

    async def _replace(self, asker: Asker, person_id: int, proof: Proof, password_hash: str) -> None:
        account = await self._proven(asker, person_id, proof)
        await self._accounts.set_password(account.id, password_hash, temporary_until=None)
        await self._accounts.forget_failures(asker.chat_id, account.person_id)

    async def _proven(self, asker: Asker, person_id: int, proof: Proof) -> DiaryAccount:
        page = await self._show(asker, person_id)
        account = await self._accounts.account(page.account.id)
        if account is None or proof_of(account) != proof:
            raise Outdated
        return account


class SignOutOthers:
    """Every other chat of the person ends; each is told once, and asked to sign in again. How many.

    Raises NotYours, NobodyElse.
    """

    def __init__(self, book: SecurityBook, show: ShowSecurity, once: Once, tell: Tell, clock: Clock) -> None:
        self._book, self._show, self._once, self._tell, self._clock = book, show, once, tell, clock

    async def __call__(self, asker: Asker, person_id: int) -> int:
        return await self._once(asker.next_deed(), lambda: self._sign_out(asker, person_id))

    async def _sign_out(self, asker: Asker, person_id: int) -> int:
        await self._show(asker, person_id)
        now = self._clock.now()
        ended = await self._book.sign_out_others(person_id, asker.chat_id, now)
        if not ended:
            raise NobodyElse
        for link in ended:
            await self._tell(session_ended(link, 1, self._clock))
        return len(ended)


def session_ended(link: EndedLink, times: int, clock: Clock) -> SessionEnded:
    return SessionEnded(
        school_id=link.school_id,
        happened_at=clock.now(),
        to_chat=link.chat_id,
        link_id=link.id,
        times=times,
        name=link.name.polite,
        school=link.school,
    )
