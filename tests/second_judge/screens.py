"""What people see, told from the wire alone: the one thing that both judges have in common."""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from html import unescape

from tests.second_judge.wire import Call

UNSEEN = frozenset({"sendChatAction"})
_TAG = re.compile(r"<[^<>]*>")


@dataclass
class Shown:
    """One message of the bot. `buttons` are (label, callback data) row by row; data is empty behind an address."""

    id: int
    text: str
    buttons: list[tuple[str, str]]
    edits: int = 0

    @property
    def labels(self) -> list[str]:
        return [label for label, _ in self.buttons]

    @property
    def whole(self) -> str:
        return "\n".join([self.text, *(f"[{label}]" for label in self.labels)])


def chat_of(calls: Iterable[Call], person: int) -> list[Shown]:
    """The bot's messages in the private chat, oldest first. Raises ValueError for a method it cannot picture."""
    shown: dict[int, Shown] = {}
    for call in calls:
        if call.accepted and call.params.get("chat_id") == str(person):
            _happens(shown, call)
    return list(shown.values())


def _happens(shown: dict[int, Shown], call: Call) -> None:
    params = call.params
    match call.method:
        case "sendMessage":
            number = call.answer["result"]["message_id"]
            shown[number] = Shown(number, _text(params), _buttons(params))
        case "editMessageText":
            message = shown[int(params["message_id"])]
            message.text, message.buttons, message.edits = _text(params), _buttons(params), message.edits + 1
        case "deleteMessage":
            shown.pop(int(params["message_id"]), None)  # a person's own message is not ours to show
        case name if name.startswith(("send", "edit", "copy", "forward", "delete")) and name not in UNSEEN:
            raise ValueError(f"nobody has said what {name} looks like")


def toast(calls: Iterable[Call], query: str) -> str | None:
    """What a press was answered with; None if it never was. Raises ValueError if it was answered twice."""
    told = [
        call.params.get("text", "")
        for call in calls
        if call.method == "answerCallbackQuery" and call.accepted and call.params["callback_query_id"] == query
    ]
    if len(told) > 1:
        raise ValueError(f"press {query} was answered {len(told)} times")
    return told[0] if told else None


def _text(params: dict[str, str]) -> str:
    """Telegram also takes away spaces at the ends."""
    text = params["text"]
    if params.get("parse_mode") == "HTML":
        text = unescape(_TAG.sub("", text))
    return text.strip()


def _buttons(params: dict[str, str]) -> list[tuple[str, str]]:
    rows = json.loads(params["reply_markup"])["inline_keyboard"] if "reply_markup" in params else []
    return [(button["text"], button.get("callback_data", "")) for row in rows for button in row]
