"""How many questions the screens of announcements ask of the database, with a full class."""

from datetime import date

import pytest

from school.announcements import Acknowledge, Kind, Scope
from storage.models import Enrolment, Guardianship, Person
from storage.repositories.chats import ChatsInDatabase
from tests.conversations.test_thread_size import Questions, questions
from tests.rig.living import Rig
from tests.rig.people import Talker
from tests.rig.small_school import BOT_ID
from usecases.asker import Asker
from usecases.ports.announcements import Wanted

__all__ = ["questions"]
MOST = 8
"""The asker's own questions included."""


async def _asker(rig: Rig, talker: Talker) -> Asker:
    return await ChatsInDatabase(BOT_ID, rig.clock, "Europe/Moscow").asker(talker.id, language="ru", inbox_id=None)


@pytest.mark.row("E1", "works")
async def test_no_screen_asks_for_every_family(rig: Rig, class_teacher: Talker, questions: Questions) -> None:
    deeds, school = rig.product.use_cases, rig.school
    for number in range(29):
        child, adult = [
            await Person.create(school_id=school.school, key=f"{key}{number}", surname=f"Ученик{number}", given="Я")
            for key in ("F", "G")
        ]
        await Enrolment.create(child_id=child.id, school_class_id=school.classes["7Б"], since=date(2026, 9, 1))
        await Guardianship.create(adult_id=adult.id, child_id=child.id, kind="mother", since=date(2026, 9, 1))
    wanted = Wanted(Scope.CLASSES, (school.classes["7Б"],), Kind.PLAIN, "Завтра", (), Acknowledge.ONE, None)
    number = await deeds["announce"](await _asker(rig, class_teacher), wanted)
    asked: dict[str, int] = {}
    for name, values in (
        ("show_announcement_draft", (Scope.CLASSES, [school.classes["7Б"]])),
        ("show_announcements", ()),
        ("show_announcement", (number,)),
        ("show_call_list", (number,)),
    ):
        questions.asked.clear()
        shown = await deeds[name](await _asker(rig, class_teacher), *values)
        asked[name] = len(questions.asked)
    assert len(shown.families) == 25
    assert min(asked.values()) >= 4, "they are counted"
    assert {name: count for name, count in asked.items() if count > MOST} == {}, asked
