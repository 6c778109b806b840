"""A bot writes: what arrives, what is too long, which keyboards pass, and the official sentence for everything else."""

import json

import aiohttp
import pytest

from emulator.control import Emulator
from tests.emulator.conftest import Hands, Refused


async def test_mother_sees_what_the_bot_wrote(emulator: Emulator, api: Hands, bot: int, mother: int) -> None:
    sent = await api.sendMessage(chat_id=mother, text="<b>Маша</b> &amp; 5", parse_mode="HTML")
    seen = emulator.chat(bot, mother)[-1]
    assert (seen.text, seen.html, seen.id) == ("Маша & 5", "<b>Маша</b> &amp; 5", sent["message_id"])
    assert sent["from"]["is_bot"]
    assert sent["chat"]["id"] == mother


async def test_form_multipart_json_and_get_are_the_same_to_telegram(api: Hands, mother: int) -> None:
    keyboard = json.dumps({"inline_keyboard": [[{"text": "Ok", "callback_data": "ok"}]]})
    form = {"chat_id": str(mother), "text": "Привет", "reply_markup": keyboard}
    multipart = aiohttp.MultipartWriter("form-data")
    for name, value in form.items():
        multipart.append(value).set_content_disposition("form-data", name=name)
    answers = [
        await api.result(await api.session.post(api.url("SENDmessage"), data=form)),
        await api.result(await api.session.post(api.url("sendMessage"), data=multipart)),
        await api.result(await api.session.get(api.url("sendmessage"), params=form)),
        await api.sendMessage(chat_id=mother, text="Привет", reply_markup=json.loads(keyboard)),
    ]
    assert {answer["text"] for answer in answers} == {"Привет"}
    assert all(answer["reply_markup"]["inline_keyboard"][0][0]["text"] == "Ok" for answer in answers)


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        ({"text": "x"}, "chat_id is empty"),
        ({"chat_id": 1, "text": "x"}, "chat not found"),
        ({"chat_id": "@nobody", "text": "x"}, "chat not found"),
        ({"chat_id": -77, "text": "x"}, "chat not found"),
    ],
)
async def test_there_is_nobody_to_write_to(api: Hands, arguments: dict[str, object], complaint: str) -> None:
    assert await api.refusal("sendMessage", **arguments) == f"Bad Request: {complaint}"


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        ({}, "message text is empty"),
        ({"text": "   \n"}, "text must be non-empty"),
        ({"text": "<b></b>", "parse_mode": "HTML"}, "text must be non-empty"),
        ({"text": "я" * 4097}, "message is too long"),
        ({"text": "x", "parse_mode": "Wiki"}, "unsupported parse_mode"),
        ({"text": "<b>x", "parse_mode": "html"},
         "can't parse entities: Can't find end tag corresponding to start tag \"b\""),
        ({"text": "x", "message_thread_id": 9}, "message thread not found"),
        ({"text": "x", "reply_parameters": {"message_id": 999}}, "message to be replied not found"),
        ({"text": "x", "reply_parameters": {"quote": "y"}}, 'can\'t find field "message_id"'),
        ({"text": "x", "link_preview_options": {"is_disabled": "yes"}}, 'field "is_disabled" must be of type Boolean'),
        ({"text": "\ud800"}, "strings must be encoded in UTF-8"),
        ({"text": "hello", "entities": [{"type": "bold", "offset": 100, "length": 1}]},
         "entity begins after the end of the text at UTF-16 offset 100"),
        ({"text": "hello", "entities": [{"type": "bold", "offset": 0, "length": 100}]},
         "entity beginning at UTF-16 offset 0 ends after the end of the text at UTF-16 offset 100"),
        ({"text": "hello", "entities": [{"type": "big", "offset": 0, "length": 1}]},
         "can't parse MessageEntity: Unsupported type specified"),
        ({"text": "click", "entities": [{"type": "text_link", "offset": 0, "length": 5, "url": "not-a-url"}]},
         "entity URL 'not-a-url' is invalid: Wrong HTTP URL"),
        ({"text": "link", "entities": [{"type": "text_link", "offset": 0, "length": 4}]},
         "can't parse MessageEntity: Can't find field \"url\""),
    ],
)  # fmt: skip
async def test_words_are_refused_as_officially(
    api: Hands, mother: int, arguments: dict[str, object], complaint: str
) -> None:
    assert await api.refusal("sendMessage", chat_id=mother, **arguments) == f"Bad Request: {complaint}"


