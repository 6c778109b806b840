"""Keyboards as Telegram takes them: what is checked, which sentence says no, and what the message keeps."""

import json
from dataclasses import dataclass
from typing import Any

from emulator.links import WrongLink, checked_link
from emulator.refusals import bad_request

Json = dict[str, Any]
Rows = list[list[Json]]
MAX_BUTTONS = 100
MAX_ROW = 8
MAX_DATA_BYTES = 64
_ACTIONS = (
    "url",
    "callback_data",
    "web_app",
    "login_url",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "copy_text",
    "callback_game",
    "pay",
    "disabled",
)
_MAY_BE_EMPTY = frozenset({"switch_inline_query", "switch_inline_query_current_chat", "disabled"})
_FLAGS = ("resize_keyboard", "one_time_keyboard", "is_persistent", "selective", "remove_keyboard", "force_reply")


@dataclass(frozen=True, slots=True)
class Markup:
    """At most one of these: buttons under the message, a keyboard in the chat or its removal, a forced reply."""

    inline: Rows | None = None
    keyboard: Json | None = None
    remove: bool = False
    force: Json | None = None


def read_markup(raw: Any) -> Markup:
    """Raises Refusal(400). Absent and empty markup are the same for Telegram."""
    if raw in (None, "", {}, []):
        return Markup()
    if not isinstance(raw, dict):
        raise bad_request("object expected as reply markup")
    for flag in _FLAGS:
        if not isinstance(raw.get(flag, False), bool):
            raise bad_request(f'field "{flag}" must be of type Boolean')
    if "inline_keyboard" in raw:
        return Markup(inline=_rows(raw["inline_keyboard"], "inline_keyboard", _inline_button) or None)
    if "keyboard" in raw:
        return Markup(keyboard={**raw, "keyboard": _rows(raw["keyboard"], "keyboard", _reply_button)})
    if raw.get("remove_keyboard"):
        return Markup(remove=True)
    return Markup(force=raw) if raw.get("force_reply") else Markup()


def parse_json(text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError as error:
        raise bad_request("can't parse reply keyboard markup JSON object") from error


def _rows(raw: Any, name: str, check: Any) -> Rows:
    if not isinstance(raw, list):
        raise bad_request(f'field "{name}" must be of type Array')
    if not all(isinstance(row, list) for row in raw):
        raise bad_request(f'field "{name}" must be an Array of Arrays')
    rows = [[check(button) for button in row] for row in raw if row]
    if sum(map(len, rows)) > MAX_BUTTONS or any(len(row) > MAX_ROW for row in rows):
        raise bad_request("REPLY_MARKUP_TOO_LONG")
    return rows


def _reply_button(button: Any) -> Json:
    if isinstance(button, str):
        button = {"text": button}
    if not isinstance(button, dict) or not isinstance(button.get("text"), str):
        raise bad_request("can't parse keyboard button: Can't find field \"text\"")
    if not button["text"].strip():
        raise bad_request("keyboard button text must be non-empty")
    return dict(button)


def _inline_button(button: Any) -> Json:
    """Telegram itself takes the first of several actions; a second one is refused here, because it is never meant."""
    if not isinstance(button, dict):
        raise bad_request("can't parse inline keyboard button: expected an Object")
    if "text" not in button:
        raise bad_request("can't parse inline keyboard button: Can't find field \"text\"")
    if not isinstance(button["text"], str):
        raise bad_request('can\'t parse inline keyboard button: Field "text" must be of type String')
    if not button["text"].strip():
        raise bad_request("inline keyboard button text must be non-empty")
    actions = [
        name for name in _ACTIONS if button.get(name) is not None and (button[name] != "" or name in _MAY_BE_EMPTY)
    ]
    if not actions:
        raise bad_request("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
    if len(actions) > 1:
        raise bad_request(
            f"can't parse inline keyboard button: exactly one action is allowed, found {' and '.join(actions)}"
        )
    kept = {name: button[name] for name in ("text", "style", "icon_custom_emoji_id") if button.get(name)}
    return kept | {actions[0]: _action(actions[0], button[actions[0]])}


def _action(name: str, value: Any) -> Any:
    match name:
        case "callback_data" if not isinstance(value, str) or len(value.encode()) > MAX_DATA_BYTES:
            raise bad_request("BUTTON_DATA_INVALID")
        case "url":
            return _url(str(value))
        case "web_app" | "copy_text" if not isinstance(value, dict):
            raise bad_request(f'can\'t parse inline keyboard button: Field "{name}" must be of type Object')
        case "web_app" if not str(value.get("url", "")).startswith("https://"):
            raise bad_request(
                f"inline keyboard button Web App URL '{value.get('url', '')}' is invalid: Only HTTPS links are allowed"
            )
        case "copy_text" if not 1 <= len(str(value.get("text", ""))) <= 256:
            raise bad_request("BUTTON_COPY_TEXT_INVALID")
        case "pay" | "callback_game":
            raise bad_request("BUTTON_TYPE_INVALID")
    return value


def _url(url: str) -> str:
    try:
        return checked_link(url)
    except WrongLink as error:
        raise bad_request(f"inline keyboard button URL '{url}' is invalid: {error}") from error
