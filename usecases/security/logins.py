"""A login of one's own in place of the school's, once (FEATURES A2, A17)."""

from school.cards import NothingToCorrect
from school.passwords import IsLogin
from school.refusals import Outdated
from school.security import LoginChangedAlready, LoginTaken, own_login
from usecases.accounts.attempts import Attempts
from usecases.asker import Asker
from usecases.ports.accounts import Accounts, Passwords
from usecases.ports.once import Once
from usecases.ports.security import SecurityBook
from usecases.security.show import ShowSecurity


class PrepareLogin:
    """The login that would be taken; nothing has changed yet. Taken ones are counted, for logins are not to be guessed.

    Raises NotYours, LoginChangedAlready, LoginUnfit, NothingToCorrect, IsLogin, LoginTaken, TooManyAttempts.
    """

    def __init__(
        self, book: SecurityBook, accounts: Accounts, passwords: Passwords, show: ShowSecurity, attempts: Attempts
    ) -> None:
        self._book, self._accounts, self._passwords = book, accounts, passwords
        self._show, self._attempts = show, attempts

    async def __call__(self, asker: Asker, person_id: int, typed: str) -> str:
        page = await self._show(asker, person_id)
        if page.account.login_changed:
            raise LoginChangedAlready
        login = own_login(typed)
        if login == page.account.login:
            raise NothingToCorrect
        account = await self._accounts.account(page.account.id)
        if account is None:
            raise Outdated
        if account.password_hash is not None and await self._passwords.fits(account.password_hash, login):
            raise IsLogin
        await self._attempts.check(asker)
        if await self._book.login_taken(account.id, login):
            await self._attempts.count(asker)
            raise LoginTaken
        return login


class ChangeLogin:
    """Raises NotYours, LoginChangedAlready, LoginTaken."""

    def __init__(self, book: SecurityBook, show: ShowSecurity, once: Once) -> None:
        self._book, self._show, self._once = book, show, once

    async def __call__(self, asker: Asker, person_id: int, login: str) -> None:
        await self._once(asker.next_deed(), lambda: self._change(asker, person_id, login))

    async def _change(self, asker: Asker, person_id: int, login: str) -> None:
        page = await self._show(asker, person_id)
        if await self._book.login_taken(page.account.id, login):
            raise LoginTaken
        if not await self._book.change_login(page.account.id, login):
            raise LoginChangedAlready
