"""What a bot can learn and do about a chat: getChat, getChatMember, leaving, pinning."""

from typing import Any

from emulator.acts.events import membership
from emulator.methods.call import Call, method
from emulator.methods.sending import number_and_post
from emulator.refusals import bad_request
from emulator.render import chat_json, member_json, message_json
from emulator.world import Message

Json = dict[str, Any]
_GIFTS = {
    "unlimited_gifts": False,
    "limited_gifts": False,
    "unique_gifts": False,
    "premium_subscription": False,
    "gifts_from_channels": False,
}


@method("getChat")
async def get_chat(call: Call) -> Json:
    chat = call.chat()
    made = chat_json(chat) | {"accent_color_id": chat.id % 7, "max_reaction_count": 11, "accepted_gift_types": _GIFTS}
    pinned = chat.messages.get(chat.pinned or 0)
    return made | ({"pinned_message": message_json(call.world, pinned)} if pinned and not pinned.deleted else {})


@method("getChatMember")
async def get_chat_member(call: Call) -> Json:
    chat, user = call.chat(), call.args.number("user_id")
    if call.find_user(user) is None:
        raise bad_request("PARTICIPANT_ID_INVALID")
    return member_json(call.world, chat, user)


@method("leaveChat")
async def leave_chat(call: Call) -> bool:
    chat = call.chat()
    if chat.kind == "private":
        raise bad_request("chat member status can't be changed in private chats")
    membership(call.world, call.bot, chat, call.bot.id, "left")
    return True


@method("pinChatMessage")
async def pin_chat_message(call: Call) -> bool:
    chat = call.chat()
    message = call.message(chat, "message to pin not found")
    if chat.kind != "private" and chat.bots[call.bot.id] != "administrator":
        raise bad_request("not enough rights to manage pinned messages in the chat")
    if chat.pinned == message.id:
        return True
    chat.pinned = message.id
    notice = Message(0, chat, call.bot.id, call.world.clock.stamp())
    notice.content = {"pinned_message": message_json(call.world, message, with_reply=False)}
    number_and_post(call, notice)
    return True


@method("unpinChatMessage")
async def unpin_chat_message(call: Call) -> bool:
    chat = call.chat()
    wanted = call.args.number("message_id")
    if chat.pinned is None or wanted not in (0, chat.pinned):
        raise bad_request("message to unpin not found")
    chat.pinned = None
    return True
