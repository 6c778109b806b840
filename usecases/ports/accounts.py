"""Diary accounts, wrong attempts, and the ties between chats and people, as the deeds see them."""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Protocol

from school.people import Name, Role


class Via(StrEnum):
    """How a chat proved its right. Stored."""

    CODE = "code"
    LOGIN = "login"
    CONTACT = "contact"


@dataclass(frozen=True, slots=True)
class DiaryAccount:
    """`expires_at` is the end of a temporary password. An account without a hash never had a password."""

    id: int
    person_id: int
    login: str
    password_hash: str | None = field(repr=False)
    temporary: bool
    expires_at: datetime | None
    locked_until: datetime | None
    birth_date: date | None


@dataclass(frozen=True, slots=True)
class LinkedDiary:
    """An account tied to a chat, as its owner reads about it. `child_ids` are those the person represents."""

    person_id: int
    name: Name
    school: str
    roles: frozenset[Role]
    linked_at: datetime
    checked_at: datetime | None
    child_ids: frozenset[int]


class Accounts(Protocol):
    async def with_login(self, login: str) -> tuple[DiaryAccount, ...]:
        """Accounts of people still at school; more than one when schools gave out the same login."""
        ...

    async def account(self, account_id: int) -> DiaryAccount | None: ...

    async def set_password(self, account_id: int, password_hash: str, *, temporary_until: datetime | None) -> None:
        """Replace the password and forget wrong attempts."""
        ...

    async def begin_security(self, account_id: int, at: datetime) -> None:
        """The first own password: from now on the security settings are asked for (A17). Later ones ask for nothing."""
        ...

    async def locked_until(self, chat_id: int) -> datetime | None:
        """Before this instant no attempt of the chat counts."""
        ...

    async def note_failure(self, chat_id: int, account_ids: Collection[int], at: datetime) -> None:
        """Count a wrong attempt for the chat and the accounts that were guessed at, and lock them by the rule."""
        ...

    async def forget_failures(self, chat_id: int, person_id: int) -> None: ...

    async def is_linked(self, chat_id: int, person_id: int) -> bool: ...

    async def link(self, chat_id: int, person_id: int, via: Via, at: datetime) -> None:
        """Tie the chat to the person and follow the person's children from `at` on (C9).

        What the chat arranged before stays: names of children, who is hidden (A16).
        """
        ...

    async def unlink(self, chat_id: int, person_id: int | None, at: datetime) -> int:
        """End one tie, or every tie of the chat when `person_id` is None; the number of those ended."""
        ...

    async def diaries(self, chat_id: int) -> tuple[LinkedDiary, ...]:
        """Everything tied to the chat now, oldest first."""
        ...

    async def note_checked(self, chat_id: int, person_id: int, at: datetime) -> None: ...

    async def add_correction(self, chat_id: int, person_id: int, text: str, at: datetime) -> None: ...


class Passwords(Protocol):
    """Slow on purpose: both run outside the event loop and outside any transaction."""

    async def hash(self, password: str) -> str: ...

    async def fits(self, password_hash: str | None, password: str) -> bool:
        """Takes the same time for a wrong password and for no hash at all, so that nobody learns which it was."""
        ...
