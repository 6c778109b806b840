"""Texts and buttons."""

from tests.second_judge.hand import Answer, Hand
from tests.second_judge.probes.ask import agree, differ

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
