"""Who is there, and how a call may look."""

from tests.rig.living import TOKEN
from tests.second_judge.hand import Answer, Hand
from tests.second_judge.probes.ask import agree, differ

# Who is there


@differ(
    "getMe",
    why="lo knows no bots: it invents one for every token",
    right="ours: the number in the token is the id (documentation)",
)
async def who_am_i(hand: Hand) -> str:
    return (await hand.call("getMe")).telling("id", "username")


@differ("a token that nobody was given", why="lo takes every token", right="ours")
async def foreign_token(hand: Hand) -> Answer:
    return await hand.http("POST", "bot99:nobody-was-given-this/getMe")


@differ(
    "sendMessage to a person who never wrote",
    why="lo keeps no chats",
    right="ours refuses rightly; it may also be 400 chat not found, which the server's sources do not decide",
)
async def to_a_stranger(hand: Hand) -> Answer:
    return await hand.call("sendMessage", chat_id=hand.stranger, text="x")


# How a call may look


@agree("a method that does not exist")
async def no_such_method(hand: Hand) -> Answer:
    return await hand.call("sendPigeon")


@differ("SENDMESSAGE", why="lo compares names letter by letter", right="ours: names are compared without case")
async def shouted(hand: Hand) -> Answer:
    return await hand.call("SENDMESSAGE", chat_id=hand.person, text="x")


@differ("GET sendMessage?chat_id=..&text=x", why="lo serves POST only", right="ours: GET and query strings are served")
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
    right="ours (documentation, since Bot API 7.0)",
)
async def no_preview(hand: Hand) -> Answer:
    return await hand.say("https://school.example", link_preview_options={"is_disabled": True})


@differ("sendMessage with protect_content", why="lo's messenger has no such thing", right="ours (documentation)")
async def protected(hand: Hand) -> Answer:
    return await hand.say("x", protect_content=True)


@agree("sendMessage with disable_notification and reply_parameters")
async def silent_answer(hand: Hand) -> Answer:
    sent = await hand.say("x")
    reply = {"message_id": sent.result["message_id"], "allow_sending_without_reply": True}
    return await hand.say("y", disable_notification=True, reply_parameters=reply)
