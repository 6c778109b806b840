"""From events to messages on the real tables: what a chat reads at the end is what is true."""

import logging
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from delivery.kinds import NoticeKind
from delivery.notices import Action, ClaimedNotice, Reason, State, items_of
from delivery.quiet import next_evening
from delivery.tell import Tell
from delivery.wishes import news
from school.clock import MovableClock
from school.events import Event
from storage.database import transaction
from storage.models import Event as EventRow
from storage.models import Notice, NoticeEvent, Preference
from storage.repositories.notices import NoticesInDatabase, OutboxInDatabase
from tests.delivery import absences
from tests.delivery.samples import MOSCOW, assigned, called_off, changed, corrected, homework_due, posted, removed
from tests.rig.small_school import NOW, SmallSchool, link_chat


class House:
    """Events of Masha are told to her mother; messages stand in a chat that remembers their texts."""

    def __init__(self, school: SmallSchool, chat_id: int) -> None:
        self.school, self.chat_id = school, chat_id
        self.clock = MovableClock(NOW)
        self.outbox = OutboxInDatabase()
        self.chat: dict[int, list[tuple[object, object]]] = {}
        self._tell = Tell(NoticesInDatabase(), self.clock)

    async def tells(self, event: Event) -> None:
        async with transaction():
            await self._tell(event)

    def said(self, **changes: Any) -> dict[str, Any]:
        masha = {"school_id": self.school.school, "child_id": self.school.people["masha"]}
        return {**masha, "happened_at": self.clock.now(), **changes}

    def task(self, **changes: Any) -> dict[str, Any]:
        class_id = self.school.classes["7Б"]
        return {"school_id": self.school.school, "class_id": class_id, "happened_at": self.clock.now(), **changes}

    async def delivers(self) -> None:
        """Everything due, one after another; numbers of messages are those of notices."""
        while batch := await self.outbox.claim(self.clock.now(), 30):
            for notice in batch:
                await self._delivers_one(notice)

    async def _delivers_one(self, notice: ClaimedNotice) -> None:
        told = [(item["event"], item.get("value", item.get("text"))) for item in items_of(notice.payload)]
        if notice.action is Action.EDIT:
            assert notice.message_id is not None
            self.chat[notice.message_id] = told
        else:
            self.chat[notice.id] = told
        await self.outbox.sent(notice, notice.id, self.clock.now())

    def passes(self, **by: float) -> None:
        self.clock.move(timedelta(**by))

    @property
    def messages(self) -> list[list[tuple[object, object]]]:
        return list(self.chat.values())


@pytest.fixture
async def house(school: SmallSchool) -> House:
    return House(school, await link_chat(school, "mother", 500, "ru", NOW))


async def test_an_event_is_told_once_however_often_it_is_said(house: House) -> None:
    for _ in range(3):
        await house.tells(posted(**house.said()))
    assert await EventRow.all().count() == await Notice.all().count() == await NoticeEvent.all().count() == 1


async def test_first_mark_at_once_and_the_next_ones_together(house: House) -> None:
    await house.tells(posted(**house.said(mark_id=1)))
    await house.delivers()
    for number in (2, 3):
        house.passes(minutes=1)
        await house.tells(posted(**house.said(mark_id=number, value=str(number))))
        await house.delivers()
    assert house.messages == [[("MarkPosted", "5")]]
    house.passes(minutes=3)
    await house.delivers()
    assert house.messages[1:] == [[("MarkPosted", "2"), ("MarkPosted", "3")]]


async def test_marks_of_two_children_do_not_mix(house: House) -> None:
    petya = house.school.people["petya"]
    await house.tells(posted(**house.said(mark_id=1)))
    await house.tells(posted(**house.said(mark_id=2, child_id=petya)))
    await house.delivers()
    await house.delivers()
    assert house.messages == [[("MarkPosted", "5")], [("MarkPosted", "5")]]


