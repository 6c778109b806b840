"""Letters by e-mail: who sends them, who words them, and those that wait (D6, A17)."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Protocol, TypeVar


class MailOutcome(StrEnum):
    """What became of a letter."""

    SENT = "sent"
    LATER = "later"
    """The server is away or asks to wait: try again."""
    REFUSED = "refused"
    """The same letter will be refused again."""


@dataclass(frozen=True, slots=True)
class Letter:
    """`key` is the same for every try, so that a mail program shows a letter that came twice once."""

    to: str = field(repr=False)
    subject: str
    text: str = field(repr=False)
    key: str


@dataclass(frozen=True, slots=True)
class Posted:
    """`reason` is a short word for the log: never an address, never what a server said."""

    outcome: MailOutcome
    reason: str | None = None


class Mail(Protocol):
    async def send(self, letter: Letter) -> Posted:
        """Never raises for what a mail server or the network does."""
        ...


class Due(Protocol):
    """What the post has to know of a letter that waits."""

    @property
    def id(self) -> int: ...

    @property
    def attempts(self) -> int: ...

    @property
    def written_at(self) -> datetime: ...


D = TypeVar("D", bound=Due)
D_contra = TypeVar("D_contra", bound=Due, contravariant=True)
D_co = TypeVar("D_co", bound=Due, covariant=True)


@dataclass(frozen=True, slots=True)
class DueLetter:
    """About a ticket. `about`: filed, in_work, answered or closed; `answer` is what was answered."""

    id: int
    ticket_id: int
    about: str
    answer: str | None = field(repr=False)
    to: str = field(repr=False)
    language: str
    attempts: int
    written_at: datetime


@dataclass(frozen=True, slots=True)
class DueCode:
    """With a code that confirms the address; the code is made from `nonce`."""

    id: int
    to: str = field(repr=False)
    nonce: str = field(repr=False)
    language: str
    attempts: int
    written_at: datetime


class LetterWriter(Protocol[D_contra]):
    def __call__(self, due: D_contra, /) -> Letter: ...


class LetterQueue(Protocol[D_co]):
    """Letters that wait."""

    async def take(self, now: datetime, until: datetime, limit: int) -> Sequence[D_co]:
        """Those that are due. Nobody else takes them before `until`, so that a letter is lost with no process."""
        ...

    async def sent(self, letter_id: int) -> None: ...

    async def put_off(self, letter_id: int, until: datetime, reason: str | None) -> None: ...

    async def give_up(self, letter_id: int, reason: str | None) -> None: ...


class Letters(LetterQueue[DueLetter], Protocol):
    """About tickets."""

    async def write(self, ticket_id: int, about: str, message_id: int | None, at: datetime) -> None:
        """A letter that is to go, in the deed's transaction."""
        ...
