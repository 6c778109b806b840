"""How many questions a screen of the diary asks of the database, in a full class with a term of marks."""

import logging
from collections.abc import Iterator
from datetime import date, timedelta

import pytest

from storage.models import Enrolment, Person
from storage.repositories.chats import ChatsInDatabase
from tests.rig.living import Rig
from tests.rig.people import Talker
from tests.rig.small_school import BOT_ID, TODAY, SmallSchool
from tests.rig.written import Written

MOST = 10
"""Three for the right to the child, seven for the fullest screen: a day. No question per row."""


class Questions(logging.Handler):
    """Counts what tortoise asks."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.asked: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        if record.getMessage().startswith("SELECT"):
            self.asked.append(record.getMessage())


@pytest.fixture
def questions() -> Iterator[Questions]:
    log, counter = logging.getLogger("tortoise.db_client"), Questions()
    level = log.level
    log.addHandler(counter)
    log.setLevel(logging.DEBUG)
    yield counter
    log.removeHandler(counter)
    log.setLevel(level)


async def _fill(school: SmallSchool) -> int:
    """35 pupils in 7Б; of Masha 40 marks, 10 dots and 40 tasks. The id of a mark."""
    written = Written(school)
    for number in range(29):
        person = await Person.create(school_id=school.school, key=f"F{number}", surname="Ученик", given=f"№ {number}")
        row = await Enrolment.create(child_id=person.id, school_class_id=school.classes["7Б"], since=date(2026, 9, 1))
        school.enrolments[f"pupil{number}"] = row.id
        await written.mark("Алгебра", "4", whose=f"pupil{number}")
    for number in range(40):
        mark = await written.mark("Алгебра", "5", on=TODAY - timedelta(days=number % 20), number=number % 4 + 1)
        await written.homework("Алгебра", f"№ {number}", due=TODAY + timedelta(days=number % 5))
    for _ in range(10):
        await written.dot("Алгебра")
    await written.correction(mark, "4")
    return mark.id


async def test_no_screen_asks_for_every_row(rig: Rig, mother: Talker, questions: Questions) -> None:
    mark = await _fill(rig.school)
    asker = await ChatsInDatabase(BOT_ID, rig.clock, "Europe/Moscow").asker(mother.id, language="ru", inbox_id=None)
    masha, deeds = rig.school.people["masha"], rig.product.use_cases
    subject = rig.school.subjects["Алгебра"]
    asked: dict[str, int] = {}
    for name, more in (
        ("show_day", (TODAY,)),
        ("show_week", (TODAY,)),
        ("show_marks", ()),
        ("show_subject_marks", (subject, None)),
        ("show_mark", (mark,)),
        ("show_dots", ()),
        ("show_homework", (TODAY,)),
        ("show_homework_subjects", ()),
        ("show_subject_homework", (subject, None)),
    ):
        questions.asked.clear()
        await deeds[name](asker, masha, *more)
        asked[name] = len(questions.asked)
    assert min(asked.values()) > 3, "nothing was counted"
    assert {name: count for name, count in asked.items() if count > MOST} == {}
    assert {name for name, count in asked.items() if count > 8} <= {"show_day", "show_week"}
