"""E-mail by a code in a letter, the mobile by the messenger's own contact (FEATURES A17)."""

import secrets
from collections.abc import Callable
from datetime import timedelta

from school.cards import Field, wanted
from school.clock import Clock
from school.refusals import Outdated
from school.security import (
    CODE_LIFETIME,
    TRIES,
    ContactKind,
    MailCodeExpired,
    MailCodeWrong,
    NoMailHere,
    NotYourContact,
    check_letters,
    fits,
)
from usecases.accounts.attempts import Attempts
from usecases.asker import Asker
from usecases.ports.once import Once
from usecases.ports.security import SecurityBook, SentCode
from usecases.security.show import SecurityPage, ShowSecurity

_COUNTED = timedelta(days=1)


def make_nonce() -> str:
    return secrets.token_hex(16)


class SendCode:
    """A letter with a code to `email`. Raises NotYours, NoMailHere, NotAnEmail, LetterJustSent, TooManyLetters."""

    def __init__(
        self,
        book: SecurityBook,
        show: ShowSecurity,
        once: Once,
        clock: Clock,
        nonce: Callable[[], str] = make_nonce,
    ) -> None:
        self._book, self._show, self._once, self._clock, self._nonce = book, show, once, clock, nonce

    async def __call__(self, asker: Asker, person_id: int, email: str) -> None:
        await self._once(asker.next_deed(), lambda: self._send(asker, person_id, email))

    async def again(self, asker: Asker, person_id: int) -> str:
        """To the same address, which is returned. Raises Outdated where no letter was asked for, too."""
        page = await self._show(asker, person_id)
        last = await self._book.sent(page.account.id, asker.chat_id)
        if last is None or last.used:
            raise Outdated
        await self(asker, person_id, last.email)
        return last.email

    async def _send(self, asker: Asker, person_id: int, typed: str) -> int:
        page, now = await self._show(asker, person_id), self._clock.now()
        if not page.mails:
            raise NoMailHere
        email = wanted(Field.EMAIL, typed, now.date())
        check_letters(await self._book.letters(page.account.id, asker.chat_id, now - _COUNTED), now)
        return await self._book.send(page.account.id, asker.chat_id, email, self._nonce(), now, now + CODE_LIFETIME)


class ConfirmEmail:
    """The code out of the letter. Wrong ones are counted for the code, and for the chat as wrong passwords are (A8).

    Raises NotYours, TooManyAttempts, MailCodeExpired, MailCodeWrong.
    """

    def __init__(
        self, book: SecurityBook, show: ShowSecurity, attempts: Attempts, once: Once, clock: Clock, secret: bytes
    ) -> None:
        self._book, self._show, self._attempts = book, show, attempts
        self._once, self._clock, self._secret = once, clock, secret

    async def __call__(self, asker: Asker, person_id: int, typed: str) -> str:
        """The confirmed address."""
        await self._attempts.check(asker)
        page = await self._show(asker, person_id)
        code = await self._open(asker, page)
        if not fits(self._secret, code.nonce, typed):
            await self._once(asker.next_deed(), lambda: self._book.note_try(code.id))
            await self._attempts.count(asker)
            raise MailCodeWrong(left=TRIES - code.tries - 1)
        await self._once(asker.next_deed(), lambda: self._confirm(asker, person_id))
        return code.email

    async def _open(self, asker: Asker, page: SecurityPage) -> SentCode:
        code = await self._book.sent(page.account.id, asker.chat_id)
        if code is None or code.used or code.expires_at <= self._clock.now() or code.tries >= TRIES:
            raise MailCodeExpired
        return code

    async def _confirm(self, asker: Asker, person_id: int) -> None:
        page, now = await self._show(asker, person_id), self._clock.now()
        code = await self._open(asker, page)
        if not await self._book.use_up(code.id, now):
            raise MailCodeExpired
        await self._book.confirm(page.account.id, ContactKind.EMAIL, code.email, now)


class ConfirmPhone:
    """The number that the messenger vouches for. `owner` is whose contact it is, as the messenger says.

    Raises NotYours, NotYourContact, NotAPhone.
    """

    def __init__(self, book: SecurityBook, show: ShowSecurity, once: Once, clock: Clock) -> None:
        self._book, self._show, self._once, self._clock = book, show, once, clock

    async def __call__(self, asker: Asker, person_id: int, number: str, owner: int | None) -> str:
        """The confirmed number."""
        phone = own_number(asker, number, owner, self._clock)
        await self._once(asker.next_deed(), lambda: self._confirm(asker, person_id, phone))
        return phone

    async def _confirm(self, asker: Asker, person_id: int, phone: str) -> None:
        page = await self._show(asker, person_id)
        await self._book.confirm(page.account.id, ContactKind.PHONE, phone, self._clock.now())


def own_number(asker: Asker, number: str, owner: int | None, clock: Clock) -> str:
    """Raises NotYourContact for a contact of somebody else or without an account (a forwarded one), NotAPhone."""
    if owner is None or owner != asker.external_id:
        raise NotYourContact
    return wanted(Field.PHONE, number if number.startswith("+") else f"+{number}", clock.now().date())
