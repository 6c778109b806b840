"""What news said is wiped some days after it was told; what still waits is kept whole."""

from datetime import timedelta

import pytest

from school.clock import MovableClock
from storage.models import Notice, SentMessage
from storage.repositories.notices.keeping import KEEP_MESSAGES, KEEP_WORDS, NewsKeeping
from tests.rig.small_school import NOW, SmallSchool, link_chat
from tests.storage.filled import notice_row


@pytest.mark.parametrize("state", ["sent", "failed", "dropped"])
async def test_what_a_finished_notice_said_is_wiped_in_its_time(school: SmallSchool, state: str) -> None:
    chat, clock = await link_chat(school, "mother", 500, "ru", NOW), MovableClock(NOW)
    notice = await notice_row(chat, state=state, finished_at=NOW)
    clock.move(KEEP_WORDS)
    assert await NewsKeeping(clock).purge() == 0
    clock.move(timedelta(seconds=1))
    assert await NewsKeeping(clock).purge() == 1
    assert await NewsKeeping(clock).purge() == 0
    kept = await Notice.get(id=notice.id)
    assert (kept.payload, kept.state, kept.reason) == (None, state, "at_once")


@pytest.mark.parametrize("state", ["new", "retrying", "claimed", "sending"])
async def test_what_waits_is_never_wiped(school: SmallSchool, state: str) -> None:
    chat = await link_chat(school, "mother", 500, "ru", NOW)
    notice = await notice_row(chat, state=state)
    assert await NewsKeeping(MovableClock(NOW + timedelta(days=400))).purge() == 0
    assert (await Notice.get(id=notice.id)).payload is not None


async def test_messages_are_remembered_for_a_year(school: SmallSchool) -> None:
    chat, clock = await link_chat(school, "mother", 500, "ru", NOW), MovableClock(NOW)
    await SentMessage.create(chat_id=chat, message_id=1, sent_at=NOW)
    clock.move(KEEP_MESSAGES)
    assert await NewsKeeping(clock).purge() == 0
    clock.move(timedelta(seconds=1))
    assert await NewsKeeping(clock).purge() == 1
    assert await SentMessage.all().count() == 0
