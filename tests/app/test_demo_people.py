"""The people of the demo press what the bot showed them after it had read them."""

import aiohttp
import pytest

from app.demo import telegram
from app.demo.telegram import Emulated
from emulator.server import running

TOKEN = "42:made-up"


async def test_a_button_above_ones_own_words_is_not_pressed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(telegram, "PATIENCE_SECONDS", 0.3)
    async with running() as emulator, aiohttp.ClientSession() as http:
        people = Emulated(emulator.address, 0, http)
        people.bot = emulator.add_bot(TOKEN, "school_bot", "Перемена")
        teacher = emulator.add_person("Нина")
        await people.say(teacher, "/start")

        async def shows() -> None:
            buttons = {"inline_keyboard": [[{"text": "5", "callback_data": "five"}]]}
            message = {"chat_id": teacher, "text": "Какая оценка?", "reply_markup": buttons}
            async with http.post(f"{emulator.address}/bot{TOKEN}/sendMessage", json=message) as answer:
                assert answer.status == 200

        await shows()
        await people.press(teacher, "5", exactly=True)
        await people.say(teacher, "С комментарием")
        with pytest.raises(TimeoutError):
            await people.press(teacher, "5", exactly=True)
        await shows()
        await people.press(teacher, "5", exactly=True)
