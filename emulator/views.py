"""Messages as the person in the chat sees them: for the browser page and for tests."""

from dataclasses import asdict, dataclass
from typing import Any

from emulator.files import FILE_KINDS
from emulator.html import to_html
from emulator.world import Bot, Chat, Message, World

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Button:
    """`kind` is `callback`, `url`, `copy` or `other` under a message; `text` or `request_contact` on a keyboard."""

    text: str
    kind: str
    data: str | None = None
    url: str | None = None
    request_contact: bool = False


@dataclass(frozen=True, slots=True)
class FileView:
    """`url` is relative to the emulator's address."""

    id: str
    kind: str
    name: str
    mime: str
    size: int
    width: int
    height: int
    url: str


@dataclass(frozen=True, slots=True)
class Seen:
    """One message. `html` is safe to show; `sender` is a person's or a bot's id; `service` names what happened."""

    id: int
    chat: int
    sender: int
    sender_name: str
    from_bot: bool
    text: str
    html: str
    entities: list[Json]
    buttons: list[list[Button]]
    file: FileView | None
    contact: Json | None
    service: str
    reply_to: int | None
    thread: int | None
    album: str | None
    date: int
    edited: int | None
    edits: int
    deleted: bool
    silent: bool
    protected: bool
    forwarded: bool
    force_reply: Json | None

    def labels(self) -> list[str]:
        return [button.text for row in self.buttons for button in row]

    def as_json(self) -> Json:
        made = asdict(self)
        made["from"] = made.pop("sender")
        return made


def view(world: World, message: Message) -> Seen:
    """The same object until the message is edited or deleted: long chats are looked at again and again."""
    version = (message.id, message.chat.id, message.edits, message.deleted)
    if message.seen is None or message.seen[0] != version:
        message.seen = version, _seen(world, message)
    seen: Seen = message.seen[1]
    return seen


def _seen(world: World, message: Message) -> Seen:
    bot = world.bot_by_id(message.sender)
    extras = message.extras
    return Seen(
        id=message.id,
        chat=message.chat.id,
        sender=message.sender,
        sender_name=bot.name if bot else world.people[message.sender].full_name,
        from_bot=bot is not None,
        text=message.text,
        html=to_html(message.text, message.entities),
        entities=message.entities,
        buttons=[[_inline(button) for button in row] for row in message.inline_keyboard or []],
        file=_file(world, message),
        contact=message.content.get("contact"),
        service=next(iter(message.content), "") if message.service else "",
        reply_to=message.reply_to,
        thread=message.thread,
        album=extras.get("media_group_id"),
        date=message.date,
        edited=message.edited,
        edits=message.edits,
        deleted=message.deleted,
        silent=message.silent,
        protected="has_protected_content" in extras,
        forwarded="forward_origin" in extras,
        force_reply=message.force_reply,
    )


def announce(world: World, event: str, bot: int, message: Message) -> None:
    """Tells pages of the message as it is now and of the keyboard in the chat. `bot` is 0 for a person in a group."""
    chat = message.chat
    keyboard = [[asdict(button) for button in row] for row in keyboard_view(chat)]
    shown = view(world, message).as_json()
    world.stream.tell(event, chat.audience, bot=bot, chat=chat.id, message=shown, keyboard=keyboard)


def keyboard_view(chat: Chat) -> list[list[Button]]:
    """The keyboard that stands in place of the letters, or nothing."""
    rows = chat.keyboard["keyboard"] if chat.keyboard else []
    return [[_typed(button) for button in row] for row in rows]


def commands_for(bot: Bot, chat: Chat, person_id: int, language: str | None) -> list[Json]:
    """The command menu of this person here: the narrowest scope that has any, own language before all."""
    wide = "all_private_chats" if chat.kind == "private" else "all_group_chats"
    for scope in (f"chat_member:{chat.id}:{person_id}", f"chat:{chat.id}", wide, "default"):
        for code in (language or "", ""):
            if commands := bot.commands.get((scope, code)):
                return commands
    return []


def _inline(button: Json) -> Button:
    if "callback_data" in button:
        return Button(button["text"], "callback", data=button["callback_data"])
    if "url" in button:
        return Button(button["text"], "url", url=button["url"])
    if "copy_text" in button:
        return Button(button["text"], "copy", data=button["copy_text"]["text"])
    return Button(button["text"], "other")


def _typed(button: Json) -> Button:
    contact = bool(button.get("request_contact"))
    return Button(button["text"], "request_contact" if contact else "text", request_contact=contact)


def _file(world: World, message: Message) -> FileView | None:
    for kind in FILE_KINDS:
        if kind in message.content:
            field = message.content[kind]
            stored = world.files.find((field[-1] if kind == "photo" else field)["file_id"])
            if stored is not None:
                return FileView(
                    stored.id,
                    stored.kind,
                    stored.name,
                    stored.mime,
                    stored.size,
                    stored.width,
                    stored.height,
                    f"/control/files/{stored.id}",
                )
    return None
