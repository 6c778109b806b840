"""Official JSON of users, chats and messages, as bots get it."""

from typing import Any

from emulator.world import Bot, Chat, Message, Person, World

Json = dict[str, Any]
_RIGHTS = (
    *(
        "can_manage_chat",
        "can_delete_messages",
        "can_manage_video_chats",
        "can_restrict_members",
        "can_promote_members",
    ),
    *("can_change_info", "can_invite_users", "can_post_stories", "can_edit_stories", "can_delete_stories"),
    *("can_pin_messages", "can_send_welcome_messages"),
)


def user_json(user: Person | Bot) -> Json:
    if isinstance(user, Bot):
        return {"id": user.id, "is_bot": True, "first_name": user.name, "username": user.username}
    optional = {"last_name": user.last_name, "username": user.username, "language_code": user.language_code}
    return {"id": user.id, "is_bot": False, "first_name": user.first_name} | {
        name: value for name, value in optional.items() if value
    }


def me_json(bot: Bot) -> Json:
    return user_json(bot) | {
        "can_join_groups": True,
        "can_read_all_group_messages": bot.reads_groups,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


def sender_json(world: World, sender: int) -> Json:
    user = world.people.get(sender) or world.bot_by_id(sender)
    if user is None:
        raise LookupError(f"nobody has the id {sender}")
    return user_json(user)


def chat_json(chat: Chat) -> Json:
    if chat.person is None:
        forum = {"is_forum": True} if chat.topics else {}
        return {"id": chat.id, "type": chat.kind, "title": chat.title} | forum
    person = user_json(chat.person)
    return {"id": chat.id, "type": "private"} | {
        name: person[name] for name in ("first_name", "last_name", "username") if name in person
    }


def message_json(world: World, message: Message, *, with_reply: bool = True) -> Json:
    """`reply_to_message` is one level deep, as in Telegram; a deleted message is not shown there."""
    made: Json = {
        "message_id": message.id,
        "from": sender_json(world, message.sender),
        "chat": chat_json(message.chat),
        "date": message.date,
    }
    if message.edited is not None:
        made["edit_date"] = message.edited
    if message.thread is not None:
        made |= {"message_thread_id": message.thread, "is_topic_message": True}
    replied = message.chat.messages.get(message.reply_to or 0)
    if with_reply and replied is not None and not replied.deleted:
        made["reply_to_message"] = message_json(world, replied, with_reply=False)
    made |= message.extras | message.content | _words(message)
    if message.inline_keyboard:
        made["reply_markup"] = {"inline_keyboard": message.inline_keyboard}
    return made


def _words(message: Message) -> Json:
    if not message.text:
        return {}
    names = ("caption", "caption_entities") if message.captioned else ("text", "entities")
    return {names[0]: message.text} | ({names[1]: message.entities} if message.entities else {})


def callback_message_json(world: World, chat: Chat, message_id: int) -> Json:
    """What a press brings: the message, or its shell when the bot cannot see it any more (date 0)."""
    message = chat.messages.get(message_id)
    if message is None or message.deleted:
        return {"chat": chat_json(chat), "message_id": message_id, "date": 0}
    return message_json(world, message)


def member_json(world: World, chat: Chat, user: int, status: str = "") -> Json:
    """A member as `status` says, or as things stand."""
    bot = world.bot_by_id(user)
    status = status or (chat.bots.get(user, "left") if bot else _person_status(chat, user))
    made: Json = {"user": sender_json(world, user), "status": status}
    match status:
        case "administrator":
            return made | dict.fromkeys(_RIGHTS, True) | {"can_be_edited": False, "is_anonymous": False}
        case "creator":
            return made | {"is_anonymous": False}
        case "kicked":
            return made | {"until_date": 0}
    return made


def _person_status(chat: Chat, user: int) -> str:
    if user not in chat.audience:
        return "left"
    return "creator" if chat.creator == user else "member"
