"""News comes at the right hour of its reader (C7), and the first link is quiet (C9)."""

import pytest

from delivery.notices import Reason
from storage.models import Chat, Notice
from tests.conversations.news_steps import (
    puts,
    texts,
    wishes,
)
from tests.rig.living import Rig
from tests.rig.people import Talker

# C7: when


@pytest.mark.row("C7", "works", "ru")
async def test_a_mark_at_eleven_at_night_arrives_at_seven(rig: Rig, algebra_teacher: Talker, mother: Talker) -> None:
    await rig.until_local(23, 23)
    await puts(algebra_teacher, "5")
    await rig.passes(minutes=30)
    await puts(algebra_teacher, "4")
    await rig.until_local(24, 6, 59)
    await mother.hears_nothing()
    await rig.until_local(24, 7)
    [told] = await mother.heard()
    assert "Алгебра: 5" in told
    assert "Алгебра: 4" in told


@pytest.mark.row("C7", "works", "en")
async def test_each_adult_hears_at_the_own_hour(
    rig: Rig, algebra_teacher: Talker, mother: Talker, father: Talker
) -> None:
    await wishes(mother, news_marks="off")
    await wishes(father, news_marks="evening")
    await puts(algebra_teacher, "5")
    await rig.until_local(23, 18, 59)
    await father.hears_nothing()
    await rig.until_local(23, 19)
    await father.hears("Алгебра: 5", "Average")
    await mother.hears_nothing()


@pytest.mark.row("C7", "works", "ru")
async def test_the_zone_of_the_reader_decides_when_night_is(rig: Rig, algebra_teacher: Talker, mother: Talker) -> None:
    await Chat.filter(external_id=mother.id).update(zone="America/New_York")
    await puts(algebra_teacher, "5")
    await rig.until_local(23, 14, 59)
    await mother.hears_nothing()
    await rig.until_local(23, 15)
    await mother.hears("Алгебра: 5")


@pytest.mark.row("C7", "works", "ru")
async def test_what_mother_switches_off_in_the_night_does_not_come_in_the_morning(
    rig: Rig, algebra_teacher: Talker, mother: Talker
) -> None:
    await rig.until_local(23, 23)
    await puts(algebra_teacher, "5")
    await mother.says("/settings")
    await mother.presses("🔔 О чём писать")
    await mother.presses("Оценки")
    await mother.presses("Не писать")
    await rig.until_local(24, 9)
    await mother.hears_nothing()
    assert (await Notice.get(kind="marks")).reason == Reason.SWITCHED_OFF


@pytest.mark.row("C7", "works", "ru")
async def test_an_outage_in_the_evening_does_not_ring_at_night(
    rig: Rig, algebra_teacher: Talker, mother: Talker
) -> None:
    await rig.until_local(23, 21, 59)
    rig.emulator.fail("500json", "sendMessage", mother.id)
    await puts(algebra_teacher, "5")
    await rig.until_local(24, 6, 59)
    await mother.hears_nothing()
    await rig.until_local(24, 7)
    await mother.hears("Алгебра: 5")


# C9: the first link is quiet


@pytest.mark.row("C9", "works", "ru")
async def test_who_links_later_hears_what_happens_from_now_on(
    rig: Rig, algebra_teacher: Talker, mother: Talker
) -> None:
    await puts(algebra_teacher, "2", comment="старая")
    await mother.hears("Алгебра: 2")
    await rig.passes(minutes=1)
    late = await rig.linked("father")
    await late.hears_nothing()
    await puts(algebra_teacher, "5", comment="новая")
    await rig.passes(minutes=5)
    await late.hears("Алгебра: 5", "новая")
    assert not [text for text in texts(rig, late) if "старая" in text]
