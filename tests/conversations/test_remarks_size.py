"""How many questions the screens of remarks and of signatures ask, in a class of 35 with a full week."""

import pytest

from storage.models import BehaviourNote, Remark
from storage.repositories.chats import ChatsInDatabase
from tests.rig.living import Rig
from tests.rig.people import Talker
from tests.rig.questions import asks_little, full_class
from tests.rig.small_school import BOT_ID, NOW, TODAY
from tests.rig.written import Written


async def _fill(rig: Rig) -> None:
    """35 pupils, each with a mark, a remark and a word about the week; Masha with twenty of each."""
    school, written = rig.school, Written(rig.school)
    await full_class(school)
    lesson = await written.lesson("Алгебра", TODAY, 1)
    for who in ["masha"] * 20 + [name for name in school.enrolments if name.startswith("pupil")]:
        enrolment = school.enrolments[who]
        await written.mark("Алгебра", "5", on=TODAY, whose=who)
        await Remark.create(enrolment_id=enrolment, lesson_id=lesson.id, kind="praise", text="Молодец", set_at=NOW)
        await BehaviourNote.get_or_create({"value": "good", "set_at": NOW}, enrolment_id=enrolment, monday=TODAY)


async def test_no_screen_asks_for_every_row(rig: Rig, mother: Talker, class_teacher: Talker) -> None:
    await _fill(rig)
    chats = ChatsInDatabase(BOT_ID, rig.clock, "Europe/Moscow")
    parent = await chats.asker(mother.id, language="ru", inbox_id=None)
    teacher = await chats.asker(class_teacher.id, language="ru", inbox_id=None)
    masha, led, deeds = rig.school.people["masha"], rig.school.classes["7Б"], rig.product.use_cases
    await asks_little(
        deeds,
        ("show_remarks", parent, masha),
        ("show_signable", parent, masha),
        ("show_behaviour", teacher, led),
        ("show_signatures", teacher, led),
    )


@pytest.mark.row("B16", "works", "ru")
async def test_the_fullest_screens_fit_a_message(rig: Rig, mother: Talker, class_teacher: Talker) -> None:
    await _fill(rig)
    await mother.forges(f"sgn:{rig.school.people['masha']}:20261123")
    await class_teacher.forges(f"sgncls:{rig.school.classes['7Б']}:20261123:0")
    class_teacher.sees("Прочитали: 0 из 35")
    await class_teacher.forges(f"sgncls:{rig.school.classes['7Б']}:20261123:1")
    for talker in (mother, class_teacher):
        assert all(len(seen.text) <= 4096 for seen in talker.chat)
