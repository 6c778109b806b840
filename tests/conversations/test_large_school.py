"""A school of more classes than Telegram takes buttons under one message: every list of them is turned by pages."""

from datetime import date

import pytest

from school.people import Role
from storage.models import Enrolment, Meeting, MeetingClass, Person, SchoolClass
from tests.conversations.access import agrees
from tests.conversations.meeting_steps import hired
from tests.rig.living import Rig
from tests.rig.people import Talker

FIRST, LAST, OURS = "1 «К»", "11 «Ф»", "7 «Б»"
"""On the first page, on the last one, and there too with people in it."""


@pytest.fixture(autouse=True)
async def large(rig: Rig) -> None:
    year = (await SchoolClass.get(id=rig.school.classes["7Б"])).year_id
    for grade in range(1, 12):
        await SchoolClass.bulk_create(SchoolClass(year_id=year, grade=grade, letter=letter) for letter in "КЛМНПРСТУФ")


async def turns(talker: Talker) -> None:
    """To the second page, and looks at the first one once more."""
    assert FIRST in talker.buttons
    assert OURS not in talker.buttons
    await talker.presses("Дальше по списку ›")
    assert FIRST not in talker.buttons
    assert LAST in talker.buttons
    assert "Дальше по списку ›" not in talker.buttons
    await talker.presses("‹ Назад по списку")
    assert FIRST in talker.buttons
    await talker.presses("Дальше по списку ›")
    assert OURS in talker.buttons


async def _a_pupil_in_each(rig: Rig) -> None:
    """Of empty classes nothing is counted."""
    empty = await SchoolClass.exclude(id__in=list(rig.school.classes.values()))
    for one in empty:
        pupil = await Person.create(school_id=rig.school.school, key=f"P-{one.id}", surname="Новиков", given="Олег")
        await Enrolment.create(child_id=pupil.id, school_class_id=one.id, since=date(2026, 9, 1))


@pytest.mark.row("E5", "works", "ru")
@pytest.mark.row("E7", "works", "ru")
async def test_the_head_turns_the_classes_and_how_many_families_are_linked(rig: Rig) -> None:
    await _a_pupil_in_each(rig)
    head = await hired(rig, "head", Role.HEAD)
    await head.forges("cls:0")
    await turns(head)
    await head.presses(OURS)
    head.sees("7 «Б», понедельник", "6 учеников")
    await head.forges("ovcls:0")
    head.sees("1 «К»: 0 из 1")
    head.does_not_see("7 «Б»: ")
    await turns(head)
    head.sees("7 «Б»: 0 из 6")
    head.does_not_see("2 «К»: ")
    await head.presses("‹ Назад по списку")
    await head.forges("ovcls:99")
    head.sees("7 «Б»: 0 из 6", LAST)


@pytest.mark.row("E6", "works", "ru")
async def test_the_office_finds_a_pupil_and_the_class_to_move_to(rig: Rig) -> None:
    office = await rig.linked("secretary")
    await office.forges("office")
    await office.presses("Ученики")
    await turns(office)
    await office.presses(OURS)
    await office.presses("Ветрова М. И.")
    await office.presses("Перевести")
    office.does_not_see("7 «К»")
    await office.presses("Дальше по списку ›")
    await office.presses("7 «К»")
    office.sees("Перевести с сегодняшнего дня")


@pytest.mark.row("A14", "works", "ru")
async def test_a_teacher_asks_for_a_role_in_a_class_of_the_second_page(history_teacher: Talker) -> None:
    await history_teacher.forges("clm")
    await history_teacher.presses("Попросить о роли")
    await turns(history_teacher)
    await history_teacher.presses(OURS)
    history_teacher.sees("о чём попросить")


@pytest.mark.row("E2", "works", "ru")
async def test_a_meeting_keeps_what_was_ticked_on_both_pages(rig: Rig) -> None:
    head = await hired(rig, "head", Role.HEAD)
    await head.forges("mnew")
    head.sees("Какие классы позвать?")
    await head.presses(FIRST)
    head.sees(f"✓ {FIRST}")
    await head.presses("Дальше по списку ›")
    assert f"✓ {FIRST}" not in head.buttons
    await head.presses(OURS)
    head.sees(f"✓ {OURS}")
    await head.presses("‹ Назад по списку")
    head.sees(f"✓ {FIRST}")
    await head.presses("Дальше ›")
    for words in ("26.11", "18:00", "Актовый зал", "Итоги"):
        await head.says(words)
    await head.presses("Без ссылки")
    await head.presses("Позвать")
    meeting = await Meeting.get()
    assert await MeetingClass.filter(meeting_id=meeting.id).count() == 2


@pytest.mark.row("A19", "works", "ru")
async def test_somebody_without_a_diary_finds_the_class(rig: Rig, stranger: Talker) -> None:
    await SchoolClass.all().update(class_teacher_id=rig.school.people["class_teacher"])
    await agrees(stranger)
    await stranger.presses("📇 Передать школе свои контакты")
    await stranger.says("Ветрова Анна Сергеевна")
    await stranger.says("Маша Ветрова")
    await turns(stranger)
    await stranger.presses(OURS)
    stranger.sees("номер")
