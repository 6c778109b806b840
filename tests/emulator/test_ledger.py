"""The ledger: every accepted send, edit and deletion, on disk before the answer, readable after a crash."""

from pathlib import Path

import aiohttp

from emulator.clock import WallClock
from emulator.ledger import FILE_NAME, CallLog, Ledger, Line, read_ledger
from emulator.server import running
from tests.emulator.conftest import TOKEN, Hands


async def test_what_was_accepted_is_on_disk_when_the_answer_comes(
    tmp_path: Path, session: aiohttp.ClientSession
) -> None:
    async with running(tmp_path) as emulator:
        bot = emulator.add_bot(TOKEN, "peremena_bot", "Перемена")
        mother = emulator.add_person("Анна")
        emulator.say(bot, mother, "/start")
        api = Hands(session, emulator)
        markup = {"inline_keyboard": [[{"text": "Прочитано", "callback_data": "1"}]]}
        sent = await api.sendMessage(chat_id=mother, text="Маша: 5", reply_markup=markup)
        assert [line.text for line in read_ledger(tmp_path)] == ["Маша: 5"]
        await api.editMessageText(chat_id=mother, message_id=sent["message_id"], text="Маша: 4")
        await api.deleteMessage(chat_id=mother, message_id=sent["message_id"])
        await api.refusal("sendMessage", chat_id=mother, text="")
    lines = read_ledger(tmp_path / FILE_NAME)
    assert [(line.method, line.text, line.buttons) for line in lines] == [
        ("sendMessage", "Маша: 5", [["Прочитано"]]),
        ("editMessageText", "Маша: 4", []),
        ("deleteMessage", "Маша: 4", []),
    ]
    assert {(line.bot, line.chat, line.message_id) for line in lines} == {(bot, mother, sent["message_id"])}
    assert lines[0].at <= lines[1].at <= lines[2].at


def test_a_line_cut_by_a_crash_is_left_out(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path)
    ledger.write(Line(1.0, 42, 7, "sendMessage", 1, "Целая"))
    ledger.write(Line(2.0, 42, 7, "sendMessage", 2, "Обрезанная"))
    ledger.close()
    path = tmp_path / FILE_NAME
    path.write_bytes(path.read_bytes()[:-9])
    assert [line.text for line in read_ledger(path)] == ["Целая"]


def test_a_ledger_goes_on_where_it_was(tmp_path: Path) -> None:
    for number in (1, 2):
        ledger = Ledger(tmp_path)
        ledger.write(Line(float(number), 42, 7, "sendMessage", number))
        ledger.close()
    assert [line.message_id for line in read_ledger(tmp_path)] == [1, 2]


def test_old_calls_are_forgotten() -> None:
    log = CallLog(WallClock())
    for number in range(10_001):
        log.write(42, "sendMessage", str(number), "200")
    assert (log.lines()[0].chat, len(log.lines("SENDMESSAGE"))) == ("1", 10_000)
