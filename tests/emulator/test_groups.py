"""A class chat: who hears what, being thrown out, topics, and growing into a supergroup."""

from collections.abc import AsyncIterator
from typing import Any

import pytest

from emulator.control import Emulator
from tests.emulator.conftest import Hands, Refused


@pytest.fixture
def teacher(emulator: Emulator) -> int:
    return emulator.add_person("Мария", "Петровна")


@pytest.fixture
async def class_chat(emulator: Emulator, api: Hands, bot: int, teacher: int, mother: int) -> AsyncIterator[int]:
    group = emulator.create_group("7 «Б»", [teacher, mother], bots=[bot])
    joined, greeted = await api.getUpdates()
    assert joined["my_chat_member"]["new_chat_member"]["status"] == "member"
    assert joined["my_chat_member"]["from"]["id"] == teacher
    assert greeted["message"]["new_chat_members"][0]["id"] == bot
    emulator.bot(bot).inbox.pending.clear()
    yield group


async def heard(api: Hands) -> list[str]:
    return [each["message"].get("text", "") for each in await api.getUpdates() if "message" in each]


async def test_in_privacy_a_bot_hears_commands_and_answers_only(
    emulator: Emulator, api: Hands, bot: int, teacher: int, class_chat: int
) -> None:
    asked = await api.sendMessage(chat_id=class_chat, text="Кто придёт?")
    for text in ("Всем привет", "/today", "/today@peremena_bot", "/today@other_bot", "см. /today"):
        emulator.say(bot, teacher, text, chat=class_chat)
    emulator.say(bot, teacher, "Я приду", chat=class_chat, reply_to=asked["message_id"])
    assert await heard(api) == ["/today", "/today@peremena_bot", "Я приду"]


async def test_an_administrator_or_open_bot_hears_all(emulator: Emulator, api: Hands, bot: int, teacher: int) -> None:
    group = emulator.create_group("7 «Б»", [teacher])
    emulator.join_group(bot, group, administrator=True)
    open_bot = emulator.add_bot("43:another", "open_bot", "Открытый", reads_groups=True)
    emulator.join_group(open_bot, group)
    emulator.bot(bot).inbox.pending.clear()
    said = emulator.say(bot, teacher, "Всем привет", chat=group)
    assert await heard(api) == ["Всем привет"]
    assert [
        update.payload["text"] for update in emulator.bot(open_bot).inbox.pending.values() if "text" in update.payload
    ] == ["Всем привет"]
    assert await api.deleteMessage(chat_id=group, message_id=said) is True
    sent = await api.sendMessage(chat_id=group, text="Объявление")
    assert await api.pinChatMessage(chat_id=group, message_id=sent["message_id"]) is True
    assert (await api.getChat(chat_id=group))["pinned_message"]["text"] == "Объявление"
    assert await api.unpinChatMessage(chat_id=group) is True
    assert "pinned_message" not in await api.getChat(chat_id=group)


async def test_a_plain_member_may_not_pin_or_delete(
    emulator: Emulator, api: Hands, bot: int, teacher: int, class_chat: int
) -> None:
    said = emulator.say(bot, teacher, "/today", chat=class_chat)
    assert (
        await api.refusal("deleteMessage", chat_id=class_chat, message_id=said)
        == "Bad Request: message can't be deleted"
    )
    assert await api.refusal("pinChatMessage", chat_id=class_chat, message_id=said) == (
        "Bad Request: not enough rights to manage pinned messages in the chat"
    )


async def test_any_member_presses_a_button_of_the_group(
    emulator: Emulator, api: Hands, bot: int, mother: int, class_chat: int
) -> None:
    markup = {"inline_keyboard": [[{"text": "Прочитано", "callback_data": "read"}]]}
    await api.sendMessage(chat_id=class_chat, text="Завтра экскурсия", reply_markup=markup)
    emulator.press(bot, mother, "Прочитано", chat=class_chat)
    query = (await api.getUpdates())[-1]["callback_query"]
    assert (query["from"]["id"], query["message"]["chat"]["id"]) == (mother, class_chat)


