"""Editing, deleting, and answering presses."""

import pytest

from emulator.acts import NotPossible
from emulator.control import Emulator
from emulator.methods.edits import NOT_MODIFIED
from tests.emulator.conftest import Hands

OK = {
    "inline_keyboard": [
        [{"text": "Готово", "callback_data": "done:1"}, {"text": "Школа", "url": "https://school.example"}]
    ]
}
LATE = "Bad Request: query is too old and response timeout expired or query ID is invalid"


async def test_an_edit_changes_the_message_in_place(emulator: Emulator, api: Hands, bot: int, mother: int) -> None:
    sent = await api.sendMessage(chat_id=mother, text="5", reply_markup=OK)
    edited = await api.editMessageText(chat_id=mother, message_id=sent["message_id"], text="4")
    assert "edit_date" in edited
    assert "reply_markup" not in edited
    seen = emulator.chat(bot, mother)
    assert [(each.text, each.edits, each.buttons) for each in seen[1:]] == [("4", 1, [])]


async def test_an_edit_to_the_same_is_refused(api: Hands, mother: int) -> None:
    same = {"chat_id": mother, "text": "<b>5</b>", "parse_mode": "HTML", "reply_markup": OK}
    sent = await api.sendMessage(**same)
    which = {"message_id": sent["message_id"]}
    assert await api.refusal("editMessageText", **same, **which) == f"Bad Request: {NOT_MODIFIED}"
    plain = {**same, "parse_mode": "", "text": "5"}
    assert (await api.editMessageText(**plain, **which))["text"] == "5"
    assert await api.refusal("editMessageReplyMarkup", chat_id=mother, reply_markup=OK, **which) == (
        f"Bad Request: {NOT_MODIFIED}"
    )
    assert "reply_markup" not in await api.editMessageReplyMarkup(chat_id=mother, **which)


async def test_an_edit_speaks_of_previews_anew(api: Hands, mother: int) -> None:
    off = {"is_disabled": True}
    sent = await api.sendMessage(chat_id=mother, text="https://school.example")
    which = {"chat_id": mother, "message_id": sent["message_id"]}
    edited = await api.editMessageText(**which, text="https://school.example/7", link_preview_options=off)
    assert edited["link_preview_options"] == off
    assert "link_preview_options" not in await api.editMessageText(**which, text="https://school.example/8")
    wrong = {"is_disabled": "yes"}
    complaint = await api.refusal("editMessageText", **which, text="x", link_preview_options=wrong)
    assert complaint == 'Bad Request: field "is_disabled" must be of type Boolean'


async def test_only_own_live_messages_without_a_keyboard_are_edited(
    emulator: Emulator, api: Hands, bot: int, mother: int
) -> None:
    said = emulator.say(bot, mother, "Привет")
    keyed = await api.sendMessage(chat_id=mother, text="x", reply_markup={"keyboard": [["Да"]]})
    for number, complaint in (
        (999, "message to edit not found"),
        (said, "message can't be edited"),
        (keyed["message_id"], "message can't be edited"),
        (0, "message identifier is not specified"),
    ):
        refusal = await api.refusal("editMessageText", chat_id=mother, message_id=number, text="y")
        assert refusal == f"Bad Request: {complaint}"
    sent = await api.sendMessage(chat_id=mother, text="x")
    refusal = await api.refusal("editMessageCaption", chat_id=mother, message_id=sent["message_id"], caption="y")
    assert refusal == "Bad Request: there is no caption in the message to edit"
    refusal = await api.refusal(
        "editMessageText", chat_id=mother, message_id=sent["message_id"], text="y", reply_markup={"keyboard": [["Да"]]}
    )
    assert refusal == "Bad Request: inline keyboard expected"


async def test_in_a_private_chat_the_bot_deletes_both_sides_messages(
    emulator: Emulator, api: Hands, bot: int, mother: int
) -> None:
    password = emulator.say(bot, mother, "hunter2")
    assert await api.deleteMessage(chat_id=mother, message_id=password) is True
    assert [each.text for each in emulator.deleted(bot, mother)] == ["hunter2"]
    assert await api.refusal("deleteMessage", chat_id=mother, message_id=password) == (
        "Bad Request: message to delete not found"
    )


