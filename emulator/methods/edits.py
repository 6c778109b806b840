"""Editing and deleting what was sent, with the official reasons why not (STACK 3.1)."""

from copy import deepcopy
from dataclasses import replace
from typing import Any

from emulator.arguments import Arguments, whole
from emulator.files import FileKind
from emulator.methods.call import Call, method
from emulator.methods.media import file_in
from emulator.methods.sending import preview
from emulator.refusals import bad_request
from emulator.render import message_json
from emulator.world import Message

Json = dict[str, Any]
DELETE_WITHIN = 48 * 3600  # seconds
PREVIEW = "link_preview_options"
NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)


@method("editMessageText")
async def edit_message_text(call: Call) -> Json:
    text, entities = call.words("text", "entities", caption=False)
    links = preview(call)
    message = _editable(call)
    if message.captioned:
        raise bad_request("there is no text in the message to edit")
    return _edited(call, message, text, entities, links)


@method("editMessageCaption")
async def edit_message_caption(call: Call) -> Json:
    text, entities = call.words("caption", "caption_entities", caption=True)
    message = _editable(call)
    if not message.captioned:
        raise bad_request("there is no caption in the message to edit")
    return _edited(call, message, text, entities)


@method("editMessageMedia")
async def edit_message_media(call: Call) -> Json:
    """A photo or a document in place of another, or of a text; without a caption the old one goes."""
    item = call.args.json("media", "can't parse media JSON object")
    if not isinstance(item, dict):
        raise bad_request("can't parse InputMedia: expected an Object")
    if item.get("type") not in ("photo", "document"):
        raise bad_request("can't parse InputMedia: type of the media is unsupported")
    kind: FileKind = "photo" if item["type"] == "photo" else "document"
    own = replace(call, args=Arguments({**call.args.values, "media": "", **item}, call.args.files))
    text, entities = own.words("caption", "caption_entities", caption=True)
    message = _editable(call)
    content = file_in(own, "media", kind).content()
    return _edited(call, message, text, entities, content=content)


@method("editMessageReplyMarkup")
async def edit_message_reply_markup(call: Call) -> Json:
    message = _editable(call)
    return _edited(call, message, message.text, message.entities)


@method("deleteMessage")
async def delete_message(call: Call) -> bool:
    message = call.message(call.chat(), "message to delete not found")
    if not _deletable(call, message):
        raise bad_request("message can't be deleted")
    call.removed(message)
    return True


@method("deleteMessages")
async def delete_messages(call: Call) -> bool:
    """Ids that are unknown or may not be deleted are passed over, as in Telegram."""
    wanted = call.args.json("message_ids", "can't parse message identifiers JSON object")
    if not isinstance(wanted, list) or not wanted:
        raise bad_request("message identifiers are not specified")
    if len(wanted) > 100:
        raise bad_request("too many message identifiers specified")
    chat = call.chat()
    numbers = [whole(number, "message_ids") for number in wanted]
    for message in [chat.messages[number] for number in numbers if number in chat.messages]:
        if not message.deleted and _deletable(call, message):
            call.removed(message)
    return True


def _editable(call: Call) -> Message:
    message = call.message(call.chat(), "message to edit not found")
    if message.sender != call.bot.id or message.service or message.other_markup or "forward_origin" in message.extras:
        raise bad_request("message can't be edited")
    return message


def _edited(
    call: Call,
    message: Message,
    text: str,
    entities: list[Json],
    links: Json | None = None,
    content: Json | None = None,
) -> Json:
    """Without `reply_markup` the buttons go, as in Telegram; `links` replaces what was said about their preview,
    `content` what the message carries."""
    markup = call.args.markup()
    if any((markup.keyboard, markup.remove, markup.force)):
        raise bad_request("inline keyboard expected")
    same = content is None or _unique(content) == _unique(message.content)
    if same and (text, entities, markup.inline) == (message.text, message.entities, message.inline_keyboard):
        raise bad_request(NOT_MODIFIED)
    call.spend(message.chat)
    message.text, message.entities = text, entities
    message.inline_keyboard = deepcopy(markup.inline)
    message.content = message.content if content is None else content
    if links is not None:
        message.extras = {name: kept for name, kept in message.extras.items() if name != PREVIEW} | links
    call.changed(message)
    return message_json(call.world, message)


def _unique(content: Json) -> list[str]:
    """What the files of a message really are, under whatever names they came."""
    files = [part[-1] if isinstance(part, list) else part for part in content.values()]
    return [str(file["file_unique_id"]) for file in files if "file_unique_id" in file]


def _deletable(call: Call, message: Message) -> bool:
    """Own messages anywhere, other people's in private chats and for administrators of a group; 48 hours long."""
    if message.date < call.world.clock.now() - DELETE_WITHIN:
        return False
    chat = message.chat
    return chat.kind == "private" or message.sender == call.bot.id or chat.bots.get(call.bot.id) == "administrator"
