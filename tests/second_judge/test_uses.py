"""Everything that the bot asks of Telegram, our emulator can do, and it looks at every parameter that the bot sends."""

import json
from typing import Any

import pytest

from emulator.arguments import Arguments
from emulator.control import Emulator
from emulator.methods import METHODS
from tests.house.sources import Source
from tests.rig.living import TOKEN
from tests.rig.people import BOT
from tests.second_judge import uses
from tests.second_judge.hearing import Docket
from tests.second_judge.page import used_in_conversation
from tests.second_judge.uses import Uses, together, uses_in_code

CODE = uses_in_code()


@pytest.fixture(scope="module")
async def wire(docket: Docket) -> Uses:
    return await used_in_conversation(docket)


async def test_what_goes_over_the_wire_was_found_in_the_code(wire: Uses) -> None:
    """Otherwise the reader of the code has gone blind."""
    assert set(wire) - set(CODE) == set()
    assert {"sendMessage", "editMessageText", "answerCallbackQuery", "setMyCommands", "getUpdates"} <= set(wire)


def test_the_reader_finds_every_way_of_calling() -> None:
    source = Source(
        "bot/made_up.py",
        "from aiogram.methods import PinChatMessage\n"
        "from aiogram.types import CallbackQuery, Message\n"
        "await message.answer_photo('id', caption='x', nonsense=1)\n"
        "await press.message.edit_text('x', reply_markup=None)\n"
        "await product.bot.set_my_description('x', language_code='ru')\n"
        "await bot.download('id')\n"
        "await bot(PinChatMessage(chat_id=1, message_id=2))\n"
        "params = {'chat_id': 1, 'from_chat_id': 2}\n"
        "params['message_id'] = json.dumps({'caption': 3})\n"
        "await self._say('copyMessage', {**params, 'parse_mode': 'HTML'})\n"
        "await elsewhere.call('nothing', params)\n"
        "await message.chat.title()\n",
    )
    assert uses.uses_in([source]) == {
        "sendPhoto": {"chat_id", "photo", "caption"},
        "editMessageText": {"text", "reply_markup"},
        "setMyDescription": {"description", "language_code"},
        "getFile": {"file_id"},
        "pinChatMessage": {"chat_id", "message_id"},
        "copyMessage": {"chat_id", "from_chat_id", "message_id", "parse_mode"},
    }


@pytest.mark.parametrize("method", sorted(CODE))
async def test_the_emulator_knows_the_method(method: str) -> None:
    assert method in {name for name, _ in METHODS.values()}


@pytest.mark.parametrize("method", sorted(CODE))
async def test_the_emulator_looks_at_every_parameter(method: str, wire: Uses) -> None:
    sent = together(CODE, wire)[method] | (ADDRESSED if method.startswith("editMessage") else set())
    seen = await looked_at(method, sent)
    assert sent - seen == set(), "these parameters of the bot do nothing in the emulator"


ADDRESSED = frozenset({"chat_id", "message_id"})
"""aiogram's shortcuts of a message fill these in, though the method does not require them."""
OF_PICTURES = frozenset({"editMessageCaption", "editMessageMedia"})
"""Their message must carry a file."""


class Watched(dict[str, Any]):
    """Arguments of a call that remember which of them were asked for."""

    def __init__(self, values: dict[str, Any]) -> None:
        super().__init__(values)
        self.seen: set[str] = set()

    def get(self, key: str, default: Any = None) -> Any:
        self.seen.add(key)
        return super().get(key, default)

    def __getitem__(self, key: str) -> Any:
        self.seen.add(key)
        return super().__getitem__(key)


async def looked_at(method: str, params: set[str]) -> set[str]:
    """Calls the method in a fresh world with a good value for each parameter. Raises KeyError where none is known."""
    emulator = Emulator()
    emulator.add_bot(TOKEN, BOT, "Перемена")
    samples = await _samples(emulator)
    if method in OF_PICTURES:
        words = Arguments({name: samples[name] for name in ("chat_id", "photo")})
        picture = await emulator.api.execute(emulator.bot(BOT), "sendPhoto", words)
        samples["message_id"] = str(picture["message_id"])
    if method == "sendMediaGroup":
        samples["media"] = json.dumps(2 * [json.loads(samples["media"])])
    watched = Watched({name: samples[name] for name in params})
    await emulator.api.execute(emulator.bot(BOT), method, Arguments(watched))
    return watched.seen


async def _samples(emulator: Emulator) -> dict[str, Any]:
    person = emulator.add_person("Аня")
    emulator.say(BOT, person, "/start")
    files = {}
    for kind in ("document", "voice", "video", "audio", "animation", "video_note"):
        emulator.send_file(BOT, person, f"a.{kind}", b"x", kind)
        seen = emulator.chat(BOT, person)[-1].file
        assert seen is not None
        files[kind] = seen.id
    words = Arguments({"chat_id": str(person), "text": "x"})
    sent = await emulator.api.execute(emulator.bot(BOT), "sendMessage", words)
    photo = _photo(emulator, person)
    return files | {
        "action": "typing",
        "allowed_updates": '["message"]',
        "caption": "<b>5</b>",
        "callback_query_id": emulator.press(BOT, person, data="x"),
        "chat_id": str(person),
        "commands": '[{"command": "menu", "description": "x"}]',
        "description": "x",
        "disable_notification": "true",
        "drop_pending_updates": "true",
        "file_id": files["document"],
        "language_code": "ru",
        "link_preview_options": '{"is_disabled": true}',
        "message_id": str(sent["message_id"]),
        "message_ids": json.dumps([sent["message_id"]]),
        "message_thread_id": "0",
        "offset": "1",
        "parse_mode": "HTML",
        "media": json.dumps({"type": "photo", "media": photo, "caption": "x"}),
        "photo": photo,
        "protect_content": "true",
        "reply_markup": '{"inline_keyboard": [[{"text": "x", "callback_data": "x"}]]}',
        "reply_parameters": json.dumps({"message_id": sent["message_id"]}),
        "scope": '{"type": "all_private_chats"}',
        "secret_token": "secret",
        "show_alert": "true",
        "text": "<b>5</b>",
        "timeout": "0",
        "url": "http://127.0.0.1:9/hook",
    }


def _photo(emulator: Emulator, person: int) -> str:
    emulator.send_file(BOT, person, "a.gif", GIF, "photo")
    seen = emulator.chat(BOT, person)[-1].file
    assert seen is not None
    return seen.id


GIF = b"GIF89a\x01\x00\x01\x00\x00\x00\x00;"
