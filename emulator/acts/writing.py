"""People write: words, contacts, files, corrections."""

from typing import Any

from emulator.acts import NotPossible
from emulator.acts.events import membership, said
from emulator.files import FileKind, picture_size
from emulator.formatting import TEXT_LIMIT, typed
from emulator.world import Bot, Chat, Message, Person, World

Json = dict[str, Any]


def say(
    world: World, chat: Chat, person: Person, text: str, reply_to: int | None = None, thread: int | None = None
) -> int:
    """The id of the (last) message: a long text leaves the client in pieces."""
    kept, _ = typed(text)
    if not kept:
        raise NotPossible("a client sends no empty message")
    sent = 0
    for piece in pieces(kept):
        message = draft(world, chat, person, reply_to, thread)
        message.text, message.entities = typed(piece)
        sent = send(world, message)
    return sent


def pieces(text: str) -> list[str]:
    """As the desktop client cuts: TEXT_LIMIT at most, in the second half at the best end that there is.

    That of a paragraph, a line, a sentence, a word.
    """
    found = list[str]()
    while len(text) > TEXT_LIMIT:
        ends = (_last(text, mark) for mark in ("\n\n", "\n", ". ", "! ", "? ", " "))
        end = next((place for place in ends if place is not None), TEXT_LIMIT)
        piece, text = text[:end].strip(), text[end:].strip()
        found.append(piece)
    return [*found, text] if text else found


def _last(text: str, mark: str) -> int | None:
    """Where a piece may end after the last `mark` in its second half."""
    place = text.rfind(mark, TEXT_LIMIT // 2, TEXT_LIMIT)
    return place + len(mark.rstrip(" ")) if place >= 0 else None


def share_contact(world: World, chat: Chat, person: Person, contact_of: Person | None, phone: str | None) -> int:
    """One's own contact, another person's, or (with `contact_of` None) a number without an account."""
    number = phone or (contact_of.phone if contact_of else None)
    if not number:
        raise NotPossible("there is no phone to share: register the person with one or name it")
    message = draft(world, chat, person)
    contact: Json = {"phone_number": number, "first_name": contact_of.first_name if contact_of else number}
    if contact_of is not None:
        contact |= {"user_id": contact_of.id} | ({"last_name": contact_of.last_name} if contact_of.last_name else {})
    message.content = {"contact": contact}
    return send(world, message)


def send_file(
    world: World, chat: Chat, person: Person, name: str, data: bytes, kind: FileKind, caption: str = ""
) -> int:
    size = picture_size(data) if kind == "photo" else (0, 0)
    if size is None:
        raise NotPossible(f"{name} is no PNG, JPEG or GIF: a client sends it as a document")
    message = draft(world, chat, person)
    message.text, message.entities = typed(caption)
    message.content = world.files.keep(kind, name, data, size).content()
    return send(world, message)


def edit(world: World, chat: Chat, person: Person, message_id: int, text: str) -> None:
    message = chat.messages.get(message_id)
    if message is None or message.deleted or message.sender != person.id:
        raise NotPossible("a person edits only messages of their own")
    message.text, message.entities = typed(text)
    message.edited = world.clock.stamp()
    message.edits += 1
    said(world, message, "edited_message")


def draft(world: World, chat: Chat, person: Person, reply_to: int | None = None, thread: int | None = None) -> Message:
    if person.deactivated or person.id not in chat.audience:
        raise NotPossible(f"{person.full_name} is not in this chat")
    if reply_to is not None and reply_to not in chat.messages:
        raise NotPossible(f"there is no message {reply_to} to reply to")
    return Message(0, chat, person.id, world.clock.stamp(), reply_to=reply_to, thread=thread)


def send(world: World, message: Message) -> int:
    if message.chat.bot is not None:
        _open_dialog(world, message.chat, message.chat.bot, message.text)
    message.id = message.chat.next_id()
    said(world, message)
    return message.id


def _open_dialog(world: World, chat: Chat, bot: Bot, text: str) -> None:
    """The first message starts the dialog; to a blocked bot a client offers nothing but to restart it."""
    if chat.person is not None and chat.person.id in bot.blocked_by:
        if not text.startswith("/start"):
            raise NotPossible("the bot is blocked: unblock it or say /start")
        membership(world, bot, chat, chat.person.id, "member")
    chat.started = True
