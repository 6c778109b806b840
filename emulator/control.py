"""The emulator in your hands: add bots and people, be the people, look at the chats, order faults.

The same deeds are served as JSON under `/control` by `control_http`. A bot is named by its id, username or token, a
person by the number that `add_person` gave, a chat by its id; without a chat the private one of the two is meant.
"""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

from emulator.acts import NotPossible, events, groups, pressing, writing
from emulator.api import BotApi
from emulator.clock import WallClock
from emulator.files import FileKind, FileShelf
from emulator.ledger import CallLine, Ledger, Line
from emulator.views import Button, Seen, announce, commands_for, keyboard_view, view
from emulator.weather import Weather
from emulator.world import Bot, Chat, ChatKind, Person, Query, World

T = TypeVar("T")
BotName = int | str


class Emulator(Weather):
    """`folder` keeps the ledger and the files, else both live in memory. `page_buttons` are (label, URL) pairs.

    `clock` is another time than the machine's: tests let it fly. `zone` is the IANA zone whose clock the page shows;
    without it everybody sees the own one.
    """

    def __init__(
        self,
        folder: Path | None = None,
        page_buttons: Iterable[tuple[str, str]] = (),
        zone: str | None = None,
        clock: WallClock | None = None,
    ) -> None:
        self.world = World(clock or WallClock(), Ledger(folder), FileShelf(folder / "files" if folder else None))
        self.api = BotApi(self.world)
        self.page_buttons = list(page_buttons)
        self.zone = zone
        self.address = ""

    # Who there is

    def add_bot(self, token: str, username: str, name: str, *, reads_groups: bool = False) -> int:
        """The bot's id, which is the number in front of the token. `reads_groups` switches privacy mode off."""
        bot = Bot(token, username, name, reads_groups)
        if self.world.bot_by_id(bot.id) is not None:
            raise NotPossible(f"there is a bot {bot.id} already")
        self.world.bots[token] = bot
        self.world.stream.tell("state", set())
        return bot.id

    def add_person(
        self,
        first_name: str,
        last_name: str = "",
        username: str | None = None,
        language_code: str | None = "ru",
        phone: str | None = None,
        note: str = "",
        role: str = "",
    ) -> int:
        """`note` and `role` are shown on the page only (a code to type in, who this is)."""
        person = Person(self.world.number("person"), first_name, last_name, username, language_code, phone, note, role)
        self.world.people[person.id] = person
        self.world.stream.tell("state", set())
        return person.id

    def describe_person(self, person: int, *, note: str | None = None, role: str | None = None) -> None:
        known = self.person(person)
        known.note, known.role = known.note if note is None else note, known.role if role is None else role
        self.world.stream.tell("state", set())

    # What people do

    def say(
        self,
        bot: BotName,
        person: int,
        text: str,
        chat: int | None = None,
        reply_to: int | None = None,
        thread: int | None = None,
    ) -> int:
        """The id of the message; of the last one, if the text is over 4096 characters and goes in pieces."""
        return writing.say(self.world, self._chat(bot, person, chat), self.person(person), text, reply_to, thread)

    def edit(self, bot: BotName, person: int, message_id: int, text: str, chat: int | None = None) -> None:
        writing.edit(self.world, self._chat(bot, person, chat), self.person(person), message_id, text)

    def erase(self, bot: BotName, person: int, message_id: int, chat: int | None = None) -> None:
        """A person deletes a message for both sides; Telegram tells the bot nothing."""
        where = self._chat(bot, person, chat)
        if message_id not in where.messages:
            raise NotPossible(f"there is no message {message_id}")
        where.messages[message_id].deleted = True
        announce(self.world, "delete", self.bot(bot).id, where.messages[message_id])

    def press(
        self,
        bot: BotName,
        person: int,
        label: str | None = None,
        data: str | None = None,
        message_id: int | None = None,
        chat: int | None = None,
    ) -> str:
        """The id of the callback query. With `data` the press is forged: no such button needs to exist."""
        where = self._chat(bot, person, chat)
        return pressing.press(self.world, self.bot(bot), where, self.person(person), label, data, message_id).id

    def callback_answer(self, query_id: str) -> Query:
        """The press and its answer so far: `answered`, `text`, `show_alert`, `url`."""
        if query_id not in self.world.queries:
            raise NotPossible(f"there was no press {query_id}")
        return self.world.queries[query_id]

    def tap(self, bot: BotName, person: int, label: str, chat: int | None = None) -> int:
        """Taps a key of the reply keyboard; a key that asks for the phone shares the own contact."""
        return pressing.tap(self.world, self._chat(bot, person, chat), self.person(person), label)

    def share_contact(
        self, bot: BotName, person: int, *, own: bool = True, of: int | None = None, phone: str | None = None
    ) -> int:
        """The own contact; else that of the person `of`, or a bare number without an account."""
        whose = self.person(person) if own else (self.person(of) if of else None)
        return writing.share_contact(self.world, self._chat(bot, person, None), self.person(person), whose, phone)

    def send_file(
        self,
        bot: BotName,
        person: int,
        name: str,
        data: bytes,
        kind: FileKind = "document",
        caption: str = "",
        chat: int | None = None,
    ) -> int:
        return writing.send_file(
            self.world, self._chat(bot, person, chat), self.person(person), name, data, kind, caption
        )

    def block(self, bot: BotName, person: int) -> None:
        self._private_standing(bot, person, "kicked")

    def unblock(self, bot: BotName, person: int) -> None:
        self._private_standing(bot, person, "member")

    def deactivate(self, person: int) -> None:
        """The account is deleted: writing to it is 403 from now on."""
        self.person(person).deactivated = True
        self.world.stream.tell("state", set())

    def expire_queries(self) -> None:
        """As if 150 seconds had passed: the presses so far can no longer be answered."""
        for query in self.world.queries.values():
            query.pressed = float("-inf")

    def redeliver(self, bot: BotName, update_id: int | None = None) -> int:
        """Sends an update (the last one, or the given) once more, as after a lost acknowledgement; its id."""
        known = self.bot(bot).inbox
        number = update_id if update_id is not None else max(known.latest, default=0)
        if number not in known.latest:
            raise NotPossible(f"there is no update {number} to deliver again")
        known.put(known.latest[number])
        return number

    # Groups

    def create_group(
        self, title: str, people: Iterable[int], kind: ChatKind = "group", bots: Iterable[BotName] = ()
    ) -> int:
        """The group's id. The first person makes it; bots join at once."""
        members = [self.person(person) for person in people]
        if not members:
            raise NotPossible("a group needs a person who makes it")
        chat = groups.create(self.world, title, members, kind)
        for bot in bots:
            groups.bot_joins(self.world, self.bot(bot), chat, members[0])
        return chat.id

    def join_group(self, bot: BotName, group: int, by: int | None = None, *, administrator: bool = False) -> None:
        chat = self.group(group)
        groups.bot_joins(self.world, self.bot(bot), chat, self.person(by or chat.creator), administrator=administrator)

    def kick_bot(self, bot: BotName, group: int, by: int | None = None) -> None:
        chat = self.group(group)
        groups.bot_is_kicked(self.world, self.bot(bot), chat, self.person(by or chat.creator))

    def enter_group(self, person: int, group: int) -> None:
        groups.person_joins(self.world, self.group(group), self.person(person))

    def leave_group(self, person: int, group: int) -> None:
        groups.person_leaves(self.world, self.group(group), self.person(person))

    def add_topic(self, group: int, title: str) -> int:
        """The `message_thread_id` of a new topic."""
        return groups.add_topic(self.world, self.group(group), title)

    def migrate_group(self, group: int) -> int:
        """The id of the supergroup that the group becomes."""
        return groups.migrate(self.world, self.group(group)).id

    # What there is to see

    def chat(self, bot: BotName, chat: int) -> list[Seen]:
        """The visible messages of the private chat with this person, or of this group, oldest first."""
        return [view(self.world, message) for message in self._look(bot, chat).visible()]

    def deleted(self, bot: BotName, chat: int) -> list[Seen]:
        return [view(self.world, message) for message in self._look(bot, chat).messages.values() if message.deleted]

    def keyboard(self, bot: BotName, chat: int) -> list[list[Button]]:
        return keyboard_view(self._look(bot, chat))

    def pinned(self, bot: BotName, chat: int) -> int | None:
        return self._look(bot, chat).pinned

    def commands(self, bot: BotName, person: int, chat: int | None = None) -> list[dict[str, str]]:
        """The command menu this person sees here."""
        where = self._look(bot, chat or person)
        return commands_for(self.bot(bot), where, person, self.person(person).language_code)

    def ledger(self) -> list[Line]:
        return self.world.ledger.lines()

    def calls(self, method: str | None = None) -> list[CallLine]:
        """The last 10,000 requests of bots, refused ones too."""
        return self.world.calls.lines(method)

    async def until(self, look: Callable[[], T | None], seconds: float = 5.0) -> T:
        """Waits until `look()` returns something true and returns it. Raises TimeoutError."""
        return await self.world.stream.until(look, seconds)

    # Finding

    def bot(self, name: BotName) -> Bot:
        wanted = str(name).removeprefix("@").lower()
        for bot in self.world.bots.values():
            if wanted in (str(bot.id), bot.username.lower(), bot.token.lower()):
                return bot
        raise NotPossible(f"there is no bot {wanted.partition(':')[0]}")

    def person(self, person: int) -> Person:
        if person not in self.world.people:
            raise NotPossible(f"there is no person {person}")
        return self.world.people[person]

    def group(self, group: int) -> Chat:
        if group not in self.world.groups:
            raise NotPossible(f"there is no group {group}")
        return self.world.groups[group]

    def _chat(self, bot: BotName, person: int, chat: int | None) -> Chat:
        if chat is None or chat == person:
            return self.world.private_chat(self.bot(bot), self.person(person))
        return self.group(chat)

    def _look(self, bot: BotName, chat: int) -> Chat:
        return self.group(chat) if chat < 0 else self._chat(bot, chat, None)

    def _private_standing(self, bot: BotName, person: int, status: str) -> None:
        known, chat = self.bot(bot), self._chat(bot, person, None)
        if (person in known.blocked_by) != (status == "kicked"):
            events.membership(self.world, known, chat, person, status)