async def test_after_48_hours_nothing_is_deleted(emulator: Emulator, api: Hands, bot: int, mother: int) -> None:
    sent = await api.sendMessage(chat_id=mother, text="x")
    emulator.clock(48 * 3600 + 1)
    refusal = await api.refusal("deleteMessage", chat_id=mother, message_id=sent["message_id"])
    assert refusal == "Bad Request: message can't be deleted"
    fresh = await api.sendMessage(chat_id=mother, text="y")
    assert fresh["date"] - sent["date"] >= 48 * 3600
    assert await api.deleteMessages(chat_id=mother, message_ids=[sent["message_id"], fresh["message_id"], 999]) is True
    assert [each.text for each in emulator.chat(bot, mother)] == ["/start", "x"]


async def test_a_press_is_answered_once(emulator: Emulator, api: Hands, bot: int, mother: int) -> None:
    await api.sendMessage(chat_id=mother, text="Прочитали?", reply_markup=OK)
    press = emulator.press(bot, mother, "Готово")
    query = (await api.getUpdates())[-1]["callback_query"]
    assert (query["id"], query["data"], query["from"]["id"]) == (press, "done:1", mother)
    assert query["message"]["text"] == "Прочитали?"
    assert not emulator.callback_answer(press).answered
    assert await api.answerCallbackQuery(callback_query_id=press, text="Отмечено", show_alert=True) is True
    answer = emulator.callback_answer(press)
    assert (answer.answered, answer.text, answer.show_alert) == (True, "Отмечено", True)
    assert await api.refusal("answerCallbackQuery", callback_query_id=press) == LATE


async def test_a_late_or_unknown_press_cannot_be_answered(
    emulator: Emulator, api: Hands, bot: int, mother: int
) -> None:
    await api.sendMessage(chat_id=mother, text="x", reply_markup=OK)
    press = emulator.press(bot, mother, "Готово")
    emulator.expire_queries()
    assert await api.refusal("answerCallbackQuery", callback_query_id=press) == LATE
    assert await api.refusal("answerCallbackQuery", callback_query_id="77") == LATE
    fresh = emulator.press(bot, mother, "Готово")
    assert await api.refusal("answerCallbackQuery", callback_query_id=fresh, text="x" * 201) == (
        "Bad Request: MESSAGE_TOO_LONG"
    )


async def test_the_newest_button_with_the_label_is_pressed(
    emulator: Emulator, api: Hands, bot: int, mother: int
) -> None:
    for number in (1, 2):
        markup = {"inline_keyboard": [[{"text": "Точки · 2", "callback_data": f"dots:{number}"}]]}
        await api.sendMessage(chat_id=mother, text=str(number), reply_markup=markup)
    emulator.press(bot, mother, "Точки")
    emulator.press(bot, mother, "Точки · 2", message_id=2)
    assert [each["callback_query"]["data"] for each in await api.getUpdates()] == ["dots:2", "dots:1"]
    with pytest.raises(NotPossible, match="no button 'Оценки'"):
        emulator.press(bot, mother, "Оценки")


async def test_a_link_button_tells_the_bot_nothing(emulator: Emulator, api: Hands, bot: int, mother: int) -> None:
    await api.sendMessage(chat_id=mother, text="x", reply_markup=OK)
    with pytest.raises(NotPossible, match=r"https://school\.example"):
        emulator.press(bot, mother, "Школа")


async def test_a_forged_press_reaches_the_bot_with_whatever_it_says(
    emulator: Emulator, api: Hands, bot: int, mother: int
) -> None:
    sent = await api.sendMessage(chat_id=mother, text="x", reply_markup=OK)
    await api.deleteMessage(chat_id=mother, message_id=sent["message_id"])
    emulator.press(bot, mother, data="mark:999:5", message_id=sent["message_id"])
    query = (await api.getUpdates())[-1]["callback_query"]
    assert query["data"] == "mark:999:5"
    assert query["message"] == {
        "message_id": sent["message_id"], "date": 0, "chat": query["message"]["chat"],
    }  # fmt: skip
