"""How many questions a screen of the diary asks of the database, in a full class with a term of marks."""

import logging
from collections.abc import Iterator
from datetime import date, timedelta

import pytest

from storage.models import Enrolment, Guardianship, MeetingAnswer, Person
from storage.repositories.chats import ChatsInDatabase
from tests.conversations.forging_gatherings import gatherings
from tests.rig.living import Rig
from tests.rig.people import Talker
from tests.rig.small_school import BOT_ID, TODAY, SmallSchool
from tests.rig.written import Written
from usecases.happenings.show import Wish

MOST = 8
"""Two for the right to the child, six for the fullest screen: a day. No question per row."""


class Questions(logging.Handler):
    """Counts what tortoise asks."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.asked: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        if record.getMessage().lstrip().startswith("SELECT"):
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
    assert min(asked.values()) > 2, "nothing was counted"
    assert {name: count for name, count in asked.items() if count > MOST} == {}


async def test_no_screen_of_a_gathering_asks_for_every_row(rig: Rig, mother: Talker, questions: Questions) -> None:
    """A full class, twelve meetings, twenty events, an answer of every family."""
    await _fill(rig.school)
    made = [await gatherings(rig) for _ in range(12)]
    for tie in await Guardianship.all():
        said = {"coming": "yes", "answered_at": rig.clock.now()}
        await MeetingAnswer.get_or_create(said, meeting_id=made[0]["meeting"], person_id=tie.adult_id)
    chats, deeds = ChatsInDatabase(BOT_ID, rig.clock, "Europe/Moscow"), rig.product.use_cases
    masha, teacher, office = (
        rig.school.people["masha"],
        await rig.linked("class_teacher"),
        await rig.linked("secretary"),
    )
    family, leader, secretary = [
        await chats.asker(one.id, language="ru", inbox_id=None) for one in (mother, teacher, office)
    ]
    meeting, happening = made[0]["meeting"], made[0]["happening"]
    asked: dict[str, int] = {}
    for name, asker, args in (
        ("show_meetings", family, (masha,)),
        ("show_meeting", family, (masha, meeting)),
        ("show_happenings", family, (masha, Wish())),
        ("show_happening", family, (masha, happening)),
        ("show_called_meetings", leader, ()),
        ("show_called_meeting", leader, (meeting,)),
        ("show_meeting_answers", leader, (meeting,)),
        ("show_published", secretary, ()),
        ("show_published_card", secretary, (happening,)),
    ):
        questions.asked.clear()
        await deeds[name](asker, *args)
        asked[name] = len(questions.asked)
    assert min(asked.values()) > 1, "nothing was counted"
    assert {name: count for name, count in asked.items() if count > 8} == {}