async def test_two_corrections_of_one_message_both_stay(house: House) -> None:
    """The edit of one mark must not bring back the old value of another."""
    await house.tells(posted(**house.said(mark_id=1, value="3")))
    await house.tells(posted(**house.said(mark_id=2, value="3")))
    await house.delivers()
    await house.tells(corrected(**house.said(mark_id=1, value="4")))
    await house.delivers()
    house.passes(minutes=1)
    await house.tells(corrected(**house.said(mark_id=2, value="5")))
    await house.delivers()
    assert house.messages == [[("MarkCorrected", "4"), ("MarkCorrected", "5")]]


async def test_corrections_that_wait_join_in_one_edit(house: House) -> None:
    await house.tells(posted(**house.said(mark_id=1, value="3")))
    await house.tells(posted(**house.said(mark_id=2, value="3")))
    await house.delivers()
    await house.tells(corrected(**house.said(mark_id=1, value="4")))
    await house.tells(corrected(**house.said(mark_id=2, value="5")))
    await house.tells(corrected(**house.said(mark_id=1, value="2", version=3)))
    assert await Notice.filter(action=Action.EDIT).count() == 1
    await house.delivers()
    assert house.messages == [[("MarkCorrected", "2"), ("MarkCorrected", "5")]]


async def test_the_window_for_edits_counts_from_the_sound(house: House) -> None:
    """Edits are silent: a message edited again and again would never ring."""
    await house.tells(posted(**house.said()))
    await house.delivers()
    house.passes(minutes=9)
    await house.tells(corrected(**house.said(value="4")))
    await house.delivers()
    assert house.messages == [[("MarkCorrected", "4")]]
    house.passes(minutes=2)
    await house.tells(corrected(**house.said(value="3", version=3)))
    await house.delivers()
    assert house.messages == [[("MarkCorrected", "4")], [("MarkCorrected", "3")]]


async def test_a_correction_of_an_answer_edits_the_answer(house: House) -> None:
    await house.tells(posted(**house.said()))
    await house.delivers()
    house.passes(hours=1)
    await house.tells(corrected(**house.said(value="4")))
    await house.delivers()
    house.passes(minutes=1)
    await house.tells(corrected(**house.said(value="3", version=3)))
    await house.delivers()
    assert house.messages == [[("MarkPosted", "5")], [("MarkCorrected", "3")]]


async def test_a_mark_put_and_taken_back_in_one_breath_is_never_told(house: House) -> None:
    await house.tells(posted(**house.said()))
    await house.tells(removed(**house.said()))
    await house.delivers()
    assert house.messages == []
    [notice] = await Notice.all()
    assert (notice.state, notice.reason) == (State.DROPPED, Reason.TAKEN_BACK)


async def test_a_mark_corrected_and_taken_back_in_one_breath_is_taken_back(house: House) -> None:
    await house.tells(posted(**house.said()))
    await house.delivers()
    await house.tells(corrected(**house.said(value="4")))
    await house.tells(removed(**house.said(value="4", version=3)))
    await house.delivers()
    assert house.messages == [[("MarkRemoved", "5")]]


async def test_a_correction_during_the_request_is_an_edit_after_it(house: House) -> None:
    await house.tells(posted(**house.said()))
    [taken] = await house.outbox.claim(house.clock.now(), 30)
    await house.outbox.sending(taken, NOW)
    await house.tells(corrected(**house.said(value="4")))
    assert await house.outbox.claim(house.clock.now(), 30) == []
    await house.outbox.retry(taken, house.clock.now(), doubt=True)
    await house.delivers()
    assert house.messages == [[("MarkCorrected", "4")]]


async def test_a_mark_beside_a_waiting_edit_is_not_lost(house: House) -> None:
    await house.tells(posted(**house.said(mark_id=1)))
    [taken] = await house.outbox.claim(house.clock.now(), 30)
    await house.tells(corrected(**house.said(mark_id=1, value="4")))
    await house.outbox.hold(taken, house.clock.now() + timedelta(minutes=1), Reason.OUR_FAULT)
    await house.tells(posted(**house.said(mark_id=2, value="3")))
    house.passes(minutes=6)
    await house.delivers()
    assert house.messages == [[("MarkCorrected", "4")], [("MarkPosted", "3")]]


