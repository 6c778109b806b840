"""One call of a bot: what every method needs to read its arguments, find its chat and leave its mark in the world."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from emulator.arguments import Arguments
from emulator.formatting import CAPTION_LIMIT, TEXT_LIMIT, formatted
from emulator.ledger import Line
from emulator.refusals import Refusal, bad_request, forbidden
from emulator.render import user_json
from emulator.views import announce, view
from emulator.world import Bot, Chat, Message, World

Json = dict[str, Any]
UPGRADED = "group chat was upgraded to a supergroup chat"


@dataclass(slots=True)
class Call:
    """`fault` is the fault that will swallow the answer although the call is accepted; it is noted in the ledger."""

    world: World
    bot: Bot
    args: Arguments
    method: str
    fault: str | None = None

    def chat(self, name: str = "chat_id") -> Chat:
        """The chat the bot may write to. Raises Refusal with the official reasons why not."""
        raw = self.args.text(name).strip()
        if not raw:
            raise bad_request(f"{name} is empty")
        try:
            chat_id = int(raw)
        except ValueError as error:
            raise bad_request("chat not found") from error
        return self._group(chat_id) if chat_id < 0 else self._private(chat_id)

    def message(self, chat: Chat, absent: str, name: str = "message_id") -> Message:
        message_id = self.args.number(name)
        if not message_id:
            raise bad_request("message identifier is not specified")
        found = chat.messages.get(message_id)
        if found is None or found.deleted:
            raise bad_request(absent)
        return found

    def words(self, text: str, entities: str, *, caption: bool) -> tuple[str, list[Json]]:
        """Text or caption from the arguments so named, parsed, cleaned and measured."""
        limit, too_long = (
            (CAPTION_LIMIT, "message caption is too long") if caption else (TEXT_LIMIT, "message is too long")
        )
        raw = self.args.text(text)
        if not raw and not caption:
            raise bad_request("message text is empty")
        kept = formatted(
            raw,
            self.args.text("parse_mode"),
            self.args.json(entities) if entities else None,
            self.find_user,
            limit,
            too_long,
        )
        if not kept[0] and not caption:
            raise bad_request("text must be non-empty")
        return kept

    def find_user(self, user_id: int) -> Json | None:
        user = self.world.people.get(user_id) or self.world.bot_by_id(user_id)
        return None if user is None else user_json(user)

    def spend(self, chat: Chat, count: int = 1) -> None:
        self.world.limits.spend(self.bot.id, chat.id, count)

    def posted(self, message: Message) -> None:
        self.world.put(message)
        self._note(message, "message")

    def changed(self, message: Message) -> None:
        message.edited = self.world.clock.stamp()
        message.edits += 1
        self._note(message, "edit")

    def removed(self, message: Message) -> None:
        message.deleted = True
        self._note(message, "delete")

    def _note(self, message: Message, event: str) -> None:
        shown = view(self.world, message)
        buttons = [[button.text for button in row] for row in shown.buttons]
        self.world.ledger.write(
            Line(
                self.world.clock.real(),
                self.bot.id,
                message.chat.id,
                self.method,
                message.id,
                message.text,
                buttons,
                shown.file.kind if shown.file else "text",
                message.thread,
                self.fault,
                message.silent,
            )
        )
        announce(self.world, event, self.bot.id, message)

    def _private(self, person_id: int) -> Chat:
        person = self.world.people.get(person_id)
        if person is None:
            if person_id and self.world.bot_by_id(person_id) is not None:
                raise forbidden("bot can't send messages to bots")
            raise bad_request("chat not found")
        if person.deactivated:
            raise forbidden("user is deactivated")
        if person_id in self.bot.blocked_by:
            raise forbidden("bot was blocked by the user")
        chat = self.world.private_chat(self.bot, person)
        if not chat.started:
            raise forbidden("bot can't initiate conversation with a user")
        return chat

    def _group(self, chat_id: int) -> Chat:
        chat = self.world.groups.get(chat_id)
        status = chat.bots.get(self.bot.id) if chat else None
        if chat is None or status is None:
            raise bad_request("chat not found")
        if chat.migrated_to is not None:
            raise Refusal(400, UPGRADED, migrate_to_chat_id=chat.migrated_to)
        kind = "supergroup chat" if chat.kind == "supergroup" else "group chat"
        if status == "kicked":
            raise forbidden(f"bot was kicked from the {kind}")
        if status == "left":
            raise forbidden(f"bot is not a member of the {kind}")
        return chat


Method = Callable[[Call], Awaitable[Any]]
METHODS: dict[str, tuple[str, Method]] = {}


def method(name: str) -> Callable[[Method], Method]:
    """Registers the function under the official name; calls find it in any case of letters."""

    def register(function: Method) -> Method:
        METHODS[name.lower()] = (name, function)
        return function

    return register
