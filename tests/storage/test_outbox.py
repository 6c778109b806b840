"""The outbox: who goes first, who waits for whom, and what a crash leaves behind."""

from collections.abc import Sequence
from datetime import time, timedelta
from typing import Any

import pytest

from delivery.kinds import Mode, NoticeKind, Priority
from delivery.notices import Action, ClaimedNotice, Reason, State
from delivery.quiet import QuietHours
from delivery.wishes import news
from storage import models
from storage.models import Chat, FollowedChild, Guardianship, Notice, Preference, SentMessage
from storage.repositories.notices import OutboxInDatabase
from tests.rig.small_school import BOT_ID, NOW, SmallSchool, link_chat
from tests.storage.filled import notice_row

SOON = NOW + timedelta(seconds=30)


@pytest.fixture
def outbox(school: SmallSchool) -> OutboxInDatabase:
    return OutboxInDatabase()


async def chat(external_id: int = 500, **said: Any) -> int:
    ordinary: dict[str, Any] = {"kind": "private", "language": "ru", "created_at": NOW}
    return (await Chat.create(bot=BOT_ID, external_id=external_id, **{**ordinary, **said})).id


async def claimed(outbox: OutboxInDatabase, now: Any = NOW) -> list[int]:
    return [notice.id for notice in await outbox.claim(now, 30)]


async def take(outbox: OutboxInDatabase) -> ClaimedNotice:
    [notice] = await outbox.claim(NOW, 30)
    return notice


async def state(notice_id: int) -> State:
    return State((await Notice.get(id=notice_id)).state)


def ids(rows: Sequence[Notice]) -> list[int]:
    return [row.id for row in rows]


# Who goes first


async def test_one_notice_per_chat_the_most_urgent_and_oldest(outbox: OutboxInDatabase) -> None:
    first, second = await chat(1), await chat(2)
    digest = await notice_row(first, priority=Priority.BROADCAST)
    news_of_first = [await notice_row(first) for _ in range(2)]
    alarm = await notice_row(second, priority=Priority.ALARM)
    await notice_row(second)
    assert await claimed(outbox) == [alarm.id, news_of_first[0].id]
    assert await claimed(outbox) == [], "something is on its way to both"
    await Notice.filter(state=State.CLAIMED).update(state=State.SENT)
    assert (await claimed(outbox))[0] == news_of_first[1].id
    assert await state(digest.id) is State.NEW


async def test_no_more_than_asked_for(outbox: OutboxInDatabase) -> None:
    for number in range(5):
        await notice_row(await chat(number))
    assert len(await outbox.claim(NOW, 3)) == 3
    assert len(await outbox.claim(NOW, 3)) == 2


async def test_nothing_goes_before_its_time(outbox: OutboxInDatabase) -> None:
    chat_id = await chat()
    later = await notice_row(chat_id, not_before=SOON)
    assert await claimed(outbox) == []
    assert await outbox.next_due(NOW) == SOON
    assert await outbox.unfinished(NOW) == 0
    assert await claimed(outbox, SOON) == [later.id]
    assert await outbox.next_due(NOW) is None
    assert await outbox.unfinished(NOW) == 1


async def test_a_held_notice_does_not_stop_the_others(outbox: OutboxInDatabase) -> None:
    chat_id = await chat()
    await notice_row(chat_id, not_before=NOW + timedelta(hours=9), reason=Reason.EVENING)
    now = await notice_row(chat_id)
    assert await claimed(outbox) == [now.id]


async def test_a_closed_chat_is_left_alone_until_it_opens(outbox: OutboxInDatabase) -> None:
    chat_id = await chat(state="paused")
    waiting = await notice_row(chat_id)
    assert await claimed(outbox) == []
    assert (await outbox.next_due(NOW - timedelta(days=1)), await outbox.unfinished(NOW)) == (None, 0)
    await Chat.filter(id=chat_id).update(state="active")
    assert await claimed(outbox) == [waiting.id]


async def test_ten_thousand_waiting_notices_of_one_chat_hide_nobody(outbox: OutboxInDatabase) -> None:
    busy, calm = await chat(1), await chat(2)
    pattern = await notice_row(busy)
    said = {name: getattr(pattern, name) for name in ("kind", "action", "payload", "priority", "created_at", "reason")}
    await Notice.bulk_create([Notice(chat_id=busy, not_before=NOW, **said) for _ in range(10_000)])
    quiet = await notice_row(calm)
    assert await claimed(outbox) == [pattern.id, quiet.id]


# Who waits for whom


async def test_what_is_tried_again_keeps_its_place(outbox: OutboxInDatabase) -> None:
    """A dot is not told to be closed before it is told to be set (RELIABILITY, oracle O3)."""
    chat_id = await chat()
    first = await notice_row(chat_id)
    await outbox.retry(await take(outbox), SOON)
    second = await notice_row(chat_id)
    assert await claimed(outbox) == []
    assert await outbox.unfinished(NOW) == 0, "nothing can be done now"
    assert await outbox.next_due(NOW) == SOON
    assert await claimed(outbox, SOON) == [first.id]
    await Notice.filter(id=first.id).update(state=State.SENT)
    assert await claimed(outbox, SOON) == [second.id]