async def test_evening_homework_goes_with_the_digest_and_later_news_at_once(house: House) -> None:
    await house.tells(assigned(**house.task(homework_id=1)))
    await house.delivers()
    assert house.messages == []
    house.clock.move_to(next_evening(house.clock.now(), MOSCOW))
    await house.tells(homework_due(**house.said()))
    await house.delivers()
    await house.tells(assigned(**house.task(homework_id=2, text="§ 14")))
    await house.delivers()
    await house.tells(changed(**house.task(homework_id=2, text="§ 15")))
    await house.delivers()
    await house.tells(called_off(**house.task(homework_id=1)))
    await house.delivers()
    house.passes(minutes=5)
    await house.delivers()
    assert house.messages == [
        [("HomeworkDue", None)],
        [("HomeworkChanged", "§ 15")],
        [("HomeworkRemoved", "§ 12, задачи 1-3")],
    ]


async def test_a_digest_of_another_child_or_day_is_no_reason_to_write_at_once(house: House) -> None:
    petya = house.school.people["petya"]
    await house.tells(homework_due(**house.said(child_id=petya)))
    await house.tells(homework_due(**house.said(due_on=date(2026, 11, 25))))
    await house.tells(assigned(**house.task()))
    heard = await NoticeEvent.filter(event__kind="HomeworkAssigned").select_related("notice")
    assert [(row.notice.state, row.notice.reason) for row in heard] == [(State.DROPPED, Reason.IN_THE_DIGEST)]


async def test_what_happens_beside_an_alarm_is_told_though_the_alarm_is_not(house: House) -> None:
    """In one message with it, it would be dropped with it: somebody has explained the lesson meanwhile."""
    await house.tells(replace(absences.missed(), **house.said()))
    await house.tells(replace(absences.noted(), **house.said()))
    house.passes(minutes=6)
    while batch := await house.outbox.claim(house.clock.now(), 30):
        for notice in batch:
            if (reason := await house.outbox.sending(notice, house.clock.now())) is None:
                await house.outbox.sent(notice, notice.id, house.clock.now())
            else:
                await house.outbox.finish(notice, reason, house.clock.now())
    rows = await Notice.all().order_by("id")
    assert [(row.state, row.reason) for row in rows] == [
        (State.DROPPED, Reason.NOT_NEEDED),
        (State.SENT, Reason.AT_ONCE),
    ]


async def test_a_reader_who_chose_the_evening_after_it_misses_nothing(house: House) -> None:
    await Preference.create(chat_id=house.chat_id, name=news(NoticeKind.HOMEWORK), value="at_once")
    await house.tells(homework_due(**house.said()))
    await Preference.filter(chat_id=house.chat_id).delete()
    await house.tells(assigned(**house.task()))
    await house.delivers()
    assert house.messages == [[("HomeworkAssigned", "§ 12, задачи 1-3")]]


async def test_a_notice_and_its_event_are_written_together_or_not_at_all(house: House) -> None:
    with pytest.raises(RuntimeError):
        async with transaction():
            await Tell(NoticesInDatabase(), house.clock)(posted(**house.said()))
            raise RuntimeError
    assert await EventRow.all().count() == await Notice.all().count() == 0


async def test_a_class_of_thirty_is_written_in_few_questions(house: House, caplog: pytest.LogCaptureFixture) -> None:
    """Everything is asked and written once for all, however many they are."""
    for number in range(30):
        await link_chat(house.school, "olyas_father", 1000 + number, "ru", NOW)
    with caplog.at_level(logging.DEBUG, "tortoise.db_client"):
        await house.tells(posted(**house.said(child_id=house.school.people["olya"])))
        written = len(caplog.records)
        await house.outbox.claim(house.clock.now(), 30)
    assert await Notice.filter(state=State.CLAIMED).count() == 30
    assert 5 < written <= 15
    assert 3 < len(caplog.records) - written <= 10
