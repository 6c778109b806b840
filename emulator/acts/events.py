"""Updates for bots: who gets to see a message, and how a bot hears that its place in a chat has changed."""

from emulator.inbox import Lane
from emulator.render import chat_json, member_json, message_json, sender_json
from emulator.views import announce
from emulator.world import Bot, Chat, Message, World


def said(world: World, message: Message, kind: str = "message") -> None:
    """Puts a person's message (or its edit) into the chat and into the inboxes of the bots that may read it."""
    world.put(message)
    for bot in _readers(world, message):
        lane: Lane = ("chat", message.chat.id)
        bot.inbox.add(kind, message_json(world, message), lane, world.clock.elapsed())
    owner = message.chat.bot.id if message.chat.bot is not None else 0
    announce(world, "edit" if kind == "edited_message" else "message", owner, message)


def membership(world: World, bot: Bot, chat: Chat, actor: int, status: str) -> None:
    """The bot's standing in the chat becomes `status`; it hears so in my_chat_member."""
    before = chat.bots.get(bot.id, "left") if chat.kind != "private" else _private_status(bot, chat)
    _settle(bot, chat, status)
    update = {
        "chat": chat_json(chat),
        "from": sender_json(world, actor),
        "date": world.clock.stamp(),
        "old_chat_member": member_json(world, chat, bot.id, before),
        "new_chat_member": member_json(world, chat, bot.id, status),
    }
    bot.inbox.add("my_chat_member", update, ("member", actor), world.clock.elapsed())
    world.stream.tell("state", set())


def _settle(bot: Bot, chat: Chat, status: str) -> None:
    if chat.person is None:
        chat.bots[bot.id] = status
    elif status == "kicked":
        bot.blocked_by.add(chat.person.id)
    else:
        bot.blocked_by.discard(chat.person.id)


def _private_status(bot: Bot, chat: Chat) -> str:
    return "kicked" if chat.person is not None and chat.person.id in bot.blocked_by else "member"


def _readers(world: World, message: Message) -> list[Bot]:
    chat = message.chat
    if chat.bot is not None:
        return [chat.bot]
    present = [bot for bot in world.bots.values() if chat.bots.get(bot.id) in {"member", "administrator"}]
    return [bot for bot in present if _may_read(bot, message)]


def _may_read(bot: Bot, message: Message) -> bool:
    """Privacy mode: in groups a bot sees service messages, commands not meant for others, answers to its own words."""
    if bot.reads_groups or message.service or message.chat.bots[bot.id] == "administrator":
        return True
    replied = message.chat.messages.get(message.reply_to or 0)
    if replied is not None and replied.sender == bot.id:
        return True
    command = next((each for each in message.entities if each["type"] == "bot_command" and each["offset"] == 0), None)
    if command is None:
        return False
    _, at, name = message.text[: command["length"]].partition("@")
    return not at or name.lower() == bot.username.lower()