async def test_thrown_out(emulator: Emulator, api: Hands, bot: int, teacher: int, class_chat: int) -> None:
    emulator.kick_bot(bot, class_chat, by=teacher)
    update = (await api.getUpdates())[-1]["my_chat_member"]
    assert (update["old_chat_member"]["status"], update["new_chat_member"]["status"]) == ("member", "kicked")
    assert (
        await api.refusal("sendMessage", chat_id=class_chat, text="x")
        == "Forbidden: bot was kicked from the group chat"
    )
    emulator.join_group(bot, class_chat)
    await api.sendMessage(chat_id=class_chat, text="Снова здесь")


async def test_leaving_by_itself(api: Hands, class_chat: int, mother: int) -> None:
    assert await api.leaveChat(chat_id=class_chat) is True
    assert await api.refusal("sendMessage", chat_id=class_chat, text="x") == (
        "Forbidden: bot is not a member of the group chat"
    )
    assert (await api.refusal("leaveChat", chat_id=mother)).startswith("Bad Request: chat member status")


async def test_a_group_grows_into_a_supergroup(
    emulator: Emulator, api: Hands, bot: int, teacher: int, class_chat: int
) -> None:
    grown = emulator.migrate_group(class_chat)
    moved = {
        key: each["message"][key] for each in await api.getUpdates() for key in each["message"] if "migrate" in key
    }
    assert moved == {"migrate_to_chat_id": grown, "migrate_from_chat_id": class_chat}
    with pytest.raises(Refused) as caught:
        await api.sendMessage(chat_id=class_chat, text="x")
    assert caught.value.description == "Bad Request: group chat was upgraded to a supergroup chat"
    assert caught.value.parameters == {"migrate_to_chat_id": grown}
    sent = await api.sendMessage(chat_id=grown, text="x")
    assert sent["chat"]["type"] == "supergroup"
    emulator.kick_bot(bot, grown)
    assert await api.refusal("sendMessage", chat_id=grown, text="x") == (
        "Forbidden: bot was kicked from the supergroup chat"
    )


async def test_topics(emulator: Emulator, api: Hands, bot: int, teacher: int) -> None:
    forum = emulator.create_group("Школа", [teacher], kind="supergroup", bots=[bot])
    topic = emulator.add_topic(forum, "7 «Б»")
    sent = await api.sendMessage(chat_id=forum, text="x", message_thread_id=topic)
    assert (sent["message_thread_id"], sent["is_topic_message"], sent["chat"]["is_forum"]) == (topic, True, True)
    assert emulator.ledger()[-1].thread == topic
    assert await api.refusal("sendMessage", chat_id=forum, text="x", message_thread_id=999) == (
        "Bad Request: message thread not found"
    )
    emulator.say(bot, teacher, "/today", chat=forum, thread=topic)
    assert (await api.getUpdates())[-1]["message"]["message_thread_id"] == topic


async def test_members_come_and_go(
    emulator: Emulator, api: Hands, bot: int, teacher: int, mother: int, class_chat: int
) -> None:
    father = emulator.add_person("Игорь")

    async def status(user: int) -> Any:
        return (await api.getChatMember(chat_id=class_chat, user_id=user))["status"]

    assert [await status(user) for user in (teacher, mother, father, bot)] == ["creator", "member", "left", "member"]
    emulator.enter_group(father, class_chat)
    emulator.leave_group(mother, class_chat)
    assert [await status(user) for user in (mother, father)] == ["left", "member"]
    news = [set(each["message"]) & {"new_chat_members", "left_chat_member"} for each in await api.getUpdates()]
    assert news == [{"new_chat_members"}, {"left_chat_member"}]
    assert await api.refusal("getChatMember", chat_id=class_chat, user_id=1) == "Bad Request: PARTICIPANT_ID_INVALID"
