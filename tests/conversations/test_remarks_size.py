"""How many questions the screens of remarks and of signatures ask, in a class of 35 with a full week."""

import logging
from collections.abc import Iterator
from datetime import date

import pytest

from storage.models import BehaviourNote, Enrolment, Person, Remark
from storage.repositories.chats import ChatsInDatabase
from tests.conversations.test_questions import Questions
from tests.rig.living import Rig
from tests.rig.people import Talker
from tests.rig.small_school import BOT_ID, NOW, TODAY
from tests.rig.written import Written

MOST = 8


@pytest.fixture
def questions() -> Iterator[Questions]:
    log, counter = logging.getLogger("tortoise.db_client"), Questions()
    level = log.level
    log.addHandler(counter)
    log.setLevel(logging.DEBUG)
    yield counter
    log.removeHandler(counter)
    log.setLevel(level)


async def _fill(rig: Rig) -> None:
    """35 pupils, each with a mark, a remark and a word about the week; Masha with twenty of each."""
    school, written = rig.school, Written(rig.school)
    for number in range(29):
        person = await Person.create(school_id=school.school, key=f"F{number}", surname="Ученик", given=f"№ {number}")
        row = await Enrolment.create(child_id=person.id, school_class_id=school.classes["7Б"], since=date(2026, 9, 1))
        school.enrolments[f"pupil{number}"] = row.id
    lesson = await written.lesson("Алгебра", TODAY, 1)
    for who in ["masha"] * 20 + [name for name in school.enrolments if name.startswith("pupil")]:
        enrolment = school.enrolments[who]
        await written.mark("Алгебра", "5", on=TODAY, whose=who)
        await Remark.create(enrolment_id=enrolment, lesson_id=lesson.id, kind="praise", text="Молодец", set_at=NOW)
        await BehaviourNote.get_or_create({"value": "good", "set_at": NOW}, enrolment_id=enrolment, monday=TODAY)


async def test_no_screen_asks_for_every_row(
    rig: Rig, mother: Talker, class_teacher: Talker, questions: Questions
) -> None:
    await _fill(rig)
    chats = ChatsInDatabase(BOT_ID, rig.clock, "Europe/Moscow")
    parent = await chats.asker(mother.id, language="ru", inbox_id=None)
    teacher = await chats.asker(class_teacher.id, language="ru", inbox_id=None)
    masha, led, deeds = rig.school.people["masha"], rig.school.classes["7Б"], rig.product.use_cases
    asked: dict[str, int] = {}
    for name, asker, about in (
        ("show_remarks", parent, masha),
        ("show_signable", parent, masha),
        ("show_behaviour", teacher, led),
        ("show_signatures", teacher, led),
    ):
        questions.asked.clear()
        await deeds[name](asker, about)
        asked[name] = len(questions.asked)
    assert min(asked.values()) > 2, "nothing was counted"
    assert {name: count for name, count in asked.items() if count > MOST} == {}


@pytest.mark.row("B16", "works", "ru")
async def test_the_fullest_screens_fit_a_message(rig: Rig, mother: Talker, class_teacher: Talker) -> None:
    await _fill(rig)
    await mother.forges(f"sgn:{rig.school.people['masha']}:20261123")
    await class_teacher.forges(f"sgncls:{rig.school.classes['7Б']}:20261123:0")
    class_teacher.sees("Прочитали: 0 из 35")
    await class_teacher.forges(f"sgncls:{rig.school.classes['7Б']}:20261123:1")
    for talker in (mother, class_teacher):
        assert all(len(seen.text) <= 4096 for seen in talker.chat)
