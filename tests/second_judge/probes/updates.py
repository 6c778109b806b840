"""How updates come."""

import asyncio
from contextlib import suppress

from tests.second_judge.hand import Answer, Hand, address
from tests.second_judge.probes.ask import agree, differ


@differ(
    "getUpdates while another one waits",
    why="lo lets the first finish, Telegram lets the last one win",
    right="ours: the older poll gets the 409",
)
async def two_polls(hand: Hand) -> str:
    await hand.drop_updates()
    older = asyncio.create_task(hand.call("getUpdates", timeout=2))
    await asyncio.sleep(0.3)
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
        with suppress(TimeoutError):  # this is long for a retry that is immediate
            seen.append(await asyncio.wait_for(told.get(), 1.5))
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
