"""What comes by itself: dots (C2) and homework (C3)."""

import pytest

from delivery.notices import Reason, State
from storage.models import Notice
from tests.conversations.news_steps import (
    CANARY,
    sets_a_dot,
    sets_homework,
    texts,
    wishes,
)
from tests.rig.living import Rig
from tests.rig.people import Talker

# C2: dots


@pytest.mark.row("C2", "works", "stale", "en")
async def test_father_hears_of_a_dot_and_nothing_more_once_it_is_closed(
    rig: Rig, algebra_teacher: Talker, father: Talker
) -> None:
    await sets_a_dot(algebra_teacher)
    await father.hears("Алгебра: a dot was set", "debt", "24 November", "turns into 2")
    await father.presses("Open")
    father.sees("Алгебра", "24 November")
    await algebra_teacher.presses("Закрыть")
    await father.hears("the dot is closed", "Nothing more to do")
    await rig.until_local(25, 12)
    await father.hears_nothing()


@pytest.mark.row("C2", "stale", "ru")
async def test_a_reminder_that_waits_for_the_morning_is_dropped_with_its_dot(
    rig: Rig, algebra_teacher: Talker, mother: Talker
) -> None:
    await sets_a_dot(algebra_teacher)
    await mother.hears("точка")
    await wishes(mother, quiet="17:00-07:00")
    await rig.until_local(24, 6, 30)
    await mother.hears_nothing()
    await algebra_teacher.presses("Закрыть")
    await rig.until_local(24, 12)
    assert [text for text in await mother.heard() if "срок" in text] == []
    reasons = {row.reason for row in await Notice.filter(state=State.DROPPED)}
    assert reasons == {Reason.NOT_NEEDED}


@pytest.mark.row("C2", "works", "ru")
async def test_a_reminder_that_the_morning_would_make_useless_comes_without_a_sound(
    rig: Rig, algebra_teacher: Talker, mother: Talker
) -> None:
    await sets_a_dot(algebra_teacher)
    assert "точка" in await mother.hears("точка")
    assert not mother.chat[-1].silent
    await wishes(mother, quiet="17:00-09:00")
    await rig.until_local(23, 18, 30)
    await mother.hears("скоро срок точки")
    assert mother.chat[-1].silent


@pytest.mark.row("C2", "stranger", "ru")
async def test_a_dot_is_nobody_elses_business(
    rig: Rig, algebra_teacher: Talker, mother: Talker, olyas_father: Talker, stranger: Talker
) -> None:
    await sets_a_dot(algebra_teacher)
    await mother.hears("точка")
    under_news = mother.button_data[-1]
    await rig.until_local(26, 12)
    for other in (olyas_father, stranger):
        assert await other.heard() == []
        await other.forges(under_news)
        other.does_not_see("Алгебра", "Мария", "точк")


# C3: homework


@pytest.mark.row("C3", "works", "en")
async def test_father_reads_tomorrow_in_one_english_message(
    rig: Rig, algebra_teacher: Talker, history_teacher: Talker, father: Talker
) -> None:
    await sets_homework(algebra_teacher, "№ 123")
    await history_teacher.presses("Журнал")
    await history_teacher.presses("2. 7 «Б» История")
    await history_teacher.presses("Задание")
    await history_teacher.presses("24.11")
    await history_teacher.says("§ 7")
    await father.hears_nothing()
    await rig.until_local(23, 19)
    [told] = await father.heard()
    assert "Homework for Tuesday, 24 November" in told
    assert "Алгебра: № 123" in told
    assert "История: § 7" in told


@pytest.mark.row("C3", "works", "ru")
async def test_what_is_set_or_changed_after_the_evening_message_comes_at_once(
    rig: Rig, algebra_teacher: Talker, mother: Talker
) -> None:
    await sets_homework(algebra_teacher, "№ 123")
    await rig.until_local(23, 19)
    await mother.hears("Домашнее задание на вторник", "№ 123")
    await rig.passes(minutes=30)
    await algebra_teacher.presses("Изменить")
    await algebra_teacher.says("№ 124")
    await mother.hears("задание на вторник, 24 ноября поменялось", "№ 124")
    await rig.passes(minutes=30)
    await algebra_teacher.presses("Убрать")
    await mother.hears("отменили")


@pytest.mark.row("C3", "stranger", "ru")
async def test_homework_of_a_class_stays_in_the_class(
    rig: Rig, algebra_teacher: Talker, mother: Talker, olyas_father: Talker, stranger: Talker
) -> None:
    primary = await rig.linked("primary_teacher")
    await stranger.says("/start")
    await wishes(mother, news_homework="at_once")
    await sets_homework(algebra_teacher, CANARY)
    await mother.hears("Мария", CANARY)
    under_news = mother.button_data[-1]
    await rig.until_local(23, 20)
    await olyas_father.hears("Ольга", CANARY)
    for other in (stranger, primary):
        assert not [text for text in texts(rig, other) if CANARY in text], other.who
        await other.forges(under_news)
        other.does_not_see(CANARY)


@pytest.mark.row("C3", "stale", "ru")
async def test_the_button_under_old_homework_opens_that_day(rig: Rig, algebra_teacher: Talker, mother: Talker) -> None:
    await wishes(mother, news_homework="at_once")
    await sets_homework(algebra_teacher, "№ 123")
    await mother.hears("№ 123")
    old = mother.button_data[-1]
    await algebra_teacher.presses("Убрать")
    await mother.hears("отменили")
    await mother.forges(old)
    mother.sees("24 ноября")
    mother.does_not_see("№ 123")