async def test_our_own_fault_stops_nobody(outbox: OutboxInDatabase) -> None:
    chat_id = await chat()
    broken = await notice_row(chat_id)
    await outbox.hold(await take(outbox), SOON, Reason.OUR_FAULT, attempt=True)
    good = await notice_row(chat_id)
    assert await claimed(outbox) == [good.id]
    assert (await Notice.get(id=broken.id)).attempts == 1


async def test_an_edit_waits_for_its_message(outbox: OutboxInDatabase) -> None:
    """It would be sent as a message of its own, and the old value after it."""
    chat_id = await chat()
    message = await notice_row(chat_id, not_before=SOON)
    edit = await notice_row(chat_id, action=Action.EDIT, target_id=message.id)
    assert await claimed(outbox) == []
    assert await outbox.unfinished(NOW) == 0
    await Notice.filter(id=message.id).update(state=State.RETRYING, not_before=NOW)
    assert await claimed(outbox) == [message.id]
    await Notice.filter(id=message.id).update(state=State.SENT)
    await SentMessage.create(chat_id=chat_id, message_id=77, notice_id=message.id, sent_at=NOW)
    [taken] = await outbox.claim(NOW, 30)
    assert (taken.id, taken.message_id, taken.reply_to) == (edit.id, 77, None)


async def test_an_answer_knows_what_it_answers(outbox: OutboxInDatabase) -> None:
    chat_id = await chat()
    message = await notice_row(chat_id, state=State.SENT)
    await SentMessage.create(chat_id=chat_id, message_id=77, notice_id=message.id, sent_at=NOW)
    await notice_row(chat_id, target_id=message.id)
    taken = await take(outbox)
    assert (taken.reply_to, taken.message_id) == (77, None)


# What became of it


async def test_a_sent_message_is_remembered_with_what_it_was_about(outbox: OutboxInDatabase) -> None:
    notice = await notice_row(await chat())
    taken = await take(outbox)
    await outbox.sending(taken, NOW)
    assert await state(notice.id) is State.SENDING
    for _ in range(2):
        await outbox.sent(taken, 77, SOON)
    [message] = await SentMessage.all()
    assert (message.message_id, message.notice_id, message.subject_kind, message.subject_id) == (
        77,
        notice.id,
        "mark",
        1,
    )
    row = await Notice.get(id=notice.id)
    assert (row.state, row.finished_at) == (State.SENT, SOON)


async def test_tries_and_doubts_are_counted_apart(outbox: OutboxInDatabase) -> None:
    notice = await notice_row(await chat())
    for how in ({}, {"attempt": False}, {"doubt": True}):
        await outbox.retry(await take(outbox), NOW, **how)
    row = await Notice.get(id=notice.id)
    assert (row.attempts, row.doubts, row.state) == (2, 1, State.RETRYING)


@pytest.mark.parametrize(("failed", "end"), [(False, State.DROPPED), (True, State.FAILED)])
async def test_an_end_has_a_reason(outbox: OutboxInDatabase, failed: bool, end: State) -> None:
    notice = await notice_row(await chat())
    await outbox.finish(await take(outbox), Reason.EXPIRED, NOW, failed=failed)
    row = await Notice.get(id=notice.id)
    assert (row.state, row.reason, row.finished_at) == (end, Reason.EXPIRED, NOW)


async def test_a_closed_chat_keeps_its_notice(outbox: OutboxInDatabase) -> None:
    notice = await notice_row(await chat())
    await outbox.chat_is_closed(await take(outbox), "blocked")
    assert (await Chat.get(external_id=500)).state_reason == "blocked"
    assert await state(notice.id) is State.NEW


async def test_a_moved_group_is_written_to_at_its_new_place(outbox: OutboxInDatabase) -> None:
    notice = await notice_row(await chat(-5, kind="group"))
    await outbox.chat_moved(await take(outbox), -1005)
    taken = await take(outbox)
    assert (taken.id, taken.external_id) == (notice.id, -1005)


async def test_a_group_that_moved_to_a_known_place_is_closed(outbox: OutboxInDatabase) -> None:
    old = await chat(-5, kind="group")
    await notice_row(await chat(-1005, kind="group"), state=State.SENT)
    await notice_row(old)
    await outbox.chat_moved(await take(outbox), -1005)
    assert (await Chat.get(id=old)).state_reason == "moved"
    assert await claimed(outbox) == []


async def test_a_message_that_is_gone_is_answered_by_a_new_one(outbox: OutboxInDatabase) -> None:
    chat_id = await chat()
    message = await notice_row(chat_id, state=State.SENT)
    edit = await notice_row(chat_id, action=Action.EDIT, target_id=message.id)
    await outbox.send_as_new(await take(outbox), Reason.MESSAGE_GONE)
    taken = await take(outbox)
    assert (taken.id, taken.action) == (edit.id, Action.SEND)


# After a crash