async def test_length_counts_code_points_after_parsing(api: Hands, mother: int) -> None:
    sent = await api.sendMessage(chat_id=mother, text=f"<b>{'😀' * 4096}</b>", parse_mode="HTML")
    assert sent["entities"] == [{"type": "bold", "offset": 0, "length": 8192}]


def one(**button: object) -> dict[str, object]:
    return {"inline_keyboard": [[button]]}


@pytest.mark.parametrize(
    ("markup", "complaint"),
    [
        (one(text="x", callback_data="я" * 33), "BUTTON_DATA_INVALID"),
        (one(text="x", callback_data=""),
         "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"),
        (one(text="x"), "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"),
        (one(callback_data="x"), "can't parse inline keyboard button: Can't find field \"text\""),
        (one(text=" ", callback_data="x"), "inline keyboard button text must be non-empty"),
        (one(text="x", callback_data="x", url="https://school.example"),
         "can't parse inline keyboard button: exactly one action is allowed, found url and callback_data"),
        (one(text="x", url="not-a-url"), "inline keyboard button URL 'not-a-url' is invalid: Wrong HTTP URL"),
        (one(text="x", url="ftp://school.example"),
         "inline keyboard button URL 'ftp://school.example' is invalid: Unsupported URL protocol"),
        (one(text="x", web_app={"url": "http://school.example"}),
         "inline keyboard button Web App URL 'http://school.example' is invalid: Only HTTPS links are allowed"),
        (one(text="x", copy_text={"text": "x" * 257}), "BUTTON_COPY_TEXT_INVALID"),
        (one(text="x", pay=True), "BUTTON_TYPE_INVALID"),
        ({"inline_keyboard": "bad"}, 'field "inline_keyboard" must be of type Array'),
        ({"inline_keyboard": [[{"text": "x", "callback_data": "x"}]] * 101}, "REPLY_MARKUP_TOO_LONG"),
        ({"keyboard": "bad"}, 'field "keyboard" must be of type Array'),
        ({"keyboard": [[{"text": ""}]]}, "keyboard button text must be non-empty"),
        ({"force_reply": "yes"}, 'field "force_reply" must be of type Boolean'),
        ("{", "can't parse reply keyboard markup JSON object"),
        ([1], "object expected as reply markup"),
    ],
)  # fmt: skip
async def test_keyboards_are_refused_as_officially(api: Hands, mother: int, markup: object, complaint: str) -> None:
    refusal = await api.refusal("sendMessage", chat_id=mother, text="x", reply_markup=markup)
    assert refusal == f"Bad Request: {complaint}"


async def test_sixty_four_bytes_of_data_are_enough(emulator: Emulator, api: Hands, bot: int, mother: int) -> None:
    await api.sendMessage(chat_id=mother, text="x", reply_markup=one(text="Да", callback_data="я" * 32))
    emulator.press(bot, mother, "Да")
    assert (await api.getUpdates())[-1]["callback_query"]["data"] == "я" * 32


async def test_an_answer_shows_what_it_answers(emulator: Emulator, api: Hands, bot: int, mother: int) -> None:
    asked = emulator.say(bot, mother, "Что задано?")
    sent = await api.sendMessage(chat_id=mother, text="№ 5", reply_parameters={"message_id": asked})
    assert sent["reply_to_message"]["text"] == "Что задано?"
    lonely = {"message_id": 999, "allow_sending_without_reply": True}
    assert "reply_to_message" not in await api.sendMessage(chat_id=mother, text="x", reply_parameters=lonely)


async def test_a_keyboard_stands_until_it_is_removed(emulator: Emulator, api: Hands, bot: int, mother: int) -> None:
    keys = {"keyboard": [[{"text": "Поделиться номером", "request_contact": True}, "Потом"]]}
    await api.sendMessage(chat_id=mother, text="Номер?", reply_markup=keys)
    assert [button.kind for button in emulator.keyboard(bot, mother)[0]] == ["request_contact", "text"]
    emulator.tap(bot, mother, "Поделиться")
    emulator.tap(bot, mother, "Потом")
    contact, later = [update["message"] for update in await api.getUpdates()]
    assert contact["contact"] == {
        "phone_number": "+70000000001", "first_name": "Анна", "last_name": "Лебедева", "user_id": mother,
    }  # fmt: skip
    assert later["text"] == "Потом"
    await api.sendMessage(chat_id=mother, text="Спасибо", reply_markup={"remove_keyboard": True})
    assert emulator.keyboard(bot, mother) == []


