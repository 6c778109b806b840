"""Security settings of diary accounts (A17), and chats that have to sign in again (A16)."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from school.people import Name
from school.security import ContactKind


@dataclass(frozen=True, slots=True)
class Confirmed:
    value: str = field(repr=False)
    at: datetime


@dataclass(frozen=True, slots=True)
class SecureAccount:
    """`own_password`: chosen by the person. `others`: chats besides the asker's in which the diary is open.

    `at_school` are the contacts that the school has written down.
    """

    id: int
    person_id: int
    login: str
    login_changed: bool
    own_password: bool
    has_password: bool
    contacts: Mapping[ContactKind, Confirmed]
    at_school: Mapping[ContactKind, str]
    others: int
    asks: bool


@dataclass(frozen=True, slots=True)
class SentCode:
    """A code that was sent last. `failed`: no mail server took the letter."""

    id: int
    email: str = field(repr=False)
    nonce: str = field(repr=False)
    issued_at: datetime
    expires_at: datetime
    tries: int
    used: bool
    failed: bool


@dataclass(frozen=True, slots=True)
class EndedLink:
    """A chat that the person signed out from another one. `times`: so often it has been told."""

    id: int
    chat_id: int
    school_id: int
    school: str
    name: Name
    times: int


@dataclass(frozen=True, slots=True)
class EndedPassword:
    account_id: int
    person_id: int
    school_id: int
    login: str
    ended_at: datetime


class SecurityBook(Protocol):
    async def account(self, person_id: int, chat_id: int) -> SecureAccount | None:
        """None for a person without a login."""
        ...

    async def unfinished(self, person_ids: Collection[int], wanted: Collection[ContactKind]) -> Sequence[int]:
        """Those who began their security settings, want to be asked, and have not confirmed all that is wanted."""
        ...

    async def ask_no_more(self, account_id: int, at: datetime) -> None: ...

    async def confirm(self, account_id: int, kind: ContactKind, value: str, at: datetime) -> None:
        """In place of the earlier one."""
        ...

    async def letters(self, account_id: int, chat_id: int, since: datetime) -> Sequence[datetime]:
        """When codes were sent for the account, or from the chat."""
        ...

    async def send(self, account_id: int, chat_id: int, email: str, nonce: str, at: datetime, until: datetime) -> int:
        """Earlier codes of the account stop working."""
        ...

    async def sent(self, account_id: int, chat_id: int) -> SentCode | None:
        """The last one that this chat asked for."""
        ...

    async def note_try(self, code_id: int) -> None: ...

    async def use_up(self, code_id: int, at: datetime) -> bool:
        """False if somebody was quicker."""
        ...

    async def login_taken(self, account_id: int, login: str) -> bool:
        """By another account of the same school, letter case aside."""
        ...

    async def change_login(self, account_id: int, login: str) -> bool:
        """False where it has been changed already."""
        ...

    async def sign_out_others(self, person_id: int, chat_id: int, at: datetime) -> Sequence[EndedLink]:
        """End the ties of the person to other chats."""
        ...

    async def to_remind(self, before: datetime, most: int) -> Sequence[EndedLink]:
        """Signed out, told last before that and less than `most` times, and still not signed in again."""
        ...

    async def note_reminded(self, link_id: int, at: datetime) -> None: ...

    async def hush(self, link_id: int, chat_id: int) -> bool:
        """Remind the chat no more; False for a tie of another chat."""
        ...

    async def ended_passwords(self, now: datetime) -> Sequence[EndedPassword]:
        """Temporary ones that ended, of which nothing was said yet."""
        ...

    async def note_told(self, account_id: int, at: datetime) -> None: ...
