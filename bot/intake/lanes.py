"""Reading an update just enough to store it: its number, and the lane it is handled in."""

from collections.abc import Iterable, Mapping

from bot.wire import clean_value
from usecases.ports.inbox import Incoming

KINDS = ("message", "edited_message", "callback_query", "my_chat_member", "chat_member")
"""What the bot asks Telegram for. Everything else would be stored for nothing."""


class NotAnUpdate(ValueError):
    """Somebody posted something else. The text never quotes it."""


def incoming(update: object) -> Incoming:
    """Raises NotAnUpdate."""
    if not isinstance(update, Mapping):
        raise NotAnUpdate("not an object")
    number = update.get("update_id")
    if not isinstance(number, int) or isinstance(number, bool) or not 0 <= number < 2**63:
        raise NotAnUpdate("no update_id")
    clean = {str(key): clean_value(value) for key, value in update.items()}
    return Incoming(number, lane_of(clean), clean)


def lane_of(update: Mapping[str, object]) -> str:
    """A private chat's messages and presses share its lane: Telegram keeps them apart and may reverse them (F9).

    In a group each person has a lane, as each has a dialog there. What has no chat belongs to the person's private one.
    """
    for event in _mappings(value for key, value in update.items() if key != "update_id"):
        chat, user = _chat_of(event), _number(event.get("from") or event.get("user"))
        if chat is not None and chat.get("type") == "private":
            return f"chat:{_number(chat)}"
        if user is not None:
            return f"user:{user}" if chat is not None else f"chat:{user}"
        if chat is not None:
            return f"chat:{_number(chat)}"
    return "other"


def _chat_of(event: Mapping[str, object]) -> Mapping[str, object] | None:
    message = event.get("message")
    chat = (message if isinstance(message, Mapping) else event).get("chat")
    return chat if isinstance(chat, Mapping) and _number(chat) is not None else None


def _number(holder: object) -> int | None:
    number = holder.get("id") if isinstance(holder, Mapping) else None
    return number if isinstance(number, int) and not isinstance(number, bool) else None


def _mappings(values: Iterable[object]) -> Iterable[Mapping[str, object]]:
    return (value for value in values if isinstance(value, Mapping))