async def test_what_was_only_claimed_goes_back(outbox: OutboxInDatabase) -> None:
    notice = await notice_row(await chat())
    await take(outbox)
    assert await outbox.recover(SOON) == 0
    row = await Notice.get(id=notice.id)
    assert (row.state, row.doubts) == (State.NEW, 0)


async def test_what_was_being_sent_goes_once_again(outbox: OutboxInDatabase) -> None:
    notice = await notice_row(await chat())
    for doubts in (1, 2):
        taken = await take(outbox)
        await outbox.sending(taken, NOW)
        given_up = await outbox.recover(SOON)
        row = await Notice.get(id=notice.id)
        assert (row.doubts, given_up) == (1, doubts - 1)
    assert (row.state, row.reason) == (State.FAILED, Reason.IN_DOUBT_TWICE)
    assert await claimed(outbox) == []


async def test_an_edit_may_be_cut_short_as_often_as_it_likes(outbox: OutboxInDatabase) -> None:
    chat_id = await chat()
    message = await notice_row(chat_id, state=State.SENT)
    edit = await notice_row(chat_id, action=Action.EDIT, target_id=message.id)
    for _ in range(3):
        await outbox.sending(await take(outbox), NOW)
        assert await outbox.recover(SOON) == 0
    assert await state(edit.id) is State.RETRYING


async def test_a_doubt_is_remembered_when_a_claim_is_lost(outbox: OutboxInDatabase) -> None:
    notice = await notice_row(await chat(), doubts=1, state=State.RETRYING)
    await take(outbox)
    await outbox.recover(SOON)
    assert await state(notice.id) is State.RETRYING


# What is known of the reader at that moment


async def test_a_claimed_notice_carries_the_wishes_and_names_of_now(
    outbox: OutboxInDatabase, school: SmallSchool
) -> None:
    masha, petya = school.people["masha"], school.people["petya"]
    chat_id = await link_chat(school, "mother", 500, "en", NOW)
    await FollowedChild.filter(chat_id=chat_id, child_id=masha).update(alias="Мышка")
    await Preference.create(chat_id=chat_id, name="quiet", value="21:00-08:00")
    await Preference.create(chat_id=chat_id, name=news(NoticeKind.MARKS), value="off")
    payload = {"items": [{"event": "MarkPosted", "about": "mark:1"}], "children": [masha, petya]}
    await notice_row(chat_id, payload=payload, person_id=school.people["mother"])
    taken = await take(outbox)
    assert (taken.child_called, taken.language, taken.zone.key) == ("Мышка, Пётр", "en", "Europe/Moscow")
    assert taken.wishes.quiet == QuietHours(time(21), time(8))
    assert taken.wishes.modes[NoticeKind.MARKS] is Mode.OFF
    assert taken.unwanted


async def test_a_revoked_guardian_hears_nothing_of_what_was_queued(
    outbox: OutboxInDatabase, school: SmallSchool
) -> None:
    masha = school.people["masha"]
    chat_id = await link_chat(school, "mother", 500, "ru", NOW)
    payload = {"items": [{"event": "MarkPosted", "about": "mark:1"}], "children": [masha]}
    await notice_row(chat_id, payload=payload)
    taken = await take(outbox)
    assert await outbox.sending(taken, NOW) is None
    await Guardianship.filter(adult_id=school.people["mother"], child_id=masha).delete()
    assert await outbox.sending(taken, NOW) is Reason.NO_RIGHT


async def test_a_reminder_of_a_closed_or_prolonged_dot_is_not_needed(
    outbox: OutboxInDatabase, school: SmallSchool
) -> None:
    dot = await models.Dot.create(
        enrolment_id=school.enrolments["masha"],
        course_id=school.courses["7Б", "Алгебра"],
        kind="debt",
        form="test",
        due_on="2026-11-24",
        set_at=NOW,
    )
    item = {"event": "DotDue", "about": f"dot:{dot.id}", "dot_id": dot.id, "due_on": "2026-11-24"}
    await notice_row(await chat(), kind="dots", payload={"items": [item], "children": []})
    taken = await take(outbox)
    assert await outbox.sending(taken, NOW) is None
    await models.Dot.filter(id=dot.id).update(due_on="2026-11-30")
    assert await outbox.sending(taken, NOW) is Reason.NOT_NEEDED
    await models.Dot.filter(id=dot.id).update(due_on="2026-11-24", state="closed")
    assert await outbox.sending(taken, NOW) is Reason.NOT_NEEDED


async def test_a_chat_that_was_erased_on_the_way_holds_nobody_up(outbox: OutboxInDatabase) -> None:
    erased, other = await chat(1), await chat(2)
    for chat_id in (erased, other):
        await notice_row(chat_id, payload={"items": [{"event": "MarkPosted", "about": "mark:1"}], "children": []})
    first, second = await outbox.claim(NOW, 30)
    await Chat.filter(id=erased).delete()
    await outbox.sent(first, 70, SOON)
    await outbox.sent(second, 71, SOON)
    assert await state(second.id) is State.SENT
    assert [row.message_id for row in await SentMessage.all()] == [71]
