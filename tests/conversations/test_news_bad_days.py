"""News through rights that end and Telegram having a bad day: nothing is lost, nobody else waits."""

from datetime import timedelta

import pytest

from delivery.notices import Reason, State
from storage.models import Chat, FollowedChild, Guardianship, LinkedAccount, Notice, SentMessage
from tests.conversations.news_steps import (
    puts,
    sets_a_dot,
    texts,
)
from tests.rig.living import Rig
from tests.rig.people import BOT, Talker

# Who may hear, asked again


async def test_a_guardian_removed_while_it_waits_hears_nothing(
    rig: Rig, algebra_teacher: Talker, mother: Talker, father: Talker
) -> None:
    await rig.until_local(23, 23)
    await puts(algebra_teacher, "5")
    await Guardianship.filter(adult_id=rig.school.people["father"]).update(until="2026-11-23")
    await rig.until_local(24, 8)
    await mother.hears("Алгебра: 5")
    await father.hears_nothing()
    assert (await Notice.get(chat__external_id=father.id)).reason == Reason.NO_RIGHT


async def test_an_unlinked_chat_and_a_hidden_child_are_silent_at_once(
    rig: Rig, algebra_teacher: Talker, mother: Talker, father: Talker
) -> None:
    await rig.until_local(23, 23)
    await puts(algebra_teacher, "5")
    await LinkedAccount.filter(chat__external_id=father.id).update(ended_at=rig.clock.now())
    await FollowedChild.filter(chat__external_id=mother.id).update(hidden=True)
    await rig.until_local(24, 8)
    await mother.hears_nothing()
    await father.hears_nothing()


# Telegram having a bad day


async def test_a_blocked_chat_waits_and_hears_everything_when_it_comes_back(
    rig: Rig, algebra_teacher: Talker, mother: Talker, father: Talker
) -> None:
    rig.emulator.block(BOT, mother.id)
    await puts(algebra_teacher, "5")
    await rig.passes(hours=3)
    await sets_a_dot(algebra_teacher)
    await father.hears("Алгебра")
    assert (await Chat.get(external_id=mother.id)).state_reason == "blocked"
    rig.emulator.unblock(BOT, mother.id)
    told = "\n".join(await mother.heard())
    assert told.index("Алгебра: 5") < told.index("точка")
    assert (await Chat.get(external_id=mother.id)).state == "active"


async def test_a_chat_that_writes_is_revived_whatever_closed_it(
    rig: Rig, algebra_teacher: Talker, mother: Talker
) -> None:
    await Chat.filter(external_id=mother.id).update(state="paused", state_reason="chat not found")
    await puts(algebra_teacher, "5")
    await mother.hears_nothing()
    await mother.says("/start")
    mother.sees("Алгебра: 5")
    assert (await Chat.get(external_id=mother.id)).state_reason is None


@pytest.mark.parametrize(
    ("fault", "copies"),
    [("429", 1), ("500json", 1), ("502html", 1), ("200html", 1), ("reset_before", 1), ("reset_after", 2)],
)
async def test_a_bad_answer_delays_news_and_loses_none(
    rig: Rig, algebra_teacher: Talker, mother: Talker, fault: str, copies: int
) -> None:
    """Only what was accepted without an answer may come twice, and that twice at most."""
    rig.emulator.fail(fault, "sendMessage", mother.id)
    await puts(algebra_teacher, "5")
    assert (await Notice.get()).state == State.RETRYING
    await rig.passes(seconds=2)
    await mother.hears("Алгебра: 5")
    assert len([text for text in texts(rig, mother) if "Алгебра: 5" in text]) == copies
    assert (await Notice.get()).state == State.SENT
    assert await SentMessage.filter(notice__kind="marks").count() == 1


async def test_a_message_lost_twice_is_given_up_and_not_said_a_third_time(
    rig: Rig, algebra_teacher: Talker, mother: Talker
) -> None:
    rig.emulator.fail("reset_after", "sendMessage", mother.id, times=0)
    await puts(algebra_teacher, "5")
    for _ in range(5):
        await rig.passes(seconds=2)
    assert len([text for text in texts(rig, mother) if "Алгебра: 5" in text]) == 2
    assert (await Notice.get()).reason == Reason.IN_DOUBT_TWICE


async def test_a_chat_that_hangs_delays_nobody(
    rig: Rig, algebra_teacher: Talker, mother: Talker, father: Talker
) -> None:
    rig.product.transport._timeout = 1.0
    rig.emulator.fail("hang", "sendMessage", mother.id)
    await puts(algebra_teacher, "5")
    first = next(line for line in rig.emulator.ledger() if line.chat == father.id and "Алгебра: 5" in line.text)
    await rig.passes(seconds=2)
    await mother.hears("Алгебра: 5")
    second = next(line for line in rig.emulator.ledger() if line.chat == mother.id and "Алгебра: 5" in line.text)
    assert second.at - first.at > 0.5, "she waited, he did not"


async def test_news_keeps_its_order_through_trouble(rig: Rig, algebra_teacher: Talker, mother: Talker) -> None:
    rig.emulator.fail("500json", "sendMessage", mother.id, times=3)
    await sets_a_dot(algebra_teacher)
    await algebra_teacher.presses("Закрыть")
    await mother.hears_nothing()
    for _ in range(4):
        await rig.passes(seconds=8)
    told = "\n".join(await mother.heard())
    assert told.index("поставлена точка") < told.index("точка закрыта")


async def test_a_refused_token_loses_nothing(rig: Rig, algebra_teacher: Talker, mother: Talker) -> None:
    rig.emulator.fail("401", "sendMessage", mother.id)
    await puts(algebra_teacher, "5")
    assert (await Notice.get()).reason == Reason.OUR_FAULT
    await rig.passes(minutes=1)
    await mother.hears("Алгебра: 5")


async def test_an_unknown_403_closes_nobodys_chat(rig: Rig, algebra_teacher: Talker, mother: Talker) -> None:
    rig.emulator.fail("403", "sendMessage", mother.id)
    await puts(algebra_teacher, "5")
    assert (await Chat.get(external_id=mother.id)).state == "active"
    await rig.passes(minutes=1)
    await mother.hears("Алгебра: 5")


async def test_a_family_of_many_chats_hears_each_thing_once(rig: Rig, algebra_teacher: Talker) -> None:
    chats = [await rig.linked("mother") for _ in range(4)]
    await puts(algebra_teacher, "5")
    await rig.passes(hours=1)
    for talker in chats:
        assert len([text for text in texts(rig, talker) if "Алгебра: 5" in text]) == 1
    assert await Notice.exclude(state=State.SENT).count() == 0
    assert rig.clock.now() - timedelta(hours=1) <= min(row.finished_at for row in await Notice.all())  # type: ignore[type-var]
