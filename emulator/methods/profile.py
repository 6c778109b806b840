"""What the bot says about itself: commands by scope and language, descriptions, the menu button."""

import re
from typing import Any

from emulator.methods.call import Call, method
from emulator.refusals import bad_request

Json = dict[str, Any]
MAX_COMMANDS = 100
PLAIN_SCOPES = frozenset({"default", "all_private_chats", "all_group_chats", "all_chat_administrators"})
CHAT_SCOPES = frozenset({"chat", "chat_administrators", "chat_member"})


@method("setMyCommands")
async def set_my_commands(call: Call) -> bool:
    commands = call.args.json("commands", "can't parse commands JSON object")
    if not isinstance(commands, list) or not all(isinstance(each, dict) for each in commands):
        raise bad_request("expected an Array of BotCommand")
    if len(commands) > MAX_COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    call.bot.commands[_scope(call), _language(call)] = [_command(each) for each in commands]
    return True


@method("getMyCommands")
async def get_my_commands(call: Call) -> list[Json]:
    return call.bot.commands.get((_scope(call), _language(call)), [])


@method("deleteMyCommands")
async def delete_my_commands(call: Call) -> bool:
    call.bot.commands.pop((_scope(call), _language(call)), None)
    return True


@method("setMyDescription")
async def set_my_description(call: Call) -> bool:
    return _describe(call, "description", 512)


@method("getMyDescription")
async def get_my_description(call: Call) -> Json:
    return {"description": call.bot.profile.get(("description", _language(call)), "")}


@method("setMyShortDescription")
async def set_my_short_description(call: Call) -> bool:
    return _describe(call, "short_description", 120)


@method("getMyShortDescription")
async def get_my_short_description(call: Call) -> Json:
    return {"short_description": call.bot.profile.get(("short_description", _language(call)), "")}


@method("setChatMenuButton")
async def set_chat_menu_button(call: Call) -> bool:
    button = call.args.json("menu_button", "can't parse menu button JSON object") or {"type": "default"}
    if not isinstance(button, dict) or str(button.get("type")) not in {"default", "commands", "web_app"}:
        raise bad_request("MenuButton has unsupported type")
    chat = call.chat().id if "chat_id" in call.args else 0
    call.bot.menu_buttons[chat] = button
    return True


def _describe(call: Call, name: str, limit: int) -> bool:
    text = call.args.text(name)
    if len(text) > limit:
        raise bad_request(f"{name.replace('_', ' ')} is too long")
    call.bot.profile[name, _language(call)] = text
    return True


def _command(raw: Json) -> Json:
    command, description = str(raw.get("command", "")).removeprefix("/"), str(raw.get("description", ""))
    if not re.fullmatch(r"[a-z0-9_]{1,32}", command):
        raise bad_request("BOT_COMMAND_INVALID")
    if not 1 <= len(description) <= 256:
        raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    return {"command": command, "description": description}


def _scope(call: Call) -> str:
    scope = call.args.json("scope", "can't parse BotCommandScope JSON object") or {"type": "default"}
    kind = str(scope.get("type")) if isinstance(scope, dict) else ""
    if kind in PLAIN_SCOPES:
        return kind
    if kind not in CHAT_SCOPES:
        raise bad_request("can't parse BotCommandScope: unsupported type specified")
    return ":".join(str(scope[name]) for name in ("type", "chat_id", "user_id") if name in scope)


def _language(call: Call) -> str:
    code = call.args.text("language_code")
    if code and not re.fullmatch(r"[a-z]{2}", code):
        raise bad_request("BOT_COMMANDS_LANGUAGE_INVALID")
    return code