async def test_protected_messages_are_not_passed_on(api: Hands, mother: int) -> None:
    sent = await api.sendMessage(chat_id=mother, text="Оценки", protect_content=True)
    where = {"chat_id": mother, "from_chat_id": mother, "message_id": sent["message_id"]}
    assert await api.refusal("forwardMessage", **where) == "Bad Request: message can't be forwarded"
    assert await api.refusal("copyMessage", **where) == "Bad Request: message can't be copied"


async def test_forwarding_names_the_author_and_copying_does_not(
    emulator: Emulator, api: Hands, bot: int, mother: int
) -> None:
    said = emulator.say(bot, mother, "Спасибо!")
    where = {"chat_id": mother, "from_chat_id": mother, "message_id": said}
    assert (await api.forwardMessage(**where))["forward_origin"]["sender_user"]["id"] == mother
    copy = await api.copyMessage(**where)
    assert list(copy) == ["message_id"]
    assert emulator.chat(bot, mother)[-1].text == "Спасибо!"
    assert not emulator.chat(bot, mother)[-1].forwarded


async def test_wrong_tokens_and_methods_have_their_answers(
    emulator: Emulator, session: aiohttp.ClientSession, api: Hands
) -> None:
    assert await Hands(session, emulator, "nonsense").refusal("getMe") == "Unauthorized: invalid token specified"
    assert await Hands(session, emulator, "42:another-token").refusal("getMe") == "Unauthorized"
    assert await api.refusal("sendTelepathy") == "Not Found: method not found"
    async with session.post(f"{emulator.address}/sendMessage") as answer:
        assert (answer.status, (await answer.json())["description"]) == (404, "Not Found")


async def test_a_chat_action_is_one_of_the_known(api: Hands, mother: int) -> None:
    assert await api.sendChatAction(chat_id=mother, action="typing") is True
    assert await api.refusal("sendChatAction", chat_id=mother, action="sleeping") == (
        "Bad Request: wrong parameter action in request"
    )


async def test_a_body_that_is_no_json_is_refused(api: Hands) -> None:
    async with api.session.post(api.url("getMe"), data=b"[1]", headers={"Content-Type": "application/json"}) as answer:
        with pytest.raises(Refused, match="expected an Object"):
            await api.result(answer)


@pytest.mark.parametrize(
    ("method", "arguments"),
    [
        ("sendMessage", {"text": "x", "entities": [{"type": "bold", "offset": "x", "length": []}]}),
        ("sendMessage", {"text": "x", "entities": [{"type": "text_mention", "offset": 0, "length": 1, "user": 5}]}),
        ("sendMessage", {"text": "x", "entities": ["x"]}),
        ("sendMessage", {"text": "x", "reply_parameters": {"message_id": "x"}}),
        ("sendMessage", {"text": "x", "reply_markup": {"inline_keyboard": [["x"]]}}),
        ("sendMessage", {"text": "x", "reply_markup": {"inline_keyboard": [[{"text": 5, "callback_data": "x"}]]}}),
        ("sendMessage", {"text": "x", "reply_markup": {"inline_keyboard": [[{"text": "x", "web_app": 5}]]}}),
        ("sendMessage", {"text": "x", "reply_markup": {"inline_keyboard": [[{"text": "x", "copy_text": 5}]]}}),
        ("sendMessage", {"text": "x", "reply_markup": {"keyboard": [[5]]}}),
        ("deleteMessages", {"message_ids": [[1], "x"]}),
        ("sendMediaGroup", {"media": [{"type": ["photo"]}]}),
        ("setMyCommands", {"commands": {}}),
        ("setMyCommands", {"commands": [], "scope": "all"}),
        ("setMyCommands", {"commands": [], "scope": {"type": ["chat"]}}),
        ("setChatMenuButton", {"menu_button": [1]}),
    ],
)
async def test_nonsense_is_refused_and_breaks_nothing(
    api: Hands, mother: int, method: str, arguments: dict[str, object]
) -> None:
    assert (await api.refusal(method, chat_id=mother, **arguments)).startswith("Bad Request: ")
