"""Messages that were sent, and the menu."""

import time

from tests.second_judge.hand import Answer, Hand
from tests.second_judge.probes.ask import agree, differ

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


@differ(
    "setMyCommands with the name `Bad Name`",
    why="lo counts the commands and reads no further",
    right="ours refuses rightly; the code comes from beneath the server and is known by experience",
)
async def bad_command(hand: Hand) -> Answer:
    return await hand.call("setMyCommands", commands=[{"command": "Bad Name", "description": "x"}])


@differ("getMyCommands after setMyCommands", why="lo keeps no menus", right="ours")
async def menu_again(hand: Hand) -> str:
    await hand.call("setMyCommands", commands=[{"command": "menu", "description": "x"}])
    told = await hand.call("getMyCommands")
    return f"{told} {[each['command'] for each in told.result]}"


@differ(
    "setMyDescription",
    why="lo does not play it, though its messenger has it; the bot describes itself once and goes on without",
    right="ours (documentation)",
)
async def description(hand: Hand) -> Answer:
    return await hand.call("setMyDescription", description="x")
