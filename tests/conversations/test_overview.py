"""How the school stands for its head and deputies, and teachers reminded of empty journals (E7)."""

import pytest

from school.people import Role
from storage.models import (
    Announcement,
    AnnouncementAck,
    AnnouncementClass,
    StaffRole,
    Thread,
    ThreadMember,
    ThreadMessage,
)
from tests.conversations.meeting_steps import hired
from tests.rig.living import Rig
from tests.rig.people import Talker
from tests.rig.questions import asks_little
from tests.rig.small_school import NOW, TODAY
from tests.rig.written import Written


async def _a_day(rig: Rig) -> None:
    """Masha is missed, her mother has waited for an answer since long ago, and read what was announced."""
    people, now = rig.school.people, rig.clock.now()
    await Written(rig.school).attendance("Алгебра", "absent", on=TODAY)
    long_ago = NOW.replace(day=20)
    thread = await Thread.create(
        school_id=rig.school.school, created_by_id=people["mother"], created_at=long_ago, last_at=long_ago
    )
    for who in ("mother", "class_teacher"):
        await ThreadMember.create(thread_id=thread.id, person_id=people[who], joined_at=long_ago)
    await ThreadMessage.create(thread_id=thread.id, author_id=people["mother"], text="Когда?", sent_at=long_ago)
    said = await Announcement.create(
        school_id=rig.school.school,
        author_id=people["secretary"],
        scope="school",
        kind="info",
        text="<b>Каникулы</b> с понедельника",
        acknowledge="any",
        made_at=now,
        send_at=now,
        sent_at=now,
    )
    for led in rig.school.classes.values():
        await AnnouncementClass.create(announcement_id=said.id, school_class_id=led)
    await AnnouncementAck.create(announcement_id=said.id, person_id=people["mother"], version=1, at=now)


async def opens(talker: Talker) -> None:
    await talker.presses("Школа сегодня")


@pytest.mark.row("E7", "works", "ru")
async def test_the_head_sees_how_the_school_stands(rig: Rig, mother: Talker) -> None:
    await _a_day(rig)
    head = await hired(rig, "head", Role.HEAD)
    await opens(head)
    head.sees("Школа № 5, понедельник, 23 ноября", "Дневник в чате: 2 из 7 учеников")
    head.sees("Сегодня нет: 1, без объяснения 1", "Белова Н. О.: 1, самое раннее 20.11")
    head.sees("«Каникулы с понедельника»: 2 из 7 семей")
    await head.presses("По классам")
    head.sees("3 «А»: 1 из 1", "7 «Б»: 1 из 6")
    await head.presses("Назад")
    await head.presses("Неделя картинкой")
    photo = head.changed[-1].file
    assert photo is not None
    await head.presses("Тёмные цвета")
    head.sees("Светлые цвета")


@pytest.mark.row("E7", "works", "en")
async def test_the_deputy_in_english(rig: Rig, mother: Talker) -> None:
    await _a_day(rig)
    deputy = await hired(rig, "deputy", Role.DEPUTY, "en")
    await deputy.presses("The school today")
    deputy.sees("The diary in a chat: 2 of 7 pupils", "Away today: 1, unexplained 1", "the earliest 20.11")
    await deputy.presses("Journals not kept")
    deputy.sees("Journals, Sunday, 22 November", "No lessons on this day")
    await deputy.presses("23.11 ›")
    deputy.sees("The day is not over", "2. 7 «Б» История: Сомов Ю. И.")
    deputy.does_not_see("1. 7 «Б» Алгебра")


@pytest.mark.row("E7", "works", "ru")
async def test_teachers_are_reminded_once_of_lessons_that_nobody_wrote_to(
    rig: Rig, history_teacher: Talker, algebra_teacher: Talker, mother: Talker
) -> None:
    written = Written(rig.school)
    await written.mark("Алгебра", "5", on=TODAY)
    await written.lesson("Физика", TODAY, 4, topic="Сила")
    await rig.until_local(23, 16, 30)
    await history_teacher.hears_nothing()
    await rig.until_local(23, 17, 30)
    told = await history_teacher.hears("к этим урокам пока ничего не записано", "2. 7 «Б» История")
    assert "Алгебра" not in told
    await algebra_teacher.hears_nothing()
    await mother.hears_nothing()
    await history_teacher.presses("Открыть журнал")
    history_teacher.sees("2. 7 «Б» История")
    await rig.until_local(23, 21)
    await history_teacher.hears_nothing()
    head = await hired(rig, "head", Role.HEAD)
    await opens(head)
    await head.presses("Незаполненные журналы")
    head.sees("понедельник, 23 ноября", "2. 7 «Б» История: Сомов Ю. И.", "Учителям напоминаем сами")
    head.does_not_see("Алгебра", "Физика")


@pytest.mark.row("E7", "stranger", "ru", "en")
async def test_nobody_else_sees_how_the_school_stands(
    rig: Rig, mother: Talker, father: Talker, stranger: Talker
) -> None:
    await _a_day(rig)
    await stranger.says("/start")
    staff = [await rig.linked(who) for who in ("class_teacher", "history_teacher", "secretary")]
    for nosy in (mother, father, stranger, *staff):
        for data in ("ov", "ovcls:0", "ovjour:", "ovjour:20261123", "ovpic:"):
            await nosy.forges(data)
            nosy.does_not_see("из 7", "of 7", "Сомов", "Белова")
            assert nosy.toast


@pytest.mark.row("E7", "stale", "ru")
async def test_a_day_out_of_reach_and_a_head_who_is_head_no_more(rig: Rig) -> None:
    head = await hired(rig, "head", Role.HEAD)
    await head.forges("ovjour:19990101")
    head.sees("всё поменялось")
    await opens(head)
    await StaffRole.filter(person_id=rig.school.people["head"]).delete()
    await head.presses("По классам")
    head.sees("недоступно")


@pytest.mark.row("E7", "works")
async def test_few_questions_for_a_screen(rig: Rig, mother: Talker) -> None:
    await _a_day(rig)
    head = await hired(rig, "head", Role.HEAD)
    asker = await rig.product.engine.parts.chats.asker(head.id, language="ru", inbox_id=None)
    deeds = rig.product.use_cases
    await asks_little(
        deeds, ("show_overview", asker), ("show_overdue_journals", asker, TODAY), ("draw_school_week", asker)
    )
