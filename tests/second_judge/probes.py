"""Questions put to both judges. Where their answers differ, `why` and `right` say what to think of it."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass

from tests.rig.living import TOKEN
from tests.second_judge.hand import Answer, Hand, address

Ask = Callable[[Hand], Awaitable[object]]
PROBES: list["Probe"] = []


@dataclass(frozen=True)
class Probe:
    """`why` is empty where both must say the same."""

    call: str
    ask: Ask
    why: str
    right: str


def differ(call: str, *, why: str, right: str) -> Callable[[Ask], Ask]:
    def register(ask: Ask) -> Ask:
        PROBES.append(Probe(call, ask, why, right))
        return ask

    return register


def agree(call: str) -> Callable[[Ask], Ask]:
    return differ(call, why="", right="")


# Who is there


@differ(
    "getMe", why="lo knows no bots: it invents one for every token", right="ours: the id is the number in the token"
)
async def who_am_i(hand: Hand) -> str:
    return (await hand.call("getMe")).telling("id", "username")


@differ("a token that nobody was given", why="lo takes every token", right="ours: 401 Unauthorized")
async def foreign_token(hand: Hand) -> Answer:
    return await hand.http("POST", "bot99:nobody-was-given-this/getMe")


@differ("sendMessage to a person who never wrote", why="lo keeps no chats", right="ours")
async def to_a_stranger(hand: Hand) -> Answer:
    return await hand.call("sendMessage", chat_id=hand.stranger, text="x")


# How a call may look


@agree("a method that does not exist")
async def no_such_method(hand: Hand) -> Answer:
    return await hand.call("sendPigeon")


@differ("SENDMESSAGE", why="lo compares names letter by letter", right="ours: names have no case")
async def shouted(hand: Hand) -> Answer:
    return await hand.call("SENDMESSAGE", chat_id=hand.person, text="x")


@differ("GET sendMessage?chat_id=..&text=x", why="lo serves POST only", right="ours: GET and queries are official")
async def by_get(hand: Hand) -> Answer:
    return await hand.http("GET", f"bot{TOKEN}/sendMessage?chat_id={hand.person}&text=x")


@differ(
    "sendMessage with a parameter that does not exist",
    why="lo's purpose is to find parameters that its messenger would not understand",
    right="ours: Telegram passes over what it does not know",
)
async def unknown_parameter(hand: Hand) -> Answer:
    return await hand.say("x", colour="green")


@differ(
    "sendMessage with link_preview_options",
    why="lo's messenger shows no previews; the bot sends it only with a text that may hold a link",
    right="ours: official since Bot API 7.0",
)
async def no_preview(hand: Hand) -> Answer:
    return await hand.say("https://school.example", link_preview_options={"is_disabled": True})


@differ("sendMessage with protect_content", why="lo's messenger has no such thing", right="ours: official")
async def protected(hand: Hand) -> Answer:
    return await hand.say("x", protect_content=True)


@agree("sendMessage with disable_notification and reply_parameters")
async def silent_answer(hand: Hand) -> Answer:
    sent = await hand.say("x")
    reply = {"message_id": sent.result["message_id"], "allow_sending_without_reply": True}
    return await hand.say("y", disable_notification=True, reply_parameters=reply)


# Words


@agree("sendMessage with an empty text")
async def empty(hand: Hand) -> Answer:
    return await hand.say("")


@agree("sendMessage of 4097 letters")
async def too_long(hand: Hand) -> Answer:
    return await hand.say("x" * 4097)


@differ(
    "sendMessage of 4096 emoji",
    why="lo counts units of UTF-16, two for an emoji",
    right="ours: the limit is in code points",
)
async def many_emoji(hand: Hand) -> Answer:
    return await hand.say("🎉" * 4096)


@differ("sendMessage of 4096 letters in <b>", why="lo counts the tags too", right="ours: the limit is after parsing")
async def long_and_bold(hand: Hand) -> Answer:
    return await hand.say(f"<b>{'x' * 4096}</b>", parse_mode="HTML")


@differ("sendMessage of <b>x in HTML", why="lo does not read HTML", right="ours")
async def unclosed(hand: Hand) -> Answer:
    return await hand.say("<b>x", parse_mode="HTML")


@differ("sendMessage with parse_mode=XML", why="lo does not look at it", right="ours")
async def strange_mode(hand: Hand) -> Answer:
    return await hand.say("x", parse_mode="XML")


@differ("sendMessage of <b>x</b> in HTML", why="lo gives the text back unread", right="ours")
async def bold(hand: Hand) -> str:
    return (await hand.say("<b>x</b>", parse_mode="HTML")).telling("text", "entities")


# Buttons


@differ("a button with 65 bytes of callback_data", why="lo has one sentence for all keyboards", right="ours")
async def long_data(hand: Hand) -> Answer:
    return await hand.say("x", reply_markup={"inline_keyboard": [[{"text": "x", "callback_data": "x" * 65}]]})


@agree("a button with 64 bytes of callback_data")
async def just_enough_data(hand: Hand) -> Answer:
    return await hand.say("x", reply_markup={"inline_keyboard": [[{"text": "x", "callback_data": "x" * 64}]]})


@differ("a button that does nothing", why="lo has one sentence for all keyboards", right="ours")
async def idle_button(hand: Hand) -> Answer:
    return await hand.say("x", reply_markup={"inline_keyboard": [[{"text": "x"}]]})


@differ("answerCallbackQuery with an id of no press", why="lo keeps no presses", right="ours")
async def no_such_press(hand: Hand) -> Answer:
    return await hand.call("answerCallbackQuery", callback_query_id="424242")


# Messages that were sent


@differ("editMessageText of a message that does not exist", why="lo keeps no messages", right="ours")
async def edit_of_nothing(hand: Hand) -> Answer:
    return await hand.call("editMessageText", chat_id=hand.person, message_id=424242, text="x")


@differ("editMessageText that changes nothing", why="lo keeps no messages", right="ours")
async def same_again(hand: Hand) -> Answer:
    sent = await hand.say("x")
    return await hand.call("editMessageText", chat_id=hand.person, message_id=sent.result["message_id"], text="x")


@agree("editMessageText that changes something")
async def changed(hand: Hand) -> Answer:
    sent = await hand.say("x")
    return await hand.call("editMessageText", chat_id=hand.person, message_id=sent.result["message_id"], text="y")


@differ("the message that sendMessage answers with", why="lo says what a test may need", right="ours")
async def sent_message(hand: Hand) -> str:
    return f"200 {', '.join(sorted((await hand.say('x')).result))}"


@differ("the message that editMessageText answers with", why="lo says what a test may need", right="ours")
async def edited_message(hand: Hand) -> str:
    sent = await hand.say("x")
    edited = await hand.call("editMessageText", chat_id=hand.person, message_id=sent.result["message_id"], text="y")
    return f"200 {', '.join(sorted(edited.result))}"


@differ("the date of a message that was sent just now", why="lo has no clock", right="ours")
async def date(hand: Hand) -> str:
    told = int((await hand.say("x")).result["date"])
    return "now" if abs(told - time.time()) < 60 else str(told)


@differ("deleteMessage of a message that does not exist", why="lo keeps no messages", right="ours")
async def delete_of_nothing(hand: Hand) -> Answer:
    return await hand.call("deleteMessage", chat_id=hand.person, message_id=424242)


@differ("sendMessage in answer to a message that does not exist", why="lo keeps no messages", right="ours")
async def answer_to_nothing(hand: Hand) -> Answer:
    return await hand.say("x", reply_parameters={"message_id": 424242})


@agree("sendDocument with a file_id of no file")
async def no_such_file(hand: Hand) -> Answer:
    return await hand.call("sendDocument", chat_id=hand.person, document="no-such-file")


# The menu


@differ("setMyCommands with the name `Bad Name`", why="lo counts the commands and reads no further", right="ours")
async def bad_command(hand: Hand) -> Answer:
    return await hand.call("setMyCommands", commands=[{"command": "Bad Name", "description": "x"}])


@differ("getMyCommands after setMyCommands", why="lo keeps no menus", right="ours")
async def menu_again(hand: Hand) -> str:
    await hand.call("setMyCommands", commands=[{"command": "menu", "description": "x"}])
    told = await hand.call("getMyCommands")
    return f"{told} {[each['command'] for each in told.result]}"


# How updates come


@differ(
    "getUpdates while another one waits",
    why="lo lets the first finish, Telegram lets the last one win",
    right="ours: the older poll gets the 409",
)
async def two_polls(hand: Hand) -> str:
    await hand.drop_updates()
    older = asyncio.create_task(hand.call("getUpdates", timeout=1))
    await asyncio.sleep(0.1)
    newer = await hand.call("getUpdates", timeout=0)
    return f"older: {(await older).status}, newer: {newer.status}"


@differ("getUpdates while there is a webhook", why="lo says it shorter", right="ours: status and meaning are the same")
async def poll_beside_webhook(hand: Hand) -> Answer:
    await hand.call("setWebhook", url="http://127.0.0.1:9/hook")
    told = await hand.call("getUpdates", timeout=0)
    await hand.call("deleteWebhook")
    return told


@differ("setWebhook with a space in secret_token", why="lo says it in its own words", right="ours")
async def bad_secret(hand: Hand) -> Answer:
    return await hand.call("setWebhook", url="http://127.0.0.1:9/hook", secret_token="not allowed")


@differ(
    "an update to a webhook that answers 503 once",
    why="lo tries again with the next update only",
    right="ours: the first retry is immediate",
)
async def one_failure(hand: Hand) -> str:
    await hand.drop_updates()
    async with address(503) as (url, told):
        await hand.call("setWebhook", url=url)
        await hand.judge.say(hand.person, "x")
        seen = [await asyncio.wait_for(told.get(), 5)]
        with suppress(TimeoutError):  # half a second is long for a retry that is immediate
            seen.append(await asyncio.wait_for(told.get(), 0.5))
        await hand.call("deleteWebhook", drop_pending_updates=True)
    return f"answered in turn: {', '.join(map(str, seen))}"


@agree("an update to a webhook that answers 200")
async def one_success(hand: Hand) -> str:
    await hand.drop_updates()
    async with address() as (url, told):
        await hand.call("setWebhook", url=url)
        await hand.judge.say(hand.person, "x")
        first = await asyncio.wait_for(told.get(), 5)
        await hand.call("deleteWebhook")
    return f"answered: {first}"
