"""sendMessage and what all sent messages share: replies, topics, keyboards, forwarding and copying."""

from copy import deepcopy
from typing import Any

from emulator.arguments import whole
from emulator.markup import Markup
from emulator.methods.call import Call, method
from emulator.refusals import bad_request
from emulator.render import message_json, sender_json
from emulator.world import Chat, Message

Json = dict[str, Any]
ACTIONS = frozenset(
    (
        *("typing", "choose_sticker", "find_location", "upload_photo", "upload_document"),
        *("record_video", "upload_video", "record_voice", "upload_voice", "record_audio", "upload_audio"),
        *("record_video_note", "upload_video_note"),
    )
)
_PREVIEW_FLAGS = ("is_disabled", "prefer_small_media", "prefer_large_media", "show_above_text")


@method("sendMessage")
async def send_message(call: Call) -> Json:
    text, entities = call.words("text", "entities", caption=False)
    draft = drafted(call)
    draft.text, draft.entities = text, entities
    draft.extras |= preview(call)
    return post(call, draft)


@method("forwardMessage")
async def forward_message(call: Call) -> Json:
    source = call.message(call.chat("from_chat_id"), "message to forward not found")
    if source.service or "has_protected_content" in source.extras:
        raise bad_request("message can't be forwarded")
    draft = drafted(call)
    draft.text, draft.entities, draft.content = source.text, deepcopy(source.entities), deepcopy(source.content)
    author = sender_json(call.world, source.sender)
    draft.extras["forward_origin"] = {"type": "user", "sender_user": author, "date": source.date}
    return post(call, draft)


@method("copyMessage")
async def copy_message(call: Call) -> Json:
    source = call.message(call.chat("from_chat_id"), "message to copy not found")
    if source.service or "has_protected_content" in source.extras:
        raise bad_request("message can't be copied")
    draft = drafted(call)
    draft.text, draft.entities, draft.content = source.text, deepcopy(source.entities), deepcopy(source.content)
    if source.captioned and "caption" in call.args:
        draft.text, draft.entities = call.words("caption", "caption_entities", caption=True)
    return {"message_id": post(call, draft)["message_id"]}


@method("sendChatAction")
async def send_chat_action(call: Call) -> bool:
    action = call.args.text("action").lower()
    if action not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    chat = call.chat()
    call.world.stream.tell("action", chat.audience, bot=call.bot.id, chat=chat.id, action=action)
    return True


def drafted(call: Call) -> Message:
    """An unnumbered message to the call's chat with everything but its words and files."""
    markup = call.args.markup()
    chat = call.chat()
    draft = Message(0, chat, call.bot.id, call.world.clock.stamp())
    draft.thread = _thread(call, chat)
    draft.reply_to = _reply(call, chat)
    draft.silent = call.args.flag("disable_notification")
    if call.args.flag("protect_content"):
        draft.extras["has_protected_content"] = True
    draft.inline_keyboard = deepcopy(markup.inline)
    draft.other_markup = any((markup.keyboard, markup.remove, markup.force))
    draft.force_reply = markup.force
    return draft


def post(call: Call, draft: Message) -> Json:
    call.spend(draft.chat)
    return number_and_post(call, draft)


def number_and_post(call: Call, draft: Message) -> Json:
    """Gives the message its number and lets it be seen; the limits have been asked."""
    draft.id = draft.chat.next_id()
    _switch_keyboard(draft.chat, call.args.markup())
    call.posted(draft)
    return message_json(call.world, draft)


def _switch_keyboard(chat: Chat, markup: Markup) -> None:
    if markup.keyboard is not None:
        chat.keyboard = deepcopy(markup.keyboard)
    elif markup.remove:
        chat.keyboard = None


def _thread(call: Call, chat: Chat) -> int | None:
    thread = call.args.number("message_thread_id")
    if thread and thread not in chat.topics:
        raise bad_request("message thread not found")
    return thread or None


def _reply(call: Call, chat: Chat) -> int | None:
    wanted = call.args.json("reply_parameters", "can't parse reply parameters JSON object")
    if wanted is None:
        message_id, optional = call.args.number("reply_to_message_id"), call.args.flag("allow_sending_without_reply")
    elif not isinstance(wanted, dict) or "message_id" not in wanted:
        raise bad_request('can\'t find field "message_id"')
    else:
        message_id = whole(wanted["message_id"], "message_id")
        optional = bool(wanted.get("allow_sending_without_reply"))
        if str(wanted.get("chat_id", chat.id)) != str(chat.id):
            raise bad_request("message to be replied not found")
    if not message_id:
        return None
    found = chat.messages.get(message_id)
    if found is not None and not found.deleted:
        return message_id
    if optional:
        return None
    raise bad_request("message to be replied not found")


def preview(call: Call) -> Json:
    """What the message keeps about the preview of its links; nothing when nothing is asked for."""
    options = call.args.json("link_preview_options")
    if not isinstance(options, dict):
        return {"link_preview_options": {"is_disabled": True}} if call.args.flag("disable_web_page_preview") else {}
    for flag in _PREVIEW_FLAGS:
        if not isinstance(options.get(flag, False), bool):
            raise bad_request(f'field "{flag}" must be of type Boolean')
    return {"link_preview_options": options} if options else {}
