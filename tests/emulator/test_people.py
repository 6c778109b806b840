"""People come, share, block and leave; what the bot hears of it and what it may still do."""

import pytest

from emulator.acts import NotPossible
from emulator.control import Emulator
from tests.emulator.conftest import TOKEN, Hands


async def test_a_bot_may_not_write_first(emulator: Emulator, api: Hands, bot: int) -> None:
    stranger = emulator.add_person("Олег")
    refusal = await api.refusal("sendMessage", chat_id=stranger, text="Здравствуйте")
    assert refusal == "Forbidden: bot can't initiate conversation with a user"
    emulator.say(bot, stranger, "/start")
    assert (await api.sendMessage(chat_id=stranger, text="Здравствуйте"))["message_id"] == 2


async def test_blocking_and_coming_back(emulator: Emulator, api: Hands, bot: int, mother: int) -> None:
    emulator.block(bot, mother)
    emulator.block(bot, mother)
    assert await api.refusal("sendMessage", chat_id=mother, text="x") == "Forbidden: bot was blocked by the user"
    with pytest.raises(NotPossible, match="blocked"):
        emulator.say(bot, mother, "Привет")
    emulator.say(bot, mother, "/start")
    blocked, back, start = await api.getUpdates()
    statuses = [
        (each["my_chat_member"]["old_chat_member"]["status"], each["my_chat_member"]["new_chat_member"]["status"])
        for each in (blocked, back)
    ]
    assert statuses == [("member", "kicked"), ("kicked", "member")]
    assert start["message"]["text"] == "/start"
    emulator.block(bot, mother)
    emulator.unblock(bot, mother)
    assert await api.sendMessage(chat_id=mother, text="x")


async def test_nobody_reads_a_deleted_account(emulator: Emulator, api: Hands, bot: int, mother: int) -> None:
    emulator.deactivate(mother)
    assert await api.refusal("sendMessage", chat_id=mother, text="x") == "Forbidden: user is deactivated"
    with pytest.raises(NotPossible):
        emulator.say(bot, mother, "x")


async def test_bots_do_not_write_to_bots(emulator: Emulator, api: Hands) -> None:
    other = emulator.add_bot("43:another", "other_bot", "Другой")
    assert await api.refusal("sendMessage", chat_id=other, text="x") == "Forbidden: bot can't send messages to bots"
    with pytest.raises(NotPossible, match="already"):
        emulator.add_bot("43:third", "third_bot", "Третий")


async def test_contacts_own_and_foreign(emulator: Emulator, api: Hands, bot: int, mother: int) -> None:
    father = emulator.add_person("Игорь", phone="+70000000002")
    emulator.share_contact(bot, mother)
    emulator.share_contact(bot, mother, own=False, of=father)
    emulator.share_contact(bot, mother, own=False, phone="+70000000003")
    contacts = [each["message"]["contact"] for each in await api.getUpdates()]
    assert [(each["phone_number"], each.get("user_id")) for each in contacts] == [
        ("+70000000001", mother),
        ("+70000000002", father),
        ("+70000000003", None),
    ]
    with pytest.raises(NotPossible, match="no phone"):
        emulator.share_contact(bot, emulator.add_person("Олег"))


async def test_two_bots_have_two_chats_with_one_person(emulator: Emulator, api: Hands, bot: int, mother: int) -> None:
    other = emulator.add_bot("43:another", "other_bot", "Другой")
    emulator.say(other, mother, "/start other")
    assert await api.getUpdates() == []
    assert [each.text for each in emulator.chat("@other_bot", mother)] == ["/start other"]
    assert [each.text for each in emulator.chat(TOKEN, mother)] == ["/start"]


async def test_tags_in_a_name_are_only_letters(emulator: Emulator, api: Hands, bot: int) -> None:
    person = emulator.add_person("<b>Боря</b> 😀", "& Ко")
    emulator.say(bot, person, "<b>не жирно</b>")
    message = (await api.getUpdates())[-1]["message"]
    assert message["from"]["first_name"] == "<b>Боря</b> 😀"
    assert "entities" not in message
    assert emulator.chat(bot, person)[-1].html == "&lt;b&gt;не жирно&lt;/b&gt;"


async def test_impossible_deeds_are_named(emulator: Emulator, bot: int, mother: int) -> None:
    for deed in (
        lambda: emulator.say(bot, mother, "  "),
        lambda: emulator.say(bot, 1, "x"),
        lambda: emulator.say(99, mother, "x"),
        lambda: emulator.say(bot, mother, "x", chat=-1),
        lambda: emulator.say(bot, mother, "x", reply_to=77),
        lambda: emulator.edit(bot, mother, 77, "x"),
        lambda: emulator.erase(bot, mother, 77),
        lambda: emulator.tap(bot, mother, "нет такой"),
        lambda: emulator.send_file(bot, mother, "a.png", b"not a picture", "photo"),
        lambda: emulator.callback_answer("77"),
        lambda: emulator.create_group("x", []),
    ):
        with pytest.raises(NotPossible):
            deed()


async def test_the_menu_is_the_narrowest_that_was_set(emulator: Emulator, api: Hands, bot: int, mother: int) -> None:
    def names() -> list[str]:
        return [each["command"] for each in emulator.commands(bot, mother)]

    def command(name: str) -> list[dict[str, str]]:
        return [{"command": name, "description": "x"}]

    assert names() == []
    await api.setMyCommands(commands=command("start"))
    assert names() == ["start"]
    await api.setMyCommands(commands=command("today"), scope={"type": "all_private_chats"}, language_code="ru")
    assert names() == ["today"]
    await api.setMyCommands(commands=command("marks"), scope={"type": "chat", "chat_id": mother})
    assert names() == ["marks"]
    assert await api.getMyCommands(scope={"type": "chat", "chat_id": mother}) == command("marks")
    await api.deleteMyCommands(scope={"type": "chat", "chat_id": mother})
    assert names() == ["today"]
    assert await api.getMyCommands(language_code="en") == []


@pytest.mark.parametrize(
    ("method", "arguments", "complaint"),
    [
        ("setMyCommands", {"commands": [{"command": "Start", "description": "x"}]}, "BOT_COMMAND_INVALID"),
        ("setMyCommands", {"commands": [{"command": "start", "description": ""}]}, "BOT_COMMAND_DESCRIPTION_INVALID"),
        ("setMyCommands", {"commands": [{"command": "a", "description": "x"}] * 101}, "BOT_COMMANDS_TOO_MUCH"),
        ("setMyDescription", {"description": "я" * 513}, "description is too long"),
        ("setMyShortDescription", {"short_description": "я" * 121}, "short description is too long"),
        ("setChatMenuButton", {"menu_button": {"type": "bell"}}, "MenuButton has unsupported type"),
    ],
)
async def test_a_profile_has_its_limits(
    api: Hands, bot: int, method: str, arguments: dict[str, object], complaint: str
) -> None:
    expected = complaint if complaint.isupper() or "_" in complaint else complaint[:1].lower() + complaint[1:]
    assert await api.refusal(method, **arguments) == f"Bad Request: {expected}"


async def test_a_profile_is_kept_by_language(api: Hands) -> None:
    await api.setMyDescription(description="Дневник", language_code="ru")
    await api.setMyShortDescription(short_description="Diary")
    assert (await api.getMyDescription(language_code="ru"))["description"] == "Дневник"
    assert (await api.getMyDescription())["description"] == ""
    assert (await api.getMyShortDescription())["short_description"] == "Diary"
    assert await api.setChatMenuButton(menu_button={"type": "commands"}) is True
