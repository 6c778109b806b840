"""What exists: bots, people, chats and the messages in them. Plain state; the rules are in `methods` and `acts`."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Literal

from emulator.clock import WallClock
from emulator.faults import Faults
from emulator.files import FILE_KINDS, FileShelf
from emulator.inbox import Inbox
from emulator.ledger import CallLog, Ledger
from emulator.limits import Limits
from emulator.stream import Stream
from emulator.webhooks import Pace, Webhook

Json = dict[str, Any]
ChatKind = Literal["private", "group", "supergroup"]

FIRST_PERSON = 5_000_000_001  # past 32 bits, as today's accounts are: a column that is too narrow must fail here
FIRST_GROUP = 5_000_001
SUPERGROUP_BASE = 1_002_000_000_000


@dataclass(slots=True)
class Person:
    id: int
    first_name: str
    last_name: str = ""
    username: str | None = None
    language_code: str | None = "ru"
    phone: str | None = None
    note: str = ""
    role: str = ""
    deactivated: bool = False

    @property
    def full_name(self) -> str:
        return f"{self.first_name} {self.last_name}".strip()


@dataclass(slots=True)
class Bot:
    token: str
    username: str
    name: str
    reads_groups: bool = False
    id: int = field(init=False)
    inbox: Inbox = field(default_factory=Inbox)
    webhook: Webhook | None = None
    blocked_by: set[int] = field(default_factory=set)
    commands: dict[tuple[str, str], list[Json]] = field(default_factory=dict)
    profile: dict[tuple[str, str], str] = field(default_factory=dict)
    menu_buttons: dict[int, Json] = field(default_factory=dict)
    last_message: int = 0

    def __post_init__(self) -> None:
        self.id = int(self.token.partition(":")[0])


@dataclass(slots=True)
class Message:
    """`content` holds the official fields beside the text: photo, document, contact, or what a service message says."""

    id: int
    chat: "Chat"
    sender: int
    date: int
    text: str = ""
    entities: list[Json] = field(default_factory=list)
    content: Json = field(default_factory=dict)
    inline_keyboard: list[list[Json]] | None = None
    other_markup: bool = False
    reply_to: int | None = None
    thread: int | None = None
    extras: Json = field(default_factory=dict)
    force_reply: Json | None = None
    silent: bool = False
    edited: int | None = None
    edits: int = 0
    deleted: bool = False
    seen: tuple[tuple[int, int, int, bool], Any] | None = field(default=None, repr=False, compare=False)
    """What `emulator.views` made of this version of it."""

    @property
    def captioned(self) -> bool:
        return any(kind in self.content for kind in FILE_KINDS)

    @property
    def service(self) -> bool:
        return bool(self.content) and not self.captioned and "contact" not in self.content


@dataclass(slots=True)
class Chat:
    """A private chat belongs to one bot and one person and has the person's id; a group has members and bots."""

    id: int
    kind: ChatKind
    title: str = ""
    person: Person | None = None
    bot: Bot | None = None
    started: bool = False
    creator: int = 0
    members: set[int] = field(default_factory=set)
    bots: dict[int, str] = field(default_factory=dict)
    topics: dict[int, str] = field(default_factory=dict)
    migrated_to: int | None = None
    pinned: int | None = None
    keyboard: Json | None = None
    messages: dict[int, Message] = field(default_factory=dict)
    last_message: int = 0

    @property
    def audience(self) -> set[int]:
        return {self.person.id} if self.person else self.members

    def visible(self) -> Iterator[Message]:
        return (message for message in self.messages.values() if not message.deleted)

    def next_id(self) -> int:
        """Private chats of a bot share one numbering, as in Telegram; a group has its own."""
        if self.bot is not None:
            self.bot.last_message += 1
            return self.bot.last_message
        self.last_message += 1
        return self.last_message


@dataclass(slots=True)
class Query:
    """A pressed button waiting for its answer."""

    id: str
    bot: Bot
    person: Person
    chat: Chat
    message_id: int
    data: str
    pressed: float
    answered: bool = False
    text: str = ""
    show_alert: bool = False
    url: str | None = None


class World:
    """Everything the emulator knows; one per running emulator."""

    def __init__(self, clock: WallClock, ledger: Ledger, files: FileShelf) -> None:
        self.clock = clock
        self.ledger = ledger
        self.files = files
        self.faults = Faults()
        self.limits = Limits(clock.elapsed)
        self.stream = Stream()
        self.calls = CallLog(clock)
        self.pace = Pace()
        self.bots: dict[str, Bot] = {}
        self.people: dict[int, Person] = {}
        self.groups: dict[int, Chat] = {}
        self.private: dict[tuple[int, int], Chat] = {}
        self.queries: dict[str, Query] = {}
        self._numbers = {"person": FIRST_PERSON, "group": FIRST_GROUP, "query": 4_000_000_000_000_001, "album": 1}

    def number(self, of: Literal["person", "group", "query", "album"]) -> int:
        given = self._numbers[of]
        self._numbers[of] += 1
        return given

    def bot_by_id(self, bot_id: int) -> Bot | None:
        return next((bot for bot in self.bots.values() if bot.id == bot_id), None)

    def private_chat(self, bot: Bot, person: Person) -> Chat:
        """The dialog of the two; made on first sight, `started` once the person has written."""
        key = (bot.id, person.id)
        if key not in self.private:
            self.private[key] = Chat(person.id, "private", person=person, bot=bot)
        return self.private[key]

    def chats(self) -> Iterator[Chat]:
        yield from self.private.values()
        yield from self.groups.values()

    def put(self, message: Message) -> None:
        message.chat.messages[message.id] = message
