"""Sent messages are remembered for a year."""

from datetime import timedelta

from school.clock import MovableClock
from storage.models import SentMessage
from storage.repositories.notices.keeping import KEEP_MESSAGES, SentMessageKeeping
from tests.rig.small_school import NOW, SmallSchool, link_chat


async def test_messages_are_remembered_for_a_year(school: SmallSchool) -> None:
    chat, clock = await link_chat(school, "mother", 500, "ru", NOW), MovableClock(NOW)
    await SentMessage.create(chat_id=chat, message_id=1, sent_at=NOW)
    clock.move(KEEP_MESSAGES)
    assert await SentMessageKeeping(clock).purge() == 0
    clock.move(timedelta(seconds=1))
    assert await SentMessageKeeping(clock).purge() == 1
    assert await SentMessage.all().count() == 0
