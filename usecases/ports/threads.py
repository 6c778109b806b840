"""Conversations and the people in them."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Protocol
from zoneinfo import ZoneInfo

from school.classes import ClassName
from school.events import Value
from school.people import Name, Role
from school.threads import Hours, Standing
from usecases.asker import Asker
from usecases.ports.homework_book import File


@dataclass(frozen=True, slots=True)
class Known:
    """Somebody of the school. `subjects` and `classes` are of what the one who looks may see."""

    standing: Standing
    name: Name
    subjects: tuple[str, ...] = ()
    classes: tuple[ClassName, ...] = ()

    @property
    def person(self) -> int:
        return self.standing.person

    @property
    def roles(self) -> frozenset[Role]:
        return self.standing.roles


class SchoolPeople(Protocol):
    async def known(self, people: Collection[int]) -> Mapping[int, Known]:
        """By person; who is archived is not there."""
        ...

    async def around(self, standings: Sequence[Standing]) -> Sequence[Known]:
        """Everybody whom any of them may reach, and others too: the rule decides (school.threads.reaches)."""
        ...

    async def linked(self, people: Collection[int]) -> frozenset[int]:
        """Those who hear of anything in some chat."""
        ...


@dataclass(frozen=True, slots=True)
class About:
    """What a question is about. `values` are plain: the sentence `thread-about-<kind>` takes them.

    `to` are the people to ask, most fitting first; `day` is a local date of the school.
    """

    kind: str
    id: int
    to: tuple[int, ...] = ()
    what: str = ""
    value: str = ""
    day: date | None = None

    def values(self) -> dict[str, Value]:
        return {"what": self.what, "value": self.value, "day": self.day.isoformat() if self.day else None}


class Topics(Protocol):
    async def about(self, asker: Asker, kind: str, about_id: int, child_id: int) -> About:
        """Raises NotYourChild, NotYours: a foreign thing, a missing one and an unknown kind look the same."""
        ...


@dataclass(frozen=True, slots=True)
class Member:
    """`name` also of those who left the thread or the school; `archived` ones hear nothing.

    Sees messages after `from_message`, an id.
    """

    person: int
    name: Name
    joined_at: datetime
    left_at: datetime | None
    muted_until: datetime | None
    from_message: int
    read_up_to: int
    archived: bool = False

    @property
    def active(self) -> bool:
        return self.left_at is None


@dataclass(frozen=True, slots=True)
class StoredThread:
    """`members` are those of all times."""

    id: int
    school_id: int
    zone: ZoneInfo
    title: str | None
    about: About | None
    child_id: int | None
    child: Name | None
    created_by: int
    created_at: datetime
    closed_at: datetime | None
    members: tuple[Member, ...]

    def member(self, people: Collection[int]) -> Member | None:
        """The first of these people who is in the thread."""
        return next((one for one in self.members if one.active and one.person in people), None)

    def others(self, person: int) -> tuple[Member, ...]:
        """Who is in the thread beside the person."""
        return tuple(one for one in self.members if one.active and one.person != person)


@dataclass(frozen=True, slots=True)
class Said:
    """A message. `text` and `file` are empty when it is hidden. Instants are UTC."""

    id: int
    thread_id: int
    author: int
    author_name: Name
    text: str
    file: File | None
    sent_at: datetime
    held_until: datetime | None
    version: int
    edited_at: datetime | None
    hidden: bool


@dataclass(frozen=True, slots=True)
class ListedThread:
    """A line of the list. `others` are the names of who else is in it; `unread` counts what others said."""

    id: int
    title: str | None
    about: About | None
    others: tuple[Name, ...]
    unread: int
    last_at: datetime
    last_text: str
    last_file: str | None
    last_by: int | None
    last_is_own: bool


@dataclass(frozen=True, slots=True)
class NewThread:
    school_id: int
    created_by: int
    members: tuple[int, ...]
    at: datetime
    about: About | None = None
    child_id: int | None = None


@dataclass(frozen=True, slots=True)
class NewMessage:
    """`chat_id` and `chat_message_id`: where the author wrote it, so that an edit or an answer there is understood."""

    thread_id: int
    author: int
    text: str
    at: datetime
    file: File | None = None
    reply_to: int | None = None
    held_until: datetime | None = None
    chat_id: int | None = None
    chat_message_id: int | None = None


class Threads(Protocol):
    async def one(self, thread_id: int) -> StoredThread | None: ...

    async def listed(self, mine: Sequence[Standing], page: int, size: int) -> tuple[Sequence[ListedThread], int]:
        """The threads that these people may be in, newest first: one page and the number of all. Pages count from 0."""
        ...

    async def said(
        self, thread_id: int, after: int, size: int, before: int | None = None, but_of: Collection[int] = ()
    ) -> Sequence[Said]:
        """The newest messages after that one, oldest first; `before` a message; without those of `but_of`."""
        ...

    async def message(self, message_id: int) -> Said | None: ...

    async def answered(self, chat_id: int, chat_message_id: int) -> int | None:
        """The id of the message that stands in a chat under this number, sent there by us or written there."""
        ...

    async def written(self, chat_id: int, chat_message_id: int) -> int | None:
        """The id of the message whose author wrote it in this chat under this number."""
        ...

    async def direct(self, people: Collection[int], other: int, child_id: int | None) -> int | None:
        """The open thread of one of these people and the other alone, of this child, with neither title nor topic."""
        ...

    async def asked_about(self, people: Collection[int], kind: str, about_id: int, child_id: int) -> int | None:
        """The thread that one of these people began about this thing of the child."""
        ...

    async def begin(self, new: NewThread) -> int: ...

    async def say(self, new: NewMessage) -> int: ...

    async def change(self, said: Said, text: str, at: datetime) -> bool:
        """False if it is not at that version any more."""
        ...

    async def rename(self, thread_id: int, title: str) -> None: ...

    async def add(self, thread_id: int, person: int, at: datetime) -> None: ...

    async def leave(self, thread_id: int, person: int, at: datetime) -> None: ...

    async def mute(self, thread_id: int, person: int, until: datetime | None) -> None: ...

    async def read(self, thread_id: int, person: int, message_id: int) -> None: ...

    async def close(self, thread_id: int, at: datetime) -> None: ...

    async def hide(self, message_id: int, at: datetime) -> None: ...

    async def begun_since(self, people: Collection[int], at: datetime) -> int:
        """Without those of inquiries, which have a limit of their own."""
        ...

    async def said_since(self, people: Collection[int], at: datetime) -> Sequence[datetime]:
        """What was typed in a chat."""
        ...

    async def arrived(self, message_id: int) -> bool:
        """Whether any chat got the message."""
        ...


class Blocks(Protocol):
    async def around(self, person: int) -> tuple[frozenset[int], frozenset[int]]:
        """Whom the person blocked, and who blocked the person."""
        ...

    async def block(self, blocker: int, blocked: int, at: datetime) -> None: ...

    async def unblock(self, blocker: int, blocked: int) -> None: ...


class HoursOfStaff(Protocol):
    async def of(self, people: Collection[int]) -> Mapping[int, Hours]:
        """Those who chose hours of their own."""
        ...

    async def choose(self, person: int, hours: Hours) -> None: ...


@dataclass(frozen=True, slots=True)
class Report:
    """A complaint. `state`: open, hidden, warned, closed. `classes`: school.threads.meeting_classes."""

    id: int
    said: Said
    thread: StoredThread
    reporter: int
    reporter_name: Name
    at: datetime
    state: str
    classes: frozenset[int] = field(default_factory=frozenset)


class Reports(Protocol):
    async def file(self, message_id: int, reporter: int, at: datetime) -> int | None:
        """None if the person complained of the message before."""
        ...

    async def one(self, report_id: int) -> Report | None: ...

    async def handle(self, report_id: int, state: str, by: int, at: datetime) -> bool:
        """False if it was handled before."""
        ...

    async def staff(self, school_id: int) -> Sequence[Standing]:
        """Who may be asked to look at complaints: class teachers, deputies and the head."""
        ...
